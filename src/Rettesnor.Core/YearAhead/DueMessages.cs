using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.YearAhead;

/// <summary>
/// Reminds those who asked of what is due, some days before and once more on the day. A message names plans, meetings and days, and nothing about any
/// citizen; each is put once.
/// </summary>
/// <param name="library">The plans and the data directory.</param>
/// <param name="reader">What is due.</param>
/// <param name="accounts">Who can still be reminded.</param>
/// <param name="address">The address of a municipality's wheel, as whoever gets the message writes it.</param>
public sealed class DueMessages(PlanLibrary library, YearAheadReader reader, AccountStore accounts, Func<AreaId, string> address)
{
    /// <summary>So many days before it is due those are reminded who asked.</summary>
    public const int DaysBefore = 14;

    private readonly Reminders reminders = new(library.Data);
    private (DateOnly Day, long Revision)? done;

    private DataDirectory Data => library.Data;

    private DateTime Now => Data.Clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Data.Clock.GetLocalNow().DateTime);

    /// <summary>Puts the messages of the day. Until the day is another, or somebody has written, there is nothing more to put.</summary>
    /// <returns>How many messages were put.</returns>
    public int Remind()
    {
        var (today, revision) = (Today, Data.Revision());
        if (done == (today, revision))
        {
            return 0;
        }

        var put = reminders.All().GroupBy(r => r.Municipality).Sum(of => Remind(of.Key, [.. of], today));
        done = (today, revision);
        return put;
    }

    private int Remind(AreaId municipality, IReadOnlyList<Reminder> asked, DateOnly today)
    {
        // Only those are reminded who could still ask for it; they write plans too, so that drafts are no secret to them.
        var receivers = accounts.All().Where(a => accounts.Works(a) && a.Acting(hasSecondFactor: true) is var acting && acting.May(Right.WriteFollowUps, municipality) && acting.May(Right.WritePlans, municipality))
            .ToDictionary(a => a.Id);
        var messages = reader.Of(municipality, today, withDrafts: true).Days.Where(d => d.Day <= today.AddDays(DaysBefore))
            .SelectMany(d => asked.Where(r => r.Kind == d.Kind && receivers.ContainsKey(r.Account)).Select(r => Message(municipality, d, receivers[r.Account], today))).ToList();
        return messages.Count == 0 || Data.Use(db => messages.TrueForAll(m => OutboxStore.Has(db, m.Key))) ? 0
            : Data.Write(new Written(OutboxRun.Who, "outbox", $"Mindet om årshjulet for {municipality}"), (db, write) => messages.Count(m => OutboxStore.Put(db, write, m)));
    }

    private NewMessage Message(AreaId municipality, DueDay due, Account to, DateOnly today)
    {
        var left = due.Day.DayNumber - today.DayNumber;
        var when = left == 0
            ? due.IsCertain ? new LocalText("i dag", "today") : new LocalText("ventes omkring i dag", "expected about today")
            : new LocalText($"{due.When.Da}, om {left} {(left == 1 ? "dag" : "dage")}", $"{due.When.En}, in {left} {(left == 1 ? "day" : "days")}");
        string NameIn(Language language) => library.Reference.NameOf(municipality, language);
        var body =
            $"""
            Kære {to.Name}

            {DueKinds.Name(due.Kind).Da}, {when.Da}:
            {due.Text.Da}

            Årshjulet for {NameIn(Language.Danish)}, hvor du også vælger, hvad du vil mindes om:
            {address(municipality)}

            Denne besked er sendt af Rettesnor og kan ikke besvares.

            --
            {DueKinds.Name(due.Kind).En}, {when.En}:
            {due.Text.En}

            The wheel of the year of {NameIn(Language.English)}, where you also choose what to be reminded of, is at the address above.
            """;
        return new NewMessage(
            string.Create(CultureInfo.InvariantCulture, $"year/{municipality}/{due.Key}/{(left == 0 ? "day" : "before")}/{to.Id}"), "year/" + municipality, to.Id,
            $"{DueKinds.Name(due.Kind).Da} {when.Da}", body.ReplaceLineEndings("\n"), Now);
    }
}
