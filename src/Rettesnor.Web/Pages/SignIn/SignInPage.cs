using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Hosting.Telemetry;

namespace Rettesnor.Web.Pages.SignIn;

/// <summary>A step of signing in: what went wrong, where to come back to, and how passkeys are shown.</summary>
public abstract class SignInPage : FormPage
{
    private protected SignInPage(Core.Access.SignIn signIn, AddressThrottle throttle) => (Door, Throttle) = (signIn, throttle);

    private protected Core.Access.SignIn Door { get; }

    private protected AddressThrottle Throttle { get; }

    /// <summary>The address to come back to: one of this site, or where one's work begins.</summary>
    [BindProperty(SupportsGet = true, Name = "til")]
    public string? To { get; set; }

    /// <summary>What the browser answered with a passkey, put there by a script.</summary>
    [BindProperty(Name = "credential")]
    public string? Credential { get; set; }

    public override IReadOnlyList<string> Scripts => ["passkeys.js"];

    private protected string Back(IEnumerable<RoleGrant> roles) =>
        Url.IsLocalUrl(To) && To != Links.Plans ? To : roles.Any(r => r.Role is Role.Caseworker or Role.TeamLead) ? Links.People : Links.Plans;

    /// <summary>Why this address has to wait; null where it may try.</summary>
    private protected IActionResult? Waits()
    {
        if (Throttle.Wait(HttpContext.Connection.RemoteIpAddress) is not { } wait)
        {
            return null;
        }

        Response.Headers.RetryAfter = ((int)wait.TotalSeconds + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Again(SignInTexts.Wait(wait), StatusCodes.Status429TooManyRequests);
    }

    private protected IActionResult Wrong(LocalText problem)
    {
        Throttle.Wrong(HttpContext.Connection.RemoteIpAddress);
        HttpContext.RequestServices.GetRequiredService<ServiceMeter>().SignIn(string.IsNullOrEmpty(Credential) ? SignInWay.Password : SignInWay.Passkey, isIn: false);
        return Again(problem);
    }

    private protected async Task<IActionResult> ByPasskey(Passkeys passkeys, PasskeyStore store, Account? mustBe = null)
    {
        if (await passkeys.Shown(HttpContext, Credential!) is not { } shown || (mustBe is not null && mustBe.Id != shown.Account.Id)
            || Door.WithPasskey(shown.Account) is not SignInAnswer.Done done)
        {
            return Wrong(SignInTexts.PasskeyFailed);
        }

        await store.AddOrUpdatePasskeyAsync(shown.Account, shown.Passkey, HttpContext.RequestAborted);
        await Sessions.Begin(HttpContext, done.Account, done.Way);
        return LocalRedirect(Back(done.Account.Roles));
    }
}
