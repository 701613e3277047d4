using System.Net;

namespace Rettesnor.Web.Tests.Access;

/// <summary>Somebody with a browser that knows the site and its provider, and follows the way from one to the other step by step.</summary>
public sealed class ProviderVisitor(ProviderSite site) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(site.Address, address), TestContext.Current.CancellationToken);

    /// <summary>Posts a form that is on a page, with what it has.</summary>
    public async Task<HttpResponseMessage> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await Get(page);
        var token = (await TestSite.Parse(shown)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri(site.Address, action), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Says yes to the provider, which asks whether one is to be signed out there.</summary>
    public async Task<HttpResponseMessage> ConfirmSignOut(string address)
    {
        using var shown = await Get(address);
        var asked = (await TestSite.Parse(shown)).QuerySelector("form")!;
        using var form = new FormUrlEncodedContent([.. asked.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")), KeyValuePair.Create("logout", "yes")]);
        return await client.PostAsync(new Uri(shown.RequestMessage!.RequestUri!, asked.GetAttribute("action")!), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Begins at the site and goes until the provider has answered: the address that it sends the browser back to.</summary>
    public async Task<string> GoThere(string to = "")
    {
        var next = "/log-ind/udbyder" + (to.Length == 0 ? "" : "?til=" + Uri.EscapeDataString(to));
        for (var step = 0; step < 10; step++)
        {
            using var answer = await Get(next);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.SeeOther);
            next = new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!).ToString();
            if (next.Contains("/log-ind/udbyder/svar", StringComparison.Ordinal))
            {
                return next;
            }
        }

        throw new InvalidOperationException("The provider sends the browser in circles.");
    }

    /// <summary>Comes back with the provider's answer: the last page, or why not.</summary>
    public async Task<HttpResponseMessage> ComeBack(string address)
    {
        var answer = await Get(address);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            return answer;
        }

        using (answer)
        {
            return await Get(answer.Headers.Location!.ToString());
        }
    }

    public async Task<HttpResponseMessage> SignIn(string to = "") => await ComeBack(await GoThere(to));

    public async Task<bool> IsSignedIn()
    {
        using var answer = await Get("/min-konto");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => client.Dispose();
}
