using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PlanDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    plan = table.Column<string>(type: "text", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    made_from = table.Column<string>(type: "text", nullable: false),
                    @base = table.Column<int>(name: "base", type: "integer", nullable: true),
                    plan_yaml = table.Column<string>(type: "text", nullable: true),
                    tables_yaml = table.Column<string>(type: "text", nullable: false),
                    figures_csv = table.Column<byte[]>(type: "bytea", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_drafts_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_elements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    draft_id = table.Column<long>(type: "bigint", nullable: false),
                    element = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    removed = table.Column<bool>(type: "boolean", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_elements", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_elements_plan_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "plan_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draft_elements_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    draft_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    published = table.Column<bool>(type: "boolean", nullable: false),
                    plan_yaml = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_steps_plan_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "plan_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draft_steps_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "draft_elements_revision",
                table: "draft_elements",
                columns: new[] { "draft_id", "element", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "draft_elements_write",
                table: "draft_elements",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "draft_steps_draft",
                table: "draft_steps",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "draft_steps_write",
                table: "draft_steps",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "plan_drafts_form",
                table: "plan_drafts",
                column: "form",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "plan_drafts_write",
                table: "plan_drafts",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draft_elements");

            migrationBuilder.DropTable(
                name: "draft_steps");

            migrationBuilder.DropTable(
                name: "plan_drafts");
        }
    }
}
