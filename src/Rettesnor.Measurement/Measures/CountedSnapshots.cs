using System.Runtime.CompilerServices;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures;

/// <summary>Counting snapshots so that nothing is counted twice: what was counted on one goes with it, and is moved on to the next.</summary>
public static class CountedSnapshots
{
    private static readonly ConditionalWeakTable<Snapshot, KeptCounts> Kept = [];

    /// <summary>Counts the questions in all the areas: one number for each group, area and date. What was counted is kept as long as the snapshot.</summary>
    /// <param name="snapshot">The histories.</param>
    /// <param name="areas">The municipalities.</param>
    /// <param name="grid">The dates.</param>
    /// <param name="questions">What to count.</param>
    /// <returns>The counts of each question, which are not to be changed.</returns>
    /// <exception cref="ArgumentException">A formula has an id that the codebook has not, or is wrong in itself.</exception>
    public static IReadOnlyList<Counts> Count(this Snapshot snapshot, IReadOnlyList<AreaId> areas, Grid grid, IEnumerable<Question> questions) =>
        Kept.GetOrCreateValue(snapshot).Of(snapshot, areas, grid, questions);

    /// <summary>Moves what was counted on a snapshot on to one of which some persons' histories are others, by the difference.</summary>
    /// <param name="before">The snapshot that was counted.</param>
    /// <param name="after">The one that takes its place.</param>
    /// <param name="persons">All whose histories are not the same in both.</param>
    public static void CarryOver(Snapshot before, Snapshot after, IReadOnlyCollection<int> persons)
    {
        if (Kept.TryGetValue(before, out var counted))
        {
            Kept.AddOrUpdate(after, counted.Moved(before, after, persons));
        }
    }
}
