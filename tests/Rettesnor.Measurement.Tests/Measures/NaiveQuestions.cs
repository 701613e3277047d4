using Rettesnor.Measurement.Measures;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>What the records of the measure language ask of one person on one day, each answered by looking at days.</summary>
internal static class NaiveQuestions
{
    public static bool Holds(NaivePerson person, Predicate predicate, DateOnly day)
    {
        switch (predicate)
        {
            case Predicate.Everyone:
                return true;
            case Predicate.All p:
                return p.Of.All(q => Holds(person, q, day));
            case Predicate.AnyOf p:
                return p.Of.Any(q => Holds(person, q, day));
            case Predicate.Not p:
                return !Holds(person, p.Of, day);
            case Predicate.OnBenefit p:
                return person.IsOn(p.Benefits, day);
            case Predicate.OnBenefitWithin p:
                return AnyIn(day, p.Months, d => person.IsOn(p.Benefits, d));
            case Predicate.OnBenefitAtAge p:
                for (var d = person.FirstDay; d <= day; d = d.AddDays(1))
                {
                    if (person.AgeOn(d) == p.Years && person.IsOn(p.Benefits, d))
                    {
                        return true;
                    }
                }

                return false;
            case Predicate.Seniority p:
                return person.ChainOn(day, p.Scope) is { } chain && (p.IsOver ? chain < WindowStart(day, p.Months) : chain <= WindowStart(day, p.Months));
            case Predicate.Age p:
                return person.AgeOn(day) is >= 0 and var age && (p.From is null || age >= p.From) && (p.To is null || age <= p.To);
            case Predicate.Turns p:
                return AnyIn(day, p.Months, d => person.AgeOn(d) == p.Years && person.AgeOn(d.AddDays(-1)) < p.Years);
            case Predicate.OfSex p:
                return person.Facts.Sex == p.Is;
            case Predicate.OfOrigin p:
                return IsAmong(p.Origins, person.Facts.Origin);
            case Predicate.OnBasis p:
                return person.Facts.Basis.Length > 0 && IsAmong(p.Bases, person.Facts.Basis);
            case Predicate.Resident p:
                return person.Facts.FirstResidence is { } begun && (p.IsOver ? begun < WindowStart(day, p.Months) : begun <= WindowStart(day, p.Months));
            case Predicate.InState p:
                return person.ValuesOn(p.Dimension, day).Any(v => IsAmong(p.Values, v));
            case Predicate.Interviews p:
                return person.Facts.Interviews.Count(i => IsAmong(p.Kinds, i.Kind) && WindowStart(day, p.Months) <= i.Day && i.Day <= day) >= p.AtLeast;
            case Predicate.InOffer p:
                return person.IsAlive(day) && person.Facts.Offers.Any(o => IsAmong(p.Kinds, o.Kind) && o.Days.Contains(day));
            case Predicate.OfferWithin p:
                return person.Facts.Offers.Any(o => IsAmong(p.Kinds, o.Kind) && AnyIn(day, p.Months, o.Days.Contains));
            case Predicate.Worked p:
                var hours = 0m;
                for (var d = WindowStart(day, p.Months); d <= day; d = d.AddDays(1))
                {
                    hours += person.HoursOn(d);
                }

                return p.IsOver ? hours > p.Hours : hours >= p.Hours;
            case Predicate.ExitWithin p:
                return person.Facts.Exits.Any(e => IsAmong(p.Destinations, e.Destination) && WindowStart(day, p.Months) <= e.Day && e.Day <= day);
            default:
                throw new InvalidOperationException($"No such predicate: {predicate}");
        }
    }

    /// <summary>Whether the event happens on the day.</summary>
    public static bool Happens(NaivePerson person, HistoryEvent what, DateOnly day)
    {
        switch (what)
        {
            case HistoryEvent.BenefitStart e:
                return person.IsOn(e.Benefits, day) && !Before(day, 29).Any(d => person.IsOn(e.Benefits, d));
            case HistoryEvent.BenefitEnd e:
                return person.IsOn(e.Benefits, day) && !After(day, 29).Any(d => person.IsOn(e.Benefits, d));
            case HistoryEvent.StateStart e:
                bool IsInIt(DateOnly d) => person.ValuesOn(e.Dimension, d).Any(v => IsAmong(e.Values, v));
                return IsInIt(day) && !IsInIt(day.AddDays(-1));
            case HistoryEvent.StateChange e:
                string? Value(DateOnly d) => person.ValuesOn(e.Dimension, d).SingleOrDefault();
                return Value(day) is { } now && Before(day, 29).Select(Value).FirstOrDefault(v => v is not null) is { } before && before != now;
            default:
                throw new InvalidOperationException($"No such event: {what}");
        }
    }

    /// <summary>Whether something is true of an event of the day.</summary>
    public static bool Passes(NaivePerson person, EventTest test, DateOnly day) => test switch
    {
        EventTest.OnTheDay t => Holds(person, t.Holds, day),
        EventTest.TheDayBefore t => Holds(person, t.Holds, day.AddDays(-1)),
        EventTest.To t => person.Facts.Exits.Any(e => IsAmong(t.Destinations, e.Destination) && (e.Day == day || After(day, 28).Contains(e.Day))),
        _ => throw new InvalidOperationException($"No such test: {test}"),
    };

    private static bool IsAmong(ValueList<string> ids, string id) => ids.Count == 0 || ids.Contains(id);

    // For the last day of a month the first day of the month so many back, itself counted; otherwise the day after the same date so many months back.
    private static DateOnly WindowStart(DateOnly date, int months)
    {
        if (date.AddDays(1).Day == 1)
        {
            var (year, month) = (date.Year, date.Month);
            for (var n = 1; n < months; n++)
            {
                (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
            }

            return new DateOnly(year, month, 1);
        }

        return date.AddMonths(-months).AddDays(1);
    }

    private static bool AnyIn(DateOnly date, int months, Func<DateOnly, bool> holds)
    {
        for (var day = WindowStart(date, months); day <= date; day = day.AddDays(1))
        {
            if (holds(day))
            {
                return true;
            }
        }

        return false;
    }

    // The nearest first.
    private static IEnumerable<DateOnly> Before(DateOnly day, int days) => Enumerable.Range(1, days).Select(n => day.AddDays(-n));

    private static IEnumerable<DateOnly> After(DateOnly day, int days) => Enumerable.Range(1, days).Select(n => day.AddDays(n));
}
