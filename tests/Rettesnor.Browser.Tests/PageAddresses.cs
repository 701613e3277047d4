namespace Rettesnor.Browser.Tests;

/// <summary>One address for every kind of page, in both languages.</summary>
internal static class PageAddresses
{
    public static readonly IReadOnlyList<string> All =
    [
        "/", "/en",
        "/planer/stevns-2023", "/en/plans/stevns-2023",
        "/planer/stevns-2021", "/en/plans/vordingborg-2019?pr=2019-Q2",
        "/planer/stevns-2023/kort?pr=2023-06", "/en/plans/stevns-2021/brief",
        "/planer/stevns-2023/maal/S23-8?pr=2022-Q3", "/en/plans/stevns-2023/goals/S23-7",
        "/planer/stevns-2023/maal/S23-5d", "/en/plans/stevns-2021/goals/R21-6",
        "/planer/vordingborg-2019/dokument", "/en/plans/slagelse-2023/document",
        "/planer/stevns-2021/tabeller", "/en/plans/stevns-2023/tables",
        "/planer/stevns-2023/udgaver", "/en/plans/stevns-2024/versions/1", "/planer/stevns-2023/forskelle?fra=stevns-2021&til=stevns-2023",
        "/kommuner/stevns", "/en/municipalities/stevns",
        "/kommuner/stevns/maal", "/en/municipalities/slagelse/goals",
        "/soeg?q=samtaler", "/en/search?q=interviews",
        "/om", "/en/about",
        "/tilgaengelighed", "/en/accessibility", "/dine-oplysninger", "/en/your-data",
        "/ordbog", "/en/glossary",
        "/vejledning", "/en/guides",
        "/vejledning/analyst", "/en/guides/politician",
        "/log-ind", "/en/sign-in",
        "/planer/stevns-2021/opfoelgninger", "/en/plans/stevns-2021/follow-ups",
    ];
}
