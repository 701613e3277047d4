namespace Rettesnor.Web.Hosting;

/// <summary>What <c>rettesnor serve</c> decides about the web.</summary>
public sealed record WebSettings
{
    /// <summary>Where it listens, such as http://127.0.0.1:5080. Port 0 takes a free one.</summary>
    public required string Address { get; init; }

    /// <summary>Adds what the pages read from: <see cref="WebHost.AddLibrary"/>.</summary>
    public required Action<IServiceCollection> AddServices { get; init; }
}
