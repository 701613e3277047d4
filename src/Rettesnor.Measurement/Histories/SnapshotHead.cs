using System.Globalization;
using System.Text;

namespace Rettesnor.Measurement.Histories;

/// <summary>How long a column is, and what its bytes add up to.</summary>
internal readonly record struct ColumnHead(string Name, int Length, uint Checksum);

/// <summary>The head of a snapshot file: the codebook, the municipalities and the columns, a line each with tabs between.</summary>
internal sealed record SnapshotHead(Codebook Codebook, ValueList<Segment> Segments, IReadOnlyDictionary<string, ColumnHead> Columns)
{
    public static string Write(Codebook book, ValueList<Segment> segments, IReadOnlyList<ColumnHead> columns)
    {
        var text = new StringBuilder();
        void Line(params IEnumerable<string> fields) => text.AppendJoin('\t', fields).Append('\n');
        foreach (var benefit in book.Benefits)
        {
            Line("benefit", benefit.Id, benefit.Family);
        }

        foreach (var offer in book.Offers)
        {
            Line("offer", offer.Id, offer.Category);
        }

        foreach (var state in book.States)
        {
            Line("state", state.Dimension, state.Value, state.ManyAtOnce ? "many" : "one");
        }

        foreach (var (what, ids) in new[] { ("interview", book.Interviews), ("origin", book.Origins), ("basis", book.Bases), ("destination", book.Destinations) })
        {
            foreach (var id in ids)
            {
                Line(what, id);
            }
        }

        foreach (var segment in segments)
        {
            Line("segment", segment.Area.Value, Text(segment.First), Text(segment.Count));
        }

        foreach (var column in columns)
        {
            Line("column", column.Name, Text(column.Length), Text(column.Checksum));
        }

        return text.ToString();
    }

    /// <summary>Reads a head; null where it is not one.</summary>
    public static SnapshotHead? Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToLookup(l => l[0], l => l[1..]);
        try
        {
            var book = new Codebook(
                lines["benefit"].Select(f => new BenefitKind(f[0], f[1])),
                lines["offer"].Select(f => new OfferKind(f[0], f[1])),
                lines["interview"].Select(f => f[0]),
                lines["state"].Select(f => new StateKind(f[0], f[1], f[2] == "many")),
                lines["origin"].Select(f => f[0]),
                lines["basis"].Select(f => f[0]),
                lines["destination"].Select(f => f[0]));
            return new SnapshotHead(
                book,
                new(lines["segment"].Select(f => new Segment(new AreaId(f[0]), Number(f[1]), Number(f[2])))),
                lines["column"].ToDictionary(f => f[0], f => new ColumnHead(f[0], Number(f[1]), uint.Parse(f[2], CultureInfo.InvariantCulture))));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
