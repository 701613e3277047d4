using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Plans.Document;

internal static class DocumentTexts
{
    public static readonly LocalText Contents = new("Indhold", "Contents");
    public static readonly LocalText Matrix = new("Temaer og ministerens mål", "Themes and the minister's goals");
    public static readonly LocalText Id = new("Id", "Id");
    public static readonly LocalText Title = new("Titel", "Title");
    public static readonly LocalText Target = new("Måltal", "Target");
    public static readonly LocalText Time = new("Tid", "Time");
    public static readonly LocalText Stands = new("Står i", "Stands in");
    public static readonly LocalText LevelsInFigures = new("Hvor mange borgere der er på hvert niveau, og hvordan de flytter sig", "How many citizens are on each level, and how they move");
    public static readonly LocalText Facts = new("Tal, der er værd at følge", "Figures worth following");
    public static readonly LocalText FactsCaption = new("Tal i planen, som intet mål bygger på", "Figures in the plan that no goal rests on");
    public static readonly LocalText Newest = new("Nyeste tal", "Newest figure");
    public static readonly LocalText Sources = new("Kilder", "Sources");
    public static readonly LocalText Follows = new("Følger efter", "Follows");

    public static readonly LocalText Whole = new("Hent hele planen", "Take the whole plan");
    public static readonly LocalText Brief = new("Planen på to sider", "The plan on two pages");
    public static readonly LocalText GoalList = new("Målene som bilag", "The goals as an annex");

    public static LocalText Found(Found found) => new($"{found.Document}, afsnit {found.Section}", $"{found.Document}, section {found.Section}");

    public static LocalText Day(DateOnly day) => new(Measurement.Time.Period.OfDate(day).ToText(Language.Danish), Measurement.Time.Period.OfDate(day).ToText(Language.English));
}
