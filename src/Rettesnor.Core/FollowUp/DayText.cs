using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>A day as people write it: 31. december 2022. A period that is a state at a date says "ultimo" of some days, which is not meant of a meeting.</summary>
public static class DayText
{
    public static string Of(DateOnly day, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}{(language == Language.Danish ? "." : "")} {Period.OfMonth(day).ToText(language)}");

    public static LocalText Of(DateOnly day) => new(Of(day, Language.Danish), Of(day, Language.English));
}
