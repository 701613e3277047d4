using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Hosting.Provider;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.SignIn;

/// <summary>
/// Begins the session of somebody whom the provider has let in. It is a page and goes on from itself, since the browser sends the session's
/// cookie along only on the way from a page of this site.
/// </summary>
public sealed class FromProviderModel(Core.Access.SignIn signIn, AccountStore accounts, AddressThrottle throttle, IServiceProvider services) : SignInPage(signIn, throttle)
{
    public override LocalText Title => ProviderTexts.Title;

    public override IReadOnlyList<string> Scripts => [];

    public override string? Onward => GoesTo;

    public string GoesTo { get; private set; } = "";

    public async Task<IActionResult> OnGet()
    {
        if (services.GetService<ProviderDoor>() is not { } door)
        {
            return NotFound();
        }

        var answer = await HttpContext.AuthenticateAsync(ProviderServices.AnswerScheme);
        await HttpContext.SignOutAsync(ProviderServices.AnswerScheme);
        if (answer is not { Succeeded: true, Principal: { } said } || !IsFirst(said))
        {
            return this.Refuse(StatusCodes.Status400BadRequest, ProviderTexts.UsedAnswer);
        }

        var person = new ProviderPerson(
            Value(said, ProviderServices.IssuerClaim), Value(said, ProviderServices.SubjectClaim),
            door.Settings.Claims.SelectMany(claim => said.FindAll(ProviderServices.Named(claim)).Select(c => (claim, c.Value))).ToLookup(c => c.claim, c => c.Value));
        var (account, way, refused) = door.Open(person);
        if (account is null)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused!.Text);
        }

        var (session, until) = await Sessions.Begin(HttpContext, account, way);
        services.GetRequiredService<ProviderSessions>().Keep(session, person, said.FindFirstValue(ProviderServices.SidClaim), Value(said, ProviderServices.TokenClaim), until);
        GoesTo = Back(account.Roles);
        return Page();
    }

    // A copy of the answer's cookie begins no second session.
    private bool IsFirst(ClaimsPrincipal said) =>
        EndedSessions.End(accounts.Data, Value(said, ProviderServices.AnswerClaim), accounts.Data.Clock.GetUtcNow().UtcDateTime + ProviderServices.AnswerLasts);

    private static string Value(ClaimsPrincipal said, string claim) => said.FindFirstValue(claim)!;
}
