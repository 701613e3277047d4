using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Search;

internal static class SearchTexts
{
    public static readonly LocalText Title = new("Søg", "Search");
    public static readonly LocalText Label = new("Søg i planer, mål, målinger og tabeller", "Search plans, goals, measures and tables");
    public static readonly LocalText Button = new("Søg", "Search");
    public static readonly LocalText Results = new("Resultater", "Results");
    public static readonly LocalText Nothing = new(
        "Prøv færre eller kortere ord. Et måls id, for eksempel S23-6, kan også bruges.",
        "Try fewer or shorter words. The id of a goal, such as S23-6, can be used too.");
    public static readonly LocalText DidYouMean = new("Mente du", "Did you mean");

    public static LocalText Kind(HitKind kind) => kind switch
    {
        HitKind.Plan => new("Plan", "Plan"),
        HitKind.Goal => new("Mål", "Goal"),
        HitKind.Table => new("Tabel", "Table"),
        HitKind.Passage => new("Afsnit", "Section"),
    };

    public static LocalText Found(int count, string asked) => count switch
    {
        0 => new($"Intet fundet for »{asked}«.", $"Nothing found for ‘{asked}’."),
        1 => new($"1 resultat for »{asked}«.", $"1 result for ‘{asked}’."),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"{count} resultater for »{asked}«."),
            string.Create(CultureInfo.InvariantCulture, $"{count} results for ‘{asked}’.")),
    };
}
