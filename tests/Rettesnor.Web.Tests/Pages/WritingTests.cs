using System.Net;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Testing;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>A plan written on the pages: from last year's to an adopted version, by people who do not wait for each other.</summary>
public sealed class WritingTests(AccessSite site) : IClassFixture<AccessSite>
{
    private static async Task<string> Seen(Visitor visitor, string draft) => (await visitor.Page(draft + "/beslutning")).QuerySelector("input[name=text]")!.GetAttribute("value")!;

    private static readonly string Today = "2026-11-22";

    [Fact]
    public async Task Draft_FromLastYearsPlan_IsWrittenHeardAdoptedAndCompared()
    {
        using var analyst = await site.InScope(Role.Analyst);
        using var leader = await site.InScope(Role.Leader);
        using var anybody = site.Visitor();

        // Made once, whatever is clicked.
        (string, string)[] next = [("plan", "stevns-2023"), ("id", "stevns-2025"), ("title", "Beskæftigelsesplan 2025"), ("years", "2025"), ("form", "walk")];
        var draft = await Redirect(analyst.Post("/udkast", "/udkast?handler=Next", next));
        (await Redirect(analyst.Post("/udkast", "/udkast?handler=Next", next))).ShouldBe(draft);
        var page = await analyst.Page(draft);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Beskæftigelsesplan 2025");
        page.Body!.TextContent.ShouldContain("Der er ingen fejl i udkastet");

        // The target is read back while it is written, with what it would have meant before.
        var goal = page.QuerySelectorAll("article").Single(a => a.TextContent.Contains("S25-7", StringComparison.Ordinal)).QuerySelector("a.button")!.GetAttribute("href")!;
        var form = (IHtmlFormElement)(await analyst.Page(goal)).QuerySelector("form[data-writing]")!;
        var half = await TestSite.Parse(await analyst.PostWithout(goal + "?handler=Read", [.. Fields(form, ("target", "ovr 77 %"))]));
        half.QuerySelector("#laest")!.TextContent.ShouldContain("Mente du »over«?");
        var bare = await TestSite.Parse(await analyst.PostWithout(goal + "?handler=Read", [.. Fields(form, ("target", "over 77"))]));
        bare.QuerySelector(".read-back__problem")!.TextContent.ShouldBe("Fandt »77«, forventede et tal med %, for målingen er i procent.");
        var read = await TestSite.Parse(await analyst.PostWithout(goal + "?handler=Read", [.. Fields(form, ("target", "over 77 %"), ("measure", FivePlans.Reference.Measures.Find(MeasureOf(form))!.Title.Da.ToUpperInvariant()))]));
        read.QuerySelector("#measure")!.GetAttribute("value").ShouldBe(MeasureOf(form), "people write what it is called");
        read.QuerySelector("#laest")!.TextContent.ShouldContain("skal ved udgangen af tiden være: over 77 %.");
        read.QuerySelectorAll("#laest tbody tr").ShouldNotBeEmpty();

        // Two at once: other fields are put together, the same field is shown twice.
        (await Redirect(analyst.PostWithout(goal, [.. Fields(form, ("target", "over 77 %"))]))).ShouldStartWith(draft + "?gemt=1");
        (await Redirect(leader.PostWithout(goal, [.. Fields((IHtmlFormElement)(await leader.Page(goal)).QuerySelector("form[data-writing]")!, ("basedOn", "1"), ("target", "over 75 %"), ("remark.da", "Ny bemærkning"))]))).ShouldStartWith(draft + "?gemt=med");
        using var clash = await leader.PostWithout(goal, [.. Fields((IHtmlFormElement)(await leader.Page(goal)).QuerySelector("form[data-writing]")!, ("basedOn", "1"), ("target", "over 60 %"))]);
        clash.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await TestSite.Parse(clash);
        both.QuerySelector(".writing__theirs")!.TextContent.ShouldContain("over 77 %");
        both.QuerySelector("#target")!.GetAttribute("value").ShouldBe("over 60 %");

        // A draft is nobody's but those who write; in hearing it is everybody's, as it was sent.
        (await anybody.Get(draft)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await anybody.Get("/planer/stevns-2025/hoering")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.Get("/planer/stevns-2023/forskelle?fra=stevns-2023&til=draft-" + draft.Split('/')[^1])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var refused = await analyst.Post(draft, draft + "/beslutning?handler=Send", ("until", Today), ("publish", "true"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var unseen = await leader.Post(draft + "/beslutning", draft + "/beslutning?handler=Send", ("until", Today), ("caseNumber", "26/Æ"), ("publish", "true"), ("text", "noget andet"));
        var kept = await TestSite.Parse(unseen);
        kept.QuerySelector("main")!.TextContent.ShouldContain("Nogen har skrevet i udkastet, siden du åbnede siden");
        (kept.QuerySelector("#hoering-sag")!.GetAttribute("value"), kept.QuerySelector("#sag")!.GetAttribute("value"), kept.QuerySelector("#publish")!.HasAttribute("checked")).ShouldBe(("26/Æ", "", true), "each form keeps its own");
        (await Redirect(leader.Post(draft + "/beslutning", draft + "/beslutning?handler=Send", ("until", Today), ("caseNumber", "26/1"), ("publish", "true"), ("text", await Seen(leader, draft))))).ShouldBe(draft);
        (await anybody.Page("/planer/stevns-2025/hoering")).Body!.TextContent.ShouldContain("over 77 %");
        (await anybody.Page("/")).Body!.TextContent.ShouldContain("I høring");

        // What somebody writes after the leader has opened the page is not adopted unseen.
        var seen = await Seen(leader, draft);
        (await Redirect(analyst.PostWithout(goal, [.. Fields((IHtmlFormElement)(await analyst.Page(goal)).QuerySelector("form[data-writing]")!, ("remark.da", "Skrevet imens"))]))).ShouldStartWith(draft + "?gemt=1");
        using var sly = await leader.Post(draft + "/beslutning", draft + "/beslutning?handler=Adopt", ("day", Today), ("caseNumber", "26/2"), ("shown", ""), ("text", seen));
        sly.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var warned = (await TestSite.Parse(sly)).QuerySelector("main")!.TextContent;
        warned.ShouldContain("Nogen har skrevet i udkastet, siden du åbnede siden");
        warned.ShouldContain("Udkastet er ændret, siden det blev sendt i høring");
        warned.ShouldContain("Fristen for høringssvar er ikke udløbet");

        // Adopted with its reference, once.
        seen = await Seen(leader, draft);
        using var without = await leader.Post(draft + "/beslutning", draft + "/beslutning?handler=Adopt", ("day", Today));
        without.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        for (var click = 0; click < 2; click++)
        {
            using var adopted = await leader.PostWithout(draft + "/beslutning?handler=Adopt", ("day", Today), ("caseNumber", "26/2"), ("shown", ""), ("text", seen), ("__RequestVerificationToken", await Token(leader, "/udkast")));
            adopted.Headers.Location!.OriginalString.ShouldBe("/planer/stevns-2025/udgaver/1");
        }

        (await anybody.Page("/planer/stevns-2025")).Body!.TextContent.ShouldContain("over 77 %");
        (await anybody.Page("/planer/stevns-2025/udgaver")).Body!.TextContent.ShouldContain("Sag 26/2");
        (await anybody.Page("/planer/stevns-2025/udgaver")).QuerySelector("h2 + ul li")!.TextContent.ShouldStartWith("Sendt i høring ");
        (await anybody.Page("/planer/stevns-2025/forskelle?fra=stevns-2023&til=stevns-2025")).Body!.TextContent.ShouldContain("fra over 75 % til over 77 %");
        using var late = await analyst.PostWithout(goal, [.. Fields(form, ("target", "over 1 %"))]);
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var closed = await TestSite.Parse(late);
        closed.Body!.TextContent.ShouldContain("Udkastet er vedtaget");
        closed.QuerySelector("#target")!.GetAttribute("value").ShouldBe("over 1 %", "nothing is saved, and what was written stays");
    }

    private static string MeasureOf(IHtmlFormElement form) => ((IHtmlInputElement)form.Elements["measure"]!).Value;

    [Fact]
    public async Task Element_NewWithFaults_IsKeptAndSaysThem()
    {
        using var analyst = await site.InScope(Role.Analyst);
        var draft = await Redirect(analyst.Post("/udkast", "/udkast?handler=Version", ("plan", "stevns-2024"), ("form", "faults")));
        var form = (IHtmlFormElement)(await analyst.Page(draft + "/del/goals")).QuerySelector("form[data-writing]")!;
        var saved = await Redirect(analyst.PostWithout(draft + "/del/goals", [.. Fields(form, ("id", "ny"), ("title.da", "<script>æøå"), ("target", "mindst alt"), ("area", "Stevns"), ("found.section", ""))]));

        var page = await analyst.Page(saved);
        var article = page.QuerySelectorAll("article").Single(a => a.TextContent.Contains("<script>æøå", StringComparison.Ordinal));
        article.TextContent.ShouldContain("»Måling« mangler.");
        article.TextContent.ShouldContain("Måltal: fandt »alt«");
        page.Body!.TextContent.ShouldContain("Det kan gemmes, men ikke vedtages");

        // A measure is found by the words of its definition, and chosen.
        var address = article.QuerySelector("a.button")!.GetAttribute("href")!;
        form = (IHtmlFormElement)(await analyst.Page(address)).QuerySelector("form[data-writing]")!;
        var found = await TestSite.Parse(await analyst.PostWithout(address + "?handler=Find", [.. Fields(form, ("q", "samtaler 12"))]));
        var pick = found.QuerySelector("button[name=pick]")!.GetAttribute("value")!;
        var picked = await TestSite.Parse(await analyst.PostWithout(address + "?handler=Pick", [.. Fields(form, ("pick", pick))]));
        picked.QuerySelector("#measure")!.GetAttribute("value").ShouldBe(pick.Split('|')[1]);
    }

    [Theory]
    [InlineData("/udkast/99")]
    [InlineData("/udkast/abc")]
    [InlineData("/udkast/1/del/999")]
    [InlineData("/udkast/1/del/-1")]
    [InlineData("/planer/stevns-2023/udgaver/9")]
    [InlineData("/planer/stevns-2023/forskelle?fra=x&til=y")]
    public async Task Address_ThatLeadsNowhere_SaysSo(string address)
    {
        using var leader = await site.InScope(Role.Leader);
        (await leader.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("**fed** og *kursiv*", "<strong>fed</strong> og <em>kursiv</em>")]
    [InlineData("1. januar 2026", "<p>1. januar 2026</p>")]
    [InlineData("1) et\n2) to", "<ol>")]
    [InlineData("# Stor", "<h4>Stor</h4>")]
    [InlineData("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("![billede](https://e.dk/b.png)", "<p>billede</p>")]
    [InlineData("[x](https://e.dk)", "<a href=\"https://e.dk\">x</a>")]
    public void Text_InMarkdown_IsHtmlWithoutAnythingThatCouldDoHarm(string text, string html) => Rettesnor.Web.DesignSystem.PlanTextTagHelper.ToHtml(text).ShouldContain(html);

    private static async Task<string> Redirect(Task<HttpResponseMessage> answer)
    {
        using var got = await answer;
        got.StatusCode.ShouldBe(HttpStatusCode.Redirect, await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return got.Headers.Location!.OriginalString;
    }

    private static async Task<string> Token(Visitor visitor, string page) => (await visitor.Page(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    // What a browser would send of a form, some of it written anew.
    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form, params (string Name, string Value)[] written)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(f => written.All(w => w.Name != f.GetAttribute("name"))))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (select.Name!, select.Value!);
                    break;
            }
        }

        foreach (var one in written)
        {
            yield return one;
        }
    }
}
