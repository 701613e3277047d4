using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "accounts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_days", x => x.id);
                    table.ForeignKey(
                        name: "FK_calendar_days_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calendar_days_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    plan = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    corrects = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_ups", x => x.id);
                    table.ForeignKey(
                        name: "FK_follow_ups_follow_ups_corrects",
                        column: x => x.corrects,
                        principalTable: "follow_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_ups_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal_owners",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    plan = table.Column<string>(type: "text", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal_owners", x => x.id);
                    table.ForeignKey(
                        name: "FK_goal_owners_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_goal_owners_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_goal_owners_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    message_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    about = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    why_da = table.Column<string>(type: "text", nullable: true),
                    why_en = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_by = table.Column<string>(type: "text", nullable: true),
                    taken_back_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_outbox_messages_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outbox_messages_writes_taken_back_by",
                        column: x => x.taken_back_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outbox_messages_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_comments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    follow_up_id = table.Column<long>(type: "bigint", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_follow_up_comments_follow_ups_follow_up_id",
                        column: x => x.follow_up_id,
                        principalTable: "follow_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_comments_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_seals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    follow_up_id = table.Column<long>(type: "bigint", nullable: false),
                    marks = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<int>(type: "integer", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_seals", x => x.id);
                    table.ForeignKey(
                        name: "FK_follow_up_seals_follow_ups_follow_up_id",
                        column: x => x.follow_up_id,
                        principalTable: "follow_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_seals_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_terms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    follow_up_id = table.Column<long>(type: "bigint", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    meeting_id = table.Column<long>(type: "bigint", nullable: true),
                    comments_by = table.Column<DateOnly>(type: "date", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_terms", x => x.id);
                    table.ForeignKey(
                        name: "FK_follow_up_terms_calendar_days_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "calendar_days",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_terms_follow_ups_follow_up_id",
                        column: x => x.follow_up_id,
                        principalTable: "follow_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_terms_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_terms_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    follow_up_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_documents", x => x.id);
                    table.ForeignKey(
                        name: "FK_sealed_documents_follow_ups_follow_up_id",
                        column: x => x.follow_up_id,
                        principalTable: "follow_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sealed_documents_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "calendar_days_day",
                table: "calendar_days",
                columns: new[] { "municipality", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_days_superseded_by",
                table: "calendar_days",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_days_write_id",
                table: "calendar_days",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "follow_up_comments_goal",
                table: "follow_up_comments",
                columns: new[] { "follow_up_id", "goal", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_comments_write_id",
                table: "follow_up_comments",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "follow_up_seals_once",
                table: "follow_up_seals",
                column: "follow_up_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_seals_write_id",
                table: "follow_up_seals",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "follow_up_terms_hold",
                table: "follow_up_terms",
                column: "follow_up_id",
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_terms_meeting_id",
                table: "follow_up_terms",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_terms_superseded_by",
                table: "follow_up_terms",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_terms_write_id",
                table: "follow_up_terms",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "follow_ups_number",
                table: "follow_ups",
                columns: new[] { "plan", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_corrects",
                table: "follow_ups",
                column: "corrects");

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_write_id",
                table: "follow_ups",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "goal_owners_hold",
                table: "goal_owners",
                columns: new[] { "plan", "goal" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_goal_owners_account_id",
                table: "goal_owners",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_goal_owners_superseded_by",
                table: "goal_owners",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_goal_owners_write_id",
                table: "goal_owners",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_account_id",
                table: "outbox_messages",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_taken_back_by",
                table: "outbox_messages",
                column: "taken_back_by");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_write_id",
                table: "outbox_messages",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "outbox_messages_about",
                table: "outbox_messages",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "outbox_messages_due",
                table: "outbox_messages",
                column: "due",
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "outbox_messages_key",
                table: "outbox_messages",
                column: "message_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_documents_write_id",
                table: "sealed_documents",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "sealed_documents_name",
                table: "sealed_documents",
                columns: new[] { "follow_up_id", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_up_comments");

            migrationBuilder.DropTable(
                name: "follow_up_seals");

            migrationBuilder.DropTable(
                name: "follow_up_terms");

            migrationBuilder.DropTable(
                name: "goal_owners");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "sealed_documents");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropColumn(
                name: "email",
                table: "accounts");
        }
    }
}
