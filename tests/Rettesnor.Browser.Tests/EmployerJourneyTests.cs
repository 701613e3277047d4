using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Pages;

namespace Rettesnor.Browser.Tests;

/// <summary>The employer consultant: from a goal that is short to a call, by keyboard, and the pages on a phone.</summary>
public sealed class EmployerJourneyTests(EmployerSite site, Browser browser) : IClassFixture<EmployerSite>
{
    private const string Goal = "/planer/stevns-2023/maal/S23-5a";

    [Fact]
    public async Task Consultant_FromTheGoal_RegistersACallByKeyboardAndTheNumberMoves()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/log-ind");
        await page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == Role.EmployerConsultant).Login);
        await page.FillAsync("#password", DemonstrationAccounts.Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.Locator(".visitor form").WaitForAsync();
        await page.GotoAsync(Goal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Se virksomhederne, og hvem der skal ringes til" }).PressAsync("Enter");
        await page.Locator(".list-summary").WaitForAsync();
        var before = await Summary(page);

        await page.Locator("tbody input[name=about]").First.FocusAsync();
        await page.Keyboard.TypeAsync("Praktikplads i køkkenet");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#said", new() { HasTextString = "er registreret" }).WaitForAsync();
        (await Summary(page)).ShouldNotBe(before);

        await page.GotoAsync("/virksomheder");
        await page.Locator("section[aria-labelledby=orders] li a").First.PressAsync("Enter");
        var close = (await page.GetByRole(AriaRole.Link, new() { Name = "Afslut eller ret" }).First.GetAttributeAsync("href"))!.Split('#')[0];
        await page.GotoAsync("/virksomheder");
        var candidates = (await page.GetByRole(AriaRole.Link, new() { Name = "Find kandidater" }).First.GetAttributeAsync("href"))!;
        foreach (var address in new[] { close, candidates, "/virksomheder/kampagner", "/en/municipalities/stevns/job-barometer", Goal + "/virksomheder", Goal + "/virksomheder?vis=snart", "/en/plans/stevns-2023/goals/S23-5a/employers", "/virksomheder", "/virksomheder?q=el", "/virksomheder/1", "/en/employers/2" })
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

    private static async Task<string> Summary(IPage page) => await page.Locator(".list-summary p").First.InnerTextAsync();
}
