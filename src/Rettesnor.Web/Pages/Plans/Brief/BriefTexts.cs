using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Plans.Brief;

internal static class BriefTexts
{
    public static readonly LocalText Title = new("Planen på fem minutter", "The plan in five minutes");
    public static readonly LocalText Failing = new("Går ikke som lovet", "Not going as promised");
    public static readonly LocalText Keeping = new("Går som lovet", "Going as promised");
    public static readonly LocalText Undecided = new("Følges, ikke begyndt eller bortfaldet", "Followed, not begun or lapsed");
    public static readonly LocalText Unsaid = new("Kan ikke afgøres nu", "Cannot be decided now");
    public static readonly LocalText Changes = new("Hvad er ændret?", "What has changed?");
    public static readonly LocalText Promised = new("Vi har lovet", "We have promised");
    public static readonly LocalText Stands = new("Sådan står det", "How it stands");
    public static readonly LocalText Efforts = new("Det gør vi", "What we do about it");
    public static readonly LocalText Whole = new("Se hele planen", "See the whole plan");

    public static LocalText EffortsAt(string goal) => new($"De samme indsatser som ved {goal}.", $"The same efforts as at {goal}.");

    public static LocalText AsOf(DateOnly at) => new($"Status pr. {DayText.Of(at, Language.Danish)}.", $"Standing at {DayText.Of(at, Language.English)}.");

    public static LocalText Promise(LocalText target, Period time) => new(
        $"{Capital(target.Da)} ({time.ToText(Language.Danish)})", $"{Capital(target.En)} ({time.ToText(Language.English)})");

    public static LocalText NothingTurned(DateOnly since) => new(
        $"Ingen mål har skiftet status siden {DayText.Of(since, Language.Danish)}.", $"No goal has changed its standing since {DayText.Of(since, Language.English)}.");

    public static LocalText Turned(DateOnly since) => new($"Siden {DayText.Of(since, Language.Danish)}:", $"Since {DayText.Of(since, Language.English)}:");

    public static LocalText Others(int goals) => goals == 1
        ? new("1 andet mål har fået et nyt tal uden at skifte status.", "1 other goal has a new figure and stands as before.")
        : new($"{NumberText.Of(goals, 0, Language.Danish)} andre mål har fået nye tal uden at skifte status.", $"{NumberText.Of(goals, 0, Language.English)} other goals have new figures and stand as before.");

    public static LocalText SaidIn(DateOnly cutOff) => new($"Fra afrapporteringen pr. {DayText.Of(cutOff, Language.Danish)}", $"From the follow-up at {DayText.Of(cutOff, Language.English)}");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
