using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Pages.SignIn;

namespace Rettesnor.Web.Pages.MyAccount;

public sealed class MyAccountModel(Core.Access.SignIn signIn, AccountStore accounts, PasskeyStore passkeys, PlanLibrary library, SignInWays ways, IServiceProvider services) : AccountPage
{
    private const int LongestName = 60;

    public override LocalText Title => MyAccountTexts.Title;

    public override IReadOnlyList<string> Scripts => ["passkeys.js"];

    public Account Own => Account;

    public IReadOnlyList<Passkey> Passkeys => passkeys.Of(Account);

    /// <summary>What stands in the field of the e-mail address: what is kept, or what was refused.</summary>
    public string Email
    {
        get => field ??= Account.Email ?? "";
        private set;
    }

    /// <summary>Whether a change was kept a moment ago.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The provider that the person signs in at; null where it is done here.</summary>
    public ProviderSettings? Provider => IsOfProvider(ways) ? ways.Provider : null;

    public bool MustHaveSecondFactor => Provider is null && !DemonstrationAccounts.Is(Account.Login) && !Account.HasSecondFactor && AccessRules.NeedsSecondFactor(Account.Roles.Select(r => r.Role));

    public string Where(RoleGrant role) =>
        (role.Municipality == AreaId.Denmark ? MyAccountTexts.Everywhere.In(Language) : library.Reference.NameOf(role.Municipality, Language)) + (role.Team is null ? "" : ", " + role.Team);

    public void OnGet(string? gemt) => HasChanged = gemt is not null;

    public async Task<IActionResult> OnPostPassword(string? present, string? password, string? again)
    {
        if (IsOfProvider(ways))
        {
            return Again(ProviderTexts.KeptThere(ways.Provider!.Name));
        }

        if (password != again)
        {
            return Again(SignInTexts.NotTheSame);
        }

        var (stamp, refused) = signIn.ChangePassword(Account, present ?? "", password ?? "", ChoosePasswordModel.Municipalities(Account, library), Process);
        return refused is not null ? Again(refused.Text) : await Changed(stamp!);
    }

    public async Task<IActionResult> OnPostPasskey(string? name, string? credential)
    {
        if (IsOfProvider(ways) || await services.GetRequiredService<Passkeys>().Made(HttpContext, credential ?? "") is not { } made)
        {
            return Again(MyAccountTexts.PasskeyFailed);
        }

        name = name?.Trim();
        made.Name = string.IsNullOrEmpty(name) ? MyAccountTexts.PasskeyUsualName.In(Language) : name.Length > LongestName ? name[..LongestName] : name;
        return await Changed(passkeys.Add(Account, made, Process), SignInWay.Passkey);
    }

    public async Task<IActionResult> OnPostRemovePasskey(long passkey) => await Changed(passkeys.Remove(Account, passkey, Process));

    public IActionResult OnPostEmail(string? email)
    {
        Email = email ?? "";
        return accounts.SetEmail(new Written(Account.Login, Process, "Anden e-mailadresse"), Account, Email) is { } refused ? Again(refused.Text) : LocalRedirect(Links.MyAccount + "?gemt=1");
    }

    public async Task<IActionResult> OnPostEverywhere() => await Changed(accounts.EndSessions(new Written(Account.Login, Process, "Logget ud alle steder"), Account.Id));

    private async Task<IActionResult> Changed(string stamp, SignInWay? way = null)
    {
        await Sessions.GoOn(HttpContext, stamp, way);
        return LocalRedirect(Links.MyAccount + "?gemt=1");
    }
}
