using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Hosting;

/// <summary>The demonstration on a PostgreSQL server of its own, which can be stopped.</summary>
public sealed class ServerSite : AccessSite
{
    private readonly PostgreSqlServer? server = PostgreSqlServer.StartNew();

    protected override string? Connection => field ??= server?.NewDatabase();

    public PostgreSqlServer Server
    {
        get
        {
            Assert.SkipWhen(server is null, "PostgreSQL is not installed.");
            return server;
        }
    }

    public LiveHistories Histories => Services.GetRequiredService<LiveHistories>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        server?.Dispose();
    }
}

/// <summary>What a page says when the server of the database goes away, and that all of it is right again when the server is back.</summary>
public sealed class LostServerTests(ServerSite site) : IClassFixture<ServerSite>
{
    private static readonly string[] Addresses = ["/planer/stevns-2023", "/import", "/kommuner/stevns", "/en/plans/stevns-2023/goals/S23-7"];

    [Fact]
    public async Task Pages_WhileTheServerIsAway_SayItInWordsAndAreBackWithIt()
    {
        var server = site.Server;
        using var analyst = await site.InScope(Role.Analyst);
        using var visitor = site.Visitor();
        foreach (var address in Addresses)
        {
            using var answer = await analyst.Get(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        server.Stop();

        foreach (var address in Addresses)
        {
            using var answer = await analyst.Get(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, address);
            var page = await TestSite.Parse(answer);
            page.QuerySelector("h1")!.TextContent.ShouldBe(address.StartsWith("/en", StringComparison.Ordinal) ? "The database cannot be reached" : "Databasen kan ikke nås");
            page.QuerySelector(".code")!.TextContent.ShouldNotBeEmpty();
            page.DocumentElement.TextContent.ShouldNotContain("127.0.0.1", Case.Sensitive, "who asks cannot be known");
        }

        using (var plan = await visitor.Get("/planer/stevns-2023"))
        {
            plan.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        server.StartAgain();

        foreach (var address in Addresses)
        {
            using var answer = await analyst.Get(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}, without signing in anew");
        }

        // What follows the registers has found its way back too.
        site.Library.Data.Write(new Written("test", "test", "test"), (db, write) => Coverage.Set(db, write, [new AreaId("stevns"), new AreaId("faxe")])).ShouldBeTrue();
        var revision = site.Library.Data.Revision();
        for (var tries = 0; site.Histories.Known.Revision < revision; tries++)
        {
            tries.ShouldBeLessThan(100, "ten seconds");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>What a form says while another program holds the file of the database.</summary>
public sealed class LockedFileTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public async Task Form_WhileTheFileIsLocked_SaysItInWordsAndGoesThroughAfterwards()
    {
        using var analyst = await site.InScope(Role.Analyst);
        using var admin = await site.InScope(Role.Administrator);
        var file = Directory.EnumerateFiles(site.Library.Data.Path, "*.db").Single();

        using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();

            using var read = await analyst.Get("/planer/stevns-2023");
            read.StatusCode.ShouldBe(HttpStatusCode.OK, "who only reads does not wait");

            using var refused = await Change(admin);
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            site.Accounts.Find("ny.bruger").ShouldBeNull();
            (await TestSite.Parse(refused)).DocumentElement.TextContent.ShouldContain("er optaget af en anden skrivning. Prøv igen om lidt.");

            using var another = await analyst.Post("/min-konto", "/min-konto?handler=Everywhere");
            another.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var page = await TestSite.Parse(another);
            page.QuerySelector("main")!.TextContent.ShouldContain("En anden skriver i databasen lige nu.");
            page.DocumentElement.TextContent.ShouldNotContain(site.Library.Data.Path, Case.Sensitive, "who does not run the server");
        }

        using var done = await Change(admin);
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestSite.Parse(done)).DocumentElement.TextContent.ShouldContain("ny.bruger");
        site.Accounts.Find("ny.bruger").ShouldNotBeNull();
    }

    private static Task<HttpResponseMessage> Change(Visitor admin) =>
        admin.Post("/konti", "/konti", ("login", "ny.bruger"), ("name", "Ny Bruger"), ("roles", "politician"), ("municipality", "stevns"), ("why", "prøve"));
}
