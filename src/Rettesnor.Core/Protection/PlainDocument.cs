using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>A table of texts.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, a text for each column.</param>
public sealed record PlainTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The same without columns in which no row says anything.</summary>
    public PlainTable WithoutEmpty()
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(c => Rows.Any(r => r[c].Length > 0)).ToList();
        return new PlainTable(Caption, [.. kept.Select(c => Columns[c])], [.. Rows.Select(r => (IReadOnlyList<string>)[.. kept.Select(c => r[c])])]);
    }
}

/// <summary>A heading with what stands under it.</summary>
/// <param name="Id">Its name in addresses; unique in the document.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Paragraphs">What is said.</param>
/// <param name="Tables">The tables after it.</param>
public sealed record PlainSection(string Id, string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<PlainTable> Tables)
{
    public PlainSection(string id, string heading, params IReadOnlyList<string> paragraphs)
        : this(id, heading, paragraphs, [])
    {
    }
}

/// <summary>A document of headings, paragraphs and tables: on a page, and as a file that can be read and printed anywhere.</summary>
public sealed record PlainDocument
{
    public required Language Language { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Municipality { get; init; }

    /// <summary>The day that it was made.</summary>
    public required DateOnly Made { get; init; }

    /// <summary>What it was made from.</summary>
    public required string Origin { get; init; }

    /// <summary>What a reader must know above all else; null where there is nothing.</summary>
    public string? Notice { get; init; }

    public required IReadOnlyList<PlainSection> Sections { get; init; }
}
