using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing.Histories;
using Rettesnor.Web.Tests.Access;
using Rettesnor.Web.Tests.Pages.People;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>The pages of data protection. Citizens 16 and 17 are the caseworker's, and each test has citizens of its own.</summary>
public sealed class ProtectionPageTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private const string Why = "Borgeren har bedt om det i dag";

    [Fact]
    public async Task Insight_ByTheCitizensOwnCaseworker_IsAFileThatIsLoggedWithItsReason()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        (await caseworker.Page("/borgere/16")).QuerySelector("a[href='/borgere/16/indsigt']").ShouldNotBeNull();
        using var without = await caseworker.Post("/borgere/16/indsigt", "/borgere/16/indsigt", ("why", "ja"));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        site.Time.Pass(TimeSpan.FromSeconds(1));

        using var file = await caseworker.Post("/borgere/16/indsigt", "/borgere/16/indsigt", ("why", Why), ("language", "en"));

        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("indsigt-16.html");
        var page = await TestSite.Parse(file);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Everything that we have registered about you");
        page.Body!.TextContent.ShouldContain("Cash benefit");
        page.DocumentElement.OuterHtml.ShouldNotContain(RegisterFiller.CprOf(16).Digits);
        var (reading, write) = site.Library.Data.Use(db => (
            db.Rows("SELECT who FROM readings WHERE process = 'Indsigt' AND person_id = 16", row => row.GetString(0)),
            db.Rows("SELECT w.why FROM insights i JOIN writes w ON w.id = i.write_id WHERE i.person_id = 16", row => row.GetString(0))));
        reading.ShouldBe([DemonstrationAccounts.Prefix + "sagsbehandler"]);
        write.ShouldBe([Why]);
    }

    [Fact]
    public async Task Insight_OfSomebodyElsesCitizen_IsRefusedAlsoWhereTheCitizenIsOpened()
    {
        using var caseworker = await site.InScope(Role.Caseworker);
        using (await caseworker.Post("/borgere/3", "/borgere/3?handler=Open", ("why", "Jeg afløser Hanne i dag")))
        {
        }

        (await caseworker.Page("/borgere/3")).QuerySelector("a[href='/borgere/3/indsigt']").ShouldBeNull();
        using var refused = await caseworker.Get("/borgere/3/indsigt");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("6113800071", null)]
    [InlineData("6113800072", "faxe")]
    public async Task Insight_OfAFormerCitizen_IsGivenByLeaderAndAnalystWhoReadNothingElse(string digits, string? movedTo)
    {
        var data = site.Library.Data;
        var person = data.Write(new Written("test", "test", "test"), (db, write) =>
        {
            CprNumber.TryParse(digits, out var cpr).ShouldBeTrue();
            var id = new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, cpr);
            if (movedTo is not null)
            {
                RegisterStore.Put(db, write, AllRegisters.Residences, [Fact.Of(AllRegisters.Residences, id, "test", "stevns", new DateOnly(2010, 1, 1), new DateOnly(2014, 12, 31)), Fact.Of(AllRegisters.Residences, id, "test", movedTo, new DateOnly(2015, 1, 1), null)]);
            }

            return id;
        });
        var address = string.Create(CultureInfo.InvariantCulture, $"/borgere/{person}");
        foreach (var (role, status) in new[] { (Role.Leader, HttpStatusCode.OK), (Role.Analyst, HttpStatusCode.OK), (Role.TeamLead, HttpStatusCode.Forbidden), (Role.Caseworker, HttpStatusCode.Forbidden) })
        {
            using var client = await site.InScope(role);
            using var read = await client.Get(address);
            read.StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
            (await TestSite.Parse(read)).Body!.TextContent.Contains(address + "/indsigt", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK, role.ToString());
            using var insight = await client.Get(address + "/indsigt");
            insight.StatusCode.ShouldBe(status, role.ToString());
        }

        using var leader = await site.InScope(Role.Leader);
        using var file = await leader.Post(address + "/indsigt", address + "/indsigt", ("why", Why), ("language", "da"));
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe(string.Create(CultureInfo.InvariantCulture, $"indsigt-{person}.html"));
        (await TestSite.Parse(file)).Body!.TextContent.ShouldContain("Stevns Kommune");
    }

    [Fact]
    public async Task Erasing_OfOneCitizenByTheLeader_IsShownFirstAndProvedAfterwards()
    {
        using var leader = await site.InScope(Role.Leader);
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using var found = await leader.Post("/databeskyttelse/sletning", "/databeskyttelse/sletning?handler=Find", ("cpr", RegisterFiller.CprOf(7).Digits));
        var form = (await TestSite.Parse(found)).QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.QuerySelector("input[name=person]") is not null);
        var person = form.QuerySelector("input[name=person]")!.GetAttribute("value")!;
        (string, string) Sure(bool sure) => ("sure", sure ? "true" : "");
        using (var unsure = await leader.Post("/databeskyttelse/sletning", "/databeskyttelse/sletning?handler=One", ("person", person), ("why", Why), Sure(false)))
        {
            unsure.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using (var refused = await officer.Post("/databeskyttelse/sletning", "/databeskyttelse/sletning?handler=One", ("person", person), ("why", Why), Sure(true)))
        {
            refused.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
        }

        (await leader.Page("/borgere/" + person)).QuerySelector("h1")!.TextContent.ShouldNotBeEmpty();

        using var erased = await leader.Post("/databeskyttelse/sletning", "/databeskyttelse/sletning?handler=One", ("person", person), ("why", Why), Sure(true));

        var proof = await TestSite.Parse(erased);
        proof.QuerySelector(".lead")!.TextContent.ShouldBe("Slettet, og intet fundet bagefter");
        using (var gone = await leader.Get("/borgere/" + person))
        {
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using (var list = await leader.Get("/borgere"))
        {
            list.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var seen = await officer.Page("/databeskyttelse/sletning");
        seen.QuerySelectorAll("section[aria-labelledby=done] tbody tr").Length.ShouldBe(1);
        seen.QuerySelectorAll("main form").Length.ShouldBe(0);
        using var file = await officer.Get("/databeskyttelse/sletning/1/bevis.html");
        (await TestSite.Parse(file)).QuerySelector("h1")!.TextContent.ShouldBe("Sletning nr. 1");
    }

    [Fact]
    public async Task Statements_FilledInByTheOfficer_AreReadByAnybodyAndTheRestSaysThatItIsNot()
    {
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        using var anybody = site.Visitor();
        Fields(await anybody.Page("/dine-oplysninger")).ShouldAllBe(f => f == "Kommunen har ikke udfyldt det endnu.");
        using (var none = await officer.Post("/kommuner/stevns/erklaeringer", "/kommuner/stevns/erklaeringer", ("controller-da", "Stevns Kommune")))
        {
            none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using (await officer.Post("/kommuner/stevns/erklaeringer", "/kommuner/stevns/erklaeringer", ("controller-da", "Stevns Kommune, Rådhuset"), ("accessibility.contact-en", "Write to us"), ("why", "Godkendt i dag")))
        {
        }

        Fields(await anybody.Page("/dine-oplysninger"))[0].ShouldBe("Stevns Kommune, Rådhuset");
        Fields(await anybody.Page("/dine-oplysninger"))[1].ShouldBe("Kommunen har ikke udfyldt det endnu.");
        Fields(await anybody.Page("/en/your-data"))[0].ShouldBe("The municipality has written this in Danish only:");
        (await anybody.Page("/en/accessibility")).Body!.TextContent.ShouldContain("Write to us");
        var record = (await officer.Page("/kommuner/stevns/fortegnelse")).Body!.TextContent;
        record.ShouldContain("Hvem der er dataansvarlig: Stevns Kommune, Rådhuset");
        record.ShouldContain("Databehandlere: (ikke udfyldt af kommunen endnu)");
        foreach (var register in AllRegisters.All)
        {
            record.ShouldContain(register.Title.Da);
        }

        // A form without the fields empties none; one that has not seen what stands is shown it beside its own text.
        using (var without = await officer.Post("/kommuner/stevns/erklaeringer", "/kommuner/stevns/erklaeringer", ("why", "Taget tilbage")))
        {
            without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using (var older = await officer.Post("/kommuner/stevns/erklaeringer", "/kommuner/stevns/erklaeringer", ("controller-da", "Kommunen"), ("controller-seen", "0"), ("why", "Skrevet i går")))
        {
            older.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var shown = await TestSite.Parse(older);
            shown.QuerySelector(".statements__standing dd")!.TextContent.ShouldBe("Stevns Kommune, Rådhuset");
            shown.GetElementById("controller-da")!.TextContent.ShouldBe("Kommunen");
        }

        Fields(await anybody.Page("/dine-oplysninger"))[0].ShouldBe("Stevns Kommune, Rådhuset");
        var form = await officer.Page("/kommuner/stevns/erklaeringer");
        string Seen(string field) => form.QuerySelector($"input[name='{field}-seen']")!.GetAttribute("value")!;
        using (await officer.Post("/kommuner/stevns/erklaeringer", "/kommuner/stevns/erklaeringer",
            ("controller-da", ""), ("controller-seen", Seen("controller")), ("accessibility.contact-en", ""), ("accessibility.contact-seen", Seen("accessibility.contact")), ("why", "Taget tilbage")))
        {
        }

        Fields(await anybody.Page("/dine-oplysninger")).ShouldAllBe(f => f == "Kommunen har ikke udfyldt det endnu.");
    }

    [Fact]
    public async Task Log_OfACitizen_IsAFileWithWhoWhenWhereAndForWhat()
    {
        using var leader = await site.InScope(Role.Leader);
        await leader.Page("/borgere/9");
        site.Time.Pass(TimeSpan.FromSeconds(1));
        using var officer = await site.InScope(Role.DataProtectionOfficer);

        using var file = await officer.Post("/log", "/log?handler=File", ("cpr", RegisterFiller.CprOf(9).Digits));

        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("log.html");
        var rows = (await TestSite.Parse(file)).QuerySelectorAll("table").SelectMany(t => t.QuerySelectorAll("tbody tr")).Select(r => string.Join('|', r.Children.Skip(1).Select(c => c.TextContent.Trim()))).ToList();
        rows.ShouldContain($"{DemonstrationAccounts.Prefix}leder|Siden om en borger|Arbejdet med sagen|Borger nr. 9");
        using var wrong = await officer.Post("/log", "/log?handler=File", ("cpr", "12"), ("from", "i dag"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Preview_WithNames_IsAReadingOfEachOfThem()
    {
        var data = site.Library.Data;
        var person = data.Write(new Written("test", "test", "test"), (db, write) =>
        {
            CprNumber.TryParse("6113800077", out var cpr).ShouldBeTrue();
            var id = new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, cpr);
            RegisterStore.Put(db, write, AllRegisters.Details, [Fact.Of(AllRegisters.Details, id, "test", "Gerda Gammelgaard", new DateOnly(1950, 1, 1), "female", "danish", null, null, null)]);
            RegisterStore.Put(db, write, AllRegisters.Exits, [Fact.Of(AllRegisters.Exits, id, "test", new DateOnly(2012, 1, 1), "work")]);
            return id;
        });
        using var leader = await site.InScope(Role.Leader);
        long Readings() => data.Use(db => db.One<long>("SELECT COUNT(*) FROM readings WHERE process = 'Sletning' AND person_id = @person", ("person", person)));

        (await leader.Page("/databeskyttelse/sletning")).Body!.TextContent.ShouldNotContain("Gerda Gammelgaard");
        Readings().ShouldBe(0);
        (await leader.Page("/databeskyttelse/sletning?navne=1")).Body!.TextContent.ShouldContain("Gerda Gammelgaard");
        Readings().ShouldBe(1);
        using var officer = await site.InScope(Role.DataProtectionOfficer);
        (await officer.Page("/databeskyttelse/sletning?navne=1")).Body!.TextContent.ShouldNotContain("Gerda Gammelgaard");
    }

    private static List<string> Fields(IHtmlDocument page) => [.. page.QuerySelectorAll(".statement h3").Select(h => h.NextElementSibling!.TextContent.Trim())];
}
