using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Disclosure;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>Somebody without access to the cases asks for every figure there is and tries to work out what is withheld.</summary>
public sealed class DisclosureTests
{
    private static readonly AreaId Stevns = StevnsDemonstration.Area;
    private static readonly Period First = Period.OfMonth(2021, 1);
    private static readonly Period Last = Period.OfMonth(2022, 12);
    private static readonly FigureBook Nothing = new([], FivePlans.Reference);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    [InlineData(3, 300)]
    [InlineData(4, 900)]
    public void Figures_ThatTheGateLetsOut_GiveNoSmallCountAway(int seed, int persons)
    {
        var truth = Attacker.Of(RandomFacts.Population(seed, persons, FivePlans.Reference.Histories.Codebook([])), Stevns);
        var shown = Everything(new OwnFigures(truth, FivePlans.Reference, Nothing, Gate(truth, seed)));
        var whole = Everything(new OwnFigures(truth, FivePlans.Reference, Nothing));
        var attacker = new Attacker(truth, Stevns);

        foreach (var month in Months())
        {
            attacker.WorkOut(month, shown).ShouldBeEmpty();
        }

        shown.Count.ShouldBeGreaterThan(persons < 200 ? 0 : 200, "who shows nothing gives nothing away");
        (whole.Count - shown.Count).ShouldBeGreaterThan(50, "a test that nothing is withheld in tests nothing");
    }

    [Fact]
    public void Figures_OfWhichOnlyTheSmallAreWithheld_GiveSmallCountsAway()
    {
        var truth = Attacker.Of(RandomFacts.Population(3, 300, FivePlans.Reference.Histories.Codebook([])), Stevns);

        Months().SelectMany(m => new Attacker(truth, Stevns).WorkOut(m, NotSmall(truth))).ShouldNotBeEmpty();
    }

    [Fact]
    public void FullTimePersons_OfWhomAFewAreLeftByAnotherMeasure_AreNotShownWithIt()
    {
        var (from, until) = (new DateOnly(2020, 1, 1), new DateOnly(2023, 1, 1));
        var truth = Attacker.Of(
            Enumerable.Range(1, 13).Select(n => new PersonFacts
            {
                Person = n,
                Born = new DateOnly(1980, 1, 1),
                Sex = Sex.Female,
                Origin = "danish",
                Residences = new([new ResidenceFact(Stevns, new DayRange(from, null))]),
                Benefits = new([new BenefitFact("cash-benefit", new DayRange(from, until), null)]),
                States = new([new StateFact("readiness", n <= 10 ? "activity-ready" : "job-ready", new DayRange(from, until))]),
            }),
            Stevns);

        new Attacker(truth, Stevns).WorkOut(Last, NotSmall(truth)).ShouldContain(l => l.Contains("full-time persons", StringComparison.Ordinal), "thirteen less ten are three");
        var shown = Everything(new OwnFigures(truth, FivePlans.Reference, Nothing, Gate(truth, 1)));
        new Attacker(truth, Stevns).WorkOut(Last, shown).ShouldBeEmpty();
        shown.ShouldContain(s => s.Part == 13 || s.Part == 10);
    }

    private static List<Shown> NotSmall(Snapshot truth) =>
        [.. Everything(new OwnFigures(truth, FivePlans.Reference, Nothing)).Where(s => !SmallCounts.IsSmall(s.Part) && !(s.Whole is { } whole && (SmallCounts.IsSmall(whole) || SmallCounts.IsSmall(whole - s.Part))))];

