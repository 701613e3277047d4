using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Rettesnor.Web.Hosting.Provider;

/// <summary>
/// What the provider says of itself, its keys first of all. It is asked for again when a token is signed with a key that is not known, before
/// that token is judged; the framework's own asks in the background, and would refuse everybody for minutes after the provider has a new key.
/// </summary>
public sealed class ProviderConfiguration(string address, IDocumentRetriever documents, TimeProvider clock) : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    // Whoever sends wrong tokens shall not make this a flood at the provider's.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset asked;
    private volatile bool isAskedFor;

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (known is { } fresh && !IsDue())
        {
            return fresh;
        }

        await turn.WaitAsync(cancel);
        try
        {
            return known is { } meanwhile && !IsDue() ? meanwhile : await Ask(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    public override void RequestRefresh() => isAskedFor = true;

    public void Dispose() => turn.Dispose();

    private bool IsDue() => clock.GetUtcNow() - asked is var age && (age > Lasts || (isAskedFor && age > Pause));

    // What answers at the address and is no provider is as good as nobody.
    private async Task<OpenIdConnectConfiguration> Read(CancellationToken cancel)
    {
        try
        {
            return await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException)
        {
            throw new InvalidOperationException("What stands at the provider's address says nothing of a provider.", e);
        }
    }

    // A provider that cannot be reached for a while has not lost its keys.
    private async Task<OpenIdConnectConfiguration> Ask(CancellationToken cancel)
    {
        try
        {
            var read = await Read(cancel);
            (known, asked, isAskedFor) = (read, clock.GetUtcNow(), false);
            return read;
        }
        catch (Exception e) when (known is not null && e is InvalidOperationException or IOException or HttpRequestException)
        {
            asked = clock.GetUtcNow();
            return known;
        }
    }
}
