using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>
/// The sealing key: a file that every web server over a database has the same of, and that no backup of the database holds. It encrypts the keys
/// in the database, so that a copy of the database is not enough to sign in as anybody.
/// </summary>
/// <remarks>
/// One line for each key, in base64. There are two only while one takes the other's place (<see cref="SealingKeys.Renew"/>), so that the file opens the
/// database wherever the program is killed.
/// </remarks>
internal sealed class SealingKeyFile
{
    public const string FileName = "sealing-key";

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] key;

    private SealingKeyFile(byte[] key) => this.key = key;

    /// <summary>Where a data directory has it.</summary>
    public static string PathIn(DataDirectory data) => Path.Combine(SignInKeys.PathIn(data), FileName);

    public static SealingKeyFile New() => new(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The keys of the file; none where there is no file.</summary>
    public static IReadOnlyList<SealingKeyFile> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            var keys = File.ReadAllLines(path).Where(l => l.Length > 0).Select(Convert.FromBase64String).ToList();
            return keys.Count > 0 && keys.TrueForAll(k => k.Length == KeyBytes) ? keys.ConvertAll(k => new SealingKeyFile(k)) : throw new FormatException();
        }
        catch (FormatException e)
        {
            throw new DataRefusedException(
                new LocalText(
                    $"Nøglefilen {path} er beskadiget. Kopiér den fra en anden server, som bruger samme database, eller fra det sted, hvor nøglerne er gemt. Intet er ændret.",
                    $"The file of the sealing key {path} is damaged. Copy it from another server over the same database, or from where the keys are kept. Nothing was changed."),
                e);
        }
    }

    /// <summary>Writes the file beside and moves it into place; only its owner may read it.</summary>
    public static void Write(string path, params IEnumerable<SealingKeyFile> keys)
    {
        OwnFolder.Make(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        using (var file = OwnFolder.Create(beside))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Concat(keys.Select(k => Convert.ToBase64String(k.key) + "\n"))));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    public byte[] Seal(string name, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var cipher = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(cipher.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(cipher.AsSpan(0, NonceBytes), plain, cipher.AsSpan(NonceBytes + TagBytes), cipher.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(name));
        return cipher;
    }

    /// <summary>What was sealed under a name; null where it was with another key, under another name, or was changed.</summary>
    public string? Open(string name, ReadOnlySpan<byte> cipher)
    {
        if (cipher.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        var plain = new byte[cipher.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(cipher[..NonceBytes], cipher[(NonceBytes + TagBytes)..], cipher.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(name));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
