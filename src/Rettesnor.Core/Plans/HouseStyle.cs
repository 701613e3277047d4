using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans;

/// <summary>How a municipality's documents look: the colour of their headings, the logo, and who sends them.</summary>
/// <param name="Accent">Six hexadecimal digits in upper case, dark enough for text on white paper.</param>
/// <param name="Logo">Null where there is none.</param>
/// <param name="Sender">The lines at the foot of the front page.</param>
public sealed record HouseStyle(string Accent, Logo? Logo, ValueList<string> Sender)
{
    public const int MostLines = 4;
    public const int LongestLine = 80;

    // What WCAG asks of text: the headings are in this colour.
    private const double LeastContrast = 4.5;

    /// <summary>The look of a municipality that has not chosen one.</summary>
    public static readonly HouseStyle Plain = new("1B4F9C", null, ValueList<string>.Empty);

    /// <summary>Reads a colour, with or without a number sign.</summary>
    public static (string? Accent, LocalText? Problem) ReadAccent(string? text)
    {
        var digits = (text ?? "").Trim().TrimStart('#').ToUpperInvariant();
        if (digits.Length != 6 || !digits.All(char.IsAsciiHexDigit))
        {
            return (null, new(
                $"»{text}« er ikke en farve. Skriv den som # og seks tegn fra 0 til 9 og A til F, for eksempel #{Plain.Accent}.",
                $"‘{text}’ is no colour. Write it as # and six characters from 0 to 9 and A to F, such as #{Plain.Accent}."));
        }

        var contrast = ContrastToWhite(digits);
        return contrast >= LeastContrast ? (digits, null) : (null, new(
            string.Create(CultureInfo.GetCultureInfo("da-DK"), $"Farven #{digits} er for lys til overskrifter på hvidt papir: kontrasten er {contrast:0.0} og skal være mindst {LeastContrast:0.0}. Vælg en mørkere."),
            string.Create(CultureInfo.InvariantCulture, $"The colour #{digits} is too light for headings on white paper: its contrast is {contrast:0.0} and must be at least {LeastContrast:0.0}. Choose a darker one.")));
    }

    /// <summary>Reads the lines of the sender.</summary>
    public static (ValueList<string> Lines, LocalText? Problem) ReadSender(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > MostLines ? (ValueList<string>.Empty, new($"Afsenderen fylder {lines.Length} linjer og må fylde {MostLines}.", $"The sender takes {lines.Length} lines, and may take {MostLines}."))
            : lines.FirstOrDefault(l => l.Length > LongestLine) is { } line ? (ValueList<string>.Empty, new(
                $"Linjen »{line}« er på {line.Length} tegn og må være på {LongestLine}.", $"The line ‘{line}’ has {line.Length} characters, and may have {LongestLine}."))
            : (new(lines), null);
    }

    /// <summary>How much darker than white a colour is, from 1 to 21, as WCAG 2.1 defines contrast.</summary>
    private static double ContrastToWhite(string digits)
    {
        double Part(int at)
        {
            var part = int.Parse(digits.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return 1.05 / ((0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4)) + 0.05);
    }
}
