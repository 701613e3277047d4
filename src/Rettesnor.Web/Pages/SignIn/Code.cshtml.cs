using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Pages.SignIn;

/// <summary>The second step: a code, or a passkey of the account whose password was right.</summary>
public sealed class CodeModel(Core.Access.SignIn signIn, AddressThrottle throttle, IServiceProvider services) : SignInPage(signIn, throttle)
{
    private Account? account;

    public override LocalText Title => SignInTexts.CodeTitle;

    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    public bool HasApp => account?.TotpKey is not null;

    public bool HasPasskey => account?.Passkeys > 0;

    public async Task<IActionResult> OnGet()
    {
        account = await Sessions.InSecondStep(HttpContext);
        return account is null ? LocalRedirect(Links.SignIn(To)) : Page();
    }

    public async Task<IActionResult> OnPost()
    {
        account = await Sessions.InSecondStep(HttpContext);
        if (account is null)
        {
            return LocalRedirect(Links.SignIn(To));
        }

        if (Waits() is { } wait)
        {
            return wait;
        }

        if (!string.IsNullOrEmpty(Credential))
        {
            return await ByPasskey(services.GetRequiredService<Passkeys>(), services.GetRequiredService<PasskeyStore>(), account);
        }

        var answer = Door.WithCode(account, Code ?? "");
        if (answer is not SignInAnswer.Done done)
        {
            return Wrong(answer is SignInAnswer.AppIsLost ? SignInTexts.AppIsLost : SignInTexts.WrongCode);
        }

        await Sessions.Begin(HttpContext, done.Account, done.Way);
        return LocalRedirect(Back(done.Account.Roles));
    }
}
