using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Demonstration;

public sealed class PopulationTests
{
    private static readonly DateOnly Today = StevnsDemonstration.Settings.Today;

    [Fact]
    public void Municipality_MadeTwiceWithOneSeed_IsTheSameFile()
    {
        Bytes(Made("fanoe", 5)).ShouldBe(Bytes(Made("fanoe", 5)));
        Bytes(Made("fanoe", 5)).ShouldNotBe(Bytes(Made("fanoe", 6)));
    }

    [Fact]
    public void Municipality_ThatIsCalibrated_IsTheSameFileWhenMadeAgain()
    {
        var maker = new DemonstrationMaker(FivePlans.Reference, StevnsDemonstration.Settings, StevnsDemonstration.Published);

        Bytes(maker.Municipality(StevnsDemonstration.Area, StevnsDemonstration.Settings.Seed, _ => { }, CancellationToken.None)).ShouldBe(Bytes(StevnsDemonstration.Snapshot));
    }

    [Fact]
    public void Country_OfAFewMunicipalities_HasPersonsWhoMoveBetweenThem()
    {
        AreaId[] few = [new("fanoe"), new("varde"), new("esbjerg")];
        var parts = new List<double>();

        var snapshot = Maker().Country(few, 5, p => parts.Add(p.Part), CancellationToken.None);

        snapshot.Segments.Select(s => s.Area).ShouldBe(few, ignoreOrder: true);
        few.ShouldAllBe(a => snapshot.SegmentOf(a).Count > 500);
        snapshot.Persons().Count().ShouldBeLessThan(snapshot.Rows);
        parts.ShouldBeInOrder();
        parts[^1].ShouldBe(1);
        Bytes(Maker().Country(few, 5, _ => { }, CancellationToken.None)).ShouldBe(Bytes(snapshot));
    }

    [Fact]
    public void Country_ThatIsStopped_Stops()
    {
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Maker().Country([new("varde"), new("fanoe")], 5, _ => stop.Cancel(), stop.Token));
    }

    [Fact]
    public void Stevns_OfASmallMunicipality_HasSomeThousandPersonsWithAHistory() => StevnsDemonstration.Persons.Count.ShouldBeInRange(5000, 8000);

    [Fact]
    public void Stevns_AsLifeIs_HasTheAwkwardCases()
    {
        var persons = StevnsDemonstration.Persons;

        persons.Count(p => p.Residences.Any(r => r.Days.Until is not null)).ShouldBeGreaterThan(100, "who moved out");
        persons.Count(p => p.Residences.Count > 1).ShouldBeGreaterThan(10, "who moved out and back");
        persons.Count(p => p.Residences.Any(r => r.Days.From > StevnsDemonstration.Settings.From)).ShouldBeGreaterThan(100, "who moved in");
        persons.Count(p => p.Benefits.Any(a => p.Benefits.Any(b => a != b && a.Days.Overlaps(b.Days)))).ShouldBeGreaterThan(50, "with benefits that overlap");
        persons.Count(p => Gaps(p).Any(g => g is > 0 and <= 28)).ShouldBeGreaterThan(100, "with a gap that a chain survives");
        persons.Count(p => Gaps(p).Any(g => g > 28)).ShouldBeGreaterThan(500, "with a gap that ends a chain");
        persons.Count(p => Gaps(p).Any(g => g == 0)).ShouldBeGreaterThan(100, "with benefits that touch");
        persons.Count(p => p.Benefits.Any(b => b.HoursPerWeek is not null)).ShouldBeGreaterThan(50, "with a benefit of fewer hours");
        persons.Count(p => p.Benefits.Any(b => b.Days.Until is null)).ShouldBeGreaterThan(2000, "on a benefit now");
        persons.Count(p => p.Died is not null).ShouldBeGreaterThan(50, "who died");
        persons.Count(p => p.Hours.GroupBy(h => h.Month).Any(m => m.Count() > 1)).ShouldBeGreaterThan(20, "with two employers in a month");
        StevnsDemonstration.HeldBack.ShouldBeGreaterThan(300, "facts that are recorded after today");
    }

    [Fact]
    public void Stevns_Today_KnowsNothingOfWhatIsToCome()
    {
        foreach (var person in StevnsDemonstration.Persons)
        {
            person.Interviews.ShouldAllBe(i => i.Day <= Today);
            person.Exits.ShouldAllBe(e => e.Day <= Today);
            person.Hours.ShouldAllBe(h => h.Month <= Today);
            person.Benefits.ShouldAllBe(b => b.Days.From <= Today && b.Days.From < (b.Days.Until ?? DateOnly.MaxValue));
            person.Offers.ShouldAllBe(o => o.Days.From <= Today && !o.Days.IsEmpty);
            (person.Died is null || person.Died <= Today).ShouldBeTrue();
        }
    }

    [Fact]
    public void Benefits_InEveryLife_AreGivenOnlyWhenTheLawGivesThem()
    {
        var words = FivePlans.Reference.Histories.Benefits.ToDictionary(b => b.Id);

        foreach (var benefit in StevnsDemonstration.Persons.SelectMany(p => p.Benefits))
        {
            var word = words[benefit.Kind];
            (word.From is null || word.From <= benefit.Days.From).ShouldBeTrue($"{benefit.Kind} from {benefit.Days.From:O}");
            (word.To is null || benefit.Days.From <= word.To).ShouldBeTrue($"{benefit.Kind} from {benefit.Days.From:O}");
        }
    }

    private static IEnumerable<int> Gaps(PersonFacts person)
    {
        var spells = person.Benefits.OrderBy(b => b.Days).ToList();
        return spells.Zip(spells.Skip(1), (a, b) => a.Days.Until is { } until ? b.Days.From.DayNumber - until.DayNumber : -1);
    }

    private static DemonstrationMaker Maker() => new(FivePlans.Reference, StevnsDemonstration.Settings, new FigureBook([], FivePlans.Reference));

    private static Snapshot Made(string area, int seed) => Maker().Municipality(new AreaId(area), seed, _ => { }, CancellationToken.None);

    private static byte[] Bytes(Snapshot snapshot)
    {
        using var folder = new TemporaryDirectory();
        SnapshotFile.Write(folder.PathOf("x"), snapshot);
        return File.ReadAllBytes(folder.PathOf("x"));
    }
}
