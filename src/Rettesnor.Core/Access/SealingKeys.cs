using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>What a new sealing key came to.</summary>
/// <param name="Kept">How many apps for codes go on.</param>
/// <param name="Lost">How many do not, because the keys that they were sealed with could not be read.</param>
public sealed record Renewed(int Kept, int Lost);

/// <summary>
/// The keys that sessions and the secrets of the apps for codes are sealed with. They lie in the database, so that all web servers over it have the
/// same, each encrypted with the sealing key in a file of every server (decision 28).
/// </summary>
public sealed class SealingKeys : IXmlRepository
{
    // As long as the framework's own; it makes the next by itself, two days before.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    private readonly DataDirectory data;
    private readonly SealingKeyFile file;

    private SealingKeys(DataDirectory data, SealingKeyFile file)
    {
        this.data = data;
        this.file = file;
    }

    private sealed record Sealed(string Name, byte[] Cipher);

    private sealed record Plain(string Name, string Xml);

    /// <summary>Opens them at the start of a web server. The first makes the sealing key and a first key, and takes over the keys that lay as files before.</summary>
    /// <exception cref="DataRefusedException">The sealing key is missing, or is not the one of this database.</exception>
    public static SealingKeys Open(DataDirectory data)
    {
        var path = SealingKeyFile.PathIn(data);
        var old = OldFiles(data);

        // Two servers that start at once do not make one each.
        var file = data.Record(db =>
        {
            db.TakeTurn();
            var rows = Rows(db);
            var keys = SealingKeyFile.Read(path);
            var fits = rows.Count > 0 ? Fitting(keys, rows) ?? throw Refused(data, path, isThere: keys.Count > 0) : keys.Count > 0 ? keys[^1] : SealingKeyFile.New();
            if (keys.Count != 1)
            {
                SealingKeyFile.Write(path, fits);
            }

            foreach (var key in rows.Count == 0 && old.Count == 0 ? [NewKey()] : old.Select(f => new Plain(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).Where(k => rows.TrueForAll(r => r.Name != k.Name)))
            {
                Insert(db, fits, key);
            }

            return fits;
        });
        foreach (var taken in old)
        {
            File.Delete(taken);
        }

        return new SealingKeys(data, file);
    }

    /// <summary>Makes a new sealing key and new keys, and seals the apps for codes anew: when somebody may have had the old ones, or they are lost.</summary>
    public static Renewed Renew(DataDirectory data, Written written)
    {
        var path = SealingKeyFile.PathIn(data);
        var before = Found(data);
        var (file, key) = (SealingKeyFile.New(), NewKey());
        using var old = before is null ? null : Provider(before);
        using var fresh = Provider(new Memory(XElement.Parse(key.Xml)));
        SealingKeyFile.Write(path, [.. ReadOrNone(path), file]);
        var renewed = data.Write(written, (db, write) =>
        {
            db.Run("DELETE FROM sealing_keys");
            Insert(db, file, key);
            var apps = db.Rows("SELECT id, totp_key FROM accounts WHERE totp_key IS NOT NULL", row => (Account: row.GetInt32(0), Secret: row.GetString(1)));
            var kept = 0;
            foreach (var (account, secret) in apps)
            {
                if (old is not null && SignInKeys.Open(SecretsOf(old), secret) is { } app)
                {
                    kept += db.Run("UPDATE accounts SET totp_key = @key WHERE id = @id", ("key", SecretsOf(fresh).Protect(app)), ("id", account));
                }
            }

            return new Renewed(kept, apps.Count - kept);
        });
        SealingKeyFile.Write(path, file);
        foreach (var left in OldFiles(data))
        {
            File.Delete(left);
        }

        return renewed;
    }

    /// <summary>Whether a web server could start here, and the secrets of every app for codes in the database be read. It makes no key.</summary>
    internal static bool OpenAll(DataDirectory data)
    {
        if (Found(data) is not { } found)
        {
            return false;
        }

        var apps = data.Use(db => db.Rows("SELECT totp_key FROM accounts WHERE totp_key IS NOT NULL", row => row.GetString(0)));
        using var provider = Provider(found);
        return apps.TrueForAll(secret => SignInKeys.Open(SecretsOf(provider), secret) is not null);
    }

    public IReadOnlyCollection<XElement> GetAllElements() => data.Use(Rows).ConvertAll(r => XElement.Parse(file.Open(r.Name, r.Cipher) ?? throw Refused(data, SealingKeyFile.PathIn(data), isThere: true)));

    public void StoreElement(XElement element, string friendlyName) =>
        data.Record(db => Insert(db, file, new Plain(friendlyName, element.ToString(SaveOptions.DisableFormatting))));

    // The keys as they are, also where they still lie as files; null where they cannot be read.
    private static Memory? Found(DataDirectory data)
    {
        var rows = data.Use(Rows);
        if (rows.Count == 0)
        {
            return new Memory([.. OldFiles(data).Select(f => XElement.Load(f))]);
        }

        return Fitting(ReadOrNone(SealingKeyFile.PathIn(data)), rows) is { } file ? new Memory([.. rows.Select(r => XElement.Parse(file.Open(r.Name, r.Cipher)!))]) : null;
    }

    private static SealingKeyFile? Fitting(IReadOnlyList<SealingKeyFile> keys, List<Sealed> rows) => keys.FirstOrDefault(k => rows.TrueForAll(r => k.Open(r.Name, r.Cipher) is not null));

    private static IReadOnlyList<SealingKeyFile> ReadOrNone(string path)
    {
        try
        {
            return SealingKeyFile.Read(path);
        }
        catch (DataRefusedException)
        {
            return [];
        }
    }

    private static List<Sealed> Rows(Session db) => db.Rows("SELECT name, cipher FROM sealing_keys ORDER BY name", row => new Sealed(row.GetString(0), row.GetFieldValue<byte[]>(1)));

    // By the clock of the keys' own lifetimes, which the framework reads from the machine.
    private static int Insert(Session db, SealingKeyFile file, Plain key) => db.Run(
        "INSERT INTO sealing_keys (name, made, cipher) VALUES (@name, @made, @cipher)",
        ("name", key.Name), ("made", TimeProvider.System.GetUtcNow().UtcDateTime), ("cipher", file.Seal(key.Name, key.Xml)));

    private static Plain NewKey()
    {
        var made = new Memory();
        using var provider = Provider(made);
        var now = TimeProvider.System.GetUtcNow();
        provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Lasts);
        return made.Last!;
    }

