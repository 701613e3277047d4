using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Rettesnor.Core.Registers;

/// <summary>A number of the civil registration: ten digits, the first six a day of birth.</summary>
/// <remarks>
/// The check digit of modulus 11 is not asked for: numbers without it have been given since 1 October 2007 and are valid (cpr.dk). Days of
/// birth from 61 to 91 belong to replacement numbers, which have 60 added to the day (our reading). The century follows from the seventh
/// digit. A month of 13 is on no calendar and marks the fictitious numbers of the demonstration. A number is written to no log: its text is masked, and only <see cref="Digits"/> gives it away.
/// </remarks>
public readonly record struct CprNumber
{
    private CprNumber(string digits) => Digits = digits;

    /// <summary>The ten digits.</summary>
    public string Digits { get; }

    /// <summary>As it is shown: the day of birth, and not the rest.</summary>
    public string Masked => $"{Digits[..6]}-xxxx";

    /// <summary>Whether it belongs to a fictitious person.</summary>
    public bool IsFictitious => IsOfTheDemonstration(Digits);

    /// <summary>The day of birth that the number says; null for a fictitious one.</summary>
    public DateOnly? Born => TryBorn(Digits, out var born) ? born : null;

    /// <summary>Whether it has the check digit of modulus 11; a number without one is valid all the same.</summary>
    public bool HasCheckDigit
    {
        get
        {
            ReadOnlySpan<int> weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
            var sum = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * (Digits[i] - '0');
            }

            return sum % 11 == 0;
        }
    }

    public override string ToString() => Masked;

    /// <summary>Reads ten digits, with a hyphen or a space after the sixth or without; nine digits get the zero back that a spreadsheet took.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CprNumber number)
    {
        number = default;
        var digits = text?.Trim() ?? "";
        if (digits.Length == 11 && digits[6] is '-' or ' ')
        {
            digits = string.Concat(digits.AsSpan(0, 6), digits.AsSpan(7));
        }

        if (digits.Length == 9)
        {
            digits = "0" + digits;
        }

        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit) || !(IsOfTheDemonstration(digits) || TryBorn(digits, out _)))
        {
            return false;
        }

        number = new CprNumber(digits);
        return true;
    }

    private static bool IsOfTheDemonstration(string digits) => Two(digits, 0) is > 60 and <= 91 && Two(digits, 2) == 13;

    private static bool TryBorn(string digits, out DateOnly born)
    {
        var day = Two(digits, 0);
        var year = Two(digits, 4);
        var century = digits[6] switch
        {
            <= '3' => 1900,
            '4' or '9' => year <= 36 ? 2000 : 1900,
            _ => year <= 57 ? 2000 : 1800,
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"{century + year:0000}-{digits.AsSpan(2, 2)}-{(day > 60 ? day - 60 : day):00}");
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out born);
    }

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
