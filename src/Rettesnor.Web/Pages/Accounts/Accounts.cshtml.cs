using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Accounts;

public sealed class AccountsModel(AccountStore accounts, SignInWays ways, PlanLibrary library) : AccountsPage(accounts, ways, library)
{
    public override LocalText Title => AccountsTexts.Title;

    public IReadOnlyList<Account> All { get; private set; } = [];

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "name")]
    public string? PersonName { get; set; }

    public RolesView Roles { get; private set; } = null!;

    public void OnGet() => Show(new RolesForm());

    public IActionResult OnPost(string[] roles, string? municipality, string? team, string? why)
    {
        var form = new RolesForm { Roles = roles, Municipality = municipality, Team = team };
        Show(form);
        if (!Ways.Local)
        {
            return Again(AccountsTexts.MadeAtProvider(Ways.Provider!.Name));
        }

        // Where the municipality is none, the roles are judged as if they were in all, to say what else is wrong.
        var area = form.AreaIn(Library.Reference);
        var grants = form.Grants(area ?? AreaId.Denmark);
        LocalText[] problems = [.. Store.Problems(Login ?? "", PersonName ?? "", grants, null).Select(p => p.Text), .. Outside(area, grants)];
        if (problems.Length > 0)
        {
            return Again(problems);
        }

        if (Store.Add(Written(why, "Ny konto"), Login!, PersonName!, grants, null) is { } refused)
        {
            return Again(refused.Text);
        }

        Invite(Store.Find(Login!)!, Written(why, "Link til ny konto"));
        (Login, PersonName) = (null, null);
        Show(new RolesForm());
        return Page();
    }

    public LocalText StateOf(Account account) =>
        account.Disabled ? AccountsTexts.Closed
        : Ways.IsOfProvider(account) ? AccountsTexts.AtProvider(Ways.Provider!.Name)
        : !Ways.Local ? AccountsTexts.NotInUse
        : account.PasswordHash is null ? AccountsTexts.Waiting
        : !account.HasSecondFactor && !DemonstrationAccounts.Is(account.Login) && AccessRules.NeedsSecondFactor(account.Roles.Select(r => r.Role)) ? AccountsTexts.NoFactor
        : AccountsTexts.Ready;

    private void Show(RolesForm form)
    {
        All = [.. Store.All().Where(a => Refuse(a.Roles) is null)];
        Roles = new RolesView(form, Municipalities);
    }
}
