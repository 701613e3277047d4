using System.Globalization;
using MimeKit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Outbox;

/// <summary>Puts each message into a folder as an .eml file, where no mail server is set up: somebody can read it there, or another program send it.</summary>
public sealed class FileSender(DataDirectory data) : IMessageSender
{
    private static readonly MailboxAddress From = new("Rettesnor", "rettesnor@localhost");

    /// <summary>The folder's name in the data directory.</summary>
    public const string FolderName = "outbox";

    public string Name => "fil";

    /// <summary>The folder.</summary>
    public string Folder => Path.Combine(data.Path, FolderName);

    public async Task<LocalText?> SendAsync(Letter letter, CancellationToken cancellation)
    {
        try
        {
            OwnFolder.Make(Folder);
            var path = Path.Combine(Folder, letter.Id.ToString("D6", CultureInfo.InvariantCulture) + ".eml");
            var beside = path + ".new";
            await Mail.Of(letter, From, letter.Email ?? letter.Login + "@localhost", data.Clock.GetUtcNow()).WriteToAsync(beside, cancellation);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LocalText($"Beskeden kunne ikke lægges i mappen outbox i datamappen: {e.Message}", $"The message could not be put into the folder outbox of the data directory: {e.Message}");
        }
    }
}
