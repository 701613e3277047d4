namespace Rettesnor.Browser.Tests;

/// <summary>One address for every kind of page, in both languages.</summary>
internal static class PageAddresses
{
    public static readonly IReadOnlyList<string> All =
    [
        "/", "/en",
        "/om", "/en/about",
        "/tilgaengelighed", "/en/accessibility",
    ];
}
