using System.Globalization;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>The measures in SQL: tuned by hand for DuckDB, and the plain way as a check of the tuned.</summary>
internal sealed class Peer : IDisposable
{
    private const int Packed = 20;
    private const long Field = (1 << Packed) - 1;

    private static readonly string[] Words = ["em", "em & k4", "em & k3", "em4"];

    private readonly DuckDb database = new();
    private readonly string[] tuned = Tuned();

    public Peer(Size size) => database.Fill(size);

    public void SetThreads(int threads) => database.Run(string.Create(CultureInfo.InvariantCulture, $"set threads = {threads}"));

    public long Count(string table)
    {
        long count = 0;
        database.Run($"select count(*)::bigint from {table}", (columns, row) => count = DuckDb.Number(columns, 0, row));
        return count;
    }

    public Figures RunTuned()
    {
        var figures = new Figures();
        var full = new long[Country.Municipalities * Country.Benefits * Country.Months];
        database.Run(tuned[0], (c, row) =>
        {
            if (DuckDb.Number(c, 2, row) is var month and < Country.Months)
            {
                var (area, benefit) = (DuckDb.Number(c, 0, row), DuckDb.Number(c, 1, row));
                full[(((area * Country.Benefits) + benefit) * Country.Months) + month] += DuckDb.Number(c, 3, row);
                figures[0, area, benefit, month] += DuckDb.Number(c, 4, row);
            }
        });
        SumDays(full, figures);
        foreach (var statement in tuned.AsSpan(1, tuned.Length - 2))
        {
            database.Run(statement);
        }

        database.Run(tuned[^1], (c, row) =>
        {
            for (var word = 0; word < Words.Length; word++)
            {
                for (var k = 0; k < Packed; k++)
                {
                    var packed = DuckDb.Number(c, 2 + (word * Packed) + k, row);
                    for (var part = 0; part < 3; part++)
                    {
                        figures[1 + word, DuckDb.Number(c, 0, row), DuckDb.Number(c, 1, row), k + (part * Packed)] = packed >> (part * Packed) & Field;
                    }
                }
            }
        });
        return figures;
    }

    public Figures RunTextbook()
    {
        var figures = new Figures();
        database.Run(File.ReadAllText(PathOf("textbook.sql")), (c, row) =>
        {
            for (var word = 0; word < Words.Length; word++)
            {
                figures[1 + word, DuckDb.Number(c, 0, row), DuckDb.Number(c, 1, row), DuckDb.Number(c, 2, row)] = DuckDb.Number(c, 3 + word, row);
            }
        });
        return figures;
    }

    // Full months are a running sum of the differences; the corrections are there already.
    private static void SumDays(long[] full, Figures figures)
    {
        for (var row = 0; row < Country.Municipalities * Country.Benefits; row++)
        {
            long running = 0;
            for (var month = 0; month < Country.Months; month++)
            {
                running += full[(row * Country.Months) + month];
                figures[0, row / Country.Benefits, row % Country.Benefits, month] += running * Day.FirstOfMonth(month).AddMonths(1).AddDays(-1).Day;
            }
        }
    }

    private static string[] Tuned()
    {
        var columns = Words.SelectMany(word => Enumerable.Range(0, Packed), (word, k) =>
            string.Create(CultureInfo.InvariantCulture, $"sum((({word}) >> {k}) & {1L | 1L << Packed | 1L << (2 * Packed)})::bigint"));
        return [.. File.ReadAllText(PathOf("duckdb-tuned.sql"))
            .Replace("{columns}", string.Join(", ", columns), StringComparison.Ordinal)
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static string PathOf(string file) => Path.Combine(Source.Root, "bench", "Rettesnor.Benchmarks", "Engine", "Sql", file);

    public void Dispose() => database.Dispose();
}
