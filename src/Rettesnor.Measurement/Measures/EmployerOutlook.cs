using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>How an employer of a share's population stands to it on a date, and until when, if nothing more happens.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Holds">Whether the share counts it on the date.</param>
/// <param name="Last">When what the share asks for happened last, on the date or before; null where it never did.</param>
/// <param name="Until">The last day on which that still counts; null where it does not count on the date.</param>
public sealed record EmployerOutlook(int Employer, bool Holds, DateOnly? Last, DateOnly? Until)
{
    /// <summary>Every employer of the population on a date. Only for shares of those with whom something happened within a window.</summary>
    /// <param name="snapshot">The employers.</param>
    /// <param name="share">The share.</param>
    /// <param name="municipalities">Where the employers lie.</param>
    /// <param name="date">The date.</param>
    public static IReadOnlyList<EmployerOutlook> Of(EmployerSnapshot snapshot, EmployerFormula.Share share, IReadOnlyList<AreaId> municipalities, DateOnly date)
    {
        var had = share.Where as EmployerPredicate.Had ?? throw new ArgumentException("The share does not ask for what happened within a window.", nameof(share));
        var words = new EmployerWords(snapshot, Grid.Of(Period.OfDate(date), Period.OfDate(date)).Words[0]);
        var (here, population) = (words.LiesIn(municipalities), words.Compile(share.Of));
        var kinds = had.Kinds.Select(snapshot.NumberOf).ToHashSet();
        var (today, window) = (DayNumber.Of(date), new EmployerWindow.Months(had.Months));
        var outlooks = new List<EmployerOutlook>();
        for (var e = 0; e < snapshot.Count; e++)
        {
            if ((here(e) & population(e)) == 0)
            {
                continue;
            }

            DateOnly? last = null;
            foreach (var happening in snapshot.Happenings.AsSpan(snapshot.HappeningAt[e]..snapshot.HappeningAt[e + 1]))
            {
                // They are in the order of their days.
                last = happening.Day <= today && happening.What == had.What && (had.Kinds.Count == 0 || kinds.Contains(happening.Kind)) ? DayNumber.Day(happening.Day) : last;
            }

            var holds = last is { } day && window.FirstDay(date) <= day;
            outlooks.Add(new EmployerOutlook(snapshot.Numbers[e], holds, last, holds ? LastDayOf(window, last!.Value) : null));
        }

        return outlooks;
    }

    // About the window's months later; months are not of one length, so the day is looked for.
    private static DateOnly LastDayOf(EmployerWindow.Months window, DateOnly day)
    {
        var until = Step.Month.After(day, window.Count).AddDays(-4);
        while (window.FirstDay(until.AddDays(1)) <= day)
        {
            until = until.AddDays(1);
        }

        return until;
    }
}
