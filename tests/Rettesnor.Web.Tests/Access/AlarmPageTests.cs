using System.Globalization;
using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Web.Tests.Access;

public sealed class AlarmPageTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public async Task Alarm_OpenAndThenClosed_IsInTheMenuUntilSomebodySaysWhatWasDone()
    {
        using var administrator = await site.InScope(Role.Administrator);
        using var analyst = await site.InScope(Role.Analyst);
        async Task<string> Menu(Visitor visitor) => string.Join('|', (await visitor.Page("/planer/stevns-2023")).QuerySelectorAll(".menu a").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        (await Menu(administrator)).ShouldContain("|Alarmer|");
        site.Check.TellOfLeftOut("test", new([new LeftOut(7, new LocalText("Skæv ydelse.", "Odd benefit."))]));

        (await Menu(administrator)).ShouldContain("|Alarmer 1 åbne|");
        (await Menu(analyst)).ShouldNotContain("Alarmer");
        var page = await administrator.Page("/alarmer");
        page.QuerySelector(".alarm")!.TextContent.ShouldContain("7: Skæv ydelse.");
        page.QuerySelector(".alarm h3")!.TextContent.ShouldBe("22.11.2026 kl. 09.00");
        var number = page.QuerySelector("input[name=alarm]")!.GetAttribute("value")!;

        using (var without = await administrator.Post("/alarmer", "/alarmer", ("alarm", number), ("why", " ")))
        {
            without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using (var done = await administrator.Post("/alarmer", "/alarmer", ("alarm", number), ("why", "Rettet i fagsystemet")))
        {
            done.Headers.Location!.OriginalString.ShouldBe("/alarmer?lukket=1");
        }

        using (var again = await administrator.Post("/alarmer", "/alarmer", ("alarm", number), ("why", "Igen")))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await Menu(administrator)).ShouldContain("|Alarmer|");
        page = await administrator.Page("/alarmer");
        page.QuerySelector(".alarm").ShouldBeNull();
        page.QuerySelector("tbody tr")!.TextContent.ShouldContain("Rettet i fagsystemet");
        var closed = site.Library.Data.Use(db => Alarms.Closed(db, site.Time.Now.UtcDateTime.AddDays(-1))).ShouldHaveSingleItem();
        (closed.Who, closed.Alarm.Id.ToString(CultureInfo.InvariantCulture)).ShouldBe((DemonstrationAccounts.Prefix + "administrator", number));
        site.Time.Pass(TimeSpan.FromDays(366));
        site.Library.Data.Use(db => Alarms.Closed(db, site.Time.Now.UtcDateTime.AddYears(-1))).ShouldBeEmpty();
    }
}
