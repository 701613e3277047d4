using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>An import that stands in the log from its beginning to its end, also where it fails.</summary>
/// <param name="import">What imports.</param>
/// <param name="log">The log.</param>
/// <param name="stopped">What it is when it is stopped from outside: cancelled by the person at the command line, or interrupted with the program.</param>
/// <param name="patience">How long it tries to say in the log that it failed, where the database is away.</param>
public sealed class LoggedImport(RegisterImport import, ImportLog log, ImportState stopped, TimeSpan patience)
{
    /// <summary>Tries until the program stops.</summary>
    public static readonly TimeSpan Always = TimeSpan.MaxValue;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>Imports a file at once, and gives the number that the log has it by.</summary>
    /// <exception cref="FileRefusedException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is written.</exception>
    public (long Id, ImportOutcome Outcome) Run(ImportFile file, string name, ImportProfile profile, Written written, Action<ImportProgress> progress, CancellationToken stop)
    {
        var id = log.Begin(profile, name, ImportLog.ChecksumOf(file.Path), written.Who);
        return (id, Guard(id, null, progress, (tell, cancelled) =>
        {
            var outcome = import.Run(file, profile, written, tell, (db, write, done) => log.Done(db, id, write, done), cancelled);
            if (outcome.IsRefused)
            {
                log.Move(id, ImportState.Reading, ImportState.Refused, outcome);
            }

            return outcome;
        }, stop));
    }

    /// <summary>Checks a file that stands in the log as being read; it is ready or refused after.</summary>
    public void Check(long id, ImportFile file, ImportProfile profile, CancellationToken stop) => Guard(id, null, _ => { }, (tell, cancelled) =>
    {
        var outcome = import.Preview(file, profile, tell, cancelled);
        return log.Move(id, ImportState.Reading, outcome.IsRefused ? ImportState.Refused : ImportState.Ready, outcome) ? outcome : throw new OperationCanceledException();
    }, stop);

    /// <summary>Writes a file that stands in the log as being written.</summary>
    public void Write(long id, ImportFile file, ImportProfile profile, Written written, int rows, CancellationToken stop) => Guard(id, rows, _ => { }, (tell, cancelled) =>
    {
        var outcome = import.Run(file, profile, written, tell, (db, write, done) => log.Done(db, id, write, done), cancelled);
        if (outcome.IsRefused)
        {
            log.Move(id, ImportState.Writing, ImportState.Refused, outcome);
        }

        return outcome;
    }, stop);

    private ImportOutcome Guard(long id, int? rows, Action<ImportProgress> progress, Func<Action<ImportProgress>, CancellationToken, ImportOutcome> work, CancellationToken stop)
    {
        try
        {
            using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(stop);
            using var beat = new ImportBeat(log, id, rows, cancelled);
            return work(
                p =>
                {
                    progress(p);
                    beat.Latest = p;
                },
                cancelled.Token);
        }
        catch (OperationCanceledException)
        {
            // Where somebody cancelled it in the log, this finds it ended already.
            Fail(id, stopped, stopped == ImportState.Cancelled ? ImportLog.Cancelled : ImportLog.Stopped, stop);
            throw;
        }
        catch (FileRefusedException refused)
        {
            Fail(id, ImportState.Refused, refused.Text, stop);
            throw;
        }
        catch (DataRefusedException refused)
        {
            // Those who import read the log, and do not run the server.
            Fail(id, ImportState.Interrupted, ImportLog.Refused(refused.ForOthers ?? refused.Text), stop);
            throw;
        }
        catch (Exception fault)
        {
            Fail(id, ImportState.Interrupted, log.Broke(id, fault), stop);
            throw;
        }
    }

    // What stopped it may be that the database is away, which then cannot be told either until it is back.
    private void Fail(long id, ImportState to, LocalText why, CancellationToken stop)
    {
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                log.Fail(id, to, why);
                return;
            }
            catch (DataRefusedException) when (TimeProvider.System.GetElapsedTime(began) < patience && !stop.WaitHandle.WaitOne(Pause))
            {
            }
        }
    }
}

/// <summary>
/// Says every second that an import is alive and how far it is, also while the database works on it for long; and hears when somebody has
/// cancelled it.
/// </summary>
internal sealed class ImportBeat : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ImportLog log;
    private readonly long id;
    private readonly int? rows;
    private readonly CancellationTokenSource cancelled;
    private readonly ManualResetEventSlim ended = new();
    private readonly Thread telling;
    private readonly Lock latestGate = new();
    private ImportProgress latest;

    public ImportBeat(ImportLog log, long id, int? rows, CancellationTokenSource cancelled)
    {
        (this.log, this.id, this.rows, this.cancelled) = (log, id, rows, cancelled);
        telling = new Thread(Tell) { IsBackground = true, Name = "import" };
        telling.Start();
    }

    /// <summary>How far it is.</summary>
    public ImportProgress Latest
    {
        private get
        {
            lock (latestGate)
            {
                return latest;
            }
        }

        set
        {
            lock (latestGate)
            {
                latest = value;
            }
        }
    }

    public void Dispose()
    {
        ended.Set();
        telling.Join();
        ended.Dispose();
    }

    private void Tell()
    {
        while (!ended.Wait(Second))
        {
            var now = Latest;
            try
            {
                if (!log.Tell(id, now.Rows, rows ?? (now.Part is > 0.01 and <= 1 ? (int?)(now.Rows / now.Part) : null)))
                {
                    cancelled.Cancel();
                    return;
                }
            }
            catch (DataRefusedException)
            {
                // The import meets it too, or it is over before that.
            }
        }
    }
}
