using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Outbox;

/// <summary>
/// Sends what is due. Each message is taken before it is sent and marked after, so that two servers do not both send it; a server that dies
/// in between may have sent one that is sent again, which is better than one that nobody gets.
/// </summary>
public sealed class OutboxRun(DataDirectory data, IMessageSender sender, TimeProvider clock)
{
    /// <summary>After so many failures an alarm is raised, once.</summary>
    public const int AlarmAfter = 3;

    public const string Who = "rettesnor";

    /// <summary>Sends the messages that are due now.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDue(CancellationToken cancellation)
    {
        var sent = 0;

        // A slow mail server must not make this last until others may take the same messages; the rest is sent when their time comes.
        var until = Now + (OutboxStore.Claim / 2);
        foreach (var letter in data.Use(IsAnyDue) ? data.Record(db => OutboxStore.Take(db, Now)) : [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (Now >= until)
            {
                break;
            }

            if (await sender.SendAsync(letter, cancellation) is { } why)
            {
                Fail(letter, why);
            }
            else
            {
                data.Write(new Written(Who, "outbox", "Besked sendt: " + letter.Subject), (db, _) => OutboxStore.Sent(db, letter.Id, Now, sender.Name));
                sent++;
            }
        }

        return sent;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Asked often, and nearly always no: then nobody is made to wait.
    private bool IsAnyDue(Session db) =>
        db.One<long>("SELECT COUNT(*) FROM outbox_messages WHERE sent_at IS NULL AND taken_back_by IS NULL AND due <= @now", ("now", Now)) > 0;

    private void Fail(Letter letter, LocalText why) => data.Write(new Written(Who, "outbox", "Besked ikke sendt: " + letter.Subject), (db, _) =>
    {
        if (OutboxStore.Failed(db, letter.Id, Now, why) == AlarmAfter)
        {
            Alarms.Raise(db, clock, new LocalText(
                $"Beskeden »{letter.Subject}« til {letter.Name} er ikke sendt efter {AlarmAfter} forsøg. {why.Da} Der prøves igen.",
                $"The message ‘{letter.Subject}’ to {letter.Name} has not been sent after {AlarmAfter} tries. {why.En} It is tried again."));
        }

        return true;
    });
}
