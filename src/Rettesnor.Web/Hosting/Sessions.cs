using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Web.Hosting.Telemetry;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// Who is signed in, kept in a sealed cookie. A session ends after half an hour without use, after ten hours in any case, when it is signed out
/// of, when something about the account's signing in changes, and when the account is closed: each request asks the database.
/// </summary>
public static class Sessions
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>How long there is for the second step.</summary>
    public static readonly TimeSpan SecondStep = TimeSpan.FromMinutes(5);

    internal const string Scheme = "session";

    private const string SecondScheme = "second-step";
    private const string IdClaim = "id";
    private const string StampClaim = "stamp";
    private const string WayClaim = "way";
    private const string BeganClaim = "began";
    private const string SessionClaim = "session";

    /// <summary>The account of this request, as the gate found it; null where nobody is signed in.</summary>
    internal sealed record SignedIn(Account Account, SignInWay Way, string Session, DateTimeOffset Began);

    internal static void Add(IServiceCollection services, bool secure)
    {
        // A browser keeps a cookie of this name only if it came over https, for this host alone and every path.
        var prefix = secure ? "__Host-" : "";
        var policy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // No scheme is the usual one: the gate asks who it is, and before it nothing may ask the database.
        services.AddAuthentication()
            .AddCookie(Scheme, o => Cookie(o, prefix + "rettesnor", policy, Idle, Check))
            .AddCookie(SecondScheme, o => Cookie(o, prefix + "rettesnor-step", policy, SecondStep, _ => Task.CompletedTask));
        foreach (var scheme in new[] { Scheme, SecondScheme })
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IServiceProvider>((o, s) => o.TimeProvider = s.GetService<PlanLibrary>()?.Data.Clock);
        }

        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = prefix + "rettesnor-form";
            o.Cookie.SecurePolicy = policy;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.Path = "/";
        });

        // What a page says of what was just saved, sealed; it is gone once it was said.
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = prefix + "rettesnor-said";
            o.Cookie.SecurePolicy = policy;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
            o.Cookie.Path = "/";
        });
    }

    /// <summary>Begins a session, and ends the second step.</summary>
    /// <returns>The session, and when it ends in any case, in UTC.</returns>
    internal static async Task<(string Session, DateTime Until)> Begin(HttpContext context, Account account, SignInWay way)
    {
        await context.SignOutAsync(SecondScheme);
        context.RequestServices.GetRequiredService<ServiceMeter>().SignIn(way, isIn: true);
        var (session, now) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Clock(context).GetUtcNow());
        await Write(context, account.Id, account.Stamp, way, now, session);
        return (session, (now + Longest).UtcDateTime);
    }

    /// <summary>Goes on with the session after a change that ends all others of the account.</summary>
    /// <param name="context">The request.</param>
    /// <param name="stamp">The new stamp.</param>
    /// <param name="way">How the person has shown who they are by the change; null for as before.</param>
    internal static async Task GoOn(HttpContext context, string stamp, SignInWay? way = null)
    {
        var now = context.Features.Get<SignedIn>() ?? throw new InvalidOperationException("Nobody is signed in.");
        await Write(context, now.Account.Id, stamp, way ?? now.Way, now.Began, now.Session);
    }

    /// <summary>Ends the session, also for whoever has a copy of its cookie.</summary>
    internal static async Task End(HttpContext context)
    {
        var now = context.Features.Get<SignedIn>() ?? throw new InvalidOperationException("Nobody is signed in.");
        EndedSessions.End(Accounts(context).Data, now.Session, (now.Began + Longest).UtcDateTime);
        await context.SignOutAsync(Scheme);
    }

    /// <summary>Remembers for some minutes that the password was right.</summary>
    internal static Task BeginSecondStep(HttpContext context, Account account) => context.SignInAsync(SecondScheme, Principal(account.Id, account.Stamp, []));

    /// <summary>The account whose password was right a moment ago; null where there is none.</summary>
    internal static async Task<Account?> InSecondStep(HttpContext context) =>
        await context.AuthenticateAsync(SecondScheme) is { Succeeded: true, Principal: { } principal } ? Find(context, principal, Accounts(context).Get) : null;

    /// <summary>Who the cookie says it is.</summary>
    internal static async Task<Acting> Read(HttpContext context, bool plansAreOpen)
    {
        var result = await context.AuthenticateAsync(Scheme);
        if (!result.Succeeded || context.Features.Get<SignedIn>() is not { } found)
        {
            return new Acting.Anonymous(plansAreOpen);
        }

        context.User = result.Principal;
        return found.Account.Acting(found.Way is not (SignInWay.Password or SignInWay.Provider) || DemonstrationAccounts.Is(found.Account.Login));
    }

    private static void Cookie(CookieAuthenticationOptions options, string name, CookieSecurePolicy policy, TimeSpan lasts, Func<CookieValidatePrincipalContext, Task> check)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = policy;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = lasts;
        options.SlidingExpiration = lasts == Idle;
        options.Events.OnValidatePrincipal = check;

        // A page that is left open asks for news by itself, which is not use of it.
        options.Events.OnCheckSlidingExpiration = c =>
        {
            c.ShouldRenew &= c.Request.Query["handler"] != "News";
            return Task.CompletedTask;
        };
    }

    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var principal = context.Principal!;
        if (principal.FindFirstValue(BeganClaim) is { } text && Instant(text) is var began && principal.FindFirstValue(SessionClaim) is { } session
            && Enum.TryParse<SignInWay>(principal.FindFirstValue(WayClaim), out var way)
            && Clock(context.HttpContext).GetUtcNow() - began < Longest
            && Find(context.HttpContext, principal, id => Accounts(context.HttpContext).OfSession(id, session)) is { } account
            && context.HttpContext.RequestServices.GetRequiredService<SignInWays>().Takes(account, way))
        {
            context.HttpContext.Features.Set(new SignedIn(account, way, session, began));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static Account? Find(HttpContext context, ClaimsPrincipal principal, Func<int, Account?> get) =>
        int.TryParse(principal.FindFirstValue(IdClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && get(id) is { } account && Accounts(context).Works(account) && account.Stamp == principal.FindFirstValue(StampClaim)
            ? account
            : null;

    private static Task Write(HttpContext context, int id, string stamp, SignInWay way, DateTimeOffset began, string session) => context.SignInAsync(
        Scheme,
        Principal(id, stamp, [new(WayClaim, way.ToString()), new(BeganClaim, began.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), new(SessionClaim, session)]));

    private static ClaimsPrincipal Principal(int id, string stamp, IEnumerable<Claim> more)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);

        // The forms' tokens are bound to the name identifier.
        return new(new ClaimsIdentity([new Claim(IdClaim, number), new Claim(ClaimTypes.NameIdentifier, number), new Claim(StampClaim, stamp), .. more], Scheme));
    }

    private static DateTimeOffset Instant(string seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    private static AccountStore Accounts(HttpContext context) => context.RequestServices.GetRequiredService<AccountStore>();

    private static TimeProvider Clock(HttpContext context) => context.RequestServices.GetRequiredService<PlanLibrary>().Data.Clock;
}
