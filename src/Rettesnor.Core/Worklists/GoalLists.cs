using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Worklists;

/// <summary>
/// Keeps what was made of the newest histories: the lists, and where their persons are. It goes when the histories do, which every write about
/// a person changes, so it is always of what is known.
/// </summary>
public sealed class GoalLists
{
    private readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<(Type, object), Lazy<object?>>> kept = [];

    /// <summary>Something that was made, or is made now.</summary>
    /// <param name="snapshot">The histories that were known before it is made.</param>
    /// <param name="key">What it is of.</param>
    /// <param name="make">Makes it; null where there is none.</param>
    public T? Of<T>(Snapshot snapshot, object key, Func<T?> make)
        where T : class =>
        (T?)kept.GetOrCreateValue(snapshot).GetOrAdd((typeof(T), key), _ => new Lazy<object?>(make, LazyThreadSafetyMode.PublicationOnly)).Value;
}
