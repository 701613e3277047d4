using System.Data.Common;

namespace Rettesnor.Core.Data;

/// <summary>An open connection, and the transaction of a write. Its SQL is what SQLite and PostgreSQL both understand; parameters are written @name.</summary>
/// <remarks>
/// A command is one statement: several in one are written to a PostgreSQL server by the thread pool, and when a crowd waits for that in the
/// pool's own threads, nobody is left to write.
/// </remarks>
public sealed class Session : IDisposable
{
    private readonly DbConnection connection;
    private readonly IDatabase database;
    private IDisposable? turn;
    private bool isReading;

    internal Session(IDatabase database)
    {
        this.database = database;
        connection = database.Connect();
    }

    /// <summary>The connection, for what is particular to one database.</summary>
    internal DbConnection Connection => connection;

    internal DbTransaction? Transaction { get; private set; }

    internal void Begin()
    {
        turn = database.WaitForWriters();
        isReading = false;
        try
        {
            Transaction = connection.BeginTransaction();
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the writes of others and lets them wait for this one: for what is decided on what is read.</summary>
    internal void TakeTurn() => database.TakeTurn(this);

    internal void BeginReading()
    {
        isReading = true;
        Transaction = database.BeginReading(connection);
    }

    /// <summary>Ends the transaction with everything that it did, so that another can begin.</summary>
    /// <exception cref="DataRefusedException">The answer was lost, and nobody knows whether it is written.</exception>
    internal void Commit()
    {
        try
        {
            Transaction!.Commit();
        }
        catch (Exception e) when (!isReading && database.Doubt(e) is { } doubt)
        {
            throw new DataRefusedException(doubt.Text, e) { ForOthers = doubt.ForOthers };
        }

        Abandon();
    }

    /// <summary>Ends the transaction, if one runs, and undoes what it did.</summary>
    internal void Abandon()
    {
        Transaction?.Dispose();
        Transaction = null;
        turn?.Dispose();
    }

    /// <summary>A command with its parameters; a null is a missing value.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Carries a command out and says how many rows it touched.</summary>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Clears away after work that may have failed: a transaction that is broken already takes no commands and is undone whole.</summary>
    internal void Forget(string sql)
    {
        try
        {
            Run(sql);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
        }
    }

    /// <summary>The first value of the first row; the default where there is none.</summary>
    public T? One<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var row = command.ExecuteReader();
        return row.Read() && !row.IsDBNull(0) ? row.GetFieldValue<T>(0) : default;
    }

    /// <summary>Every row, read by a function.</summary>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var all = new List<T>();
        Each(sql, row => all.Add(read(row)), parameters);
        return all;
    }

    /// <summary>Takes every row, one after the other, and keeps none.</summary>
    public void Each(string sql, Action<DbDataReader> take, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            take(row);
        }
    }

    /// <summary>Adds many rows to a table in the quickest way the database has.</summary>
    public IBulkInsert Bulk(string table, IReadOnlyList<BulkColumn> columns) => database.Bulk(this, table, columns);

    public void Dispose()
    {
        Abandon();
        connection.Dispose();
    }
}

/// <summary>What a column of a bulk insert holds.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Small,
    Number,
    Flag,
    Day,
    Instant,
    Bytes,
}

/// <summary>A column that rows are added to.</summary>
public readonly record struct BulkColumn(string Name, ColumnType Type);

/// <summary>Rows on their way into a table. Nothing is there until <see cref="Complete"/>.</summary>
public interface IBulkInsert : IDisposable
{
    /// <summary>Adds a row: the values in the order of the columns, as <see cref="string"/>, <see cref="long"/>, <see cref="int"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="DateTime"/>, bytes or null.</summary>
    void Add(ReadOnlySpan<object?> values);

    void Complete();
}
