using Rettesnor.Core.Data;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Figures;

/// <summary>The cell of a published table that prints a figure.</summary>
public sealed record TableCell(string Table, string Row, string Column);

/// <summary>A line of a figures file: a figure of a measure, a cell of a table, or both.</summary>
/// <param name="Key">What the figure is about; null for a cell that is not a figure of its own.</param>
public sealed record FigureLine(
    FigureKey? Key, TableCell? Cell, FigureState State, decimal? Value, decimal? Step, bool Approximate, decimal? Numerator, decimal? Denominator,
    decimal? Chance, string Definition, FigureSource Source, LocalText? Remark)
{
    /// <summary>The figure, for a line that is one.</summary>
    public Figure? Figure(Unit unit) => Key is null ? null : new Figure
    {
        Key = Key,
        State = State,
        Value = Value,
        Unit = unit,
        Step = Step,
        Approximate = Approximate,
        Numerator = Numerator,
        Denominator = Denominator,
        Chance = Chance,
        Definition = Definition,
        Source = Source,
        Remark = Remark,
    };
}

/// <summary>How the cells of a table are printed, as far as the figures file needs to know it: null where there is no such cell.</summary>
public delegate decimal? CellStep(TableCell cell, out bool known);

/// <summary>What a plan's figures file leans on: the cells of its tables, and the keys of its source documents, none where the plan names none that can be read.</summary>
public sealed record PlanSide(CellStep Steps, IReadOnlyList<string> Documents);

