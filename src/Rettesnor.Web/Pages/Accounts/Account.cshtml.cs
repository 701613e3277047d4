using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Pages.SignIn;

namespace Rettesnor.Web.Pages.Accounts;

/// <summary>One account: its roles, its link, and closing it.</summary>
public sealed class AccountModel(AccountStore accounts, SignInWays ways, PlanLibrary library) : AccountsPage(accounts, ways, library)
{
    public override LocalText Title => new(Account.Name, Account.Name);

    public override IReadOnlyList<Crumb> Trail => [new(AccountsTexts.Title.In(Language), Links.Accounts)];

    public Account Account { get; private set; } = null!;

    public RolesView Roles { get; private set; } = null!;

    /// <summary>Whether a change was kept a moment ago.</summary>
    public bool HasChanged { get; private set; }

    public IActionResult OnGet(string number, string? gemt)
    {
        HasChanged = gemt is not null;
        return Open(number) ?? Page();
    }

    public IActionResult OnPost(string number, string[] roles, string? municipality, string? team, string? why)
    {
        if (Open(number) is { } refused)
        {
            return refused;
        }

        if (Ways.IsOfProvider(Account))
        {
            return Again(ProviderTexts.RolesFromThere(Ways.Provider!.Name));
        }

        var form = new RolesForm { Roles = roles, Municipality = municipality, Team = team };
        Roles = new RolesView(form, Municipalities);
        var area = form.AreaIn(Library.Reference);
        var grants = form.Grants(area ?? AreaId.Denmark);
        LocalText[] problems = [.. Store.Problems(Account, grants).Select(p => p.Text), .. Outside(area, grants)];
        return problems.Length > 0 ? Again(problems) : Changed(Store.SetRoles(Written(why, "Andre roller"), Account, grants));
    }

    public IActionResult OnPostLink(string number, bool forget, string? why)
    {
        if (Open(number, why) is { } refused)
        {
            return refused;
        }

        if (!Ways.Takes(Account, SignInWay.Password))
        {
            return Again(AccountsTexts.MadeAtProvider(Ways.Provider!.Name));
        }

        Invite(Account, Written(why, forget ? "Nyt link; anden faktor glemt" : "Nyt link"), forget);
        return Page();
    }

    public IActionResult OnPostClose(string number, string? why) =>
        Open(number, why) ?? Changed(Store.SetDisabled(Written(why, Account.Disabled ? "Konto åbnet" : "Konto lukket"), Account, !Account.Disabled));

    private IActionResult Changed(AccountRefused? refused) => refused is not null ? Again(refused.Text) : LocalRedirect(Links.Account(Account.Id) + "?gemt=1");

    // Whoever reads the log must be able to see why somebody was let in or shut out.
    private IActionResult? Open(string number, string? why) => Open(number) ?? (string.IsNullOrWhiteSpace(why) ? Again(AccountsTexts.NoReason) : null);

    private IActionResult? Open(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Store.Get(id) is not { } account)
        {
            return this.Refuse(StatusCodes.Status404NotFound, AccountsTexts.NoAccount(number));
        }

        if (Refuse(account.Roles) is { } outside)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, outside.Text);
        }

        Account = account;
        Roles = new RolesView(RolesForm.Of(account), Municipalities);
        return null;
    }
}
