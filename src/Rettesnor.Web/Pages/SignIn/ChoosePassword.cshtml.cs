using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.SignIn;

/// <summary>Chooses a password by the link that an administrator gave.</summary>
public sealed class ChoosePasswordModel(Core.Access.SignIn signIn, AccountStore accounts, SignInWays ways, PlanLibrary library) : FormPage
{
    private const string Process = "Vælg adgangskode";

    public override LocalText Title => SignInTexts.ChooseTitle;

    public Account Account { get; private set; } = null!;

    public string Token { get; private set; } = "";

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(Name = "again")]
    public string? Repeated { get; set; }

    public IActionResult OnGet(string token) => Open(token) ?? Page();

    public IActionResult OnPost(string token)
    {
        if (Open(token) is { } refused)
        {
            return refused;
        }

        var problem = Password != Repeated ? SignInTexts.NotTheSame : signIn.Judge(Account, Password ?? "", Municipalities(Account, library))?.Text;
        return problem is not null ? Again(problem)
            : accounts.SetPasswordByLink(token, Password!, Process) ? LocalRedirect(Links.SignIn() + "?valgt=1")
            : this.Refuse(StatusCodes.Status404NotFound, new AccountRefused.LinkUsedOrExpired().Text);
    }

    internal static IEnumerable<string> Municipalities(Account account, PlanLibrary library) =>
        account.Roles.Where(r => r.Municipality != AreaId.Denmark).Select(r => library.Reference.NameOf(r.Municipality, Language.Danish));

    private IActionResult? Open(string token)
    {
        if (!ways.Local)
        {
            return this.Refuse(StatusCodes.Status404NotFound, ProviderTexts.OnlyThere);
        }

        if (accounts.OfLink(token) is not { } found || !ways.Takes(found, SignInWay.Password))
        {
            return this.Refuse(StatusCodes.Status404NotFound, new AccountRefused.LinkUsedOrExpired().Text);
        }

        (Account, Token) = (found, token);
        return null;
    }
}
