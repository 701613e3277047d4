using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rettesnor.Core.Audit;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>Why the data directory cannot be used, in words that say what to do.</summary>
public sealed class DataRefusedException(LocalText text, Exception? inner = null) : Exception(text.Da, inner)
{
    public LocalText Text { get; } = text;
}

/// <summary>The folder that holds the database. One file, rettesnor.db, in SQLite's write-ahead mode.</summary>
public sealed class DataDirectory
{
    private const string MigrationsAssembly = "Rettesnor.Migrations.Sqlite";
    private const string FileName = "rettesnor.db";

    private readonly string connection;
    private readonly TimeProvider clock;

    private DataDirectory(string path, string connection, TimeProvider clock)
    {
        Path = path;
        this.connection = connection;
        this.clock = clock;
    }

    public string Path { get; }

    /// <summary>Whether there is a database to open; otherwise <see cref="Open"/> makes one.</summary>
    public static bool Exists(string path) => File.Exists(System.IO.Path.Combine(path, FileName));

    /// <summary>Opens the folder, makes it where it is missing, and brings an older database up to this version.</summary>
    public static DataDirectory Open(string path, TimeProvider clock)
    {
        path = System.IO.Path.GetFullPath(path);
        return Guard(path, () =>
        {
            if (File.Exists(path))
            {
                throw new DataRefusedException(new LocalText(
                    $"{path} er en fil og kan ikke være datamappe. Vælg en mappe med --data.",
                    $"{path} is a file and cannot be the data directory. Choose a directory with --data."));
            }

            Directory.CreateDirectory(path);
            var file = System.IO.Path.Combine(path, FileName);
            var created = !File.Exists(file);
            var text = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 }.ToString();
            Upgrade(path, text, created);
            return new DataDirectory(path, text, clock);
        });
    }

    /// <summary>Reads or writes with a connection of its own; failures of the disk and the database become refusals.</summary>
    public T Use<T>(Func<SqliteConnection, T> work) => Guard(Path, () =>
    {
        using var db = Connect(connection);
        return work(db);
    });

    /// <summary>Writes all or nothing. The write is recorded first, and its id goes with every row.</summary>
    public T Write<T>(Written written, Func<SqliteConnection, SqliteTransaction, long, T> work) => Use(db =>
    {
        using var transaction = db.BeginTransaction();
        using var command = db.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO writes (at, who, process, why) VALUES ($at, $who, $process, $why) RETURNING id";
        command.Parameters.AddWithValue("$at", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("$who", written.Who);
        command.Parameters.AddWithValue("$process", written.Process);
        command.Parameters.AddWithValue("$why", written.Why);
        var id = (long)command.ExecuteScalar()!;
        var result = work(db, transaction, id);
        transaction.Commit();
        return result;
    });

    /// <summary>A number that grows with every write by anybody.</summary>
    public long Revision() => Use(db =>
    {
        using var command = db.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(id), 0) FROM writes";
        return (long)command.ExecuteScalar()!;
    });

    private static SqliteConnection Connect(string text)
    {
        var db = new SqliteConnection(text);
        db.Open();
        return db;
    }

    private static void Upgrade(string path, string text, bool created)
    {
        var known = KnownMigrations();
        var applied = created ? [] : AppliedMigrations(text);
        if (applied.Except(known).Any())
        {
            throw new DataRefusedException(new LocalText(
                $"Datamappen {path} er skrevet af en nyere udgave af Rettesnor. Brug den udgave, eller vælg en anden mappe med --data. Intet er ændret.",
                $"The data directory {path} was written by a newer version of Rettesnor. Use that version, or choose another directory with --data. Nothing was changed."));
        }

        if (applied.Count == known.Count)
        {
            return;
        }

        var options = new DbContextOptionsBuilder<RettesnorDb>().UseSqlite(text, o => o.MigrationsAssembly(MigrationsAssembly)).Options;
        using var context = new RettesnorDb(options);
        context.Database.Migrate();
    }

    // The ids are read by reflection, so that an ordinary start does not build Entity Framework's model.
    private static IReadOnlyList<string> KnownMigrations() =>
    [
        .. System.Reflection.Assembly.Load(MigrationsAssembly).GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(MigrationAttribute), false).Cast<MigrationAttribute>())
            .Select(m => m.Id),
    ];

    private static IReadOnlyList<string> AppliedMigrations(string text)
    {
        using var db = Connect(text);
        using var exists = db.CreateCommand();
        exists.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (Convert.ToInt64(exists.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            return [];
        }

        using var command = db.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new DataRefusedException(Explain(path, e.SqliteErrorCode), e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DataRefusedException(NoWrite(path), e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataRefusedException(NoWrite(path), e);
        }
        catch (IOException e)
        {
            throw new DataRefusedException(new LocalText(
                $"Datamappen {path} kan ikke bruges ({e.Message}). Vælg en anden mappe med --data.",
                $"The data directory {path} cannot be used ({e.Message}). Choose another directory with --data."), e);
        }
    }

    private static LocalText Explain(string path, int code) => code switch
    {
        5 or 6 => new($"Databasen i {path} er optaget af en anden skrivning. Prøv igen om lidt.", $"The database in {path} is busy with another write. Try again in a moment."),
        8 or 14 => NoWrite(path),
        13 => new($"Disken med {path} er fuld. Intet er skrevet. Gør plads, og prøv igen.", $"The disk with {path} is full. Nothing was written. Make room and try again."),
        11 or 26 => new($"Databasen i {path} er beskadiget eller er ikke en database. Læg den seneste sikkerhedskopi på plads.", $"The database in {path} is damaged or is not a database. Restore the newest backup."),
        _ => new($"Databasen i {path} svarede med fejl {code}.", $"The database in {path} answered with error {code}."),
    };

    private static LocalText NoWrite(string path) => new(
        $"Der kan ikke skrives i datamappen {path}. Giv brugeren, der kører Rettesnor, skriveret til mappen og filerne i den, eller vælg en anden mappe med --data.",
        $"The data directory {path} cannot be written to. Give the user that runs Rettesnor the right to write to it and its files, or choose another directory with --data.");
}
