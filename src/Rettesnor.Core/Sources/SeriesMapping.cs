using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Sources;

/// <summary>One series of a source: how the file names it, and what it is to us.</summary>
public sealed record MappedSeries(string Table, string Wording, string Unit, Measure Measure, decimal? Step, DateOnly? From, DateOnly? To, string Definition);

/// <summary>How long after a period ends its figures are published.</summary>
/// <param name="Days">The days from the period's last day.</param>
/// <param name="Certain">Whether the publisher says so; otherwise it is what has been seen, and said to be about.</param>
/// <param name="Seen">The day that it was found out.</param>
/// <param name="Text">Where from.</param>
public sealed record PublicationDelay(int Days, bool Certain, DateOnly Seen, LocalText Text);

/// <summary>A mapping file of reference/sources; docs/sources-file.md describes it.</summary>
public sealed class SeriesMapping
{
    private static readonly string[] Columns = ["area", "period", "table", "measure", "unit", "value"];

    private readonly Dictionary<(string Table, string Wording, string Unit), List<MappedSeries>> series;
    private readonly IReadOnlyDictionary<string, string> columns;
    private readonly FigureState empty;

    private SeriesMapping(string id, LocalText source, string document, IReadOnlyDictionary<string, string> columns, FigureState empty, IEnumerable<MappedSeries> all)
    {
        Id = id;
        Source = source;
        Document = document;
        this.columns = columns;
        this.empty = empty;
        series = all.GroupBy(s => (s.Table, s.Wording, s.Unit)).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The file's name without its ending.</summary>
    public string Id { get; }

    public LocalText Source { get; }

    public string Document { get; }

    /// <summary>When its figures come; null where nobody knows.</summary>
    public PublicationDelay? Delay { get; private init; }

    /// <summary>Reads every mapping of a reference folder.</summary>
    public static IReadOnlyList<SeriesMapping> LoadAll(ReferenceData reference, List<InputProblem> problems) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(reference.Folder, "sources"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), reference.Measures, problems))
            .OfType<SeriesMapping>(),
    ];

    public static SeriesMapping? Read(string id, string text, MeasureCatalogue measures, List<InputProblem> problems)
    {
        var form = new YamlForm($"sources/{id}.yaml");
        SeriesMapping? mapping = null;
        if (form.Open(text) is { } map)
        {
            var top = new YamlFields(form, map, "source", "document", "delay", "columns", "empty", "series");
            var named = top.Inner("columns", Columns) ?? top.Missing<YamlFields?>("columns", null);
            mapping = new SeriesMapping(
                id,
                top.RequiredText("source"),
                top.Required("document"),
                Columns.ToDictionary(c => c, c => named?.Required(c) ?? ""),
                top.Word("empty", new Dictionary<string, FigureState> { ["suppressed"] = FigureState.Suppressed, ["no-data"] = FigureState.NoData }),
                top.Each("series", ["table", "wording", "unit", "measure", "step", "from", "to", "definition"], s => ReadSeries(form, s, measures)).OfType<MappedSeries>())
            {
                Delay = top.Inner("delay", "days", "certain", "seen", "text") is { } delay ? ReadDelay(delay) : null,
            };
        }

        problems.AddRange(form.Problems);
        return form.Problems.Count == 0 ? mapping : null;
    }

    /// <summary>Whether a file with this header is one of the source's.</summary>
    public bool Fits(IReadOnlyList<string> header) => columns.Values.All(c => header.Contains(c));

    /// <summary>Reads a file of the source. Where anything is wrong all of it is reported and no figure is given.</summary>
    public IReadOnlyList<Figure> Figures(CsvText csv, Areas areas, DateOnly today, List<InputProblem> problems)
    {
        var before = problems.Count;
        var periods = new Dictionary<string, Period>();
        var places = new Dictionary<string, FigureSource>();
        var figures = new List<Figure>();
        var seen = new Dictionary<(FigureKey, string), int>();
        foreach (var line in csv.Lines(problems))
        {
            string Field(string column) => line[columns[column]];
            void Problem(string column, LocalText expected, string? suggestion) => problems.Add(line.Problem(columns[column], expected, suggestion));

            if (!areas.TryFind(Field("area"), out var area))
            {
                Problem("area", new("et område, som reference/areas.csv kender", "an area that reference/areas.csv knows"), areas.Suggest(Field("area")).FirstOrDefault());
            }

            if (!periods.TryGetValue(Field("period"), out var period))
            {
                if (Period.TryParse(Field("period"), out period, out _))
                {
                    periods.Add(Field("period"), period);
                }
                else
                {
                    Problem("period", new("en periode som 2022M09 eller 2022Q03", "a period like 2022M09 or 2022Q03"), null);
                }
            }

            if (period?.LastDay > today)
            {
                Problem("period", CsvText.HasEnded(today), null);
            }

            var candidates = series.GetValueOrDefault((Field("table"), Field("measure"), Field("unit")));
            if (candidates is null)
            {
                Problem("measure", new($"en serie, som sources/{Id}.yaml kender med tabel {Field("table")} og enhed {Field("unit")}", $"a series that sources/{Id}.yaml knows with table {Field("table")} and unit {Field("unit")}"), Nearest.To(Field("measure"), series.Keys.Select(k => k.Wording), 1).FirstOrDefault());
            }

            decimal value = 0;
            var hasValue = Field("value").Length > 0;
            if (hasValue && !NumberText.TryParse(Field("value"), csv.Language, out value))
            {
                Problem("value", CsvText.NumberWith(csv.Language), CsvText.WithTheOtherMarks(Field("value"), csv.Language));
                continue;
            }

            if (area is null || period is null || candidates is null)
            {
                continue;
            }

            if (candidates.Find(s => !(period.LastDay < s.From) && !(period.FirstDay > s.To)) is not { } found)
            {
                Problem("period", new("en periode, som serien har", "a period that the series has"), null);
                continue;
            }

            if (hasValue && value < 0)
            {
                Problem("value", new("et tal, der ikke er negativt", "a number that is not negative"), null);
                continue;
            }

            if (hasValue && found.Step is { } step && value % step != 0)
            {
                Problem("value", new($"et tal trykt i {NumberText.Of(step, NumberText.Decimals(step), Language.Danish)}", $"a number printed to {NumberText.Of(step, NumberText.Decimals(step), Language.English)}"), null);
                continue;
            }

            if (hasValue && CsvText.ReadsAsDecimal(Field("value"), csv.Language, value, found.Step, found.Measure.Most) is { } meant)
            {
                Problem("value", CsvText.DecimalOrNoMark(Field("value"), csv.Language), meant);
                continue;
            }

            if (hasValue && value > found.Measure.Most)
            {
                Problem("value", CsvText.AtMost(found.Measure.Most.Value), null);
                continue;
            }

            var key = new FigureKey(found.Measure.Id, area.Id, "", period);
            if (!seen.TryAdd((key, found.Definition), line.Number))
            {
                Problem("value", new($"hvert tal én gang; det står også i linje {seen[(key, found.Definition)]}", $"each figure once; it also stands in line {seen[(key, found.Definition)]}"), null);
                continue;
            }

            if (!places.TryGetValue(found.Table, out var source))
            {
                places.Add(found.Table, source = new FigureSource(Document, found.Table));
            }

            figures.Add(new Figure
            {
                Key = key,
                State = hasValue ? FigureState.Value : empty,
                Value = hasValue ? value : null,
                Unit = found.Measure.Unit,
                Step = hasValue ? found.Step : null,
                Definition = found.Definition,
                Source = source,
            });
        }

        return problems.Count == before ? figures : [];
    }

    private static MappedSeries? ReadSeries(YamlForm form, YamlFields s, MeasureCatalogue measures)
    {
        var measure = s.Read("measure", new LocalText("en måling fra reference/measures", "a measure of reference/measures"), measures.Find, measures.Suggest)
            ?? (s.Has("measure") ? null : s.Missing<Measure?>("measure", null));
        var definition = s.Required("definition");
        if (measure is not null && measure.Versions.All(v => v.Id != definition))
        {
            form.Problem(s.PlaceOf("definition"), definition, YamlFields.OneOf(measure.Versions.Select(v => v.Id)));
        }

        return measure is null ? null : new MappedSeries(
            s.Required("table"), s.Required("wording"), s.Required("unit"), measure, s.Step("step"), Edge(s, "from")?.FirstDay, Edge(s, "to")?.LastDay, definition);
    }

    private static PublicationDelay ReadDelay(YamlFields delay)
    {
        int? Days(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 1000 ? days : null;
        return new PublicationDelay(
            delay.Value("days", new LocalText("et antal dage, for eksempel 60", "a number of days, such as 60"), Days) ?? (delay.Has("days") ? 0 : delay.Missing("days", 0)),
            delay.Word("certain", new Dictionary<string, bool> { ["true"] = true, ["false"] = false }),
            delay.Day("seen") ?? (delay.Has("seen") ? default : delay.Missing("seen", default(DateOnly))),
            delay.RequiredText("text"));
    }

    private static Period? Edge(YamlFields s, string key) =>
        s.Read(key, new LocalText("en periode som 2025-06", "a period like 2025-06"), t => Period.TryParse(t, out var p, out _) ? p : null);
}
