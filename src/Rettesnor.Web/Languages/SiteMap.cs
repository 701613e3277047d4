namespace Rettesnor.Web.Languages;

/// <summary>Every page of the site with its address in both languages. The parts in braces are the same in both.</summary>
public static class SiteMap
{
    public static readonly PageRoute Plans = new("/Plans/List/List", "", "en");
    public static readonly PageRoute About = new("/About/About", "om", "en/about");
    public static readonly PageRoute Accessibility = new("/About/Accessibility", "tilgaengelighed", "en/accessibility");

    public static readonly IReadOnlyList<PageRoute> All =
    [
        Plans, About, Accessibility,
    ];

    public static PageRoute? Find(string? page) => All.FirstOrDefault(r => r.Page == page);
}
