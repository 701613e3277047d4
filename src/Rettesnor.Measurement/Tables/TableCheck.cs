using Rettesnor.Measurement.Figures;

namespace Rettesnor.Measurement.Tables;

/// <summary>Finds the places where a published table breaks the relations between its own cells.</summary>
/// <remarks>
/// <para>
/// A relation is broken when no true values that round to the printed operands could round to the printed result (design section 6,
/// docs/tables-file.md). It is checked where all its cells have values. Arithmetic is exact: quotients are compared as quotients.
/// </para>
/// <para>
/// A value printed to a step s may be anything in [v − s/2, v + s/2). Statistics round halves up and spreadsheets away from zero,
/// and below zero the two differ: there the upper end belongs too, so that a true table is never reported under either. A cell
/// without a step is exact. A count is never negative, but a change or a balance of counts may be: a row or column that is computed
/// as one, or that prints a negative count, is not held to it.
/// </para>
/// <para>
/// What is divided by may be zero within its rounding: then nothing can be said, and the relation is not broken.
/// </para>
/// <para>
/// The culprit. A cell of a broken relation is a candidate when some value for it makes all relations that it stands in hold (for
/// an exact count, a whole number). The culprit is the candidate that mends strictly the most broken relations; where two mend
/// equally many, there is none. A cell that stands twice in a relation cannot mend it.
/// </para>
/// </remarks>
public static class TableCheck
{
    /// <summary>The broken cells, in the order of the relations and the lines: the result of each broken relation, followed by its culprit where that is another cell.</summary>
    /// <exception cref="ArgumentException">A step is not above zero.</exception>
    public static IReadOnlyList<BrokenCell> Find(PrintedTable table)
    {
        var definition = table.Definition;
        if (definition.Rows.Select(r => r.Format).Concat(definition.Columns.Select(c => c.Format)).FirstOrDefault(f => f?.Step <= 0) is { } wrong)
        {
            throw new ArgumentException($"A step must be above zero, but {definition.Id} has {wrong}.", nameof(table));
        }

        return new Search(table).Run();
    }

    private sealed class Search
    {
        private readonly PrintedTable table;
        private readonly IReadOnlyList<RelationInstance> instances;
        private readonly ILookup<Cell, RelationInstance> standingIn;
        private readonly Dictionary<Cell, ValueSet> printed;
        private readonly HashSet<string> signedLines;
        private readonly HashSet<RelationInstance> broken;

        public Search(PrintedTable table)
        {
            this.table = table;
            instances = [.. RelationInstance.AllOf(table)];
            standingIn = instances.SelectMany(i => i.Cells.Distinct().Select(c => (Cell: c, Instance: i))).ToLookup(p => p.Cell, p => p.Instance);
            signedLines = SignedLines(table);
            printed = table.Values.ToDictionary(p => p.Key, p => Printed(p.Key, p.Value));
            broken = [.. instances.Where(i => Allowed(i, 0).Common(printed[i.Cells[0]]).IsEmpty)];
        }

        public List<BrokenCell> Run()
        {
            var mended = broken.SelectMany(i => i.Cells).Distinct().ToDictionary(c => c, Mended);
            var found = new List<BrokenCell>();
            foreach (var instance in instances.Where(broken.Contains))
            {
                var culprit = Culprit(instance, mended);
                found.Add(Describe(instance, 0, culprit));
                if (culprit is > 0)
                {
                    found.Add(Describe(instance, culprit.Value, culprit));
                }
            }

            return found;
        }

        private static int? Culprit(RelationInstance instance, Dictionary<Cell, int> mended)
        {
            var most = instance.Cells.Max(c => mended[c]);
            var best = instance.Cells.Distinct().Where(c => mended[c] == most).ToList();
            return most > 0 && best.Count == 1 ? instance.Cells.ToList().IndexOf(best[0]) : null;
        }

        /// <summary>How many broken relations the cell mends: all that it stands in, or none.</summary>
        private int Mended(Cell cell)
        {
            var allowed = MayBeNegative(cell) ? ValueSet.All : ValueSet.NotNegative;
            foreach (var instance in standingIn[cell])
            {
                var places = Enumerable.Range(0, instance.Cells.Count).Where(i => instance.Cells[i] == cell).ToList();
                allowed = places.Count == 1 ? allowed.Common(Allowed(instance, places[0]))
                    : broken.Contains(instance) ? ValueSet.None
                    : allowed;
            }

            var isPossible = IsExactCount(cell) ? allowed.HasWhole : !allowed.IsEmpty;
            return isPossible ? standingIn[cell].Count(broken.Contains) : 0;
        }

        private BrokenCell Describe(RelationInstance instance, int place, int? culprit)
        {
            var cell = instance.Cells[place];
            var points = instance.Cells.Select(c => ValueSet.Point(Fraction.Of(table.Values[c]))).ToList();
            var expected = ExpectedFrom(instance.Allowed(place, points), cell);
            return new BrokenCell
            {
                Table = table.Definition.Id,
                Row = cell.Row,
                Column = cell.Column,
                Relation = instance.ToString(),
                Published = table.Values[cell],
                Expected = expected,
                Culprit = place == culprit,
                Sentence = new BrokenSentence(table, instance, place, culprit, expected).Text,
            };
        }

        // One end of a half-line is the bound that a part or its whole may reach.
        private decimal? ExpectedFrom(ValueSet allowed, Cell cell)
        {
            if (allowed.IsEmpty)
            {
                return null;
            }

            var (low, high) = allowed.Ends;
            var step = table.Definition.FormatOf(cell)?.Step ?? (IsExactCount(cell) ? 1m : 0.0000000001m);
            return (low.IsFinite, high.IsFinite) switch
            {
                (true, true) when !low.Equals(high) => null,
                (true, _) => low.RoundedTo(step),
                (false, _) => high.RoundedTo(step),
            };
        }

        private ValueSet Allowed(RelationInstance instance, int place) =>
            instance.Allowed(place, [.. instance.Cells.Select(c => printed[c])]);

        private ValueSet Printed(Cell cell, decimal value)
        {
            var set = ValueSet.Printed(value, table.Definition.FormatOf(cell)?.Step);
            return MayBeNegative(cell) ? set : set.Common(ValueSet.NotNegative);
        }

        private bool MayBeNegative(Cell cell) =>
            !IsCount(table.Definition, cell) ||
            signedLines.Contains("row " + cell.Row) || signedLines.Contains("column " + cell.Column);

        private bool IsExactCount(Cell cell) =>
            table.Definition.FormatOf(cell) is { Unit: Unit.Persons or Unit.Count, Step: null } && decimal.IsInteger(table.Values[cell]);

        private static bool IsCount(TableDefinition definition, Cell cell) =>
            definition.FormatOf(cell)?.Unit is Unit.Persons or Unit.FullTime or Unit.Count or Unit.Days;

        private static HashSet<string> SignedLines(PrintedTable table)
        {
            var computed = table.Definition.Relations
                .Select(r => (r.Across, Id: r switch
                {
                    Relation.Difference or Relation.Balance => r.Result,
                    Relation.ChangePercentBack back => back.Change.Id,
                    _ => null,
                }))
                .Where(r => r.Id is not null)
                .Select(r => (r.Across == Axis.Columns ? "column " : "row ") + r.Id);
            var printed = table.Values.Where(p => p.Value < 0 && IsCount(table.Definition, p.Key))
                .SelectMany(p => new[] { "row " + p.Key.Row, "column " + p.Key.Column });
            return [.. computed, .. printed];
        }
    }
}
