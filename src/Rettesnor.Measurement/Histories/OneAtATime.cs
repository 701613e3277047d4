using Rettesnor.Measurement.Time;
using static Rettesnor.Measurement.Histories.HistoryRules;

namespace Rettesnor.Measurement.Histories;

/// <summary>Facts of which a person has one a day, as the histories have them: each day belongs to the one that began last (<c>HistoryRules</c>, States).</summary>
public static class OneAtATime
{
    /// <summary>The stretches of days that are left of each fact, in order of day; a fact may have several, or none.</summary>
    /// <param name="days">The days of each fact.</param>
    /// <returns>The number of the fact and its days.</returns>
    public static IReadOnlyList<(int Fact, DayRange Days)> Of(IReadOnlyList<DayRange> days)
    {
        var claims = new List<Claim>();
        for (var i = 0; i < days.Count; i++)
        {
            var (start, end) = Days(days[i], DayNumber.Never);
            if (start < end)
            {
                claims.Add(new Claim(0, i, start, end, 0));
            }
        }

        var left = new List<Claim>();
        Resolve(claims, left);
        return [.. left.Select(c => (c.Code, new DayRange(DayNumber.Day(c.Start), DayNumber.End(c.End))))];
    }
}
