using MimeKit;

namespace Rettesnor.Core.Outbox;

/// <summary>A message as e-mail.</summary>
internal static class Mail
{
    public static MimeMessage Of(Letter letter, MailboxAddress from, string address, DateTimeOffset at)
    {
        var mail = new MimeMessage
        {
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Body },
            Date = at,

            // The same message tried twice is the same to the receiver's mail program.
            MessageId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter.Id}.rettesnor@{from.Domain}"),
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(letter.Name, address));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
