using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>
/// Citizens that somebody has opened outside their own scope, with a reason: one citizen, for one account, for reading, and until the day
/// is over.
/// </summary>
public static class Openings
{
    /// <summary>The table.</summary>
    public const string Table = "openings";

    /// <summary>The fewest letters and digits of a reason that tells anything, and the fewest words.</summary>
    private const int LeastLetters = 12;
    private const int LeastWords = 3;

    /// <summary>The most characters of a reason, as its field has it.</summary>
    public const int MostCharacters = 400;

    /// <summary>Why a text is no reason; null where it may be one.</summary>
    public static LocalText? RefuseReason(string? why) => why is { Length: <= MostCharacters } && why.Count(char.IsLetterOrDigit) >= LeastLetters && why.Split(' ').Count(w => w.Any(char.IsLetterOrDigit)) >= LeastWords
        ? null
        : new LocalText(
            "Skriv med nogle ord, hvorfor du har brug for at se borgerens side: mindst tre ord og tolv bogstaver, og højst 400 tegn.",
            "Write in some words why you need to see the citizen's page: at least three words and twelve letters, and at most 400 characters.");

    /// <summary>Opens a citizen for an account until the day is over.</summary>
    public static void Open(DataDirectory data, Written written, int person)
    {
        var until = Midnight(data.Clock);
        data.Write(written, (db, write) => db.Run(
            $"INSERT INTO {Table} (person_id, until, write_id) VALUES (@person, @until, @write)", ("person", person), ("until", until), ("write", write)));
    }

    /// <summary>Whether a citizen is open to an account now.</summary>
    public static bool IsOpen(DataDirectory data, string who, int person) => data.Use(db => db.One<long>(
        $"SELECT COUNT(*) FROM {Table} o JOIN writes w ON w.id = o.write_id WHERE o.person_id = @person AND w.who = @who AND o.until > @now",
        ("person", person), ("who", who), ("now", data.Clock.GetUtcNow().UtcDateTime))) > 0;

    private static DateTime Midnight(TimeProvider clock) => TimeZoneInfo.ConvertTimeToUtc(
        DateOnly.FromDateTime(clock.GetLocalNow().DateTime).AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), clock.LocalTimeZone);
}
