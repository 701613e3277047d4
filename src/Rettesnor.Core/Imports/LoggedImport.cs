using Rettesnor.Core.Audit;

namespace Rettesnor.Core.Imports;

/// <summary>An import that stands in the log from its beginning to its end, also where it fails.</summary>
/// <param name="import">What imports.</param>
/// <param name="log">The log.</param>
/// <param name="stopped">What it is when it is stopped from outside: cancelled by the person at the command line, or interrupted with the program.</param>
public sealed class LoggedImport(RegisterImport import, ImportLog log, ImportState stopped = ImportState.Cancelled)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Imports a file at once, and gives the number that the log has it by.</summary>
    /// <exception cref="FileRefusedException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is written.</exception>
    public (long Id, ImportOutcome Outcome) Run(ImportFile file, string name, ImportProfile profile, Written written, Action<ImportProgress> progress, CancellationToken stop)
    {
        var id = log.Begin(profile, name, ImportLog.ChecksumOf(file.Path), written.Who);
        return (id, Guard(id, () =>
        {
            var outcome = import.Run(file, profile, written, Telling(id, null, progress), (db, write, done) => log.Done(db, id, write, done), stop);
            if (outcome.IsRefused)
            {
                log.Move(id, ImportState.Reading, ImportState.Refused, outcome);
            }

            return outcome;
        }));
    }

    /// <summary>Checks a file that stands in the log as being read; it is ready or refused after.</summary>
    public void Check(long id, ImportFile file, ImportProfile profile, CancellationToken stop) => Guard(id, () =>
    {
        var outcome = import.Preview(file, profile, Telling(id, null, _ => { }), stop);
        return log.Move(id, ImportState.Reading, outcome.IsRefused ? ImportState.Refused : ImportState.Ready, outcome) ? outcome : throw new OperationCanceledException();
    });

    /// <summary>Writes a file that stands in the log as being written.</summary>
    public void Write(long id, ImportFile file, ImportProfile profile, Written written, int rows, CancellationToken stop) => Guard(id, () =>
    {
        var outcome = import.Run(file, profile, written, Telling(id, rows, _ => { }), (db, write, done) => log.Done(db, id, write, done), stop);
        if (outcome.IsRefused)
        {
            log.Move(id, ImportState.Writing, ImportState.Refused, outcome);
        }

        return outcome;
    });

    // Whoever cancelled it in the log stops it here.
    private Action<ImportProgress> Telling(long id, int? rows, Action<ImportProgress> progress)
    {
        var told = TimeProvider.System.GetTimestamp();
        return p =>
        {
            progress(p);
            if (TimeProvider.System.GetElapsedTime(told) >= Beat || p.Part >= 1)
            {
                told = TimeProvider.System.GetTimestamp();
                var all = rows ?? (p.Part is > 0.01 and <= 1 ? (int?)(p.Rows / p.Part) : null);
                if (!log.Tell(id, p.Rows, all))
                {
                    throw new OperationCanceledException("The import was cancelled.");
                }
            }
        };
    }

    private ImportOutcome Guard(long id, Func<ImportOutcome> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException)
        {
            // Where somebody cancelled it in the log, this finds it ended already.
            log.Fail(id, stopped, stopped == ImportState.Cancelled ? ImportLog.Cancelled : ImportLog.Stopped);
            throw;
        }
        catch (FileRefusedException refused)
        {
            log.Fail(id, ImportState.Refused, refused.Text);
            throw;
        }
        catch (Data.DataRefusedException refused)
        {
            // Those who import read the log, and do not run the server.
            log.Fail(id, ImportState.Interrupted, refused.ForOthers ?? refused.Text);
            throw;
        }
        catch
        {
            log.Fail(id, ImportState.Interrupted, ImportLog.Stopped);
            throw;
        }
    }
}
