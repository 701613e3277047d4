using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli;

/// <summary>Work that may take long: it says on the error stream how far it is, and Ctrl+C stops it.</summary>
internal sealed class LongWork(CommandCall call)
{
    private readonly ProgressPace pace = new(call.RealClock, TimeSpan.FromSeconds(5));

    /// <summary>Does the work; when it is stopped, it says that nothing was changed.</summary>
    public static T Do<T>(Func<CancellationToken, T> work)
    {
        using var stop = new StopSignal();
        try
        {
            return work(stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new RefusedException(new LocalText("Afbrudt. Intet er ændret.", "Stopped. Nothing was changed."));
        }
    }

    /// <summary>Tells of rows now and then.</summary>
    public void Rows(string table, long rows)
    {
        if (!pace.IsDue(out _))
        {
            return;
        }

        call.Errors.WriteLine(call.Pick(
            $"{table}: {NumberText.Of(rows, 0, call.Language)} rækker (stop med Ctrl+C)", $"{table}: {NumberText.Of(rows, 0, call.Language)} rows (stop with Ctrl+C)"));
    }
}
