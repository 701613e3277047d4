using Rettesnor.Core.Access;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Pages.MyAccount;

/// <summary>A page about one's own account.</summary>
public abstract class AccountPage : FormPage
{
    private protected const string Process = "Min konto";

    private protected Account Account => HttpContext.Features.Get<Sessions.SignedIn>()!.Account;

    public override MenuEntry Menu => MenuEntry.MyAccount;
}
