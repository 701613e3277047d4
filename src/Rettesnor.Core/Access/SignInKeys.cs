using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Access;

/// <summary>
/// What seals sessions and the keys of the apps for codes. Backups of the database hold it sealed (<see cref="SealingKeys"/>); the sealing key is in a
/// folder of its own, and without it the apps' codes cannot be judged.
/// </summary>
public static class SignInKeys
{
    public const string FolderName = "keys";

    /// <summary>What keys and secrets belong to; another name would be other secrets.</summary>
    public const string Application = "Rettesnor";

    private const string Purpose = "Rettesnor.SignIn";

    /// <summary>Where a data directory has its sealing key.</summary>
    public static string PathIn(DataDirectory data) => Path.Combine(data.Path, FolderName);

    /// <summary>What seals and opens the secrets of the accounts.</summary>
    public static IDataProtector Secrets(IDataProtectionProvider provider) => provider.CreateProtector(Purpose);

    /// <summary>Whether the folder has what a web server needs to start, and to judge every app for codes in the database. It makes nothing.</summary>
    public static bool OpenAll(DataDirectory data) => SealingKeys.OpenAll(data);

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
