using System.Text;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.Languages;

namespace Rettesnor.Browser.Tests;

/// <summary>
/// Takes the pictures of the guides, in both languages, from a demonstration that runs. <c>./dev pictures</c> starts one in a folder of its own
/// and asks for this, because it writes: a draft, tasks, an opening and an approval, so that there is something to see.
/// </summary>
public sealed class GuidePictures(Browser browser)
{
    private const string Plan = "stevns-2023";
    private const string Goal = "S23-7";

    // A year whose figures are all there.
    private const string PlanBefore = "stevns-2021";
    private const string AutumnBefore = "2021-10-04";

    // A goal's page is taken to the end of its chart.
    private const int Height = 720;
    private const int GoalHeight = 960;
    private const int Width = 1100;

    // What somebody exports from a case system, of nobody.
    private const string Offers = "CPR-nr;Tilbud;Startdato;Slutdato;Virksomhed\n"
        + "611390-1234;Virksomhedspraktik;01-03-2023;30-06-2023;Bageren på Torvet\n620485-1235;Løntilskud;15-04-2023;;Havnens Smedje\n";

    private static string Folder => Environment.GetEnvironmentVariable("RETTESNOR_PICTURES")!;

    [Fact(Explicit = true)]
    public async Task Pictures_OfTheDemonstration_AreTaken()
    {
        var address = new Uri(Environment.GetEnvironmentVariable("RETTESNOR_DEMONSTRATION")!);
        Links da = new(Language.Danish);

        await As(address, null, async page =>
        {
            await Take(page, "guide-overview", l => l.Plan(PlanBefore, AutumnBefore));
            await Take(page, "guide-brief", l => l.Brief(PlanBefore, AutumnBefore));
            await Take(page, "guide-tables", l => l.Tables(PlanBefore), "td.broken");
        });
        await As(address, Role.EmployerConsultant, async page =>
        {
            await Take(page, "guide-employers", l => l.Goal(PlanBefore, "R21-5", AutumnBefore), height: GoalHeight);
            await Take(page, "guide-employer-list", l => l.GoalEmployers(Plan, "S23-5a"));
            await page.GotoAsync(da.GoalEmployers(Plan, "S23-5a") + "?vis=snart");
            var employer = int.Parse((await page.Locator("tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
            await Take(page, "guide-employer", l => l.Employer(employer));
        });
        await As(address, Role.Analyst, async page =>
        {
            await page.GotoAsync(da.Drafts);
            await page.SelectOptionAsync("#udgave-plan", Plan);
            await page.ClickAsync("section[aria-labelledby=ny-udgave] button");
            var draft = long.Parse(new Uri(page.Url).Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
            var edit = (await page.Locator($"article:has(.goals__id:text-is('{Goal}')) a[href*='/del/']").First.GetAttributeAsync("href"))!;
            await Take(page, "guide-draft-goal", l => l.Element(draft, edit.Split('/')[^1]), "#laest");

            await page.GotoAsync(da.Import);
            await page.SelectOptionAsync("#register", "offers");
            await page.SetInputFilesAsync("#file", new FilePayload { Name = "tilbud.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Offers) });
            await page.ClickAsync("main button[type=submit]");
            await page.Locator("#kolonner").WaitForAsync();
            var file = new Uri(page.Url).Segments[^1];
            await Take(page, "guide-import", l => l.ImportMapping(file));
            await Take(page, "guide-work", l => l.FollowUpWork(Plan, 1), $"#goal-{Goal}");
        });
        await As(address, Role.TeamLead, async page =>
        {
            await page.GotoAsync(da.GoalPeople(Plan, Goal));
            foreach (var box in (await page.Locator("input[name=who]").AllAsync()).Take(3))
            {
                await box.CheckAsync();
            }

            await page.SelectOptionAsync("#to", DemonstrationAccounts.Caseworker);
            await page.Locator("#assign button").ClickAsync();
            await page.Locator(".said").WaitForAsync();
            await Take(page, "guide-start-team", l => l.People, "#team");
            await Take(page, "guide-list", l => l.GoalPeople(Plan, Goal), ".list-summary");
            await Take(page, "guide-goal", l => l.Goal(Plan, Goal), height: GoalHeight);
        });
        await As(address, Role.Caseworker, async page =>
        {
            await Take(page, "guide-start-own", l => l.People);
            await page.GotoAsync(da.People);
            var person = int.Parse((await page.Locator("#tasks ~ ul a").First.GetAttributeAsync("href"))!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
            await Take(page, "guide-person", l => l.Person(person));
            await OpenWithReason(page, da, person);
        });
        await As(address, Role.Controller, async page =>
        {
            await Take(page, "guide-pools", l => l.Pools());
            await Take(page, "guide-pool", l => l.Pool("regional"));
        });
        await As(address, Role.Administrator, page => Take(page, "guide-accounts", l => l.Accounts));
        await As(address, Role.DataProtectionOfficer, page => Take(page, "guide-log", l => l.Log, "#openings", first: async () =>
        {
            await page.FillAsync("#login", DemonstrationAccounts.Caseworker);
            await page.ClickAsync(".log-form button");
            await page.Locator("#readings").WaitForAsync();
        }));
        await As(address, Role.Leader, async page =>
        {
            await Approve(page, da, 1, "2021-Q1", "2021-06-07");
            await Approve(page, da, 2, "2021-Q2", AutumnBefore);
            await Take(page, "guide-follow-up", l => l.FollowUp(PlanBefore, 2));
        });
    }

    private static async Task Approve(IPage page, Links links, int number, string period, string cutOff)
    {
        await page.GotoAsync(links.NewFollowUp(PlanBefore));
        await page.FillAsync("#period", period);
        await page.FillAsync("#cutoff", cutOff);
        await page.SelectOptionAsync("#meeting", "");
        await page.Locator("main form button.button-primary").ClickAsync();
        await page.Locator("#goals").WaitForAsync();
        await page.GotoAsync(links.ApproveFollowUp(PlanBefore, number));
        await page.FillAsync("#why", "Kommentarerne kommer til næste møde");
        await page.Locator("main form button.button-primary").ClickAsync();
        await page.Locator(".follow-seal").WaitForAsync();
    }

    // Another citizen of the municipality than the caseworker's own.
    private static async Task OpenWithReason(IPage page, Links links, int own)
    {
        for (var person = own + 1; person < own + 50; person++)
        {
            await page.GotoAsync(links.Person(person));
            if (await page.Locator("#why").CountAsync() == 1)
            {
                await page.FillAsync("#why", "Afløser en kollega, der er syg");
                await page.Locator("main form button.button-primary").ClickAsync();
                await page.Locator(".said").WaitForAsync();
                return;
            }
        }

        throw new InvalidOperationException("No citizen outside the caseworker's scope.");
    }

    private async Task As(Uri address, Role? role, Func<IPage, Task> act)
    {
        await using var opened = await browser.Open(address, new ViewportSize { Width = Width, Height = Height });
        if (role is { } asked)
        {
            await opened.Page.GotoAsync("/log-ind");
            await opened.Page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == asked).Login);
            await opened.Page.FillAsync("#password", DemonstrationAccounts.Password);
            await opened.Page.PressAsync("#password", "Enter");
            await opened.Page.Locator(".visitor form").WaitForAsync();
        }

        await act(opened.Page);
    }

    /// <param name="page">Where to take it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="address">The page.</param>
    /// <param name="at">What is to be at its top; null for the page's top.</param>
    /// <param name="height">How high it is.</param>
    /// <param name="first">What is done on the page before.</param>
    private static async Task Take(IPage page, string name, Func<Links, string> address, string? at = null, int height = Height, Func<Task>? first = null)
    {
        await page.SetViewportSizeAsync(Width, height);
        foreach (var (language, code) in new[] { (Language.Danish, "da"), (Language.English, "en") })
        {
            await page.GotoAsync(address(new Links(language)), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            if (first is not null)
            {
                await first();
            }

            if (at is not null)
            {
                await page.Locator(at).First.EvaluateAsync("e => e.scrollIntoView({ block: 'start' })");
                await page.EvaluateAsync("scrollBy(0, -90)");
            }

            if (await page.Locator("[data-chart]").CountAsync() > 0)
            {
                // A chart is drawn from left to right.
                await page.WaitForTimeoutAsync(2000);
            }

            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.{code}.png") });
        }
    }
}
