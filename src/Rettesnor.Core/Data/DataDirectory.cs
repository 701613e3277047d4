using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Rettesnor.Core.Audit;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>Why the data directory cannot be used, in words that say what to do.</summary>
public sealed class DataRefusedException(LocalText text, Exception? inner = null) : Exception(text.Da, inner)
{
    /// <summary>The words for those who run the server: they name folders and servers.</summary>
    public LocalText Text { get; } = text;

    /// <summary>The words for everybody else, without folders and servers; null where there is nothing that they could do or pass on.</summary>
    public LocalText? ForOthers { get; init; }
}

/// <summary>
/// The folder that holds what the program keeps: keys, a copy of the histories, and the database, unless that is on a PostgreSQL
/// server. Several web servers over one database have a folder each.
/// </summary>
public sealed class DataDirectory
{
    private readonly IDatabase database;
    private readonly TimeProvider clock;
    private readonly AsyncLocal<Moment?> moment = new();

    private DataDirectory(string path, IDatabase database, TimeProvider clock)
    {
        Path = path;
        this.database = database;
        this.clock = clock;
    }

    public string Path { get; }

    /// <summary>The clock that writes are stamped by: the real one, also in a demonstration.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The database, as a person calls it: the folder itself, or a server and its database.</summary>
    public string Database => database.Name;

    /// <summary>Whether other web servers may have the same database.</summary>
    public bool IsShared => database.IsShared;

    /// <summary>Whether there is a database to open; otherwise <see cref="Open"/> makes one.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="connection">How to reach a PostgreSQL database; null for the file in the folder.</param>
    public static bool Exists(string path, string? connection = null)
    {
        var database = Choose(path, connection);
        return Guard(database, () => !database.IsNew());
    }

    /// <summary>Opens the folder, makes it where it is missing, and brings an older database up to this version.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="clock">Says when something is written.</param>
    /// <param name="connection">How to reach a PostgreSQL database; null for the file in the folder.</param>
    public static DataDirectory Open(string path, TimeProvider clock, string? connection = null)
    {
        path = System.IO.Path.GetFullPath(path);
        var database = Choose(path, connection);
        return Guard(database, () =>
        {
            if (File.Exists(path))
            {
                throw new DataRefusedException(new LocalText(
                    $"{path} er en fil og kan ikke være datamappe. Vælg en mappe med --data.",
                    $"{path} is a file and cannot be the data directory. Choose a directory with --data."));
            }

            // A folder that somebody made has the rights that they gave it; the files in it are the program's own.
            if (!Directory.Exists(path))
            {
                OwnFolder.Make(path);
            }

            Upgrade(database);
            foreach (var ending in new[] { "", "-wal", "-shm" })
            {
                OwnFolder.Close(System.IO.Path.Combine(path, SqliteDatabase.FileName + ending));
            }

            return new DataDirectory(path, database, clock);
        });
    }

    /// <summary>Reads or writes with a connection of its own; failures of the disk and the database become refusals.</summary>
    public T Use<T>(Func<Session, T> work) => Guard(database, () =>
    {
        using var session = new Session(database);
        return work(session);
    });

    /// <summary>Reads in one transaction, so that all of it is as it stood at one moment.</summary>
    public T Read<T>(Func<Session, T> work) => Use(session =>
    {
        session.BeginReading();
        return work(session);
    });

    /// <summary>Writes all or nothing. The write is recorded first, and its id goes with every row.</summary>
    public T Write<T>(Written written, Func<Session, long, T> work) => Use(session => Write(session, written, work));

    /// <summary>
    /// Writes all or nothing, after long work that hinders nobody: preparing reads, and may put rows into temporary tables of its own. Where
    /// that comes to nothing, nothing is written.
    /// </summary>
    public T? Write<TPrepared, T>(Written written, Func<Session, TPrepared?> prepare, Func<Session, long, TPrepared, T> work)
        where TPrepared : class, IDisposable => Use(session =>
    {
        TPrepared? prepared = null;
        try
        {
            session.BeginReading();
            prepared = prepare(session);
            session.Commit();
            return prepared is null ? default : Write(session, written, (db, write) => work(db, write, prepared));
        }
        finally
        {
            session.Abandon();
            prepared?.Dispose();
        }
    });

    /// <summary>Writes all or, where the work finds that there is nothing to do, nothing: then no write is recorded either. Says which.</summary>
    public bool WriteIfNeeded(Written written, Func<Session, long, bool> work) => Use(session =>
    {
        session.Begin();
        var id = Begin(session, written);
        if (!work(session, id))
        {
            session.Abandon();
            return false;
        }

        Commit(session, id);
        return true;
    });

    private T Write<T>(Session session, Written written, Func<Session, long, T> work)
    {
        session.Begin();
        var id = Begin(session, written);
        var result = work(session, id);
        Commit(session, id);
        return result;
    }

    /// <summary>Records and commits a transaction whose rows were written by other means.</summary>
    internal long Record(Session session, Written written)
    {
        var id = Begin(session, written);
        Commit(session, id);
        return id;
    }

    /// <summary>Lets the numbers of new rows go on after those that are there, and the revisions after one that somebody may have seen.</summary>
    internal void Renumber(Session session, IReadOnlyList<BackupTable> tables, long revision)
    {
        foreach (var table in tables.Where(t => t.Columns.Any(c => c.Name == "id")))
        {
            var last = session.One<long>($"SELECT COALESCE(MAX(id), 0) FROM {table.Name}");
            database.NumberFrom(session, table.Name, Math.Max(last, table.Name == "revisions" ? revision : 0));
        }
    }

    /// <summary>Every table with its columns, those that others refer to first.</summary>
    internal IReadOnlyList<BackupTable> Tables()
    {
        using var context = new RettesnorDb(database.Options());
        return TableList.Of(context);
    }

