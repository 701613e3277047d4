using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>
/// Asks the owners of goals for their comments, and reminds those who have not written. A message names goals and days, and nothing about any
/// citizen. Each is put once, however often it is asked for.
/// </summary>
/// <param name="store">The follow-ups.</param>
/// <param name="plans">The plans, for the goals' titles.</param>
/// <param name="address">The address of a follow-up, as whoever gets the message writes it.</param>
public sealed class FollowUpMessages(FollowUpStore store, PlanLibrary plans, Func<PlanFollowUp, string> address)
{
    /// <summary>So many days before the deadline those are reminded who have not written.</summary>
    public const int DaysBefore = 2;

    private DataDirectory Data => store.Data;

    private DateTime Now => Data.Clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Data.Clock.GetLocalNow().DateTime);

    /// <summary>Asks every owner of a goal that has no comment yet. Somebody without an e-mail address is asked when they have one.</summary>
    /// <param name="today">The day that whoever asks works on, which is a demonstration's own.</param>
    /// <returns>How many are asked now; 0 where all have been already.</returns>
    public (int Asked, FollowUpRefused? Refused) Ask(Acting acting, string process, PlanFollowUp followUp, DateOnly today)
    {
        if ((FollowUpStore.Refuse(acting, Right.WriteFollowUps, followUp.Municipality) ?? (followUp.IsSealed ? new FollowUpRefused.IsSealed(followUp.Number)
            : followUp.Terms.CommentsBy is { } last && last < today ? new FollowUpRefused.CommentsOver(last) : null)) is { } refused)
        {
            return (0, refused);
        }

        var messages = store.Waited(followUp).Select(w => (w.Owner.HasEmail, Message: Message(followUp, w, "ask", followUp.Terms.CommentsBy is { } by
            ? new($"skriv en kommentar senest {DayText.Of(by, Language.Danish)}", $"write a comment by {DayText.Of(by, Language.English)}")
            : new("skriv en kommentar", "write a comment")))).ToList();
        return messages.Count == 0 ? (0, null)
            : (Data.Write(new Written(acting.Who, process, $"Ejere spurgt i {followUp.Key}"), (db, write) => messages.Count(m => OutboxStore.Put(db, write, m.Message) && m.HasEmail)), null);
    }

    /// <summary>Reminds those who are waited for, some days before the deadline and on the day after it.</summary>
    /// <returns>How many messages were put.</returns>
    public int Remind()
    {
        var put = 0;
        foreach (var followUp in store.AllOpen().Where(f => f.Terms.CommentsBy is { } by && by.AddDays(-DaysBefore) <= Today && Today <= by.AddDays(1)))
        {
            var by = followUp.Terms.CommentsBy!.Value;
            var isLate = Today > by;
            var messages = store.Waited(followUp).Select(w => Message(followUp, w, isLate ? "late" : "remind", isLate
                ? new($"der mangler en kommentar, som skulle være skrevet {DayText.Of(by, Language.Danish)}", $"a comment is missing that was due on {DayText.Of(by, Language.English)}")
                : new($"husk at skrive en kommentar senest {DayText.Of(by, Language.Danish)}", $"remember to write a comment by {DayText.Of(by, Language.English)}"))).ToList();
            if (messages.Count > 0 && Data.Use(db => messages.Exists(m => !OutboxStore.Has(db, m.Key))))
            {
                put += Data.Write(new Written(OutboxRun.Who, "outbox", $"Ejere mindet om {followUp.Key}"), (db, write) => messages.Count(m => OutboxStore.Put(db, write, m)));
            }
        }

        return put;
    }

    private NewMessage Message(PlanFollowUp followUp, (GoalOwner Owner, IReadOnlyList<string> Goals) waited, string kind, LocalText what)
    {
        var plan = plans.Current().Find(followUp.Plan)?.Plan;
        string Goals(Language language) => string.Join("\n", waited.Goals.Select(id => $"- {id} {TitleOf(plan, id, language)}".TrimEnd()));
        var title = plan?.Title ?? new LocalText(followUp.Plan, followUp.Plan);
        var period = followUp.Terms.Period;
        var deadline = followUp.Terms.CommentsBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
        var body =
            $"""
            Kære {waited.Owner.Name}

            {title.Da}, afrapportering for {period.ToText(Language.Danish)}: {what.Da} på de mål, du er ejer af:

            {Goals(Language.Danish)}

            {address(followUp)}

            Skriv ikke om enkelte borgere. Denne besked er sendt af Rettesnor og kan ikke besvares.

            --
            {title.En}, follow-up for {period.ToText(Language.English)}: {what.En} on the goals that you are the owner of:

            {Goals(Language.English)}
            """;
        return new NewMessage(
            string.Create(CultureInfo.InvariantCulture, $"{followUp.Key}/{kind}/{deadline}/{waited.Owner.Account}"), followUp.Key, waited.Owner.Account,
            $"Afrapportering for {period.ToText(Language.Danish)}: {what.Da}", body.ReplaceLineEndings("\n"), Now);
    }

    private static string TitleOf(Plan? plan, string id, Language language)
    {
        var ids = id.Split('/');
        return plan?.Goal(ids[0]) is not { } goal ? ""
            : ids.Length > 1 && goal.Parts.FirstOrDefault(p => p.Id == ids[1]) is { } part ? $"{goal.Title.In(language)}: {part.Title.In(language)}" : goal.Title.In(language);
    }
}
