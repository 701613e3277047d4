using Microsoft.Playwright;

namespace Rettesnor.Browser.Tests;

/// <summary>Where the focus of a page is. It comes there when a page has loaded, which may be after the words that a test waited for.</summary>
internal static class Focus
{
    private const string Where = "() => { const a = document.activeElement; return a === document.body ? '' : a.id || a.innerText || ''; }";

    /// <summary>The focus is at an element, by its id or else its text, at once or soon.</summary>
    public static async Task IsAt(IPage page, string name)
    {
        try
        {
            await page.WaitForFunctionAsync($"name => ({Where})() === name", name, new PageWaitForFunctionOptions { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            (await page.EvaluateAsync<string>(Where)).ShouldBe(name, "the focus");
        }
    }
}
