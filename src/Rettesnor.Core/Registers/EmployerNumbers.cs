using System.Diagnostics.CodeAnalysis;

namespace Rettesnor.Core.Registers;

/// <summary>The number of a place of work (P-nummer): ten digits, the first not 0. It has no check digit.</summary>
public readonly record struct PNumber
{
    private PNumber(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>Reads a number; spaces between the digits are passed over.</summary>
    public static bool TryParse(string? text, out PNumber number)
    {
        number = EmployerNumbers.Digits(text) is { Length: 10 } digits && digits[0] != '0' ? new PNumber(digits) : default;
        return number.Digits is not null;
    }

    public override string ToString() => Digits;
}

/// <summary>The number of a firm (CVR-nummer): eight digits, the first not 0, whose sum with the weights 2 7 6 5 4 3 2 1 can be divided by 11.</summary>
public readonly record struct CvrNumber
{
    private static readonly int[] Weights = [2, 7, 6, 5, 4, 3, 2, 1];

    private CvrNumber(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>Reads a number; spaces between the digits, and DK before them, are passed over.</summary>
    public static bool TryParse(string? text, out CvrNumber number)
    {
        var plain = text?.Trim() ?? "";
        plain = plain.StartsWith("DK", StringComparison.OrdinalIgnoreCase) ? plain[2..] : plain;
        number = EmployerNumbers.Digits(plain) is { Length: 8 } digits && digits[0] != '0' && digits.Select((d, i) => (d - '0') * Weights[i]).Sum() % 11 == 0 ? new CvrNumber(digits) : default;
        return number.Digits is not null;
    }

    public override string ToString() => Digits;
}

internal static class EmployerNumbers
{
    /// <summary>The digits of a text that has nothing else but spaces; null for another.</summary>
    public static string? Digits([NotNullIfNotNull(nameof(text))] string? text) =>
        text?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal) is { } plain && plain.All(char.IsAsciiDigit) ? plain : null;
}
