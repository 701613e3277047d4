using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Histories;

/// <summary>Rows of one municipality that follow each other in one set of columns.</summary>
internal readonly record struct RowRun(Columns Columns, int First, int Count)
{
    /// <summary>Some of the rows.</summary>
    public RowRun Slice(int from, int count) => new(Columns, First + from, count);

    /// <summary>The rows in as many pieces as are looked at together.</summary>
    public IEnumerable<RowRun> Blocks()
    {
        for (var at = 0; at < Count; at += Block.Most)
        {
            yield return Slice(at, Math.Min(Block.Most, Count - at));
        }
    }
}
