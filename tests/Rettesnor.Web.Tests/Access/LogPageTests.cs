using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Web.Pages.Log;

namespace Rettesnor.Web.Tests.Access;

public sealed class LogPageTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public async Task Log_OfReadingsOfMany_IsARowForEachInPagesOfAHundred()
    {
        site.Time.Pass(TimeSpan.FromMinutes(1));
        ReadingLog.Keep(site.Library.Data, "mange", "rettesnor measure who offers-in-12-months", [.. Enumerable.Range(5001, 312)]);
        for (var i = 0; i < LogModel.Most; i++)
        {
            site.Time.Pass(TimeSpan.FromSeconds(1));
            ReadingLog.Keep(site.Library.Data, "mange", "rettesnor registers export", [1000 + i]);
        }

        site.Time.Pass(TimeSpan.FromSeconds(1));
        using var officer = await site.InScope(Role.DataProtectionOfficer);

        // Empty days are no bound.
        using var first = await officer.Post("/log", "/log", ("login", "mange"), ("from", ""), ("to", ""));
        var page = await TestSite.Parse(first);
        Rows(page, "readings").Count().ShouldBe(LogModel.Most);
        Cells(Rows(page, "readings").First()).ShouldBe(["22.11.2026 kl. 09.02", "mange", "Kommandolinjen: skrev et register ud", "Udtræk af et helt register", "Borger nr. 1099"]);

        // Somebody reads meanwhile; the pages stay where they were.
        ReadingLog.Keep(site.Library.Data, "mange", "rettesnor registers export", [5000]);
        var form = page.QuerySelectorAll("form").Single(f => f.QuerySelector("button[name=readings]") is not null);
        (string, string)[] fields =
        [
            .. form.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.Name != "__RequestVerificationToken").Select(i => (i.Name!, i.Value)),
            ("readings", form.QuerySelector("button[name=readings]")!.GetAttribute("value")!),
        ];
        using var second = await officer.Post("/log", "/log", fields);

        page = await TestSite.Parse(second);
        var row = Rows(page, "readings").ShouldHaveSingleItem();
        Cells(row)[2].ShouldBe("Kommandolinjen: liste over borgerne bag et tal");
        row.QuerySelector("summary")!.TextContent.ShouldBe("312 borgere");
        row.QuerySelector("details")!.TextContent.ShouldContain("5099, 5100 og 212 til.");
    }

    [Fact]
    public async Task LookUp_OfACitizenByCprNumber_IsItselfAReadingInTheLog()
    {
        CprNumber.TryParse("6113900002", out var cpr).ShouldBeTrue();
        var data = site.Library.Data;
        var person = data.Write(new Written("test", "test", "test"), (db, write) => new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, cpr));
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using (var found = await officer.Post("/log", "/log", ("cpr", "6113900002")))
        {
            (await TestSite.Parse(found)).QuerySelector("#readings ~ p")!.TextContent.ShouldBe("Ingen.");
        }

        site.Time.Pass(TimeSpan.FromSeconds(1));
        using var again = await officer.Post("/log", "/log", ("person", person.ToString(CultureInfo.InvariantCulture)));

        var row = Rows(await TestSite.Parse(again), "readings").ShouldHaveSingleItem();
        Cells(row)[1..3].ShouldBe([DemonstrationAccounts.Prefix + "dpo", "Siden Log: opslag på en borger"]);
        new LogBook(data, [], []).Readings(new LogQuestion(null, person, null, null), 0, 10).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Account_MadeWithAReason_IsTwoWritesThatSayWhatTheyAre()
    {
        using var administrator = await site.InScope(Role.Administrator);
        using (await administrator.Post("/konti", "/konti", ("login", "log.konto"), ("name", "Log Konto"), ("roles", "politician"), ("municipality", "stevns"), ("why", "Nyvalgt")))
        {
        }

        site.Time.Pass(TimeSpan.FromSeconds(1));
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using var found = await officer.Post("/log", "/log", ("login", DemonstrationAccounts.Prefix + "administrator"));

        Rows(await TestSite.Parse(found), "writes").Select(r => Cells(r)[3]).Take(2).ShouldBe(["Link til ny konto: Nyvalgt", "Ny konto: Nyvalgt"]);
    }

    [Theory]
    [InlineData("Konti", "Siden Konti")]
    [InlineData("rettesnor", "Kommandolinjen")]
    [InlineData("rettesnor accounts invite", "Kommandolinjen: konti")]
    [InlineData("rettesnor registers export --cpr", "Kommandolinjen: skrev et register ud med hele CPR-numre")]
    [InlineData("noget andet", "noget andet")]
    public void Place_OfTheLog_IsInWords(string process, string words) => LogPlaces.Of(process).Da.ShouldBe(words);

    private static IEnumerable<IElement> Rows(IHtmlDocument page, string heading) => page.QuerySelectorAll($"section[aria-labelledby={heading}] tbody tr");

    private static string[] Cells(IElement row) => [.. row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
