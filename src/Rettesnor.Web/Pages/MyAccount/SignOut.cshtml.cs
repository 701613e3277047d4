using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Hosting.Provider;
using Rettesnor.Web.Pages.SignIn;

namespace Rettesnor.Web.Pages.MyAccount;

/// <summary>
/// Ends the session, and for whoever signed in at the provider the one there too. The page goes on to the provider by itself; a form may lead
/// nowhere else than here.
/// </summary>
public sealed class SignOutModel(SignInWays ways, WebSettings settings, IServiceProvider services) : AccountPage
{
    private string? onward;

    public override LocalText Title => Provider is null ? MyAccountTexts.SignOut : ProviderTexts.SignedOut;

    public override string? Onward => onward;

    /// <summary>The provider at which the session began that was ended now.</summary>
    public ProviderSettings? Provider { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var token = services.GetService<ProviderSessions>()?.TakeToken(HttpContext.Features.Get<Sessions.SignedIn>()!.Session);
        await Sessions.End(HttpContext);
        if (token is null)
        {
            return LocalRedirect(Links.Plans);
        }

        Provider = ways.Provider;
        onward = await ProviderAddresses.SignOutAt(HttpContext, token, SiteAddress + Languages.SiteMap.SignIn.Address(Language.Danish));
        Visit.Set(HttpContext, new Acting.Anonymous(settings.PlansAreOpen));
        return Page();
    }
}
