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
internal sealed record Staff(string Login, string CodeKey, IReadOnlyList<int> Cases);

/// <summary>A municipality with so many citizens in its registers, a plan whose goals are theirs, and caseworkers with accounts who share those citizens.</summary>
internal static class Town
{
    public const string Plan = "aarhus-2023";
    public const string Password = "en hest i en hat";

    private const int Batch = 10_000;

    private static readonly AreaId Area = new("aarhus");
    private static readonly Written Why = new("bench", "bench", "caseworkers");

    public static IReadOnlyList<Staff> Fill(TestDatabase test, ReferenceData reference, int persons, int caseworkers)
    {
        var settings = DemonstrationSettings.Load(reference);
        var library = new PlanLibrary(test.Data, reference);
        LoadPlan(library);
        var people = new DemonstrationMaker(reference, settings, library.Current().Figures).Persons(Area, settings.Seed, _ => { }, CancellationToken.None).Take(persons).ToList();
        if (people.Count < persons)
        {
            throw new InvalidOperationException($"The demonstration of {Area} has only {people.Count} persons.");
        }

        test.Data.Write(Why, (db, write) => Coverage.Set(db, write, [Area]));
        var store = new PersonStore(test.Data.Use(db => CprVault.Of(test.Data, db)));
        foreach (var some in people.Select(p => WithCaseworkers(p, caseworkers)).Chunk(Batch))
        {
            test.Data.Write(Why, (db, write) => RegisterFiller.Fill(db, write, store, some).Count);
        }

        new DemonstrationNote(Area, settings.Today, settings.Seed, "bench", settings.From).WriteTo(test.Folder);
        return Employ(test.Data, caseworkers, settings.Today, [.. people.SelectMany(p => p.States).Where(s => s.Dimension == "team").Select(s => s.Value).Distinct().Order(StringComparer.Ordinal)]);
    }

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

    // One in ten leads a team and sees all of its citizens; the others see their own.
    private static IReadOnlyList<Staff> Employ(DataDirectory data, int caseworkers, DateOnly today, IReadOnlyList<string> teams)
    {
        var accounts = new AccountStore(data, isDemonstration: true);
        var keys = DataProtectionProvider.Create(new DirectoryInfo(SignInKeys.PathIn(data)), o => o.SetApplicationName(SignInKeys.Application));
        var signIn = new SignIn(accounts, PasswordRules.Load(ReferenceData.ShippedFolder), SignInKeys.Secrets(keys));
        accounts.Add(Why, "it.chef", "It-chef", new([new RoleGrant(Role.Administrator, Area, null)]), Environment.UserName);
        var cases = data.Use(db => PersonPlaces.OfAll(db, today)).Where(p => p.Value.Municipality == Area.Value).ToLookup(p => p.Value.Caseworker, p => p.Key, StringComparer.Ordinal);
        var staff = new List<Staff>();
        for (var i = 0; i < caseworkers; i++)
        {
            var login = LoginOf(i);
            ValueList<RoleGrant> roles = new(i % 10 == 0
                ? [new RoleGrant(Role.Caseworker, Area, null), new RoleGrant(Role.TeamLead, Area, teams[i / 10 % teams.Count])]
                : [new RoleGrant(Role.Caseworker, Area, null)]);
            accounts.Add(Why, login, FormattableString.Invariant($"Prøve Testesen {i}"), roles, null);
            accounts.SetPasswordByLink(accounts.Invite(Why, accounts.Find(login)!), Password, "bench");
            var (key, _) = signIn.OfferTotp(accounts.Find(login)!);
            signIn.AddTotp(accounts.Find(login)!, key, Totp.CodeOf(key, Totp.StepOf(TimeProvider.System.GetUtcNow().UtcDateTime) - 1), "bench");
            staff.Add(new Staff(login, key, [.. cases[login]]));
        }

        return staff;
    }
}
