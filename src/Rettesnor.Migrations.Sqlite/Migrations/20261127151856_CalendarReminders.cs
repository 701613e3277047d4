using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rettesnor.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CalendarReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendar_reminders",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    write_id = table.Column<long>(type: "INTEGER", nullable: false),
                    superseded_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_reminders", x => x.id);
                    table.ForeignKey(
                        name: "FK_calendar_reminders_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calendar_reminders_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calendar_reminders_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "calendar_reminders_hold",
                table: "calendar_reminders",
                columns: new[] { "account_id", "municipality", "kind" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_reminders_superseded_by",
                table: "calendar_reminders",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_reminders_write_id",
                table: "calendar_reminders",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_reminders");
        }
    }
}
