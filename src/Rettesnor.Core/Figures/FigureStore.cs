using System.Data.Common;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Figures;

/// <summary>A value that a source changed its mind about.</summary>
public sealed record Revision(FigureKey Key, decimal? Before, decimal? After);

/// <summary>What a write of figures came to.</summary>
public sealed record FigureWrite(int Added, int Unchanged, IReadOnlyList<Revision> Revised);

/// <summary>Who wrote some figures, and on which day.</summary>
public sealed record FigureWritten(string Who, DateOnly Day);

/// <summary>When the figures of a document were last written.</summary>
public sealed record Refresh(string Document, int Figures, DateTime At, string Who, string Process);

/// <summary>Keeps figures in the database. Nothing is changed in place: a revised value supersedes the old row.</summary>
public sealed class FigureStore(DataDirectory data, ReferenceData reference)
{
    private const string Columns = "document, measure, area, grp, period, definition, state, value, step, approximate, numerator, denominator, chance, place, remark_da, remark_en";

    /// <summary>Adds what is new, supersedes what differs and leaves the rest: doing it twice changes nothing.</summary>
    public FigureWrite Write(IReadOnlyList<Figure> figures, Written written)
    {
        var change = data.Use(db => Compare(db, figures));
        return change.New.Count == 0 ? change.Result : data.Write(written, (db, id) => Apply(db, id, change));
    }

    /// <summary>As part of a write of more than figures.</summary>
    internal FigureWrite Write(Session db, long write, IReadOnlyList<Figure> figures) =>
        Apply(db, write, Compare(db, figures));

    /// <summary>What a write would come to: nothing is written.</summary>
    internal FigureWrite Preview(IReadOnlyList<Figure> figures) => data.Use(db => Compare(db, figures).Result);

    /// <summary>Every current figure, in the order recorded.</summary>
    public IReadOnlyList<Figure> Current() => At(Knowledge.Now);

    /// <summary>Every figure as it was known, in the order recorded.</summary>
    public IReadOnlyList<Figure> At(Knowledge knowledge) => data.Use(db => Read(db, null, knowledge).ConvertAll(f => f.Figure));

