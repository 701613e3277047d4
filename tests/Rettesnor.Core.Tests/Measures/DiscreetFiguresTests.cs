using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Disclosure;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>
/// Somebody without access to the cases asks for everything that they may and tries to work out what is withheld: from totals and the other
/// groups, and from longer periods and the other months.
/// </summary>
public sealed class DiscreetFiguresTests
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly Period First = Period.OfMonth(2021, 1);
    private static readonly Period Last = Period.OfMonth(2022, 12);

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 200)]
    public void Figures_OfASmallPopulation_LetNobodyWorkOutAWithheldOne(int seed, int persons)
    {
        var snapshot = Population(seed, persons);
        var (discreet, whole) = (Own(snapshot, isDiscreet: true), Own(snapshot, isDiscreet: false));
        var withheld = 0;
        foreach (var measure in FivePlans.Reference.Measures.All.Where(m => whole.CanMeasure(m, Stevns)))
        {
            foreach (var by in Divisions())
            {
                var cells = discreet.By(measure, Stevns, by, First, Last, Last.LastDay);
                var totals = discreet.Of(measure, Stevns, "", First, Last, Last.LastDay).ToDictionary(f => f.Period);
                foreach (var period in cells.GroupBy(c => c.Period))
                {
                    // What the others leave of a total says something only of one that is alone.
                    var hidden = period.Count(c => c.State == FigureState.Suppressed);
                    (hidden == 0 || hidden == period.Count()).ShouldBeTrue($"{measure.Id} {period.Key}: {hidden} of {period.Count()}");
                    withheld += hidden;
                }

                cells.Concat(totals.Values).ShouldAllBe(f => f.State != FigureState.Value || !IsSmall(f), measure.Id.Value);
            }

            var months = discreet.Of(measure, Stevns, "", First, Last, Last.LastDay).ToDictionary(f => f.Period.LastDay);
            foreach (var longer in new[] { (Period.OfQuarter(2021, 1), Period.OfQuarter(2022, 4)), (Period.OfYear(2021), Period.OfYear(2022)) })
            {
                foreach (var figure in discreet.Of(measure, Stevns, "", longer.Item1, longer.Item2, Last.LastDay).Where(f => f.State == FigureState.Value))
                {
                    var formula = OwnFigures.FormulaAt(measure, "", figure.Period)!.Value.Formula;
                    months.Values.Where(m => formula.Over == PeriodRule.Last ? m.Period.LastDay == figure.Period.LastDay : figure.Period.Contains(m.Period.LastDay))
                        .ShouldAllBe(m => m.State != FigureState.Suppressed, $"{measure.Id} {figure.Period}");
                }
            }
        }

        withheld.ShouldBeGreaterThan(50, "a test that nothing is withheld in tests nothing");
    }

    [Fact]
    public void Figures_ThatAreNotSmall_AreTheSameForAll()
    {
        var (discreet, whole) = (Own(StevnsDemonstration.Snapshot, isDiscreet: true), Own(StevnsDemonstration.Snapshot, isDiscreet: false));
        var month = Period.OfMonth(2023, 4);
        var measure = FivePlans.Reference.Measures.Find("interviews-4-in-12-months")!;

        discreet.Of(measure, Stevns, "", month, month, month.LastDay).ShouldBe(whole.Of(measure, Stevns, "", month, month, month.LastDay));
    }

    // A share's parts, full-time persons, and what is counted.
    private static bool IsSmall(OwnFigure figure) =>
        figure is { Unit: Unit.Percent, Numerator: { } part, Denominator: { } all } ? SmallCounts.IsSmall(part) || SmallCounts.IsSmall(all) : figure.Unit is Unit.Persons or Unit.FullTime or Unit.Count && SmallCounts.IsSmall(figure.Value!.Value);

    private static IEnumerable<GroupBy> Divisions() => [new GroupBy.Benefit(), new GroupBy.OfSex(), new GroupBy.Age(new([0, 30, 50]))];

    private static OwnFigures Own(Snapshot snapshot, bool isDiscreet) => new(snapshot, FivePlans.Reference, new FigureBook([], FivePlans.Reference)) { IsDiscreet = isDiscreet };

    private static Snapshot Population(int seed, int persons)
    {
        var book = FivePlans.Reference.Histories.Codebook([]);
        var builder = new SnapshotBuilder(book, [Stevns]);
        foreach (var person in RandomFacts.Population(seed, persons, book))
        {
            builder.Add(person);
        }

        return builder.Build();
    }
}
