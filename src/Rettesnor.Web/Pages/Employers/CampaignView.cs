using Rettesnor.Core.Registers;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>How a campaign goes: the group's employers, and those whom somebody has visited in its time.</summary>
public sealed record CampaignView(EmployerCampaign Campaign, IReadOnlyList<EmployerCard> All, IReadOnlySet<int> Visited, DateOnly Today)
{
    private const int DaysOfAWeek = 7;

    public IReadOnlyList<EmployerCard> Left => [.. All.Where(c => !Visited.Contains(c.Number))];

    /// <summary>How many visits a week it takes to be done in time; null where the time is over or nobody is left.</summary>
    public int? AWeek
    {
        get
        {
            var from = Today < Campaign.First ? Campaign.First : Today;
            return Left.Count == 0 || from > Campaign.Last ? null : (int)Math.Ceiling(Left.Count / Math.Max(1, (Campaign.Last.DayNumber - from.DayNumber + 1) / (decimal)DaysOfAWeek));
        }
    }

    /// <summary>A campaign on a day.</summary>
    public static CampaignView Of(EmployerCampaign campaign, EmployerDesk employers, IEnumerable<EmployerCard> cards)
    {
        var all = cards.Where(c => c.Area == campaign.Municipality && !c.IsClosed && (c.Employees ?? 0) >= campaign.Least && c.Industry.Contains(campaign.Industry, StringComparison.OrdinalIgnoreCase))
            .OrderBy(c => c.Town, Languages.Collation.Danish).ThenBy(c => c.Name, Languages.Collation.Danish).ToList();
        var visited = employers.Data.Use(db => db.Rows(
            "SELECT DISTINCT employer_id FROM employer_contacts WHERE superseded_by IS NULL AND kind = 'visit' AND day BETWEEN @first AND @last", row => row.GetInt32(0), ("first", campaign.First), ("last", campaign.Last)));
        return new CampaignView(campaign, all, visited.ToHashSet(), employers.Today);
    }
}
