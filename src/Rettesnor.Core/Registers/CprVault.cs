using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>A CPR number as the database keeps it.</summary>
/// <param name="Key">The key that it is kept under.</param>
/// <param name="Hash">What it is looked up by: the same number gives the same bytes under the same key.</param>
/// <param name="Cipher">The number, encrypted.</param>
public sealed record SealedCpr(string Key, byte[] Hash, byte[] Cipher);

/// <summary>
/// Encrypts CPR numbers, and finds them again by a keyed hash. The keys lie in a file of their own, which the database's backups do not
/// hold; without it the numbers cannot be read.
/// </summary>
public sealed class CprVault
{
    public const string FileName = "cpr-keys.json";

    private static readonly LocalText NoKeys = new(
        "Serveren kan ikke læse CPR-numrene, fordi nøglerne til dem mangler. Intet er ændret. Sig det til dem, der driver Rettesnor.",
        "The server cannot read the CPR numbers, because their keys are missing. Nothing was changed. Tell those who run Rettesnor.");

    private const string MarkPrefix = "erased:";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly IReadOnlyList<VaultKey> keys;

    private CprVault(IReadOnlyList<VaultKey> keys) => this.keys = keys;

    private sealed record VaultKey(string Id, byte[] Cipher, byte[] Hash);

    /// <summary>The keys' ids, the newest last; new numbers are kept under that.</summary>
    public IEnumerable<string> Keys => keys.Select(k => k.Id);

    public string CurrentKey => keys[^1].Id;

    /// <summary>The keys of a data directory, made with a first one where nobody is in its registers yet.</summary>
    /// <exception cref="DataRefusedException">
    /// The file is another than the one that the newest number is kept under, as on a second web server that was given none or an old one: by it nobody
    /// would be found, and everybody be added again.
    /// </exception>
    public static CprVault Of(DataDirectory data, Session db)
    {
        var newest = db.Rows("SELECT cpr_key, cpr_cipher FROM persons ORDER BY id DESC LIMIT 1", row => (Key: row.GetString(0), Cipher: row.GetFieldValue<byte[]>(1)));
        var vault = Open(PathIn(data), mayMake: newest.Count == 0);
        newest.ForEach(n => vault.Unseal(n.Key, n.Cipher));
        return vault;
    }

    /// <summary>Where a data directory has its keys.</summary>
    public static string PathIn(DataDirectory data) => Path.Combine(data.Path, FileName);

    /// <summary>Whether the file has the keys of every CPR number in the database. It makes none.</summary>
    public static bool OpenAll(DataDirectory data) => data.Use(db =>
    {
        // One number for each key is enough: they were all sealed with it.
        var some = db.Rows("SELECT cpr_key, cpr_cipher FROM persons WHERE id IN (SELECT MIN(id) FROM persons GROUP BY cpr_key)", row => (Key: row.GetString(0), Cipher: row.GetFieldValue<byte[]>(1)));
        try
        {
            return some.Count == 0 || (File.Exists(PathIn(data)) && Read(PathIn(data)) is var vault && some.TrueForAll(n => vault.Unseal(n.Key, n.Cipher).Digits.Length > 0));
        }
        catch (DataRefusedException)
        {
            return false;
        }
    });

    /// <summary>Opens the file of keys, and makes it with a first key where it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mayMake">Whether a missing file may be made: not where the database already has numbers.</param>
    public static CprVault Open(string path, bool mayMake)
    {
        if (File.Exists(path))
        {
            return Read(path);
        }

        if (!mayMake)
        {
            throw new DataRefusedException(new LocalText(
                $"Nøglefilen {path} mangler, og databasen har CPR-numre, som kun kan læses med den. Kopiér filen fra en anden server, som bruger samme database, eller fra det sted, hvor nøglerne er gemt.",
                $"The file of keys {path} is missing, and the database has CPR numbers that can be read only with it. Copy the file from another server over the same database, or from where the keys are kept."))
            { ForOthers = NoKeys };
        }

        Write(path, [NewKey(1)]);
        return Read(path);
    }

