using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rettesnor.Migrations.Sqlite.Migrations
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    made_from = table.Column<string>(type: "TEXT", nullable: false),
                    @base = table.Column<int>(name: "base", type: "INTEGER", nullable: true),
                    plan_yaml = table.Column<string>(type: "TEXT", nullable: true),
                    tables_yaml = table.Column<string>(type: "TEXT", nullable: false),
                    figures_csv = table.Column<byte[]>(type: "BLOB", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    draft_id = table.Column<long>(type: "INTEGER", nullable: false),
                    element = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    draft_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published = table.Column<bool>(type: "INTEGER", nullable: false),
                    plan_yaml = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false)
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
