using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Accounts;

public sealed class AccountsModel(AccountStore accounts, PlanLibrary library) : AccountsPage(accounts, library)
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
        if (form.Read(Library.Reference) is not { } grants)
        {
            return Again(AccountsTexts.UnknownMunicipality);
        }

        var problem = Refuse(grants)?.Text ?? Store.Add(Written(why, "Ny konto"), Login ?? "", PersonName ?? "", grants, null)?.Text;
        if (problem is not null)
        {
            return Again(problem);
        }

        Invite(Store.Find(Login!)!, Written(why, "Link til ny konto"));
        (Login, PersonName) = (null, null);
        Show(new RolesForm());
        return Page();
    }

    public LocalText StateOf(Account account) =>
        account.Disabled ? AccountsTexts.Closed
        : account.PasswordHash is null ? AccountsTexts.Waiting
        : !account.HasSecondFactor && !DemonstrationAccounts.Is(account.Login) && AccessRules.NeedsSecondFactor(account.Roles.Select(r => r.Role)) ? AccountsTexts.NoFactor
        : AccountsTexts.Ready;

    private void Show(RolesForm form)
    {
        All = [.. Store.All().Where(a => Refuse(a.Roles) is null)];
        Roles = new RolesView(form, Municipalities);
    }
}
