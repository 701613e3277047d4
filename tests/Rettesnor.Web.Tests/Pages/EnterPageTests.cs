using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>A figure that no source gives is written in, seen in its goal, and corrected with a reason.</summary>
public sealed class EnterPageTests(EmployerSite site) : IClassFixture<EmployerSite>
{
    private const string Goal = "/planer/stevns-2023/maal/S23-5d";
    private const string Enter = Goal + "/nyt-tal";

    [Fact]
    public async Task Figure_WrittenIn_DecidesTheGoalAndIsCorrectedWithAReason()
    {
        using var analyst = await site.InScope(Role.Analyst);
        (await analyst.Page(Goal)).QuerySelector($"a[href='{Enter}']")!.TextContent.ShouldBe("Skriv et nyt tal ind");
        (await analyst.Page(Enter)).QuerySelectorAll("#del option").Select(o => o.TextContent).ShouldBe(["Følgere på LinkedIn", "Følgere på Facebook"]);

        await Has(analyst, HttpStatusCode.UnprocessableEntity, ["»Tal« skal være et tal", "Skriv, hvor tallet står"], "S23-5d/linkedin", "2023-05-14", "mange", " ");
        await Has(analyst, HttpStatusCode.UnprocessableEntity, ["Vælg, hvilken måling"], "S23-5d/x", "2023-05-14", "1", "LinkedIn");
        await Has(analyst, HttpStatusCode.UnprocessableEntity, ["ikke tal for perioder af den slags", "skriv et helt tal"], "S23-5d/linkedin", "2023-Q1", "1,5", "LinkedIn");
        await Has(analyst, HttpStatusCode.UnprocessableEntity, ["ikke begyndt endnu", "mindre end nul"], "S23-5d/linkedin", "2023-05-16", "-1", "LinkedIn");
        await Has(analyst, HttpStatusCode.UnprocessableEntity, ["Begynd ikke med ="], "S23-5d/linkedin", "2023-05-14", "1", "=1+1");
        await Has(analyst, HttpStatusCode.OK, ["Gemt: 1.050 for 14. maj 2023.", "skrevet ind: LinkedIn, sidens statistik 010203-xxxx"], "S23-5d/linkedin", "2023-05-14", "1.050", "LinkedIn, sidens statistik 010203-1234");
        var goal = (await analyst.Page(Goal + "?pr=2023-05-15")).Body!.TextContent;
        goal.ShouldContain("1.050");
        goal.ShouldContain("skrevet ind: LinkedIn, sidens statistik");

        await Has(analyst, HttpStatusCode.Conflict, ["Der står 1.050 for 14. maj 2023. Skriv hvorfor"], "S23-5d/linkedin", "2023-05-14", "1.060", "LinkedIn");
        await Has(analyst, HttpStatusCode.OK, ["Gemt: 1.060"], "S23-5d/linkedin", "2023-05-14", "1.060", "LinkedIn", "Tastefejl");
        await Has(analyst, HttpStatusCode.UnprocessableEntity, ["står der allerede"], "S23-5d/linkedin", "2023-05-14", "1.060", "LinkedIn");
        (await analyst.Page("/en/plans/stevns-2023/goals/S23-5d/new-figure")).Body!.TextContent.ShouldContain("written in: LinkedIn");
    }

    [Fact]
    public async Task Figure_OfAGoalWithASource_IsNotWrittenIn()
    {
        using var analyst = await site.InScope(Role.Analyst);
        using var consultant = await site.InScope(Role.EmployerConsultant);

        (await analyst.Page("/planer/stevns-2023/maal/S23-6/nyt-tal")).Body!.TextContent.ShouldContain("ikke på tal, der skrives ind");
        (await analyst.Page("/planer/stevns-2023/maal/S23-6")).QuerySelector("a[href$='nyt-tal']").ShouldBeNull();
        (await consultant.Page(Goal)).QuerySelector("a[href$='nyt-tal']").ShouldBeNull();
        (await consultant.Get(Enter)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task Has(Visitor visitor, HttpStatusCode status, string[] words, string part, string period, string value, string place, string why = "")
    {
        using var answer = await visitor.Post(Enter, Enter, ("del", part), ("periode", period), ("vaerdi", value), ("sted", place), ("hvorfor", why));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.StatusCode.ShouldBe(status, text);
        foreach (var word in words)
        {
            text.ShouldContain(word);
        }
    }
}
