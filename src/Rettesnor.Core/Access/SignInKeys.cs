using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Access;

/// <summary>
/// The folder of keys that seal sessions, and the keys of the apps for codes. Backups of the database do not hold it; without it the apps'
/// codes cannot be judged.
/// </summary>
public static class SignInKeys
{
    public const string FolderName = "keys";

    /// <summary>What keys and secrets belong to; another name would be other secrets.</summary>
    public const string Application = "Rettesnor";

    private const string Purpose = "Rettesnor.SignIn";

    /// <summary>Where a data directory has its keys.</summary>
    public static string PathIn(DataDirectory data) => Path.Combine(data.Path, FolderName);

    /// <summary>What seals and opens the secrets of the accounts.</summary>
    public static IDataProtector Secrets(IDataProtectionProvider provider) => provider.CreateProtector(Purpose);

    /// <summary>Whether the folder has the keys of every app for codes in the database. It makes none.</summary>
    public static bool OpenAll(DataDirectory data)
    {
        var sealedKeys = data.Use(db => db.Rows("SELECT totp_key FROM accounts WHERE totp_key IS NOT NULL", row => row.GetString(0)));
        if (sealedKeys.Count == 0)
        {
            return true;
        }

        var folder = new DirectoryInfo(PathIn(data));
        if (!folder.Exists)
        {
            return false;
        }

        var secrets = Secrets(DataProtectionProvider.Create(folder, o => o.SetApplicationName(Application).DisableAutomaticKeyGeneration()));
        return sealedKeys.TrueForAll(k => Open(secrets, k) is not null);
    }

    /// <summary>A secret; null where it is sealed with keys that are not there.</summary>
    public static string? Open(IDataProtector secrets, string secret)
    {
        try
        {
            return secrets.Unprotect(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
