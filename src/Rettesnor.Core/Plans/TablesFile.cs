using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;

namespace Rettesnor.Core.Plans;

/// <summary>Reads tables.yaml of a plan; docs/tables-file.md describes it.</summary>
public sealed class TablesFile
{
    private static readonly IReadOnlyDictionary<string, Unit> Units =
        new Dictionary<string, Unit>(MeasureWords.Units) { ["points"] = Unit.Percent };

    private static readonly Dictionary<string, RowStyle> Styles = new() { ["total"] = RowStyle.Total, ["sub"] = RowStyle.Sub };

    private static readonly Dictionary<string, Axis> Axes = new() { ["columns"] = Axis.Columns, ["rows"] = Axis.Rows };

    private static readonly string[] Kinds = ["sum", "part", "share", "ratio", "difference", "change-percent", "change-percent-back", "frame", "balance"];

    private readonly YamlForm form;

    private TablesFile(string file) => form = new YamlForm(file);

    public static IReadOnlyList<TableDefinition> Read(string file, string text, List<InputProblem> problems)
    {
        var reader = new TablesFile(file);
        var tables = reader.form.Open(text) is { } map
            ? new YamlFields(reader.form, map, "tables").Each("tables", ["id", "title", "found", "source", "note", "rows", "columns", "relations"], reader.ReadTable)
            : [];
        reader.Unique(tables.Select(t => t.Id), new Place(1, 1));
        problems.AddRange(reader.form.Problems);
        return reader.form.Problems.Count == 0 ? tables : [];
    }

    private TableDefinition ReadTable(YamlFields t)
    {
        var rows = t.Each("rows", ["id", "title", "style", "unit", "step"], r => new TableRow
        {
            Id = r.Required("id"),
            Title = r.RequiredText("title"),
            Style = r.WordOrNone("style", Styles) ?? RowStyle.Plain,
            Format = ReadFormat(r),
        });
        var columns = t.Each("columns", ["id", "title", "header", "unit", "step"], c => new TableColumn
        {
            Id = c.Required("id"),
            Title = c.RequiredText("title"),
            Header = c.OptionalText("header"),
            Format = ReadFormat(c),
        });
        Unique(rows.Select(r => r.Id), t.PlaceOf("rows"));
        Unique(columns.Select(c => c.Id), t.PlaceOf("columns"));
        if (rows.Any(r => r.Format is null) && columns.Any(c => c.Format is null))
        {
            form.Problem(t.PlaceOf("columns"), new LocalText("celler uden unit og step", "cells without a unit and a step"), new LocalText("dem på hver række eller på hver kolonne", "them on every row or on every column"));
        }

        var found = t.Inner("found", "document", "section") ?? t.Missing<YamlFields?>("found", null);
        return new TableDefinition
        {
            Id = t.Required("id"),
            Title = t.RequiredText("title"),
            Found = new FigureSource(found?.Required("document") ?? "", found?.Required("section") ?? ""),
            Source = t.OptionalText("source"),
            Note = t.OptionalText("note"),
            Rows = rows,
            Columns = columns,
            Relations = [.. t.Each("relations", ["kind", "across", "result", "of", "only"], r => ReadRelation(r, [.. rows.Select(x => x.Id)], [.. columns.Select(x => x.Id)])).OfType<Relation>()],
        };
    }

    private static CellFormat? ReadFormat(YamlFields f)
    {
        if (!f.Has("unit") && !f.Has("step"))
        {
            return null;
        }

        var unit = f.Word("unit", Units);
        var exact = f.Optional("step") == "exact";
        var step = exact ? null : f.Value<decimal>(
            "step",
            new LocalText("den trykte enhed, for eksempel 1, 10 eller 0,1, eller exact", "the printed unit, such as 1, 10 or 0,1, or exact"),
            t => decimal.TryParse(t.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var v) && v > 0 ? v : null);
        if (!f.Has("step"))
        {
            f.Missing("step", 0);
        }

        return new CellFormat(unit, step);
    }

    private Relation? ReadRelation(YamlFields r, IReadOnlyList<string> rows, IReadOnlyList<string> columns)
    {
        var axis = r.Word("across", Axes);
        var (own, other) = axis == Axis.Columns ? (columns, rows) : (rows, columns);
        var kind = r.Required("kind");
        if (kind.Length > 0 && !Kinds.Contains(kind))
        {
            form.Problem(r.PlaceOf("kind"), kind, YamlFields.OneOf(Kinds), Nearest.To(kind, Kinds, 1).FirstOrDefault());
            return null;
        }

        var result = r.Required("result");
        Known(result, r.PlaceOf("result"), own);
        var of = r.Words("of").Select(w => ReadOperand(w.Text, w.Place, own, other)).ToList();
        var only = r.Words("only");
        foreach (var (word, place) in only)
        {
            Known(word, place, other);
        }

        var two = kind is not ("sum" or "part");
        if (two ? of.Count != 2 : of.Count == 0)
        {
            form.Problem(r.PlaceOf("of"), new LocalText($"{of.Count} led", $"{of.Count} operands"), two ? new LocalText("to", "two") : new LocalText("mindst ét", "at least one"));
            return null;
        }

        IReadOnlyList<string>? limit = only.Count == 0 ? null : [.. only.Select(o => o.Text)];
        return kind switch
        {
            "sum" => new Relation.Sum(of) { Across = axis, Result = result, Only = limit },
            "part" => new Relation.PartOf(of) { Across = axis, Result = result, Only = limit },
            "share" => new Relation.Share(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            "ratio" => new Relation.Ratio(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            "difference" => new Relation.Difference(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            "change-percent" => new Relation.ChangePercent(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            "change-percent-back" => new Relation.ChangePercentBack(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            "frame" => new Relation.Frame(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            "balance" => new Relation.Balance(of[0], of[1]) { Across = axis, Result = result, Only = limit },
            _ => null,
        };
    }

    private Operand ReadOperand(string text, Place place, IReadOnlyList<string> own, IReadOnlyList<string> other)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var operand = at < 0 ? new Operand(text) : new Operand(text[..at], text[(at + 1)..]);
        Known(operand.Id, place, own);
        if (operand.At is { } fixedTo)
        {
            Known(fixedTo, place, other);
        }

        return operand;
    }

    private void Known(string id, Place place, IReadOnlyList<string> known)
    {
        if (id.Length > 0 && !known.Contains(id))
        {
            form.Problem(place, id, YamlFields.OneOf(known), Nearest.To(id, known, 1).FirstOrDefault());
        }
    }

    private void Unique(IEnumerable<string> ids, Place place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.Where(i => i.Length > 0 && !seen.Add(i)))
        {
            form.Problem(place, new LocalText($"id'et »{id}« for anden gang", $"the id ‘{id}’ for the second time"), new LocalText("et id, der kun bruges én gang", "an id that is used once"));
        }
    }
}
