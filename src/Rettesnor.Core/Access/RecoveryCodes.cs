using System.Security.Cryptography;
using System.Text;

namespace Rettesnor.Core.Access;

/// <summary>Codes for the day the phone is gone: each works once. The database has their hashes, which a code of fifty random bits allows.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Half = 5;

    /// <summary>New codes, as they are shown once.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ =>
    {
        var text = Totp.ToBase32(RandomNumberGenerator.GetBytes(8))[..(2 * Half)].ToLowerInvariant();
        return text[..Half] + "-" + text[Half..];
    })];

    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]))));
}
