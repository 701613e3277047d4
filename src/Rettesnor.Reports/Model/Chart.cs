using Rettesnor.Measurement;

namespace Rettesnor.Reports.Model;

/// <summary>The kind of chart.</summary>
public enum ChartKind
{
    /// <summary>Lines over periods.</summary>
    Line,

    /// <summary>Bars side by side; a target is still a line.</summary>
    Bar,
}

/// <summary>What a series is, which decides how it is drawn: by colour, line and marker together.</summary>
public enum SeriesRole
{
    /// <summary>The municipality's own figures.</summary>
    Own,

    /// <summary>An area to compare with.</summary>
    Benchmark,

    /// <summary>The target or the path towards it.</summary>
    Target,
}

/// <summary>One cell for each category; a cell that is not a number is a gap in the line and is said in the table.</summary>
public sealed record Series(string Name, SeriesRole Role, IReadOnlyList<Cell> Points);

/// <summary>
/// A chart. Every writer that draws it also writes <see cref="Figures"/>, the same numbers as a table, and the spreadsheet
/// writes only that.
/// </summary>
public sealed record Chart : Block
{
    /// <summary>The name that references point to: no white space, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart shows.</summary>
    public required string Title { get; init; }

    /// <summary>What there is to see, for those who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>The kind of chart.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The periods along the axis, in order.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The series, each as long as <see cref="Categories"/>.</summary>
    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>How the numbers on the axis are written.</summary>
    public required NumberFormat Format { get; init; }

    /// <summary>Where the figures come from; null where the text around says it.</summary>
    public string? Source { get; init; }

    /// <summary>Whether there is room for each bar's value over it.</summary>
    public bool HasFewBars => Series.Where(s => s.Role != SeriesRole.Target).Sum(s => s.Points.Count(p => p is NumberCell)) <= 10;

    /// <summary>The values of all series, gaps left out.</summary>
    public IEnumerable<decimal> Values() => Series.SelectMany(s => s.Points).OfType<NumberCell>().Select(c => c.Number.Value);

    /// <summary>The same numbers as a table: a row for each period, a column for each series.</summary>
    public DataTable Figures(Language language) => new()
    {
        Id = Id + "-tal",
        Caption = Title,
        RowHeading = language == Language.Danish ? "Periode" : "Period",
        Columns = [.. Series.Select(s => new Column(s.Name))],
        Rows = [.. Categories.Select((c, i) => new Row(c, [.. Series.Select(s => s.Points[i])]))],
        Source = Source,
    };
}
