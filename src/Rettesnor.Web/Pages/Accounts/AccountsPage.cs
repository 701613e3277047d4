using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Pages.Accounts;

/// <summary>A page for administrators. One of a municipality sees and changes the accounts of that municipality only.</summary>
public abstract class AccountsPage : FormPage
{
    private const string Process = "Konti";

    private protected AccountsPage(AccountStore accounts, SignInWays ways, PlanLibrary library) => (Store, Ways, Library) = (accounts, ways, library);

    private protected AccountStore Store { get; }

    /// <summary>Which ways of signing in are taken.</summary>
    public SignInWays Ways { get; }

    private protected PlanLibrary Library { get; }

    public override MenuEntry Menu => MenuEntry.Accounts;

    /// <summary>The link just made, which is shown this once.</summary>
    public string? Link { get; private protected set; }

    /// <summary>The municipalities whose accounts the administrator may change; all of Denmark as one more for one of all.</summary>
    private protected IReadOnlyList<Area> Municipalities =>
    [
        .. Library.Reference.Areas.Municipalities(AreaId.Denmark).Append(Library.Reference.Areas[AreaId.Denmark]).Where(a => Acting.May(Right.ManageAccounts, a.Id)),
    ];

    private protected AccessRefused? Refuse(IEnumerable<RoleGrant> roles) => roles.Select(r => Acting.Refuse(Right.ManageAccounts, r.Municipality)).FirstOrDefault(r => r is not null);

    /// <summary>What is wrong with the municipality of a form and what may be given there.</summary>
    private protected IEnumerable<LocalText> Outside(AreaId? area, ValueList<RoleGrant> grants) =>
        area is null ? [AccountsTexts.UnknownMunicipality] : Refuse(grants) is { } outside ? [outside.Text] : [];

    // Two writes of one form would otherwise be the same row twice in the log.
    private protected Written Written(string? why, string what) => new(Acting.Who, Process, string.IsNullOrWhiteSpace(why) ? what : $"{what}: {why.Trim()}");

    // The person opens it from elsewhere than the administrator, so the address that users write goes before the one that was asked for.
    private protected void Invite(Account account, Written written, bool forget = false) =>
        Link = SiteAddress + Links.ChoosePassword(Store.Invite(written, account, forget));
}
