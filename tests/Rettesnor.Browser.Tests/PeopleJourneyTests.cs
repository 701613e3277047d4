using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Testing.Histories;
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
        await page.Locator(".said", new() { HasTextString = "3 borgere er tildelt Demo Sagsbehandler, som også er deres sagsbehandler fra i dag." }).WaitForAsync();
        (await page.Locator("table.list-steps tbody tr").First.InnerTextAsync()).ShouldContain("75,0 % → 90,0 %");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).ClickAsync();

        // From here on without a mouse: the list has the keys, and everything else Tab and Enter.
        await SignIn(page, Role.Caseworker);
        await page.GotoAsync("/borgere");
        await Faultless(page, "start page");
        (await page.Locator("#tasks ~ ul li").CountAsync()).ShouldBe(3);
        await TabTo(page, "section[aria-labelledby=goals] a[href='" + Goal + "/borgere']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("table.people").WaitForAsync();
        await TabTo(page, "table.people th a[id]");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Focus.IsAt(page, "b17");
        foreach (var (moved, next) in new[] { ("S23-7: 75,0 % → 80,0 %.", "b18"), ("S23-7: 80,0 % → 85,0 %.", "b16") })
        {
            await page.Keyboard.PressAsync("o");
            await page.Locator("tr.people__open").WaitForAsync();
            if (next == "b18")
            {
                await Picture(page, "worklist");
            }

            // What kind it was is chosen by whoever writes it.
            await Focus.IsAt(page, "r-kind");
            await page.Keyboard.TypeAsync("Virksomhedsp");
            await page.Keyboard.PressAsync("Tab");
            await TabTo(page, "#r-provider");
            await page.Keyboard.TypeAsync("Bageren på Torvet");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".said", new() { HasTextString = moved }).WaitForAsync();
            await Focus.IsAt(page, next);
        }

        (await page.Locator(".list-summary").InnerTextAsync()).ShouldContain("17 af 20 tæller med");
        await Faultless(page, "list after");

        // Esc closes what is open, letters in a field are letters, and keys that are turned off do nothing.
        await page.Keyboard.PressAsync("t");
        await page.Locator("#r-hours").WaitForAsync();
        await page.Keyboard.TypeAsync("jo");
        (await page.Locator("#r-hours").InputValueAsync()).ShouldBe("jo");
        await Faultless(page, "open row");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("tr.people__open").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await TabTo(page, "table.people th a[id]");
        await page.Keyboard.PressAsync("?");
        await TabTo(page, "[data-keys-on]");
        await page.Keyboard.PressAsync("Space");
        await page.ReloadAsync();
        await TabTo(page, "table.people th a[id]");
        await page.Keyboard.PressAsync("o");
        (await page.Locator("tr.people__open").CountAsync()).ShouldBe(0);

        await TabTo(page, "a[download]");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        file.SuggestedFilename.ShouldBe("stevns-2023-S23-7.csv");
        var text = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        text.ShouldContain(FictitiousPerson.Name(16));
        text.ShouldNotMatch("[0-9]{6}-?[0-9x]{4}");
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

    [Fact]
    public async Task CitizensPage_InEachOfItsForms_IsFaultless()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await SignIn(page, Role.Caseworker);
        await page.GotoAsync("/borgere/17?skriv=exits");
        await page.Locator("#exits-day").FillAsync("2023-05-02");
        await page.Locator("#exits-destination").SelectOptionAsync("education");
        await page.Locator("#exits-destination ~ button").PressAsync("Enter");
        await page.Locator(".said", new() { HasTextString = "Gemt." }).WaitForAsync();
        var correct = (await page.Locator("a[href*='ret=exits-']").GetAttributeAsync("href"))!;
        foreach (var address in new[] { correct, "/borgere/17", "/borgere/17?vis=borger", "/borgere/17?vis=liste", "/borgere/17?skriv=compensations", "/en/citizens/17", "/borgere/2", "/kommuner/stevns/stoetteniveauer" })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            await Faultless(page, address);
        }

        opened.Complaints.Where(c => !c.Contains("403", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // As somebody without a mouse goes through a page.
    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not reach {selector}.");
    }

    // For the README, where somebody asks for it.
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("RETTESNOR_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }

    [Fact]
    public async Task DataProtection_ForALeaderAndAnOfficer_IsReachedByKeyboardAndFaultless()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await SignIn(page, Role.Leader);
        await page.GetByRole(AriaRole.Link, new() { Name = "Databeskyttelse", Exact = true }).PressAsync("Enter");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sletning", Exact = true }).PressAsync("Enter");
        await page.FillAsync("#cpr", RegisterFiller.CprOf(11).Digits);
        await page.Locator("#cpr").PressAsync("Enter");
        await page.Locator("#one-sure").PressAsync("Space");
        (await page.Locator("#one-sure").IsCheckedAsync()).ShouldBeTrue();
        await Faultless(page, "the citizen that is to be erased");
        await page.GotoAsync("/en/citizens/3/insight");
        await Faultless(page, "the file of insight");
        await page.Locator(".visitor form button").ClickAsync();
        await SignIn(page, Role.DataProtectionOfficer);
        foreach (var address in new[] { "/en/municipalities/stevns/statements", "/kommuner/stevns/fortegnelse" })
        {
            await page.GotoAsync(address);
            await Faultless(page, address);
        }
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
