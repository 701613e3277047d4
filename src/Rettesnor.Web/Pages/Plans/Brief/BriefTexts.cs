using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Plans.Brief;

internal static class BriefTexts
{
    public static readonly LocalText Title = new("Planen på fem minutter", "The plan in five minutes");
    public static readonly LocalText Failing = new("Går ikke som lovet", "Not going as promised");
    public static readonly LocalText Keeping = new("Går som lovet", "Going as promised");
    public static readonly LocalText Unsaid = new("Kan ikke afgøres nu", "Cannot be decided now");
    public static readonly LocalText Changes = new("Hvad er ændret?", "What has changed?");
    public static readonly LocalText Promised = new("Vi har lovet", "We have promised");
    public static readonly LocalText Stands = new("Sådan står det", "How it stands");
    public static readonly LocalText Efforts = new("Det gør vi", "What we do about it");
    public static readonly LocalText NoEfforts = new("Planen siger ikke, hvilken indsats der hører til dette mål.", "The plan does not say which effort belongs to this goal.");
    public static readonly LocalText Whole = new("Se hele planen", "See the whole plan");
    public static readonly LocalText Counts = new("Målene fordelt på status", "The goals by standing");

    public static LocalText AsOf(DateOnly at) => new($"Status pr. {Day(at, Language.Danish)}.", $"Standing at {Day(at, Language.English)}.");

    public static LocalText Promise(LocalText target, Period time) => new(
        $"{Capital(target.Da)} ({time.ToText(Language.Danish)})", $"{Capital(target.En)} ({time.ToText(Language.English)})");

    public static LocalText NothingTurned(DateOnly since) => new(
        $"Ingen mål har skiftet status siden {Day(since, Language.Danish)}.", $"No goal has changed its standing since {Day(since, Language.English)}.");

    public static LocalText Turned(DateOnly since) => new($"Siden {Day(since, Language.Danish)}:", $"Since {Day(since, Language.English)}:");

    public static LocalText Others(int goals) => goals == 1
        ? new("1 andet mål har fået et nyt tal uden at skifte status.", "1 other goal has a new figure and stands as before.")
        : new($"{NumberText.Of(goals, 0, Language.Danish)} andre mål har fået nye tal uden at skifte status.", $"{NumberText.Of(goals, 0, Language.English)} other goals have new figures and stand as before.");

    public static LocalText SaidIn(DateOnly cutOff) => new($"Fra afrapporteringen pr. {Day(cutOff, Language.Danish)}", $"From the follow-up at {Day(cutOff, Language.English)}");

    private static string Day(DateOnly day, Language language) => Period.OfDate(day).ToText(language);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
