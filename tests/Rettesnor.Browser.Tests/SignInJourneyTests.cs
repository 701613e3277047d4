using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Measurement;
using Rettesnor.Web.Tests;

namespace Rettesnor.Browser.Tests;

/// <summary>Signing in as people do it, with a passkey of a virtual authenticator too, and the pages behind it without faults.</summary>
public sealed class SignInJourneyTests(SignInJourneyTests.Site site, Browser browser) : IClassFixture<SignInJourneyTests.Site>
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RETTESNOR_PICTURES");

    [Fact]
    public async Task Passkey_MadeOnMyAccountAndShownAtTheDoor_SignsIn()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;

        // Passkeys belong to a name, not to the number of a machine.
        string At(string path) => $"http://localhost:{site.Address.Port}{path}";
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        await page.GotoAsync(At("/log-ind"));
        await page.FillAsync("#login", "anne.holm");
        await page.FillAsync("#password", Site.Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.GotoAsync(At("/konti"));
        (await page.Locator("main").InnerTextAsync()).ShouldContain("En adgangskode alene giver ikke ret");

        await page.GotoAsync(At("/min-konto"));
        await page.FillAsync("#name", "Prøvenøgle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tilføj adgangsnøgle" }).ClickAsync();
        await page.GetByText("Prøvenøgle, lavet").WaitForAsync();
        await page.GotoAsync(At("/konti"));
        await page.Locator("h1", new() { HasTextString = "Konti" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).ClickAsync();
        await page.Locator(".visitor a", new() { HasTextString = "Log ind" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await page.Locator(".visitor", new() { HasTextString = "Anne Holm" }).WaitForAsync();

        await page.GotoAsync(At("/konti"));
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Konti");
        opened.Complaints.Where(c => !c.Contains("403", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Administrator, "/konti", "/en/accounts")]
    [InlineData(Role.Administrator, "/konti/1", "/en/accounts/1")]
    [InlineData(Role.Analyst, "/min-konto", "/en/my-account")]
    [InlineData(Role.Analyst, "/min-konto/kode-app", "/en/my-account/code-app")]
    [InlineData(Role.Administrator, "/alarmer", "/en/alarms")]
    [InlineData(Role.DataProtectionOfficer, "/log", "/en/log")]
    public async Task Page_BehindTheDoor_HasNoFaults(Role role, string danish, string english)
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/log-ind");
        await Picture(page, "log-ind", 1280);
        await page.FillAsync("#login", DemonstrationAccounts.All.Single(a => a.Role == role).Login);
        await page.FillAsync("#password", DemonstrationAccounts.Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.Locator(".visitor form").WaitForAsync();
        foreach (var address in new[] { danish, english })
        {
            await page.GotoAsync(address);
            foreach (var width in new[] { 1280, 390 })
            {
                await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
                await Picture(page, address, width);
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{address} scrolls sideways at {width}");
                var axe = await page.RunAxe();
                axe.Violations.Select(v => $"{width}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty(address);
            }
        }

        opened.Complaints.ShouldBeEmpty();
    }

    private static async Task Picture(IPage page, string address, int width)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{address.Trim('/').Replace('/', '_')}-{width}.png"), FullPage = true });
        }
    }

    /// <summary>A demonstration with its accounts and one more, which has a password and nothing else.</summary>
    public sealed class Site : TestSite
    {
        public const string Password = "en hest i en hat";

        protected override void Prepare()
        {
            DemonstrationSite.Make(Library);
            var accounts = new AccountStore(Library.Data, isDemonstration: true);
            var written = new Written("test", "test", "test");
            accounts.Add(written, "anne.holm", "Anne Holm", new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]), null).ShouldBeNull();
            accounts.SetPasswordByLink(accounts.Invite(written, accounts.Find("anne.holm")!), Password, "test").ShouldBeTrue();
        }
    }
}
