using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>A database system that Rettesnor can keep its data in.</summary>
internal interface IDatabase
{
    /// <summary>What a person calls it: a folder, or a server and its database; never a password.</summary>
    string Name { get; }

    /// <summary>The project with the migrations.</summary>
    string MigrationsAssembly { get; }

    /// <summary>Whether there is nothing of Rettesnor's yet.</summary>
    bool IsNew();

    /// <summary>An open connection.</summary>
    DbConnection Connect();

    /// <summary>A transaction that sees the database as it stands now, and hinders no writer.</summary>
    DbTransaction BeginReading(DbConnection connection);

    /// <summary>What Entity Framework migrates with.</summary>
    DbContextOptions<RettesnorDb> Options();

    /// <summary>Whether a table is there.</summary>
    bool HasTable(Session session, string name);

    /// <summary>Makes the rest of this transaction the only one of its kind, so that revisions are numbered in the order of their commits.</summary>
    void TakeTurn(Session session);

    /// <summary>Lets the next row of a table have a number above the one given.</summary>
    void NumberFrom(Session session, string table, long last);

    IBulkInsert Bulk(Session session, string table, IReadOnlyList<BulkColumn> columns);

    /// <summary>What went wrong, in words that say what to do; null where it is not the database that failed.</summary>
    LocalText? Explain(Exception e);

    /// <summary>Lets go of files and connections that are kept open between uses.</summary>
    void Release();
}
