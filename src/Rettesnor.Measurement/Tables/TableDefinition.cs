using Rettesnor.Measurement.Figures;

namespace Rettesnor.Measurement.Tables;

/// <summary>A place in a table: the ids of its row and its column.</summary>
/// <param name="Row">The id of the row.</param>
/// <param name="Column">The id of the column.</param>
public readonly record struct Cell(string Row, string Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Column}@{Row}";
}

/// <summary>How the cells of a row or a column are printed.</summary>
/// <param name="Unit">What they are counted in.</param>
/// <param name="Step">The printed unit, in <paramref name="Unit"/> (10 for tens, 1 for whole, 0.1 for one decimal); null where the cells are exact.</param>
public sealed record CellFormat(Unit Unit, decimal? Step);

/// <summary>How a row stands out.</summary>
public enum RowStyle
{
    /// <summary>A row like the others.</summary>
    Plain,

    /// <summary>A total.</summary>
    Total,

    /// <summary>A part of the row above, indented.</summary>
    Sub,
}

/// <summary>A row of a published table.</summary>
public sealed record TableRow
{
    /// <summary>The id, one of its kind among the table's rows.</summary>
    public required string Id { get; init; }

    /// <summary>What the document calls it.</summary>
    public required LocalText Title { get; init; }

    /// <summary>How it stands out.</summary>
    public RowStyle Style { get; init; }

    /// <summary>How its cells are printed, where a unit belongs to the row; it then wins over the column's.</summary>
    public CellFormat? Format { get; init; }
}

/// <summary>A column of a published table.</summary>
public sealed record TableColumn
{
    /// <summary>The id, one of its kind among the table's columns.</summary>
    public required string Id { get; init; }

    /// <summary>What the document calls it.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The common heading of this column and its neighbours with the same; null where there is none.</summary>
    public LocalText? Header { get; init; }

    /// <summary>How its cells are printed; null where the unit belongs to the rows.</summary>
    public CellFormat? Format { get; init; }
}

/// <summary>The structure of a published table and the relations that must hold between its cells (docs/tables-file.md).</summary>
public sealed record TableDefinition
{
    /// <summary>The id, such as <c>T-R21-2a</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the table is called.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The document and the place in it that print the table.</summary>
    public required FigureSource Found { get; init; }

    /// <summary>Where the document has the figures from; null where it does not say.</summary>
    public LocalText? Source { get; init; }

    /// <summary>What a reader must know; null where there is nothing.</summary>
    public LocalText? Note { get; init; }

    /// <summary>The rows, from the top.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>The columns, from the left.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The relations; empty where the cells say nothing of each other.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    /// <summary>How a cell is printed: as its row says, otherwise as its column says; null where neither does, and the cell is exact.</summary>
    public CellFormat? FormatOf(Cell cell) =>
        Rows.FirstOrDefault(r => r.Id == cell.Row)?.Format ?? Columns.FirstOrDefault(c => c.Id == cell.Column)?.Format;
}

/// <summary>A table with the values that the document prints.</summary>
/// <param name="Definition">Its structure.</param>
/// <param name="Values">The printed values, each in its cell's unit. An empty cell has no entry: zero is a value, missing is not.</param>
public sealed record PrintedTable(TableDefinition Definition, IReadOnlyDictionary<Cell, decimal> Values)
{
    /// <summary>The printed value of a cell; null where the document leaves it empty.</summary>
    public decimal? ValueAt(Cell cell) => Values.TryGetValue(cell, out var value) ? value : null;
}
