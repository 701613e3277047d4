using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Hosting;

/// <summary>
/// Passkeys: the browser asks here for what it shall sign, and sends the answer with the page's form. What was asked waits sealed in a cookie
/// for some minutes, and is used up by the answer.
/// </summary>
internal sealed class Passkeys(PasskeyHandler<Account> handler, IDataProtectionProvider protection)
{
    public const string SignInAddress = "/log-ind/adgangsnoegle";

    public const string NewAddress = "/min-konto/adgangsnoegle";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector sealing = protection.CreateProtector("Rettesnor.Passkeys").ToTimeLimitedDataProtector();

    /// <summary>Why passkeys cannot be used where the page was asked for, and where they can; null where they can be here.</summary>
    /// <param name="request">The request. Browsers have passkeys for names only, never for the numbers of an address.</param>
    /// <param name="publicAddress">The address that users write; null where it is that of the request.</param>
    public static LocalText? NotHere(HttpRequest request, string? publicAddress)
    {
        if (!IPAddress.TryParse(request.Host.Host, out var number))
        {
            return null;
        }

        var by = publicAddress is not null ? publicAddress.TrimEnd('/')
            : IPAddress.IsLoopback(number) ? $"{request.Scheme}://localhost{(request.Host.Port is { } port ? $":{port}" : "")}"
            : null;
        return by is null
            ? new(
                $"Adgangsnøgler virker ikke på en adresse af tal som {request.Host.Host}. De kræver, at siden åbnes med serverens navn over https.",
                $"Passkeys do not work at an address of numbers such as {request.Host.Host}. They take that the page is opened by the server's name over https.")
            : new(
                $"Adgangsnøgler virker ikke på en adresse af tal som {request.Host.Host}. Åbn siden på {by}{request.Path} for at bruge dem.",
                $"Passkeys do not work at an address of numbers such as {request.Host.Host}. Open the page at {by}{request.Path} to use them.");
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(SignInAddress, async (HttpContext context, IAntiforgery forms, Passkeys passkeys) =>
            await forms.IsRequestValidAsync(context) ? passkeys.Ask(context, await passkeys.RequestOptions(context)) : Results.BadRequest()).Asking(Right.Open);
        routes.MapPost(NewAddress, async (HttpContext context, IAntiforgery forms, Passkeys passkeys) =>
            await forms.IsRequestValidAsync(context) ? passkeys.Ask(context, await passkeys.CreationOptions(context)) : Results.BadRequest()).Asking(Right.OwnAccount);
    }

    /// <summary>The passkey that the browser made for the account; null where it does not hold.</summary>
    public async Task<UserPasskeyInfo?> Made(HttpContext context, string credential) => Waiting(context) is not { } state ? null
        : await Judge(async () => (await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state })) is { Succeeded: true } made
            && made.UserEntity?.Id == Number(context.Features.Get<Sessions.SignedIn>()!.Account) ? made.Passkey : null);

    /// <summary>The account whose passkey the browser showed; null where it does not hold.</summary>
    public async Task<(Account Account, UserPasskeyInfo Passkey)?> Shown(HttpContext context, string credential) => Waiting(context) is not { } state ? null
        : await Judge<(Account, UserPasskeyInfo)?>(async () => (await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = state })) is { Succeeded: true } shown
            ? (shown.User, shown.Passkey) : null);

    private async Task<(string Options, string? State)> RequestOptions(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        return (asked.RequestOptionsJson, asked.AssertionState);
    }

    private async Task<(string Options, string? State)> CreationOptions(HttpContext context)
    {
        var account = context.Features.Get<Sessions.SignedIn>()!.Account;
        var asked = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = Number(account), Name = account.Login, DisplayName = account.Name }, context);
        return (asked.CreationOptionsJson, asked.AttestationState);
    }

    private IResult Ask(HttpContext context, (string Options, string? State) asked)
    {
        context.Response.Cookies.Append(CookieName(context), sealing.Protect(asked.State ?? "", Lasts), CookieOptions(context));
        return Results.Content(asked.Options, "application/json");
    }

    // Used up by being read.
    private string? Waiting(HttpContext context)
    {
        if (context.Request.Cookies[CookieName(context)] is not { } cookie)
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName(context), CookieOptions(context));
        try
        {
            return sealing.Unprotect(cookie);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    // What the browser sends is hostile until judged: whatever is wrong with it, it does not hold.
    private static async Task<T?> Judge<T>(Func<Task<T?>> judge)
    {
        try
        {
            return await judge();
        }
        catch (Exception e) when (e is PasskeyException or System.Text.Json.JsonException or FormatException or ArgumentException)
        {
            return default;
        }
    }

    private static string CookieName(HttpContext context) => (context.Request.IsHttps ? "__Host-" : "") + "rettesnor-passkey";

    private static CookieOptions CookieOptions(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = Lasts };

    private static string Number(Account account) => account.Id.ToString(CultureInfo.InvariantCulture);
}
