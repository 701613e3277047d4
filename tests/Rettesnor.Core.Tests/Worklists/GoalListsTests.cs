using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Worklists;

/// <summary>A list that is moved on by what was written is the list that is made of it all.</summary>
public sealed class GoalListsTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly DateOnly Today = new(2023, 5, 15);
    private static readonly DateOnly Sunday = new(2023, 5, 21);
    private static readonly Written Why = new("tests", "tests", "lists");

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Of_AfterWritesOfEveryKind_IsWhatIsMadeAnew(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        test.Data.Write(Why, (db, write) =>
        {
            Coverage.Set(db, write, [Stevns]);
            return RegisterFiller.Fill(db, write, new PersonStore(CprVault.Of(test.Data, db)), [.. Enumerable.Range(1, 60).Select(Person)]);
        });
        var (histories, published, lists) = (new LiveHistories(test.Data, FivePlans.Reference), plans.Library.Current().Figures, new GoalLists(test.Data));
        IReadOnlyList<(GoalRule Rule, Standing Standing)> goals =
        [
            .. new[] { ("stevns-2023", "S23-6"), ("stevns-2023", "S23-7"), ("stevns-2023", "S23-8"), ("slagelse-2023", "L23-B2b"), ("slagelse-2023", "L23-B2a"), ("slagelse-2023", "L23-E2") }
                .Select(g => PlanStanding.Of(plans.Plan(g.Item1), Today, published, FivePlans.Reference).Row(g.Item2)!).Select(r => (r.Rule! with { Area = Stevns }, r.Standing)),
        ];
        IReadOnlyList<KnownList> Ask(GoalLists of) =>
            [.. goals.Select(g => of.Of(histories.Follow(), new OwnFigures(histories.Known.Snapshot!, FivePlans.Reference, published), published, g.Rule, g.Standing, [Stevns], Today, Sunday))];
        Ask(lists).ShouldAllBe(l => l.List != null);

        var random = new Random(20230515);
        for (var round = 0; round < 25; round++)
        {
            // From time to time nobody asks, and several writes are followed at once.
            var writes = random.Next(1, 4);
            for (var i = 0; i < writes; i++)
            {
                var person = random.Next(1, 61);
                var day = Today.AddDays(random.Next(-400, 10));
                var (register, fact) = random.Next(6) switch
                {
                    0 => (AllRegisters.Interviews, Fact.Of(AllRegisters.Interviews, person, Fact.Own, day, "phone", "held", null, null)),
                    1 => (AllRegisters.Interviews, Fact.Of(AllRegisters.Interviews, person, Fact.Own, Today.AddDays(random.Next(0, 9)), "video", "booked", null, null)),
                    2 => (AllRegisters.Offers, Fact.Of(AllRegisters.Offers, person, Fact.Own, "company-placement", day, day.AddDays(random.Next(0, 60)), null, null, null)),
                    3 => (AllRegisters.Benefits, Fact.Of(AllRegisters.Benefits, person, Fact.Own, "sickness-benefit", day, day.AddDays(random.Next(0, 60)), null)),
                    4 => (AllRegisters.States, Fact.Of(AllRegisters.States, person, Fact.Own, "caseworker", "k" + random.Next(3), day, null)),
                    _ => (AllRegisters.Residences, Fact.Of(AllRegisters.Residences, person, Fact.Own, "faxe", day, day.AddDays(random.Next(0, 20)))),
                };
                test.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, register, [fact]));
            }

            foreach (var (followed, made) in Ask(lists).Zip(Ask(new GoalLists(test.Data))))
            {
                followed.List!.People.ShouldBe(made.List!.People, $"round {round}");
                (followed.List with { People = [], Conditions = [] }).ShouldBe(made.List with { People = [], Conditions = [] });
                followed.List.Conditions.ShouldBe(made.List.Conditions);
                followed.ThisWeek.Intersect(followed.List.People.Select(p => p.Person)).ShouldBe(made.ThisWeek, ignoreOrder: true);
            }
        }
    }

    private static PersonFacts Person(int number) => new()
    {
        Person = number,
        Born = new DateOnly(1980, 2, 3),
        Sex = Sex.Female,
        Origin = "danish",
        Residences = new([new ResidenceFact(Stevns, DayRange.Closed(new DateOnly(2010, 1, 1), null))]),
        Benefits = new([new BenefitFact("cash-benefit", DayRange.Closed(new DateOnly(2021, 1 + (number % 12), 1), number % 7 == 0 ? new DateOnly(2023, 5, 20) : null))]),
        Interviews = new([.. Enumerable.Range(0, number % 6).Select(i => new InterviewFact("phone", new DateOnly(2022, 5 + i, 20)))]),
        States = new([new StateFact("readiness", number % 2 == 0 ? "activity-ready" : "job-ready", DayRange.Closed(new DateOnly(2021, 1, 1), null))]),
    };
}
