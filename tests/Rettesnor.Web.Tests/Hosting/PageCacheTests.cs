using Rettesnor.Core.Audit;

namespace Rettesnor.Web.Tests.Hosting;

public sealed class PageCacheTests(TestSite site)
{
    [Fact]
    public async Task Get_TheSamePageTwice_IsMadeOnceUntilSomebodyWrites()
    {
        const string address = "/planer/stevns-2024?pr=2024-Q1";
        using var first = await site.Get(address);
        using var second = await site.Get(address);
        second.Headers.Age.ShouldNotBeNull("sent as it was made");

        site.Library.Data.Write(new Written("test", "test", "test"), (_, id) => id);

        using var third = await site.Get(address);
        third.Headers.Age.ShouldBeNull("made anew after a write");
        (await third.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_OtherDateOrLanguage_IsAnotherPage()
    {
        var quarter = await site.Page("/planer/stevns-2023?pr=2022-Q3");
        var year = await site.Page("/planer/stevns-2023?pr=2023");

        quarter.QuerySelector("#pr option[selected]")!.TextContent.ShouldBe("3. kvartal 2022");
        year.QuerySelector("#pr option[selected]")!.TextContent.ShouldBe("2023");
    }
}
