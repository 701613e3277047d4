using Microsoft.AspNetCore.Mvc;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Search;

public sealed class SearchModel(Desk desk) : SitePage
{
    private const int LongestQuestion = 200;

    public override LocalText Title => SearchTexts.Title;

    public override MenuEntry Menu => MenuEntry.Search;

    public override IReadOnlyList<string> Scripts => ["lib/htmx/htmx.min.js"];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    /// <summary>Titles near to what was asked, where nothing was found.</summary>
    public IReadOnlyList<string> Near { get; private set; } = [];

    public void OnGet()
    {
        Asked = Asked?.Trim();
        if (string.IsNullOrEmpty(Asked))
        {
            return;
        }
        Asked = Asked.Length > LongestQuestion ? Asked[..LongestQuestion] : Asked;
        var index = desk.Remember(Language, () => SearchIndex.Of(desk, Language));
        Hits = index.Find(Asked);
        Near = Hits.Count > 0 ? [] : Nearest.To(Asked, index.Titles);
    }
}
