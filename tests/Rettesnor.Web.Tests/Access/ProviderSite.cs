using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Web.Tests.Access;

/// <summary>A municipality whose people sign in at its own provider, which runs beside it; accounts of Rettesnor's own are switched off.</summary>
public class ProviderSite : TestSite
{
    private readonly string address = $"http://127.0.0.1:{FreePort.Next()}";

    protected override TimeProvider WrittenBy => TimeProvider.System;

    protected override TimeProvider ReadBy => TimeProvider.System;

    protected override string Listening => address;

    protected override ProviderSettings? Provider => Read(Settings);

    public SignInProvider Op { get; private set; } = null!;

    public AccountStore Accounts { get; private set; } = null!;

    protected virtual string LocalAccounts => "no";

    protected virtual string ProviderHost => "127.0.0.1";

    public string Settings => $$"""
        provider:
          issuer: {{Op.Issuer}}
          client: rettesnor
          name: { da: Kommunens log ind, en: "The municipality's sign-in" }
          scopes: [profile, email, groups]
          userinfo: no
        local-accounts: {{LocalAccounts}}
        accounts:
          login: preferred_username
          login-until: "@"
          name: name
          email: email
          existing: by-login
        second-factor: { claim: amr, values: [mfa] }
        roles:
          - { claim: groups, is: rettesnor-ledere, role: leader, municipality: stevns }
          - { claim: groups, begins: "rettesnor-team ", role: team-lead, municipality: stevns }
          - { claim: realm.roles, is: drift, role: administrator, municipality: stevns }
        """;

    public static ProviderSettings Read(string text)
    {
        var problems = new List<InputProblem>();
        var settings = ProviderFile.Read("sign-in.yaml", text, FivePlans.Reference.Areas, problems);
        problems.ShouldBeEmpty();
        return settings!;
    }

    protected override void Prepare()
    {
        Op = SignInProvider.Start(address, ProviderHost).GetAwaiter().GetResult();
        Accounts = new AccountStore(Library.Data, isDemonstration: false);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Op.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes an account of Rettesnor's own whose password is chosen.</summary>
    public Account Make(string login, Role role)
    {
        var written = new Written("test", "test", "test");
        if (Accounts.IsEmpty)
        {
            Accounts.Add(written, "den.foerste", "Den Første", new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]), null).ShouldBeNull();
        }

        Accounts.Add(written, login, "Prøve Testesen", new([new RoleGrant(role, new AreaId("stevns"), null)]), null).ShouldBeNull();
        Accounts.SetPasswordByLink(Accounts.Invite(written, Accounts.Find(login)!), AccessSite.Password, "test").ShouldBeTrue();
        return Accounts.Find(login)!;
    }
}

/// <summary>The same, where accounts of Rettesnor's own are taken too.</summary>
public sealed class ProviderAndOwnSite : ProviderSite
{
    protected override string LocalAccounts => "yes";
}
