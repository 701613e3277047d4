using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Core.Plans;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Hosting.Provider;

/// <summary>
/// Signing in at the municipality's own provider by OpenID Connect: the authorization code with PKCE. What the framework does not look at is
/// looked at here: that the answer names the provider, how old the token is, and that the answer is used once.
/// </summary>
internal static class ProviderServices
{
    internal const string Scheme = "provider";

    /// <summary>What the provider said, kept between its answer and the page that begins the session.</summary>
    internal const string AnswerScheme = "provider-answer";

    internal const string IssuerClaim = "iss";
    internal const string SubjectClaim = "sub";
    internal const string SidClaim = "sid";
    internal const string TokenClaim = "token";
    internal const string AnswerClaim = "answer";

    /// <summary>A clock may be as wrong as this.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>A token is not older than this when it comes.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);

    internal static readonly TimeSpan AnswerLasts = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Signed with the provider's private key; a token signed with the client's secret is as old as the secret.
    internal static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    internal static void Add(IServiceCollection services, ProviderSettings settings, string? secret, bool secure)
    {
        services.AddSingleton(settings);
        services.AddSingleton(s => new ProviderDoor(s.GetRequiredService<AccountStore>(), settings));
        services.AddSingleton(s => new ProviderSessions(s.GetRequiredService<PlanLibrary>().Data, SignInKeys.Secrets(s.GetRequiredService<IDataProtectionProvider>())));
        var policy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddAuthentication()
            .AddCookie(AnswerScheme, o => Answer(o, (secure ? "__Host-" : "") + "rettesnor-answer", policy))
            .AddOpenIdConnect(Scheme, o => Client(o, settings, secret, policy));
        services.AddOptions<CookieAuthenticationOptions>(AnswerScheme).Configure<IServiceProvider>((o, s) => o.TimeProvider = s.GetRequiredService<PlanLibrary>().Data.Clock);
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IServiceProvider>((o, s) =>
        {
            var clock = s.GetRequiredService<PlanLibrary>().Data.Clock;
            o.TimeProvider = clock;
            o.ConfigurationManager = new ProviderConfiguration(
                settings.Issuer.OriginalString.TrimEnd('/') + "/.well-known/openid-configuration",
                new HttpDocumentRetriever(new HttpClient { Timeout = Patience }) { RequireHttps = !settings.Issuer.IsLoopback }, clock);
            o.TokenValidationParameters.LifetimeValidator = (from, until, _, _) => IsNow(clock.GetUtcNow().UtcDateTime, from, until);
        });
    }

    /// <summary>Whether a token holds now, give or take what clocks differ.</summary>
    internal static bool IsNow(DateTime now, DateTime? from, DateTime? until) => until is { } end && now < end + Skew && (from is not { } begin || begin <= now + Skew);

    /// <summary>Whether a token was made just now, give or take what clocks differ.</summary>
    internal static bool IsFresh(JsonWebToken token, DateTime now) => token.TryGetPayloadValue<long>("iat", out _) && token.IssuedAt <= now + Skew && token.IssuedAt >= now - Oldest - Skew;

    private static void Answer(CookieAuthenticationOptions options, string name, CookieSecurePolicy policy)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = policy;
        options.Cookie.Path = "/";

        // It is read on the way from the provider's site, where no strict cookie comes along.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = AnswerLasts;
        options.SlidingExpiration = false;
    }

    private static void Client(OpenIdConnectOptions options, ProviderSettings settings, string? secret, CookieSecurePolicy policy)
    {
        options.SignInScheme = AnswerScheme;
        options.Authority = settings.Issuer.OriginalString;
        options.RequireHttpsMetadata = !settings.Issuer.IsLoopback;
        options.ClientId = settings.Client;
        options.ClientSecret = secret;
        options.CallbackPath = ProviderAddresses.Callback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = settings.AsksUserInfo;
        options.DisableTelemetry = true;
        options.BackchannelTimeout = Patience;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Prepend("openid").Distinct())
        {
            options.Scope.Add(scope);
        }

        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = policy;
            cookie.Path = "/";
        }

        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer.OriginalString,
            ValidAudience = settings.Client,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidAlgorithms = Algorithms,
        };
        options.ClaimActions.Clear();
        options.Events = new OpenIdConnectEvents
        {
            OnMessageReceived = IsFromProvider,
            OnTokenValidated = Keep,
            OnUserInformationReceived = KeepMore,
            OnRemoteFailure = ProviderAddresses.Failed,
        };
    }

    // RFC 9207: an answer that names another provider than the one that was asked comes of a mix-up.
    private static Task IsFromProvider(MessageReceivedContext context)
    {
        if (context.ProtocolMessage.GetParameter("iss") is { } issuer && issuer != Settings(context.HttpContext).Issuer.OriginalString)
        {
            context.Fail("iss");
        }

        return Task.CompletedTask;
    }

    // Of all that the token says, what the settings name goes on, and nothing else.
    private static Task Keep(TokenValidatedContext context)
    {
        var token = context.SecurityToken.RawData;
        var read = new JsonWebToken(token);
        if (!Algorithms.Contains(read.Alg))
        {
            // The framework takes an unsigned token where the way to the provider is good, whatever it is told.
            context.Fail(new SecurityTokenInvalidSignatureException("alg"));
            return Task.CompletedTask;
        }

        var now = context.Options.TimeProvider!.GetUtcNow().UtcDateTime;
        if (!IsFresh(read, now))
        {
            context.Fail(new SecurityTokenInvalidLifetimeException("iat"));
            return Task.CompletedTask;
        }

        var identity = (System.Security.Claims.ClaimsIdentity)context.Principal!.Identity!;
        var said = new System.Security.Claims.ClaimsIdentity(identity.AuthenticationType);
        said.AddClaim(new(IssuerClaim, read.Issuer));
        said.AddClaim(new(SubjectClaim, read.Subject));
        said.AddClaim(new(TokenClaim, token));
        said.AddClaim(new(AnswerClaim, Guid.NewGuid().ToString("N")));
        if (read.TryGetPayloadValue<string>(SidClaim, out var sid))
        {
            said.AddClaim(new(SidClaim, sid));
        }

        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(read.EncodedPayload));
        AddNamed(said, Settings(context.HttpContext), payload.RootElement);
        context.Principal = new(said);
        return Task.CompletedTask;
    }

    private static Task KeepMore(UserInformationReceivedContext context)
    {
        AddNamed((System.Security.Claims.ClaimsIdentity)context.Principal!.Identity!, Settings(context.HttpContext), context.User.RootElement);
        return Task.CompletedTask;
    }

    private static void AddNamed(System.Security.Claims.ClaimsIdentity said, ProviderSettings settings, JsonElement from)
    {
        foreach (var claim in settings.Claims)
        {
            foreach (var value in ProviderPerson.ValuesOf(from, claim))
            {
                said.AddClaim(new(Named(claim), value));
            }
        }
    }

    /// <summary>A claim that the settings name, apart from those that are always kept.</summary>
    internal static string Named(string claim) => "said:" + claim;

    private static ProviderSettings Settings(HttpContext context) => context.RequestServices.GetRequiredService<ProviderSettings>();
}
