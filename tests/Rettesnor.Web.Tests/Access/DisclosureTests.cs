using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Disclosure;

namespace Rettesnor.Web.Tests.Access;

/// <summary>
/// Of a municipality of few persons everything is fetched that somebody without access to the cases can reach, and what is said there is put
/// together to work out what is withheld.
/// </summary>
public sealed partial class DisclosureTests(SmallSite site) : IClassFixture<SmallSite>
{
    private static readonly string[] Days = ["", "2023-05-15", "2022-12-31", "2021-10-04"];

    private static readonly MeasureId[] OfStevns = [.. FivePlans.Reference.Measures.All.Where(m => m.Versions.Any(v => v.Formula is not null)).Select(m => m.Id)];

    [Fact]
    public async Task Everything_ThatAPoliticianCanFetch_GivesNoSmallCountAway()
    {
        using var politician = await site.InScope(Role.Politician);
        var (shown, whole) = (await ShownTo(politician), await site.Whole(ShownTo));
        var attacker = new Attacker(SmallSite.Few, StevnsDemonstration.Area);

        foreach (var month in shown.Select(s => s.Period).Distinct())
        {
            attacker.WorkOut(month, shown).ShouldBeEmpty();
        }

        shown.Count.ShouldBeGreaterThan(20, "who shows nothing gives nothing away");
        shown.ShouldAllBe(s => whole.Contains(s));
        whole.Count.ShouldBeGreaterThan(shown.Count + 20, "staff see them whole");
        whole.Select(s => s.Period).Distinct().Any(m => attacker.WorkOut(m, whole).Count > 0).ShouldBeTrue("the attacker finds small counts where they are shown");
        (await Said(politician, whole.Except(shown), butNot: shown)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(null)]
    public async Task Pages_ToSomebodyWhoSeesNoOwnFigures_SayNoPartAndWholeOfThem(Role? role)
    {
        using var outsider = role is { } known ? await site.InScope(known) : site.Visitor();

        (await Said(outsider, await site.Whole(ShownTo), butNot: [])).ShouldBeEmpty();
    }

    // Where a part and a whole that are withheld stand on a page that links lead to, or in a file.
    private async Task<List<(string Address, string Said)>> Said(Visitor visitor, IEnumerable<Shown> withheld, IReadOnlyList<Shown> butNot)
    {
        var texts = withheld.Where(w => w.Whole is not null).Select(Text).Except(butNot.Where(s => s.Whole is not null).Select(Text)).ToHashSet();
        texts.Count.ShouldBeGreaterThan(20);
        return [.. (await Crawl(visitor)).SelectMany(page => Parts().Matches(page.Text).Select(m => (page.Address, Said: m.Value)).Where(s => texts.Contains(s.Said)))];
    }

    // What the pages and the files of every goal at every day say of months on the registers.
    private async Task<List<Shown>> ShownTo(Visitor visitor)
    {
        var shown = new List<Shown>();
        foreach (var plan in site.Library.Current().Plans.Select(p => p.Plan))
        {
            foreach (var goal in plan.Goals)
            {
                var aims = (goal.Aim is { } aim ? [(aim, goal.Area)] : goal.Parts.Select(p => (Aim: p.Aim, Area: p.Area ?? goal.Area))).ToList();
                if (!aims.Any(a => a.Area == StevnsDemonstration.Area && OfStevns.Contains(a.Item1.Measure)))
                {
                    continue;
                }

                foreach (var day in Days)
                {
                    var sections = (await visitor.Page($"/planer/{plan.Id}/maal/{goal.Id}{(day.Length > 0 ? "?pr=" + day : "")}")).QuerySelectorAll("section.aim");
                    shown.AddRange(sections.Zip(aims).SelectMany(a => OfPage(a.First, a.Second.Item1)));
                }

                using var file = await visitor.Get($"/planer/{plan.Id}/maal/{goal.Id}/tal.json");
                shown.AddRange(JsonNode.Parse(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray().Select(f => OfFile(f!)).OfType<Shown>());
            }
        }

        return [.. shown.Distinct()];
    }

    private static IEnumerable<Shown> OfPage(IElement section, Aim aim)
    {
        var measure = FivePlans.Reference.Measures.Find(aim.Measure)!;
        foreach (var table in section.QuerySelectorAll("table").Where(t => t.QuerySelector("thead")!.TextContent.Contains("Eget tal", StringComparison.Ordinal)))
        {
            var caption = table.QuerySelector("caption")!.TextContent;
            var of = caption.StartsWith("Fordelt på grupper, ", StringComparison.Ordinal) ? Month(caption["Fordelt på grupper, ".Length..]) : null;
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                var title = row.QuerySelector("th")!.TextContent.Trim();
                var (period, group) = of is null ? (Month(title), aim.Group ?? "") : (of, measure.Groups.Single(g => g.Title.Da == title).Id);
                if (period is not null && Attacker.Formula(measure.Id, group, period) is Formula.Share && Parts().Match(row.TextContent) is { Success: true } parts)
                {
                    yield return new Shown(measure.Id, group, period, Number(parts.Groups[1].Value), Number(parts.Groups[2].Value));
                }
                else if (period is not null && Attacker.Formula(measure.Id, group, period) is Formula.Persons && row.QuerySelector("td.number")!.TextContent.Trim() is var text && decimal.TryParse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var count))
                {
                    yield return new Shown(measure.Id, group, period, count, null);
                }
            }
        }
    }

    private static Shown? OfFile(JsonNode figure)
    {
        var (measure, period) = (new MeasureId((string)figure["measure"]!), Period.Parse((string)figure["period"]!));
        var group = (string)figure["group"]! is "all" ? "" : (string)figure["group"]!;
        return (string)figure["document"]! != "rettesnor" || (string)figure["state"]! != "value" || period is not Period.Month ? null
            : new Shown(measure, group, period, (decimal?)figure["numerator"] ?? (decimal)figure["value"]!, Attacker.Formula(measure, group, period) is Formula.Share ? (decimal?)figure["denominator"] : null);
    }

    // Every page and file that links lead to, those of a day of each plan among them.
    private async Task<List<(string Address, string Text)>> Crawl(Visitor visitor)
    {
        const int Most = 160;
        var (seen, left, pages) = (new HashSet<string>(), new Queue<string>(["/", "/en", "/kommuner/stevns", "/soeg?q=samtaler", "/planer/stevns-2023/rapport.html", "/planer/stevns-2023/maal/S23-6/tal.csv"]), new List<(string, string)>());
        while (left.TryDequeue(out var address))
        {
            if (!seen.Add(address) || pages.Count == Most)
            {
                continue;
            }

            using var answer = await visitor.Get(address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            pages.Add((address, text));
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var link in (await TestSite.Parse(answer)).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                {
                    if (!link.EndsWith(".pdf", StringComparison.Ordinal) && !link.EndsWith(".docx", StringComparison.Ordinal) && !link.EndsWith(".xlsx", StringComparison.Ordinal) && !link.Contains("log-", StringComparison.Ordinal))
                    {
                        left.Enqueue(link);
                    }
                }
            }
        }

        pages.Count.ShouldBeGreaterThan(100);
        return pages;
    }

    private static Period? Month(string text) => Period.TryParse(text, out var period, out _) && period is Period.Month ? period : null;

    private static decimal Number(string text) => decimal.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Text(Shown shown) => string.Create(CultureInfo.GetCultureInfo("da-DK"), $"{shown.Part:#,0} af {shown.Whole:#,0}");

    [GeneratedRegex(@"(\d[\d.]*) af (\d[\d.]*)")]
    private static partial Regex Parts();
}
