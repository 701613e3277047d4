using System.Text.RegularExpressions;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Tests;

/// <summary>Asks every command as nobody and as every role, of the municipality and of another.</summary>
public sealed partial class EveryCommandTests(EveryCommandTests.Stevns stevns) : IClassFixture<EveryCommandTests.Stevns>
{
    private const string Everybody = "-cetalkpAD";
    private const string Roles = "cetalkpAD";

    // What a refusal of access says, whatever the command; anything else that is wrong with a call says something else.
    private static readonly string[] Refusals = ["Ingen af rollerne for ", " giver kun ret til ", " er ikke nogen konto i datamappen ", "Datamappen har ingen konti"];

    /// <summary>
    /// Who may call every command: - a user of the machine with no account, c caseworker, e employer consultant, t team lead, a analyst,
    /// l leader, p politician, A administrator, D data protection officer; and O, who made a directory that has no accounts yet. The calls are
    /// such as do no harm: most of them are wrong beside.
    /// </summary>
    private static readonly Expected[] Table =
    [
        new("serve", "serve --urls her", "OA"),
        new("plan check", "plan check stevns-2023", "O" + Everybody),
        new("plan show", "plan show", "O" + Everybody),
        new("plan compare", "plan compare stevns-2023 findes-ikke", "O" + Everybody),
        new("plan export", "plan export findes-ikke", "O" + Everybody),
        new("plan import", "plan import findes-ikke", "Oal"),
        new("plan drafts", "plan drafts", "Oal"),
        new("plan adopt", "plan adopt draft-99", "Ol"),
        new("plan history", "plan history stevns", "O" + Everybody),
        new("plan health", "plan health stevns-2023", "Oal", Elsewhere: ""),
        new("status", "status stevns-2023", "O" + Everybody),
        new("tables check", "tables check stevns-2023", "O" + Everybody),
        new("figures import", "figures import findes-ikke.csv", "Oal"),
        new("figures export", "figures export --format csv", "O" + Everybody),
        new("measure", "measure offers-in-12-months --area stevns --from 2023-04", "Ocetalkp", Elsewhere: ""),
        new("measure who", "measure who offers-in-12-months --area stevns --at 2023-04", "cetal", Elsewhere: ""),
        new("measure explain", "measure explain", "O" + Everybody),
        new("law show", "law show", "O" + Everybody),
        new("report", "report stevns-2023 --out findes/ikke/rapport.html", "O" + Everybody),
        new("followup list", "followup list stevns-2023", "O" + Everybody),
        new("followup open", "followup open stevns-2023 --period 2023-Q1 --corrects 99", "Oal", Elsewhere: ""),
        new("followup comment", "followup comment stevns-2023 99 S23-6", "Ocetalk", Elsewhere: ""),
        new("followup check", "followup check stevns-2023 99", "Ocetalk", Elsewhere: ""),
        new("followup approve", "followup approve stevns-2023 99", "Ol", Elsewhere: ""),
        new("followup export", "followup export stevns-2023 99 --out findes/ikke/a.html", "O" + Everybody),
        new("calendar list", "calendar list stevns", "Ocetalk", Elsewhere: ""),
        new("demo", "demo --seed syv", "OA"),
        new("backup", "backup kopi.zip", "OA", Elsewhere: ""),
        new("restore", "restore findes-ikke.zip", "OA", Elsewhere: ""),
        new("rehearse", "rehearse findes-ikke.zip", "OA", Elsewhere: ""),
        new("registers cover", "registers cover stevns", "OA", Elsewhere: ""),
        new("registers check", "registers check", "OA", Elsewhere: ""),
        new("registers alarms", "registers alarms", "OA", Elsewhere: ""),
        new("registers keys", "registers keys", "OA", Elsewhere: ""),
        new("registers person-file", "registers person-file", "ctal"),
        new("retention rules", "retention rules", "lAD", Elsewhere: ""),
        new("retention preview", "retention preview", "lAD", Elsewhere: ""),
        new("retention erase", "retention erase --confirm 0000-0000-0000 --why x", "l"),
        new("retention erase-person", "retention erase-person --why x", "l"),
        new("retention readmit", "retention readmit --why x", "l"),
        new("retention records", "retention records", "lAD", Elsewhere: ""),
        new("retention reapply", "retention reapply", "OA", Elsewhere: ""),
        new("accounts list", "accounts list", "OA"),
        new("accounts add", "accounts add ny --role ingen --municipality stevns", "OA"),
        new("accounts roles", "accounts roles findes-ikke --role leader --municipality stevns", "OA"),
        new("accounts invite", "accounts invite findes-ikke", "OA"),
        new("accounts disable", "accounts disable findes-ikke", "OA"),
        new("accounts keys", "accounts keys --format json", "OA"),
        new("registers list", "registers list", "O" + Everybody),
        new("registers import", "registers import interviews findes-ikke.csv --profile x", "a"),
        new("registers imports", "registers imports", "a", Elsewhere: ""),
        new("registers withdraw", "registers withdraw 999 --why x", "a", Elsewhere: ""),
        new("registers export", "registers export fvu_tests --format csv", "a", Elsewhere: ""),
        new("registers profile list", "registers profile list", "a"),
        new("registers profile guess", "registers profile guess interviews findes-ikke.csv", "a"),
        new("registers profile export", "registers profile export interviews findes-ikke", "a"),
        new("registers profile import", "registers profile import findes-ikke.json", "a"),
    ];

