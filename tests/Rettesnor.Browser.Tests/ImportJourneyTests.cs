using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests;

namespace Rettesnor.Browser.Tests;

/// <summary>A file from the desktop to the register, on every page of the way without a fault.</summary>
public sealed class ImportJourneyTests(DemonstrationSite site, Browser browser) : IClassFixture<DemonstrationSite>
{
    private const string Citizens = "CPR-nummer;Navn;Fødselsdato;Køn;Herkomst\n611390-1234;Anne;01-01-1990;Kvinde;Dansk\n";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RETTESNOR_PICTURES");

    [Fact]
    public async Task Import_FromTheFileToTheRegister_LeadsAllTheWay()
    {
        await using var opened = await browser.Open(site, 1280);
        var page = opened.Page;
        await page.GotoAsync("/log-ind");
        await page.FillAsync("[name=login]", DemonstrationAccounts.Analyst);
        await page.FillAsync("[name=password]", DemonstrationAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(u => !u.Contains("log-ind", StringComparison.Ordinal));
        await page.ClickAsync(".menu a:has-text('Import')");
        await Faultless(page, "import");
        await page.SelectOptionAsync("#register", "person_details");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "borgere.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Citizens) });
        await page.ClickAsync("main button[type=submit]");

        await page.Locator("#kolonner").WaitForAsync();
        await page.FillAsync("#source", "browserens-kilde");

        // A choice of column shows its examples and words at once, and keeps what was written.
        await page.SelectOptionAsync("[name='column.origin']", "");
        await page.Locator("[name='code.origin.0']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.SelectOptionAsync("[name='column.origin']", "Herkomst");
        await page.SelectOptionAsync("[name='code.origin.0']", "danish");
        (await page.InputValueAsync("#source")).ShouldBe("browserens-kilde");
        await Faultless(page, "import-kolonner");
        await page.ClickAsync("#kolonner button.button-primary");

        await page.GetByText("Klar til import").WaitForAsync();
        await Faultless(page, "import-klar");
        await page.ClickAsync("main button.button-primary");
        await page.GetByText("Importeret").WaitForAsync();
        await Faultless(page, "import-faerdig");
        opened.Complaints.ShouldBeEmpty();
    }

    private static async Task Faultless(IPage page, string name)
    {
        foreach (var width in new[] { 390, 1280 })
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
    }
}
