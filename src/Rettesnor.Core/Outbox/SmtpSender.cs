using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Outbox;

/// <summary>How the mail server is reached.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port: 25, 587 with STARTTLS where the server has it, or 465 with TLS from the beginning.</param>
/// <param name="From">The address that messages come from.</param>
/// <param name="User">Who signs in to it; null where nobody has to.</param>
/// <param name="Password">The password; in the environment and nowhere else.</param>
public sealed record SmtpSettings(string Host, int Port, string From, string? User, string? Password)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="server">Such as <c>smtp.kommune.dk:587</c>; null or empty for none.</param>
    /// <param name="from">The address that messages come from.</param>
    /// <param name="user">Who signs in to it.</param>
    /// <param name="password">The password.</param>
    /// <param name="problem">What is wrong with them; null where nothing is.</param>
    public static SmtpSettings? Read(string? server, string? from, string? user, string? password, out LocalText? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(server))
        {
            return null;
        }

        if (!Uri.TryCreate("smtp://" + server.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Length > 1)
        {
            problem = new LocalText($"»{server}« i RETTESNOR_SMTP er ikke en mailserver. Skriv for eksempel smtp.kommune.dk:587.", $"‘{server}’ in RETTESNOR_SMTP is not a mail server. Write for example smtp.kommune.dk:587.");
            return null;
        }

        if (!EmailText.Is(from))
        {
            problem = new LocalText(
                "RETTESNOR_SMTP_FROM skal være den adresse, beskederne kommer fra, for eksempel rettesnor@kommune.dk.", "RETTESNOR_SMTP_FROM must be the address that messages come from, for example rettesnor@kommune.dk.");
            return null;
        }

        return new SmtpSettings(uri.Host, uri.Port > 0 ? uri.Port : 25, from!.Trim(), string.IsNullOrEmpty(user) ? null : user, password);
    }
}

/// <summary>Sends each message as e-mail.</summary>
public sealed class SmtpSender(SmtpSettings settings, TimeProvider clock) : IMessageSender
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public string Name => "SMTP";

    public async Task<LocalText?> SendAsync(Letter letter, CancellationToken cancellation)
    {
        if (letter.Email is null)
        {
            return new LocalText(
                $"{letter.Name} har ingen e-mailadresse. Den skrives på »Min konto« eller med »rettesnor accounts roles {letter.Login} --email ADRESSE«.",
                $"{letter.Name} has no e-mail address. It is written on ‘My account’ or by ‘rettesnor accounts roles {letter.Login} --email ADDRESS’.");
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Limit);
            using var client = new SmtpClient { Timeout = (int)Limit.TotalMilliseconds };
            await client.ConnectAsync(settings.Host, settings.Port, SecureSocketOptions.Auto, limit.Token);
            if (settings.User is { } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", limit.Token);
            }

            await client.SendAsync(Mail.Of(letter, new MailboxAddress("Rettesnor", settings.From), letter.Email, clock.GetUtcNow()), limit.Token);
            await client.DisconnectAsync(quit: true, limit.Token);
            return null;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested
            && e is IOException or SocketException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException or OperationCanceledException or ServiceNotAuthenticatedException or ServiceNotConnectedException)
        {
            var said = e is OperationCanceledException ? "timeout" : e.Message;
            return new LocalText($"Mailserveren {settings.Host}:{settings.Port} tog ikke imod: {said}", $"The mail server {settings.Host}:{settings.Port} did not accept it: {said}");
        }
    }
}
