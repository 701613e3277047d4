using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Rettesnor.Core.Access;

/// <summary>Hashes of passwords: PBKDF2 with SHA-512, as ASP.NET Core Identity keeps them, with the number of rounds that OWASP asks for.</summary>
public static class Passwords
{
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    private static readonly Lazy<string> Nobodys = new(() => Hash(Guid.NewGuid().ToString()));

    public static string Hash(string password) => Hasher.HashPassword(Nobodys, password);

    /// <summary>Whether a password fits. Where there is nothing to fit it takes as long, so that time tells nobody which logins exist.</summary>
    public static bool Fit(string? hash, string password) =>
        password.Length <= PasswordRules.Longest
        && Hasher.VerifyHashedPassword(Nobodys, hash ?? Nobodys.Value, password) != PasswordVerificationResult.Failed
        && hash is not null;
}
