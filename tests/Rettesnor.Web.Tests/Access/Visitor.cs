using System.Net;
using AngleSharp.Html.Dom;

namespace Rettesnor.Web.Tests.Access;

/// <summary>Somebody with a browser: keeps cookies, and follows nothing by itself but where a page goes on to after something was saved.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(TestSite site)
        : this(site.Address, new())
    {
    }

    public Visitor(Uri address, CookieContainer cookies)
    {
        Cookies = cookies;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request, TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Get(address);
        return await TestSite.Parse(answer);
    }

    /// <summary>Posts a form as its page has it, the fields filled in.</summary>
    public async Task<HttpResponseMessage> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = (await Page(page)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await PostWithout(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Posts a form that no page of the site made.</summary>
    public async Task<HttpResponseMessage> PostWithout(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var answer = await client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            return answer;
        }

        using (answer)
        {
            return await Get(answer.Headers.Location!.ToString());
        }
    }

    /// <summary>Sends a form with a file, as its page has it.</summary>
    public async Task<HttpResponseMessage> Upload(string page, string action, MultipartFormDataContent form)
    {
        form.Add(new StringContent((await Page(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        return await client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public async Task SignIn(string login, string password, string? code = null)
    {
        using var answer = await Post("/log-ind", "/log-ind", ("login", login), ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, login);
        if (code is not null)
        {
            using var second = await Post("/log-ind/kode", "/log-ind/kode", ("code", code));
            second.StatusCode.ShouldBe(HttpStatusCode.Redirect, login);
        }
    }

    public async Task<bool> IsSignedIn()
    {
        using var answer = await Get("/min-konto");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => client.Dispose();
}
