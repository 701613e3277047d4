using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Browser.Tests;

/// <summary>Writing a plan: the target is read back while it is typed, and every page of it is without faults on a wide screen and on a phone.</summary>
public sealed class WritingJourneyTests(AccessSite site, Browser browser) : IClassFixture<AccessSite>
{
    // A folder to keep a picture of every page in, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RETTESNOR_PICTURES");

    [Fact]
    public async Task Leader_WritesATargetByKeyboard_AndEveryPageIsFaultless()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/log-ind");
        await page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == Role.Leader).Login);
        await page.FillAsync("#password", DemonstrationAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".visitor form").WaitForAsync();

        await page.GotoAsync("/udkast/1");
        await Faultless(page, "draft");
        await page.Locator("article", new() { HasTextString = "S23-7" }).GetByRole(AriaRole.Link, new() { Name = "Ret" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#target").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("mindst som sam");
        await page.Locator("#laest", new() { HasTextString = "mindst som samme kvartal" }).WaitForAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("over 77 %");
        await page.Locator("#laest", new() { HasTextString = "være: over 77 %." }).WaitForAsync();
        await Faultless(page, "draft-goal");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".said", new() { HasTextString = "Gemt." }).WaitForAsync();

        foreach (var (address, name) in new[]
        {
            ("/udkast", "drafts"), ("/en/drafts", "drafts-en"), ("/en/drafts/1", "draft-en"), ("/udkast/1/del/0", "draft-head"), ("/en/drafts/1/part/themes", "draft-theme"), ("/udkast/1/matrix", "draft-matrix"),
            ("/udkast/1/beslutning", "draft-decision"), ("/planer/stevns-2023/udgaver", "versions"), ("/planer/stevns-2023/forskelle?fra=stevns-2023&til=draft-1", "differences"),
            ("/en/plans/stevns-2023/differences?fra=stevns-2021&til=stevns-2023", "differences-en"), ("/planer/stevns-2023/udgaver/1", "version"),
        })
        {
            await page.GotoAsync(address);
            await Faultless(page, name);
        }

        // The buttons above a text write the signs for it.
        await page.GotoAsync("/udkast/1/del/sections");
        await page.Locator("[id='text.da']").FillAsync("ord");
        await page.Locator("[id='text.da']").SelectTextAsync();
        await page.Locator(".writing__bar").First.GetByRole(AriaRole.Button, new() { Name = "Fed" }).ClickAsync();
        (await page.Locator("[id='text.da']").InputValueAsync()).ShouldBe("**ord**");
        opened.Complaints.ShouldBeEmpty();
    }

    private static async Task Faultless(IPage page, string name)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            if (Pictures is not null)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            }

            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{name} scrolls sideways at {width}");
            var axe = await page.RunAxe();
            axe.Violations.Select(v => $"{name} {width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }

        await page.SetViewportSizeAsync(1280, 900);
    }
}
