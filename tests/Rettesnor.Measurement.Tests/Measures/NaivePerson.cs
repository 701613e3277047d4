using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>One person's facts laid out day by day: every day is painted with the weakest claim first, so that the strongest is left.</summary>
internal sealed class NaivePerson
{
    private readonly Codebook book;
    private readonly Dictionary<string, string> families;
    private readonly DateOnly firstDay;
    private readonly DateOnly endDay;
    private readonly Dictionary<string, string?[]> states = [];
    private readonly Dictionary<string, DateOnly?[]> chains = [];

    /// <summary>Lays out the days from the first to the day before the end. Whatever matters to the questions must lie within.</summary>
    public NaivePerson(PersonFacts facts, Codebook book, DateOnly firstDay, DateOnly endDay)
    {
        Facts = facts;
        this.book = book;
        families = book.Benefits.ToDictionary(b => b.Id, b => b.Family);
        this.firstDay = firstDay;
        this.endDay = endDay;
        Areas = Paint(facts.Residences.Select(r => (r.Days, Value: (AreaId?)r.Area))
            .OrderBy(r => r.Days.From).ThenBy(r => End(r.Days)).ThenBy(r => r.Value!.Value.Value, StringComparer.Ordinal));
        var order = book.Benefits.Select(b => b.Id).ToList();
        Benefits = Paint(facts.Benefits.Select(b => (b.Days, Value: new OnBenefit(b.Kind, MinutesOf(b))))
            .OrderByDescending(b => order.IndexOf(b.Value.Kind)).ThenBy(b => b.Days.From).ThenBy(b => End(b.Days)).ThenBy(b => b.Value.Minutes));
    }

    public PersonFacts Facts { get; }

    /// <summary>The first day that is laid out.</summary>
    public DateOnly FirstDay => firstDay;

    private AreaId?[] Areas { get; }

    private OnBenefit?[] Benefits { get; }

    public AreaId? AreaOn(DateOnly day) => At(Areas, day);

    public string? BenefitOn(DateOnly day) => At(Benefits, day)?.Kind;

    public int MinutesOn(DateOnly day) => At(Benefits, day)?.Minutes ?? 0;

    public bool IsOn(ValueList<string> benefits, DateOnly day) => BenefitOn(day) is { } kind && (benefits.Count == 0 || benefits.Contains(kind));

    public bool IsAlive(DateOnly day) => Facts.Died is null || day < Facts.Died;

    /// <summary>Completed years; below zero before the birth.</summary>
    public int AgeOn(DateOnly day)
    {
        var isBefore29 = Facts.Born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year);
        var birthday = new DateOnly(day.Year, Facts.Born.Month, isBefore29 ? 28 : Facts.Born.Day);
        return day.Year - Facts.Born.Year - (day < birthday ? 1 : 0);
    }

    /// <summary>The first day of the chain that the day's benefit is part of; null on a day without a benefit.</summary>
    public DateOnly? ChainOn(DateOnly day, ChainScope scope)
    {
        if (BenefitOn(day) is not { } benefit)
        {
            return null;
        }

        Func<string, bool> isOfIt = scope switch
        {
            ChainScope.Benefit => other => other == benefit,
            ChainScope.Family => other => FamilyOf(other) == FamilyOf(benefit),
            ChainScope.Any => _ => true,
        };
        var key = scope switch { ChainScope.Benefit => benefit, ChainScope.Family => "family " + FamilyOf(benefit), ChainScope.Any => "any" };
        if (!chains.TryGetValue(key, out var begun))
        {
            begun = chains[key] = new DateOnly?[endDay.DayNumber - firstDay.DayNumber];
            DateOnly? start = null;
            var daysWithout = 0;
            for (var d = firstDay; d < endDay; d = d.AddDays(1))
            {
                if (BenefitOn(d) is not { } one || !isOfIt(one))
                {
                    daysWithout++;
                    continue;
                }

                start = start is null || daysWithout > 28 ? d : start;
                daysWithout = 0;
                begun[d.DayNumber - firstDay.DayNumber] = start;
            }
        }

        return At(begun, day);
    }

    /// <summary>The values of a dimension that hold on a day.</summary>
    public IEnumerable<string> ValuesOn(string dimension, DateOnly day)
    {
        var kinds = book.States.Where(s => s.Dimension == dimension).ToList();
        if (kinds[0].ManyAtOnce)
        {
            return !IsAlive(day) ? [] : Facts.States.Where(s => s.Dimension == dimension && s.Days.Contains(day)).Select(s => s.Value).Distinct();
        }

        if (!states.TryGetValue(dimension, out var values))
        {
            var order = kinds.Select(k => k.Value).ToList();
            values = states[dimension] = Paint(Facts.States.Where(s => s.Dimension == dimension).Select(s => (s.Days, Value: (string?)s.Value))
                .OrderBy(s => s.Days.From).ThenBy(s => End(s.Days)).ThenByDescending(s => order.IndexOf(s.Value!)));
        }

        return At(values, day) is { } value ? [value] : [];
    }

    /// <summary>Hours of ordinary work that lie on a day: those of a month on its last.</summary>
    public decimal HoursOn(DateOnly day) => day.AddDays(1).Day != 1 ? 0
        : Math.Min(655.35m, Facts.Hours.Where(h => h.Month.Year == day.Year && h.Month.Month == day.Month).Sum(h => h.Hours));

    private string FamilyOf(string benefit) => families[benefit];

    private static int MinutesOf(BenefitFact fact) =>
        fact.HoursPerWeek is not { } hours || hours >= 37 ? 37 * 60 : Math.Max(1, (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero));

    // The end that counts: nothing is left from the day of death on.
    private DateOnly End(DayRange range)
    {
        var end = range.Until ?? DateOnly.MaxValue;
        return Facts.Died is { } died && died < end ? died : end;
    }

    private T?[] Paint<T>(IEnumerable<(DayRange Days, T Value)> claims)
    {
        var days = new T?[endDay.DayNumber - firstDay.DayNumber];
        foreach (var (range, value) in claims)
        {
            for (var d = range.From < firstDay ? firstDay : range.From; d < endDay && d < End(range); d = d.AddDays(1))
            {
                days[d.DayNumber - firstDay.DayNumber] = value;
            }
        }

        return days;
    }

    private T? At<T>(T?[] days, DateOnly day) => day < firstDay || day >= endDay ? default : days[day.DayNumber - firstDay.DayNumber];

    private sealed record OnBenefit(string Kind, int Minutes);
}
