using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// Moves the histories and the own figures on within a quarter of a second after anybody has written, on this web server or another, so
/// that no page waits for it. A database that does not answer is asked again; what was known is shown meanwhile.
/// </summary>
internal sealed partial class HistoryFollower(PlanLibrary library, OwnLibrary own, NightlyCheck check, TimeProvider clock, ILogger<HistoryFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RestAfterAFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host waits for what comes before the first pause, and a whole country takes a while to read.
        await Task.Yield();
        var failed = false;
        var told = ValueList<LeftOut>.Empty;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var leftOut = own.Histories.Follow().Histories.LeftOut;
                own.MakeReady(library.Current());
                if (leftOut != told)
                {
                    check.TellOfLeftOut("rettesnor", leftOut);
                    told = leftOut;
                }

                failed = false;
            }
#pragma warning disable CA1031 // Whatever is wrong with what was written, the pages on which it can be corrected have to live.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                // Once for each time it breaks: a line a second says no more.
                if (!failed)
                {
                    if (e is not DataRefusedException)
                    {
                        FaultBook.TryKeep(library.Data, FaultBook.NewNumber(), "own figures", e);
                    }

                    Failed(logger, e is DataRefusedException refused ? refused.Text.En : FaultText.KindOf(e) + "\n" + FaultText.StepsOf(e));
                }

                failed = true;
            }

            await Task.Delay(failed ? RestAfterAFault : Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Keep();
    }

    private void Keep()
    {
        try
        {
            own.Histories.Keep();
        }
        catch (DataRefusedException e)
        {
            Failed(logger, e.Text.En);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The figures could not follow the registers: {Reason}")]
    private static partial void Failed(ILogger logger, string reason);
}
