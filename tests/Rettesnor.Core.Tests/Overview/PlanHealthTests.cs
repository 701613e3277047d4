using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Overview;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Overview;

public sealed class PlanHealthTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private const string Interviews = "interviews-4-in-12-months";
    private static readonly DateOnly Day = new(2023, 5, 15);
    private static readonly GoalOwner Ane = new("S23-6", 1, "ane", "Ane Prøve", HasEmail: true);

    [Fact]
    public void Of_AGoalWithoutAnOwner_SaysSoUntilItOrAllItsPartsHaveOne()
    {
        IEnumerable<string> Without(params GoalOwner[] owners) =>
            new PlanHealth(owners, [], _ => null).Of(plans.Standing("stevns-2023", Day)).Where(f => f.Kind == HealthKind.NoOwner).Select(f => f.Goal);

        Without().ShouldBe(plans.Plan("stevns-2023").Plan.Goals.Select(g => g.Id));
        Without(Ane).ShouldNotContain("S23-6");
        var parts = plans.Plan("stevns-2023").Plan.Goal("S23-5d")!.Parts.Select(p => Ane with { Goal = "S23-5d/" + p.Id }).ToList();
        Without([.. parts]).ShouldNotContain("S23-5d");
        Without([.. parts.Skip(1)]).ShouldContain("S23-5d");
    }

    // A letter is a follow-up: a the owner wrote, b somebody else did, - nobody.
    [Theory]
    [InlineData("a--", true)]
    [InlineData("abb", true)]
    [InlineData("-a--", true)]
    [InlineData("a-a", false)]
    [InlineData("aa-", false)]
    [InlineData("---", false)]
    [InlineData("b--", false)]
    [InlineData("a-", false)]
    [InlineData("--", false)]
    [InlineData("", false)]
    public void Of_CommentsThroughTheFollowUps_FindsAnOwnerWhoHasStopped(string written, bool stopped)
    {
        var followUps = written.Select((who, i) => new CommentedFollowUp(
            Made.FollowUp(i + 1, new DateOnly(2023, 1, 31).AddMonths(i)), who == '-' ? [] : [new GoalComment(i, "S23-6", "Tekst", DateTime.UnixEpoch, who == 'a' ? "ane" : "bo")])).ToList();

        var found = new PlanHealth([Ane], followUps, _ => null).Of(Standing("over 85 %", Made.Book(Interviews))).Where(f => f.Kind == HealthKind.CommentsStopped).ToList();

        found.Count.ShouldBe(stopped ? 1 : 0);
        if (stopped)
        {
            found[0].Found.Da.ShouldStartWith("Ane Prøve skrev sidst i afrapportering nr. ");
        }
    }

    [Fact]
    public void Of_ACommentThatWasTakenBack_IsNone()
    {
        CommentedFollowUp With(int number, string text) => new(Made.FollowUp(number, new DateOnly(2023, number, 1)), [new GoalComment(number, "S23-6", text, DateTime.UnixEpoch, "ane")]);

        Kinds(new PlanHealth([Ane], [With(1, "Før"), With(2, ""), With(3, "")], _ => null).Of(Standing("over 85 %", Made.Book(Interviews)))).ShouldContain(HealthKind.CommentsStopped);
    }

    // The measure comes every quarter, so a figure of 2022-Q4 is old when two more quarters are over.
    [Theory]
    [InlineData("2023-03", "2023-05-15", false)]
    [InlineData("2023-01", "2023-07-31", false)]
    [InlineData("2023-01", "2023-08-01", true)]
    [InlineData("2023-01", "2024-08-01", false)]
    public void Of_ANewestFigure_IsOldAfterTwoPublicationsInItsTime(string period, string day, bool old) =>
        Kinds(Health(Standing("over 85 %", Made.Book(Interviews, (period, 90m)), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))).Contains(HealthKind.NotRefreshed).ShouldBe(old);

    [Fact]
    public void Of_AnOldFigureThatIsKeptByHand_NamesWhoWroteIt()
    {
        var bundle = Made.Plan(plans, "stevns-2023", "S23-5d");
        var measure = FivePlans.Reference.Measures.Find("linkedin-followers")!;
        var figure = Made.Figure(measure.Id.Value, Measurement.Time.Period.Parse("@2023-01-31"), 1000m) is var made ? made with { Key = made.Key with { Area = new AreaId("rekb") }, Step = 1 } : null!;
        var standing = PlanStanding.Of(bundle, new DateOnly(2023, 9, 1), new FigureBook([figure], FivePlans.Reference), FivePlans.Reference);

        var found = new PlanHealth([], [], rule => rule.Measure == measure ? new FigureWritten("Bo Prøve", new DateOnly(2023, 2, 3)) : null).Of(standing).Single(f => f.Kind == HealthKind.NotRefreshed);

        found.Goal.ShouldStartWith("S23-5d/");
        found.Found.Da.ShouldEndWith("blev sidst skrevet ind 3. februar 2023 af Bo Prøve.");
    }

    [Theory]
    [InlineData("over 85 %", "90 91 92 86", "NeverInDoubt 4 1.0")]
    [InlineData("over 95 %", "90 91 92 86", "NeverInReach 4 -3.0")]
    [InlineData("over 90 %", "90 91 92 86", "")]
    [InlineData("mindst 86 %", "90 91 92 86", "")]
    [InlineData("over 92 %", "90 91 92 86", "")]
    [InlineData("over 85 %", "90 91 92", "")]
    [InlineData("mellem 80 og 95", "90 91 92 86", "NeverInDoubt 4 3.0")]
    [InlineData("følges", "90 91 92 86", "")]
    [InlineData("fra 80 % til 85 % i 2023", "90 91 92 86", "")]
    public void Of_FourMonths_SaysWhetherATargetWasEverInReachOrInDoubt(string target, string values, string expected)
    {
        var months = values.Split(' ').Select((v, i) => ($"2023-0{i + 1}", decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))).ToArray();

        Reach(Standing(target, Made.Book(Interviews, months))).ShouldBe(expected);
    }

    [Fact]
    public void Of_FiguresOfOtherDefinitionsLengthsAndTimes_CountsOnlyThoseThatAreAlike()
    {
        (string, decimal)[] alike = [("2020-01", 90m), ("2021-01", 91m), ("2022-01", 92m), ("2023-01", 93m)];

        Reach(Standing("over 85 %", Made.Book(Interviews, alike))).ShouldBe("NeverInDoubt 4 5.0");
        Reach(Standing("over 85 %", Made.Book(Interviews, [("2019-12", 10m), .. alike]))).ShouldBe("NeverInDoubt 4 5.0", "three years before, and no more");
        Reach(Standing("over 85 %", Made.Book(Interviews, [("2022-Q4", 10m), .. alike]))).ShouldBe("NeverInDoubt 4 5.0", "a quarter among months");
        Reach(Standing("over 85 %", Made.Book(Interviews, [.. alike, ("2023-06", 10m)]))).ShouldBe("NeverInDoubt 4 5.0", "what ends after the day is not known on it");

        // What counts as an offer changed with 2023: four figures, and two of each definition.
        var offers = Made.Plan(plans, "stevns-2023", "S23-7", "over 75 %");
        var mixed = PlanStanding.Of(offers, Day, Made.Book("offers-in-12-months", ("2022-11", 80m), ("2022-12", 80m), ("2023-01", 80m), ("2023-02", 80m)), FivePlans.Reference);
        Reach(mixed).ShouldBe("");
    }

    [Fact]
    public void Of_AGoalThatNoFigureDecides_SaysWhyAndWhatToDo()
    {
        var found = Health(Standing("over 85 %", Made.Book(Interviews))).Single(f => f.Kind == HealthKind.Undecided);

        found.Found.Da.ShouldBe("Intet tal afgør målet. Der er ikke offentliggjort tal, som kan afgøre målet.");
        found.ToDo.Da.ShouldBe("Hent kildens tal, eller vælg en måling, der har tal.");
        Kinds(Health(Standing("over 85 %", Made.Book(Interviews, ("2023-02", 90m))))).ShouldNotContain(HealthKind.Undecided);
    }

    [Fact]
    public void Of_ADefinitionThatChangesInTheGoalsTime_SaysWhen()
    {
        PlanStanding In(string time) => PlanStanding.Of(Made.Plan(plans, "stevns-2023", "S23-7", time: time), Day, Made.Book("offers-in-12-months"), FivePlans.Reference);

        Health(In("2022..2023")).Single(f => f.Kind == HealthKind.DefinitionChanges).Found.Da.ShouldStartWith("Det, der tæller med, ændres 1. januar 2023, midt i målets tid: ");
        Kinds(Health(In("2023"))).ShouldNotContain(HealthKind.DefinitionChanges);
        Kinds(Health(In("2022"))).ShouldNotContain(HealthKind.DefinitionChanges);
    }

    [Theory]
    [InlineData("stevns-2021")]
    [InlineData("stevns-2023")]
    [InlineData("stevns-2024")]
    [InlineData("slagelse-2023")]
    [InlineData("vordingborg-2019")]
    public void Of_ARealPlan_RestsOnFiguresThatAreThere(string plan)
    {
        var standing = plans.Standing(plan, PlanHealth.UsualDay(plans.Plan(plan).Plan, new DateOnly(2026, 11, 22)));

        var found = Health(standing);

        found.Select(f => f.Goal.Split('/')[0]).ShouldBeSubsetOf(standing.Rows.Select(r => r.Id));
        found.ShouldAllBe(f => f.Found.Da.EndsWith('.') && f.Found.En.EndsWith('.') && f.ToDo.Da.EndsWith('.') && f.ToDo.En.EndsWith('.'));
        found.Where(f => f.Reach is not null).ShouldAllBe(f => f.Reach!.Figures >= TargetReach.Fewest && f.Reach.Held == (f.Reach.Nearest > 0));
    }

    private PlanStanding Standing(string target, FigureBook book, DateOnly? day = null) => PlanStanding.Of(Made.Plan(plans, "stevns-2023", "S23-6", target), day ?? Day, book, FivePlans.Reference);

    private static IReadOnlyList<HealthFinding> Health(PlanStanding standing) => new PlanHealth([], [], _ => null).Of(standing);

    private static IEnumerable<HealthKind> Kinds(IReadOnlyList<HealthFinding> found) => found.Select(f => f.Kind);

    private static string Reach(PlanStanding standing) => string.Join(' ', Health(standing).Where(f => f.Reach is not null)
        .Select(f => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.Kind} {f.Reach!.Figures} {f.Reach.Nearest:0.0}")));
}
