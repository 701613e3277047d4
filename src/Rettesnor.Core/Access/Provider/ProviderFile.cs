using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access.Provider;

/// <summary>Reads the file that says how the municipality's provider of sign-ins is used; docs/sign-in-file.md describes it.</summary>
public sealed class ProviderFile
{
    private static readonly Dictionary<string, bool> YesOrNo = new() { ["yes"] = true, ["no"] = false };
    private static readonly Dictionary<string, bool> Existing = new() { ["by-login"] = true, ["refuse"] = false };
    private static readonly Dictionary<string, SecondFactor> Factors = new() { ["always"] = new SecondFactor.Always(), ["never"] = new SecondFactor.Never() };

    private readonly YamlForm form;
    private readonly Areas areas;

    private ProviderFile(YamlForm form, Areas areas) => (this.form, this.areas) = (form, areas);

    /// <summary>Reads the file; null where it cannot be read, and the problems say why.</summary>
    public static ProviderSettings? Read(string file, string text, Areas areas, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var settings = form.Open(text) is { } map
            ? new ProviderFile(form, areas).Read(map, new YamlFields(form, map, "provider", "local-accounts", "accounts", "second-factor", "roles"))
            : null;
        problems.AddRange(form.Problems);
        return form.Problems.Count == 0 ? settings : null;
    }

    private ProviderSettings Read(YamlMap map, YamlFields f)
    {
        var provider = Inner(f, "provider", "issuer", "client", "name", "scopes", "userinfo");
        var accounts = Inner(f, "accounts", "login", "login-until", "name", "email", "existing");
        var roles = f.Each("roles", ["claim", "is", "begins", "role", "municipality", "team"], Role);
        if (roles.Count == 0)
        {
            f.Missing("roles", 0);
        }

        return new ProviderSettings
        {
            Issuer = provider.Has("issuer") ? provider.Read("issuer", new LocalText("en https-adresse", "an https address"), Address) ?? NoAddress : provider.Missing("issuer", NoAddress),
            Client = provider.Required("client"),
            Name = provider.RequiredText("name"),
            Scopes = new(provider.Words("scopes").Select(s => s.Text)),
            AsksUserInfo = provider.Word("userinfo", YesOrNo),
            LocalAccounts = f.Word("local-accounts", YesOrNo),
            LoginClaim = accounts.Required("login"),
            LoginUntil = accounts.Optional("login-until"),
            NameClaim = accounts.Required("name"),
            EmailClaim = accounts.Optional("email"),
            TakesExisting = accounts.Word("existing", Existing),
            SecondFactor = Factor(map, f),
            Roles = new(roles),
        };
    }

    private static SecondFactor Factor(YamlMap map, YamlFields f)
    {
        if (map.Find("second-factor")?.Value is not YamlMap)
        {
            return f.Has("second-factor")
                ? f.Read("second-factor", new LocalText("always, never eller { claim: amr, values: [mfa] }", "always, never or { claim: amr, values: [mfa] }"), t => Factors.GetValueOrDefault(t)) ?? Factors["never"]
                : f.Missing("second-factor", Factors["never"]);
        }

        var said = f.Inner("second-factor", "claim", "values")!;
        var values = said.Words("values").Select(v => v.Text).ToList();
        return new SecondFactor.Said(said.Required("claim"), new(values.Count > 0 ? values : said.Missing("values", values)));
    }

    private RoleRule Role(YamlFields f)
    {
        var role = f.Word("role", RoleWords.Codes);
        var begins = f.Optional("begins");
        if (f.Has("begins") && f.Has("is"))
        {
            form.Problem(f.PlaceOf("begins"), new LocalText("både »is« og »begins«", "both ‘is’ and ‘begins’"), new LocalText("en af dem", "one of them"));
        }

        var team = f.Optional("team");
        if (begins is not null && team is not null)
        {
            form.Problem(f.PlaceOf("team"), new LocalText("et team ved siden af »begins«", "a team beside ‘begins’"), new LocalText("at resten af værdien er teamet", "the rest of the value to be the team"));
        }

        var scope = AccessRules.Of(role, Right.ReadPersons);
        if (f.Has("role") && (team ?? begins) is null && scope == Scope.Team)
        {
            form.Problem(f.Place, new LocalText("intet team", "no team"), new LocalText($"»team« eller »begins«, for {RoleWords.CodeOf(role)} gælder et team", $"‘team’ or ‘begins’, since a {RoleWords.CodeOf(role)} is of a team"));
        }
        else if (f.Has("role") && (team ?? begins) is not null && scope is null or Scope.Municipality)
        {
            form.Problem(f.Place, new LocalText("et team", "a team"), new LocalText($"intet team, for {RoleWords.CodeOf(role)} gælder hele kommunen", $"no team, since a {RoleWords.CodeOf(role)} is of the whole municipality"));
        }

        return new RoleRule(f.Required("claim"), begins ?? f.Required("is"), begins is not null, role, Municipality(f), team);
    }

    private AreaId Municipality(YamlFields f)
    {
        var text = f.Required("municipality");
        if (text.Length == 0 || (areas.TryFind(text, out var area) && (area.Kind == AreaKind.Municipality || area.Id == AreaId.Denmark)))
        {
            return text.Length == 0 ? AreaId.Denmark : areas.TryFind(text, out area) ? area.Id : AreaId.Denmark;
        }

        form.Problem(f.PlaceOf("municipality"), text, new LocalText("en kommune, eller denmark for alle", "a municipality, or denmark for all"), areas.Suggest(text).FirstOrDefault());
        return AreaId.Denmark;
    }

    private static YamlFields Inner(YamlFields f, string key, params string[] known)
    {
        if (f.Inner(key, known) is { } inner)
        {
            return inner;
        }

        if (!f.Has(key))
        {
            f.Missing(key, 0);
        }

        return new YamlFields(new YamlForm(""), new YamlMap([], f.Place));
    }

    private static readonly Uri NoAddress = new("https://localhost");

    // What a token says is worth as much as the way to the provider; only on this machine is http as good.
    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address : null;
}
