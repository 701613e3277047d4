using Rettesnor.Core.Tests.Measures.SqlOracle;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>One seeded population on one grid, ready to be counted by the engine and by SQL.</summary>
internal sealed class Compared : IDisposable
{
    private readonly Codebook book;
    private readonly Snapshot snapshot;
    private readonly Grid grid;
    private readonly IReadOnlyList<AreaId> areas;
    private readonly SqlCounts sql;

    public Compared(Codebook book, int seed, int persons, string first, string last)
    {
        this.book = book;
        var (begins, ends) = (Period.Parse(first), Period.Parse(last));
        var facts = RandomFacts.Population(seed, persons, book);
        var builder = new SnapshotBuilder(book);
        foreach (var person in facts)
        {
            builder.Add(person);
        }

        snapshot = builder.Build();
        grid = Grid.Of(begins, ends);
        areas = [.. facts.SelectMany(p => p.Residences).Select(r => r.Area).Distinct().Order()];
        sql = new SqlCounts(book, facts, begins, ends);
    }

    public IReadOnlyList<Counts> Count(IReadOnlyList<Question> questions)
    {
        var pass = new MeasurePass(book, grid, questions);
        var counts = pass.Prepare(areas);
        pass.Run(snapshot, counts);
        return counts;
    }

    /// <summary>Where the engine's answer to a question is not what SQL says to it, or to another question.</summary>
    public IReadOnlyList<string> Differences(Counts counts, Question? other = null, MeasureGroup? narrowed = null) => sql.Differences(counts, other ?? counts.Question, narrowed);

    /// <summary>All differences of some questions, a line for each question that has one.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<(string Name, Question Question)> questions) =>
        from counts in questions.Zip(Count([.. questions.Select(q => q.Question)]), (q, c) => (q.Name, Counts: c))
        let differences = Differences(counts.Counts)
        where differences.Count > 0
        select $"{counts.Name}: {string.Join("; ", differences.Take(3))}, {differences.Count} in all";

    public void Dispose() => sql.Dispose();
}

/// <summary>The populations of the comparisons, each made when it is first asked for.</summary>
public sealed class ComparedPopulations : IDisposable
{
    private const int Persons = 25;

    private readonly Dictionary<(int Seed, string First, string Last), Compared> made = [];

    /// <summary>Months over more than one word of dates, quarters over more than the time of the facts, and weeks of which some end with a month; the seeds are some of
    /// those in which the rarest measures have persons.</summary>
    public static TheoryData<int, string, string> Grids => new()
    {
        { 24, "2019-01", "2026-12" },
        { 8, "2016-01", "2026-12" },
        { 42, "2021-07", "2025-06" },
        { 15, "2011-Q1", "2027-Q2" },
        { 50, "2016-Q1", "2026-Q4" },
        { 69, "2022-W30", "2024-W10" },
        { 76, "2026-W01", "2026-W53" },
    };

    internal Compared Of(int seed, string first, string last)
    {
        if (!made.TryGetValue((seed, first, last), out var compared))
        {
            made.Add((seed, first, last), compared = new Compared(TestCodebook.Book, seed, Persons, first, last));
        }

        return compared;
    }

    internal IEnumerable<Compared> All() => Grids.Select(g => Of(g.Data.Item1, g.Data.Item2, g.Data.Item3));

    public void Dispose()
    {
        foreach (var compared in made.Values)
        {
            compared.Dispose();
        }
    }
}
