namespace Rettesnor.Web.Languages;

/// <summary>Every page of the site with its address in both languages. The parts in braces are the same in both.</summary>
public static class SiteMap
{
    public static readonly PageRoute Plans = new("/Plans/List/List", "", "en");
    public static readonly PageRoute Plan = new("/Plans/Overview/Overview", "planer/{plan}", "en/plans/{plan}");
    public static readonly PageRoute Goal = new("/Plans/Goals/Goal", "planer/{plan}/maal/{goal}", "en/plans/{plan}/goals/{goal}");
    public static readonly PageRoute Document = new("/Plans/Document/Document", "planer/{plan}/dokument", "en/plans/{plan}/document");
    public static readonly PageRoute Tables = new("/Plans/Tables/Tables", "planer/{plan}/tabeller", "en/plans/{plan}/tables");
    public static readonly PageRoute Compare = new("/Plans/Compare/Compare", "kommuner/{area}", "en/municipalities/{area}");
    public static readonly PageRoute Search = new("/Search/Search", "soeg", "en/search");
    public static readonly PageRoute About = new("/About/About", "om", "en/about");
    public static readonly PageRoute Accessibility = new("/About/Accessibility", "tilgaengelighed", "en/accessibility");

    public static readonly PageRoute Import = new("/Import/Import", "import", "en/import");
    public static readonly PageRoute ImportMapping = new("/Import/Mapping", "import/fil/{file}", "en/import/file/{file}");
    public static readonly PageRoute ImportJob = new("/Import/Job", "import/{job}", "en/import/{job}");

    public static readonly IReadOnlyList<PageRoute> All =
    [
        Plans, Plan, Goal, Document, Tables, Compare, Search, About, Accessibility, Import, ImportMapping, ImportJob,
    ];

    /// <summary>What can be downloaded; no pages, so not in <see cref="All"/>.</summary>
    public static readonly PageRoute Report = new("", "planer/{plan}/rapport.{format}", "en/plans/{plan}/report.{format}");
    public static readonly PageRoute Figures = new("", "planer/{plan}/maal/{goal}/tal.{format}", "en/plans/{plan}/goals/{goal}/figures.{format}");

    public static PageRoute? Find(string? page) => All.FirstOrDefault(r => r.Page == page);
}
