using System.Runtime.InteropServices;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli;

/// <summary>Work that may take long: it says on the error stream how far it is, and Ctrl+C stops it.</summary>
internal sealed class LongWork(CommandCall call)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly long start = call.RealClock.GetTimestamp();
    private TimeSpan told = TimeSpan.Zero;

    /// <summary>Does the work; when it is stopped, it says that nothing was changed.</summary>
    public T Do<T>(Func<CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
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
        var elapsed = call.RealClock.GetElapsedTime(start);
        if (elapsed - told < Pause)
        {
            return;
        }

        told = elapsed;
        call.Errors.WriteLine(call.Pick(
            $"{table}: {NumberText.Of(rows, 0, call.Language)} rækker (stop med Ctrl+C)", $"{table}: {NumberText.Of(rows, 0, call.Language)} rows (stop with Ctrl+C)"));
    }
}
