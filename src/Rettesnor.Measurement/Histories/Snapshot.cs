namespace Rettesnor.Measurement.Histories;

/// <summary>The rows of one municipality.</summary>
/// <param name="Area">The municipality.</param>
/// <param name="First">Its first row.</param>
/// <param name="Count">How many rows it has.</param>
public readonly record struct Segment(AreaId Area, int First, int Count);

/// <summary>The histories of persons at one moment, as immutable columns sorted by municipality and person.</summary>
/// <remarks>
/// <para>A person has a row in every municipality that they have lived in, with the whole history and the days of living there. So each
/// municipality lies in one stretch of rows, what happened to a person before a move comes along, and a pass counts each day where it
/// belongs. A person who never lived anywhere has no row.</para>
/// <para>A snapshot of which some persons' rows were replaced shares the others' with the one before: its rows are stretches of several sets of
/// columns, in the same order, so that a write does not copy a municipality. When there are many stretches the columns are made whole again.</para>
/// <para>Everything is read only, so any number of threads may read one snapshot.</para>
/// </remarks>
public sealed class Snapshot
{
    private readonly Dictionary<AreaId, (Segment Segment, RowRun[] Runs)> byArea;
    private volatile Columns? whole;

    internal Snapshot(Codebook codebook, ValueList<Segment> segments, Columns columns)
        : this(codebook, segments, segments.Select(s => new[] { new RowRun(columns, s.First, s.Count) })) => whole = columns;

    internal Snapshot(Codebook codebook, ValueList<Segment> segments, IEnumerable<RowRun[]> runs)
    {
        Codebook = codebook;
        Segments = segments;
        Rows = segments.Sum(s => s.Count);
        byArea = segments.Zip(runs).ToDictionary(s => s.First.Area, s => (s.First, s.Second));
    }

    /// <summary>What the numbers in the columns mean.</summary>
    public Codebook Codebook { get; }

    /// <summary>The municipalities, in order of id.</summary>
    public ValueList<Segment> Segments { get; }

    /// <summary>How many rows: persons, and once more for each further municipality that a person has lived in.</summary>
    public int Rows { get; }

    /// <summary>The bytes that the columns take in memory.</summary>
    public long Bytes => SnapshotColumns.Of(Columns).Sum(c => c.Length);

    /// <summary>All rows in one set of columns, made where there are several.</summary>
    internal Columns Columns => whole ??= SnapshotChange.Join([.. Segments.SelectMany(s => byArea[s.Area].Runs)]);

    /// <summary>The rows of a municipality; none where nobody has lived there.</summary>
    public Segment SegmentOf(AreaId area) => byArea.TryGetValue(area, out var found) ? found.Segment : new Segment(area, 0, 0);

    /// <summary>Where the rows of a municipality lie, in order of person.</summary>
    internal RowRun[] RunsOf(AreaId area) => byArea.TryGetValue(area, out var found) ? found.Runs : [];

    /// <summary>What is seen of a person in a municipality on a day; null for one who has never lived there.</summary>
    public Glance? GlanceAt(AreaId area, int person, DateOnly day) => RowOf(area, person) is { } row ? Glance.Of(Codebook, row.Columns, row.First, DayNumber.Of(day)) : null;

    /// <summary>A person's row in a municipality; null for one who has never lived there.</summary>
    internal RowRun? RowOf(AreaId area, int person)
    {
        var runs = RunsOf(area);
        if (runs.Length == 0)
        {
            return null;
        }

        // The last that begins no later.
        var (at, last) = (0, runs.Length - 1);
        while (at < last)
        {
            var middle = (at + last + 1) / 2;
            (at, last) = runs[middle].Columns.Person[runs[middle].First] <= person ? (middle, last) : (at, middle - 1);
        }

        var row = Array.BinarySearch(runs[at].Columns.Person, runs[at].First, runs[at].Count, person);
        return row < 0 ? null : new RowRun(runs[at].Columns, row, 1);
    }

    /// <summary>Every person who has a row, in order.</summary>
    public IEnumerable<int> Persons() => byArea.Values.SelectMany(a => a.Runs).SelectMany(r => new ArraySegment<int>(r.Columns.Person, r.First, r.Count)).Distinct().Order();

    /// <summary>The same histories with some persons' replaced by what is now known of them. This one stays as it is.</summary>
    /// <param name="codebook">The codebook of the new facts: this one's, or one with more states at its end.</param>
    /// <param name="persons">Whose histories go.</param>
    /// <param name="now">What comes instead; a person of whom nothing comes is gone.</param>
    /// <exception cref="ArgumentException">The codebook has other numbers than this one's, or a fact is wrong.</exception>
    public Snapshot Replace(Codebook codebook, IEnumerable<int> persons, IEnumerable<PersonFacts> now) =>
        codebook.Extends(Codebook)
            ? SnapshotChange.Replace(this, codebook, persons, now)
            : throw new ArgumentException("The codebook gives other numbers to what the snapshot holds.", nameof(codebook));

    /// <summary>The persons whose rows are not the same in two snapshots; none where every column is equal, bit for bit.</summary>
    /// <remarks>Both must have codebooks of which one extends the other; otherwise everybody differs.</remarks>
    public IReadOnlyList<int> Differences(Snapshot other)
    {
        if (!(Codebook.Extends(other.Codebook) || other.Codebook.Extends(Codebook)))
        {
            return [.. Persons().Union(other.Persons()).Order()];
        }

        var mine = SnapshotColumns.Of(Columns);
        var theirs = SnapshotColumns.Of(other.Columns);
        if (Segments.Equals(other.Segments) && mine.Zip(theirs).All(p => p.First.Bytes.SequenceEqual(p.Second.Bytes)))
        {
            return [];
        }

        var rows = RowTexts().ToHashSet();
        rows.SymmetricExceptWith(other.RowTexts());
        return [.. rows.Select(r => r.Person).Distinct().Order()];
    }

    // Only made where something is wrong, so that it can be said about whom.
    private IEnumerable<(int Person, string Row)> RowTexts()
    {
        foreach (var segment in Segments)
        {
            for (var row = segment.First; row < segment.First + segment.Count; row++)
            {
                yield return (Columns.Person[row], $"{segment.Area} {Columns.TextOf(row)}");
            }
        }
    }
}
