using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Testing.Histories;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>From a job order to those who have said that they want it, and back.</summary>
public sealed class MatchPageTests(EmployerSite site) : IClassFixture<EmployerSite>
{
    private static readonly Written Why = new("test", "test", "matching");

    [Fact]
    public async Task Candidates_OfAJobOrder_AreThoseTheReaderMayReadAboutAndSayWhy()
    {
        var (mine, other) = (Citizen(801, "Demo Ønske", "demo-sagsbehandler"), Citizen(802, "Anden Ønske", "en-anden"));
        var (employer, order, text) = site.Library.Data.Use(db => db.Rows(
            "SELECT o.employer_id, o.id, o.occupation FROM job_orders o JOIN employer_details d ON d.employer_id = o.employer_id WHERE o.closed IS NULL AND o.hired IS NULL AND o.occupation LIKE 'Chauff%' AND d.area = 'stevns' ORDER BY o.id",
            row => (row.GetInt32(0), row.GetInt64(1), row.GetString(2))).FirstOrDefault());
        if (employer == 0)
        {
            (employer, order, text) = NewOrder();
        }

        using var caseworker = await site.InScope(Role.Caseworker);
        using var consultant = await site.InScope(Role.EmployerConsultant);
        var address = $"/virksomheder/{employer}/kandidater?ordre={order}";

        var page = await caseworker.Page(address);
        page.Body!.TextContent.ShouldContain(text);
        page.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Demo Ønske"], "the other is another caseworker's");
        page.QuerySelector("tbody td")!.TextContent.ShouldBe("Har sagt: Chauffør, fragt og blandet kørsel (siden 1. april 2023) · Bor i Stevns, i samme kommune · Jobparat");
        (await caseworker.Page(address + "&stilling=nurse")).Body!.TextContent.ShouldContain("Ingen, du må se, har sagt det.");
        (await caseworker.Page(address + "&visitation=activity-ready")).QuerySelectorAll("tbody th").ShouldBeEmpty();
        (await consultant.Page($"/virksomheder/{employer}")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        (await caseworker.Page($"/borgere/{mine}")).QuerySelector($"a[href='/borgere/{mine}/stillinger']").ShouldNotBeNull();
        var vacancies = await caseworker.Page($"/borgere/{mine}/stillinger");
        vacancies.QuerySelectorAll($"tbody a[href='/virksomheder/{employer}']").ShouldNotBeEmpty();
        vacancies.Body!.TextContent.ShouldContain("i samme kommune");
        await Has(caseworker.Get($"/borgere/{other}/stillinger"), HttpStatusCode.Forbidden);
        await Has(caseworker.Get($"/virksomheder/{employer}/kandidater?ordre=999999"), HttpStatusCode.NotFound);
        await Has(caseworker.Get("/virksomheder/999999/kandidater"), HttpStatusCode.NotFound);

        // Who is with the employer: named to those who may read, and only that there is somebody to others.
        var number = site.Library.Data.Use(db => EmployerStore.NumberOf(db, employer));
        Put(PlacementRegisters.Placements, mine, number, "company-placement", new DateOnly(2023, 5, 1), null, 20m, "driver", null);
        (await caseworker.Page($"/virksomheder/{employer}")).QuerySelector("section[aria-labelledby=here] a")!.TextContent.ShouldBe("Demo Ønske");
        (await consultant.Page($"/virksomheder/{employer}")).QuerySelector("section[aria-labelledby=here] li")!.TextContent.ShouldContain("en borger, du ikke må se");
        (await caseworker.Page(address)).QuerySelectorAll("tbody th").ShouldBeEmpty("is with an employer now");
        (await caseworker.Page(address + "&optaget=true")).QuerySelector("tbody td")!.TextContent.ShouldEndWith("Er i virksomhedspraktik");
    }

    [Fact]
    public async Task Barometer_OfAMunicipality_HasThePrintedFailuresAndTheServicesOwn()
    {
        using var consultant = await site.InScope(Role.EmployerConsultant);

        var page = await consultant.Page("/kommuner/stevns/jobbarometer");

        page.QuerySelectorAll("tbody td[data-label='Forgæves forsøg i regionen']").Select(t => t.TextContent.Split(' ')[0]).Take(6).ShouldBe(["1.920", "1.740", "1.440", "1.150", "1.000", "–"], "T-S23-9.1.1");
        page.QuerySelectorAll("tbody td[data-label='Ansat gennem os']").Sum(t => int.Parse(t.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeGreaterThan(100);
        (await consultant.Page("/kommuner/stevns/jobbarometer?periode=2021")).QuerySelectorAll("tbody td[data-label='Forgæves forsøg i regionen']").ShouldAllBe(t => t.TextContent == "–", "nothing was published by then");
        await Has(consultant.Get("/kommuner/stevns/jobbarometer?periode=sidste+år"), HttpStatusCode.BadRequest);
        await Has(consultant.Get("/kommuner/atlantis/jobbarometer"), HttpStatusCode.NotFound);
        (await consultant.Page("/en/municipalities/stevns/job-barometer")).Body!.TextContent.ShouldContain("Failed attempts in the region");
    }

    private (int, long, string) NewOrder()
    {
        var employer = site.Library.Data.Use(db => db.One<int>("SELECT employer_id FROM employer_details WHERE area = 'stevns' LIMIT 1"));
        Put(EmployerRegisters.Orders, employer, new DateOnly(2023, 5, 1), "Chauffør", "ordinary", 1m, null, null);
        return (employer, site.Library.Data.Use(db => db.One<long>("SELECT MAX(id) FROM job_orders")), "Chauffør");
    }

    private int Citizen(int number, string name, string caseworker)
    {
        var person = site.Library.Data.Write(Why, (db, write) => new PersonStore(CprVault.Of(site.Library.Data, db)).FindOrAdd(db, write, RegisterFiller.CprOf(number)));
        var since = new DateOnly(2023, 4, 1);
        Put(AllRegisters.Details, person, name, new DateOnly(1990, 1, 1), "male", "danish", null, null, null);
        Put(AllRegisters.Residences, person, "stevns", new DateOnly(2020, 1, 1), null);
        Put(AllRegisters.States, person, "caseworker", caseworker, new DateOnly(2020, 1, 1), null);
        Put(AllRegisters.States, person, "readiness", "job-ready", since, null);
        Put(PlacementRegisters.Wishes, person, "driver", since, "neighbour", null);
        return person;
    }

    private void Put(Register register, int subject, params object?[] values) =>
        site.Library.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, register, [Fact.Of(register, subject, "test", values)]));

    private static async Task Has(Task<HttpResponseMessage> sent, HttpStatusCode status)
    {
        using var answer = await sent;
        answer.StatusCode.ShouldBe(status);
    }
}
