using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Hosting.Provider;

namespace Rettesnor.Web.Pages.SignIn;

public sealed class SignInModel(Core.Access.SignIn signIn, AccountStore accounts, AddressThrottle throttle, SignInWays ways, IServiceProvider services) : SignInPage(signIn, throttle)
{
    public override LocalText Title => SignInTexts.Title;

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>The municipality's provider of sign-ins; null where there is none.</summary>
    public ProviderSettings? Provider => ways.Provider;

    public string ProviderAddress => ProviderAddresses.Begin + (Url.IsLocalUrl(To) ? "?til=" + Uri.EscapeDataString(To) : "");

    public bool HasNoAccounts => accounts.IsEmpty;

    public bool IsDemonstration => accounts.IsDemonstration;

    /// <summary>Whether a password was chosen by a link a moment ago.</summary>
    public bool HasChosen { get; private set; }

    public IActionResult OnGet(string? valgt)
    {
        HasChosen = valgt is not null;
        return Acting is Acting.Account account ? LocalRedirect(Back(account.Roles)) : Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ways.Local)
        {
            return Again(ProviderTexts.OnlyThere);
        }

        if (Waits() is { } wait)
        {
            return wait;
        }

        if (!string.IsNullOrEmpty(Credential))
        {
            return await ByPasskey(services.GetRequiredService<Passkeys>(), services.GetRequiredService<PasskeyStore>());
        }

        switch (Door.WithPassword(Login ?? "", Password ?? ""))
        {
            case SignInAnswer.Done done:
                await Sessions.Begin(HttpContext, done.Account, done.Way);
                return LocalRedirect(Back(done.Account.Roles));
            case SignInAnswer.MoreIsNeeded more:
                await Sessions.BeginSecondStep(HttpContext, more.Account);
                return LocalRedirect(Links.Code(Back(more.Account.Roles)));
            default:
                return Wrong(SignInTexts.Wrong);
        }
    }
}