    /// <summary>The columns of tables that refer to a write.</summary>
    internal IReadOnlyList<(string Table, string Column)> ColumnsOfWrites()
    {
        using var context = new RettesnorDb(database.Options());
        return TableList.OfWrites(context);
    }

    /// <summary>Writes tables anew, so that the bytes of deleted rows are gone; false where somebody was in the way for too long.</summary>
    internal bool Scrub(IReadOnlyList<string> tables) => Guard(database, () => database.Scrub(tables));

    private long Begin(Session session, Written written) => session.One<long>(
        "INSERT INTO writes (at, who, process, why) VALUES (@at, @who, @process, @why) RETURNING id",
        ("at", clock.GetUtcNow().UtcDateTime), ("who", written.Who), ("process", written.Process), ("why", written.Why));

    private void Commit(Session session, long id)
    {
        database.TakeTurn(session);
        session.Run("INSERT INTO revisions (write_id) VALUES (@write)", ("write", id));
        session.Commit();
        moment.Value?.Newest = null;
    }

    /// <summary>
    /// Keeps, all or nothing, what changes nothing that is shown: a try at signing in, or that somebody has read. It is no write, so it has
    /// no revision, and no page has to be made anew for it.
    /// </summary>
    internal T Record<T>(Func<Session, T> work) => Use(session =>
    {
        session.Begin();
        var result = work(session);
        session.Commit();
        return result;
    });

    /// <summary>A number that grows with every write by anybody, in the order in which they became visible.</summary>
    public long Revision() => Use(Revision);

    /// <summary>
    /// Begins a moment: in what is called from here, the database is asked for the newest revision once, and again after something was
    /// written here. A page asks in many places whether anything is new, and is to show one moment anyhow. It ends with what is given back.
    /// </summary>
    public IDisposable BeginMoment() => moment.Value = new Moment();

    /// <summary>Whether what was read at a revision has everything in it that was written by now, or by the moment that runs.</summary>
    public bool HasAllOf(long revision) => moment.Value is { HasEnded: false } held ? revision >= (held.Newest ??= Revision()) : revision == Revision();

    /// <summary>The newest revision as a session sees it; 0 where nothing was ever written.</summary>
    public static long Revision(Session db) => db.One<long>("SELECT COALESCE(MAX(id), 0) FROM revisions");

    /// <summary>When a revision was written; null where the database has no such revision.</summary>
    internal static DateTime? WrittenAt(Session db, long revision) =>
        db.Rows("SELECT w.at FROM revisions r JOIN writes w ON w.id = r.write_id WHERE r.id = @id", row => DateTime.SpecifyKind(row.GetDateTime(0), DateTimeKind.Utc), ("id", revision)) is [var at] ? at : null;

    /// <summary>The instant of the first write, in UTC: nothing was known before. Null where nothing was ever written.</summary>
    public DateTime? Began() => Use(session => session.Rows<DateTime?>("SELECT MIN(at) FROM writes", row => row.IsDBNull(0) ? null : DateTime.SpecifyKind(row.GetFieldValue<DateTime>(0), DateTimeKind.Utc))[0]);

    /// <summary>Lets go of files and connections that are kept open between uses.</summary>
    public void Release() => database.Release();

    private static IDatabase Choose(string path, string? connection) =>
        string.IsNullOrWhiteSpace(connection) ? new SqliteDatabase(System.IO.Path.GetFullPath(path)) : new PostgreSqlDatabase(connection);

    private static void Upgrade(IDatabase database)
    {
        var known = KnownMigrations(database);
        var applied = database.IsNew() ? [] : AppliedMigrations(database);
        if (applied.Except(known).Any())
        {
            throw new DataRefusedException(new LocalText(
                $"Databasen i {database.Name} er skrevet af en nyere udgave af Rettesnor. Brug den udgave, eller vælg en anden mappe med --data. Intet er ændret.",
                $"The database in {database.Name} was written by a newer version of Rettesnor. Use that version, or choose another directory with --data. Nothing was changed."));
        }

        if (applied.Count < known.Count)
        {
            using var context = new RettesnorDb(database.Options());
            context.Database.Migrate();
        }
    }

    // The ids are read by reflection, so that an ordinary start does not build Entity Framework's model.
    private static IReadOnlyList<string> KnownMigrations(IDatabase database) =>
    [
        .. Assembly.Load(database.MigrationsAssembly).GetTypes().SelectMany(t => t.GetCustomAttributes<MigrationAttribute>(false)).Select(m => m.Id),
    ];

    private static List<string> AppliedMigrations(IDatabase database)
    {
        using var session = new Session(database);
        return database.HasTable(session, "__EFMigrationsHistory") ? session.Rows("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", row => row.GetString(0)) : [];
    }

    private static T Guard<T>(IDatabase database, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DataRefusedException)
        {
            throw;
        }
        catch (Exception e) when (database.Explain(e) is { } why)
        {
            throw new DataRefusedException(why.Text, e) { ForOthers = why.ForOthers };
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataRefusedException(SqliteDatabase.NoWrite(database.Name), e);
        }
        catch (IOException e)
        {
            throw new DataRefusedException(new LocalText(
                $"Datamappen {database.Name} kan ikke bruges ({e.Message}). Vælg en anden mappe med --data.",
                $"The data directory {database.Name} cannot be used ({e.Message}). Choose another directory with --data."), e);
        }
    }

    // What is begun in a moment and goes on after it asks for itself.
    private sealed class Moment : IDisposable
    {
        public long? Newest { get; set; }

        public bool HasEnded { get; private set; }

        public void Dispose() => HasEnded = true;
    }
}
