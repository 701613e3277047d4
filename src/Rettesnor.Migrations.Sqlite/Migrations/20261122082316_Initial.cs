using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rettesnor.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "writes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_writes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    grp = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    step = table.Column<decimal>(type: "TEXT", nullable: true),
                    approximate = table.Column<bool>(type: "INTEGER", nullable: false),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    chance = table.Column<decimal>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    remark_da = table.Column<string>(type: "TEXT", nullable: true),
                    remark_en = table.Column<string>(type: "TEXT", nullable: true),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false),
                    superseded_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => x.id);
                    table.ForeignKey(
                        name: "FK_figures_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_yaml = table.Column<string>(type: "TEXT", nullable: false),
                    tables_yaml = table.Column<string>(type: "TEXT", nullable: false),
                    figures_csv = table.Column<byte[]>(type: "BLOB", nullable: false),
                    checksum = table.Column<string>(type: "TEXT", nullable: false),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_versions_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "figures_current",
                table: "figures",
                columns: new[] { "document", "measure", "area", "grp", "period", "definition" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "figures_write",
                table: "figures",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "plan_versions_number",
                table: "plan_versions",
                columns: new[] { "plan", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "plan_versions_write",
                table: "plan_versions",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "writes");
        }
    }
}
