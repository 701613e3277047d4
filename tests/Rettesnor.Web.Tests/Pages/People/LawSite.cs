using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>
/// Citizens of Stevns: 1 waits for the first interview; 2 is on time; 3 has no target group; 4 is insured; 5 is on no benefit; 6 had two
/// interviews in two years, and 7 four in time; 8 is late too, of another team.
/// </summary>
public sealed class LawSite : AccessSite
{
    protected override void Prepare()
    {
        base.Prepare();
        Library.Data.Write(new Written("test", "test", "test"), (db, write) => RegisterFiller.Fill(db, write, new PersonStore(CprVault.Of(Library.Data, db)),
        [
            Person(1, "2", "cash-benefit", new(2023, 5, 1), "demo-sagsbehandler"),
            Person(2, "3", "cash-benefit", new(2023, 1, 10), null, new(2023, 1, 12), new(2023, 3, 1)),
            Person(3, null, "cash-benefit", new(2023, 3, 1), null),
            Person(4, null, "unemployment-benefit", new(2023, 1, 20), null, new(2023, 2, 1), new(2023, 4, 25)),
            Person(5, "2", null, new(2023, 1, 1), null),
            Person(6, "2", "cash-benefit", new(2021, 4, 1), null, new(2021, 4, 5), new(2021, 5, 5)),
            Person(7, "3", "cash-benefit", new(2021, 4, 1), "demo-sagsbehandler", new(2021, 4, 5), new(2021, 5, 5), new(2021, 6, 5), new(2021, 7, 5)),
            Person(8, "2", "cash-benefit", new(2023, 5, 1), null) with { States = new([new("team", "Ungeteamet", Always), new("target-group", "2", Always)]) },
        ]));
    }

    private static DayRange Always => DayRange.Closed(new DateOnly(2010, 1, 1), null);

    private static PersonFacts Person(int number, string? group, string? benefit, DateOnly since, string? caseworker, params IReadOnlyList<DateOnly> interviews) => new()
    {
        Person = number,
        Born = new DateOnly(1980, 2, 3),
        Sex = Sex.Female,
        Origin = "danish",
        Residences = new([new ResidenceFact(new AreaId("stevns"), Always)]),
        Benefits = benefit is null ? ValueList<BenefitFact>.Empty : new([new BenefitFact(benefit, DayRange.Closed(since, null), null)]),
        Interviews = new(interviews.Select(i => new InterviewFact("in-person", i))),
        States = new(
        [
            new("team", "Jobteamet", Always),
            .. group is null ? (IReadOnlyList<StateFact>)[] : [new StateFact("target-group", group, Always)],
            .. caseworker is null ? (IReadOnlyList<StateFact>)[] : [new StateFact("caseworker", caseworker, Always)],
        ]),
    };
}
