using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Rettesnor.Core.Access;
using Rettesnor.Core.Reference;
using Rettesnor.Web.Tests.Access;
using Rettesnor.Web.Tests.Pages.People;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>The help of every page, the glossary that its words come from, and the guides that it leads to.</summary>
public sealed partial class HelpTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private static readonly HelpBook Book = HelpBook.Load(ReferenceData.ShippedFolder);

    public static TheoryData<string> Guides => [.. Book.Guides.Select(g => g.Id)];

    [Fact]
    public void Pages_OfTheSite_AreThoseThatHaveHelp() => Astray(site.Endpoints, Book.Pages).ShouldBeEmpty("a page without help, or help of no page");

    [Fact]
    public void Pages_WithOneMoreOrOneLess_AreFoundOut()
    {
        Astray(site.Endpoints, [.. Book.Pages, Book.Pages[0] with { Page = "/findes-ikke" }]).ShouldBe(["/findes-ikke"]);
        Astray(site.Endpoints, [.. Book.Pages.Where(p => p.Page != "/om")]).ShouldBe(["/om"]);
    }

    [Fact]
    public void Texts_OfEveryPage_AreTwoToFiveSentencesInBothLanguages()
    {
        foreach (var page in Book.Pages)
        {
            foreach (var text in new[] { page.Text.Da, page.Text.En })
            {
                SentenceEnd().Count(text).ShouldBeInRange(2, 5, $"{page.Page}: {text}");
                text.ShouldEndWith(".");
            }

            page.Text.Da.ShouldNotBe(page.Text.En);
        }
    }

    [Theory]
    [InlineData("/planer/stevns-2023", "Hjælp til siden", "Hele planen på én side", "måltal", "/ordbog#target", "/vejledning/politician")]
    [InlineData("/en/plans/stevns-2023", "Help with this page", "The whole plan on one page", "target", "/en/glossary#target", "/en/guides/politician")]
    [InlineData("/findes-ikke", "Hjælp til siden", "Det, du bad om", null, null, "/vejledning")]
    public async Task Help_OfAPage_IsFoldedAndLeadsToItsWordsAndGuides(string address, string title, string text, string? word, string? toWord, string toGuide)
    {
        var help = (await site.Page(address)).QuerySelector("aside.page-help details")!;

        help.HasAttribute("open").ShouldBeFalse();
        help.QuerySelector("summary")!.TextContent.ShouldBe(title);
        help.QuerySelector("p")!.TextContent.ShouldStartWith(text);
        help.QuerySelectorAll("dt a").Select(a => (a.TextContent, a.GetAttribute("href"))).Where(a => a.TextContent == word).Select(a => a.Item2).FirstOrDefault().ShouldBe(toWord);
        help.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(toGuide);
    }

    [Fact]
    public async Task Help_WhereTheScreenIsTurnedToTheCitizen_IsLeftOut()
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        (await caseworker.Page("/borgere/17")).QuerySelector(".page-help").ShouldNotBeNull();
        (await caseworker.Page("/borgere/17?vis=borger")).QuerySelector(".page-help").ShouldBeNull();
    }

    [Theory]
    [InlineData("/ordbog", "da")]
    [InlineData("/en/glossary", "en")]
    public async Task Glossary_InALanguage_HasEveryTermUnderItsLetterAndItsOtherWordsReferToIt(string address, string language)
    {
        var page = await site.Page(address);

        foreach (var term in Book.Glossary.Terms)
        {
            var entry = page.GetElementById(term.Id).ShouldNotBeNull(term.Id);
            entry.QuerySelector("dt")!.TextContent.ShouldBe(language == "da" ? term.Word.Da : term.Word.En);
            entry.QuerySelector("dd")!.TextContent.ShouldStartWith(language == "da" ? term.Means.Da : term.Means.En);
            entry.Closest("section")!.QuerySelector("h2")!.TextContent.ShouldBe(entry.QuerySelector("dt")!.TextContent[..1].ToUpperInvariant());
        }

        var letters = page.QuerySelectorAll(".letters a").Select(a => a.TextContent).ToList();
        letters.ShouldBe(page.QuerySelectorAll("section.glossary h2").Select(h => h.TextContent));
        page.QuerySelectorAll(".letters a").ShouldAllBe(a => page.GetElementById(a.GetAttribute("href")!.Substring(1)) != null);
        page.QuerySelectorAll("section.glossary dl > div").Length.ShouldBe(Book.Glossary.Terms.Sum(t => t.Words(language == "da" ? Rettesnor.Measurement.Language.Danish : Rettesnor.Measurement.Language.English).Count));
    }

    [Fact]
    public async Task Glossary_InDanish_HasItsLettersInTheOrderOfDanes() =>
        (await site.Page("/ordbog")).QuerySelectorAll(".letters a").Select(a => a.TextContent).Last().ShouldBe("Å");

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Guide_InBothLanguages_IsShownWithItsPictures(string guide)
    {
        foreach (var (list, address) in new[] { ("/vejledning", "/vejledning/" + guide), ("/en/guides", "/en/guides/" + guide) })
        {
            (await site.Page(list)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(address);
            var page = await site.Page(address);
            page.QuerySelectorAll("main h1").Length.ShouldBe(1);
            page.QuerySelectorAll("main h2").Length.ShouldBeGreaterThan(2);
            page.QuerySelectorAll("main ol li").Length.ShouldBeGreaterThan(2);
            page.QuerySelector("main")!.TextContent.ShouldNotContain("**");
            foreach (var picture in page.QuerySelectorAll("main img"))
            {
                picture.GetAttribute("alt")!.Length.ShouldBeGreaterThan(10);
                using var answer = await site.Get(picture.GetAttribute("src")!);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, picture.GetAttribute("src"));
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
            }
        }
    }

    [Theory]
    [InlineData("/vejledning/ukendt")]
    [InlineData("/en/guides/README")]
    [InlineData("/vejledning/billeder/ukendt.png")]
    [InlineData("/vejledning/billeder/..%2Fanalyst.da.md")]
    public async Task Guide_ThatIsNotThere_IsNotFound(string address)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // The pages' Danish addresses that have no help, and what has help and is no page.
    private static List<string> Astray(IEnumerable<RouteEndpoint> endpoints, IReadOnlyList<PageHelp> help)
    {
        var pages = endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => p != "/en" && !p.StartsWith("/en/", StringComparison.Ordinal)).ToHashSet();
        return [.. pages.Except(help.Select(p => p.Page)), .. help.Select(p => p.Page).Except(pages)];
    }

    [GeneratedRegex(@"[.!?](\s|$)")]
    private static partial Regex SentenceEnd();
}
