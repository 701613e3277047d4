using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.YearAhead;

namespace Rettesnor.Web.Hosting;

/// <summary>Reminds the owners of goals, and those who asked of what is due in the year, and sends what is due, twice a minute.</summary>
internal sealed partial class OutboxService(OutboxRun run, FollowUpMessages messages, DueMessages due, TimeProvider clock, ILogger<OutboxService> logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                messages.Remind();
                due.Remind();
                await run.SendDue(stoppingToken);
                failed = false;
            }
            catch (DataRefusedException e)
            {
                // Once for each time it breaks.
                if (!failed)
                {
                    Failed(logger, e.Text.En);
                }

                failed = true;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }

            await Task.Delay(Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Messages could not be sent: {Reason}")]
    private static partial void Failed(ILogger logger, string reason);
}
