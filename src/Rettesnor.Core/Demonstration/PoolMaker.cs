using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Pools;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Core.Demonstration;

/// <summary>
/// Makes the pools of Stevns, so that 30 September 2021 gives the table of pools in Stevns' results for 2021 and 31 July the one of the temporary
/// right, with every relation true: where the printed frame breaks one, the commitment and the own part decide. The courses and who had them are made up.
/// </summary>
internal sealed class PoolMaker
{
    private const string Regional = "regional";
    private const string Lift80 = "education-lift-80";
    private const string Lift110 = "education-lift-110";
    private const string Other = "other";
    private const string UnemploymentBenefit = "unemployment-benefit";

    private static readonly AreaId Stevns = new("stevns");

    private static readonly (PoolGrant Grant, string Text)[] Grants =
    [
        (new(Regional, new(2021, 1, 4), 60_000_000), "Tilsagn for 2021"), (new(Regional, new(2021, 7, 1), 22_850_000), "Ekstrabevilling"),
        (new(Lift80, new(2021, 1, 4), 14_550_000), "Tilsagn for 2021"), (new(Lift80, new(2021, 10, 4), -14_000_000), "Nedskrivning"), (new(Other, new(2021, 1, 4), 9_750_000), "Tilsagn for 2021"),
        (new(Regional, new(2022, 1, 3), 84_000_000), "Tilsagn for 2022"), (new(Lift80, new(2022, 1, 3), 12_000_000), "Tilsagn for 2022"),
        (new(Regional, new(2023, 1, 2), 86_000_000), "Tilsagn for 2023"), (new(Lift80, new(2023, 1, 2), 20_000_000), "Tilsagn for 2023"),
    ];

    private static readonly PoolOffer[] Offers =
    [
        new(Regional, "Lastbilchauffør, C med kvalifikation", "Prøveskolen", 2_450_000), new(Regional, "Vagt, grundkursus", "Eksempel AMU", 1_480_000), new(Regional, "It-administration", "Demo Erhvervsskole", 1_990_000),
        new(Regional, "Projektledelse", "Demo Erhvervsskole", 1_650_000), new(Regional, "Digital markedsføring", "Øve VUC", 1_290_000), new(Regional, "Gaffeltruck, certifikat B", "Eksempel AMU", 640_000),
        new(Regional, "Kranbasis", "Eksempel AMU", 1_120_000), new(Lift80, "Social- og sundhedshjælper", "Prøveskolen", 4_200_000), new(Lift80, "Lager og logistik, hovedforløb", "Demo Erhvervsskole", 5_600_000),
    ];

    // What courses that were granted and paid in a stretch came to together. What is not paid by the demonstration's day is reserved.
    private static readonly Batch[] Batches =
    [
        new(Regional, 44, 82_673_313, new(2021, 1, 11), new(2021, 8, 20)), new(Other, 8, 9_875_000, new(2021, 1, 11), new(2021, 8, 20)), new(Lift110, 10, 42_577_600, new(2021, 1, 11), new(2021, 6, 20)),
        new(Regional, 7, 15_000_000, new(2021, 10, 1), new(2021, 11, 19)),
        new(Regional, 47, 97_450_000, new(2022, 1, 10), new(2022, 11, 18)), new(Lift80, 2, 11_800_000, new(2022, 2, 1), new(2022, 9, 1)),
        new(Regional, 15, 26_212_450, new(2023, 1, 9), new(2023, 4, 3)), new(Regional, 7, 13_110_000, new(2023, 5, 2), new(2023, 5, 12)), new(Lift80, 1, 4_200_000, new(2023, 2, 1), new(2023, 2, 1)),
    ];

    private readonly ILookup<int, object?[]> courses;
    private readonly ILookup<int, object?[]> payments;

    public PoolMaker(IReadOnlyList<PersonFacts> persons, AreaId area, DateOnly today, int seed)
    {
        var made = Has(area) ? Make(persons, today, Dice.Of(seed, Dice.Word("pools"))) : [];
        courses = made.ToLookup(m => m.Person, m => new object?[] { m.Pool, m.Course, m.Granted, m.Price, area.Value, m.Provider, m.First, null });
        payments = made.Where(m => m.Paid <= today).ToLookup(m => m.Person, m => new object?[] { m.Pool, m.Course, m.Paid, m.Price, area.Value });
    }

    /// <summary>Whether a municipality has pools in the demonstration.</summary>
    public static bool Has(AreaId area) => area == Stevns;

    public IEnumerable<object?[]> Courses(int person) => courses[person];

    public IEnumerable<object?[]> Payments(int person) => payments[person];

    /// <summary>Writes what the municipality is granted and the courses that are approved, unless it is there: they have no file.</summary>
    public static void Grant(DataDirectory data, AreaId area, Written written)
    {
        if (!Has(area) || data.Use(db => PoolStore.Grants(db, area, Knowledge.Now)).Count > 0)
        {
            return;
        }

        data.Write(written, (db, write) =>
        {
            foreach (var (grant, text) in Grants)
            {
                PoolStore.AddGrant(db, write, area, grant, text);
            }

            foreach (var offer in Offers)
            {
                PoolStore.AddOffer(db, write, area, offer, new DateOnly(2021, 1, 1), null);
            }

            return write;
        });
    }

    private static List<Made> Make(IReadOnlyList<PersonFacts> persons, DateOnly today, Dice dice)
    {
        var made = new List<Made>();
        foreach (var batch in Batches.Where(b => b.First <= today))
        {
            var (offers, taken) = (Array.FindAll(Offers, o => o.Pool == (batch.Pool is Regional or Other ? Regional : Lift80)), new HashSet<int>());
            var weights = Enumerable.Range(0, batch.Count).Select(_ => dice.Between(70, 130)).ToList();
            var left = batch.Total;
            for (var i = 0; i < batch.Count; i++)
            {
                var granted = batch.First.AddDays(dice.Between(0, batch.Last.DayNumber - batch.First.DayNumber));
                var person = Unemployed(persons, granted, made, taken, dice);
                taken.Add(person);
                var price = i == batch.Count - 1 ? left : batch.Total * weights[i] / weights.Sum();
                left -= price;

                // One of the two whose usual price is nearest.
                var offer = offers.OrderBy(o => Math.Abs(o.Price - price)).ElementAt(dice.Between(0, 1));
                var first = granted.AddDays(dice.Between(5, 14));
                made.Add(new Made(person, batch.Pool, offer.Title, offer.Provider!, granted, first, first.AddDays(dice.Between(10, 21)), price));
            }
        }

        return made;
    }

    // Somebody on unemployment benefit on the day who has no course in the year yet.
    private static int Unemployed(IReadOnlyList<PersonFacts> persons, DateOnly day, List<Made> made, HashSet<int> taken, Dice dice)
    {
        var from = dice.Between(0, persons.Count - 1);
        for (var i = 0; i < persons.Count; i++)
        {
            var person = persons[(from + i) % persons.Count];
            if (person.Benefits.Any(b => b.Kind == UnemploymentBenefit && b.Days.Contains(day)) && !taken.Contains(person.Person) && !made.Exists(m => m.Person == person.Person && m.Granted.Year == day.Year))
            {
                return person.Person;
            }
        }

        throw new InvalidOperationException($"Nobody in the demonstration is on unemployment benefit on {day:yyyy-MM-dd} without a course.");
    }

    private sealed record Batch(string Pool, int Count, long Total, DateOnly First, DateOnly Last);

    private sealed record Made(int Person, string Pool, string Course, string Provider, DateOnly Granted, DateOnly First, DateOnly Paid, long Price);
}
