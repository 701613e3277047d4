using System.Net;
using AngleSharp.Dom;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>Walks the whole site from the front page of each language, as a reader with much patience would.</summary>
public sealed class EveryPageTests(TestSite site)
{
    // More than the walk needs today (about 250); a loop of ever new addresses is a fault.
    private const int TooMany = 1500;

    [Theory]
    [InlineData("/", "da", "/en")]
    [InlineData("/en", "en", "/")]
    public async Task Links_FollowedFromTheFrontPage_AllResolve(string start, string language, string otherStart)
    {
        var seen = new HashSet<string> { start };
        var queue = new Queue<string>([start]);
        var broken = new List<string>();
        var pages = 0;
        while (queue.TryDequeue(out var address))
        {
            seen.Count.ShouldBeLessThan(TooMany);
            using var answer = await site.Get(address);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                broken.Add($"{address}: {(int)answer.StatusCode}");
                continue;
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.Content.Headers.ContentDisposition is not null)
            {
                continue;
            }
            pages++;
            var page = await TestSite.Parse(answer);
            page.DocumentElement.GetAttribute("lang").ShouldBe(language, address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.QuerySelector("title")!.TextContent.Trim().Length.ShouldBeGreaterThan("· Rettesnor".Length, address);
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            ids.ShouldBeUnique(address);
            foreach (var link in page.QuerySelectorAll("a[href], link[href], script[src]").Where(l => l.GetAttribute("hreflang") is null))
            {
                var target = link.GetAttribute("href") ?? link.GetAttribute("src")!;
                if (target.StartsWith('#'))
                {
                    if (!ids.Contains(target[1..]))
                    {
                        broken.Add($"{address}: {target}");
                    }
                    continue;
                }
                target.ShouldStartWith("/", Case.Sensitive, $"{address} leads out of the site");
                var bare = target.Split('#')[0];
                // Making every report would take minutes; ReportDownloadTests makes some of each kind.
                if (!bare.Contains("rapport.", StringComparison.Ordinal) && !bare.Contains("/report.", StringComparison.Ordinal) && seen.Add(bare))
                {
                    queue.Enqueue(bare);
                }
            }
        }
        broken.ShouldBeEmpty();
        pages.ShouldBeGreaterThan(100);
        seen.ShouldNotContain(otherStart);
    }

    [Theory]
    [InlineData("/planer/stevns-2023?pr=2022-Q3", "/en/plans/stevns-2023?pr=2022-Q3")]
    [InlineData("/planer/stevns-2023/maal/S23-8", "/en/plans/stevns-2023/goals/S23-8")]
    [InlineData("/planer/vordingborg-2019/dokument", "/en/plans/vordingborg-2019/document")]
    [InlineData("/planer/stevns-2021/tabeller", "/en/plans/stevns-2021/tables")]
    [InlineData("/kommuner/stevns", "/en/municipalities/stevns")]
    [InlineData("/soeg?q=samtaler", "/en/search?q=samtaler")]
    [InlineData("/om", "/en/about")]
    [InlineData("/ordbog", "/en/glossary")]
    [InlineData("/vejledning/team-lead", "/en/guides/team-lead")]
    public async Task LanguageSwitch_OnAnyPage_KeepsThePage(string danish, string english)
    {
        (await site.Page(danish)).QuerySelector("header a[hreflang]")!.GetAttribute("href").ShouldBe(english);
        (await site.Page(english)).QuerySelector("header a[hreflang]")!.GetAttribute("href").ShouldBe(danish);
    }

    [Theory]
    [InlineData("/planer/stevns-2023")]
    [InlineData("/planer/stevns-2023/maal/S23-6")]
    [InlineData("/planer/stevns-2021/tabeller")]
    public async Task Page_AsSent_HasNoInlineScriptOrStyle(string address)
    {
        var page = await site.Page(address);

        page.QuerySelectorAll("[style], style").ShouldBeEmpty();
        page.QuerySelectorAll("script:not([src])").ShouldAllBe(s => s.GetAttribute("type") == "application/json");
        page.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.Ordinal));
    }
}
