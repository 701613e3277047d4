using System.Net;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// The hosts that a request may ask for. Links that are handed over name the host of the request, so a request that names another host, by a
/// trick with names or a forged header, is refused before anything is made of it.
/// </summary>
public sealed class HostNames
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { "localhost" };
    private readonly HashSet<IPAddress> addresses = [];
    private readonly bool listensEverywhere;

    public HostNames(WebSettings settings)
    {
        if (settings.PublicAddress is { } address)
        {
            Add(new Uri(address).IdnHost);
        }

        foreach (var listens in settings.Address.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var host = BindingAddress.Parse(listens).Host;
            listensEverywhere |= host is "*" or "+" || (IPAddress.TryParse(host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
            Add(host);
        }

        if (listensEverywhere)
        {
            names.Add(Environment.MachineName);
            names.Add(Dns.GetHostName());
        }
    }

    /// <summary>Whether a request may name this host, whatever the port.</summary>
    public bool Allow(string host) => IPAddress.TryParse(host, out var address) ? listensEverywhere || IPAddress.IsLoopback(address) || addresses.Contains(address) : names.Contains(host);

    public Task Check(HttpContext context, RequestDelegate next)
    {
        // The page that says so is asked for under the same host.
        if (Allow(context.Request.Host.Host) || context.Features.Get<Refusal>() is not null)
        {
            return next(context);
        }

        context.Features.Set(new Refusal(ErrorTexts.OtherHostText, ErrorTexts.OtherHost));
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private void Add(string host)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            addresses.Add(address);
        }
        else
        {
            names.Add(host);
        }
    }
}
