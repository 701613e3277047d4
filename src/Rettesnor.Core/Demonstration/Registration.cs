using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>
/// What is known of a person today. Every fact is recorded some days after it happened; what is recorded later is not known yet, and
/// what has not ended by today is open, so that the newest weeks are a little thin, as in real registers.
/// </summary>
internal sealed class Registration(DemonstrationSettings settings)
{
    private readonly int today = settings.Today.DayNumber;

    /// <summary>Facts that had happened and were not recorded by today, so far.</summary>
    public long HeldBack { get; private set; }

    /// <summary>The facts as they are recorded today. The number is given later.</summary>
    public PersonFacts Known(Draft draft, Dice dice) => new()
    {
        Person = 0,
        Born = Date(draft.Born),
        Sex = draft.Sex,
        Origin = draft.Origin,
        Basis = draft.Basis,
        FirstResidence = draft.FirstResidence is { } first ? Date(first) : null,
        Died = draft.Died <= today && IsRecorded("death", draft.Died, dice) ? Date(draft.Died) : null,
        Residences = new(Stretches(draft.Homes.Select(h => (h.Area, h.From, h.Until, IsBooked: false)), "move", "move", dice).Select(h => new ResidenceFact(h.What, h.Days))),
        Benefits = new(Stretches(draft.Spells.Select(s => (s, s.From, s.Until, s.Benefit.Planned)), "benefit", "end", dice)
            .Select(s => new BenefitFact(s.What.Benefit.Id, s.Days, s.What.Hours))),
        Interviews = new(Days(draft.Interviews, i => i.Day, "interview", dice).Select(i => new InterviewFact(i.Kind, Date(i.Day)))),
        Offers = new(Stretches(draft.Offers.Select(o => (o, o.From, o.Until, IsBooked: true)), "offer", "offer", dice).Select(o => new OfferFact(o.What.Value, o.Days))),
        Hours = new(Days(draft.Hours, h => Date(h.Month).AddMonths(1).DayNumber, "hours", dice).Select(h => new HoursFact(Date(h.Month), h.Hours))),
        States = new(Stretches(draft.States.Select(s => (s, s.From, s.Until, IsBooked: false)), "state", "end", dice)
            .Select(s => new StateFact(s.What.Kind, s.What.Value, s.Days))),
        Exits = new(Days(draft.Exits, e => e.Day, "exit", dice).Select(e => new ExitFact(e.Destination, Date(e.Day)))),
    };

    private List<(T What, DayRange Days)> Stretches<T>(IEnumerable<(T What, int From, int Until, bool IsBooked)> stretches, string begun, string ended, Dice dice)
    {
        var known = new List<(T, DayRange)>();
        foreach (var (what, from, until, isBooked) in stretches)
        {
            if (from > today || until <= from || !IsRecorded(begun, from, dice))
            {
                continue;
            }

            var isKnown = until > today ? isBooked && until < Draft.Open : isBooked || IsRecorded(ended, until, dice);
            known.Add((what, new DayRange(Date(from), isKnown ? Date(until) : null)));
        }

        return known;
    }

    private List<T> Days<T>(List<T> facts, Func<T, int> dayOf, string kind, Dice dice)
    {
        var known = new List<T>(facts.Count);
        foreach (var fact in facts)
        {
            if (dayOf(fact) <= today && IsRecorded(kind, dayOf(fact), dice))
            {
                known.Add(fact);
            }
        }

        return known;
    }

    private bool IsRecorded(string kind, int day, Dice dice)
    {
        // What happened more than a year ago has been recorded; chance is asked all the same only where it can matter.
        if (today - day > 365 || day + dice.Days(settings.Registration[kind]) <= today)
        {
            return true;
        }

        HeldBack++;
        return false;
    }

    private static DateOnly Date(int day) => DateOnly.FromDayNumber(day);
}
