using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Sources;
using Rettesnor.Core.Tests.Overview;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.YearAhead;

public sealed class YearAheadListTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly DateOnly From = new(2023, 5, 15);
    private static readonly LocalText Jobindsats = new("Jobindsats", "Jobindsats");

    [Fact]
    public void Of_TheDaysOfAYear_HasThoseFromTheFirstToTheLastInOrder()
    {
        CalendarDay Day(long id, int year, int month, int day, CalendarKind kind) => new(id, new DateOnly(year, month, day), kind, $"Dag {id}");

        var list = YearAheadList.Of(
            From, [Day(1, 2024, 5, 15, CalendarKind.Meeting), Day(2, 2024, 5, 14, CalendarKind.Adoption), Day(3, 2023, 5, 15, CalendarKind.PlanBegun), Day(4, 2023, 5, 14, CalendarKind.Quarter), Day(5, 2023, 9, 1, CalendarKind.Hearing)],
            [], [], [], [], []);

        list.To.ShouldBe(new DateOnly(2024, 5, 14));
        list.Days.Select(d => $"{d.Key} {DueKinds.Code(d.Kind)}").ShouldBe(["day-3 plan-begun", "day-5 hearing", "day-2 adoption"]);
    }

    [Fact]
    public void Of_AnOpenFollowUp_HasItsLastDayForCommentsAndItsMeetingAlsoWhereThatWasTakenOut()
    {
        var meeting = new CalendarDay(7, new DateOnly(2023, 6, 7), CalendarKind.Meeting, "Udvalget");
        var open = Made.FollowUp(1, new DateOnly(2023, 5, 15), isSealed: false) is var made ? made with { Terms = new FollowUpTerms(Period.OfQuarter(2023, 1), made.Terms.CutOff, meeting, new DateOnly(2023, 5, 24)) } : null!;

        foreach (var calendar in new CalendarDay[][] { [meeting], [] })
        {
            var list = YearAheadList.Of(From, calendar, [open], [], [plans.Plan("stevns-2023").Plan], [], []);

            list.Days.Where(d => d.FollowUp == 1).Select(d => $"{d.Day:MM-dd} {d.Text.Da}").ShouldBe(
            [
                "05-24 Sidste dag for kommentarer i afrapportering nr. 1 for 1. kvartal 2023 af Beskæftigelsesplan 2023", "06-07 Udvalget: afrapportering nr. 1 for 1. kvartal 2023",
            ]);
        }
    }

    [Fact]
    public void Of_APlanThatEnds_AsksForANewOneWhereNoneFollows()
    {
        string End(params string[] ids) => YearAheadList.Of(From, [], [], [], [.. ids.Select(id => plans.Plan(id).Plan)], [], []).Days.Single(d => d.Plan == "stevns-2023").Text.Da;

        End("stevns-2023").ShouldBe("Beskæftigelsesplan 2023 slutter, og der skal være en ny plan");
        End("stevns-2023", "stevns-2024").ShouldBe("Beskæftigelsesplan 2023 slutter; Beskæftigelsesplan 2024 følger efter");
    }

    [Fact]
    public void Of_AHearing_HasItsLastDayForAnswers()
    {
        var due = YearAheadList.Of(From, [], [], [new DraftInHearing(3, new("Plan 2025", "Plan 2025"), new DateOnly(2023, 8, 1))], [], [], []).Days.ShouldHaveSingleItem();

        (due.Key, due.Draft, due.Kind, due.Text.Da).ShouldBe(("draft-3/answers/2023-08-01", 3L, DueKind.Answers, "Sidste dag for høringssvar til Plan 2025"));
    }

    // The goal S23-6 is of 2023, and its measure comes every quarter.
    [Theory]
    [InlineData(60, "", "2023-05-30:2023-Q1 2023-08-29:2023-Q2 2023-11-29:2023-Q3 2024-02-29:2023-Q4")]
    [InlineData(60, "2023-03", "2023-08-29:2023-Q2 2023-11-29:2023-Q3 2024-02-29:2023-Q4")]
    [InlineData(60, "2023-02", "2023-05-30:2023-Q1 2023-08-29:2023-Q2 2023-11-29:2023-Q3 2024-02-29:2023-Q4")]
    [InlineData(45, "", "2023-05-15:2023-Q1 2023-08-14:2023-Q2 2023-11-14:2023-Q3 2024-02-14:2023-Q4")]
    [InlineData(44, "", "2023-08-13:2023-Q2 2023-11-13:2023-Q3 2024-02-13:2023-Q4")]
    public void Releases_OfAQuarterlyMeasure_ComeSoLongAfterEachQuarterWithoutAFigure(int delay, string known, string expected)
    {
        var book = Made.Book("interviews-4-in-12-months", known.Length == 0 ? [] : [(known, 90m)]);

        string.Join(' ', Dates(delay).Between(From, YearAheadList.LastDay(From), [Made.Plan(plans, "stevns-2023", "S23-6").Plan], book).Select(d => $"{d.Day:yyyy-MM-dd}:{d.Key.Split('/')[^1]}")).ShouldBe(expected);
    }

    [Fact]
    public void Releases_OfSeveralGoals_AreOneForEachSourceAndPeriodAndSayThatTheyAreAbout()
    {
        var stevns = plans.Plan("stevns-2023").Plan;

        var first = Dates(60).Between(From, YearAheadList.LastDay(From), [stevns], plans.Library.Current().Figures)[0];

        first.Text.Da.ShouldStartWith("Jobindsats: tal for 1. kvartal 2023 til S23-");
        first.Text.Da.ShouldContain("S23-6, S23-7, S23-8");
        (first.When.Da, first.When.En).ShouldBe(("omkring 30. maj 2023", "about 30 May 2023"));
        ReleaseDates.Of(FivePlans.Reference, []).Between(From, YearAheadList.LastDay(From), [stevns], plans.Library.Current().Figures).ShouldBeEmpty("nobody knows when");
    }

    [Fact]
    public void Releases_OfSourcesThatNobodyKnows_AreNamed()
    {
        var dates = ReleaseDates.Load(FivePlans.Reference);

        dates.Unknown(From, YearAheadList.LastDay(From), [plans.Plan("stevns-2024").Plan]).Select(s => s.Da).ShouldContain("Styrelsen for Arbejdsmarked og Rekruttering (STAR)");
        dates.Unknown(From, YearAheadList.LastDay(From), [plans.Plan("stevns-2023").Plan]).Select(s => s.Da).ShouldNotContain("Jobindsats");
        dates.Unknown(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), [plans.Plan("stevns-2024").Plan]).ShouldBeEmpty("its goals are over");
    }

    [Fact]
    public void Kinds_InWords_AreReadBackAndStandForTheCalendars()
    {
        DueKinds.All.Select(k => DueKinds.Kind(DueKinds.Code(k))).ShouldBe(DueKinds.All.Cast<DueKind?>());
        Enum.GetValues<CalendarKind>().ShouldAllBe(k => DueKinds.Code(DueKinds.Of(k)) == MunicipalCalendar.Code(k) && DueKinds.Name(DueKinds.Of(k)) == MunicipalCalendar.Name(k));
        DueKinds.Kind("ferie").ShouldBeNull();
    }

    private static ReleaseDates Dates(int days) => ReleaseDates.Of(FivePlans.Reference, [(Jobindsats, new PublicationDelay(days, false, From, Jobindsats))]);
}
