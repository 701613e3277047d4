using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    process = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "writes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    process = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_writes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    login = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    totp_key = table.Column<string>(type: "text", nullable: true),
                    totp_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_codes = table.Column<string>(type: "text", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    invitation_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    invitation_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    machine_user = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "alarms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text_da = table.Column<string>(type: "text", nullable: false),
                    text_en = table.Column<string>(type: "text", nullable: false),
                    closed_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alarms", x => x.id);
                    table.ForeignKey(
                        name: "FK_alarms_writes_closed_by",
                        column: x => x.closed_by,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coverage",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage", x => x.id);
                    table.ForeignKey(
                        name: "FK_coverage_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    document = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false),
                    grp = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    step = table.Column<decimal>(type: "numeric", nullable: true),
                    approximate = table.Column<bool>(type: "boolean", nullable: false),
                    numerator = table.Column<decimal>(type: "numeric", nullable: true),
                    denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    chance = table.Column<decimal>(type: "numeric", nullable: true),
                    place = table.Column<string>(type: "text", nullable: false),
                    remark_da = table.Column<string>(type: "text", nullable: true),
                    remark_en = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
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
                name: "import_profiles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_profiles", x => x.id);
                    table.ForeignKey(
                        name: "FK_import_profiles_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    began = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    rows_read = table.Column<int>(type: "integer", nullable: false),
                    rows_in_all = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_imports_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    cpr_key = table.Column<string>(type: "text", nullable: false),
                    cpr_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    cpr_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_persons", x => x.id);
                    table.ForeignKey(
                        name: "FK_persons_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    plan = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_yaml = table.Column<string>(type: "text", nullable: false),
                    tables_yaml = table.Column<string>(type: "text", nullable: false),
                    figures_csv = table.Column<byte[]>(type: "bytea", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_revisions_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<string>(type: "text", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_roles", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_roles_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_account_roles_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    credential_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_passkeys_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_passkeys_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "apprenticeships",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    came_from = table.Column<string>(type: "text", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    trade = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_apprenticeships", x => x.id);
                    table.ForeignKey(
                        name: "FK_apprenticeships_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_apprenticeships_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefit_spells",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    benefit = table.Column<string>(type: "text", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    hours_per_week = table.Column<decimal>(type: "numeric", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_benefit_spells", x => x.id);
                    table.ForeignKey(
                        name: "FK_benefit_spells_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_benefit_spells_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "changed_persons",
                columns: table => new
                {
                    write_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changed_persons", x => new { x.write_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_changed_persons_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_changed_persons_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compensations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    scheme = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_compensations", x => x.id);
                    table.ForeignKey(
                        name: "FK_compensations_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_compensations_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    destination = table.Column<string>(type: "text", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exits", x => x.id);
                    table.ForeignKey(
                        name: "FK_exits_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_exits_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fvu_tests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fvu_tests", x => x.id);
                    table.ForeignKey(
                        name: "FK_fvu_tests_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fvu_tests_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interviews",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    education_order = table.Column<bool>(type: "boolean", nullable: true),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    repatriation_guidance = table.Column<bool>(type: "boolean", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_interviews_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_interviews_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    hours_per_week = table.Column<decimal>(type: "numeric", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    provider = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offers", x => x.id);
                    table.ForeignKey(
                        name: "FK_offers_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offers_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_details",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    basis = table.Column<string>(type: "text", nullable: true),
                    born = table.Column<DateOnly>(type: "date", nullable: false),
                    died = table.Column<DateOnly>(type: "date", nullable: true),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_residence = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_details", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_details_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_person_details_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "prior_learning",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    provider = table.Column<string>(type: "text", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prior_learning", x => x.id);
                    table.ForeignKey(
                        name: "FK_prior_learning_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_prior_learning_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reimbursements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    benefit_text = table.Column<string>(type: "text", nullable: false),
                    co_financing = table.Column<long>(type: "bigint", nullable: true),
                    co_financing_rate = table.Column<decimal>(type: "numeric", nullable: true),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    financing_area = table.Column<string>(type: "text", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    reimbursement = table.Column<long>(type: "bigint", nullable: true),
                    reimbursement_rate = table.Column<decimal>(type: "numeric", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    week = table.Column<DateOnly>(type: "date", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reimbursements", x => x.id);
                    table.ForeignKey(
                        name: "FK_reimbursements_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reimbursements_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "residences",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area = table.Column<string>(type: "text", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_residences", x => x.id);
                    table.ForeignKey(
                        name: "FK_residences_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_residences_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "states",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    dimension = table.Column<string>(type: "text", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    value = table.Column<string>(type: "text", nullable: false),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_states", x => x.id);
                    table.ForeignKey(
                        name: "FK_states_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_states_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_hours",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<decimal>(type: "numeric", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<long>(type: "bigint", nullable: true),
                    write_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_hours", x => x.id);
                    table.ForeignKey(
                        name: "FK_work_hours_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_work_hours_writes_write_id",
                        column: x => x.write_id,
                        principalTable: "writes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "account_roles_account",
                table: "account_roles",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "account_roles_write",
                table: "account_roles",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "accounts_login",
                table: "accounts",
                column: "login",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "accounts_machine_user",
                table: "accounts",
                column: "machine_user",
                unique: true,
                filter: "machine_user IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "accounts_write",
                table: "accounts",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "IX_alarms_closed_by",
                table: "alarms",
                column: "closed_by");

            migrationBuilder.CreateIndex(
                name: "apprenticeships_current",
                table: "apprenticeships",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "apprenticeships_superseded",
                table: "apprenticeships",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "apprenticeships_write",
                table: "apprenticeships",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "benefit_spells_current",
                table: "benefit_spells",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "benefit_spells_superseded",
                table: "benefit_spells",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "benefit_spells_write",
                table: "benefit_spells",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "changed_persons_person",
                table: "changed_persons",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "compensations_current",
                table: "compensations",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "compensations_superseded",
                table: "compensations",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "compensations_write",
                table: "compensations",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "coverage_current",
                table: "coverage",
                column: "area",
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "coverage_write",
                table: "coverage",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "exits_current",
                table: "exits",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "exits_superseded",
                table: "exits",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "exits_write",
                table: "exits",
                column: "write_id");

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
                name: "fvu_tests_current",
                table: "fvu_tests",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "fvu_tests_superseded",
                table: "fvu_tests",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "fvu_tests_write",
                table: "fvu_tests",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "import_profiles_current",
                table: "import_profiles",
                columns: new[] { "source", "register" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "import_profiles_write",
                table: "import_profiles",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "imports_write",
                table: "imports",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "interviews_current",
                table: "interviews",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "interviews_superseded",
                table: "interviews",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "interviews_write",
                table: "interviews",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "offers_current",
                table: "offers",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "offers_superseded",
                table: "offers",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "offers_write",
                table: "offers",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "passkeys_account",
                table: "passkeys",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "passkeys_credential",
                table: "passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "passkeys_write",
                table: "passkeys",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "person_details_current",
                table: "person_details",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "person_details_superseded",
                table: "person_details",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "person_details_write",
                table: "person_details",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "persons_cpr",
                table: "persons",
                column: "cpr_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "persons_write",
                table: "persons",
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

            migrationBuilder.CreateIndex(
                name: "prior_learning_current",
                table: "prior_learning",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "prior_learning_superseded",
                table: "prior_learning",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "prior_learning_write",
                table: "prior_learning",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "readings_person",
                table: "readings",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "readings_who",
                table: "readings",
                columns: new[] { "who", "at" });

            migrationBuilder.CreateIndex(
                name: "reimbursements_current",
                table: "reimbursements",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "reimbursements_superseded",
                table: "reimbursements",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "reimbursements_write",
                table: "reimbursements",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "residences_current",
                table: "residences",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "residences_superseded",
                table: "residences",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "residences_write",
                table: "residences",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "revisions_write",
                table: "revisions",
                column: "write_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "states_current",
                table: "states",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "states_superseded",
                table: "states",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "states_write",
                table: "states",
                column: "write_id");

            migrationBuilder.CreateIndex(
                name: "work_hours_current",
                table: "work_hours",
                columns: new[] { "person_id", "fact_key" },
                unique: true,
                filter: "superseded_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "work_hours_superseded",
                table: "work_hours",
                column: "superseded_by",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "work_hours_write",
                table: "work_hours",
                column: "write_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_roles");

            migrationBuilder.DropTable(
                name: "alarms");

            migrationBuilder.DropTable(
                name: "apprenticeships");

            migrationBuilder.DropTable(
                name: "benefit_spells");

            migrationBuilder.DropTable(
                name: "changed_persons");

            migrationBuilder.DropTable(
                name: "compensations");

            migrationBuilder.DropTable(
                name: "coverage");

            migrationBuilder.DropTable(
                name: "exits");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "fvu_tests");

            migrationBuilder.DropTable(
                name: "import_profiles");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "interviews");

            migrationBuilder.DropTable(
                name: "offers");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "person_details");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "prior_learning");

            migrationBuilder.DropTable(
                name: "readings");

            migrationBuilder.DropTable(
                name: "reimbursements");

            migrationBuilder.DropTable(
                name: "residences");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "states");

            migrationBuilder.DropTable(
                name: "work_hours");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "writes");
        }
    }
}
