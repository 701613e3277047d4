using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;

namespace Rettesnor.Core.Plans;

/// <summary>Reads a plan's tables.yaml; docs/tables-file.md describes it.</summary>
public sealed class TablesFile
{
    private static readonly string[] TableFields = ["id", "title", "found", "source", "note", "rows", "columns", "relations"];
    private static readonly string[] RowFields = ["id", "title", "style", "unit", "step"];
    private static readonly string[] ColumnFields = ["id", "title", "header", "unit", "step"];
    private static readonly string[] RelationFields = ["kind", "across", "result", "of", "only"];

    private static readonly Dictionary<string, RowStyle> Styles = new() { ["total"] = RowStyle.Total, ["sub"] = RowStyle.Sub };

    private readonly YamlForm form;

    private TablesFile(string file) => form = new YamlForm(file);

    /// <summary>The tables of the file. Everything that is wrong is added to the problems; where there are any, the tables are not to be used.</summary>
    public static IReadOnlyList<TableDefinition> Read(string file, string text, List<InputProblem> problems)
    {
        var reader = new TablesFile(file);
        var tables = reader.form.Open(text) is { } map ? reader.ReadTables(new YamlFields(reader.form, UnquotedSteps.Join(map), "tables")) : [];
        problems.AddRange(reader.form.Problems);
        return tables;
    }

    private IReadOnlyList<TableDefinition> ReadTables(YamlFields top)
    {
        if (!top.Has("tables"))
        {
            top.Missing("tables", 0);
        }

        var tables = top.Each("tables", TableFields, t => (Table: ReadTable(t), Place: t.PlaceOf("id")));
        Unique(tables.Select(t => (t.Table.Id, t.Place)));
        return [.. tables.Select(t => t.Table).DistinctBy(t => t.Id)];
    }

    private TableDefinition ReadTable(YamlFields t)
    {
        var rows = t.Each("rows", RowFields, r => (Fields: r, Row: new TableRow
        {
            Id = r.Required("id"),
            Title = r.RequiredText("title"),
            Style = r.Word("style", Styles, required: false),
            Format = ReadFormat(r),
        }));
        var columns = t.Each("columns", ColumnFields, c => (Fields: c, Column: new TableColumn
        {
            Id = c.Required("id"),
            Title = c.RequiredText("title"),
            Header = c.OptionalText("header"),
            Format = ReadFormat(c),
        }));
        CheckLines(t, "rows", [.. rows.Select(r => (r.Row.Id, r.Fields.PlaceOf("id")))]);
        CheckLines(t, "columns", [.. columns.Select(c => (c.Column.Id, c.Fields.PlaceOf("id")))]);
        if (rows.Any(r => !HasFormat(r.Fields)))
        {
            foreach (var (fields, _) in columns.Where(c => !HasFormat(c.Fields)))
            {
                form.Problem(
                    fields.Place,
                    new LocalText("intet felt »unit«", "no field ‘unit’"),
                    new LocalText("en enhed for kolonnen eller for hver af rækkerne", "a unit for the column or for each of the rows"));
            }
        }

        var lines = new TableLines([.. rows.Select(r => r.Row.Id)], [.. columns.Select(c => c.Column.Id)]);
        return new TableDefinition
        {
            Id = t.Required("id"),
            Title = t.RequiredText("title"),
            Found = t.Inner("found", "document", "section") is { } found
                ? new FigureSource(found.Required("document"), found.Required("section"))
                : t.Has("found") ? new FigureSource("", "") : t.Missing("found", new FigureSource("", "")),
            Source = t.OptionalText("source"),
            Note = t.OptionalText("note"),
            Rows = [.. rows.Select(r => r.Row)],
            Columns = [.. columns.Select(c => c.Column)],
            Relations = [.. t.Each("relations", RelationFields, r => new TableRelationForm(form, r, lines).Read()).OfType<Relation>()],
        };
    }

    private static bool HasFormat(YamlFields f) => f.Has("unit") || f.Has("step");

    // A unit and its step stand together: a step that is left out would change what is reported.
    private static CellFormat? ReadFormat(YamlFields f)
    {
        if (!HasFormat(f))
        {
            return null;
        }

        return new CellFormat(f.Word("unit", MeasureWords.Units), f.Step("step"));
    }

    private void CheckLines(YamlFields t, string key, IReadOnlyList<(string Id, Place Place)> ids)
    {
        if (ids.Count == 0 && (!t.Has(key) || t.Items(key).Count == 0))
        {
            t.Missing(key, 0);
        }

        Unique(ids);
        foreach (var (id, place) in ids.Where(i => i.Id.Contains('@', StringComparison.Ordinal)))
        {
            form.Problem(place, id, new LocalText("et id uden @, som adskiller række og kolonne i en relation", "an id without @, which parts row and column in a relation"));
        }
    }

    private void Unique(IEnumerable<(string Id, Place Place)> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, place) in ids.Where(i => i.Id.Length > 0 && !seen.Add(i.Id)))
        {
            form.Problem(place, new LocalText($"id'et »{id}« for anden gang", $"the id ‘{id}’ for the second time"), new LocalText("et id, der kun bruges én gang", "an id that is used once"));
        }
    }
}
