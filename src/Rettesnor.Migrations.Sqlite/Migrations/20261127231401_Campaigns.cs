using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rettesnor.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "employer_campaigns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    industry = table.Column<string>(type: "TEXT", nullable: false),
                    least = table.Column<int>(type: "INTEGER", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false),
                    superseded_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_campaigns", x => x.id);
                    table.ForeignKey(
                        name: "FK_employer_campaigns_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_campaigns_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "employer_campaigns_municipality",
                table: "employer_campaigns",
                column: "municipality");

            migrationBuilder.CreateIndex(
                name: "IX_employer_campaigns_superseded_by",
                table: "employer_campaigns",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_employer_campaigns_write_id",
                table: "employer_campaigns",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "employer_campaigns");
        }
    }
}
