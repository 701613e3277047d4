using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Tests;

/// <summary>The site, running on a free port of this machine for the length of a test run.</summary>
public sealed class TestSite : IAsyncLifetime
{
    private readonly WebApplication app = WebHost.Build([], new WebSettings
    {
        Address = "http://127.0.0.1:0",
        AddServices = _ => { },
    });

    public Uri Address => Client.BaseAddress!;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    public Task<HttpResponseMessage> Get(string address) =>
        Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Get(address);
        return await Parse(answer);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
