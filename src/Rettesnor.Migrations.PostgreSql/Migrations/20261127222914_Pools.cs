using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Pools : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pool_courses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area = table.Column<string>(type: "text", nullable: false),
                    course = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    granted = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    pool = table.Column<string>(type: "text", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    provider = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pool_courses", x => x.id);
                    table.ForeignKey(
                        name: "FK_pool_courses_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pool_courses_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    pool = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pool_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_pool_grants_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pool_grants_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_offers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    pool = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    provider = table.Column<string>(type: "text", nullable: true),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pool_offers", x => x.id);
                    table.ForeignKey(
                        name: "FK_pool_offers_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pool_offers_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_payments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false),
                    course = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    pool = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pool_payments", x => x.id);
                    table.ForeignKey(
                        name: "FK_pool_payments_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pool_payments_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "pool_courses_current",
                table: "pool_courses",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "pool_courses_past",
                table: "pool_courses",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "pool_courses_superseded",
                table: "pool_courses",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "pool_courses_write",
                table: "pool_courses",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "IX_pool_grants_superseded_by",
                table: "pool_grants",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_pool_grants_write_id",
                table: "pool_grants",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "pool_grants_day",
                table: "pool_grants",
                columns: new[] { "municipality", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_pool_offers_superseded_by",
                table: "pool_offers",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "IX_pool_offers_write_id",
                table: "pool_offers",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "pool_offers_pool",
                table: "pool_offers",
                columns: new[] { "municipality", "pool" });

            migrationBuilder.CreateIndex(
                name: "pool_payments_current",
                table: "pool_payments",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "pool_payments_past",
                table: "pool_payments",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "pool_payments_superseded",
                table: "pool_payments",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "pool_payments_write",
                table: "pool_payments",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pool_courses");

            migrationBuilder.DropTable(
                name: "pool_grants");

            migrationBuilder.DropTable(
                name: "pool_offers");

            migrationBuilder.DropTable(
                name: "pool_payments");
        }
    }
}