    private static ServiceProvider Provider(IXmlRepository keys)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(SignInKeys.Application).DisableAutomaticKeyGeneration();
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = keys);
        return services.BuildServiceProvider();
    }

    private static IDataProtector SecretsOf(ServiceProvider provider) => SignInKeys.Secrets(provider.GetRequiredService<IDataProtectionProvider>());

    // The program's keys lay as files in this folder once, readable as they were.
    private static IReadOnlyList<string> OldFiles(DataDirectory data) =>
        Directory.Exists(SignInKeys.PathIn(data)) ? [.. Directory.EnumerateFiles(SignInKeys.PathIn(data), "*.xml").Order(StringComparer.Ordinal)] : [];

    private static DataRefusedException Refused(DataDirectory data, string path, bool isThere) => new(new LocalText(
        $"Nøglefilen {path} {(isThere ? "er ikke den, som databasen" : "mangler, og databasen")} {data.Database} er forseglet med{(isThere ? "" : " den")}. Kopiér {SealingKeyFile.FileName} fra en anden server, som bruger samme database, eller fra det sted, hvor nøglerne er gemt ved siden af sikkerhedskopien. Er den tabt, laver »rettesnor accounts keys« en ny: så skal alle logge ind igen. Intet er ændret.",
        $"The file {path} {(isThere ? "is not the one that the database" : "is missing, and the database")} {data.Database} is sealed with{(isThere ? "" : " it")}. Copy {SealingKeyFile.FileName} from another server over the same database, or from where the keys are kept beside the backup. If it is lost, ‘rettesnor accounts keys’ makes a new one: everybody then has to sign in again. Nothing was changed."));

    private sealed class Memory(params IReadOnlyCollection<XElement> elements) : IXmlRepository
    {
        public Plain? Last { get; private set; }

        public IReadOnlyCollection<XElement> GetAllElements() => Last is null ? elements : [.. elements, XElement.Parse(Last.Xml)];

        public void StoreElement(XElement element, string friendlyName) => Last = new Plain(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
