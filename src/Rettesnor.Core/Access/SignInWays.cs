using Rettesnor.Core.Access.Provider;

namespace Rettesnor.Core.Access;

/// <summary>
/// Which ways of signing in are taken. Whoever the municipality's provider names signs in there and in no other way: whoever is shut out
/// there is shut out here.
/// </summary>
/// <param name="provider">The provider; null where there is none.</param>
public sealed class SignInWays(ProviderSettings? provider)
{
    public ProviderSettings? Provider => provider;

    /// <summary>Whether accounts of Rettesnor's own can be signed in to.</summary>
    public bool Local => provider is null or { LocalAccounts: true };

    public bool Takes(Account account, SignInWay way) => way is SignInWay.Provider or SignInWay.ProviderWithMore
        ? provider is not null
        : Local && !IsOfProvider(account);

    /// <summary>Whether an account is somebody whom the provider names.</summary>
    public bool IsOfProvider(Account account) => provider is not null && account.Subject is not null;
}
