using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class EmployerRegisters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "employers",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    p_number = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employers", x => x.id);
                    table.ForeignKey(
                        name: "FK_employers_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "changed_employers",
                columns: table => new
                {
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    employer_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changed_employers", x => new { x.write_id, x.employer_id });
                    table.ForeignKey(
                        name: "FK_changed_employers_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_changed_employers_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer_activities",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    employer_id = table.Column<int>(type: "integer", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_activities", x => x.id);
                    table.ForeignKey(
                        name: "FK_employer_activities_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_activities_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer_agreements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    employer_id = table.Column<int>(type: "integer", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    places = table.Column<decimal>(type: "numeric", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_agreements", x => x.id);
                    table.ForeignKey(
                        name: "FK_employer_agreements_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_agreements_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer_contacts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    about = table.Column<string>(type: "text", nullable: true),
                    contacted_by = table.Column<string>(type: "text", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    employer_id = table.Column<int>(type: "integer", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    follow_up = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_contacts", x => x.id);
                    table.ForeignKey(
                        name: "FK_employer_contacts_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_contacts_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer_details",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    address = table.Column<string>(type: "text", nullable: true),
                    area = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: true),
                    cvr = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    employees = table.Column<decimal>(type: "numeric", nullable: true),
                    employer_id = table.Column<int>(type: "integer", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    industry = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    town = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_details", x => x.id);
                    table.ForeignKey(
                        name: "FK_employer_details_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_details_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "job_orders",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    employer_id = table.Column<int>(type: "integer", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    hired = table.Column<decimal>(type: "numeric", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    occupation = table.Column<string>(type: "text", nullable: false),
                    positions = table.Column<decimal>(type: "numeric", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_orders", x => x.id);
                    table.ForeignKey(
                        name: "FK_job_orders_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_job_orders_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "changed_employers_employer",
                table: "changed_employers",
                column: "employer_id");

            migrationBuilder.CreateIndex(
                name: "employer_activities_current",
                table: "employer_activities",
                columns: new[] { "employer_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "employer_activities_past",
                table: "employer_activities",
                column: "employer_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_activities_superseded",
                table: "employer_activities",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_activities_write",
                table: "employer_activities",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "employer_agreements_current",
                table: "employer_agreements",
                columns: new[] { "employer_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "employer_agreements_past",
                table: "employer_agreements",
                column: "employer_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_agreements_superseded",
                table: "employer_agreements",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_agreements_write",
                table: "employer_agreements",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "employer_contacts_current",
                table: "employer_contacts",
                columns: new[] { "employer_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "employer_contacts_past",
                table: "employer_contacts",
                column: "employer_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_contacts_superseded",
                table: "employer_contacts",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_contacts_write",
                table: "employer_contacts",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "employer_details_current",
                table: "employer_details",
                columns: new[] { "employer_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "employer_details_past",
                table: "employer_details",
                column: "employer_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_details_superseded",
                table: "employer_details",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "employer_details_write",
                table: "employer_details",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "employers_p_number",
                table: "employers",
                column: "p_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "employers_write",
                table: "employers",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "job_orders_current",
                table: "job_orders",
                columns: new[] { "employer_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "job_orders_past",
                table: "job_orders",
                column: "employer_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "job_orders_superseded",
                table: "job_orders",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "job_orders_write",
                table: "job_orders",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changed_employers");

            migrationBuilder.DropTable(
                name: "employer_activities");

            migrationBuilder.DropTable(
                name: "employer_agreements");

            migrationBuilder.DropTable(
                name: "employer_contacts");

            migrationBuilder.DropTable(
                name: "employer_details");

            migrationBuilder.DropTable(
                name: "job_orders");

            migrationBuilder.DropTable(
                name: "employers");
        }
    }
}
