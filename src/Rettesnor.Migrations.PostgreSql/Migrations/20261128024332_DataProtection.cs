using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DataProtection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<string>(type: "text", nullable: false),
                    proof = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.id);
                    table.ForeignKey(
                        name: "FK_erasures_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "insights",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_insights", x => x.id);
                    table.ForeignKey(
                        name: "FK_insights_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retention_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_rules", x => x.id);
                    table.ForeignKey(
                        name: "FK_retention_rules_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_retention_rules_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text_da = table.Column<string>(type: "text", nullable: false),
                    text_en = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.id);
                    table.ForeignKey(
                        name: "FK_statements_writes_superseded_by",
                        column: x => x.superseded_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statements_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "erased_persons",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false),
                    erasure_id = table.Column<long>(type: "bigint", nullable: false),
                    readmitted_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erased_persons", x => x.id);
                    table.ForeignKey(
                        name: "FK_erased_persons_erasures_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_erased_persons_writes_readmitted_by",
                        column: x => x.readmitted_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "erased_persons_erasure",
                table: "erased_persons",
                column: "erasure_id");

            migrationBuilder.CreateIndex(
                name: "erased_persons_mark",
                table: "erased_persons",
                column: "mark");

            migrationBuilder.CreateIndex(
                name: "IX_erased_persons_readmitted_by",
                table: "erased_persons",
                column: "readmitted_by");

            migrationBuilder.CreateIndex(
                name: "erasures_code",
                table: "erasures",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "erasures_write",
                table: "erasures",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "insights_person",
                table: "insights",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "insights_write",
                table: "insights",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "IX_retention_rules_superseded_by",
                table: "retention_rules",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "retention_rules_write",
                table: "retention_rules",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "IX_statements_superseded_by",
                table: "statements",
                column: "superseded_by");

            migrationBuilder.CreateIndex(
                name: "statements_current",
                table: "statements",
                columns: new[] { "area", "field" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "statements_write",
                table: "statements",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erased_persons");

            migrationBuilder.DropTable(
                name: "insights");

            migrationBuilder.DropTable(
                name: "retention_rules");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "erasures");
        }
    }
}
