using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>A database of a PostgreSQL server, for municipalities with several web servers.</summary>
internal sealed class PostgreSqlDatabase : IDatabase
{
    // Any number will do, as long as nothing else in the database takes the same.
    private const long Turn = 0x5265_7474_6573;

    // The pages ask the same few questions again and again; those are planned once for each connection.
    private const int Prepared = 100;

    private readonly NpgsqlConnectionStringBuilder text;

    public PostgreSqlDatabase(string connection)
    {
        try
        {
            // A command may take long, as an import does, but a server that has gone away is found out.
            text = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "rettesnor", CommandTimeout = 0, KeepAlive = 30, IncludeErrorDetail = false, MaxAutoPrepare = Prepared };
            if (text.Host?.Contains(',', StringComparison.Ordinal) == true)
            {
                // Of several servers only the primary can be written to and has everything that was. When another takes over, it is to be found soon.
                text.TargetSessionAttributes = "primary";
                text.HostRecheckSeconds = 1;
            }
        }
        catch (ArgumentException e)
        {
            // The message of the exception could hold the password.
            throw new DataRefusedException(new LocalText(
                "RETTESNOR_DATABASE kan ikke læses. Skriv for eksempel: Host=db.kommune.dk;Database=rettesnor;Username=rettesnor;Password=...",
                "RETTESNOR_DATABASE cannot be read. Write for example: Host=db.kommune.dk;Database=rettesnor;Username=rettesnor;Password=..."), e);
        }
    }

    public string Name => $"{text.Host}/{text.Database}";

    public string MigrationsAssembly => "Rettesnor.Migrations.PostgreSql";

    public bool IsNew()
    {
        try
        {
            using var session = new Session(this);
            return !HasTable(session, "writes");
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return true;
        }
    }

    public DbConnection Connect()
    {
        var connection = new NpgsqlConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }

    public DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    public IDisposable? WaitForWriters() => null;

    public DbContextOptions<RettesnorDb> Options() =>
        new DbContextOptionsBuilder<RettesnorDb>().UseNpgsql(text.ConnectionString, o => o.MigrationsAssembly(MigrationsAssembly)).Options;

    public bool HasTable(Session session, string name) =>
        session.One<long>("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @name", ("name", name)) > 0;

    public void TakeTurn(Session session) => session.Run("SELECT pg_advisory_xact_lock(@turn)", ("turn", Turn));

    public void NumberFrom(Session session, string table, long last) => session.Run($"ALTER TABLE {table} ALTER COLUMN id RESTART WITH {last + 1}");

    // A plain VACUUM leaves the bytes until something else takes their place; a full one writes each table into a new file, and the samples of
    // its values are taken anew.
    public bool Scrub(IReadOnlyList<string> tables)
    {
        using var session = new Session(this);
        foreach (var table in tables)
        {
            session.Run($"VACUUM (FULL, ANALYZE) {table}");
        }

        return true;
    }

    public IBulkInsert Bulk(Session session, string table, IReadOnlyList<BulkColumn> columns) => new Copy((NpgsqlConnection)session.Connection, table, columns);

    public Explanation? Explain(Exception e)
    {
        if ((e as NpgsqlException ?? e.InnerException as NpgsqlException) is not { } failed)
        {
            return null;
        }

        return failed is not PostgresException refused
            ? new(new($"Databasen {Name} svarer ikke. Intet er skrevet. Prøv igen om lidt; bliver det ved, så spørg driften, om serveren kører.", $"The database {Name} does not answer. Nothing was written. Try again in a moment; if it goes on, ask operations whether the server runs."))
            : refused.SqlState switch
            {
                PostgresErrorCodes.DiskFull => new(new($"Disken med databasen {Name} er fuld. Intet er skrevet. Gør plads, og prøv igen.", $"The disk of the database {Name} is full. Nothing was written. Make room and try again."), Explanation.Full),
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(new($"Databasen {Name} afviste brugeren {text.Username}. Ret RETTESNOR_DATABASE.", $"The database {Name} refused the user {text.Username}. Correct RETTESNOR_DATABASE.")),
                PostgresErrorCodes.InvalidCatalogName => new(new($"Databasen {Name} findes ikke, og den kunne ikke oprettes. Opret den, eller ret RETTESNOR_DATABASE.", $"The database {Name} does not exist and could not be made. Make it, or correct RETTESNOR_DATABASE.")),
                PostgresErrorCodes.InsufficientPrivilege => new(new($"Brugeren {text.Username} må ikke det, der skal til, i databasen {Name}. Giv brugeren ret til at oprette og skrive tabeller.", $"The user {text.Username} may not do what is needed in the database {Name}. Let the user make and write tables.")),
                PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation =>
                    new(new("En anden skrev det samme på samme tid. Intet er skrevet. Prøv igen.", "Somebody else wrote the same at the same time. Nothing was written. Try again."), Explanation.Busy),
                PostgresErrorCodes.TooManyConnections => new(new(
                    $"Databasen {Name} har ikke flere forbindelser. Intet er skrevet. Sæt max_connections op på serveren, eller skriv Maximum Pool Size i RETTESNOR_DATABASE, så alle webservere tilsammen holder sig under.",
                    $"The database {Name} has no more connections. Nothing was written. Raise max_connections of the server, or write Maximum Pool Size in RETTESNOR_DATABASE, so that all web servers together stay below."), Explanation.Busy),
                PostgresErrorCodes.ReadOnlySqlTransaction => new(new(
                    $"Databasen {Name} er en kopi, som der ikke kan skrives i. Intet er skrevet. Skriv alle databaseservere i RETTESNOR_DATABASE med komma imellem (Host=a,b), så findes den, der kan skrives i.",
                    $"The database {Name} is a standby that cannot be written to. Nothing was written. Write all database servers in RETTESNOR_DATABASE with a comma between (Host=a,b), so that the one that can be written to is found.")),
                PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => new(new($"Databasen {Name} er ved at lukke eller starte. Intet er skrevet. Prøv igen om lidt.", $"The database {Name} is shutting down or starting. Nothing was written. Try again in a moment.")),
                var code => new(new($"Databasen {Name} svarede med fejl {code}.", $"The database {Name} answered with error {code}.")),
            };
    }

    // A server that is shut down while a commit waits for its standby has carried it out where it is, and perhaps not where the next primary is.
    public Explanation? Doubt(Exception e) =>
        (e as NpgsqlException ?? e.InnerException as NpgsqlException) is { } failed
        && failed is not PostgresException { SqlState: not (PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.StatementCompletionUnknown or PostgresErrorCodes.TransactionResolutionUnknown) }
            ? new(
                new(
                    $"Forbindelsen til databasen {Name} blev afbrudt, mens der blev gemt. Det er måske gemt, måske ikke. Se efter, før det gøres om.",
                    $"The connection to the database {Name} was cut off while this was being saved. It may have been saved or not. Look before it is done once more."),
                Explanation.InDoubt)
            : null;

    public bool IsShared => true;

    public void Release()
    {
        using var connection = new NpgsqlConnection(text.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private sealed class Copy : IBulkInsert
    {
        private readonly NpgsqlBinaryImporter importer;
        private readonly NpgsqlDbType[] types;

        public Copy(NpgsqlConnection connection, string table, IReadOnlyList<BulkColumn> columns)
        {
            types = [.. columns.Select(c => Of(c.Type))];
            importer = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)");
        }

        public void Add(ReadOnlySpan<object?> values)
        {
            importer.StartRow();
            for (var i = 0; i < types.Length; i++)
            {
                if (values[i] is { } value)
                {
                    importer.Write(value, types[i]);
                }
                else
                {
                    importer.WriteNull();
                }
            }
        }

        public void Complete() => importer.Complete();

        public void Dispose() => importer.Dispose();

        private static NpgsqlDbType Of(ColumnType type) => type switch
        {
            ColumnType.Text => NpgsqlDbType.Text,
            ColumnType.Integer => NpgsqlDbType.Bigint,
            ColumnType.Small => NpgsqlDbType.Integer,
            ColumnType.Number => NpgsqlDbType.Numeric,
            ColumnType.Flag => NpgsqlDbType.Boolean,
            ColumnType.Day => NpgsqlDbType.Date,
            ColumnType.Instant => NpgsqlDbType.TimestampTz,
            ColumnType.Bytes => NpgsqlDbType.Bytea,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
    }
}
