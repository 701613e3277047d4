using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Tables;

namespace Rettesnor.Core.Plans;

/// <summary>The ids of a table's rows and columns.</summary>
internal sealed record TableLines(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns);

/// <summary>Reads one relation of a table.</summary>
internal sealed class TableRelationForm(YamlForm form, YamlFields fields, TableLines lines)
{
    private enum Kind
    {
        Sum,
        Part,
        Share,
        Ratio,
        Difference,
        ChangePercent,
        ChangePercentBack,
        Frame,
        Balance,
    }

    private static readonly Dictionary<string, Axis> Axes = new() { ["columns"] = Axis.Columns, ["rows"] = Axis.Rows };

    private static readonly Dictionary<string, Kind> Kinds = new()
    {
        ["sum"] = Kind.Sum,
        ["part"] = Kind.Part,
        ["share"] = Kind.Share,
        ["ratio"] = Kind.Ratio,
        ["difference"] = Kind.Difference,
        ["change-percent"] = Kind.ChangePercent,
        ["change-percent-back"] = Kind.ChangePercentBack,
        ["frame"] = Kind.Frame,
        ["balance"] = Kind.Balance,
    };

    /// <summary>The relation; null where it is wrong, and the problems are noted.</summary>
    public Relation? Read()
    {
        var before = form.Problems.Count;
        var kind = fields.Word("kind", Kinds);
        var across = fields.Has("across") ? fields.WordOrNone("across", Axes) : fields.Missing<Axis?>("across", null);
        var result = fields.Required("result");
        var of = fields.Words("of").Select(w => (Operand: ReadOperand(w.Text), w.Place)).ToList();
        var only = fields.Has("only") ? fields.Words("only") : null;
        if (!fields.Has("of"))
        {
            fields.Missing("of", 0);
        }

        if (across is { } axis)
        {
            CheckNames(axis, result, of, only);
        }

        if (form.Problems.Count > before || across is null)
        {
            return null;
        }

        CheckOperands(kind, result, of);
        return form.Problems.Count == before ? Make(kind, across.Value, result, [.. of.Select(o => o.Operand)], only?.Select(o => o.Text).ToList()) : null;
    }

    private static Operand ReadOperand(string text) => text.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? new Operand(text[..at], text[(at + 1)..]) : new Operand(text);

    private void CheckNames(Axis across, string result, IReadOnlyList<(Operand Operand, Place Place)> of, IReadOnlyList<(string Text, Place Place)>? only)
    {
        var crossing = across == Axis.Columns ? Axis.Rows : Axis.Columns;
        if (result.Length > 0)
        {
            Known(across, result, fields.PlaceOf("result"));
        }

        foreach (var (operand, place) in of)
        {
            Known(across, operand.Id, place);
            if (operand.At is { } at)
            {
                Known(crossing, at, new Place(place.Line, place.Column + operand.Id.Length + 1));
            }
        }

        foreach (var (line, place) in only ?? [])
        {
            Known(crossing, line, place);
        }
    }

    private void Known(Axis axis, string id, Place place)
    {
        var (own, other) = axis == Axis.Columns ? (lines.Columns, lines.Rows) : (lines.Rows, lines.Columns);
        if (own.Contains(id))
        {
            return;
        }

        var found = (other.Contains(id), axis) switch
        {
            (true, Axis.Columns) => new LocalText($"rækken »{id}«", $"the row ‘{id}’"),
            (true, Axis.Rows) => new LocalText($"kolonnen »{id}«", $"the column ‘{id}’"),
            _ => YamlForm.Quote(id),
        };
        form.Problem(
            place,
            found,
            axis == Axis.Columns ? new LocalText("en af tabellens kolonner", "one of the table's columns") : new LocalText("en af tabellens rækker", "one of the table's rows"),
            Nearest.To(id, own, 1).FirstOrDefault());
    }

    private void CheckOperands(Kind kind, string result, IReadOnlyList<(Operand Operand, Place Place)> of)
    {
        var (fits, expected) = kind switch
        {
            Kind.Sum => (of.Count >= 2, new LocalText("to eller flere dele", "two or more parts")),
            Kind.Part => (of.Count >= 1, new LocalText("en eller flere dele", "one or more parts")),
            Kind.Share => (of.Count == 2, new LocalText("[del, helhed]", "[part, whole]")),
            Kind.Ratio => (of.Count == 2, new LocalText("to tal: [a, b] for a / b", "two numbers: [a, b] for a / b")),
            Kind.Difference => (of.Count == 2, new LocalText("[slut, start]", "[end, start]")),
            Kind.ChangePercent => (of.Count == 2, new LocalText("[start, slut]", "[start, end]")),
            Kind.ChangePercentBack => (of.Count == 2, new LocalText("[ændring, slut]", "[change, end]")),
            Kind.Frame => (of.Count == 2, new LocalText("[tilsagn, egenfinansiering]", "[commitment, co-financing]")),
            Kind.Balance => (of.Count == 2, new LocalText("[ramme, forbrug]", "[frame, spent]")),
            _ => throw new InvalidOperationException($"Unknown kind of relation: {kind}"),
        };
        if (!fits)
        {
            form.Problem(fields.PlaceOf("of"), new LocalText($"{of.Count} led", $"{of.Count} operands"), expected);
        }

        var seen = new HashSet<Operand> { new(result) };
        foreach (var (operand, place) in of.Where(o => !seen.Add(o.Operand)))
        {
            form.Problem(place, new LocalText($"»{operand}« for anden gang", $"‘{operand}’ for the second time"), new LocalText("hvert led én gang, og resultatet ikke iblandt dem", "each operand once, and the result not among them"));
        }
    }

    private static Relation Make(Kind kind, Axis across, string result, IReadOnlyList<Operand> of, IReadOnlyList<string>? only) => kind switch
    {
        Kind.Sum => new Relation.Sum(of) { Across = across, Result = result, Only = only },
        Kind.Part => new Relation.PartOf(of) { Across = across, Result = result, Only = only },
        Kind.Share => new Relation.Share(of[0], of[1]) { Across = across, Result = result, Only = only },
        Kind.Ratio => new Relation.Ratio(of[0], of[1]) { Across = across, Result = result, Only = only },
        Kind.Difference => new Relation.Difference(of[0], of[1]) { Across = across, Result = result, Only = only },
        Kind.ChangePercent => new Relation.ChangePercent(of[0], of[1]) { Across = across, Result = result, Only = only },
        Kind.ChangePercentBack => new Relation.ChangePercentBack(of[0], of[1]) { Across = across, Result = result, Only = only },
        Kind.Frame => new Relation.Frame(of[0], of[1]) { Across = across, Result = result, Only = only },
        Kind.Balance => new Relation.Balance(of[0], of[1]) { Across = across, Result = result, Only = only },
        _ => throw new InvalidOperationException($"Unknown kind of relation: {kind}"),
    };
}
