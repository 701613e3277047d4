using System.Security.Cryptography;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Audit;

/// <summary>A fault of the program that somebody ran into.</summary>
public sealed record Fault(string Number, DateTime At, string Place, string Kind, string Steps, string Node);

/// <summary>The faults of the program, each with the number that the user saw.</summary>
public static class FaultBook
{
    /// <summary>How long they are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // No letters and digits that are taken for each other when read out.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int Most = 10_000;

    /// <summary>A number to tell somebody, such as K7PM-2XQA.</summary>
    public static string NewNumber() => $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";

    /// <summary>Keeps a fault, and forgets the old ones. Where it cannot be kept, which may be the very fault, it is only in the log.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="number">The number that the user saw.</param>
    /// <param name="place">The page or job, without what was filled in.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>Whether it is kept.</returns>
    public static bool TryKeep(DataDirectory data, string number, string place, Exception fault)
    {
        try
        {
            var now = data.Clock.GetUtcNow().UtcDateTime;
            data.Record(db =>
            {
                db.Run("DELETE FROM faults WHERE at < @old OR id <= (SELECT MAX(id) FROM faults) - @most", ("old", now - Kept), ("most", Most));
                return db.Run(
                    "INSERT INTO faults (number, at, place, kind, steps, node) VALUES (@number, @at, @place, @kind, @steps, @node)",
                    ("number", number), ("at", now), ("place", place), ("kind", FaultText.KindOf(fault)), ("steps", FaultText.StepsOf(fault)), ("node", Environment.MachineName));
            });
            return true;
        }
#pragma warning disable CA1031 // Whatever stands in the way of keeping a fault must not stand in the way of saying it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>The newest faults, the newest first; with a number, those of that number.</summary>
    public static IReadOnlyList<Fault> Newest(Session db, int most, string? number = null) => db.Rows(
        "SELECT number, at, place, kind, steps, node FROM faults WHERE (@number = '' OR number = @number) ORDER BY id DESC LIMIT @most",
        row => new Fault(row.GetString(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        ("number", number ?? ""), ("most", most));

    /// <summary>How many there were since an instant.</summary>
    public static int Count(Session db, DateTime since) => (int)db.One<long>("SELECT COUNT(*) FROM faults WHERE at >= @since", ("since", since));
}
