using Rettesnor.Core.Data;

namespace Rettesnor.Testing;

/// <summary>Which database a test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>An empty data directory on one of the two databases, gone with the test.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    /// <param name="kind">The database.</param>
    /// <param name="clock">When things are written; the tests' usual day where none is given.</param>
    public TestDatabase(DatabaseKind kind, TimeProvider? clock = null)
    {
        Connection = kind == DatabaseKind.PostgreSql ? (PostgreSqlServer.Instance ?? throw new InvalidOperationException("PostgreSQL is not installed.")).NewDatabase() : null;
        Data = DataDirectory.Open(folder.Path, clock ?? FivePlans.Clock, Connection);
    }

    /// <summary>Whether a test on this database can run here; a test skips, and is shown as skipped, where it cannot.</summary>
    public static bool Can(DatabaseKind kind) => kind == DatabaseKind.Sqlite || PostgreSqlServer.Instance is not null;

    public DataDirectory Data { get; private set; }

    public string Folder => folder.Path;

    /// <summary>How to reach it, for another process; null for SQLite.</summary>
    public string? Connection { get; }

    public string PathOf(string file) => folder.PathOf(file);

    /// <summary>Opens it again, as another process or another day would.</summary>
    public DataDirectory Reopen(TimeProvider clock) => Data = DataDirectory.Open(folder.Path, clock, Connection);

    public void Dispose()
    {
        Data.Release();
        if (Connection is not null)
        {
            PostgreSqlServer.Instance!.Drop(Connection);
        }

        folder.Dispose();
    }
}
