namespace Rettesnor.Web.Hosting;

/// <summary>What <c>rettesnor serve</c> decides about the web.</summary>
public sealed record WebSettings
{
    /// <summary>Where it listens, such as http://127.0.0.1:5080. Port 0 takes a free one.</summary>
    public required string Address { get; init; }

    /// <summary>The address that readers write, where another program stands before this one; null where they write <see cref="Address"/>.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Whether plans and published figures are shown to anybody, or only to those who have signed in.</summary>
    public bool PlansAreOpen { get; init; } = true;

    /// <summary>
    /// The keys that seal cookies, and the keys of the apps for codes; null keeps some as long as the program runs. Several web servers over one
    /// database share them.
    /// </summary>
    public Core.Access.SealingKeys? Keys { get; init; }

    /// <summary>The programs that stand before this one and say on whose behalf they ask; those on this machine are always believed.</summary>
    public IReadOnlyList<System.Net.IPAddress> Proxies { get; init; } = [];

    /// <summary>The mail server that messages are sent by; null puts them into a folder of the data directory.</summary>
    public Core.Outbox.SmtpSettings? Smtp { get; init; }

    /// <summary>The municipality's provider of sign-ins; null where there is none.</summary>
    public Core.Access.Provider.ProviderSettings? Provider { get; init; }

    /// <summary>What Rettesnor shows the provider to be believed; null where it takes no secret.</summary>
    public string? ProviderSecret { get; init; }

    internal bool IsSecure => (PublicAddress ?? Address).StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds what the pages read from: <see cref="WebHost.AddLibrary"/>.</summary>
    public required Action<IServiceCollection> AddServices { get; init; }
}
