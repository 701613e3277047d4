using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rettesnor.Testing;

namespace Rettesnor.Trial;

/// <summary>A database that is soaked: asked directly, past the program, and killed where it can be.</summary>
internal interface ISoakDatabase
{
    bool CanBeKilled { get; }

    void Kill();

    void Back();

    /// <summary>The citizens who live in the municipality now.</summary>
    Task<IReadOnlyList<int>> People();

    /// <summary>The reasons of openings, and how many there are of each.</summary>
    Task<IReadOnlyDictionary<string, int>> Openings();
}

/// <summary>What a database of either kind is asked, past the program.</summary>
internal static class Questions
{
    /// <summary>The citizens who live in the municipality now: nobody may open the others.</summary>
    public static async Task<IReadOnlyList<int>> People(DbConnection connection) =>
        await Rows(connection, "SELECT DISTINCT person_id FROM residences WHERE superseded_by IS NULL AND last_day IS NULL ORDER BY person_id", row => row.GetInt32(0));

    public static async Task<IReadOnlyDictionary<string, int>> Openings(DbConnection connection) =>
        (await Rows(connection, "SELECT w.why, COUNT(*) FROM openings o JOIN writes w ON w.id = o.write_id GROUP BY w.why", row => (row.GetString(0), (int)row.GetInt64(1)))).ToDictionary(r => r.Item1, r => r.Item2);

    private static async Task<List<T>> Rows<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using (connection)
        {
            if (connection.State != System.Data.ConnectionState.Open)
            {
                await connection.OpenAsync();
            }

            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var row = await command.ExecuteReaderAsync();
            var all = new List<T>();
            while (await row.ReadAsync())
            {
                all.Add(read(row));
            }

            return all;
        }
    }
}

/// <summary>The file of a data directory.</summary>
internal sealed class SoakFile(string folder) : ISoakDatabase
{
    public bool CanBeKilled => false;

    public void Kill()
    {
    }

    public void Back()
    {
    }

    public Task<IReadOnlyList<int>> People() => Questions.People(Connect());

    public Task<IReadOnlyDictionary<string, int>> Openings() => Questions.Openings(Connect());

    private SqliteConnection Connect() => new($"Data Source={Path.Combine(folder, "rettesnor.db")};Mode=ReadOnly;Pooling=False");
}

/// <summary>A PostgreSQL server of its own.</summary>
internal sealed class SoakServer(PostgreSqlServer server, string connection) : ISoakDatabase
{
    public bool CanBeKilled => true;

    public void Kill() => server.Stop();

    public void Back() => server.StartAgain();

    public Task<IReadOnlyList<int>> People() => Questions.People(new NpgsqlConnection(connection));

    public Task<IReadOnlyDictionary<string, int>> Openings()
    {
        // Connections that were open when the server was killed are worth nothing.
        NpgsqlConnection.ClearAllPools();
        return Questions.Openings(new NpgsqlConnection(connection));
    }
}