    private sealed record Expected(string Command, string Call, string May, string? Elsewhere = null);

    [Fact]
    public void Commands_OfTheProgram_AreThoseOfTheTable() => Unknown(stevns.Program.Good("--help").Output).ShouldBeEmpty("a command without a row in the table, or a row without a command");

    [Fact]
    public void Commands_WithOneMoreThanTheTable_AreFoundOut()
    {
        var help = stevns.Program.Good("--help").Output;

        Unknown(help.Replace("  demo ", "  citizens show   viser en borger\n  demo ", StringComparison.Ordinal)).ShouldBe(["citizens show"]);
        Unknown(help.Replace("  demo ", "  - ", StringComparison.Ordinal)).ShouldBe(["demo"]);
    }

    [Theory]
    [InlineData('c')]
    [InlineData('e')]
    [InlineData('t')]
    [InlineData('a')]
    [InlineData('l')]
    [InlineData('k')]
    [InlineData('p')]
    [InlineData('A')]
    [InlineData('D')]
    public void Command_AskedAsARole_IsDoneOrNotAsTheTableSays(char who)
    {
        var account = DemonstrationAccounts.All.Single(a => (int)a.Role == Roles.IndexOf(who, StringComparison.Ordinal));

        Wrong(stevns.Program, who, e => e.May, "--as", account.Login).ShouldBeEmpty();
    }

    [Theory]
    [InlineData('c')]
    [InlineData('e')]
    [InlineData('t')]
    [InlineData('a')]
    [InlineData('l')]
    [InlineData('k')]
    [InlineData('p')]
    [InlineData('A')]
    [InlineData('D')]
    public void Command_AskedAsARoleOfAnotherMunicipality_IsDoneOrNotAsTheTableSays(char who)
    {
        var role = (Role)Roles.IndexOf(who, StringComparison.Ordinal);
        stevns.ActAs(role, "faxe");

        Wrong(stevns.Program, who, e => e.Elsewhere ?? e.May, "--as", "udefra").ShouldBeEmpty();
    }

    [Fact]
    public void Command_AskedByAMachineUserWithoutAnAccount_IsDoneOrNotAsTheTableSays()
    {
        using var real = new Rettesnor();
        real.Good("accounts", "add", "anne", "--name", "Anne", "--role", "administrator", "--municipality", "stevns", "--machine-user", "en-anden");

        Wrong(real, '-', e => e.May).ShouldBeEmpty();
    }

    [Fact]
    public void Command_AskedByWhoeverMadeTheDirectory_IsDoneOrNotAsTheTableSays()
    {
        using var real = new Rettesnor();
        real.Good("plan", "show");

        Wrong(real, 'O', e => e.May).ShouldBeEmpty();
    }

    [Fact]
    public void FollowUp_OfTheDemonstration_IsOnItsWayForThoseWhoMakeItAndMadeOnce()
    {
        string Numbers(string login) => string.Join(' ', stevns.Program.Good("followup", "list", "stevns-2023", "--as", DemonstrationAccounts.Prefix + login, "--format", "json").Json.Select(f => $"{f!["number"]}:{f["period"]}"));
        stevns.Program.Good("demo");

        Numbers("teamleder").ShouldBe("1:2023-Q1");
        Numbers("politiker").ShouldBe("");
        stevns.Program.Good("followup", "comment", "stevns-2023", "1", "S23-7", "--as", DemonstrationAccounts.Prefix + "leder").Output.ShouldStartWith("Vi ligger på ");
    }

