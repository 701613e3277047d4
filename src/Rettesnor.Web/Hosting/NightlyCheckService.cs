using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Protection;

namespace Rettesnor.Web.Hosting;

/// <summary>Compares the histories with the registers every night at three, and looks for citizens older than the time limits allow.</summary>
internal sealed partial class NightlyCheckService(NightlyCheck check, RetentionAlarm retention, TimeProvider clock, ILogger<NightlyCheckService> logger) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetLocalNow();
            var next = now.Date + Hour;
            await Task.Delay((next > now.DateTime ? next : next.AddDays(1)) - now.DateTime, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                Check();
            }
        }
    }

    private void Check()
    {
        var began = clock.GetUtcNow().UtcDateTime;
        try
        {
            if (check.Run("rettesnor").Different is { Count: > 0 } different)
            {
                Differ(logger, different.Count);
            }

            retention.Raise("rettesnor");
        }
        catch (DataRefusedException e)
        {
            NotDone(logger, e.Text.En);
            TellOf(began, e);
        }
    }

    // What stood in the way of the check may stand in the way of this too.
    private void TellOf(DateTime began, DataRefusedException why)
    {
        try
        {
            check.TellOfFailure(began, why.Text);
        }
        catch (DataRefusedException)
        {
        }
    }

    [LoggerMessage(LogLevel.Error, "The histories of {Count} persons were not those of the registers; they are mended, and an alarm is raised")]
    private static partial void Differ(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "The nightly check was not done: {Reason}")]
    private static partial void NotDone(ILogger logger, string reason);
}
