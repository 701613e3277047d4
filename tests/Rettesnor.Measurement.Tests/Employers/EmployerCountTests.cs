using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Employers;

/// <summary>Employers counted by words of bits against employers counted day by day, one after the other.</summary>
public sealed class EmployerCountTests
{
    private static readonly AreaId[] Areas = [new("koege"), new("stevns"), new("faxe")];

    private static readonly string[] Kinds = ["phone", "visit", "mail"];

    private static readonly DateOnly First = new(2018, 1, 1);

    [Theory]
    [InlineData(1, "2019-W01", "2021-W33")]
    [InlineData(2, "2019-01", "2021-08")]
    [InlineData(3, "2018-Q1", "2021-Q4")]
    [InlineData(4, "2018", "2021")]
    [InlineData(5, "2018-W01", "2022-W52")]
    public void Count_OfAnyFormula_IsThatOfTheDaysOneByOne(int seed, string first, string last)
    {
        var random = new Random(seed);
        List<EmployerFacts> employers = [.. Enumerable.Range(0, 60).Select(i => Employer(random, i * 3))];
        var grid = Grid.Of(Period.Parse(first), Period.Parse(last));
        var snapshot = new EmployerSnapshot(employers.OrderBy(_ => random.Next()));
        for (var i = 0; i < 40; i++)
        {
            var formula = Formula(random);
            IReadOnlyList<AreaId> asked = [.. Areas.Where(_ => random.Next(2) == 0)];
            var counts = EmployerCount.Of(snapshot, formula, asked, grid);
            for (var d = 0; d < grid.Dates.Count; d++)
            {
                var (part, whole) = Naive(employers, formula, asked, grid.Dates[d]);
                (counts.Numerators[d], counts.Denominators?[d]).ShouldBe((part, whole), $"{formula} on {grid.Dates[d]}");
            }
        }
    }

    [Fact]
    public void Who_OnADay_AreThoseThatAreCounted()
    {
        var random = new Random(7);
        var snapshot = new EmployerSnapshot([.. Enumerable.Range(0, 200).Select(i => Employer(random, i))]);
        var day = new DateOnly(2021, 8, 22);
        var core = new EmployerPredicate.Employees(2);
        EmployerPredicate without = new EmployerPredicate.All(new([core, new EmployerPredicate.Not(new EmployerPredicate.Had(Happening.Contact, ValueList<string>.Empty, 12))]));

        var who = EmployerCount.Who(snapshot, without, Areas, day);
        var share = EmployerCount.Of(snapshot, new EmployerFormula.Share(core, new EmployerPredicate.Had(Happening.Contact, ValueList<string>.Empty, 12)), Areas, Grid.Of(Period.OfDate(day), Period.OfDate(day)));

        who.Count.ShouldBe((int)(share.Denominators![0] - share.Numerators[0]));
        who.ShouldBe(who.Order());
        who.ShouldNotBeEmpty();
    }

    [Fact]
    public void Contact_CountsOnItsDayAndForTwelveMonths()
    {
        var snapshot = new EmployerSnapshot(
        [
            new EmployerFacts { Number = 1, Places = [new(Areas[0], First, null)], Staff = [new(First, 2)], Happenings = [new(Happening.Contact, "phone", new DateOnly(2020, 4, 5))] },
            new EmployerFacts { Number = 2, Places = [new(Areas[0], First, null)], Staff = [new(First, 1), new(new DateOnly(2021, 4, 1), 2)] },
        ]);
        IReadOnlyList<long> On(DateOnly day) => [.. new[] { EmployerCount.Of(snapshot, new EmployerFormula.Share(new EmployerPredicate.Employees(2), new EmployerPredicate.Had(Happening.Contact, ValueList<string>.Empty, 12)), [Areas[0]], Grid.Of(Period.OfDate(day), Period.OfDate(day))) }
            .SelectMany(c => new[] { c.Numerators[0], c.Denominators![0] })];

        On(new DateOnly(2020, 4, 4)).ShouldBe([0, 1]);
        On(new DateOnly(2020, 4, 5)).ShouldBe([1, 1]);
        On(new DateOnly(2021, 4, 4)).ShouldBe([1, 2]);
        On(new DateOnly(2021, 4, 5)).ShouldBe([0, 2]);
    }

