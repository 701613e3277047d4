using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting.Telemetry;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Errors;
using Rettesnor.Web.Pages.SignIn;

namespace Rettesnor.Web.Hosting.Provider;

/// <summary>The addresses that the browser and the provider of sign-ins come to: to be sent there, with its answer, and when it ends a session.</summary>
internal static partial class ProviderAddresses
{
    /// <summary>Sends the browser to the provider. It is asked for by a link: a form may lead nowhere else than here.</summary>
    public const string Begin = "/log-ind/udbyder";

    /// <summary>Where the provider sends the browser back to; it has to know it. The framework answers here, before any page is looked for.</summary>
    public const string Callback = "/log-ind/udbyder/svar";

    /// <summary>Where the provider itself says that a session is over (OpenID Connect Back-Channel Logout).</summary>
    public const string Over = "/log-ind/udbyder/log-ud";

    private const string OverEvent = "http://schemas.openid.net/event/backchannel-logout";
    private const long LongestNotice = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes, ProviderSettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        routes.MapGet(Begin, Ask).Asking(Right.Open);
        routes.MapPost(Over, End).Asking(Right.Open);
    }

    /// <summary>Where the browser ends the session at the provider; null where it has no such address or does not answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="token">The token that the session began with.</param>
    /// <param name="back">Where the provider sends the browser back to.</param>
    public static async Task<string?> SignOutAt(HttpContext context, string token, string back)
    {
        try
        {
            var found = await Discover(context);
            return string.IsNullOrEmpty(found.EndSessionEndpoint) ? null : new OpenIdConnectMessage
            {
                IssuerAddress = found.EndSessionEndpoint,
                RequestType = OpenIdConnectRequestType.Logout,
                EnableTelemetryParameters = false,
                ClientId = Options(context).ClientId,
                IdTokenHint = token,
                PostLogoutRedirectUri = back,
            }.CreateLogoutRequestUrl();
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException)
        {
            LogDown(Log(context), Kind(e));
            return null;
        }
    }

    /// <summary>Says in words why the provider's answer was not taken; the log has the kind of the fault and nothing about the person.</summary>
    public static Task Failed(RemoteFailureContext context)
    {
        var name = Name(context.HttpContext);
        var fault = context.Failure;
        LogRefused(Log(context.HttpContext), Kind(fault));
        context.HttpContext.RequestServices.GetRequiredService<ServiceMeter>().SignIn(SignInWay.Provider, isIn: false);
        context.HandleResponse();
        var isDown = fault is HttpRequestException or TaskCanceledException or IOException || fault?.InnerException is HttpRequestException or IOException;
        var refused = context.Request.Query["error"] == "access_denied";
        var isOurs = ErrorOf(fault) is "invalid_client" or "unauthorized_client" or "invalid_scope" or "unsupported_response_type";
        Refuse(context.HttpContext, isDown ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest,
            isDown ? ProviderTexts.Down(name) : isOurs ? ProviderTexts.NotKnown(name) : refused ? ProviderTexts.Denied(name) : ProviderTexts.NotTaken(name));
        return Task.CompletedTask;
    }

    private static async Task Ask(HttpContext context)
    {
        var to = context.Request.Query["til"].ToString();
        try
        {
            // Asked for beforehand, since a provider that is down is to be said in words.
            await Discover(context);
            await context.ChallengeAsync(ProviderServices.Scheme, new AuthenticationProperties { RedirectUri = new Links(RequestLanguage.Of(context)).ProviderAnswer(to.Length == 0 ? null : to) });
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException)
        {
            LogDown(Log(context), Kind(e));
            Refuse(context, StatusCodes.Status503ServiceUnavailable, ProviderTexts.Down(Name(context)));
        }
        catch (OpenIdConnectProtocolException e)
        {
            LogRefused(Log(context), Kind(e));
            Refuse(context, StatusCodes.Status503ServiceUnavailable, ProviderTexts.NotKnown(Name(context)));
        }
    }

    // Nobody is signed in here: the token is all there is, and it is judged as closely as one that signs in.
    private static async Task<IResult> End(HttpContext context, ProviderSettings settings, ProviderSessions sessions)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType || context.Request.ContentLength > LongestNotice)
        {
            return Results.BadRequest();
        }

        var text = (await context.Request.ReadFormAsync(new() { BufferBodyLengthLimit = LongestNotice, ValueLengthLimit = (int)LongestNotice }, context.RequestAborted))["logout_token"].ToString();
        var options = Options(context);
        var parameters = options.TokenValidationParameters.Clone();
        try
        {
            parameters.ConfigurationManager = (Microsoft.IdentityModel.Tokens.BaseConfigurationManager)options.ConfigurationManager!;
            var judged = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(text, parameters);
            if (judged is { IsValid: true, SecurityToken: JsonWebToken token } && IsNotice(token, context.RequestServices.GetRequiredService<PlanLibrary>().Data.Clock.GetUtcNow().UtcDateTime))
            {
                token.TryGetPayloadValue<string>(ProviderServices.SidClaim, out var sid);
                sessions.End(settings.Issuer.OriginalString, token.Subject, sid);
                return Results.Ok();
            }

            LogRefused(Log(context), judged.Exception is null ? "claims" : Kind(judged.Exception));
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException or SecurityTokenException)
        {
            LogDown(Log(context), Kind(e));
        }

        return Results.BadRequest();
    }

    // A token that signs in has a nonce and no such event; one must not do for the other.
    private static bool IsNotice(JsonWebToken token, DateTime now) =>
        token.TryGetPayloadValue<System.Text.Json.JsonElement>("events", out var events) && events.ValueKind == System.Text.Json.JsonValueKind.Object && events.TryGetProperty(OverEvent, out _)
        && !token.TryGetPayloadValue<string>("nonce", out _)
        && (!string.IsNullOrEmpty(token.Subject) || token.TryGetPayloadValue<string>(ProviderServices.SidClaim, out _))
        && ProviderServices.IsFresh(token, now);

    private static LocalText Name(HttpContext context) => context.RequestServices.GetRequiredService<ProviderSettings>().Name;

    private static void Refuse(HttpContext context, int status, LocalText why)
    {
        context.Features.Set(new Refusal(why, ProviderTexts.DidNotWork));
        context.Response.StatusCode = status;
    }

    private static Task<OpenIdConnectConfiguration> Discover(HttpContext context) => Options(context).ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);

    private static OpenIdConnectOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(ProviderServices.Scheme);

    // The message of a fault may hold what the provider said of the person; the name that the standard gives its error does not, nor do the
    // framework's own words for what it looked at.
    private static string Kind(Exception? fault) => fault is null ? "?" : fault.GetType().Name
        + (ErrorOf(fault) is { } error ? " " + error : fault is AuthenticationFailureException && PlainWords().IsMatch(fault.Message) ? $" ({fault.Message})" : "")
        + (fault.InnerException is { } inner ? " < " + inner.GetType().Name : "");

    private static string? ErrorOf(Exception? fault) => fault?.Data["error"] is string error && ErrorName().IsMatch(error) ? error : null;

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderAddresses));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of sign-ins does not answer: {Kind}")]
    private static partial void LogDown(ILogger log, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer of the provider of sign-ins was not taken: {Kind}")]
    private static partial void LogRefused(ILogger log, string kind);

    [GeneratedRegex("^[a-z_]{1,40}$")]
    private static partial Regex ErrorName();

    [GeneratedRegex("^[A-Za-z .:]{1,100}$")]
    private static partial Regex PlainWords();
}
