using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Worklists;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Reports.Pdf;
using Rettesnor.Web.Downloads;
using Rettesnor.Web.Hosting.Provider;
using Rettesnor.Web.Hosting.Telemetry;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Employers;
using Rettesnor.Web.Pages.Help;
using Rettesnor.Web.Pages.Import;
using Rettesnor.Web.Pages.Matching;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Pools;
using Rettesnor.Web.Pages.Protection;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Hosting;

/// <summary>Puts the reading web together. <c>rettesnor serve</c> and the tests both build it here.</summary>
public static class WebHost
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    // The manifests of static files carry this name, whichever program hosts the web.
    private const string AssemblyName = "Rettesnor.Web";

    public static WebApplication Build(string[] args, WebSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = AssemblyName,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(settings.Address);
        builder.WebHost.ConfigureKestrel(RequestLimits.Set);
        RequestLimits.Add(builder.Services);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        TelemetryServices.Add(builder);

        // A fault is logged by the page that says its number.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);

        // That it could not start is said by whoever starts it, in words; the host would print a stack trace beside them.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // What a provider of sign-ins says may be about a person; what was wrong with it is logged by its kind.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.IdentityModel", LogLevel.None);
        AddPages(builder.Services);
        builder.Services.AddSingleton(settings);
        AccountServices.Add(builder.Services, settings);
        settings.AddServices(builder.Services);

        var manifest = Path.Combine(AppContext.BaseDirectory, $"{AssemblyName}.staticwebassets.runtime.json");
        if (File.Exists(manifest))
        {
            // Run from the build's own folder: the files lie in the source tree until the program is published.
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        }
        var app = builder.Build();

        // What nobody asks for is not made, and a collector asks the meter only.
        app.Services.GetRequiredService<ServiceMeter>();
        UsePages(app, settings);
        return app;
    }

    /// <summary>What the pages read from, and what keeps it in step with the registers.</summary>
    public static void AddLibrary(IServiceCollection services, PlanLibrary library, TimeProvider clock)
    {
        services.AddSingleton(library);
        var help = HelpBook.Load(library.Reference.Folder);
        services.AddSingleton(help);
        services.AddSingleton(_ => GuideShelf.Load(GuideShelf.ShippedFolder, help.Guides));
        services.AddSingleton(clock);
        var histories = new LiveHistories(library.Data, library.Reference);
        services.AddSingleton(histories);
        services.AddSingleton(new OwnLibrary(library, histories, clock, DemonstrationClock.FromOf(clock)));
        services.AddSingleton(new RetentionAlarm(library.Data, library.Reference, clock));
        services.AddSingleton(new NightlyCheck(library.Data, histories, DemonstrationClock.RealOf(clock)));
        services.AddHostedService<HistoryFollower>();
        services.AddHostedService<NightlyCheckService>();
        ImportPage.AddTo(services);
        AddMessages(services, library);
        services.AddSingleton(new GoalLists(library.Data));
        services.AddSingleton(new LivePlaces(library.Data));
        services.AddSingleton<PeopleDesk>();
        services.AddSingleton<EmployerDesk>();
        services.AddSingleton<PoolDesk>();
        services.AddSingleton<ProtectionDesk>();
        services.AddSingleton<MatchDesk>();
        services.AddSingleton(new DraftStore(library.Data));
        services.AddSingleton(new DraftDecisions(library));
        services.AddSingleton<LawDesk>();
        services.AddHostedService(s => s.GetRequiredService<ImportJobs>());
    }

    // What is sent and when is said by the clock of the calendar, also in a demonstration.
    private static void AddMessages(IServiceCollection services, PlanLibrary library)
    {
        services.AddSingleton<IMessageSender>(s => s.GetRequiredService<WebSettings>().Smtp is { } smtp ? new SmtpSender(smtp, library.Data.Clock) : new FileSender(library.Data));
        services.AddSingleton(s => new OutboxRun(library.Data, s.GetRequiredService<IMessageSender>(), library.Data.Clock));
        static string At(IServiceProvider services, string page) => (services.GetRequiredService<WebSettings>() is var settings ? settings.PublicAddress ?? settings.Address : "").TrimEnd('/') + page;
        services.AddSingleton(s => new FollowUpMessages(new FollowUpStore(library.Data), library, f => At(s, new Links(Language.Danish).FollowUpWork(f.Plan, f.Number))));
        services.AddSingleton(s => new DueMessages(library, s.GetRequiredService<YearAheadReader>(), s.GetRequiredService<AccountStore>(), m => At(s, new Links(Language.Danish).YearWheel(m))));
        services.AddSingleton(new YearAheadReader(library));
        services.AddSingleton(new Reminders(library.Data));
        services.AddHostedService<OutboxService>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new SiteMapConvention());
                PageRules.AddTo(options.Conventions);
            })
            .AddMvcOptions(o =>
            {
                o.Filters.Add<FormRefusals>();
                o.Filters.Add<KnownHandlers>();
            })
            .AddApplicationPart(typeof(WebHost).Assembly);
        services.AddSingleton<ViewCache>();
        services.AddSingleton(s => new PdfPrinter(Chromium.Find(), s.GetRequiredService<TimeProvider>(), PdfPrinter.UsualLimit));
        services.AddScoped<Desk>();
        services.AddScoped<FollowUpDesk>();

        services.AddHttpContextAccessor();
        services.AddScoped(s => new Links(LanguageOf(s), KnownOn.Of(ContextOf(s))));
        services.AddScoped(s => ContextOf(s).Acting());
        services.AddScoped(s => new Asked(KnownOn.KnowledgeOf(ContextOf(s))));
        services.AddScoped(s => new Words(LanguageOf(s)));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        PageCache.Add(services);
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    private static Language LanguageOf(IServiceProvider services) =>
        RequestLanguage.Of(ContextOf(services));

    private static HttpContext ContextOf(IServiceProvider services) => services.GetRequiredService<IHttpContextAccessor>().HttpContext!;

    private static void UsePages(WebApplication app, WebSettings settings)
    {
        app.UseForwardedHeaders();
        app.Use((HttpContext context, RequestDelegate next) => SecurityHeaders.Add(context, next, settings.IsSecure));
        app.UseRateLimiter();
        app.Use((HttpContext context, RequestDelegate next) => Methods.Check(context, next));
        app.Use((HttpContext context, RequestDelegate next) => RequestLanguage.Fix(context, next));
        app.UseResponseCompression();
        app.UseExceptionHandler("/fejl/500");
        app.UseStatusCodePagesWithReExecute("/fejl/{0}");
        var hosts = new HostNames(settings);
        app.Use((HttpContext context, RequestDelegate next) => hosts.Check(context, next));

        // The answer of a provider of sign-ins is taken here. Where it is not said, the framework takes it before all of the above.
        app.UseAuthentication();
        app.UseRouting();
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            // A page shows one moment; the page of a fault is shown without a library too.
            using (context.RequestServices.GetService<PlanLibrary>()?.Data.BeginMoment())
            {
                await next(context);
            }
        });
        app.Use((HttpContext context, RequestDelegate next) => AccessGate.Ask(context, next, settings.PlansAreOpen));
        app.Use((HttpContext context, RequestDelegate next) => KnownOn.Read(context, next));
        app.UseOutputCache();
        var assets = Path.Combine(AppContext.BaseDirectory, $"{AssemblyName}.staticwebassets.endpoints.json");
        app.MapStaticAssets(assets);
        Health.Map(app);
        FigureDownload.Map(app);
        PoolDownload.Map(app);
        EmployerDownload.Map(app);
        ReportDownload.Map(app);
        ProtectionDownload.Map(app);
        FollowUpDownload.Map(app);
        PlanDocumentDownload.Map(app);
        PlanFileDownload.Map(app);
        GuidePicture.Map(app);
        Passkeys.Map(app);
        ProviderAddresses.Map(app, settings.Provider);
        app.MapRazorPages().WithStaticAssets(assets).CacheOutput(PageCache.Policy);
    }
}
