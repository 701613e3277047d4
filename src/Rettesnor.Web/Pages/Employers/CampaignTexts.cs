using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>What the pages of campaigns say.</summary>
internal static class CampaignTexts
{
    public static readonly LocalText Title = new("Kampagner og nye virksomheder", "Campaigns and new employers");
    public static readonly LocalText Lead = new(
        "I en kampagne skal hver virksomhed i en gruppe besøges. Listen siger, hvem der mangler, by for by, og hvor mange det kræver om ugen.",
        "In a campaign every employer of a group is to be visited. The list says who is left, town by town, and how many it takes a week.");
    public static readonly LocalText Campaigns = new("Kampagner", "Campaigns");
    public static readonly LocalText None = new("Der er ingen kampagner.", "There are no campaigns.");
    public static readonly LocalText New = new("Ny kampagne", "New campaign");
    public static readonly LocalText Name = new("Hvad den handler om", "What it is about");
    public static readonly LocalText Municipality = new("Kommune", "Municipality");
    public static readonly LocalText Industry = new("Branche (tom for alle)", "Industry (empty for all)");
    public static readonly LocalText Least = new("Mindst så mange ansatte", "At least so many employees");
    public static readonly LocalText First = new("Første dag", "First day");
    public static readonly LocalText Last = new("Sidste dag", "Last day");
    public static readonly LocalText Save = new("Begynd kampagnen", "Begin the campaign");
    public static readonly LocalText Saved = new("Kampagnen er begyndt.", "The campaign has begun.");
    public static readonly LocalText NeedsArea = new("Vælg den kommune, kampagnen er i.", "Choose the municipality that the campaign is in.");
    public static readonly LocalText NeedsTitle = new("Skriv, hvad kampagnen handler om, med højst 200 tegn.", "Write what the campaign is about, in at most 200 characters.");
    public static readonly LocalText NeedsDays = new("Skriv kampagnens første og sidste dag, den sidste ikke før den første.", "Write the campaign's first and last day, the last not before the first.");
    public static readonly LocalText NeedsNumber = new("Skriv mindste antal ansatte som et helt tal, eller lad det stå tomt.", "Write the fewest employees as a whole number, or leave it empty.");
    public static readonly LocalText NobodyIn = new("Ingen virksomhed på listerne hører til den gruppe. Skriv branchen, som den står på virksomhedernes sider, eller et mindre antal ansatte.", "No employer of the lists belongs to that group. Write the industry as it stands on the employers' pages, or a smaller number of employees.");
    public static readonly LocalText ToVisit = new("Mangler besøg", "To be visited");
    public static readonly LocalText Done = new("Alle er besøgt.", "All have been visited.");
    public static readonly LocalText Visited = new("Besøgt i dag", "Visited today");
    public static readonly LocalText Remove = new("Stop kampagnen", "Stop the campaign");
    public static readonly LocalText Why = new("Hvorfor", "Why");
    public static readonly LocalText NeedsReason = new("Skriv hvorfor; begrundelsen står i loggen.", "Write why; the reason stands in the log.");
    public static readonly LocalText Removed = new("Kampagnen er stoppet.", "The campaign is stopped.");
    public static readonly LocalText NoCampaign = new("Der er ingen kampagne med det nummer.", "There is no campaign of that number.");
    public static readonly LocalText Ahead = new("Kampagnen er ikke begyndt endnu.", "The campaign has not begun yet.");
    public static readonly LocalText News = new("Nye og flyttede virksomheder, det seneste år", "New and moved employers, the last year");
    public static readonly LocalText NoNews = new("Listerne har ingen nye eller flyttede virksomheder.", "The lists have no new or moved employers.");
    public static readonly LocalText IsNew = new("ny", "new");

    public static LocalText Moved(string from) => new($"flyttet fra {from}", $"moved from {from}");

    public static LocalText Status(CampaignView view)
    {
        string Text(int number, Language language) => NumberText.Of(number, 0, language);
        var (campaign, visited) = (view.Campaign, view.All.Count - view.Left.Count);
        return new(
            $"{Text(visited, Language.Danish)} af {Text(view.All.Count, Language.Danish)} er besøgt.{(view.AWeek is { } week ? $" Det kræver {Text(week, Language.Danish)} besøg om ugen til og med {DayText.Of(campaign.Last, Language.Danish)}." : "")}",
            $"{Text(visited, Language.English)} of {Text(view.All.Count, Language.English)} have been visited.{(view.AWeek is { } aWeek ? $" It takes {Text(aWeek, Language.English)} visits a week until {DayText.Of(campaign.Last, Language.English)}." : "")}");
    }

    public static LocalText Days(DateOnly first, DateOnly last) => new(
        $"{DayText.Of(first, Language.Danish)} – {DayText.Of(last, Language.Danish)}", $"{DayText.Of(first, Language.English)} – {DayText.Of(last, Language.English)}");
}
