using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Pages.MyAccount;

/// <summary>Takes an app for codes into use. The key waits sealed in the page until a code shows that the app has it.</summary>
public sealed class CodeAppModel(Core.Access.SignIn signIn, SignInWays ways) : AccountPage
{
    public override LocalText Title => Codes is null ? MyAccountTexts.App : MyAccountTexts.Codes;

    public override IReadOnlyList<Crumb> Trail => [new(MyAccountTexts.Title.In(Language), Links.MyAccount)];

    public string Key { get; private set; } = "";

    public string Offer { get; private set; } = "";

    /// <summary>What the app opens by.</summary>
    public string Address => Totp.Address(Key, Account.Login, "Rettesnor");

    /// <summary>The recovery codes, this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public IActionResult OnGet()
    {
        if (IsOfProvider(ways))
        {
            return LocalRedirect(Links.MyAccount);
        }

        (Key, Offer) = signIn.OfferTotp(Account);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? offer, string? code)
    {
        if (IsOfProvider(ways))
        {
            return LocalRedirect(Links.MyAccount);
        }

        if (signIn.ReadOffer(Account, offer ?? "") is not { } key)
        {
            (Key, Offer) = signIn.OfferTotp(Account);
            return Again(MyAccountTexts.OfferGone);
        }

        (Key, Offer) = (key, offer!);
        var (stamp, codes) = signIn.AddTotp(Account, key, code ?? "", Process);
        if (codes is null)
        {
            return Again(new AccountRefused.WrongCode().Text);
        }

        Codes = codes;
        await Sessions.GoOn(HttpContext, stamp!, SignInWay.PasswordAndCode);
        return Page();
    }

    public async Task<IActionResult> OnPostCodes()
    {
        if (Account.TotpKey is null || IsOfProvider(ways))
        {
            return LocalRedirect(Links.MyAccount);
        }

        (var stamp, Codes) = signIn.NewRecoveryCodes(Account, Process);
        await Sessions.GoOn(HttpContext, stamp);
        return Page();
    }
}
