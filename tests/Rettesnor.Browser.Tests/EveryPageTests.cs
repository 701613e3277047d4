using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Web.Tests;

namespace Rettesnor.Browser.Tests;

/// <summary>What must be true of every kind of page, in both languages, on a wide screen and on a phone.</summary>
public sealed class EveryPageTests(TestSite site, Browser browser)
{
    // A folder to keep a picture of every page in, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RETTESNOR_PICTURES");

    public static TheoryData<string> Pages => [.. PageAddresses.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAWideScreenAndOnAPhone_HasNoFaults(string address)
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Picture(page, address, width);
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            overflow.ShouldBe(0, $"the page scrolls sideways at {width}");
            var axe = await page.RunAxe();
            axe.Violations.Select(v => $"{width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
        opened.Complaints.ShouldBeEmpty();
    }

    // The browser itself complains of the status of an error page, so only the page is judged.
    [Theory]
    [InlineData("/findes-ikke")]
    [InlineData("/en/plans/stevns-2032")]
    [InlineData("/planer/stevns-2023?pr=2021-13")]
    [InlineData("/en/plans/stevns-2023/goals/S23-99")]
    public async Task ErrorPage_OnAWideScreenAndOnAPhone_HasNoFaults(string address)
    {
        await using var opened = await browser.Open(site, 1280);
        (await opened.Page.GotoAsync(address))!.Status.ShouldBeOneOf(400, 404);
        foreach (var width in new[] { 1280, 390 })
        {
            await opened.Page.SetViewportSizeAsync(width, 900);
            var axe = await opened.Page.RunAxe();
            axe.Violations.Select(v => $"{width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
    }

    private static async Task Picture(IPage page, string address, int width)
    {
        if (Pictures is not null)
        {
            var name = address.Trim('/').Replace('/', '_').Replace('?', '_');
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Pictures, $"{(name.Length == 0 ? "forside" : name)}-{width}.png"),
                FullPage = true,
            });
        }
    }
}
