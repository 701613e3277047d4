using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Matching;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Employers;
using Rettesnor.Web.Pages.Matching;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.Plans.Compare;

namespace Rettesnor.Web.Pages.Barometer;

/// <summary>An occupation: how hard it is to hire for, what the employer service has done about it, and what leads there.</summary>
/// <param name="Failed">The newest published failed recruitments of the region; null where none are published.</param>
/// <param name="Open">Positions in open job orders now.</param>
/// <param name="Hired">Positions filled through the employer service in the period.</param>
/// <param name="InVain">Job orders that came to nothing in the period.</param>
/// <param name="Placed">Citizens with an employer in the occupation in the period; null for people without access to the cases.</param>
/// <param name="Wishing">Citizens who have said that they want it; null for people without access to the cases.</param>
public sealed record BarometerRow(Occupation Occupation, Figure? Failed, decimal Open, decimal Hired, int InVain, int? Placed, int? Wishing);

/// <summary>The job barometer of a municipality, and of those that have an employer service with it.</summary>
public sealed class BarometerModel(MatchDesk desk, PlanLibrary library) : SitePage
{
    private static readonly MeasureId FailedRecruitments = new("failed-recruitments");

    public override LocalText Title => BarometerTexts.Title;

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public override LocalText? Within => new(NameOf(Area), NameOf(Area));

    public override IReadOnlyList<Crumb> Trail => [new(EmployerTexts.Employers.In(Language), Links.Employers)];

    public AreaId Area { get; private set; }

    public Period Period { get; private set; } = null!;

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public IReadOnlyList<BarometerRow> Rows { get; private set; } = [];

    /// <summary>Job orders in the period whose words name none of the occupations.</summary>
    public int Unknown { get; private set; }

    public bool SeesCitizens => Acting.May(Right.ReadPersons, Area);

    public string NameOf(AreaId area) => desk.Reference.NameOf(area, Language);

    public IActionResult OnGet(string area, string? periode)
    {
        Area = new AreaId(area);
        if (!desk.Reference.Areas.Municipalities(AreaId.Denmark).Any(a => a.Id == Area))
        {
            return this.Refuse(StatusCodes.Status404NotFound, CompareTexts.NoArea(area));
        }

        if (desk.Employers.Refuse(Acting, Right.ReadEmployers, Area) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        var today = desk.Today;
        Periods = [Period.OfDays(today.AddYears(-1).AddDays(1), today), .. Enumerable.Range(0, 4).Select(n => Period.OfYear(today.Year - n))];
        Period = Periods[0];
        if (!string.IsNullOrEmpty(periode))
        {
            if (!Period.TryParse(periode, out var asked, out var problem))
            {
                return this.Refuse(StatusCodes.Status400BadRequest, problem);
            }

            Period = asked;
        }

        Fill();
        return Page();
    }

    private void Fill()
    {
        var (day, period) = (desk.Today, Period);
        var (orders, placed, wishes) = desk.Data.Read(db => (
            db.Rows(
                """
                SELECT o.occupation, o.positions, o.hired, o.closed, o.day, d.area FROM job_orders o
                JOIN employer_details d ON d.employer_id = o.employer_id AND d.superseded_by IS NULL AND d.day = (SELECT MAX(n.day) FROM employer_details n WHERE n.employer_id = o.employer_id AND n.superseded_by IS NULL)
                WHERE o.superseded_by IS NULL
                """,
                row => (Text: row.GetString(0), Positions: row.GetDecimal(1), Hired: row.IsDBNull(2) ? 0 : row.GetDecimal(2), Closed: row.IsDBNull(3) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(3), IsTaken: !row.IsDBNull(2), Area: new AreaId(row.GetString(5)))),
            db.Rows(
                $"SELECT person_id, occupation FROM {PlacementRegisters.Placements.Id} WHERE superseded_by IS NULL AND occupation IS NOT NULL AND first_day <= @last AND (last_day IS NULL OR last_day >= @first)",
                row => (Person: row.GetInt32(0), Occupation: row.GetString(1)), ("first", period.FirstDay), ("last", period.LastDay)),
            Matches.Candidates(db, day)));
        var near = orders.Where(o => desk.Employers.Refuse(Acting, Right.ReadEmployers, o.Area) is null).Select(o => (Order: o, desk.Occupations.In(o.Text)?.Id)).ToList();
        Unknown = near.Count(o => o.Id is null && IsIn(o.Order.Closed, period));
        var figures = library.Current().Figures;
        var region = desk.Reference.Areas[Area].Region;
        Rows =
        [
            .. desk.Occupations.All.Select(occupation =>
            {
                var mine = near.Where(o => o.Id == occupation.Id).Select(o => o.Order).ToList();
                return new BarometerRow(
                    occupation,
                    region is { } home ? figures.Series(FailedRecruitments, home, occupation.Id).LastOrDefault(f => f.Value is not null && f.Key.Period.LastDay <= (period.LastDay > day ? day : period.LastDay)) : null,
                    mine.Where(o => o.Closed is null && !o.IsTaken).Sum(o => o.Positions),
                    mine.Where(o => IsIn(o.Closed, period)).Sum(o => o.Hired),
                    mine.Count(o => IsIn(o.Closed, period) && o.Hired == 0),
                    SeesCitizens ? placed.Where(p => p.Occupation == occupation.Id).Select(p => p.Person).Distinct().Count() : null,
                    SeesCitizens ? wishes.Where(w => w.Occupation == occupation.Id && desk.Matches.IsWithin(w, Area)).Select(w => w.Person).Distinct().Count() : null);
            }),
        ];
    }

    private static bool IsIn(DateOnly? day, Period period) => day is { } on && period.Contains(on);
}