    /// <summary>Adds a key, under which numbers are kept from now on. Those of before have to be sealed anew (<see cref="PersonStore.Reseal"/>).</summary>
    public static CprVault AddKey(string path)
    {
        var before = Read(path);
        Write(path, [.. before.keys, NewKey(before.keys.Count + 1)]);
        return Read(path);
    }

    public SealedCpr Seal(CprNumber number) => Seal(number, keys[^1]);

    /// <summary>The hashes that a number may be found by, one for each key.</summary>
    public IReadOnlyList<byte[]> Hashes(CprNumber number) => [.. keys.Select(k => HMACSHA256.HashData(k.Hash, Encoding.ASCII.GetBytes(number.Digits)))];

    /// <summary>The marks that a number may have as erased, one for each key and the newest last: other bytes than it is looked up by.</summary>
    public IReadOnlyList<byte[]> Marks(CprNumber number) => [.. keys.Select(k => HMACSHA256.HashData(k.Hash, Encoding.ASCII.GetBytes(MarkPrefix + number.Digits)))];

    /// <exception cref="DataRefusedException">The key is not in the file, or the bytes were changed.</exception>
    public CprNumber Unseal(string key, ReadOnlySpan<byte> cipher)
    {
        try
        {
            var found = keys.First(k => k.Id == key);
            Span<byte> digits = stackalloc byte[10];
            using var aes = new AesGcm(found.Cipher, TagBytes);
            aes.Decrypt(cipher[..NonceBytes], cipher[(NonceBytes + TagBytes)..], cipher.Slice(NonceBytes, TagBytes), digits);
            return CprNumber.TryParse(Encoding.ASCII.GetString(digits), out var number) ? number : throw new CryptographicException();
        }
        catch (Exception e) when (e is CryptographicException or InvalidOperationException or ArgumentException)
        {
            throw new DataRefusedException(new LocalText(
                "Et CPR-nummer i databasen kan ikke læses med nøglerne i nøglefilen. Kopiér den rette nøglefil fra en anden server, som bruger samme database, eller fra det sted, hvor nøglerne er gemt.",
                "A CPR number in the database cannot be read with the keys in the file of keys. Copy the right file from another server over the same database, or from where the keys are kept."), e)
            { ForOthers = NoKeys };
        }
    }

    private static SealedCpr Seal(CprNumber number, VaultKey key)
    {
        var digits = Encoding.ASCII.GetBytes(number.Digits);
        var cipher = new byte[NonceBytes + TagBytes + digits.Length];
        RandomNumberGenerator.Fill(cipher.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key.Cipher, TagBytes);
        aes.Encrypt(cipher.AsSpan(0, NonceBytes), digits, cipher.AsSpan(NonceBytes + TagBytes), cipher.AsSpan(NonceBytes, TagBytes));
        return new SealedCpr(key.Id, HMACSHA256.HashData(key.Hash, digits), cipher);
    }

    private static VaultKey NewKey(int number) => new($"k{number}", RandomNumberGenerator.GetBytes(KeyBytes), RandomNumberGenerator.GetBytes(KeyBytes));

    private static CprVault Read(string path)
    {
        try
        {
            var keys = JsonSerializer.Deserialize<List<VaultKey>>(File.ReadAllText(path));
            return keys is { Count: > 0 } && keys.TrueForAll(k => k is { Id.Length: > 0, Cipher.Length: KeyBytes, Hash.Length: KeyBytes })
                ? new CprVault(keys)
                : throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new DataRefusedException(new LocalText(
                $"Nøglefilen {path} kan ikke læses. Læg den på plads fra sikkerhedskopien. Intet er ændret.",
                $"The file of keys {path} cannot be read. Put it back from the backup. Nothing was changed."), e)
            { ForOthers = NoKeys };
        }
    }

    // Written beside and moved, so that a crash leaves the old file or the new one; only its owner may read it.
    private static void Write(string path, IReadOnlyList<VaultKey> keys)
    {
        var beside = path + ".new";
        using (var file = OwnFolder.Create(beside))
        {
            JsonSerializer.Serialize(file, keys);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
