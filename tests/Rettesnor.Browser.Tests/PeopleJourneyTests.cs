using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Web.Tests.Pages.People;

namespace Rettesnor.Browser.Tests;

/// <summary>The main job: from a goal that is short to those behind it, to what is registered, and back to a number that has moved. By keyboard where it is done many times a day.</summary>
public sealed class PeopleJourneyTests(PeopleSite site, Browser browser) : IClassFixture<PeopleSite>
{
    private const string Goal = "/planer/stevns-2023/maal/S23-7";

    [Fact]
    public async Task TeamLeadAssigns_CaseworkerRegisters_TheGoalMoves()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await SignIn(page, Role.TeamLead);
        await page.GotoAsync(Goal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Se, hvem det handler om" }).ClickAsync();
        await Faultless(page, "list");
        (await page.Locator(".list-summary").InnerTextAsync()).ShouldContain("15 af 20 tæller med");
        foreach (var person in new[] { 16, 17, 18 })
        {
            await page.Locator($"input[name=who][value='{person}']").CheckAsync();
        }

        await page.SelectOptionAsync("#to", new SelectOptionValue { Label = "Demo Sagsbehandler" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tildel de valgte" }).PressAsync("Enter");
        await page.Locator(".said", new() { HasTextString = "3 borgere er tildelt Demo Sagsbehandler." }).WaitForAsync();
        (await page.Locator(".list-summary").InnerTextAsync()).ShouldContain("løfter til 90,0 %");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).ClickAsync();

        await SignIn(page, Role.Caseworker);
        await page.GetByRole(AriaRole.Link, new() { Name = "Borgere", Exact = true }).ClickAsync();
        await Faultless(page, "start page");
        (await page.Locator("#tasks ~ ul li").CountAsync()).ShouldBe(3);
        foreach (var (person, moved) in new[] { (18, "S23-7: 75,0 % → 80,0 %."), (17, "S23-7: 80,0 % → 85,0 %.") })
        {
            await page.GotoAsync("/borgere");
            await page.Locator("#tasks ~ ul a", new() { HasTextString = FictitiousPerson.Name(person) }).First.PressAsync("Enter");
            await page.Locator("#o-kind").SelectOptionAsync("company-placement");
            await page.Locator("#o-provider").FillAsync("Bageren på Torvet");
            await page.Locator("#o-provider").PressAsync("Enter");
            (await page.Locator(".said").InnerTextAsync()).ShouldContain(moved);
        }

        await Faultless(page, "person");
        await page.GotoAsync(Goal + "/borgere");
        (await page.Locator(".list-summary").InnerTextAsync()).ShouldContain("17 af 20 tæller med");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task PagesOfTheLaw_WhereSomethingIsLate_AreFaultless()
    {
        await using var law = new LawSite();
        await law.InitializeAsync();
        await using var opened = await browser.Open(law, 1280);
        var page = opened.Page;
        await SignIn(page, Role.TeamLead);
        foreach (var address in new[] { "/borgere", "/borgere/1", Goal + "/borgere?lov=for-sent" })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('section[aria-labelledby=law] details').forEach(d => d.open = true)");
            (await page.InnerTextAsync("main")).ToUpperInvariant().ShouldContain(address == "/borgere/1" ? "FRISTEN VAR 7. MAJ 2023" : "FOR SENT");
            await Faultless(page, address);
        }

        opened.Complaints.ShouldBeEmpty();
    }

    private static async Task SignIn(IPage page, Role role)
    {
        await page.GotoAsync("/log-ind");
        await page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == role).Login);
        await page.FillAsync("#password", DemonstrationAccounts.Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.Locator(".visitor form").WaitForAsync();
    }

    private static async Task Faultless(IPage page, string what)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var axe = await page.RunAxe();
            axe.Violations.Select(v => $"{what}, {width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{what} is wider than {width}");
        }
    }
}
