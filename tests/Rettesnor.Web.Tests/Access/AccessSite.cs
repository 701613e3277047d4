using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Testing;
using Rettesnor.Testing.Disclosure;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Web.Tests.Access;

/// <summary>
/// A demonstration of Stevns with its accounts, one of each role, and as many accounts of Faxe, which are out of scope wherever something is
/// Stevns'. Its clock is moved by the tests that need it.
/// </summary>
public class AccessSite : TestSite
{
    public const string Password = "en hest i en hat";

    public MovableClock Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    protected override TimeProvider WrittenBy => Time;

    protected override TimeProvider ReadBy => field ??= new DemonstrationClock(Time, new DateOnly(2023, 5, 15), new DateOnly(2017, 1, 1));

    public AccountStore Accounts { get; private set; } = null!;

    /// <summary>What raises alarms.</summary>
    public NightlyCheck Check => Services.GetRequiredService<NightlyCheck>();

    private SignIn SignInService => Services.GetRequiredService<SignIn>();

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    public Visitor Visitor() => new(this);

    /// <summary>The demonstration's account of a role, signed in.</summary>
    public async Task<Visitor> InScope(Role role)
    {
        var visitor = Visitor();
        await visitor.SignIn(DemonstrationAccounts.All.Single(a => a.Role == role).Login, DemonstrationAccounts.Password);
        return visitor;
    }

    /// <summary>An account of the role in Faxe, signed in with a code.</summary>
    public async Task<Visitor> OutOfScope(Role role)
    {
        var (login, key) = faxe[role];
        Time.Pass(TimeSpan.FromMinutes(1));
        var visitor = Visitor();
        await visitor.SignIn(login, Password, Totp.CodeOf(key, Totp.StepOf(Time.Now.UtcDateTime)));
        return visitor;
    }

    /// <summary>Makes an account whose password is chosen.</summary>
    public Account Make(string login, Role role, string municipality, string? team = null)
    {
        var written = new Written("test", "test", "test");
        Accounts.Add(written, login, "Prøve Testesen", new([new RoleGrant(role, new AreaId(municipality), team)]), null).ShouldBeNull();
        Accounts.SetPasswordByLink(Accounts.Invite(written, Accounts.Find(login)!), Password, "test").ShouldBeTrue();
        return Accounts.Find(login)!;
    }

    private readonly Dictionary<Role, (string Login, string Key)> faxe = [];

    /// <summary>Whether the registers cover Stevns; otherwise its histories are those of a file.</summary>
    protected virtual bool IsInRegisters => true;

    /// <summary>Whose figures it shows.</summary>
    protected virtual Snapshot Citizens => StevnsDemonstration.Snapshot;

    protected override void Prepare()
    {
        new HistoryFile(Library.Data).Write(Citizens);
        new DemonstrationNote(new AreaId("stevns"), new DateOnly(2023, 5, 15), 1, "test", new DateOnly(2017, 1, 1)).WriteTo(Library.Data.Path);
        if (IsInRegisters)
        {
            Library.Data.Write(new Written("test", "test", "test"), (db, write) => Coverage.Set(db, write, [new AreaId("stevns")]));
        }

        var drafts = new DraftStore(Library.Data);
        drafts.Begin(new Written("test", "test", "test"), DraftStart.FromVersion(Library.Current().Find("stevns-2023")!, 1), "test").Id.ShouldBe(1);
        Accounts = new AccountStore(Library.Data, isDemonstration: true);
        DemonstrationAccounts.Make(Accounts, new AreaId("stevns"), "test");
    }

    protected override ValueTask Started()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var login = "faxe." + RoleWords.CodeOf(role);
            var account = Make(login, role, "faxe", role is Role.TeamLead or Role.EmployerConsultant ? "Jobteamet" : null);
            var (key, _) = SignInService.OfferTotp(account);
            SignInService.AddTotp(account, key, Totp.CodeOf(key, Totp.StepOf(Time.Now.UtcDateTime)), "test").Codes.ShouldNotBeNull();
            faxe[role] = (login, key);
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>The same with the histories of the fictitious persons, which give figures of the municipality's own.</summary>
public sealed class FigureSite : AccessSite
{
    protected override bool IsInRegisters => false;
}

/// <summary>The same with the histories of so few persons that small numbers are everywhere.</summary>
public sealed class SmallSite : AccessSite
{
    /// <summary>The persons' histories.</summary>
    public static Snapshot Few { get; } = Attacker.Of(RandomFacts.Population(7, 400, FivePlans.Reference.Histories.Codebook([])), new AreaId("stevns"));

    protected override bool IsInRegisters => false;

    protected override Snapshot Citizens => Few;

    private IReadOnlyList<Shown>? whole;

    /// <summary>What the analyst is shown; asked for once.</summary>
    public async Task<IReadOnlyList<Shown>> Whole(Func<Visitor, Task<List<Shown>>> ask)
    {
        if (whole is null)
        {
            using var analyst = await InScope(Role.Analyst);
            whole = await ask(analyst);
        }

        return whole;
    }
}
