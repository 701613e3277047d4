using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Browser.Tests;

/// <summary>
/// Signing in at the municipality's provider in a real browser: it alone knows which cookies it sends on the way from one site to the other,
/// and which forms and pages may lead where.
/// </summary>
public sealed class ProviderJourneyTests(ProviderJourneyTests.Elsewhere site, Browser browser) : IClassFixture<ProviderJourneyTests.Elsewhere>
{
    [Fact]
    public async Task Person_OfTheProvider_SignsInSeesWhatTheyCameForAndSignsOutAtBothEnds()
    {
        await site.Op.User(new { sub = "aase", name = "Åse Sørensen", preferred_username = "aase@kommune.dk", groups = new[] { "rettesnor-ledere" }, amr = new[] { "mfa" } });
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/borgere");
        (await page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Link, new() { Name = "Log ind: Kommunens log ind" }).ClickAsync();

        await page.WaitForURLAsync("**/borgere");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Borgere");
        (await page.Locator(".visitor").InnerTextAsync()).ShouldContain("Åse Sørensen");
        await page.GotoAsync("/min-konto");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Adgangskode og anden faktor vælger du dér");
        (await page.Locator("input[type=password]").CountAsync()).ShouldBe(0);
        (await page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();

        var logins = await site.Op.Logins();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ud her" }).ClickAsync();
        await page.WaitForURLAsync("**/log-ind*");
        (await page.Locator(".visitor").InnerTextAsync()).ShouldBe("Log ind");
        await page.GetByRole(AriaRole.Link, new() { Name = "Log ind: Kommunens log ind" }).ClickAsync();
        await page.Locator(".visitor", new() { HasTextString = "Åse Sørensen" }).WaitForAsync();

        (await site.Op.Logins()).ShouldBe(logins + 1, "the provider had forgotten the session too");

        // The provider of the tests has no icon.
        opened.Complaints.Where(c => !c.StartsWith(site.Op.Issuer, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>The provider is called by a name and the site by a number, which browsers take for two sites.</summary>
    public sealed class Elsewhere : ProviderSite
    {
        protected override string ProviderHost => "localhost";
    }
}
