using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.People;

/// <summary>The twenty citizens with levels of support at random, some of them with an end and a break.</summary>
public sealed class LevelsSite : PeopleSite
{
    private readonly List<(int Person, string Level, DateOnly First, DateOnly? Last)> given = [];

    /// <summary>The levels that were given, no two of a citizen on one day.</summary>
    public IReadOnlyList<(int Person, string Level, DateOnly First, DateOnly? Last)> Given => given;

    protected override void Prepare()
    {
        base.Prepare();
        var random = new Random(24);
        for (var person = 1; person <= Persons; person++)
        {
            var day = new DateOnly(2021, 6, 1).AddDays(random.Next(200));
            for (var n = random.Next(9); n > 0; n--)
            {
                given.Add((person, (random.Next(5) + 1).ToString(CultureInfo.InvariantCulture), day, random.Next(3) == 0 ? day.AddDays(random.Next(150)) : null));
                day = day.AddDays(random.Next(1, 160));
            }
        }

        Library.Data.Write(new Written("test", "test", "test"), (db, write) => RegisterStore.Put(
            db, write, AllRegisters.States, given.Select(g => Fact.Of(AllRegisters.States, g.Person, "test", "support-level", g.Level, g.First, g.Last))));
    }
}

/// <summary>The page of a municipality's levels, against a walk over every day of every citizen.</summary>
public sealed class LevelsTests(LevelsSite site) : IClassFixture<LevelsSite>
{
    private const string Page = "/kommuner/stevns/stoetteniveauer";
    private static readonly string[] Levels = ["1", "2", "3", "4", "5"];

    [Fact]
    public async Task Spread_OfEachMonth_IsWhatAWalkOverTheDaysCounts()
    {
        using var analyst = await site.InScope(Role.Analyst);

        var rows = Rows(await analyst.Page(Page), "spread");

        rows.Count.ShouldBe(25);
        for (var i = 0; i < rows.Count; i++)
        {
            var end = new DateOnly(2023, 5, 1).AddMonths(-i).AddDays(-1);
            var counts = Levels.Select(l => Enumerable.Range(1, PeopleSite.Persons).Count(p => LevelOn(p, end) == l)).ToList();
            Cells(rows[i]).ShouldBe([.. counts, counts.Sum()], end.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("", "2022-05-01", "2023-04-30")]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-Q3", "2022-07-01", "2022-09-30")]
    [InlineData("2021-07..2023-03", "2021-07-01", "2023-03-31")]
    public async Task Moves_WithinAPeriod_AreThoseOfAWalkOverTheDays(string period, string first, string last)
    {
        using var analyst = await site.InScope(Role.Analyst);
        var moves = new Dictionary<(string From, string To), int>();
        for (var person = 1; person <= PeopleSite.Persons; person++)
        {
            for (var day = Day(first); day <= Day(last); day = day.AddDays(1))
            {
                var before = Enumerable.Range(1, 29).Select(n => LevelOn(person, day.AddDays(-n))).FirstOrDefault(l => l is not null);
                if (LevelOn(person, day) is { } now && before is not null && before != now)
                {
                    moves[(before, now)] = moves.GetValueOrDefault((before, now)) + 1;
                }
            }
        }

        var page = await analyst.Page(period.Length == 0 ? Page : $"{Page}?periode={period}");

        moves.Count.ShouldBeGreaterThan(3);
        var rows = Rows(page, "moves");
        for (var from = 0; from < Levels.Length; from++)
        {
            var cells = rows[from].QuerySelectorAll("td").Select(c => c.TextContent).ToList();
            for (var to = 0; to < Levels.Length; to++)
            {
                cells[to].ShouldBe(from == to ? "" : moves.GetValueOrDefault((Levels[from], Levels[to])).ToString(CultureInfo.InvariantCulture), $"{from + 1} to {to + 1}");
            }
        }

        int Sum(Func<int, bool> when) => moves.Where(m => when(string.CompareOrdinal(m.Key.To, m.Key.From))).Sum(m => m.Value);
        page.QuerySelector("section[aria-labelledby=moves]")!.TextContent.ShouldContain($"{moves.Values.Sum()} skift, {Sum(c => c > 0)} til mere støtte og {Sum(c => c < 0)} til mindre.");
    }

    [Fact]
    public async Task Page_ForThoseWithoutAccessToTheCases_SaysThatItIsForThoseWhoHave()
    {
        using var politician = await site.InScope(Role.Politician);

        var page = await politician.Page(Page);

        page.DocumentElement.TextContent.ShouldContain("vises kun for dem, der arbejder med borgernes sager");
        page.QuerySelectorAll("main td").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2022-05-02..2022-06-01", "Der tælles i hele måneder")]
    [InlineData("2023", "Der tælles i hele måneder")]
    [InlineData("noget", "Perioden kan ikke læses")]
    public async Task Page_AskedForAPeriodThatCannotBeCounted_SaysSo(string period, string problem)
    {
        using var analyst = await site.InScope(Role.Analyst);

        using var answer = await analyst.Get($"{Page}?periode={period}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestSite.Parse(answer)).DocumentElement.TextContent.ShouldContain(problem);
    }

    [Fact]
    public async Task Page_InEnglish_SaysWhatTheLevelsMean()
    {
        using var caseworker = await site.InScope(Role.Caseworker);

        var page = await caseworker.Page("/en/municipalities/stevns/support-levels");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Levels of support in Stevns");
        page.QuerySelectorAll("section[aria-labelledby=meaning] tr").Length.ShouldBe(5);
        page.QuerySelector("section[aria-labelledby=meaning]")!.TextContent.ShouldContain("The plan does not say how often.");
        (await caseworker.Page("/planer/stevns-2024/dokument")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(Page);
    }

    // The one that began last of those that hold on the day.
    private string? LevelOn(int person, DateOnly day) =>
        site.Given.Where(g => g.Person == person && g.First <= day && (g.Last is null || g.Last >= day)).OrderBy(g => g.First).Select(g => g.Level).LastOrDefault();

    private static List<IElement> Rows(IHtmlDocument page, string section) => [.. page.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr")];

    private static int[] Cells(IElement row) => [.. row.QuerySelectorAll("td").Select(c => int.Parse(c.TextContent, CultureInfo.InvariantCulture))];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
