using Microsoft.Playwright;
using Rettesnor.Web.Tests;

[assembly: AssemblyFixture(typeof(TestSite))]
[assembly: AssemblyFixture(typeof(Rettesnor.Browser.Tests.Browser))]

namespace Rettesnor.Browser.Tests;

/// <summary>The system's Chromium, driven but never downloaded. Without it every test here is skipped and says what to install.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
        {
            return;
        }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }

    public async Task<BrowserPage> Open(TestSite site, int width, bool javaScript = true)
    {
        var context = await Context(site.Address, new ViewportSize { Width = width, Height = width > 600 ? 900 : 844 }, javaScript);

        // Who the site's client is signed in as, the browser is as well.
        await context.AddCookiesAsync(site.Cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() }));
        return await BrowserPage.In(context);
    }

    /// <summary>Opens a site that no test started.</summary>
    public async Task<BrowserPage> Open(Uri address, ViewportSize size) => await BrowserPage.In(await Context(address, size, javaScript: true));

    private async Task<IBrowserContext> Context(Uri address, ViewportSize size, bool javaScript)
    {
        Assert.SkipWhen(browser is null, "No Chromium on PATH. On Debian and Ubuntu: apt-get install chromium. Another one can be named in RETTESNOR_CHROMIUM.");
        return await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = size,
            JavaScriptEnabled = javaScript,
            Locale = "da-DK",
            TimezoneId = "Europe/Copenhagen",
        });
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("RETTESNOR_CHROMIUM") is { Length: > 0 } named ? named : FindOnPath();

    private static string? FindOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
