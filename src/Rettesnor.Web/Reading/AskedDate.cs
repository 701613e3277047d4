using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Reading;

/// <summary>The date in an address: a period, which means its last day, or a day written 2021-10-04.</summary>
internal static class AskedDate
{
    public static bool TryRead(string text, [NotNullWhen(true)] out Period? period, [NotNullWhen(false)] out LocalText? problem)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            (period, problem) = (Period.OfDate(day), null);
            return true;
        }
        return Period.TryParse(text, out period, out problem);
    }
}
