namespace Rettesnor.Measurement.Tables;

/// <summary>A cell of a relation that does not hold: its result, or the cell that the relations agree is wrong.</summary>
public sealed record BrokenCell
{
    /// <summary>The id of the table.</summary>
    public required string Table { get; init; }

    /// <summary>The id of the row.</summary>
    public required string Row { get; init; }

    /// <summary>The id of the column.</summary>
    public required string Column { get; init; }

    /// <summary>The relation in ids, such as <c>balance = frame − spent</c>; the same text in every line.</summary>
    public required string Relation { get; init; }

    /// <summary>The value that the document prints, in the cell's unit.</summary>
    public required decimal Published { get; init; }

    /// <summary>
    /// What the cell would have to be for this relation, from the other printed values, rounded to the cell's step (an exact cell:
    /// to a whole number where it is a count, otherwise to ten decimals). For a part, the most it can be. Null where no one value
    /// follows, as when what is divided by is printed as zero.
    /// </summary>
    public required decimal? Expected { get; init; }

    /// <summary>Published less expected, in the cell's unit; null where nothing is expected.</summary>
    public decimal? Difference => Published - Expected;

    /// <summary>Whether the relations agree that this cell, and no other in the relation, is wrong.</summary>
    public required bool Culprit { get; init; }

    /// <summary>The same in plain words.</summary>
    public required LocalText Sentence { get; init; }
}
