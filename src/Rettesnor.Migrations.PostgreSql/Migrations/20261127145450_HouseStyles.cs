using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HouseStyles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "house_styles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    accent = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    logo = table.Column<byte[]>(type: "bytea", nullable: true),
                    sender = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_house_styles", x => x.id);
                    table.ForeignKey(
                        name: "FK_house_styles_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_house_styles_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "interviews_booked",
                table: "interviews",
                column: "day",
                filter: "superseded_by IS NULL AND status = 'booked'");

            migrationBuilder.CreateIndex(
                name: "house_styles_municipality",
                table: "house_styles",
                column: "municipality");

            migrationBuilder.CreateIndex(
                name: "IX_house_styles_superseded_by",
                table: "house_styles",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_house_styles_write_id",
                table: "house_styles",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "house_styles");

            migrationBuilder.DropIndex(
                name: "interviews_booked",
                table: "interviews");
        }
    }
}
