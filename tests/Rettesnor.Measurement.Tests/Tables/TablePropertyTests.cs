using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;
using static Rettesnor.Measurement.Tests.Tables.TableBuilder;

namespace Rettesnor.Measurement.Tests.Tables;

public sealed class TablePropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(400);

    public static TheoryData<string> Kinds => [.. Formula.Equations.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Find_TrueLineRoundedToAnyPrecision_IsNeverReported(string kind) =>
        Check.One(Thorough, Prop.ForAll(TrueLine.Of(Kind(kind)).ToArbitrary(), line =>
        {
            line.Table(line.Printed(AwayFromZero)).Find().ShouldBeEmpty();
            line.Table(line.Printed(Up)).Find().ShouldBeEmpty();
        }));

    [Fact]
    public void Find_TruePartsRoundedToAnyPrecision_AreNeverReported()
    {
        var lines =
            from step in Gen.Elements(0.1m, 1m, 10m, 100m)
            from wholeStep in Gen.Elements(0.1m, 1m, 10m, 100m)
            from whole in Gen.Choose(0, 300000).Select(v => v / 100m)
            from parts in Gen.ArrayOf(Gen.Choose(0, 100).Select(share => whole * share / 100), 3)
            select (step, wholeStep, whole, parts);
        Check.One(Thorough, Prop.ForAll(lines.ToArbitrary(), x => Parts(
            [.. x.parts.Select(p => AwayFromZero(p / x.step) * x.step)],
            x.step,
            AwayFromZero(x.whole / x.wholeStep) * x.wholeStep,
            x.wholeStep).ShouldBeEmpty()));
    }

    [Fact]
    public void Find_PartBeyondItsWhole_IsReportedFromWhereTheRoundingsPart()
    {
        var lines =
            from step in Gen.Elements(0.1m, 1m, 10m)
            from wholeStep in Gen.Elements(0.1m, 1m, 10m)
            from whole in Gen.Choose(0, 50).Select(v => v * wholeStep)
            from part in Gen.Choose(0, 60).Select(v => v * step)
            select (step, wholeStep, whole, part);
        Check.One(Thorough, Prop.ForAll(lines.ToArbitrary(), x =>
        {
            var lowestPart = Math.Max(0, x.part - (x.step / 2));
            var isBroken = lowestPart >= x.whole + (x.wholeStep / 2);
            var found = Parts([x.part], x.step, x.whole, x.wholeStep);
            found.Count.ShouldBe(isBroken ? 1 : 0);
            found.ShouldAllBe(b => b.Column == "p0" && b.Relation == "p0 ≤ whole" && b.Expected >= x.whole - x.step && b.Expected <= x.whole + x.step);
        }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Find_OneDigitChanged_IsReportedExactlyWhereTheChangeGoesBeyondTheRounding(string kind)
    {
        var reported = 0;
        var changed =
            from line in TrueLine.Of(Kind(kind))
            from place in Gen.Choose(0, line.Values.Length - 1)
            from power in Gen.Choose(0, 4)
            from digit in Gen.Choose(0, 9)
            select (line, place, power, digit);
        Check.One(Thorough.WithReplay(2021, 77), Prop.ForAll(changed.ToArbitrary(), x =>
        {
            var printed = x.line.Printed(AwayFromZero);
            printed[x.place] = WithDigit(printed[x.place]!.Value, x.line.Steps[x.place] ?? 0.01m, x.power, x.digit);
            if (Margin(x.line, [.. printed.Select(p => p!.Value)]) is { } margin && Math.Abs(margin) > 0.000000001m)
            {
                var found = x.line.Table(printed).Find();
                found.Any(b => b.Column == "result").ShouldBe(margin > 0, string.Join("; ", printed));
                reported += found.Count;
            }
        }));
        reported.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Find_OneCellOfACrossTableChanged_PointsToItInBothSums()
    {
        var changed =
            from table in CrossTable.Any
            from row in Gen.Choose(0, table.Rows - 1)
            from column in Gen.Choose(0, table.Columns - 1)
            from steps in Gen.Choose(20, 900)
            select (table, row, column, steps);
        Check.One(Thorough, Prop.ForAll(changed.ToArbitrary(), x =>
        {
            var printed = x.table.Printed();
            var original = printed[x.row][x.column];
            printed[x.row][x.column] += x.steps * x.table.Step;

            var culprits = x.table.Find(printed).Where(b => b.Culprit).ToList();

            culprits.Count.ShouldBe(2);
            culprits.ShouldAllBe(b => b.Row == $"r{x.row}" && b.Column == $"c{x.column}" && Math.Abs(b.Expected!.Value - original) <= 3 * x.table.Step);
        }));
    }

    [Fact]
    public void Find_RowsAndRelationsInAnotherOrder_FindsTheSame()
    {
        var changed =
            from table in CrossTable.Any
            from order in Gen.Shuffle(Enumerable.Range(0, table.Rows))
            from row in Gen.Choose(0, table.Rows - 1)
            from column in Gen.Choose(0, table.Columns - 1)
            select (table, order, row, column);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(changed.ToArbitrary(), x =>
        {
            var printed = x.table.Printed();
            printed[x.row][x.column] += 50 * x.table.Step;
            printed[0][0] += 70 * x.table.Step;

            var found = x.table.Find(printed).Select(Key).Order().ToList();

            found.ShouldNotBeEmpty();
            x.table.Find(printed, x.order, turned: true).Select(Key).Order().ShouldBe(found);
        }));
    }

    private static Formula Kind(string name) => Formula.Equations.Single(f => f.Name == name);

    private static decimal AwayFromZero(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);

    private static decimal Up(decimal value) => Math.Floor(value + 0.5m);

    // The parts of the sum may stand in another order.
    private static (string, string, int, decimal?, bool) Key(BrokenCell b) => (b.Row, b.Column, b.Relation.Length, b.Expected, b.Culprit);

    private static decimal WithDigit(decimal value, decimal step, int power, int digit)
    {
        var place = (decimal)Math.Pow(10, power);
        var steps = Math.Abs(value / step);
        var old = Math.Floor(steps / place) % 10;
        return (value < 0 ? -1 : 1) * (steps + ((digit - old) * place)) * step;
    }

    private static IReadOnlyList<BrokenCell> Parts(decimal[] parts, decimal step, decimal whole, decimal wholeStep)
    {
        var table = new TableBuilder();
        var ids = parts.Select((_, i) => $"p{i}").ToList();
        ids.ForEach(id => table.Column(id, Unit.FullTime, step));
        return table.Column("whole", Unit.FullTime, wholeStep)
            .Row("line", [.. parts.Select(p => (decimal?)p), whole])
            .Relation(new Relation.PartOf([.. ids.Select(Of)]) { Across = Axis.Columns, Result = "whole" })
            .Find();
    }

    // How far the printed result lies from what the corners of the operands' intervals yield; below zero where the two overlap.
    // Null where what is divided by may be zero.
    private static decimal? Margin(TrueLine line, decimal[] printed)
    {
        var ends = printed.Zip(line.Steps, Ends).ToList();
        if (line.Formula.Name is not ("difference" or "balance" or "change-percent-back") && line.Unit != Unit.Dkk && printed.SkipLast(1).All(v => v >= 0))
        {
            ends = [.. ends.Take(ends.Count - 1).Select(e => (Math.Max(0, e.Low), e.High)), ends[^1]];
        }

        var corners = ends.Take(ends.Count - 1)
            .Aggregate(new List<decimal[]> { Array.Empty<decimal>() }, (all, e) => [.. all.SelectMany(c => new[] { c.Append(e.Low).ToArray(), c.Append(e.High).ToArray() })]);
        var divisors = corners.Select(line.Formula.Divisor).ToList();
        if (divisors.Min() <= 0 && divisors.Max() >= 0)
        {
            return null;
        }

        var results = corners.Select(line.Formula.Result).ToList();
        return Math.Max(ends[^1].Low - results.Max(), results.Min() - ends[^1].High);
    }

    private static (decimal Low, decimal High) Ends(decimal value, decimal? step) =>
        step is { } s ? (value - (s / 2), value + (s / 2)) : (value, value);
}
