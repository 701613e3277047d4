namespace Rettesnor.Core.Demonstration;

/// <summary>Makes what is done while a person is on benefits: interviews, offers and hours of ordinary work.</summary>
internal sealed class EffortMaker(DemonstrationSettings settings)
{
    private static readonly Weights<string> Meetings = new(new Dictionary<string, double> { ["in-person"] = 66, ["phone"] = 26, ["video"] = 8 });

    private static readonly Weights<string> ClosedMeetings = new(new Dictionary<string, double> { ["in-person"] = 4, ["phone"] = 78, ["video"] = 18 });

    private readonly int from = settings.From.DayNumber;
    private readonly int today = settings.Today.DayNumber;

    public void Add(Draft draft, Dice dice)
    {
        var worksAside = dice.Part() * 100;
        var isOffered = dice.Part() * 100;
        foreach (var spell in draft.Spells)
        {
            if (spell.Until <= from || spell.From > today)
            {
                continue;
            }

            Interviews(draft, spell, dice);
            Offers(draft, spell, isOffered, dice);
            Hours(draft, spell, worksAside, dice);
        }

        foreach (var (destination, day) in draft.Exits)
        {
            if (destination == "work" && day >= from)
            {
                WorkAfter(draft, day, dice);
            }
        }
    }

    private void Interviews(Draft draft, DraftSpell spell, Dice dice)
    {
        if (spell.Benefit.Interviews is not { } every)
        {
            return;
        }

        var end = Math.Min(spell.Until, today + 1);
        var day = spell.From >= from
            ? spell.From + (every.First * dice.Around(1, 0.3))
            : from + (every.Every * dice.Part());
        var pauseUntil = 0.0;
        while (day < end)
        {
            if (dice.Percent(every.Lapse * every.Every / 365))
            {
                pauseUntil = day + dice.Between(120, 320);
            }

            if (day >= pauseUntil && Workday((int)day) is var held && held < end)
            {
                draft.Interviews.Add(((IsClosed(held) ? ClosedMeetings : Meetings).Pick(dice), held));
            }

            day += every.Every * Math.Clamp(dice.Around(1, 0.28), 0.3, 2.5);
        }
    }

    private void Offers(Draft draft, DraftSpell spell, double isOffered, Dice dice)
    {
        if (spell.Benefit.Offers is not { } offers || isOffered < offers.Never)
        {
            return;
        }

        var end = Math.Min(spell.Until, today + 1);
        var day = spell.From >= from ? spell.From + (offers.First * dice.Around(1, 0.7)) : from + (offers.Every * dice.Part());
        while (day < end)
        {
            var kind = offers.Kinds.Pick(dice);
            var start = Workday((int)day);
            if (IsClosed(start) && kind is "company-placement" or "utility-job" or "municipal-activation" && dice.Percent(75))
            {
                day += dice.Between(20, 70);
                continue;
            }

            var length = Math.Clamp(offers.Days * dice.Around(1, 0.6), 3, 1100);
            if (start < end)
            {
                // An offer is booked with its end, so that the end may lie after today; it ends with the benefit.
                draft.Offers.Add(new DraftStretch("", kind, start, (int)Math.Min(start + length, spell.Until)));
            }

            day = start + length + (offers.Every * dice.Around(1, 0.7));
        }
    }

    private void Hours(Draft draft, DraftSpell spell, double worksAside, Dice dice)
    {
        if (spell.Benefit.Hours is not { } hours || worksAside >= hours.Share)
        {
            return;
        }

        var (first, last) = (Math.Max(spell.From, from), Math.Min(spell.Until, today));
        var usual = hours.Median * dice.Around(1, hours.Spread);
        foreach (var month in Months(first, last))
        {
            if (dice.Percent(72))
            {
                AddHours(draft, month, usual * dice.Around(1, 0.25), dice);
            }
        }
    }

    // The register of a person with a basis of residence holds the hours for as long as they last, of others the first months only.
    private void WorkAfter(Draft draft, int exit, Dice dice)
    {
        var start = exit + 20;
        var again = draft.Spells.Where(s => s.From > start).Select(s => s.From).DefaultIfEmpty(today).Min();
        var months = draft.Basis.Length == 0 ? settings.WorkAfterExit : dice.Between(settings.WorkAfterExit, 60);
        foreach (var month in Months(start, Math.Min(start + (30 * months), Math.Min(again, Math.Min(today, draft.Died)))))
        {
            AddHours(draft, month, dice.Around(settings.WorkHours.Median, settings.WorkHours.Spread), dice);
        }
    }

    /// <summary>Hours in a month; those of two employers are two facts.</summary>
    public static void AddHours(Draft draft, int month, double hours, Dice dice)
    {
        var rounded = Math.Round((decimal)Math.Clamp(hours, 1, 240) * 2, MidpointRounding.AwayFromZero) / 2;
        if (dice.Percent(4) && rounded > 2)
        {
            draft.Hours.Add((month, 1m));
            rounded -= 1m;
        }

        draft.Hours.Add((month, rounded));
    }

    /// <summary>The first days of the whole or part months between two days.</summary>
    public static IEnumerable<int> Months(int first, int last)
    {
        if (first >= last)
        {
            yield break;
        }

        var day = DateOnly.FromDayNumber(first);
        for (var month = new DateOnly(day.Year, day.Month, 1); month.DayNumber < last; month = month.AddMonths(1))
        {
            yield return month.DayNumber;
        }
    }

    private bool IsClosed(int day)
    {
        foreach (var closed in settings.Closed)
        {
            if (closed.From <= day && day < closed.Until)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day itself, or the Monday after it.</summary>
    private static int Workday(int day) => DateOnly.FromDayNumber(day).DayOfWeek switch
    {
        DayOfWeek.Saturday => day + 2,
        DayOfWeek.Sunday => day + 1,
        _ => day,
    };
}
