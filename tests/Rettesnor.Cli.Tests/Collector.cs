using System.Net;
using System.Text;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>Takes what OpenTelemetry sends, as it comes over the line.</summary>
public sealed class Collector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly MemoryStream all = new();
    private readonly HashSet<string> paths = [];

    public Collector()
    {
        Address = FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}");
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = Take();
    }

    public string Address { get; }

    /// <summary>Everything that came, read as text; what is no text stands between.</summary>
    public string Text
    {
        get
        {
            lock (all)
            {
                return Encoding.UTF8.GetString(all.ToArray());
            }
        }
    }

    /// <summary>What kinds have come: /v1/traces, /v1/metrics, /v1/logs.</summary>
    public IReadOnlyCollection<string> Kinds
    {
        get
        {
            lock (all)
            {
                return [.. paths.Order(StringComparer.Ordinal)];
            }
        }
    }

    public void Dispose()
    {
        listener.Close();
        all.Dispose();
    }

    private async Task Take()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            lock (all)
            {
                paths.Add(context.Request.Url!.AbsolutePath);
                body.WriteTo(all);
            }

            context.Response.Close();
        }
    }
}