    // Day by day: what the outlook says holds until a day holds on that day, and not on the next.
    [Theory]
    [InlineData("2021-01-31")]
    [InlineData("2020-02-29")]
    [InlineData("2021-08-22")]
    public void Outlook_SaysUntilWhenAnEmployerCounts(string text)
    {
        var date = DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(date.DayNumber);
        List<EmployerFacts> employers = [.. Enumerable.Range(0, 300).Select(i => Employer(random, i))];
        var had = new EmployerPredicate.Had(Happening.Contact, new(["phone", "visit"]), 12);
        var share = new EmployerFormula.Share(new EmployerPredicate.Employees(2), had);

        var outlooks = EmployerOutlook.Of(new EmployerSnapshot(employers), share, Areas, date);

        outlooks.Select(o => o.Employer).ShouldBe(employers.Where(e => Lies(e, Areas, date) && Holds(e, share.Of, date)).Select(e => e.Number));
        outlooks.Count(o => o.Holds).ShouldBeGreaterThan(3);
        foreach (var outlook in outlooks)
        {
            var employer = employers[outlook.Employer];
            var known = employer with { Happenings = [.. employer.Happenings.Where(h => h.Day <= date)] };
            outlook.Holds.ShouldBe(Holds(known, had, date));
            outlook.Last.ShouldBe(known.Happenings.Where(h => h is { What: Happening.Contact, Kind: "phone" or "visit" }).Select(h => (DateOnly?)h.Day).Max());
            (outlook.Until is { } until ? (Holds(known, had, until), Holds(known, had, until.AddDays(1))) : (false, false)).ShouldBe((outlook.Holds, false));
        }
    }

