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
/// <para>Everything is read only, so any number of threads may read one snapshot.</para>
/// </remarks>
public sealed class Snapshot
{
    private readonly Dictionary<AreaId, Segment> byArea;

    internal Snapshot(Codebook codebook, ValueList<Segment> segments, Columns columns)
    {
        Codebook = codebook;
        Segments = segments;
        Columns = columns;
        byArea = segments.ToDictionary(s => s.Area);
    }

    /// <summary>What the numbers in the columns mean.</summary>
    public Codebook Codebook { get; }

    /// <summary>The municipalities, in order of id.</summary>
    public ValueList<Segment> Segments { get; }

    /// <summary>How many rows: persons, and once more for each further municipality that a person has lived in.</summary>
    public int Rows => Columns.Rows;

    /// <summary>The bytes that the columns take in memory.</summary>
    public long Bytes => SnapshotColumns.Of(Columns).Sum(c => c.Length);

    internal Columns Columns { get; }

    /// <summary>The rows of a municipality; none where nobody has lived there.</summary>
    public Segment SegmentOf(AreaId area) => byArea.TryGetValue(area, out var segment) ? segment : new Segment(area, 0, 0);

    /// <summary>The number of the person in a row.</summary>
    public int PersonOf(int row) => Columns.Person[row];
}