/// <summary>Reads files of the form of docs/figures-file.md: figures.csv of a plan, and figures that are sent from one data directory to another.</summary>
public sealed class FiguresFile
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "measure", "area", "group", "period", "value", "state", "step", "approximate", "numerator", "denominator", "chance", "definition", "document",
        "place", "table", "row", "column", "remark-da", "remark-en",
    ];

    // Figures go to spreadsheets and come back unchanged, so what one would count on is refused here and needs no mark there.
    private static readonly string[] Texts = ["document", "place", "remark-da", "remark-en"];

    private const string Forecast = "forecast";

    private readonly CsvText csv;
    private readonly List<InputProblem> problems;
    private readonly MeasureCatalogue measures;
    private readonly Areas areas;
    private readonly PlanSide? plan;
    private readonly DateOnly? today;
    private readonly Dictionary<string, Period> periods = [];

    private FiguresFile(CsvText csv, List<InputProblem> problems, MeasureCatalogue measures, Areas areas, PlanSide? plan, DateOnly? today)
    {
        this.csv = csv;
        this.problems = problems;
        this.measures = measures;
        this.areas = areas;
        this.plan = plan;
        this.today = today;
    }

    /// <summary>Reads the figures of a plan.</summary>
    public static IReadOnlyList<FigureLine> Read(string file, byte[] bytes, MeasureCatalogue measures, Areas areas, PlanSide plan, List<InputProblem> problems) =>
        CsvText.Open(file, bytes, problems) is { } csv ? new FiguresFile(csv, problems, measures, areas, plan, null).ReadAll() : [];

    /// <summary>Whether a file with this header is of this form. Most of the columns are enough, so that a misspelt one is named as such.</summary>
    public static bool Fits(IReadOnlyList<string> header) => header.Intersect(Columns).Count() * 2 > Columns.Count;

    /// <summary>Reads figures that belong to no plan, and so to no cell of a plan's table.</summary>
    public static IReadOnlyList<Figure> ReadFigures(CsvText csv, MeasureCatalogue measures, Areas areas, DateOnly today, List<InputProblem> problems) =>
        [.. new FiguresFile(csv, problems, measures, areas, null, today).ReadAll().Select(l => l.Figure(measures.Find(l.Key!.Measure)!.Unit)!)];

    private IReadOnlyList<FigureLine> ReadAll()
    {
        var before = problems.Count;
        if (!ReadHeader())
        {
            return [];
        }

        var lines = new List<(int Number, FigureLine Line)>();
        foreach (var line in csv.Lines(problems))
        {
            if (ReadLine(line) is { } read)
            {
                lines.Add((line.Number, read));
            }
        }

        FindContradictions(lines);
        return problems.Count == before ? [.. lines.Select(l => l.Line)] : [];
    }

    private bool ReadHeader()
    {
        var before = problems.Count;
        for (var i = 0; i < csv.Header.Count; i++)
        {
            var column = csv.Header[i];
            if (!Columns.Contains(column))
            {
                Problem(1, i + 1, CsvText.Found(column), new($"en af kolonnerne {string.Join(", ", Columns)}", $"one of the columns {string.Join(", ", Columns)}"), Nearest.To(column, Columns, 1).FirstOrDefault());
            }
            else if (csv.ColumnOf(column) != i + 1)
            {
                Problem(1, i + 1, CsvText.Found(column), new("hver kolonne én gang", "each column once"));
            }
        }

        foreach (var missing in Columns.Except(csv.Header))
        {
            Problem(1, null, new LocalText($"ingen kolonne »{missing}«", $"no column ‘{missing}’"), new("at den er der", "it to be there"));
        }

        return problems.Count == before;
    }

    private FigureLine? ReadLine(CsvLine line)
    {
        var before = problems.Count;
        string Field(string column) => line[column];
        var cell = ReadCell(line.Number, Field("table"), Field("row"), Field("column"));
        var measure = Field("measure").Length == 0 ? null : measures.Find(Field("measure"));
        if (Field("measure").Length > 0 && measure is null)
        {
            Problem(line.Number, "measure", Field("measure"), new("en måling fra reference/measures", "a measure of reference/measures"), measures.Suggest(Field("measure")));
        }

        var key = measure is null ? null : ReadKey(line.Number, measure, Field);
        if (Field("measure").Length == 0 && cell is null && problems.Count == before)
        {
            Problem(line.Number, null, new LocalText("hverken måling eller tabelcelle", "neither a measure nor a table cell"), new("en af dem", "one of them"));
        }

        var value = Number(line.Number, "value", Field("value"));
        var state = ReadState(line.Number, Field("state"), Field("value").Length > 0);
        var step = ReadStep(line.Number, Field("step"), cell, value);
        CheckSize(line.Number, Field("value"), value, step, measure);
        var definition = Field("definition");
        if (measure is not null && measure.Versions.All(v => v.Id != definition))
        {
            Problem(line.Number, "definition", definition, new($"en udgave af {measure.Id}: {string.Join(", ", measure.Versions.Select(v => v.Id))}", $"a version of {measure.Id}: {string.Join(", ", measure.Versions.Select(v => v.Id))}"), Nearest.To(definition, measure.Versions.Select(v => v.Id), 1).FirstOrDefault());
        }

        if (Field("approximate") is not ("" or "yes"))
        {
            Problem(line.Number, "approximate", Field("approximate"), new("yes eller ingenting", "yes or nothing"));
        }

        if (Field("document").Length == 0)
        {
            Problem(line.Number, ColumnOf("document"), new LocalText("intet dokument", "no document"), new("kildens nøgle", "the key of the source"));
        }

        else if (plan is { Documents: { Count: > 0 } documents } && !documents.Contains(Field("document")))
        {
            Problem(
                line.Number,
                "document",
                Field("document"),
                new($"nøglen til en af planens kilder: {string.Join(", ", documents)}", $"the key of one of the plan's sources: {string.Join(", ", documents)}"),
                Nearest.To(Field("document"), documents, 1).FirstOrDefault());
        }

        foreach (var column in Texts.Where(c => Field(c) is ['=' or '+' or '-' or '@' or '\t', ..]))
        {
            Problem(line.Number, column, Field(column), new("en tekst, som et regneark ikke regner på: uden =, +, - eller @ forrest", "a text that a spreadsheet does not count on: without =, +, - or @ first"));
        }

        if ((Field("remark-da").Length == 0) != (Field("remark-en").Length == 0))
        {
            Problem(line.Number, ColumnOf("remark-da"), new LocalText("en bemærkning på ét sprog", "a remark in one language"), new("den på begge sprog", "it in both languages"));
        }

        var numerator = Number(line.Number, "numerator", Field("numerator"));
        var denominator = Number(line.Number, "denominator", Field("denominator"));
        var chance = Number(line.Number, "chance", Field("chance"));
        return problems.Count > before ? null : new FigureLine(
            key, cell, state, value, step, Field("approximate") == "yes", numerator, denominator, chance, definition,
            new FigureSource(Field("document"), Field("place")),
            Field("remark-da").Length == 0 ? null : new LocalText(Field("remark-da"), Field("remark-en")));
    }

    private FigureKey? ReadKey(int line, Measure measure, Func<string, string> field)
    {
        var group = field("group");
        if (group.Length > 0 && measure.Groups.All(g => g.Id != group))
        {
            Problem(line, "group", group, new($"en gruppe af {measure.Id}", $"a group of {measure.Id}"), Nearest.To(group, measure.Groups.Select(g => g.Id), 1).FirstOrDefault());
        }

        if (!areas.TryFind(field("area"), out var area))
        {
            Problem(line, "area", field("area"), new("et område fra reference/areas.csv", "an area of reference/areas.csv"), areas.Suggest(field("area")).FirstOrDefault());
        }

        if (!periods.TryGetValue(field("period"), out var period))
        {
            if (!Period.TryParse(field("period"), out period, out _))
            {
                Problem(line, "period", field("period"), new("en periode som 2022-Q3, 2021-05 eller @2023-12-31", "a period like 2022-Q3, 2021-05 or @2023-12-31"));
                return null;
            }

            periods.Add(field("period"), period);
        }

        // An entered figure may be a forecast, and so may the group of that name; what is published cannot be.
        if (period.LastDay > today && measure.Basis is (Basis.Published or Basis.Both) && group != Forecast)
        {
            Problem(line, "period", field("period"), CsvText.HasEnded(today.Value));
        }

        return area is null ? null : new FigureKey(measure.Id, area.Id, group, period);
    }

    private TableCell? ReadCell(int line, string table, string row, string column)
    {
        if (table.Length == 0 && row.Length == 0 && column.Length == 0)
        {
            return null;
        }

        var cell = new TableCell(table, row, column);
        if (plan is null)
        {
            Problem(line, "table", $"{table}/{row}/{column}", new("ingen celle: kun en plans egen figures.csv har celler", "no cell: only a plan's own figures.csv has cells"));
            return null;
        }

        plan.Steps(cell, out var known);
        if (!known)
        {
            Problem(line, "table", $"{table}/{row}/{column}", new("en celle, der findes i tables.yaml: tabel, række og kolonne", "a cell that tables.yaml has: table, row and column"));
        }

        return cell;
    }

    private FigureState ReadState(int line, string state, bool hasValue)
    {
        if (state.Length == 0 && !hasValue)
        {
            Problem(line, ColumnOf("value"), new LocalText("hverken værdi eller state", "neither a value nor a state"), new("en værdi, no-data eller suppressed", "a value, no-data or suppressed"));
        }
        else if (state.Length > 0 && hasValue)
        {
            Problem(line, "state", state, new("ingen state, når der er en værdi", "no state where there is a value"));
        }
        else if (state is not ("" or "no-data" or "suppressed"))
        {
            Problem(line, "state", state, new("no-data eller suppressed", "no-data or suppressed"), Nearest.To(state, ["no-data", "suppressed"], 1).FirstOrDefault());
        }

        return state == "suppressed" ? FigureState.Suppressed : hasValue ? FigureState.Value : FigureState.NoData;
    }

    private decimal? ReadStep(int line, string text, TableCell? cell, decimal? value)
    {
        if (cell is not null && text.Length == 0)
        {
            return plan!.Steps(cell, out _);
        }

        if (text == "exact" || (value is null && text.Length == 0))
        {
            return null;
        }

        var step = Number(line, "step", text);
        if (step is <= 0 || text.Length == 0)
        {
            Problem(line, ColumnOf("step"), text.Length == 0 ? new LocalText("ingen step", "no step") : YamlForm.Quote(text), new("den trykte enhed (0,1 for én decimal) eller exact", "the printed unit (0,1 for one decimal) or exact"));
        }

        return step;
    }

    private void CheckSize(int line, string text, decimal? value, decimal? step, Measure? measure)
    {
        if (value is not { } v)
        {
            return;
        }

        if (CsvText.ReadsAsDecimal(text, csv.Language, v, step, measure?.Most) is { } meant)
        {
            Problem(line, "value", text, CsvText.DecimalOrNoMark(text, csv.Language), meant);
        }
        else if (v > measure?.Most)
        {
            Problem(line, "value", text, CsvText.AtMost(measure.Most.Value));
        }
    }

    private decimal? Number(int line, string column, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (NumberText.TryParse(text, csv.Language, out var value))
        {
            return value;
        }

        Problem(line, column, text, CsvText.NumberWith(csv.Language), CsvText.WithTheOtherMarks(text, csv.Language));
        return null;
    }

    // The same figure may be printed in several places of a document, but not with several values.
    private void FindContradictions(List<(int Number, FigureLine Line)> lines)
    {
        foreach (var group in lines.Where(l => l.Line.Key is not null).GroupBy(l => (l.Line.Key!, l.Line.Definition, l.Line.Source.Document)))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(o => o.Line.Value != first.Line.Value || o.Line.State != first.Line.State))
            {
                Problem(
                    other.Number,
                    ColumnOf("value"),
                    Both(language => $"{Show(other.Line.Value, language)} for {group.Key.Item1.Measure}, {group.Key.Item1.Area}, {group.Key.Item1.Period}"),
                    new($"{Show(first.Line.Value, Language.Danish)} som i linje {first.Number}", $"{Show(first.Line.Value, Language.English)} as in line {first.Number}"));
            }
        }

        foreach (var group in lines.Where(l => l.Line.Cell is not null).GroupBy(l => l.Line.Cell).Where(g => g.Count() > 1))
        {
            Problem(group.Last().Number, "table", $"{group.Key!.Table}/{group.Key.Row}/{group.Key.Column}", new($"hver celle én gang; den står også i linje {group.First().Number}", $"each cell once; it also stands in line {group.First().Number}"));
        }
    }

    private static LocalText Both(Func<Language, string> text) => new(text(Language.Danish), text(Language.English));

    private static string Show(decimal? value, Language language) => value is { } v ? NumberText.Of(v, NumberText.Decimals(v), language) : "–";

    private void Problem(int line, string column, string found, LocalText expected, string? suggestion = null) => Problem(line, ColumnOf(column), CsvText.Found(found), expected, suggestion);

    private void Problem(int line, int? column, LocalText found, LocalText expected, string? suggestion = null) =>
        problems.Add(new InputProblem(csv.File, line, column, found, expected, suggestion));

    private int? ColumnOf(string column) => csv.ColumnOf(column);
}
