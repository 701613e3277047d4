using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Plans.Versions;

internal static class VersionTexts
{
    public static readonly LocalText TakeVersion = new("Hent denne udgave", "Take this version");
    public static readonly LocalText TakeHearing = new("Hent teksten i høring", "Take the text in hearing");
    public static readonly LocalText Title = new("Planens udgaver", "The plan's versions");
    public static readonly LocalText Lead = new(
        "En udgave ændres aldrig. Den nyeste gælder; de andre er afløst og kan stadig læses.",
        "A version never changes. The newest is in force; the others are superseded and can still be read.");
    public static readonly LocalText Version = new("Udgave", "Version");
    public static readonly LocalText State = new("Tilstand", "State");
    public static readonly LocalText Superseded = new("Afløst", "Superseded");
    public static readonly LocalText Decision = new("Beslutning", "Decision");
    public static readonly LocalText Kept = new("Lagt ind", "Kept");
    public static readonly LocalText Changes = new("Forskelle fra den før", "Differences from the one before");
    public static readonly LocalText File = new("Planens fil", "The plan's file");
    public static readonly LocalText InHearing = new("I høring", "In hearing");
    public static readonly LocalText ReadHearing = new("Læs det, der er i høring", "Read what is in hearing");
    public static readonly LocalText NoHearing = new("Planen er ikke i høring.", "The plan is not in hearing.");
    public static readonly LocalText Differences = new("Forskelle", "Differences");
    public static readonly LocalText SeeDifferences = new("Forskelle fra den udgave, der gælder", "Differences from the version in force");
    public static readonly LocalText SeeDifferencesFromBefore = new("Forskelle fra planen før", "Differences from the plan before");
    // What is compared and is no version: a draft, or the hearing.
    public static LocalText Named(string reference) => reference.StartsWith("draft-", StringComparison.Ordinal) ? new($"Udkast {reference["draft-".Length..]}", $"Draft {reference["draft-".Length..]}") : new(reference, reference);

    public static readonly LocalText None = new("De to siger det samme.", "The two say the same.");
    public static readonly LocalText Newest = new("Læs den udgave, der gælder", "Read the version in force");
    public static readonly LocalText OnlyOne = new("Der er kun én udgave af planen.", "There is only one version of the plan.");
    public static readonly LocalText From = new("Fra", "From");
    public static readonly LocalText To = new("Til", "To");
    public static readonly LocalText Compare = new("Sammenlign", "Compare");
    public static readonly LocalText Write = new("Skriv en ny udgave", "Write a new version");

    public static LocalText NoVersion(string plan, string version) => new(
        $"Planen {plan} har ingen udgave {version}.", $"The plan {plan} has no version {version}.");

    public static LocalText NoText(string name) => new(
        $"»{name}« er ingen plan, udgave eller udkast, du kan se. Skriv for eksempel stevns-2023 eller stevns-2023@1.",
        $"‘{name}’ is no plan, version or draft that you can see. Write for example stevns-2023 or stevns-2023@1.");

    public static LocalText Unreadable(string name) => new(
        $"»{name}« har fejl, der skal rettes, før den kan sammenlignes med andre.", $"‘{name}’ has faults that must be mended before it can be compared with others.");

    public static LocalText Number(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"Udgave {number}"), string.Create(CultureInfo.InvariantCulture, $"Version {number}"));

    /// <summary>What a version rests on: a case and a meeting, or files.</summary>
    public static LocalText DecisionOf(PlanVersion version) => version.CaseNumber is { } number
        ? new($"Sag {number}, møde {Day(version.Day!.Value).Da}", $"Case {number}, meeting {Day(version.Day!.Value).En}")
        : new("indlæst fra filer", "loaded from files");

    public static LocalText Bar(PlanVersion version) => new(
        $"Udgave {version.Number} er afløst. {DecisionOf(version).Da}.", $"Version {version.Number} is superseded. {DecisionOf(version).En}.");

    public static LocalText HearingBar(DateOnly until, string caseNumber) => new(
        $"Forslaget er i høring. Svar senest {Day(until).Da}.{(caseNumber.Length > 0 ? $" Sag {caseNumber}." : "")}",
        $"The proposal is in hearing. Answers by {Day(until).En}.{(caseNumber.Length > 0 ? $" Case {caseNumber}." : "")}");

    public static LocalText HearingOver(DateOnly until, string caseNumber) => new(
        $"Høringen er slut; der kunne svares til og med {Day(until).Da}.{(caseNumber.Length > 0 ? $" Sag {caseNumber}." : "")} Planen er vedtaget siden. Her står den, som den var i høring.",
        $"The hearing is over; answers were taken until {Day(until).En}.{(caseNumber.Length > 0 ? $" Case {caseNumber}." : "")} The plan has been adopted since. Here it stands as it was in hearing.");

    public static readonly LocalText Hearings = new("Høringer", "Hearings");

    /// <param name="held">The hearing.</param>
    /// <param name="withWho">Whether whoever reads is told who sent it: those who write plans.</param>
    public static LocalText Held(HeldHearing held, bool withWho)
    {
        var from = Day(DateOnly.FromDateTime(held.From));
        var number = held.CaseNumber.Length > 0 ? held.CaseNumber : null;
        return new(
            $"Sendt i høring {from.Da}{(withWho ? $" af {held.Who}" : "")}, svar senest {Day(held.Until).Da}{(number is null ? "" : $", sag {number}")}",
            $"Sent into hearing on {from.En}{(withWho ? $" by {held.Who}" : "")}, answers by {Day(held.Until).En}{(number is null ? "" : $", case {number}")}");
    }

    public static LocalText DifferencesOf(LocalText from, LocalText to) => new($"Fra {from.Da} til {to.Da}", $"From {from.En} to {to.En}");

    public static LocalText Day(DateOnly day) => new(DayText.Of(day, Language.Danish), DayText.Of(day, Language.English));
}
