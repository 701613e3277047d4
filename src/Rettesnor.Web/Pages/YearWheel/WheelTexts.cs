using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.YearWheel;

internal static class WheelTexts
{
    public static readonly LocalText Lead = new(
        "Det, der skal ske med kommunens planer i de næste tolv måneder: møder, afrapporteringer, høringer og kildernes nye tal.",
        "What is due with the municipality's plans in the twelve months to come: meetings, follow-ups, hearings and the sources' new figures.");
    public static readonly LocalText Nothing = new("Der er intet på vej i de tolv måneder.", "Nothing is due in the twelve months.");
    public static readonly LocalText Due = new("Måned for måned", "Month by month");
    public static readonly LocalText Today = new("i dag", "today");
    public static readonly LocalText Calendar = new("Sæt dage i kalenderen", "Put days into the calendar");
    public static readonly LocalText Next = new("Året efter", "The year after");
    public static readonly LocalText Back = new("Fra i dag", "From today");
    public static readonly LocalText History = new("Målene gennem årene", "The goals through the years");
    public static readonly LocalText Remind = new("Mind mig om", "Remind me of");
    public static readonly LocalText Save = new("Gem", "Save");
    public static readonly LocalText Saved = new("Dine påmindelser er gemt.", "Your reminders are saved.");
    public static readonly LocalText NoEmail = new("Din konto har ingen e-mailadresse, så beskederne når dig ikke. Den skrives på", "Your account has no e-mail address, so messages do not reach you. It is written on");
    public static readonly LocalText MyAccount = new("Min konto", "My account");

    public static readonly LocalText RemindHint = new(
        $"Du får en e-mail {DueMessages.DaysBefore} dage før og én på dagen. Ingen får noget, de ikke selv har valgt her.",
        $"You get an e-mail {DueMessages.DaysBefore} days before and one on the day. Nobody gets anything that they have not chosen here.");

    public static LocalText Title(LocalText municipality) => new($"Årshjul for {municipality.Da}", $"The year of {municipality.En}");

    public static LocalText FromTo(DateOnly from, DateOnly to) => new(
        $"Fra {DayText.Of(from, Language.Danish)} til {DayText.Of(to, Language.Danish)}.", $"From {DayText.Of(from, Language.English)} to {DayText.Of(to, Language.English)}.");

    public static LocalText Description(YearAheadList list)
    {
        string Counts(Language language) => string.Join(", ", list.Days.GroupBy(d => d.Kind).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{DueKinds.Name(g.Key).In(language).ToLowerInvariant()}: {g.Count()}")));
        return list.Days.Count == 0 ? Nothing : new(
            $"{FromTo(list.From, list.To).Da} {Counts(Language.Danish)}. Dagene står i listen ved siden af.", $"{FromTo(list.From, list.To).En} {Counts(Language.English)}. The days stand in the list beside it.");
    }

    public static LocalText Unknown(IReadOnlyList<LocalText> sources) => new(
        $"Hvornår de næste tal kommer fra disse kilder, ved vi ikke: {string.Join(", ", sources.Select(s => s.Da))}.",
        $"When the next figures come from these sources is not known: {string.Join(", ", sources.Select(s => s.En))}.");
}
