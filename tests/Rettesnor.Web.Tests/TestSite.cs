using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Tests;

/// <summary>The site, running on a free port of this machine for the length of a test run.</summary>
public class TestSite : IAsyncLifetime
{
    /// <summary>What the site has warned of in its log.</summary>
    public LoggedWarnings Warnings { get; } = new();

    private readonly string folder = Directory.CreateTempSubdirectory("rettesnor-web-").FullName;
    private WebApplication app = null!;

    public PlanLibrary Library { get; private set; } = null!;

    /// <summary>Every test happens on the same day: a November morning when all five plans are over.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The clock that the pages read.</summary>
    protected virtual TimeProvider ReadBy => Clock;

    /// <summary>The clock that writes and sessions are timed by.</summary>
    protected virtual TimeProvider WrittenBy => Clock;

    /// <summary>How to reach its database on a server; null for a file.</summary>
    protected virtual string? Connection => null;

    /// <summary>Where it listens.</summary>
    protected virtual string Listening => "http://127.0.0.1:0";

    /// <summary>The provider of sign-ins; null for none.</summary>
    protected virtual Core.Access.Provider.ProviderSettings? Provider => null;

    protected IServiceProvider Services => app.Services;

    public Uri Address => Client.BaseAddress!;

    /// <summary>The cookies that its client has been given.</summary>
    public System.Net.CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    public TestSite() => Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = Cookies });

    public async ValueTask InitializeAsync()
    {
        var reference = ReferenceData.Load(ReferenceData.ShippedFolder);
        Library = new PlanLibrary(DataDirectory.Open(folder, WrittenBy, Connection), reference);
        var problems = new List<InputProblem>();
        Library.LoadFolder(Path.Combine(AppContext.BaseDirectory, "plans"), new Written("test", "test", "test"), problems);
        problems.ShouldBeEmpty();
        Prepare();
        app = WebHost.Build([], new WebSettings
        {
            Address = Listening,
            Provider = Provider,
            ProviderSecret = SignInProvider.Secret,
            AddServices = services =>
            {
                WebHost.AddLibrary(services, Library, ReadBy);
                services.AddSingleton<ILoggerProvider>(Warnings);
                Replace(services);
            },
        });
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
        await Started();
    }

    /// <summary>Prepares what needs the site to run.</summary>
    protected virtual ValueTask Started() => ValueTask.CompletedTask;

    /// <summary>Posts a form to signing in, as its page has it.</summary>
    protected async Task SignIn(string address, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        if ((await Page(address)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is { } token)
        {
            using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
            using var answer = await Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        }
    }

    /// <summary>Puts what a test needs in the place of what the site has.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    /// <summary>Writes to the data directory before the site starts.</summary>
    protected virtual void Prepare()
    {
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();

        // What works in the background writes to the folder until it has been told to end.
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public Task<HttpResponseMessage> Get(string address) =>
        Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Get(address);
        return await Parse(answer);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

/// <summary>The site as a demonstration with the fictitious persons of Stevns, whose day is 15 May 2023.</summary>
public class DemonstrationSite : TestSite
{
    protected override TimeProvider ReadBy { get; } = new DemonstrationClock(Clock, new DateOnly(2023, 5, 15), new DateOnly(2017, 1, 1));

    protected override void Prepare() => Make(Library);

    /// <summary>Makes a data directory a demonstration of Stevns, with its accounts.</summary>
    public static void Make(PlanLibrary library)
    {
        new HistoryFile(library.Data).Write(StevnsDemonstration.Snapshot);
        new DemonstrationNote(new AreaId("stevns"), new DateOnly(2023, 5, 15), 1, "test", new DateOnly(2017, 1, 1)).WriteTo(library.Data.Path);
        DemonstrationAccounts.Make(new AccountStore(library.Data, isDemonstration: true), new AreaId("stevns"), "test");
    }

    public Web.Pages.Import.Uploads Uploads => Services.GetRequiredService<Web.Pages.Import.Uploads>();

    public Web.Pages.Import.ImportJobs Jobs => Services.GetRequiredService<Web.Pages.Import.ImportJobs>();

    /// <summary>Signs its client in as the analyst, who sees the municipality's own figures.</summary>
    public Task SignIn() => SignIn("/log-ind", new("login", DemonstrationAccounts.Analyst), new("password", DemonstrationAccounts.Password));
}
