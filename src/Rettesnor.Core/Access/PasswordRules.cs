using System.Text;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>
/// What a password must be: long, and not what a stranger would try first. Signs and capitals are not asked for; they make passwords hard to
/// remember more than hard to guess (NIST SP 800-63B, 3.1.1.2).
/// </summary>
public sealed class PasswordRules
{
    public const int Shortest = 12;

    /// <summary>Longer is not read: hashing it would cost the server, and no one types it.</summary>
    public const int Longest = 200;

    private const int FewestDifferent = 5;
    private const int ShortestPart = 4;

    private readonly HashSet<string> common;

    private PasswordRules(IEnumerable<string> common) => this.common = [.. common];

    /// <summary>Reads the words that passwords are most often made of.</summary>
    /// <param name="folder">The folder of reference data.</param>
    public static PasswordRules Load(string folder) =>
        new(File.ReadLines(Path.Combine(folder, "common-passwords.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(Core));

    /// <summary>What is wrong with a password; nothing where it is good.</summary>
    /// <param name="password">The password.</param>
    /// <param name="about">The login, the name and the municipality: what a stranger would know.</param>
    public ValueList<LocalText> Problems(string password, IEnumerable<string> about)
    {
        var problems = new List<LocalText>();
        if (password.EnumerateRunes().Count() < Shortest)
        {
            problems.Add(new($"Adgangskoden er for kort: skriv mindst {Shortest} tegn, gerne nogle ord efter hinanden.", $"The password is too short: write at least {Shortest} characters, for example some words in a row."));
        }

        if (password.Length > Longest)
        {
            problems.Add(new($"Adgangskoden er for lang: skriv højst {Longest} tegn.", $"The password is too long: write at most {Longest} characters."));
            return new(problems);
        }

        var plain = Plain(password);
        // A short one has few characters without repeating them.
        if (plain.Distinct().Count() is < FewestDifferent and var different && plain.Length >= 2 * different)
        {
            problems.Add(new("Adgangskoden gentager de samme få tegn.", "The password repeats the same few characters."));
        }

        if (IsRun(plain))
        {
            problems.Add(new("Adgangskoden er tegn i rækkefølge, som er noget af det første, der bliver prøvet.", "The password is characters in a row, which is among the first things tried."));
        }

        if (common.Contains(Core(password)))
        {
            problems.Add(new("Adgangskoden er et af de ord, som flest bruger, og som bliver prøvet først.", "The password is one of the words that most people use and that are tried first."));
        }

        var known = about.SelectMany(a => Plain(a).Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).Append("rettesnor").Where(p => p.Length >= ShortestPart);
        if (known.FirstOrDefault(p => plain.Contains(p, StringComparison.Ordinal)) is { } part)
        {
            problems.Add(new($"Adgangskoden indeholder »{part}«, som andre ved om dig.", $"The password contains ‘{part}’, which others know about you."));
        }

        return new(problems);
    }

    private static string Plain(string text) => text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    // The word itself: without what is put around it, and with the letters that digits and signs stand for.
    private static string Core(string password)
    {
        var word = Plain(password).Trim([.. "0123456789!?.,-_#*+@$%&/()= "]);
        return word.Length == 0 ? Plain(password) : word.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('@', 'a').Replace('5', 's').Replace('$', 's').Replace('7', 't');
    }

    // Most of it goes up or down by one, or along a row of the keyboard.
    private static bool IsRun(string text)
    {
        const string rows = "qwertyuiopå asdfghjklæø zxcvbnm";
        var steps = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (a, b) = (text[i - 1], text[i]);
            steps += Math.Abs(a - b) == 1 || (rows.IndexOf(a, StringComparison.Ordinal) is >= 0 and var at && at + 1 < rows.Length && rows[at + 1] == b) || (a == '9' && b == '0') ? 1 : 0;
        }

        return text.Length > 1 && steps * 4 >= (text.Length - 1) * 3;
    }
}
