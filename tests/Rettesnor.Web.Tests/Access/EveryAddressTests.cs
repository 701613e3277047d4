using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rettesnor.Core.Access;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Tests.Access;

/// <summary>Asks every address of the site as nobody and as every role, of the municipality and of another.</summary>
public sealed class EveryAddressTests(AccessSite site) : IClassFixture<AccessSite>
{
    private const string Everybody = "-cetalkpAD";
    private const string SignedIn = "cetalkpAD";

    /// <summary>
    /// Who may, at every address: - nobody signed in, c caseworker, e employer consultant, t team lead, a analyst, l leader, k controller, p politician,
    /// A administrator, D data protection officer. Where it matters, those of another municipality as well.
    /// </summary>
    private static readonly Expected[] Table =
    [
        new("", Everybody), new("en", Everybody),
        new("planer/{plan}", Everybody), new("en/plans/{plan}", Everybody),
        new("planer/{plan}/maal/{goal}", Everybody), new("en/plans/{plan}/goals/{goal}", Everybody),
        new("planer/{plan}/kort", Everybody), new("en/plans/{plan}/brief", Everybody),
        new("planer/{plan}/dokument", Everybody), new("en/plans/{plan}/document", Everybody),
        new("planer/{plan}/tabeller", Everybody), new("en/plans/{plan}/tables", Everybody),
        new("planer/{plan}/rapport.{format}", Everybody, How: "GET"), new("en/plans/{plan}/report.{format}", Everybody, How: "GET"),
        new("planer/{plan}/maal/{goal}/tal.{format}", Everybody, How: "GET"), new("en/plans/{plan}/goals/{goal}/figures.{format}", Everybody, How: "GET"),
        new("planer/{plan}/udgaver", Everybody), new("en/plans/{plan}/versions", Everybody),
        new("planer/{plan}/udgaver/{version}", Everybody), new("en/plans/{plan}/versions/{version}", Everybody),
        new("planer/{plan}/udgaver/{version}/plan.yaml", Everybody, How: "GET"), new("en/plans/{plan}/versions/{version}/plan.yaml", Everybody, How: "GET"),
        new("planer/{plan}/plan.{format}", Everybody, How: "GET"), new("en/plans/{plan}/plan.{format}", Everybody, How: "GET"),
        new("planer/{plan}/kort.{format}", Everybody, How: "GET"), new("en/plans/{plan}/brief.{format}", Everybody, How: "GET"),
        new("planer/{plan}/maal.{format}", Everybody, How: "GET"), new("en/plans/{plan}/goals.{format}", Everybody, How: "GET"),
        new("planer/{plan}/udgaver/{version}/plan.{format}", Everybody, How: "GET"), new("en/plans/{plan}/versions/{version}/plan.{format}", Everybody, How: "GET"),
        new("planer/{plan}/hoering/plan.{format}", Everybody, How: "GET"), new("en/plans/{plan}/hearing/plan.{format}", Everybody, How: "GET"),
        new("udkast/{draft}/plan.{format}", "al", Elsewhere: "", How: "GET"), new("en/drafts/{draft}/plan.{format}", "al", Elsewhere: "", How: "GET"),
        new("udkast/{draft}/kort.{format}", "al", Elsewhere: "", How: "GET"), new("en/drafts/{draft}/brief.{format}", "al", Elsewhere: "", How: "GET"),
        new("udkast/{draft}/maal.{format}", "al", Elsewhere: "", How: "GET"), new("en/drafts/{draft}/goals.{format}", "al", Elsewhere: "", How: "GET"),
        new("kommuner/{area}/udseende", "al", Elsewhere: ""), new("en/municipalities/{area}/look", "al", Elsewhere: ""),
        new("planer/{plan}/hoering", Everybody), new("en/plans/{plan}/hearing", Everybody),
        new("planer/{plan}/forskelle", Everybody), new("en/plans/{plan}/differences", Everybody),
        new("udkast", "al"), new("en/drafts", "al"),
        new("udkast/{draft}", "al", Elsewhere: ""), new("en/drafts/{draft}", "al", Elsewhere: ""),
        new("udkast/{draft}/del/{element}", "al", Elsewhere: ""), new("en/drafts/{draft}/part/{element}", "al", Elsewhere: ""),
        new("udkast/{draft}/matrix", "al", Elsewhere: ""), new("en/drafts/{draft}/matrix", "al", Elsewhere: ""),
        new("udkast/{draft}/plan.yaml", "al", Elsewhere: "", How: "GET"), new("en/drafts/{draft}/plan.yaml", "al", Elsewhere: "", How: "GET"),
        new("udkast/{draft}/beslutning", "l", Elsewhere: ""), new("en/drafts/{draft}/decision", "l", Elsewhere: ""),
        new("kommuner/{area}", Everybody), new("en/municipalities/{area}", Everybody),
        new("kommuner/{area}/maal", Everybody), new("en/municipalities/{area}/goals", Everybody),
        new("kommuner/{area}/stoetteniveauer", "cetalkp", Elsewhere: ""), new("en/municipalities/{area}/support-levels", "cetalkp", Elsewhere: ""),
        new("health/live", Everybody, How: "GET"), new("health/ready", Everybody, How: "GET"),
        new("soeg", Everybody), new("en/search", Everybody),
        new("om", Everybody), new("en/about", Everybody),
        new("tilgaengelighed", Everybody), new("en/accessibility", Everybody),
        new("dine-oplysninger", Everybody), new("en/your-data", Everybody),
        new("ordbog", Everybody), new("en/glossary", Everybody),
        new("vejledning", Everybody), new("en/guides", Everybody),
        new("vejledning/{who}", Everybody), new("en/guides/{who}", Everybody),
        new("vejledning/billeder/{picture}", Everybody, How: "GET"),
        new("fejl/{status:int}", Everybody),
        new("log-ind", Everybody), new("en/sign-in", Everybody),
        new("log-ind/kode", Everybody), new("en/sign-in/code", Everybody),
        new("log-ind/fra-udbyder", Everybody, How: "GET"), new("en/sign-in/from-provider", Everybody, How: "GET"),
        new("log-ind/adgangsnoegle", Everybody, How: "POST"),
        new("vaelg-adgangskode/{token}", Everybody), new("en/choose-password/{token}", Everybody),
        new("min-konto", SignedIn), new("en/my-account", SignedIn),
        new("min-konto/kode-app", SignedIn), new("en/my-account/code-app", SignedIn),
        new("min-konto/adgangsnoegle", SignedIn, How: "POST"),
        new("log-ud", SignedIn), new("en/sign-out", SignedIn),
        new("konti", "A"), new("en/accounts", "A"),
        new("konti/{number}", "A", Elsewhere: ""), new("en/accounts/{number}", "A", Elsewhere: ""),
        new("import", "a", Elsewhere: ""), new("en/import", "a", Elsewhere: ""),
        new("import/fil/{file}", "a", Elsewhere: ""), new("en/import/file/{file}", "a", Elsewhere: ""),
        new("import/{job}", "a", Elsewhere: ""), new("en/import/{job}", "a", Elsewhere: ""),
        new("alarmer", "A"), new("en/alarms", "A"),
        new("drift", "A", How: "GET"), new("en/operations", "A", How: "GET"),
        new("planer/{plan}/maal/{goal}/borgere", "cetal", Elsewhere: ""), new("en/plans/{plan}/goals/{goal}/citizens", "cetal", Elsewhere: ""),
        new("planer/{plan}/maal/{goal}/nyt-tal", "al", Elsewhere: ""), new("en/plans/{plan}/goals/{goal}/new-figure", "al", Elsewhere: ""),
        new("planer/{plan}/maal/{goal}/virksomheder", "cetal", Elsewhere: ""), new("en/plans/{plan}/goals/{goal}/employers", "cetal", Elsewhere: ""),
        new("virksomheder", "cetal"), new("en/employers", "cetal"),
        new("virksomheder/{number}", "cetal"), new("en/employers/{number}", "cetal"),
        new("virksomheder/liste.{format}", "cetal", How: "GET"), new("en/employers/list.{format}", "cetal", How: "GET"),
        new("virksomheder/tal", "cetal"), new("en/employers/figures", "cetal"),
        new("virksomheder/kampagner", "cetal"), new("en/employers/campaigns", "cetal"),
        new("virksomheder/kampagner/{campaign}", "cetal"), new("en/employers/campaigns/{campaign}", "cetal"),
        new("virksomheder/{number}/kandidater", "cetal"), new("en/employers/{number}/candidates", "cetal"),
        new("borgere/{number}/stillinger", "cetal"), new("en/citizens/{number}/vacancies", "cetal"),
        new("kommuner/{area}/jobbarometer", "cetal", Elsewhere: ""), new("en/municipalities/{area}/job-barometer", "cetal", Elsewhere: ""),
        new("puljer", "cetalk"), new("en/pools", "cetalk"),
        new("puljer/{pool}", "cetalk"), new("en/pools/{pool}", "cetalk"),
        new("puljer/regnskab.{format}", "cetalk", How: "GET"), new("en/pools/accounts.{format}", "cetalk", How: "GET"),
        new("borgere", "cetal"), new("en/citizens", "cetal"),
        new("borgere/{number}", "cetal"), new("en/citizens/{number}", "cetal"),
        new("borgere/{number}/indsigt", "ctal"), new("en/citizens/{number}/insight", "ctal"),
        new("log", "D"), new("en/log", "D"),
        new("databeskyttelse", "lAD"), new("en/data-protection", "lAD"),
        new("databeskyttelse/sletning", "lAD", Elsewhere: ""), new("en/data-protection/erasure", "lAD", Elsewhere: ""),
        new("databeskyttelse/sletning/{erasure}", "lAD", Elsewhere: ""), new("en/data-protection/erasure/{erasure}", "lAD", Elsewhere: ""),
        new("databeskyttelse/sletning/{erasure}/bevis.{format}", "lAD", Elsewhere: "", How: "GET"), new("en/data-protection/erasure/{erasure}/proof.{format}", "lAD", Elsewhere: "", How: "GET"),
        new("kommuner/{area}/fortegnelse", "lAD", Elsewhere: ""), new("en/municipalities/{area}/record-of-processing", "lAD", Elsewhere: ""),
        new("kommuner/{area}/fortegnelse.{format}", "lAD", Elsewhere: "", How: "GET"), new("en/municipalities/{area}/record-of-processing.{format}", "lAD", Elsewhere: "", How: "GET"),
        new("kommuner/{area}/erklaeringer", "AD", Elsewhere: ""), new("en/municipalities/{area}/statements", "AD", Elsewhere: ""),
        new("planer/{plan}/opfoelgninger", Everybody), new("en/plans/{plan}/follow-ups", Everybody),
        new("planer/{plan}/opfoelgninger/{number}", Everybody), new("en/plans/{plan}/follow-ups/{number}", Everybody),
        new("planer/{plan}/opfoelgninger/{number}/rapport.{format}", Everybody, How: "GET"), new("en/plans/{plan}/follow-ups/{number}/report.{format}", Everybody, How: "GET"),
        new("planer/{plan}/opfoelgninger/{number}/kort.{format}", Everybody, How: "GET"), new("en/plans/{plan}/follow-ups/{number}/brief.{format}", Everybody, How: "GET"),
        new("planer/{plan}/opfoelgninger/{number}/arbejde", "cetalk", Elsewhere: ""), new("en/plans/{plan}/follow-ups/{number}/work", "cetalk", Elsewhere: ""),
        new("planer/{plan}/opfoelgninger/ny", "al", Elsewhere: ""), new("en/plans/{plan}/follow-ups/new", "al", Elsewhere: ""),
        new("planer/{plan}/opfoelgninger/{number}/ramme", "al", Elsewhere: ""), new("en/plans/{plan}/follow-ups/{number}/terms", "al", Elsewhere: ""),
        new("planer/{plan}/opfoelgninger/{number}/godkend", "l", Elsewhere: ""), new("en/plans/{plan}/follow-ups/{number}/approve", "l", Elsewhere: ""),
        new("planer/{plan}/sundhed", "al", Elsewhere: ""), new("en/plans/{plan}/health", "al", Elsewhere: ""),
        new("kommuner/{area}/aarshjul", "cetalk", Elsewhere: ""), new("en/municipalities/{area}/year", "cetalk", Elsewhere: ""),
        new("kommuner/{area}/kalender", "al", Elsewhere: ""), new("en/municipalities/{area}/calendar", "al", Elsewhere: ""),
    ];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["plan"] = "stevns-2023",
        ["goal"] = "S23-6",
        ["format"] = "json",
        ["area"] = "stevns",
        ["token"] = "ukendt",
        ["number"] = "1",
        ["file"] = "ukendt",
        ["job"] = "1",
        ["status:int"] = "404",
        ["version"] = "1",
        ["draft"] = "1",
        ["element"] = "1",
        ["who"] = "analyst",
        ["campaign"] = "999",
        ["pool"] = "regional",
        ["erasure"] = "999",
        ["picture"] = "overview.png",
    };

    private sealed record Expected(string Template, string Here, string? Elsewhere = null, string How = "GET POST");

    [Fact]
    public void Addresses_OfTheSite_AreThoseOfTheTable() => Unknown(site.Endpoints).ShouldBeEmpty("an address without a row in the table, or a row without an address");

    [Fact]
    public void Addresses_WithOneMoreThanTheTable_AreFoundOut()
    {
        var more = new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("borgere/{id}"), 0, EndpointMetadataCollection.Empty, null);

        Unknown([.. site.Endpoints, more]).ShouldBe(["borgere/{id}"]);
        Unknown([.. site.Endpoints.Where(e => e.RoutePattern.RawText != "log")]).ShouldBe(["log"]);
    }

    [Fact]
    public void Rules_OfAllAddresses_AreThere() =>
        site.Endpoints.Where(e => !PageRules.IsFile(e) && PageRules.Of(e) is null).Select(e => e.RoutePattern.RawText).ShouldBeEmpty("an address without a rule is closed to all");

    [Theory]
    [InlineData('-')]
    [InlineData('c')]
    [InlineData('e')]
    [InlineData('t')]
    [InlineData('a')]
    [InlineData('l')]
    [InlineData('k')]
    [InlineData('p')]
    [InlineData('A')]
    [InlineData('D')]
    public async Task Address_AskedAsARoleOfTheMunicipalityAndOfAnother_IsOpenOrNotAsTheTableSays(char who)
    {
        using var here = who == '-' ? site.Visitor() : await site.InScope((Role)SignedIn.IndexOf(who, StringComparison.Ordinal));
        using var elsewhere = who == '-' ? site.Visitor() : await site.OutOfScope((Role)SignedIn.IndexOf(who, StringComparison.Ordinal));
        var wrong = new List<string>();
        foreach (var row in Table)
        {
            var address = "/" + Values.Aggregate(row.Template, (a, v) => a.Replace("{" + v.Key + "}", v.Value, StringComparison.Ordinal));
            foreach (var (visitor, may, where) in new[] { (here, row.Here, "here"), (elsewhere, row.Elsewhere ?? row.Here, "elsewhere") })
            {
                if (row.How != "POST" && await IsRefused(await visitor.Get(address), address) == may.Contains(who, StringComparison.Ordinal))
                {
                    wrong.Add($"{where}: GET {address}");
                }

                // A form without its token is refused to those who may as well, but with another answer. What is of another municipality is found out after that.
                if (row.How != "GET" && await IsRefused(await visitor.PostWithout(address), null) == row.Here.Contains(who, StringComparison.Ordinal))
                {
                    wrong.Add($"{where}: POST {address}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Address_WithoutARule_IsClosedToAll()
    {
        // The gate itself, on a site with an address that nobody gave a rule.
        await using var app = WebHost.Build([], new WebSettings { Address = "http://127.0.0.1:0", AddServices = s => WebHost.AddLibrary(s, site.Library, TestSite.Clock) });
        app.MapGet("/uden-regel", () => "hemmeligt");
        app.MapGet("/med-regel", () => "åbent").Asking(Right.Open);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };

        using var without = await client.GetAsync(new Uri("/uden-regel", UriKind.Relative), TestContext.Current.CancellationToken);
        using var with = await client.GetAsync(new Uri("/med-regel", UriKind.Relative), TestContext.Current.CancellationToken);

        without.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await without.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("hemmeligt");
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static List<string> Unknown(IEnumerable<RouteEndpoint> endpoints)
    {
        var found = endpoints.Where(e => !PageRules.IsFile(e)).Select(e => e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        return [.. found.Except(Table.Select(t => t.Template)).Concat(Table.Select(t => t.Template).Except(found))];
    }

    // Refused is a redirect to signing in, with the address to come back to, or an answer that it is not allowed.
    private static async Task<bool> IsRefused(HttpResponseMessage answer, string? address)
    {
        using (answer)
        {
            await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
            var to = answer.Headers.Location?.OriginalString ?? "";
            return answer.StatusCode == HttpStatusCode.Forbidden
                || (answer.StatusCode == HttpStatusCode.Redirect && (address is null ? to is "/log-ind" or "/en/sign-in" : to.EndsWith("?til=" + Uri.EscapeDataString(address), StringComparison.Ordinal)));
        }
    }
}
