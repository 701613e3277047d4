namespace Rettesnor.Measurement.Tables;

/// <summary>A relation in one line of a table, with the cells that it binds: first the result (for a part: the part), then the operands.</summary>
internal sealed record RelationInstance(Relation Relation, IReadOnlyList<Cell> Cells, IReadOnlyList<Operand> Operands)
{
    /// <summary>The instances whose cells all have values, in the order of the relations, the lines and the parts.</summary>
    public static IEnumerable<RelationInstance> AllOf(PrintedTable table) =>
        from relation in table.Definition.Relations
        from line in Lines(table.Definition, relation)
        from instance in InLine(relation, line)
        where instance.Cells.All(c => table.ValueAt(c) is not null)
        select instance;

    /// <summary>
    /// The values of one of the cells with which the relation holds, given the values that the others may have. Where the others
    /// let what is divided by be zero, nothing can be said, and every value is allowed.
    /// </summary>
    public ValueSet Allowed(int unknown, IReadOnlyList<ValueSet> known) => Relation switch
    {
        Relation.Sum or Relation.Frame => unknown == 0
            ? Added(known.Skip(1))
            : known[0].Minus(Added(known.Where((_, i) => i > 0 && i != unknown))),
        Relation.Difference or Relation.Balance => unknown switch
        {
            0 => known[1].Minus(known[2]),
            1 => known[0].Plus(known[2]),
            _ => known[1].Minus(known[0]),
        },
        Relation.PartOf => unknown == 0 ? known[1].AndBelow() : known[0].AndAbove(),
        Relation.Ratio => Quotient(unknown, known[0], known[1], known[2]),
        Relation.Share => unknown == 0
            ? Quotient(0, known[0], known[1], known[2]).Times(Hundred)
            : Quotient(unknown, known[0].Over(Hundred), known[1], known[2]),
        Relation.ChangePercent => unknown == 0
            ? Quotient(0, known[0], known[2], known[1]).Minus(One).Times(Hundred)
            : Quotient(3 - unknown, known[0].Over(Hundred).Plus(One), known[2], known[1]),
        Relation.ChangePercentBack => ChangeBack(unknown, known[0].Over(Hundred), known[1], known[2]),
        _ => throw new System.Diagnostics.UnreachableException(Relation.GetType().Name),
    };

    /// <summary>The relation in ids, the same text for the same relation in every line.</summary>
    public override string ToString() => (Relation, Operands) switch
    {
        (Relation.Sum or Relation.Frame, var parts) => $"{Relation.Result} = {string.Join(" + ", parts)}",
        (Relation.PartOf, [var part, ..]) => $"{part} ≤ {Relation.Result}",
        (Relation.Difference or Relation.Balance, [var a, var b]) => $"{Relation.Result} = {a} − {b}",
        (Relation.Ratio, [var a, var b]) => $"{Relation.Result} = {a} / {b}",
        (Relation.Share, [var part, var whole]) => $"{Relation.Result} = 100 · {part} / {whole}",
        (Relation.ChangePercent, [var start, var end]) => $"{Relation.Result} = 100 · ({end} − {start}) / {start}",
        (Relation.ChangePercentBack, [var change, var end]) => $"{Relation.Result} = 100 · {change} / ({end} − {change})",
        _ => throw new System.Diagnostics.UnreachableException(Relation.GetType().Name),
    };

    private static readonly ValueSet One = ValueSet.Point(Fraction.One);
    private static readonly ValueSet Hundred = ValueSet.Point(Fraction.Of(100));

    private static IEnumerable<string> Lines(TableDefinition table, Relation relation) =>
        (relation.Across == Axis.Columns ? table.Rows.Select(r => r.Id) : table.Columns.Select(c => c.Id))
        .Where(id => relation.Only?.Contains(id) ?? true);

    private static IEnumerable<RelationInstance> InLine(Relation relation, string line)
    {
        var result = At(relation.Across, relation.Result, line);
        Cell CellOf(Operand operand) => At(relation.Across, operand.Id, operand.At ?? line);
        return relation is Relation.PartOf
            ? relation.Operands.Select(part => new RelationInstance(relation, [CellOf(part), result], [part]))
            : [new RelationInstance(relation, [result, .. relation.Operands.Select(CellOf)], relation.Operands)];
    }

    private static Cell At(Axis across, string id, string line) => across == Axis.Columns ? new(line, id) : new(id, line);

    private static ValueSet Added(IEnumerable<ValueSet> sets) => sets.Aggregate(ValueSet.Point(Fraction.Zero), (a, b) => a.Plus(b));

    // quotient = a / b, solved for the quotient (0), a (1) or b (2)
    private static ValueSet Quotient(int unknown, ValueSet quotient, ValueSet a, ValueSet b) => unknown switch
    {
        2 => a.Over(quotient).WithoutZero(),
        _ when b.TouchesZero => ValueSet.All,
        0 => a.Over(b),
        _ => quotient.Times(b),
    };

    // rate = change / (end − change), written so that each known value stands once
    private static ValueSet ChangeBack(int unknown, ValueSet rate, ValueSet change, ValueSet end) => unknown switch
    {
        0 when end.Minus(change).TouchesZero => ValueSet.All,
        0 when end.TouchesZero => One.Over(end.Over(change).Minus(One)).Times(Hundred),
        0 => One.Over(One.Minus(change.Over(end))).Minus(One).Times(Hundred),
        1 when end.HasZero && rate.Plus(One).HasZero => ValueSet.All,
        1 => end.Times(One.Minus(One.Over(rate.Plus(One)))),
        _ when change.HasZero && rate.HasZero => ValueSet.All,
        _ => change.Times(One.Plus(One.Over(rate))),
    };
}
