using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;

namespace Rettesnor.Web.Pages.Import;

/// <summary>The imports that this program works on, one at a time. They go on when the page is closed, and stop with the program.</summary>
public sealed partial class ImportJobs(PlanLibrary library, ImportLog log, Uploads uploads, ILogger<ImportJobs> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> running = [];
    private Task clearing = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.Start(id => uploads.OfJob(id) is not null);
        Clear();
        clearing = Task.Run(ClearNowAndThen, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll([clearing, .. running]).WaitAsync(cancellationToken);
    }

    /// <summary>Begins to check a file whose mapping is confirmed, and gives the import's number.</summary>
    public long Check(Upload upload, ImportProfile profile)
    {
        var id = log.Begin(profile, upload.FileName, ImportLog.ChecksumOf(uploads.PathOf(upload)), upload.Who);
        var kept = uploads.Save(upload with { Job = id, Profile = profile.ToJson() });
        Begin(id, kept, import => import.Check(id, FileOf(kept), profile, stopping.Token), keep: true);
        return id;
    }

    /// <summary>Begins to write a file that is checked; false where it is not ready any more.</summary>
    public bool Write(ImportEntry entry, Written written)
    {
        if (uploads.OfJob(entry.Id) is not { } upload || ProfileOf(upload) is not { } profile || !log.Move(entry.Id, ImportState.Ready, ImportState.Writing, entry.Outcome))
        {
            return false;
        }

        Begin(entry.Id, upload, import => import.Write(entry.Id, FileOf(upload), profile, written, entry.Outcome!.Rows, stopping.Token), keep: false);
        return true;
    }

    /// <summary>Stops an import; false where it has ended.</summary>
    public bool Cancel(long id)
    {
        var cancelled = log.Cancel(id);
        Discard(id);
        return cancelled;
    }

    /// <summary>
    /// Deletes the files of imports that have ended, which somebody else may have found to be interrupted, and those that nobody came back to.
    /// </summary>
    public void Clear()
    {
        uploads.Sweep();
        foreach (var upload in uploads.All().Where(u => u.Job is { } id && log.Find(id)?.State is null or ImportState.Done or ImportState.Cancelled or ImportState.Interrupted))
        {
            uploads.Delete(upload);
        }
    }

    /// <summary>Deletes the file of an import that is not worked on.</summary>
    public void Discard(long id)
    {
        if (uploads.OfJob(id) is { } upload && log.Find(id) is { IsRunning: false })
        {
            uploads.Delete(upload);
        }
    }

    public ImportProfile? ProfileOf(Upload upload) => upload.Profile is null ? null : ImportProfile.Read(upload.Profile, new CodeLists(library.Reference), []);

    public void Dispose()
    {
        turn.Dispose();
        stopping.Dispose();
    }

    private async Task ClearNowAndThen()
    {
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(BetweenClearings, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                Clear();
            }
            catch (Exception e) when (e is DataRefusedException or IOException)
            {
                // The database is away; the next time does.
            }
        }
    }

    private ImportFile FileOf(Upload upload) => new(
        uploads.PathOf(upload), DemonstrationNote.In(library.Data.Path) is not null, DateOnly.FromDateTime(DemonstrationClock.In(library.Data.Path, library.Data.Clock).GetLocalNow().DateTime));

    private void Begin(long id, Upload upload, Action<LoggedImport> work, bool keep)
    {
        lock (running)
        {
            running.RemoveAll(t => t.IsCompleted);
            running.Add(Task.Run(() => Run(id, upload, work, keep), CancellationToken.None));
        }
    }

    private void Run(long id, Upload upload, Action<LoggedImport> work, bool keep)
    {
        // A file that is ready, or refused and perhaps read by another mapping, waits for its person, who may be quicker than what follows here.
        var waits = false;
        try
        {
            Wait(id);
            try
            {
                work(new LoggedImport(new RegisterImport(library.Data, library.Reference), log, ImportState.Interrupted, LoggedImport.Always));
                waits = keep;
            }
            finally
            {
                turn.Release();
            }
        }
        catch (FileRefusedException)
        {
            waits = keep;
        }
        catch (Exception e) when (e is OperationCanceledException or DataRefusedException)
        {
            // The log says what happened, in words.
        }
        catch (Exception e)
        {
            Failed(logger, id, e.GetType().Name);
        }
        finally
        {
            if (!waits)
            {
                uploads.Delete(upload);
            }
        }
    }

    // While another import has its turn this one says that it is alive, and hears when it is cancelled.
    private void Wait(long id)
    {
        while (!turn.Wait(Pause, stopping.Token))
        {
            if (!log.Tell(id, 0, null))
            {
                throw new OperationCanceledException("The import was cancelled.");
            }
        }
    }

    // Only the kind of error: its text could hold what stands in the file.
    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} failed: {Kind}")]
    private static partial void Failed(ILogger logger, long id, string kind);
}
