using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Data;

/// <summary>What went wrong, for those who run the server and, where it helps them, for others.</summary>
internal sealed record Explanation(LocalText Text, LocalText? ForOthers = null)
{
    public static readonly LocalText Busy = new(
        "En anden skriver i databasen lige nu. Intet er ændret. Prøv igen om lidt.",
        "Somebody else is writing to the database right now. Nothing was changed. Try again in a moment.");

    public static readonly LocalText Full = new(
        "Serverens disk er fuld, så intet kan gemmes, og uden at gemme kan ingen logge ind. Intet er gået tabt. De, der driver Rettesnor, skal gøre plads på serveren; sig det til dem.",
        "The server's disk is full, so nothing can be kept, and without that nobody can sign in. Nothing is lost. Those who run Rettesnor must make room on the server; tell them.");

    public static readonly LocalText InDoubt = new(
        "Forbindelsen til databasen blev afbrudt, mens der blev gemt. Det er måske gemt, måske ikke. Åbn siden igen, og se efter, før du gør det om.",
        "The connection to the database was cut off while this was being saved. It may have been saved or not. Open the page again and look before you do it once more.");
}

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

    /// <summary>Waits for this process's other writers; the turn ends with what is given. Null where the database lets writers wait by itself.</summary>
    IDisposable? WaitForWriters();

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
    Explanation? Explain(Exception e);

    /// <summary>The same of a commit that failed: where the answer to it was lost, nobody knows whether it was carried out. Null where it certainly was not.</summary>
    Explanation? Doubt(Exception e);

    /// <summary>Whether other machines may have the same database.</summary>
    bool IsShared { get; }

    /// <summary>Writes what tables hold anew, so that the bytes of rows that were deleted are gone from the database's files.</summary>
    /// <returns>Whether they are; otherwise somebody was in the way for too long.</returns>
    bool Scrub(IReadOnlyList<string> tables);

    /// <summary>Lets go of files and connections that are kept open between uses.</summary>
    void Release();
}
