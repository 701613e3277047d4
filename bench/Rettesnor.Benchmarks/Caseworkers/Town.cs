using Microsoft.AspNetCore.DataProtection;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Benchmarks.Caseworkers;

/// <summary>Somebody who works in the town.</summary>
/// <param name="Login">The login.</param>
/// <param name="CodeKey">The key of the app for codes.</param>
/// <param name="Cases">Citizens whose caseworker it is.</param>
/// <param name="Unseen">Those of them without an interview on the days of <see cref="Town.Days"/>, so that one can be registered.</param>
internal sealed record Staff(string Login, string CodeKey, IReadOnlyList<int> Cases, IReadOnlyList<int> Unseen);

/// <summary>The largest municipality with citizens in the registers, a plan whose goals are theirs, and caseworkers who share those citizens.</summary>
internal static class Town
{
    public const string Plan = "koebenhavn-2023";
    public const string Leader = "leder";
    public const string Password = "en hest i en hat";

    /// <summary>The days that interviews are registered on.</summary>
    public static readonly (DateOnly First, DateOnly Last) Days = (new(2023, 5, 1), new(2023, 5, 15));

    private const int Batch = 10_000;

    private static readonly AreaId Area = new("koebenhavn");
    private static readonly Written Why = new("bench", "bench", "caseworkers");

    /// <summary>Fills it, and gives those who are at work.</summary>
    /// <param name="test">An empty database.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="atWork">How many have an account and are at work; the others only have citizens.</param>
    /// <param name="citizens">How many citizens those at work have together.</param>
    /// <param name="most">How many citizens there are at most; null for all that the municipality has.</param>
    public static (IReadOnlyList<Staff> Staff, Staff Leader, int Persons) Fill(TestDatabase test, ReferenceData reference, int atWork, int citizens, int? most)
    {
        var settings = DemonstrationSettings.Load(reference);
        var library = new PlanLibrary(test.Data, reference);
        LoadPlan(library);
        var everybody = new DemonstrationMaker(reference, settings, library.Current().Figures).Persons(Area, settings.Seed, _ => { }, CancellationToken.None);
        var people = most is { } few ? EveryFew(everybody, few) : everybody;
        test.Data.Write(Why, (db, write) => Coverage.Set(db, write, [Area]));
        var store = new PersonStore(test.Data.Use(db => CprVault.Of(test.Data, db)));
        foreach (var some in people.Select(p => WithCaseworkers(p, atWork * people.Count / citizens)).Chunk(Batch))
        {
            test.Data.Write(Why, (db, write) => RegisterFiller.Fill(db, write, store, some).Count);
        }

        new DemonstrationNote(Area, settings.Today, settings.Seed, "bench", settings.From).WriteTo(test.Folder);
        var desk = new Employer(test.Data, settings.Today);
        var teams = people.SelectMany(p => p.States).Where(s => s.Dimension == "team").Select(s => s.Value).Distinct().Order(StringComparer.Ordinal).ToList();

        // One in ten leads a team and sees all of its citizens; the others see their own.
        var staff = Enumerable.Range(0, atWork).Select(i => desk.Employ(LoginOf(i), i % 10 == 0
            ? [new RoleGrant(Role.Caseworker, Area, null), new RoleGrant(Role.TeamLead, Area, teams[i / 10 % teams.Count])]
            : [new RoleGrant(Role.Caseworker, Area, null)])).ToList();
        return (staff, desk.Employ(Leader, [new RoleGrant(Role.Leader, Area, null)]), people.Count);
    }

    // As mixed as all of them are.
    private static List<PersonFacts> EveryFew(IReadOnlyList<PersonFacts> everybody, int few) => [.. Enumerable.Range(0, few).Select(i => everybody[(int)((long)i * everybody.Count / few)])];

    private static string LoginOf(int caseworker) => FormattableString.Invariant($"sagsbehandler.{caseworker}");

    // The demonstration has a few caseworkers, each with a thousand citizens; here each has the citizens of one desk.
    private static PersonFacts WithCaseworkers(PersonFacts person, int caseworkers) => person with
    {
        States = new([.. person.States.Select(s => s.Dimension == "caseworker" ? s with { Value = LoginOf((person.Person + s.Days.From.DayNumber) % caseworkers) } : s)]),
    };

    private static void LoadPlan(PlanLibrary library)
    {
        using var folder = new TemporaryDirectory();
        var (from, to) = (Path.Combine(Source.Root, "plans", "stevns-2023"), Directory.CreateDirectory(folder.PathOf(Plan)).FullName);
        File.WriteAllText(Path.Combine(to, "plan.yaml"), File.ReadAllText(Path.Combine(from, "plan.yaml"))
            .Replace("id: stevns-2023", $"id: {Plan}", StringComparison.Ordinal)
            .Replace("municipality: stevns", $"municipality: {Area}", StringComparison.Ordinal)
            .Replace("area: stevns", $"area: {Area}", StringComparison.Ordinal)
            .Replace("follows: stevns-2021\n", "", StringComparison.Ordinal));
        var problems = new List<InputProblem>();
        if (library.LoadFolder(folder.Path, Why, problems).Count == 0)
        {
            throw new InvalidDataException(string.Join('\n', problems.Select(p => p.ToText(Language.English))));
        }
    }

    private sealed class Employer
    {
        private readonly AccountStore accounts;
        private readonly SignIn signIn;
        private readonly ILookup<string?, int> cases;
        private readonly HashSet<int> seen;

        public Employer(DataDirectory data, DateOnly today)
        {
            accounts = new AccountStore(data, isDemonstration: true);
            var keys = DataProtectionProvider.Create(new DirectoryInfo(SignInKeys.PathIn(data)), o => o.SetApplicationName(SignInKeys.Application));
            signIn = new SignIn(accounts, PasswordRules.Load(ReferenceData.ShippedFolder), SignInKeys.Secrets(keys), new SignInWays(null));
            accounts.Add(Why, "it.chef", "It-chef", new([new RoleGrant(Role.Administrator, Area, null)]), Environment.UserName);
            cases = data.Use(db => PersonPlaces.OfAll(db, today)).Where(p => p.Value.Municipality == Area.Value).ToLookup(p => p.Value.Caseworker, p => p.Key, StringComparer.Ordinal);
            seen = [.. data.Use(db => db.Rows("SELECT DISTINCT person_id FROM interviews WHERE day BETWEEN @first AND @last", row => row.GetInt32(0), ("first", Days.First), ("last", Days.Last)))];
        }

        public Staff Employ(string login, IReadOnlyList<RoleGrant> roles)
        {
            accounts.Add(Why, login, $"Prøve Testesen {login}", new(roles), null);
            accounts.SetPasswordByLink(accounts.Invite(Why, accounts.Find(login)!), Password, "bench");
            var (key, _) = signIn.OfferTotp(accounts.Find(login)!);
            signIn.AddTotp(accounts.Find(login)!, key, Totp.CodeOf(key, Totp.StepOf(TimeProvider.System.GetUtcNow().UtcDateTime) - 1), "bench");
            IReadOnlyList<int> own = [.. cases[login]];
            return new Staff(login, key, own, [.. own.Where(p => !seen.Contains(p))]);
        }
    }
}
