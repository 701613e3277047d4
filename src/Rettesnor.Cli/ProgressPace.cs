namespace Rettesnor.Cli;

/// <summary>When long work tells how far it is: not at once, for short work says nothing, and then only now and then.</summary>
internal sealed class ProgressPace(TimeProvider clock, TimeSpan pause)
{
    private readonly long start = clock.GetTimestamp();
    private TimeSpan told = TimeSpan.Zero;

    /// <summary>Whether it is time to tell again.</summary>
    /// <param name="elapsed">How long the work has taken.</param>
    public bool IsDue(out TimeSpan elapsed)
    {
        elapsed = clock.GetElapsedTime(start);
        if (elapsed - told < pause)
        {
            return false;
        }

        told = elapsed;
        return true;
    }
}
