using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Worklists;

/// <summary>Keeps the lists that were made of the newest histories; they go when the histories do, so a list is always of what is known.</summary>
public sealed class GoalLists
{
    private readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<object, Kept>> lists = [];

    /// <summary>A list that was made, or is made now.</summary>
    /// <param name="snapshot">The histories.</param>
    /// <param name="key">The goal and the day.</param>
    /// <param name="make">Makes it; null where there is none.</param>
    public GoalList? Of(Snapshot snapshot, object key, Func<GoalList?> make) => lists.GetOrCreateValue(snapshot).GetOrAdd(key, _ => new Kept(make())).List;

    private sealed record Kept(GoalList? List);
}
