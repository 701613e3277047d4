using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Audit;

/// <summary>An instant as people write it: 26.11.2026 kl. 15.25.</summary>
public static class WallClock
{
    public static string Text(DateTime utc, TimeZoneInfo zone, Language language)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        return language == Language.Danish
            ? local.ToString("d.M.yyyy 'kl.' HH.mm", CultureInfo.InvariantCulture)
            : $"{Period.OfDate(DateOnly.FromDateTime(local)).ToText(language)} at {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
