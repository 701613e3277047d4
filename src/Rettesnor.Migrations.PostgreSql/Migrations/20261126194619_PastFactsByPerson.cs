using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rettesnor.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PastFactsByPerson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "work_hours_past",
                table: "work_hours",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "states_past",
                table: "states",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "residences_past",
                table: "residences",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "reimbursements_past",
                table: "reimbursements",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "prior_learning_past",
                table: "prior_learning",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "person_details_past",
                table: "person_details",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "offers_past",
                table: "offers",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "interviews_past",
                table: "interviews",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "fvu_tests_past",
                table: "fvu_tests",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "exits_past",
                table: "exits",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "compensations_past",
                table: "compensations",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "benefit_spells_past",
                table: "benefit_spells",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "apprenticeships_past",
                table: "apprenticeships",
                column: "person_id",
                filter: "superseded_by IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "work_hours_past",
                table: "work_hours");

            migrationBuilder.DropIndex(
                name: "states_past",
                table: "states");

            migrationBuilder.DropIndex(
                name: "residences_past",
                table: "residences");

            migrationBuilder.DropIndex(
                name: "reimbursements_past",
                table: "reimbursements");

            migrationBuilder.DropIndex(
                name: "prior_learning_past",
                table: "prior_learning");

            migrationBuilder.DropIndex(
                name: "person_details_past",
                table: "person_details");

            migrationBuilder.DropIndex(
                name: "offers_past",
                table: "offers");

            migrationBuilder.DropIndex(
                name: "interviews_past",
                table: "interviews");

            migrationBuilder.DropIndex(
                name: "fvu_tests_past",
                table: "fvu_tests");

            migrationBuilder.DropIndex(
                name: "exits_past",
                table: "exits");

            migrationBuilder.DropIndex(
                name: "compensations_past",
                table: "compensations");

            migrationBuilder.DropIndex(
                name: "benefit_spells_past",
                table: "benefit_spells");

            migrationBuilder.DropIndex(
                name: "apprenticeships_past",
                table: "apprenticeships");
        }
    }
}
