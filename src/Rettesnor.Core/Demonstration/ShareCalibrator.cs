using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>
/// Brings shares to their numbers by giving a person some interviews or an offer more, or by letting some months pass without: a change is
/// kept where all the shares come nearer.
/// </summary>
internal sealed class ShareCalibrator
{
    private const int MostTries = 6000;

    private readonly Gauge gauge;
    private readonly IReadOnlyList<(ShareAt At, decimal Target, decimal Within)> shares;
    private readonly Dice dice = Dice.Of(Dice.Word("shares"));
    private readonly DateOnly today;
    private readonly int[] parts;
    private readonly int[] wholes;

    public ShareCalibrator(DemonstrationSettings settings, Gauge gauge, IReadOnlyList<(ShareAt At, decimal Target, decimal Within)> shares)
    {
        this.gauge = gauge;
        this.shares = shares;
        today = settings.Today;
        parts = new int[shares.Count];
        wholes = new int[shares.Count];
    }

    public void Bring(IReadOnlyList<Measured> persons)
    {
        foreach (var person in persons)
        {
            Count(person.Reading, 1);
        }

        // Only those who are in the whole of a share can move it.
        var movers = persons.Where(p => p.Reading.Wholes.Any(w => w)).ToList();
        for (var tries = 0; tries < MostTries && AnyBeyond() is var share and >= 0; tries++)
        {
            var isLow = Value(share) < shares[share].Target;
            var at = dice.Between(0, movers.Count - 1);
            for (var left = movers.Count; left > 0; left--, at = (at + 1) % movers.Count)
            {
                if (movers[at].Reading.Wholes[share] && movers[at].Reading.Parts[share] != isLow)
                {
                    Try(movers[at], share, isLow);
                    break;
                }
            }
        }
    }

    private void Try(Measured person, int share, bool isLow)
    {
        var facts = Changed(person.Facts, shares[share].At, isLow);
        var (before, reading) = (Error(), gauge.Read(facts));
        Count(person.Reading, -1);
        Count(reading, 1);
        if (Error() < before)
        {
            (person.Facts, person.Reading) = (facts, reading);
            return;
        }

        Count(reading, -1);
        Count(person.Reading, 1);
    }

    private PersonFacts Changed(PersonFacts person, ShareAt at, bool isLow)
    {
        var start = at.Day.AddMonths(-12);
        var where = ((Formula.Share)at.Formula).Where;
        var (isInterviews, isWork) = (where is Predicate.Interviews, where is Predicate.Worked);
        if (isLow)
        {
            return isInterviews ? MoreInterviews(person, at.Day) : isWork ? MoreWork(person, at.Day) : MoreOffers(person, at.Day);
        }

        // Some months without: not always the whole year, so that the shares of neighbouring months can differ.
        var from = start.AddDays(dice.Between(0, 120));
        var days = new DayRange(from, from.AddDays(dice.Between(90, 250)));
        return isInterviews
            ? person with { Interviews = new(person.Interviews.Where(i => !days.Contains(i.Day))) }
            : isWork ? person with { Hours = new(person.Hours.Where(h => h.Month < at.Day.AddMonths(-3) || h.Month > at.Day)) }
            : person with
            {
                Offers = new(person.Offers.Where(o => !o.Days.Overlaps(new DayRange(start, at.Day)))),
                Hours = new(person.Hours.Where(h => h.Month < start || h.Month > at.Day)),
            };
    }

    private PersonFacts MoreInterviews(PersonFacts person, DateOnly day)
    {
        var more = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => new InterviewFact("phone", Weekday(day.AddDays(-dice.Between(1, 200)))));
        return person with { Interviews = new(person.Interviews.Concat(more).OrderBy(i => i.Day)) };
    }

    private PersonFacts MoreOffers(PersonFacts person, DateOnly day)
    {
        var start = Weekday(day.AddDays(-dice.Between(5, 150)));
        var kind = dice.Percent(70) ? "company-placement" : "training-course";
        var end = start.AddDays(dice.Between(14, 60));
        return person with { Offers = new(person.Offers.Append(new OfferFact(kind, new DayRange(start, end))).OrderBy(o => o.Days)) };
    }

    // A job that began some months before and goes on.
    private PersonFacts MoreWork(PersonFacts person, DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(-dice.Between(2, 9));
        var months = Enumerable.Range(0, dice.Between(10, 30)).Select(first.AddMonths).Where(m => m.AddMonths(1) <= today.AddDays(-12)).ToList();
        var hours = dice.Between(180, 320) / 2m;
        return person with { Hours = new(person.Hours.Where(h => !months.Contains(h.Month)).Concat(months.Select(m => new HoursFact(m, hours))).OrderBy(h => h.Month)) };
    }

    private DateOnly Weekday(DateOnly day)
    {
        day = day < today ? day : today.AddDays(-7);
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(-2) : day;
    }

    private void Count(Reading reading, int sign)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] += reading.Parts[i] ? sign : 0;
            wholes[i] += reading.Wholes[i] ? sign : 0;
        }
    }

    private decimal Value(int share) => wholes[share] == 0 ? shares[share].Target : 100m * parts[share] / wholes[share];

    private decimal Distance(int share) => Math.Abs(Value(share) - shares[share].Target);

    // Half of what a share may be off is free, so that one share leaves room for another.
    private decimal Error()
    {
        var sum = 0m;
        for (var i = 0; i < shares.Count; i++)
        {
            var beyond = Math.Max(Distance(i) - (shares[i].Within / 2), 0);
            sum += beyond * beyond;
        }

        return sum;
    }

    // One of the shares that are farther off than they may be; −1 where none is.
    private int AnyBeyond()
    {
        var first = dice.Between(0, shares.Count - 1);
        for (var i = 0; i < shares.Count; i++)
        {
            var share = (first + i) % shares.Count;
            if (Distance(share) > shares[share].Within)
            {
                return share;
            }
        }

        return -1;
    }
}
