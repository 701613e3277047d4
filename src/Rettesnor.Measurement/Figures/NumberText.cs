using System.Globalization;
using System.Text.RegularExpressions;

namespace Rettesnor.Measurement.Figures;

/// <summary>Numbers as people write them: <c>1.285.000,00</c> and <c>58,6 %</c> in Danish, <c>1,285,000.00</c> and <c>58.6%</c> in English.</summary>
/// <remarks>
/// A half is rounded away from zero, as in printed tables and spreadsheets. A negative number has a true minus (−), which screen
/// readers say and lines do not break at; a number that rounds to zero has no sign. Both minus and hyphen can be read.
/// </remarks>
public static partial class NumberText
{
    private const string Minus = "−";

    private static readonly NumberFormatInfo Danish = Format(decimalMark: ",", groupMark: ".");

    private static readonly NumberFormatInfo English = Format(decimalMark: ".", groupMark: ",");

    /// <summary>The number with this many decimals, 0 to 10, and a mark between thousands.</summary>
    public static string Of(decimal value, int decimals, Language language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(Standard(decimals), In(language));

    /// <summary>The number with the decimals that it is printed with, and the sign of its unit: percent and kroner have one.</summary>
    /// <param name="value">The value in its unit, percent as 58.6.</param>
    /// <param name="step">The printed unit (0.1 for one decimal); null for all the decimals that the value has.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="language">The language.</param>
    public static string Of(decimal value, decimal? step, Unit unit, Language language)
    {
        var number = Of(value, step is { } printed ? Decimals(printed) : Decimals(value), language);
        return (unit, language) switch
        {
            (Unit.Percent, Language.Danish) => number + " %",
            (Unit.Percent, Language.English) => number + "%",
            (Unit.Dkk, Language.Danish) => number + " kr.",
            (Unit.Dkk, Language.English) => "DKK " + number,
            _ => number,
        };
    }

    /// <summary>A change: as <see cref="Of(decimal, int, Language)"/>, with a plus where it is above zero.</summary>
    public static string Signed(decimal value, int decimals, Language language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + Of(value, decimals, language) : Of(value, decimals, language);

    /// <summary>An amount in kroner and øre, without a sign for the unit: <c>1.285.000,00</c>.</summary>
    public static string Kroner(decimal value, Language language) => Of(value, 2, language);

    /// <summary>How many decimals a number needs: 1 for 0.1 and for 58.60, 0 for 10.</summary>
    public static int Decimals(decimal number)
    {
        var decimals = 0;
        while (decimals < 10 && Math.Round(number, decimals) != number)
        {
            decimals++;
        }

        return decimals;
    }

    /// <summary>Reads a number as written in the language, with or without a mark between all its thousands.</summary>
    /// <remarks>
    /// A text that reads as a number only under the other language's marks is refused, never guessed at: in Danish <c>58.6</c>,
    /// <c>0.125</c> and <c>1,285.50</c>. So are a percent sign, an exponent and a number that is grouped only in part.
    /// </remarks>
    public static bool TryParse(string? text, Language language, out decimal value)
    {
        value = 0;
        var trimmed = (text ?? string.Empty).Trim().Replace(Minus, "-", StringComparison.Ordinal);
        var form = language == Language.Danish ? DanishNumber() : EnglishNumber();
        return form.IsMatch(trimmed) && decimal.TryParse(trimmed, NumberStyles.Number, Reading(language), out value);
    }

    [GeneratedRegex(@"\A[-+]?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?\z")]
    private static partial Regex DanishNumber();

    [GeneratedRegex(@"\A[-+]?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?\z")]
    private static partial Regex EnglishNumber();

    private static NumberFormatInfo Format(string decimalMark, string groupMark) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = decimalMark,
        NumberGroupSeparator = groupMark,
        NumberGroupSizes = [3],
        NegativeSign = Minus,
    });

    private static NumberFormatInfo In(Language language) => language == Language.Danish ? Danish : English;

    private static NumberFormatInfo Reading(Language language)
    {
        var format = (NumberFormatInfo)In(language).Clone();
        format.NegativeSign = "-";
        return format;
    }

    private static string Standard(int decimals) => string.Create(CultureInfo.InvariantCulture, $"N{decimals}");
}
