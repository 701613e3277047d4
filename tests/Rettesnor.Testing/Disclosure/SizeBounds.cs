namespace Rettesnor.Testing.Disclosure;

/// <summary>
/// What the sizes of some sets say of the size of another: everybody is in one of some cells, the known sizes are sums of cells, and no cell is
/// negative. The least and the most that any cells could come to are found by the simplex method.
/// </summary>
public sealed class SizeBounds
{
    private const double Nothing = 1e-7;

    private readonly int cells;
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];

    /// <param name="cells">How many cells there are.</param>
    /// <param name="known">Sets of cells with the size of each; the sizes must be possible together.</param>
    public SizeBounds(int cells, IReadOnlyList<(bool[] In, decimal Size)> known)
    {
        this.cells = cells;
        var count = known.Count;
        var all = known.Select((k, i) =>
        {
            var row = new double[cells + count + 1];
            for (var c = 0; c < cells; c++)
            {
                row[c] = k.In[c] ? 1 : 0;
            }

            row[cells + i] = 1;
            row[^1] = (double)k.Size;
            return row;
        }).ToList();
        var artificial = Enumerable.Range(cells, count).ToList();
        var cost = new double[cells + count];
        cost.AsSpan(cells).Fill(1);
        var left = Minimize(all, artificial, cost);
        if (left > 1e-4)
        {
            throw new ArgumentException($"No numbers have these sizes; {left} is left over.", nameof(known));
        }

        for (var r = 0; r < count; r++)
        {
            if (artificial[r] >= cells && Array.FindIndex(all[r], 0, cells, v => Math.Abs(v) > Nothing) is >= 0 and var column)
            {
                Pivot(all, artificial, r, column);
            }
        }

        foreach (var (row, at) in all.Zip(artificial).Where(r => r.Second < cells))
        {
            rows.Add([.. row[..cells], row[^1]]);
            basis.Add(at);
        }
    }

    /// <summary>The least and the most that some cells can come to together; infinite where nothing bounds it.</summary>
    public (double Least, double Most) Of(bool[] target)
    {
        double Least(int sign)
        {
            var cost = Enumerable.Range(0, cells).Select(c => target[c] ? (double)sign : 0).ToArray();
            return Minimize([.. rows.Select(r => (double[])r.Clone())], [.. basis], cost);
        }

        return (Least(1), -Least(-1));
    }

    // Bland's rule never goes in circles.
    private static double Minimize(List<double[]> rows, List<int> basis, double[] cost)
    {
        while (true)
        {
            var entering = -1;
            for (var c = 0; c < cost.Length && entering < 0; c++)
            {
                var reduced = cost[c];
                for (var r = 0; r < rows.Count; r++)
                {
                    reduced -= cost[basis[r]] * rows[r][c];
                }

                entering = reduced < -Nothing ? c : -1;
            }

            if (entering < 0)
            {
                return rows.Select((r, i) => cost[basis[i]] * r[^1]).Sum();
            }

            var leaving = -1;
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows[r][entering] > Nothing)
                {
                    var (ratio, best) = (rows[r][^1] / rows[r][entering], leaving < 0 ? double.PositiveInfinity : rows[leaving][^1] / rows[leaving][entering]);
                    if (ratio < best - Nothing || (ratio < best + Nothing && basis[r] < basis[leaving]))
                    {
                        leaving = r;
                    }
                }
            }

            if (leaving < 0)
            {
                return double.NegativeInfinity;
            }

            Pivot(rows, basis, leaving, entering);
        }
    }

    private static void Pivot(List<double[]> rows, List<int> basis, int row, int column)
    {
        var by = rows[row][column];
        for (var c = 0; c < rows[row].Length; c++)
        {
            rows[row][c] /= by;
        }

        for (var r = 0; r < rows.Count; r++)
        {
            if (r != row && Math.Abs(rows[r][column]) > 1e-12)
            {
                var times = rows[r][column];
                for (var c = 0; c < rows[r].Length; c++)
                {
                    rows[r][c] -= times * rows[row][c];
                }
            }
        }

        basis[row] = column;
    }
}
