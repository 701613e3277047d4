using Deque.AxeCore.Playwright;
using Rettesnor.Web.Tests;

namespace Rettesnor.Browser.Tests;

public sealed class DemonstrationTests(DemonstrationSite site, Browser browser) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("/planer/stevns-2023")]
    [InlineData("/en/plans/stevns-2023/goals/S23-6")]
    public async Task Line_OnAWideScreenAPhoneAndPaper_IsSeenAndHasNoFaults(string address)
    {
        await using var opened = await browser.Open(site, 1280);
        await opened.Page.GotoAsync(address);
        foreach (var width in new[] { 1280, 390 })
        {
            await opened.Page.SetViewportSizeAsync(width, 900);
            (await opened.Page.IsVisibleAsync(".demonstration")).ShouldBeTrue();
            var axe = await opened.Page.RunAxe();
            axe.Violations.Select(v => $"{width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }

        await opened.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await opened.Page.IsVisibleAsync(".demonstration")).ShouldBeTrue();
        opened.Complaints.ShouldBeEmpty();
    }
}
