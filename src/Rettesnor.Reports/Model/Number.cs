using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Reports.Model;

/// <summary>What is written after a number.</summary>
public enum NumberSuffix
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,
}

/// <summary>How a number is written: with how many decimals, what after it, and whether a plus is written.</summary>
public sealed record NumberFormat(int Decimals, NumberSuffix Suffix = NumberSuffix.None, bool Signed = false)
{
    /// <summary>Whole numbers.</summary>
    public static readonly NumberFormat Whole = new(0);

    /// <summary>What follows the digits, with a space that does not break; empty where nothing does.</summary>
    public string SuffixText(Language language) => (Suffix, language) switch
    {
        (NumberSuffix.None, _) => "",
        (NumberSuffix.Percent, Language.Danish) => "\u00A0%",
        (NumberSuffix.Percent, _) => "%",
        (NumberSuffix.Points, Language.Danish) => "\u00A0pct.point",
        (NumberSuffix.Points, _) => "\u00A0pp",
    };
}

/// <summary>A number and how it is written. The spreadsheet gets <see cref="Shown"/>, text gets <see cref="Text"/>.</summary>
public sealed record Number(decimal Value, NumberFormat Format)
{
    /// <summary>The value as it is shown: a file holds no more digits than its pages, because from all the digits of a share the few behind it can be worked out.</summary>
    public decimal Shown => decimal.Round(Value, Format.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The number as Danes or the English write it. A document may print −0,0 for a small fall: the sign is kept where the value has it,
    /// because a report repeats what was printed.
    /// </summary>
    public string Text(Language language)
    {
        var digits = Format.Signed ? NumberText.Signed(Value, Format.Decimals, language) : NumberText.Of(Value, Format.Decimals, language);
        var small = decimal.IsNegative(Value) && Shown == 0;
        return (small ? "−" : "") + digits + Format.SuffixText(language);
    }
}
