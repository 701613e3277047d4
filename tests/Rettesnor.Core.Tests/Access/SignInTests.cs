using Microsoft.AspNetCore.DataProtection;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Access;

public sealed class SignInTests
{
    private const string Password = "en hest i en hat";

    private static readonly Written Why = new("tests", "tests", "accounts");
    private static readonly PasswordRules Rules = PasswordRules.Load(ReferenceData.ShippedFolder);

    private readonly MovableClock clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Password_ChosenByALink_WorksAndTheLinkDoesNotWorkTwice(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        var account = accounts.Find("anne")!;
        signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Wrong>("no password is chosen yet");
        var (older, newer) = (accounts.Invite(Why, account), accounts.Invite(Why, account));

        accounts.OfLink(older).ShouldBeNull("a newer link takes its place");
        accounts.SetPasswordByLink(newer, Password, "tests").ShouldBeTrue();
        accounts.SetPasswordByLink(newer, "noget helt andet nu", "tests").ShouldBeFalse();

        signIn.WithPassword("ANNE ", Password).ShouldBeOfType<SignInAnswer.Done>().Way.ShouldBe(SignInWay.Password);
        signIn.WithPassword("anne", "noget helt andet nu").ShouldBeOfType<SignInAnswer.Wrong>();
        signIn.WithPassword("nobody", Password).ShouldBeOfType<SignInAnswer.Wrong>();
        accounts.Find("anne")!.Stamp.ShouldNotBe(account.Stamp);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Link_AfterThreeDays_IsWorthNothing(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out _);
        var link = accounts.Invite(Why, accounts.Find("anne")!);
        clock.Pass(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        accounts.OfLink(link).ShouldNotBeNull();

        clock.Pass(TimeSpan.FromMinutes(1));

        accounts.OfLink(link).ShouldBeNull();
        accounts.SetPasswordByLink(link, Password, "tests").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void WrongPasswords_FiveOrMore_LockForALongerTimeEachTime(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        Choose(accounts);
        for (var i = 0; i < 4; i++)
        {
            signIn.WithPassword("anne", "forkert");
        }

        accounts.Find("anne")!.LockedUntil.ShouldBeNull();
        signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Done>("four are forgiven by a right one");
        var locks = new List<double>();
        for (var i = 0; i < 14; i++)
        {
            signIn.WithPassword("anne", "forkert");
            if (accounts.Find("anne")!.LockedUntil is { } until)
            {
                locks.Add((until - clock.Now.UtcDateTime).TotalMinutes);
                signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Wrong>("the right one does not help while it is locked");
                clock.Now = new DateTimeOffset(until, TimeSpan.Zero);
            }
        }

        locks.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
        signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Done>();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task WrongPasswords_ManyAtOnce_GetNoFurtherThanManyInARow(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        Choose(accounts);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => signIn.WithPassword("anne", "forkert"))));

        accounts.Find("anne")!.LockedUntil.ShouldBe(clock.Now.UtcDateTime.AddMinutes(1), "only the first five were tries");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Code_OfTheApp_WorksOnce(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        Choose(accounts);
        var key = AddApp(accounts, signIn, out var recovery);
        clock.Pass(TimeSpan.FromMinutes(5));
        var account = signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.MoreIsNeeded>().Account;
        var code = Totp.CodeOf(key, Totp.StepOf(clock.Now.UtcDateTime));

        signIn.WithCode(account, "000000").ShouldBeOfType<SignInAnswer.Wrong>();
        signIn.WithCode(account, code[..3] + " " + code[3..]).ShouldBeOfType<SignInAnswer.Done>().Way.ShouldBe(SignInWay.PasswordAndCode);
        signIn.WithCode(account, code).ShouldBeOfType<SignInAnswer.Wrong>("the same code again");
        clock.Pass(TimeSpan.FromSeconds(30));
        signIn.WithCode(account, code).ShouldBeOfType<SignInAnswer.Wrong>("the same code half a minute later");
        signIn.WithCode(account, Totp.CodeOf(key, Totp.StepOf(clock.Now.UtcDateTime))).ShouldBeOfType<SignInAnswer.Done>();

        signIn.WithCode(account, recovery[3]).ShouldBeOfType<SignInAnswer.Done>();
        signIn.WithCode(account, recovery[3]).ShouldBeOfType<SignInAnswer.Wrong>("a recovery code works once");
        accounts.Find("anne")!.RecoveryCodes.Count.ShouldBe(9);
        accounts.Find("anne")!.TotpKey!.ShouldNotContain(key);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Code_WhereTheKeysOfTheServerAreLost_SaysSoAndARecoveryCodeWorks(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        Choose(accounts);
        var key = AddApp(accounts, signIn, out var recovery);
        clock.Pass(TimeSpan.FromMinutes(5));
        var restored = new Core.Access.SignIn(accounts, Rules, new EphemeralDataProtectionProvider().CreateProtector("tests"), new SignInWays(null));
        var account = restored.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.MoreIsNeeded>().Account;

        restored.WithCode(account, Totp.CodeOf(key, Totp.StepOf(clock.Now.UtcDateTime))).ShouldBeOfType<SignInAnswer.AppIsLost>();
        restored.WithCode(account, recovery[0]).ShouldBeOfType<SignInAnswer.Done>();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Invitation_ThatForgetsTheSecondFactor_LeavesThePasswordAlone(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        Choose(accounts);
        AddApp(accounts, signIn, out _);

        accounts.Invite(Why, accounts.Find("anne")!, forgetSecondFactor: true);

        signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Done>().Way.ShouldBe(SignInWay.Password);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Account_ThatIsClosed_CannotBeUsedUntilItIsOpened(DatabaseKind kind)
    {
        using var test = Open(kind, out var accounts, out var signIn);
        Choose(accounts);
        accounts.Add(Why, "bo", "Bo Lind", new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]), null).ShouldBeNull();
        var link = accounts.Invite(Why, accounts.Find("anne")!);

        accounts.SetDisabled(Why, accounts.Find("anne")!, true).ShouldBeNull();

        signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Wrong>();
        accounts.OfLink(link).ShouldBeNull();
        accounts.SetDisabled(Why, accounts.Find("bo")!, true).ShouldBeOfType<AccountRefused.LastAdministrator>();
        accounts.SetDisabled(Why, accounts.Find("anne")!, false).ShouldBeNull();
        signIn.WithPassword("anne", Password).ShouldBeOfType<SignInAnswer.Done>();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Add_OfAWrongAccount_SaysWhy(DatabaseKind kind)
    {
        using var test = new TestDatabase(Skip(kind), clock);
        var accounts = new AccountStore(test.Data, isDemonstration: false);
        ValueList<RoleGrant> Roles(Role role, string? team = null) => new([new RoleGrant(role, new AreaId("stevns"), team)]);

        accounts.Add(Why, "bo", "Bo Lind", Roles(Role.Analyst), null).ShouldBeOfType<AccountRefused.FirstIsAdministrator>();
        accounts.Add(Why, "bo", "Bo Lind", Roles(Role.Administrator), "ub").ShouldBeNull();
        accounts.Add(Why, "BO", "Bo Lund", Roles(Role.Analyst), null).ShouldBeOfType<AccountRefused.Taken>();
        accounts.Add(Why, "0101801234", "Bo Lund", Roles(Role.Analyst), null).ShouldBeOfType<AccountRefused.WrongLogin>();
        accounts.Add(Why, "b010180", "Bo Lund", Roles(Role.Analyst), null).ShouldBeOfType<AccountRefused.WrongLogin>();
        accounts.Add(Why, "demo-bo", "Bo Lund", Roles(Role.Analyst), null).ShouldBeOfType<AccountRefused.Reserved>();
        accounts.Add(Why, "ib", " ", Roles(Role.Analyst), null).ShouldBeOfType<AccountRefused.WrongName>();
        accounts.Add(Why, "ib", "Ib", ValueList<RoleGrant>.Empty, null).ShouldBeOfType<AccountRefused.NoRoles>();
        accounts.Add(Why, "ib", "Ib", Roles(Role.TeamLead), null).ShouldBeOfType<AccountRefused.NoTeam>();
        accounts.Add(Why, "ib", "Ib", Roles(Role.Politician, "Jobteamet"), null).ShouldBeOfType<AccountRefused.TeamNotUsed>();
        accounts.Add(Why, "ib", "Ib", Roles(Role.Analyst), "ub").ShouldBeOfType<AccountRefused.MachineUserTaken>();
        accounts.SetRoles(Why, accounts.Find("bo")!, Roles(Role.Analyst)).ShouldBeOfType<AccountRefused.LastAdministrator>();
        accounts.All().Select(a => a.Login).ShouldBe(["bo"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void DemonstrationAccount_InARealDirectory_DoesNotWork(DatabaseKind kind)
    {
        using var test = new TestDatabase(Skip(kind), clock);
        var demonstration = new AccountStore(test.Data, isDemonstration: true);
        DemonstrationAccounts.Make(demonstration, new AreaId("stevns"), "tests");
        var secrets = new EphemeralDataProtectionProvider().CreateProtector("tests");
        var real = new AccountStore(test.Data, isDemonstration: false);

        new Core.Access.SignIn(demonstration, Rules, secrets, new SignInWays(null)).WithPassword(DemonstrationAccounts.Analyst, DemonstrationAccounts.Password).ShouldBeOfType<SignInAnswer.Done>();
        new Core.Access.SignIn(real, Rules, secrets, new SignInWays(null)).WithPassword(DemonstrationAccounts.Analyst, DemonstrationAccounts.Password).ShouldBeOfType<SignInAnswer.Wrong>();
        MachineUsers.Act(real, "ub", DemonstrationAccounts.Analyst, true).Refused.ShouldBeOfType<AccountRefused.Unknown>();
        MachineUsers.Act(real, "ub", null, true).Acting.ShouldBeOfType<Acting.Stranger>();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void MachineUser_OnTheCommandLine_IsItsOwnAccountAndNoOther(DatabaseKind kind)
    {
        using var test = new TestDatabase(Skip(kind), clock);
        var accounts = new AccountStore(test.Data, isDemonstration: false);
        MachineUsers.Act(accounts, "ub", null, true).Acting.ShouldBe(new Acting.Owner("ub"));
        ValueList<RoleGrant> administrator = new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]);
        accounts.Add(Why, "anne", "Anne Holm", administrator, "ub").ShouldBeNull();
        accounts.Add(Why, "bo", "Bo Lind", administrator, null).ShouldBeNull();

        MachineUsers.Act(accounts, "ub", null, true).Acting!.Who.ShouldBe("anne");
        MachineUsers.Act(accounts, "ub", "anne", true).Acting!.Who.ShouldBe("anne");
        MachineUsers.Act(accounts, "ub", "bo", true).Refused.ShouldBeOfType<AccountRefused.NotYours>();
        MachineUsers.Act(accounts, "other", "anne", true).Refused.ShouldBeOfType<AccountRefused.NotYours>();
        MachineUsers.Act(accounts, "other", null, true).Acting.ShouldBe(new Acting.Stranger("other", true));
        accounts.SetDisabled(Why, accounts.Find("anne")!, true).ShouldBeNull();
        MachineUsers.Act(accounts, "ub", null, true).Acting.ShouldBeOfType<Acting.Stranger>();
    }

    private TestDatabase Open(DatabaseKind kind, out AccountStore accounts, out Core.Access.SignIn signIn)
    {
        var test = new TestDatabase(Skip(kind), clock);
        accounts = new AccountStore(test.Data, isDemonstration: false);
        signIn = new Core.Access.SignIn(accounts, Rules, new EphemeralDataProtectionProvider().CreateProtector("tests"), new SignInWays(null));
        accounts.Add(Why, "anne", "Anne Holm", new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]), null).ShouldBeNull();
        return test;
    }

    private static DatabaseKind Skip(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        return kind;
    }

    private static void Choose(AccountStore accounts) => accounts.SetPasswordByLink(accounts.Invite(Why, accounts.Find("anne")!), Password, "tests").ShouldBeTrue();

    private string AddApp(AccountStore accounts, Core.Access.SignIn signIn, out IReadOnlyList<string> recovery)
    {
        var (key, offer) = signIn.OfferTotp(accounts.Find("anne")!);
        signIn.ReadOffer(accounts.Find("anne")!, offer).ShouldBe(key);
        signIn.AddTotp(accounts.Find("anne")!, key, "123", "tests").Codes.ShouldBeNull();
        recovery = signIn.AddTotp(accounts.Find("anne")!, key, Totp.CodeOf(key, Totp.StepOf(clock.Now.UtcDateTime)), "tests").Codes!;
        signIn.ReadOffer(accounts.Find("anne")!, offer).ShouldBeNull("an offer is from before the last change");
        return key;
    }
}