    [Fact]
    public void Figures_OfALongerPeriod_AreShownWhereAllOfItsMonthsAre()
    {
        var truth = Attacker.Of(RandomFacts.Population(3, 300, FivePlans.Reference.Histories.Codebook([])), Stevns);
        var own = new OwnFigures(truth, FivePlans.Reference, Nothing, Gate(truth, 3));
        var longer = 0;
        foreach (var measure in FivePlans.Reference.Measures.All.Where(m => own.CanMeasure(m, Stevns)))
        {
            var months = own.Of(measure, Stevns, "", First, Last, Last.LastDay).ToDictionary(f => f.Period.LastDay);
            foreach (var figure in new[] { Period.OfQuarter(2021, 1), Period.OfYear(2021) }.SelectMany(p => own.Of(measure, Stevns, "", p, Last, Last.LastDay)).Where(f => f.Value is not null))
            {
                var over = OwnFigures.FormulaAt(measure, "", figure.Period)!.Value.Formula.Over;
                months.Values.Where(m => over == PeriodRule.Last ? m.Period.LastDay == figure.Period.LastDay : figure.Period.Contains(m.Period.LastDay))
                    .ShouldAllBe(m => m.State != FigureState.Suppressed, $"{measure.Id} {figure.Period}");
                longer++;
            }

            if (OwnFigures.FormulaAt(measure, "", Last)?.Formula is Formula.FullTime)
            {
                months.Values.ShouldAllBe(m => m.Numerator == null && m.Denominator == null && (m.Value ?? 0) % 1 == 0, $"{measure.Id}: a part of a person says a day");
            }

            own.Of(measure, Stevns, "", Period.OfWeek(2021, 10), Period.OfWeek(2021, 20), Last.LastDay).ShouldAllBe(f => f.Value == null, "weeks with months say days");
            own.By(measure, Stevns, new GroupBy.OfSex(), First, Last, Last.LastDay).ShouldAllBe(f => f.Value == null);
        }

        longer.ShouldBePositive();
        Should.Throw<InvalidOperationException>(() => own.Ahead(new Formula.Persons(new Predicate.Everyone()) { Over = PeriodRule.Last }, Stevns, Last, 1));
    }

    [Fact]
    public void Figures_ThatNoPlanAsksForOrOfAnotherTime_AreWithheld()
    {
        var truth = StevnsDemonstration.Snapshot;
        Measure Measure(string id) => FivePlans.Reference.Measures.Find(id)!;
        var own = new OwnFigures(truth, FivePlans.Reference, Nothing, new Disclosure(truth, FivePlans.Reference, [new Series(Measure("interviews-4-in-12-months"), Stevns, "")], First, Last));
        FigureState State(string id, Period month) => own.Of(Measure(id), Stevns, "", month, month, month.LastDay).ShouldHaveSingleItem().State;

        State("interviews-4-in-12-months", Last).ShouldBe(FigureState.Value);
        State("interviews-4-in-12-months", Last.Next()!).ShouldBe(FigureState.Suppressed);
        State("offers-in-12-months", Last).ShouldBe(FigureState.Suppressed);
    }

    [Fact]
    public void Figures_OfTheDemonstrationsGoals_AreAllLetOut()
    {
        using var plans = new FivePlans();
        var (today, all) = (new DateOnly(2023, 5, 15), plans.Library.Current().Plans.Select(p => p.Plan).ToList());
        var gate = OwnBook.Gate(StevnsDemonstration.Snapshot, FivePlans.Reference, all, today)!;

        foreach (var aim in all.Where(p => p.Municipality == Stevns).SelectMany(p => p.Goals).Select(g => g.Aim).OfType<Aim>().Where(a => FivePlans.Reference.Measures.Find(a.Measure)!.Versions.Any(v => v.Formula is not null)))
        {
            Enumerable.Range(1, 13).ShouldAllBe(back => gate.Shows(aim.Measure, Stevns, aim.Group ?? "", new DateOnly(2023, 5, 1).AddMonths(1 - back).AddDays(-1)), aim.Measure.Value);
        }
    }

    private static IEnumerable<Period> Months() => [Period.OfMonth(2021, 2), Period.OfMonth(2021, 6), Period.OfMonth(2021, 12), Period.OfMonth(2022, 5), Period.OfMonth(2022, 10), Last];

    // As if plans asked for all that can be measured, in an order of its own for each seed.
    private static Disclosure Gate(Snapshot truth, int seed)
    {
        var measures = FivePlans.Reference.Measures.All.Where(m => m.Versions.Any(v => v.Formula is not null)).ToArray();
        new Random(seed).Shuffle(measures);
        return new Disclosure(truth, FivePlans.Reference, measures.Select(m => new Series(m, Stevns, "")), First, Last);
    }

    // Every measure and group, by the month.
    private static List<Shown> Everything(OwnFigures own) =>
    [
        .. FivePlans.Reference.Measures.All.Where(m => own.CanMeasure(m, Stevns))
            .SelectMany(m => m.Groups.Select(g => g.Id).Prepend("").SelectMany(g => own.Of(m, Stevns, g, First, Last, Last.LastDay)))
            .Select(Attacker.ShownBy).OfType<Shown>(),
    ];
}
