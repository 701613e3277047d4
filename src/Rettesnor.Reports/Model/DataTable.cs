using Rettesnor.Measurement;

namespace Rettesnor.Reports.Model;

/// <summary>A table with a caption, a column of row headers and cells that are numbers, words or said to be missing.</summary>
public sealed record DataTable : Block
{
    /// <summary>The name that references point to: no white space, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>The caption without the number.</summary>
    public required string Caption { get; init; }

    /// <summary>What the row headers are.</summary>
    public required string RowHeading { get; init; }

    /// <summary>The columns after the row headers.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The rows; a table may be empty and then says so.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>What a reader must know of the whole table; null where there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Where the figures come from; null where the text around says it.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the table is kept on one page where it can be.</summary>
    public bool IsShort => Rows.Count <= 18;

    /// <summary>Whether some columns stand under a common heading: the table then has two header rows.</summary>
    public bool HasGroups => Columns.Any(c => c.Group is not null);

    /// <summary>Whether a column holds words, which stand to the left; numbers and signs of missing ones stand to the right.</summary>
    public bool IsWords(int column) =>
        Rows.Any(r => r.Cells[column] is TextCell or MarkCell) && !Rows.Any(r => r.Cells[column] is NumberCell);

    /// <summary>Neighbouring columns with the same heading, in order; a null heading is a column of its own.</summary>
    public IReadOnlyList<(string? Group, int Columns)> Groups()
    {
        var groups = new List<(string? Group, int Columns)>();
        foreach (var column in Columns)
        {
            if (groups.Count > 0 && column.Group is { } g && groups[^1].Group == g)
            {
                groups[^1] = (g, groups[^1].Columns + 1);
            }
            else
            {
                groups.Add((column.Group, 1));
            }
        }

        return groups;
    }
}

/// <summary>A column with its heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Group">The heading over this and its neighbours with the same group; null where there is none.</param>
public sealed record Column(string Title, string? Group = null);

/// <summary>How a row is set.</summary>
public enum RowStyle
{
    /// <summary>A row among others.</summary>
    Plain,

    /// <summary>A total.</summary>
    Total,

    /// <summary>A part of the row above, indented.</summary>
    Sub,
}

/// <summary>A row with its header.</summary>
public sealed record Row(string Title, IReadOnlyList<Cell> Cells, RowStyle Style = RowStyle.Plain)
{
    /// <summary>The section or table that the row header leads to; null where it leads nowhere.</summary>
    public string? Target { get; init; }

    /// <summary>Footnotes on the row header.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A cell. Zero, missing, withheld and left empty are four different things.</summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>Footnotes on the cell.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The cell as text, without its footnotes.</summary>
    public string Text(Language language) => this switch
    {
        TextCell text => text.Value,
        NumberCell number => number.Number.Text(language),
        MarkCell mark => $"{mark.Mark.Shape}\u00A0{mark.Mark.Word}",
        NoDataCell => "–",
        SuppressedCell => language == Language.Danish ? "diskret" : "withheld",
        EmptyCell => "",
        _ => throw new InvalidOperationException($"Unknown cell {GetType().Name}"),
    };
}

/// <summary>Words.</summary>
public sealed record TextCell(string Value) : Cell;

/// <summary>A number.</summary>
public sealed record NumberCell(Number Number) : Cell;

/// <summary>A standing.</summary>
public sealed record MarkCell(Mark Mark) : Cell;

/// <summary>The source says that there is no figure.</summary>
public sealed record NoDataCell : Cell;

/// <summary>There is a figure, withheld because too few persons stand behind it.</summary>
public sealed record SuppressedCell : Cell;

/// <summary>Nothing stands here.</summary>
public sealed record EmptyCell : Cell;
