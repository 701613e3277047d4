using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Reports.Model;

/// <summary>What is written after a number.</summary>
public enum NumberSuffix
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>Percentage points (procentpoint).</summary>
    Points,

    /// <summary>Danish kroner (kr.).</summary>
    Kroner,
}

/// <summary>How a number is written: with how many decimals and what after it.</summary>
public sealed record NumberFormat(int Decimals, NumberSuffix Suffix = NumberSuffix.None)
{
    /// <summary>Whole numbers.</summary>
    public static readonly NumberFormat Whole = new(0);

    /// <summary>The suffix in words, empty where there is none.</summary>
    public string SuffixText(Language language) => (Suffix, language) switch
    {
        (NumberSuffix.None, _) => "",
        (NumberSuffix.Percent, _) => "%",
        (NumberSuffix.Points, Language.Danish) => "procentpoint",
        (NumberSuffix.Points, _) => "percentage points",
        (NumberSuffix.Kroner, Language.Danish) => "kr.",
        (NumberSuffix.Kroner, _) => "DKK",
    };
}

/// <summary>A number and how it is written. The spreadsheet gets the value, text gets <see cref="Text"/>.</summary>
public sealed record Number(decimal Value, NumberFormat Format)
{
    private static readonly NumberFormatInfo Danish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NumberGroupSizes = [3] };

    /// <summary>The number as Danes or the English write it, with a space that does not break before the suffix.</summary>
    public string Text(Language language)
    {
        var rounded = decimal.Round(Value, Format.Decimals, MidpointRounding.AwayFromZero);
        // A document may print -0,0: a small fall. The sign is kept where the figure has it.
        var sign = decimal.IsNegative(rounded) ? "-" : "";
        var digits = decimal.Abs(rounded).ToString("N" + Format.Decimals.ToString(CultureInfo.InvariantCulture), language == Language.Danish ? Danish : English);
        var suffix = Format.SuffixText(language);
        return suffix.Length == 0 ? sign + digits : $"{sign}{digits}\u00A0{suffix}";
    }
}
