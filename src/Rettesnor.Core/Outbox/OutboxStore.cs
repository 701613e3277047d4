using System.Data.Common;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Outbox;

/// <summary>A message that is to be put into the outbox.</summary>
/// <param name="Key">What it is for; a message with a key that is there already is not put again.</param>
/// <param name="About">What it is about.</param>
/// <param name="Account">The number of the account that it goes to.</param>
/// <param name="Subject">Its subject, on one line. Nothing about a citizen stands in it or in the text.</param>
/// <param name="Body">Its text.</param>
/// <param name="Due">When it is to be sent, in UTC.</param>
public sealed record NewMessage(string Key, string About, int Account, string Subject, string Body, DateTime Due);

/// <summary>A message with its receiver, as it is sent.</summary>
public sealed record Letter(long Id, string Name, string Login, string? Email, string Subject, string Body);

/// <summary>How far a message has come.</summary>
/// <param name="Name">Who gets it.</param>
/// <param name="Due">When it is to be sent, in UTC.</param>
/// <param name="SentAt">When it was sent, in UTC; null while it is not.</param>
/// <param name="SentBy">What it was sent by.</param>
/// <param name="Failures">How many tries have failed.</param>
/// <param name="Why">Why the newest try failed; null where none did.</param>
public sealed record MessageState(string Name, string Subject, DateTime Due, DateTime? SentAt, string? SentBy, int Failures, LocalText? Why);

/// <summary>How the outbox stands.</summary>
/// <param name="Waiting">Messages that are not sent yet.</param>
/// <param name="Due">Those of them that should have been by now.</param>
/// <param name="Failing">Those of them that were tried in vain.</param>
/// <param name="SentLastDay">Messages sent in the last day and night.</param>
/// <param name="Why">Why the newest of them failed; null where none did.</param>
public sealed record OutboxState(int Waiting, int Due, int Failing, int SentLastDay, LocalText? Why);

/// <summary>The messages that wait to be sent, and those that were.</summary>
public static class OutboxStore
{
    // A server that stops while it sends leaves its messages to the others after so long.
    internal static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    private const int MostAtOnce = 20;

    /// <summary>Puts a message to be sent; the same again changes nothing.</summary>
    public static bool Put(Session db, long write, NewMessage message) => db.Run(
        """
        INSERT INTO outbox_messages (message_key, about, account_id, subject, body, due, failures, write_id)
        VALUES (@key, @about, @account, @subject, @body, @due, 0, @write) ON CONFLICT (message_key) DO NOTHING
        """,
        ("key", message.Key), ("about", message.About), ("account", message.Account), ("subject", OneLine(message.Subject)), ("body", message.Body), ("due", message.Due), ("write", write)) > 0;

    /// <summary>Whether a message was put already.</summary>
    public static bool Has(Session db, string key) => db.One<long>("SELECT COUNT(*) FROM outbox_messages WHERE message_key = @key", ("key", key)) > 0;

    /// <summary>Takes back what is not sent yet about something.</summary>
    public static int TakeBack(Session db, long write, string about) => db.Run(
        "UPDATE outbox_messages SET taken_back_by = @write WHERE about = @about AND sent_at IS NULL AND taken_back_by IS NULL", ("write", write), ("about", about));

    /// <summary>The messages about something, in the order that they are to be sent; those taken back are left out.</summary>
    public static IReadOnlyList<MessageState> About(Session db, string about) => db.Rows(
        "SELECT a.name, m.subject, m.due, m.sent_at, m.sent_by, m.failures, m.why_da, m.why_en FROM outbox_messages m JOIN accounts a ON a.id = m.account_id WHERE m.about = @about AND m.taken_back_by IS NULL ORDER BY m.due, m.id",
        row => new MessageState(
            row.GetString(0), row.GetString(1), Utc(row, 2)!.Value, Utc(row, 3), row.IsDBNull(4) ? null : row.GetString(4), row.GetInt32(5),
            row.IsDBNull(6) ? null : new LocalText(row.GetString(6), row.GetString(7))),
        ("about", about));

    /// <summary>How the outbox stands.</summary>
    public static OutboxState State(Session db, DateTime now)
    {
        const string waiting = "sent_at IS NULL AND taken_back_by IS NULL";
        return new OutboxState(
            (int)db.One<long>($"SELECT COUNT(*) FROM outbox_messages WHERE {waiting}"),
            (int)db.One<long>($"SELECT COUNT(*) FROM outbox_messages WHERE {waiting} AND due <= @now", ("now", now)),
            (int)db.One<long>($"SELECT COUNT(*) FROM outbox_messages WHERE {waiting} AND failures > 0"),
            (int)db.One<long>("SELECT COUNT(*) FROM outbox_messages WHERE sent_at >= @since", ("since", now.AddDays(-1))),
            db.Rows($"SELECT why_da, why_en FROM outbox_messages WHERE {waiting} AND failures > 0 AND why_da IS NOT NULL ORDER BY id DESC LIMIT 1", row => new LocalText(row.GetString(0), row.GetString(1))).FirstOrDefault());
    }

    /// <summary>Takes the messages that are due, so that no other server takes them too; whoever is closed gets none.</summary>
    internal static IReadOnlyList<Letter> Take(Session db, DateTime now)
    {
        db.TakeTurn();
        var letters = db.Rows(
            """
            SELECT m.id, a.name, a.login, a.email, m.subject, m.body FROM outbox_messages m JOIN accounts a ON a.id = m.account_id
            WHERE m.sent_at IS NULL AND m.taken_back_by IS NULL AND m.due <= @now AND a.disabled = @no ORDER BY m.due, m.id LIMIT @most
            """,
            row => new Letter(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5)),
            ("now", now), ("no", false), ("most", MostAtOnce));
        foreach (var letter in letters)
        {
            db.Run("UPDATE outbox_messages SET due = @until WHERE id = @id", ("until", now + Claim), ("id", letter.Id));
        }

        return letters;
    }

    internal static int Sent(Session db, long id, DateTime at, string by) => db.Run(
        "UPDATE outbox_messages SET sent_at = @at, sent_by = @by WHERE id = @id AND sent_at IS NULL", ("at", at), ("by", by), ("id", id));

    /// <summary>Keeps that a try failed, and when to try again.</summary>
    /// <returns>How many tries have failed.</returns>
    internal static int Failed(Session db, long id, DateTime now, LocalText why)
    {
        var failures = db.One<int>("SELECT failures FROM outbox_messages WHERE id = @id", ("id", id)) + 1;
        db.Run(
            "UPDATE outbox_messages SET failures = @failures, why_da = @da, why_en = @en, due = @due WHERE id = @id",
            ("failures", failures), ("da", why.Da), ("en", why.En), ("due", now + Wait(failures)), ("id", id));
        return failures;
    }

    // A minute, then twice as long each time, and never longer than six hours.
    private static TimeSpan Wait(int failures) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, failures - 1), 360));

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static DateTime? Utc(DbDataReader row, int at) => row.IsDBNull(at) ? null : DateTime.SpecifyKind(row.GetFieldValue<DateTime>(at), DateTimeKind.Utc);
}
