using System.Globalization;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Plans.Overview;

internal static class OverviewTexts
{
    public static readonly LocalText Caption = new("Alle planens mål og hvordan de står", "All goals of the plan and how they stand");
    public static readonly LocalText Goal = new("Mål", "Goal");
    public static readonly LocalText Target = new("Måltal", "Target");
    public static readonly LocalText Line = new("Hvor vi er, og hvor linjen går", "Where we are, and where the line is");
    public static readonly LocalText Now = new("Nu", "Now");
    public static readonly LocalText Beside = new("Ved siden af", "Beside");
    public static readonly LocalText Trend = new("Udvikling", "Trend");
    public static readonly LocalText Standing = new("Status", "Standing");
    public static readonly LocalText At = new("Status pr.", "Standing at");
    public static readonly LocalText Known = new("Vis planen, som den var kendt ved udgangen af", "Show the plan as it was known at the end of");
    public static readonly LocalText Choose = new("Vis", "Show");
    public static readonly LocalText Report = new("Rapport", "Report");
    public static readonly LocalText Brief = new("På fem minutter", "In five minutes");
    public static readonly LocalText ReadPlan = new("Læs planen", "Read the plan");
    public static readonly LocalText Tables = new("Planens tabeller", "The plan's tables");
    public static readonly LocalText FollowUps = new("Afrapporteringer", "Follow-ups");
    public static readonly LocalText Through = new("Gennem årene", "Through the years");
    public static readonly LocalText Year = new("Årshjul", "The year");
    public static readonly LocalText Health = new("Sundhed", "Health");
    public static readonly LocalText Versions = new("Udgaver", "Versions");
    public static readonly LocalText OverTheYears = new("Planer over tid", "Plans over time");
    public static readonly LocalText Counts = new("Målene fordelt på status", "The goals by standing");
    public static readonly LocalText Country = new("landet", "country");

    public static LocalText Parts(int parts, LocalText decisive, LocalText target) => new(
        $"{Count(parts)} dele. {decisive.Da}: {target.Da}",
        $"{Count(parts)} parts. {decisive.En}: {target.En}");

    public static LocalText ByItself(DateOnly at) => new(
        Period.OfDate(at).ToText(Language.Danish),
        Period.OfDate(at).ToText(Language.English));

    public static LocalText LineInWords(string now, string when, string target) => new(
        $"{now} ({when}), målet er {target}",
        $"{now} ({when}), the target is {target}");

    public static LocalText TrendFromTo(string from, string fromWhen, string to, string toWhen) => new(
        $"fra {from} i {fromWhen} til {to} i {toWhen}",
        $"from {from} in {fromWhen} to {to} in {toWhen}");

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
