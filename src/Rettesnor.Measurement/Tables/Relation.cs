namespace Rettesnor.Measurement.Tables;

/// <summary>The direction that a relation runs in.</summary>
public enum Axis
{
    /// <summary>Result and operands are rows, and the relation is checked in every column (<c>across: rows</c>).</summary>
    Rows,

    /// <summary>Result and operands are columns, and the relation is checked in every row (<c>across: columns</c>).</summary>
    Columns,
}

/// <summary>A cell that a relation uses: a row or a column, in the line where the relation is checked or fixed to one line.</summary>
/// <param name="Id">The id of the column (across columns) or the row (across rows).</param>
/// <param name="At">The id of the row (across columns) or the column (across rows) that it is fixed to; null where it follows the line.</param>
public sealed record Operand(string Id, string? At = null)
{
    /// <summary>The form of docs/tables-file.md: <c>count</c> or <c>count@population</c>.</summary>
    public override string ToString() => At is null ? Id : $"{Id}@{At}";
}

/// <summary>
/// What must hold between the cells of every line of a table. A closed hierarchy: each kind is a sealed record in this file, named
/// as in docs/tables-file.md. It is declared for a table's structure, never for a single cell.
/// </summary>
public abstract record Relation
{
    private Relation()
    {
    }

    /// <summary>The direction that it runs in.</summary>
    public required Axis Across { get; init; }

    /// <summary>The id of the column or row that follows from the others; the whole, for <see cref="PartOf"/>.</summary>
    public required string Result { get; init; }

    /// <summary>The ids of the lines where it applies; null where it applies in all.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>The cells that the result follows from, in the order of the file.</summary>
    public abstract IReadOnlyList<Operand> Operands { get; }

    /// <summary>The result is the sum of all its parts (<c>sum</c>).</summary>
    /// <param name="Parts">The parts, all of them.</param>
    public sealed record Sum(IReadOnlyList<Operand> Parts) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => Parts;
    }

    /// <summary>Each part is at most the result (<c>part</c>).</summary>
    /// <param name="Parts">Some of the parts; each is a relation of its own with the whole.</param>
    public sealed record PartOf(IReadOnlyList<Operand> Parts) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => Parts;
    }

    /// <summary>The result, in percent, is 100 times a part over its whole (<c>share</c>).</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Whole">The whole, in the unit of the part.</param>
    public sealed record Share(Operand Part, Operand Whole) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [Part, Whole];
    }

    /// <summary>The result is one number over another (<c>ratio</c>).</summary>
    /// <param name="Numerator">What is divided.</param>
    /// <param name="Denominator">What it is divided by.</param>
    public sealed record Ratio(Operand Numerator, Operand Denominator) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [Numerator, Denominator];
    }

    /// <summary>The result is a value less an earlier one (<c>difference</c>).</summary>
    /// <param name="End">The later value.</param>
    /// <param name="Start">The earlier value.</param>
    public sealed record Difference(Operand End, Operand Start) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [End, Start];
    }

    /// <summary>The result, in percent, is the change over the starting value (<c>change-percent</c>).</summary>
    /// <param name="Start">The earlier value.</param>
    /// <param name="End">The later value.</param>
    public sealed record ChangePercent(Operand Start, Operand End) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [Start, End];
    }

    /// <summary>The result, in percent, is the change over a starting value that is not printed: the end less the change (<c>change-percent-back</c>).</summary>
    /// <param name="Change">The change in number.</param>
    /// <param name="End">The later value.</param>
    public sealed record ChangePercentBack(Operand Change, Operand End) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [Change, End];
    }

    /// <summary>A pool's frame is the commitment plus the municipality's own co-financing (<c>frame</c>).</summary>
    /// <param name="Commitment">What the state or the region has granted.</param>
    /// <param name="CoFinancing">What the municipality adds.</param>
    public sealed record Frame(Operand Commitment, Operand CoFinancing) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [Commitment, CoFinancing];
    }

    /// <summary>A pool's balance is the frame less what is spent (<c>balance</c>).</summary>
    /// <param name="Total">The frame.</param>
    /// <param name="Spent">What is spent of it.</param>
    public sealed record Balance(Operand Total, Operand Spent) : Relation
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Operand> Operands => [Total, Spent];
    }
}
