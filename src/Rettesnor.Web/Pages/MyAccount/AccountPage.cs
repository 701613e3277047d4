using Rettesnor.Core.Access;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Pages.MyAccount;

/// <summary>A page about one's own account.</summary>
public abstract class AccountPage : FormPage
{
    private protected const string Process = "Min konto";

    private protected Account Account => HttpContext.Features.Get<Sessions.SignedIn>()!.Account;

    /// <summary>Whether the person signs in at the municipality's provider, so that nothing of it is chosen here.</summary>
    private protected bool IsOfProvider(SignInWays ways) => !ways.Takes(Account, SignInWay.Password);

    public override MenuEntry Menu => MenuEntry.MyAccount;
}
