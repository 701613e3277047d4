using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Pages;

namespace Rettesnor.Browser.Tests;

/// <summary>A controller's way through the pools: by keyboard, and on a phone.</summary>
public sealed class PoolJourneyTests(PoolSite site, Browser browser) : IClassFixture<PoolSite>
{
    [Fact]
    public async Task Controller_FromTheMenuToAPayment_PaysAndThePagesAreFaultless()
    {
        await using var opened = await browser.Open(site, 390);
        var page = opened.Page;
        await page.GotoAsync("/log-ind");
        await page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == Role.Controller).Login);
        await page.FillAsync("#password", DemonstrationAccounts.Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.Locator(".visitor form").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Puljer", Exact = true }).First.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Regional uddannelsespulje" }).PressAsync("Enter");
        await page.Locator("#courses").WaitForAsync();

        await page.Locator("section[aria-labelledby=courses] summary").First.PressAsync("Enter");
        var amount = page.Locator("form[action*='handler=Pay'] [name=amount]").First;
        await amount.FillAsync("1.000,00");
        await amount.PressAsync("Enter");
        await page.Locator(".said", new() { HasTextString = "Det er gemt." }).WaitForAsync();
        await page.Locator("section[aria-labelledby=courses] tbody tr", new() { HasTextString = "1.000,00" }).First.WaitForAsync();

        foreach (var address in new[] { "/puljer", "/puljer/regional", "/en/pools/education-lift-110", "/puljer?pr=2021-09-30" })
        {
            foreach (var width in new[] { 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.GotoAsync(address);
                await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
                (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue($"{address} at {width} scrolls sideways");
                (await page.RunAxe()).Violations.Select(v => v.Id + ": " + string.Join(' ', v.Nodes.Select(n => n.Html).Take(3))).ShouldBeEmpty($"{address} at {width}");
            }
        }

        opened.Complaints.ShouldBeEmpty();
    }
}