    /// <summary>Who wrote the newest of a series' figures; null where it has none.</summary>
    public FigureWritten? LastWritten(MeasureId measure, AreaId area, string group) => data.Use(db => db.Rows(
        "SELECT w.who, w.at FROM figures f JOIN writes w ON w.id = f.write_id WHERE f.measure = @measure AND f.area = @area AND f.grp = @group AND f.superseded_by IS NULL ORDER BY f.id DESC LIMIT 1",
        row => new FigureWritten(row.GetString(0), DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(row.GetFieldValue<DateTime>(1), DateTimeKind.Utc), data.Clock.LocalTimeZone))),
        ("measure", measure.Value), ("area", area.Value), ("group", group))).FirstOrDefault();

    private sealed record Change(List<Figure> New, List<long> Superseded, FigureWrite Result);

    private Change Compare(Session db, IReadOnlyList<Figure> figures)
    {
        var documents = figures.Select(f => f.Source.Document).Distinct().ToList();
        var kept = documents.SelectMany(d => Read(db, d, Knowledge.Now)).ToDictionary(f => Identity(f.Figure));
        var fresh = new List<Figure>();
        var superseded = new List<long>();
        var revised = new List<Revision>();
        var unchanged = 0;
        var seen = new HashSet<(string, FigureKey, string)>();
        foreach (var figure in figures.Where(f => seen.Add(Identity(f))))
        {
            if (!kept.TryGetValue(Identity(figure), out var before))
            {
                fresh.Add(figure);
            }
            else if (before.Figure == figure)
            {
                unchanged++;
            }
            else
            {
                fresh.Add(figure);
                superseded.Add(before.Id);
                revised.Add(new Revision(figure.Key, before.Figure.Value, figure.Value));
            }
        }

        return new Change(fresh, superseded, new FigureWrite(fresh.Count - revised.Count, unchanged, revised));
    }

    /// <summary>When the figures of each document were last written, the newest first.</summary>
    public static IReadOnlyList<Refresh> Refreshes(Session db) => db.Rows(
        """
        SELECT n.document, n.figures, w.at, w.who, w.process FROM
            (SELECT document, COUNT(*) AS figures, MAX(write_id) AS newest FROM figures WHERE superseded_by IS NULL GROUP BY document) n
            JOIN writes w ON w.id = n.newest ORDER BY w.at DESC, n.document
        """,
        row => new Refresh(row.GetString(0), (int)row.GetInt64(1), DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc), row.GetString(3), row.GetString(4)));

    private static FigureWrite Apply(Session db, long write, Change change)
    {
        Supersede(db, write, change.Superseded);
        Insert(db, write, change.New);
        return change.Result;
    }

    private static (string Document, FigureKey Key, string Definition) Identity(Figure figure) => (figure.Source.Document, figure.Key, figure.Definition);

    private static void Supersede(Session db, long write, List<long> ids)
    {
        using var command = db.Command("UPDATE figures SET superseded_by = @write WHERE id = @id", ("write", write), ("id", 0L));
        foreach (var value in ids)
        {
            command.Parameters["id"].Value = value;
            command.ExecuteNonQuery();
        }
    }

    private static void Insert(Session db, long write, List<Figure> figures)
    {
        using var insert = db.Bulk("figures", [.. Columns.Split(", ").Select(n => new BulkColumn(n, TypeOf(n))), new BulkColumn("write_id", ColumnType.Integer)]);
        foreach (var f in figures)
        {
            insert.Add(
            [
                f.Source.Document, f.Key.Measure.Value, f.Key.Area.Value, f.Key.Group, f.Key.Period.ToString(), f.Definition, (int)f.State, f.Value, f.Step,
                f.Approximate, f.Numerator, f.Denominator, f.Chance, f.Source.Place, f.Remark?.Da, f.Remark?.En, write,
            ]);
        }

        insert.Complete();
    }

    private static ColumnType TypeOf(string column) => column switch
    {
        "state" => ColumnType.Small,
        "approximate" => ColumnType.Flag,
        "value" or "step" or "numerator" or "denominator" or "chance" => ColumnType.Number,
        _ => ColumnType.Text,
    };

    private List<(long Id, Figure Figure)> Read(Session db, string? document, Knowledge knowledge)
    {
        var ofDocument = document is null ? "" : " AND document = @document";
        using var command = db.Command($"SELECT id, {Columns} FROM figures WHERE {knowledge.Condition}{ofDocument} ORDER BY id", ("document", document), knowledge.Parameter);
        using var row = command.ExecuteReader();
        var words = new Interner();
        var result = new List<(long, Figure)>();
        while (row.Read())
        {
            // A measure that has left the reference data has no unit any more: its figures stay in the database and are not used.
            if (reference.Measures.Find(row.GetString(2)) is not { } measure)
            {
                continue;
            }

            result.Add((row.GetInt64(0), new Figure
            {
                Key = new FigureKey(measure.Id, new AreaId(words.Text(row.GetString(3))), words.Text(row.GetString(4)), words.Period(row.GetString(5))),
                Definition = words.Text(row.GetString(6)),
                State = (FigureState)row.GetInt32(7),
                Value = Number(row, 8),
                Step = Number(row, 9),
                Approximate = row.GetBoolean(10),
                Numerator = Number(row, 11),
                Denominator = Number(row, 12),
                Chance = Number(row, 13),
                Unit = measure.Unit,
                Source = words.Source(row.GetString(1), row.GetString(14)),
                Remark = row.IsDBNull(15) ? null : new LocalText(row.GetString(15), row.GetString(16)),
            }));
        }

        return result;
    }

    // The databases keep a number and not how many zeros it was written with; SQLite gives one back of its own.
    private static decimal? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column) / 1.000000000000000000000000000m;

    // Seventy thousand rows share a few hundred words and periods.
    private sealed class Interner
    {
        private readonly Dictionary<string, string> texts = [];
        private readonly Dictionary<string, Period> periods = [];
        private readonly Dictionary<(string, string), FigureSource> sources = [];

        public string Text(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;

        public Period Period(string text) => periods.TryGetValue(text, out var known) ? known : periods[text] = Measurement.Time.Period.Parse(text);

        public FigureSource Source(string document, string place) =>
            sources.TryGetValue((document, place), out var known) ? known : sources[(document, place)] = new FigureSource(Text(document), Text(place));
    }
}