    [Fact]
    public void Snapshot_OfANumberTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new EmployerSnapshot([new EmployerFacts { Number = 4 }, new EmployerFacts { Number = 4 }])).Message.ShouldContain("The employer 4 comes twice.");

    private static EmployerFacts Employer(Random random, int number)
    {
        DateOnly Day() => First.AddDays(random.Next(-200, 1500));
        T Any<T>(T[] of) => of[random.Next(of.Length)];
        var moved = Day();
        var places = random.Next(3) switch
        {
            0 => [new EmployerPlace(Any(Areas), First.AddDays(-300), null)],
            1 => [new EmployerPlace(Any(Areas), First.AddDays(-300), moved), new EmployerPlace(Any(Areas), moved, null)],
            _ => new[] { new EmployerPlace(Any(Areas), Day(), null) },
        };
        return new EmployerFacts
        {
            Number = number,
            Places = places,
            Staff = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new EmployerStaff(Day(), random.Next(5))).DistinctBy(s => s.From)],
            Happenings = [.. Enumerable.Range(0, random.Next(8)).Select(_ => new EmployerHappening((Happening)random.Next(4), Any(Kinds), random.Next(2) == 0 ? Day() : First.AddDays(random.Next(4) * 300), random.Next(1, 4), random.Next(3) switch { 0 => null, 1 => "Bygge", _ => "Pleje" }))],
            Agreements = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (Day(), random.Next(700))).Select(d => new EmployerAgreement(Any(Kinds), d.Item1, random.Next(3) == 0 ? null : d.Item1.AddDays(d.Item2)))],
        };
    }

    private static EmployerFormula Formula(Random random)
    {
        var what = new CountedHappenings((Happening)random.Next(4), Some(random));
        EmployerWindow over = random.Next(2) == 0 ? new EmployerWindow.YearToDate() : new EmployerWindow.Months(random.Next(1, 25));
        return random.Next(7) switch
        {
            6 => new EmployerFormula.Occasions(what, over, Predicate(random, 2)),
            5 => new EmployerFormula.Part(Predicate(random, 2), Predicate(random, 2)),
            0 => new EmployerFormula.Employers(Predicate(random, 2)),
            1 => new EmployerFormula.Share(Predicate(random, 2), Predicate(random, 2)),
            2 => new EmployerFormula.Happenings(what, over, Predicate(random, 2)),
            3 => new EmployerFormula.HappeningsEach(what, over, Predicate(random, 2), Predicate(random, 2)),
            _ => new EmployerFormula.HappeningShare(what, over, Predicate(random, 2)),
        };
    }

    private static EmployerPredicate Predicate(Random random, int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => new EmployerPredicate.Everyone(),
        1 => new EmployerPredicate.Employees(random.Next(1, 4)),
        2 => new EmployerPredicate.LiesIn(new(Areas.Where(_ => random.Next(2) == 0))),
        3 => new EmployerPredicate.Had((Happening)random.Next(4), Some(random), random.Next(1, 25)),
        4 => new EmployerPredicate.UnderAgreement(Some(random)),
        5 => new EmployerPredicate.All(new([Predicate(random, depth - 1), Predicate(random, depth - 1)])),
        6 => new EmployerPredicate.AnyOf(new([Predicate(random, depth - 1), Predicate(random, depth - 1)])),
        _ => new EmployerPredicate.Not(Predicate(random, depth - 1)),
    };

    // Also a kind that nothing is of.
    private static ValueList<string> Some(Random random) => new(Kinds.Append("letter").Where(_ => random.Next(2) == 0));

    private static (long Part, long? Whole) Naive(IReadOnlyList<EmployerFacts> employers, EmployerFormula formula, IReadOnlyList<AreaId> areas, DateOnly date)
    {
        var here = employers.Where(e => Lies(e, areas, date)).ToList();
        IEnumerable<EmployerHappening> Those(IEnumerable<EmployerFacts> of, CountedHappenings what, EmployerWindow over) => of.SelectMany(e => e.Happenings)
            .Where(h => h.What == what.What && (what.Kinds.Count == 0 || what.Kinds.Contains(h.Kind)) && h.Day <= date && h.Day >= (over is EmployerWindow.Months m ? Start(date, m.Count) : new DateOnly(date.Year, 1, 1)));
        long Sum(IEnumerable<EmployerFacts> of, CountedHappenings what, EmployerWindow over) => Those(of, what, over).Sum(h => (long)h.Count);
        return formula switch
        {
            EmployerFormula.Employers f => (here.Count(e => Holds(e, f.Of, date)), null),
            EmployerFormula.Share f => (here.Count(e => Holds(e, f.Of, date) && Holds(e, f.Where, date)), here.Count(e => Holds(e, f.Of, date))),
            EmployerFormula.Part f => (here.Count(e => Holds(e, f.Of, date)), employers.Count(e => Holds(e, f.Whole, date))),
            EmployerFormula.Happenings f => (Sum(here.Where(e => Holds(e, f.Of, date)), f.What, f.Over), null),
            EmployerFormula.Occasions f => (Those(here.Where(e => Holds(e, f.Of, date)), f.What, f.Over).DistinctBy(h => (h.Kind, h.Day, h.Title)).Count(), null),
            EmployerFormula.HappeningsEach f => (Sum(here.Where(e => Holds(e, f.Of, date)), f.What, f.Over), here.Count(e => Holds(e, f.Each, date))),
            EmployerFormula.HappeningShare f => (Sum(employers.Where(e => Holds(e, f.Where, date)), f.What, f.Over), Sum(employers, f.What, f.Over)),
            _ => throw new InvalidOperationException(),
        };
    }

    private static bool Holds(EmployerFacts e, EmployerPredicate predicate, DateOnly date) => predicate switch
    {
        EmployerPredicate.Everyone => true,
        EmployerPredicate.All p => p.Of.All(of => Holds(e, of, date)),
        EmployerPredicate.AnyOf p => p.Of.Any(of => Holds(e, of, date)),
        EmployerPredicate.Not p => !Holds(e, p.Of, date),
        EmployerPredicate.Employees p => e.Staff.Where(s => s.From <= date).MaxBy(s => s.From) is { } newest && newest.Employees >= p.AtLeast,
        EmployerPredicate.LiesIn p => Lies(e, p.Areas, date),
        EmployerPredicate.Had p => e.Happenings.Any(h => h.What == p.What && (p.Kinds.Count == 0 || p.Kinds.Contains(h.Kind)) && h.Day <= date && h.Day >= Start(date, p.Months)),
        EmployerPredicate.UnderAgreement p => e.Agreements.Any(a => (p.Kinds.Count == 0 || p.Kinds.Contains(a.Kind)) && a.From <= date && (a.Until is null || date < a.Until)),
        _ => throw new InvalidOperationException(),
    };

    private static bool Lies(EmployerFacts e, IReadOnlyList<AreaId> areas, DateOnly date) => e.Places.Any(p => areas.Contains(p.Area) && p.From <= date && (p.Until is null || date < p.Until));

    // The first day of the window: of whole months where the date ends one.
    private static DateOnly Start(DateOnly date, int months) => date.AddDays(1).Day == 1 ? date.AddDays(1).AddMonths(-months) : date.AddMonths(-months).AddDays(1);
}
