using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rettesnor.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Providers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "issuer",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "faults",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    node = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faults", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    job = table.Column<string>(type: "TEXT", nullable: false),
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    began = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_good = table.Column<bool>(type: "INTEGER", nullable: false),
                    text_da = table.Column<string>(type: "TEXT", nullable: false),
                    text_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "provider_sessions",
                columns: table => new
                {
                    session = table.Column<string>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    sid = table.Column<string>(type: "TEXT", nullable: true),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_sessions", x => x.session);
                });

            migrationBuilder.CreateIndex(
                name: "accounts_subject",
                table: "accounts",
                columns: new[] { "issuer", "subject" },
                unique: true,
                filter: "subject IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "faults_at",
                table: "faults",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "faults_number",
                table: "faults",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "job_runs_began",
                table: "job_runs",
                columns: new[] { "job", "began" });

            migrationBuilder.CreateIndex(
                name: "provider_sessions_subject",
                table: "provider_sessions",
                columns: new[] { "issuer", "subject" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "faults");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "provider_sessions");

            migrationBuilder.DropIndex(
                name: "accounts_subject",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "issuer",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "accounts");
        }
    }
}
