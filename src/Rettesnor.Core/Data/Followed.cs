namespace Rettesnor.Core.Data;

/// <summary>
/// Something in memory that follows the database, and that many threads ask for at once. One at a time looks; those who had asked before it
/// began to look take what it found, which has everything in it that was written when they asked. Without that, each of a crowd would look in
/// its turn, and the last wait for all the others.
/// </summary>
internal sealed class Followed<T>
    where T : class
{
    private readonly Lock gate = new();
    private volatile T? known;
    private long begun;
    private long seen;

    /// <summary>What was found last; null where nobody has looked.</summary>
    public T? Known => known;

    /// <summary>What is known, or what somebody finds who looks after this was asked.</summary>
    /// <param name="suits">Whether what somebody else found is what is asked for.</param>
    /// <param name="isNew">Whether what is known has everything in it that was written by now.</param>
    /// <param name="next">Looks, from what was known before.</param>
    public T Follow(Func<T, bool> suits, Func<T, bool> isNew, Func<T?, T> next)
    {
        if (known is { } before && suits(before) && isNew(before))
        {
            return before;
        }

        var asked = Volatile.Read(ref begun);
        lock (gate)
        {
            return seen > asked && known is { } meanwhile && suits(meanwhile) ? meanwhile : Look(next);
        }
    }

    /// <summary>Looks, whatever is known.</summary>
    public T Follow(Func<T?, T> next)
    {
        lock (gate)
        {
            return Look(next);
        }
    }

    // A look that fails has seen nothing.
    private T Look(Func<T?, T> next)
    {
        var look = begun + 1;
        Volatile.Write(ref begun, look);
        known = next(known);
        seen = look;
        return known;
    }
}
