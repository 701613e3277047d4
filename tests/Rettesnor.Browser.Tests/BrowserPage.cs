using Microsoft.Playwright;

namespace Rettesnor.Browser.Tests;

/// <summary>A page that remembers everything the browser complained about: errors in the console, broken policies, failed requests.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private BrowserPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<BrowserPage> In(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var opened = new BrowserPage(context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                opened.complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => opened.complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => opened.complaints.Add($"{request.Url}: {request.Failure}");
        return opened;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
