using System.Runtime.InteropServices;

namespace Rettesnor.Cli;

/// <summary>Ctrl+C and a request to end, as a token that long work watches.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupted;
    private readonly PosixSignalRegistration ended;

    public StopSignal()
    {
        interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        interrupted.Dispose();
        ended.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        source.Cancel();
    }
}
