using System.Collections.Concurrent;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Measures;

/// <summary>
/// What has been counted on a snapshot: a question that is asked again costs nothing, and where some persons' histories are replaced the
/// counts are moved by the difference, by the same pass that counted everybody. Any number of threads may ask.
/// </summary>
internal sealed class KeptCounts
{
    /// <summary>Counts that nobody has asked for through so many replacements are given up.</summary>
    private const int MostIdle = 200;

    /// <summary>Above so many persons it is quicker to count everybody again.</summary>
    private const int MostMoved = 200;

    /// <summary>More than are asked for in a day's work; then it begins anew.</summary>
    private const int Most = 1000;

    private readonly ConcurrentDictionary<Key, Lazy<Kept>> all = [];
    private readonly Workspace? space;

    public KeptCounts()
    {
    }

    private KeptCounts(Workspace space) => this.space = space;

    /// <summary>A number for each question, of all the areas.</summary>
    public IReadOnlyList<Counts> Of(Snapshot snapshot, IReadOnlyList<AreaId> areas, Grid grid, IEnumerable<Question> questions)
    {
        if (all.Count >= Most)
        {
            all.Clear();
        }

        var key = new Key(new(areas), grid.Dates, grid.DaysOf(0), new(questions));
        var kept = all.GetOrAdd(key, _ => new(() => Kept.Of(snapshot, areas, grid, key.Questions))).Value;
        kept.Idle = 0;
        return kept.Counts;
    }

    /// <summary>What was counted on a snapshot, for one of which some persons' rows are others.</summary>
    public KeptCounts Moved(Snapshot before, Snapshot after, IReadOnlyCollection<int> persons)
    {
        if (!ReferenceEquals(before.Codebook, after.Codebook) || persons.Count > MostMoved)
        {
            return new KeptCounts();
        }

        var moved = new KeptCounts(space ?? new Workspace(after.Codebook));
        lock (moved.space!)
        {
            foreach (var (key, kept) in all)
            {
                if (kept is { IsValueCreated: true, Value: { Idle: < MostIdle } counted })
                {
                    moved.all[key] = new Lazy<Kept>(counted.Moved(before, after, persons, moved.space));
                }
            }
        }

        return moved;
    }

    private sealed record Key(ValueList<AreaId> Areas, ValueList<DateOnly> Dates, int FirstDays, ValueList<Question> Questions);

    /// <param name="Counts">What was counted.</param>
    /// <param name="Mover">The pass that moves the counts, once they have been moved.</param>
    private sealed record Kept(IReadOnlyList<Counts> Counts, MeasurePass? Mover)
    {
        public int Idle { get; set; }

        public static Kept Of(Snapshot snapshot, IReadOnlyList<AreaId> areas, Grid grid, IEnumerable<Question> questions)
        {
            var pass = new MeasurePass(snapshot.Codebook, grid, questions);
            var counts = pass.Prepare(areas);
            pass.Run(snapshot, counts);
            return new Kept(counts, null);
        }

        public Kept Moved(Snapshot before, Snapshot after, IReadOnlyCollection<int> persons, Workspace space)
        {
            IReadOnlyList<Counts> moved = [.. Counts.Select(c => c.Copy())];
            if (moved.Count == 0)
            {
                return this;
            }

            var pass = Mover ?? new MeasurePass(after.Codebook, moved[0].Grid, moved.Select(c => c.Question), space);
            foreach (var person in persons)
            {
                pass.Run(before, person, moved, -1);
                pass.Run(after, person, moved, 1);
            }

            return new Kept(moved, pass) { Idle = Idle + 1 };
        }
    }
}
