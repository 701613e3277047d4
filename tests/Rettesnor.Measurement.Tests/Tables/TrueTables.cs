using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;
using static Rettesnor.Measurement.Tests.Tables.TableBuilder;

namespace Rettesnor.Measurement.Tests.Tables;

/// <summary>A relation of one line, with the formula by which the result follows: what the properties are tested against.</summary>
internal sealed record Formula(string Name, int Operands, Func<decimal[], decimal> Result, Func<IReadOnlyList<Operand>, Relation> Relation)
{
    public static readonly Formula[] Equations =
    [
        new("sum", 4, v => v.Sum(), o => new Relation.Sum(o) { Across = Axis.Columns, Result = "result" }),
        new("difference", 2, v => v[0] - v[1], o => new Relation.Difference(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
        new("frame", 2, v => v[0] + v[1], o => new Relation.Frame(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
        new("balance", 2, v => v[0] - v[1], o => new Relation.Balance(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
        new("share", 2, v => 100 * v[0] / v[1], o => new Relation.Share(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
        new("ratio", 2, v => v[0] / v[1], o => new Relation.Ratio(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
        new("change-percent", 2, v => 100 * (v[1] - v[0]) / v[0], o => new Relation.ChangePercent(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
        new("change-percent-back", 2, v => 100 * v[0] / (v[1] - v[0]), o => new Relation.ChangePercentBack(o[0], o[1]) { Across = Axis.Columns, Result = "result" }),
    ];

    /// <summary>What the true value is divided by; one where nothing is.</summary>
    public decimal Divisor(decimal[] v) => Name switch
    {
        "share" or "ratio" => v[1],
        "change-percent" => v[0],
        "change-percent-back" => v[1] - v[0],
        _ => 1,
    };

    public bool IsQuotient => Name is "share" or "ratio" or "change-percent" or "change-percent-back";

    public override string ToString() => Name;
}

/// <summary>A line with its true values, result last, and the step that each is printed to.</summary>
internal sealed record TrueLine(Formula Formula, Unit Unit, decimal[] Values, decimal?[] Steps)
{
    public decimal?[] Printed(Func<decimal, decimal> round) =>
        [.. Values.Zip(Steps, (value, step) => (decimal?)(step is { } s ? round(value / s) * s : value))];

    public TableBuilder Table(decimal?[] printed)
    {
        var ids = Enumerable.Range(0, Formula.Operands).Select(i => $"o{i}").ToList();
        var table = new TableBuilder();
        foreach (var (id, step) in ids.Zip(Steps))
        {
            table.Column(id, Unit, step);
        }

        return table.Column("result", Formula.IsQuotient ? Unit.Percent : Unit, Steps[^1])
            .Row("line", printed)
            .Relation(Formula.Relation([.. ids.Select(TableBuilder.Of)]));
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Formula} of {Unit}: {string.Join("; ", Values.Zip(Steps, (value, step) => FormattableString.Invariant($"{value} to {step}")))}");

    public static Gen<TrueLine> Of(Formula formula) =>
        from unit in Gen.Elements(Unit.Persons, Unit.FullTime, Unit.Dkk)
        from first in Value(unit, signed: formula.Name == "change-percent-back")
        from others in Gen.ArrayOf(Value(unit, signed: false), formula.Operands - 1)
        let values = others.Prepend(first).ToArray()
        from steps in Gen.ArrayOf(Step(unit), formula.Operands)
        from resultStep in formula.IsQuotient ? Gen.Elements<decimal?>(0.01m, 0.1m, 1m, 10m) : Step(unit)
        where formula.Divisor(values) != 0
        select new TrueLine(formula, unit, [.. values, formula.Result(values)], [.. steps, resultStep]);

    private static Gen<decimal> Value(Unit unit, bool signed) => unit switch
    {
        Unit.Persons => Gen.Choose(signed ? -3000 : 0, 3000).Select(v => (decimal)v),
        Unit.FullTime => Gen.Choose(signed ? -3000000 : 0, 3000000).Select(v => v / 1000m),
        _ => Gen.Choose(-300000, 300000).Select(v => v / 100m),
    };

    private static Gen<decimal?> Step(Unit unit) => unit switch
    {
        Unit.Persons => Gen.Elements<decimal?>(null, 1m, 10m, 100m),
        Unit.FullTime => Gen.Elements<decimal?>(null, 0.1m, 1m, 10m, 100m),
        _ => Gen.Elements<decimal?>(null, 0.01m, 0.1m, 1m, 100m),
    };
}

/// <summary>A table of parts with a total for each row and column and a grand total, so that every cell stands in two sums.</summary>
internal sealed record CrossTable(decimal[][] Parts, decimal Step)
{
    public static readonly Gen<CrossTable> Any =
        from rows in Gen.Choose(2, 4)
        from columns in Gen.Choose(2, 4)
        from parts in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 90000).Select(v => v / 100m), columns), rows)
        from step in Gen.Elements(0.1m, 1m, 10m)
        select new CrossTable(parts, step);

    public int Rows => Parts.Length + 1;

    public int Columns => Parts[0].Length + 1;

    public decimal[][] Printed()
    {
        var withTotals = Parts.Select(row => row.Append(row.Sum()).ToArray()).ToList();
        withTotals.Add([.. Enumerable.Range(0, Columns).Select(c => withTotals.Sum(row => row[c]))]);
        return [.. withTotals.Select(row => row.Select(v => Math.Round(v / Step, MidpointRounding.AwayFromZero) * Step).ToArray())];
    }

    public IReadOnlyList<BrokenCell> Find(decimal[][] printed, int[]? rowOrder = null, bool turned = false)
    {
        var columnIds = Enumerable.Range(0, Columns).Select(c => $"c{c}").ToList();
        var rowIds = Enumerable.Range(0, Rows).Select(r => $"r{r}").ToList();
        var table = new TableBuilder();
        columnIds.ForEach(id => table.Column(id, Unit.FullTime, Step));
        foreach (var r in rowOrder ?? [.. Enumerable.Range(0, Rows)])
        {
            table.Row(rowIds[r], [.. printed[r].Select(v => (decimal?)v)]);
        }

        var acrossColumns = new Relation.Sum([.. Turn(columnIds[..^1], turned).Select(Of)]) { Across = Axis.Columns, Result = columnIds[^1] };
        var acrossRows = new Relation.Sum([.. Turn(rowIds[..^1], turned).Select(Of)]) { Across = Axis.Rows, Result = rowIds[^1] };
        return turned
            ? table.Relation(acrossRows).Relation(acrossColumns).Find()
            : table.Relation(acrossColumns).Relation(acrossRows).Find();
    }

    private static IEnumerable<string> Turn(List<string> ids, bool turned) => turned ? Enumerable.Reverse(ids) : ids;
}
