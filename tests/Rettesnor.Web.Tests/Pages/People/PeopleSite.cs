using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>
/// Twenty citizens of Stevns who have had cash benefit for two years, on the demonstration's 15 May 2023. The first twelve are in a company
/// placement, of the next three the placement ended on 20 June 2022, and the last five never had an offer. The last is of another team.
/// </summary>
public class PeopleSite : AccessSite
{
    public const int Placed = 12;
    public const int Ending = 3;
    public const int Persons = 20;

    protected override void Prepare()
    {
        base.Prepare();
        Library.Data.Write(new Written("test", "test", "test"), (db, write) =>
            RegisterFiller.Fill(db, write, new PersonStore(CprVault.Of(Library.Data, db)), [.. Enumerable.Range(1, Persons).Select(Person)]));
    }

    private static PersonFacts Person(int number)
    {
        var long_ = DayRange.Closed(new DateOnly(2010, 1, 1), null);
        IReadOnlyList<OfferFact> offers = number <= Placed ? [new("company-placement", DayRange.Closed(new DateOnly(2023, 3, 1), new DateOnly(2023, 12, 31)))]
            : number <= Placed + Ending ? [new("company-placement", DayRange.Closed(new DateOnly(2022, 5, 1), new DateOnly(2022, 6, 20)))] : [];
        IReadOnlyList<StateFact> states =
        [
            new("team", number == Persons ? "Ungeteamet" : "Jobteamet", long_),
            .. number is 16 or 17 ? (IReadOnlyList<StateFact>)[new("caseworker", "demo-sagsbehandler", long_)] : [],
        ];
        return new PersonFacts
        {
            Person = number,
            Born = new DateOnly(1980, 2, 3),
            Sex = Sex.Female,
            Origin = "danish",
            Residences = new([new ResidenceFact(new AreaId("stevns"), long_)]),
            Benefits = new([new BenefitFact("cash-benefit", DayRange.Closed(new DateOnly(2021, 4, 1), null), null)]),
            Offers = new(offers),
            States = new(states),
        };
    }
}
