using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Browser.Tests;

/// <summary>A leader approves a follow-up with the keyboard alone; every page of follow-ups is looked at on a wide screen and on a phone.</summary>
public sealed class FollowUpJourneyTests(AccessSite site, Browser browser) : IClassFixture<AccessSite>
{
    // A folder to keep a picture of every page in, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RETTESNOR_PICTURES");

    private const string List = "/planer/stevns-2021/opfoelgninger";

    [Fact]
    public async Task Leader_WithTheKeyboard_CommentsAndApproves()
    {
        Prepare();
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/log-ind");
        await page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == Role.Leader).Login);
        await page.FillAsync("#password", DemonstrationAccounts.Password);
        await page.PressAsync("#password", "Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).WaitForAsync();
        foreach (var address in new[] { List, List + "/ny", List + "/1/arbejde", "/en/plans/stevns-2021/follow-ups/1/work", List + "/1/ramme", List + "/1/godkend", "/kommuner/stevns/kalender", "/kommuner/stevns/udseende", "/en/municipalities/stevns/look", "/kommuner/stevns/aarshjul?fra=2021-05-15", "/en/municipalities/stevns/year", "/planer/stevns-2021/sundhed" })
        {
            await page.GotoAsync(address);
            await Faultless(page, address);
        }

        await page.GotoAsync(List + "/1/arbejde");
        await page.FocusAsync("#goal-R21-5-text");
        await page.Keyboard.TypeAsync("Andelen er steget til {R21-5}.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".said", new() { HasTextString = "Kommentaren er gemt." }).WaitForAsync();
        (await page.Locator("#goal-R21-5 blockquote").First.InnerTextAsync()).ShouldBe("Andelen er steget til 48,4 %.");
        await page.GotoAsync(List + "/1/godkend");
        await page.FocusAsync("#why");
        await page.Keyboard.TypeAsync("Tallene kommer");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".follow-seal").WaitForAsync();
        await Faultless(page, "sealed");
        opened.Complaints.ShouldBeEmpty();
    }

    private void Prepare()
    {
        var (data, stevns) = (site.Library.Data, new AreaId("stevns"));
        var leader = site.Accounts.Find(DemonstrationAccounts.All.Single(a => a.Role == Role.Leader).Login)!;
        var meeting = data.Write(new Written("test", "test", "test"), (db, write) => MunicipalCalendar.Add(db, write, stevns, new DateOnly(2021, 10, 4), CalendarKind.Meeting, "Beskæftigelsesudvalget"));
        var store = new FollowUpStore(data);
        var followUp = store.Open(leader.Acting(true), "test", "stevns-2021", 1, stevns, new NewTerms(Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4), meeting.Id, null)).Opened!;
        store.Comment(leader.Acting(true), "test", followUp, "R21-6", "Vi ligger på 12 % og er faldet.", 0).IsKept.ShouldBeTrue();
    }

    private static async Task Faultless(IPage page, string name)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{name} scrolls sideways at {width}");
            if (Pictures is not null)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name.Trim('/').Replace('/', '_')}-{width}.png"), FullPage = true });
            }

            (await page.RunAxe()).Violations.Select(v => $"{name} {width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
    }
}