    [Fact]
    public void Who_OfAList_KeepsAReadingOfEveryPerson()
    {
        var data = DataDirectory.Open(stevns.Program.Folder.PathOf("data"), TimeProvider.System);
        long Readings(string who) => data.Use(db => db.One<long>("SELECT COUNT(*) FROM readings WHERE who = @who", ("who", who)));
        var before = Readings(DemonstrationAccounts.Prefix + "leder");

        var listed = stevns.Program.Good("measure", "who", "offers-in-12-months", "--area", "stevns", "--at", "2023-04", "--as", DemonstrationAccounts.Prefix + "leder", "--format", "json").Json.Count;

        listed.ShouldBeGreaterThan(100);
        (Readings(DemonstrationAccounts.Prefix + "leder") - before).ShouldBe(listed);
    }

    [Fact]
    public void Accounts_OfARealDirectory_AreMadeChangedAndListed()
    {
        using var real = new Rettesnor();
        var added = real.Good("accounts", "add", "anne", "--name", "Anne Holm", "--role", "administrator", "--municipality", "stevns");
        added.Output.ShouldContain($"På kommandolinjen er den maskinens bruger {Environment.UserName}.");
        added.Output.ShouldContain("http://127.0.0.1:5080/vaelg-adgangskode/");

        real.Good("accounts", "add", "bo", "--name", "Bo Lind", "--role", "team-lead:Jobteamet", "--role", "politician", "--municipality", "stevns", "--lang", "en")
            .Output.ShouldContain("http://127.0.0.1:5080/en/choose-password/");
        real.Good("accounts", "roles", "bo", "--role", "leader", "--municipality", "faxe", "--why", "Ny stilling");
        real.Good("accounts", "disable", "bo").Output.ShouldBe("Kontoen bo er lukket.\n");

        var rows = real.Good("accounts", "list", "--format", "json").Json;
        rows.Select(r => r!["login"]!.GetValue<string>()).ShouldBe(["anne", "bo"]);
        rows[1]!["roles"]![0]!["role"]!.GetValue<string>().ShouldBe("leader");
        rows[1]!["disabled"]!.GetValue<bool>().ShouldBeTrue();
        rows.ToJsonString().ShouldNotContain("demo-");
        real.Refused("accounts", "disable", "anne").ShouldContain("den eneste administrator");
        real.Refused("accounts", "add", "ib", "--name", "Ib", "--role", "analytiker", "--municipality", "stevns").ShouldContain("»analytiker« kendes ikke");
        real.Refused("demo").ShouldContain("har egne konti");
        real.Refused("accounts", "list", "--as", "bo").ShouldContain("Der er ingen konto");
    }

    private static List<string> Unknown(string help)
    {
        var found = help.Split("\n\n")[1].Split('\n').Select(l => Words().Match(l).Groups[1].Value).Where(w => w.Length > 0).ToHashSet();
        return [.. found.Except(Table.Select(t => t.Command)).Concat(Table.Select(t => t.Command).Except(found))];
    }

    private static List<string> Wrong(Rettesnor program, char who, Func<Expected, string> may, params string[] more) =>
    [
        .. Table.Where(e => IsRefused(program, [.. e.Call.Split(' '), .. more]) == may(e).Contains(who, StringComparison.Ordinal)).Select(e => e.Command),
    ];

    private static bool IsRefused(Rettesnor program, string[] words)
    {
        var called = program.Run(words);
        return called.Status == CommandLine.Wrong && Refusals.Any(r => called.Errors.Contains(r, StringComparison.Ordinal));
    }

    [GeneratedRegex("^  ([a-z][a-z-]*( [a-z-]+){0,2})")]
    private static partial Regex Words();

    /// <summary>A demonstration of Stevns, made once.</summary>
    public sealed class Stevns : IDisposable
    {
        public Rettesnor Program { get; } = Rettesnor.OfDemonstration();

        /// <summary>Makes the machine's user an account of a role in a municipality.</summary>
        public void ActAs(Role role, string municipality)
        {
            var accounts = new AccountStore(DataDirectory.Open(Program.Folder.PathOf("data"), TimeProvider.System), isDemonstration: true);
            var written = new Core.Audit.Written("test", "test", "test");
            ValueList<RoleGrant> roles = new([new RoleGrant(role, new AreaId(municipality), role is Role.TeamLead or Role.EmployerConsultant ? "Jobteamet" : null)]);
            if (accounts.Find("udefra") is { } there)
            {
                accounts.SetRoles(written, there, roles).ShouldBeNull();
            }
            else
            {
                accounts.Add(written, "udefra", "Udefra", roles, Environment.UserName).ShouldBeNull();
            }
        }

        public void Dispose() => Program.Dispose();
    }
}
