using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>One file in the data directory, in write-ahead mode: readers and one writer at a time.</summary>
internal sealed class SqliteDatabase(string folder) : IDatabase
{
    public const string FileName = "rettesnor.db";

    // How long a writer waits for the others here; after that it takes its chance with them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ScrubPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    private readonly string file = Path.Combine(folder, FileName);

    public string Name => folder;

    public string MigrationsAssembly => "Rettesnor.Migrations.Sqlite";

    private string Text => new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 }.ToString();

    public bool IsNew() => !File.Exists(file);

    public DbConnection Connect()
    {
        var connection = new SqliteConnection(Text);
        connection.Open();
        return connection;
    }

    public DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    // SQLite lets a writer ask again and again, with pauses that are long against a write: many at once would wait for seconds.
    public IDisposable? WaitForWriters()
    {
        var queue = Queues.GetOrAdd(file, _ => new SemaphoreSlim(1, 1));
        return queue.Wait(Patience) ? new Turn(queue) : null;
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        private SemaphoreSlim? queue = queue;

        public void Dispose() => Interlocked.Exchange(ref queue, null)?.Release();
    }

    public DbContextOptions<RettesnorDb> Options() =>
        new DbContextOptionsBuilder<RettesnorDb>().UseSqlite(Text, o => o.MigrationsAssembly(MigrationsAssembly)).Options;

    public bool HasTable(Session session, string name) => session.One<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = @name", ("name", name)) > 0;

    // A transaction that writes is alone from its beginning.
    public void TakeTurn(Session session)
    {
    }

    public void NumberFrom(Session session, string table, long last)
    {
        if (session.Run("UPDATE sqlite_sequence SET seq = @last WHERE name = @table", ("last", last), ("table", table)) == 0)
        {
            session.Run("INSERT INTO sqlite_sequence (name, seq) VALUES (@table, @last)", ("table", table), ("last", last));
        }
    }

    // The whole file is written anew, and the write-ahead log is emptied into it. Whoever reads an older state is waited for.
    public bool Scrub(IReadOnlyList<string> tables)
    {
        using var turn = WaitForWriters();
        using var session = new Session(this);
        session.Run("VACUUM");
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            if (session.One<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0)
            {
                return true;
            }

            if (TimeProvider.System.GetElapsedTime(began) > ScrubPatience)
            {
                return false;
            }

            Thread.Sleep(BetweenTries);
        }
    }

    public IBulkInsert Bulk(Session session, string table, IReadOnlyList<BulkColumn> columns) => new Insert(session, table, columns);

    public Explanation? Explain(Exception e) => (e as SqliteException ?? e.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        null => null,
        5 or 6 => new(new($"Databasen i {folder} er optaget af en anden skrivning. Prøv igen om lidt.", $"The database in {folder} is busy with another write. Try again in a moment."), Explanation.Busy),
        8 or 14 => new(NoWrite(folder)),
        13 => new(new($"Disken med {folder} er fuld. Intet er skrevet. Gør plads, og prøv igen.", $"The disk with {folder} is full. Nothing was written. Make room and try again."), Explanation.Full),
        11 or 26 => new(new($"Databasen i {folder} er beskadiget eller er ikke en database. Blev en kopi lagt på plads, mens serveren kørte, så start serveren igen. Ellers læg den seneste sikkerhedskopi på plads.", $"The database in {folder} is damaged or is not a database. If a copy was restored while the server ran, start the server again. Otherwise restore the newest backup.")),
        var code => new(new($"Databasen i {folder} svarede med fejl {code}.", $"The database in {folder} answered with error {code}.")),
    };

    // It is in this process: a commit that failed was not carried out.
    public Explanation? Doubt(Exception e) => null;

    public bool IsShared => false;

    public void Release()
    {
        using var connection = new SqliteConnection(Text);
        SqliteConnection.ClearPool(connection);
    }

    public static LocalText NoWrite(string path) => new(
        $"Der kan ikke skrives i datamappen {path}. Giv brugeren, der kører Rettesnor, skriveret til mappen og filerne i den, eller vælg en anden mappe med --data.",
        $"The data directory {path} cannot be written to. Give the user that runs Rettesnor the right to write to it and its files, or choose another directory with --data.");

    private sealed class Insert : IBulkInsert
    {
        private readonly DbCommand command;
        private readonly DbParameter[] parameters;

        public Insert(Session session, string table, IReadOnlyList<BulkColumn> columns)
        {
            command = session.Command($"INSERT INTO {table} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select(c => "@" + c.Name))})");
            parameters = [.. columns.Select(Parameter)];
            command.Prepare();
        }

        public void Add(ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = values[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        public void Complete()
        {
        }

        public void Dispose() => command.Dispose();

        private DbParameter Parameter(BulkColumn column)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = column.Name;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }
}
