namespace Rettesnor.Core.Demonstration;

/// <summary>Makes the spells of a person's life on benefits, one after the other, with the exits between them.</summary>
internal sealed class CareerMaker(DemonstrationSettings settings)
{
    // A spell of fewer days than this has no room for days of sickness inside.
    private const int RoomForSickness = 60;

    private readonly int today = settings.Today.DayNumber;
    private readonly BenefitSettings sickness = settings.Benefits["sickness-benefit"];

    /// <summary>Goes on from the start of a spell until today, death or old age.</summary>
    /// <param name="draft">The person.</param>
    /// <param name="benefit">The first benefit.</param>
    /// <param name="start">Its first day.</param>
    /// <param name="days">How long it would last; null for chance.</param>
    /// <param name="dice">Chance.</param>
    public void Continue(Draft draft, BenefitSettings benefit, int start, int? days, Dice dice)
    {
        var next = (Benefit: (BenefitSettings?)benefit, Start: start);
        while (next.Benefit is { } current && next.Start <= today && next.Start < draft.Died)
        {
            next = Spell(draft, current, next.Start, days, dice);
            days = null;
        }
    }

    private (BenefitSettings? Benefit, int Start) Spell(Draft draft, BenefitSettings benefit, int start, int? days, Dice dice)
    {
        if (InForce(draft, benefit, start, dice) is not { } allowed)
        {
            return (null, start);
        }

        benefit = allowed;
        var free = start + (days ?? (benefit.Days is { } lengths ? dice.Days(lengths) : Draft.Open - start));
        var lawEnds = benefit.To is { } to ? to.DayNumber + 1 : Draft.Open;
        var ageEnds = draft.Birthday(benefit.UntilAge);
        var end = Math.Min(Math.Min(free, draft.Died), Math.Min(lawEnds, ageEnds));
        if (end <= start)
        {
            return (null, start);
        }

        Add(draft, benefit, start, end, dice);
        if (end == draft.Died || end > today)
        {
            return (null, end);
        }

        if (end == lawEnds && end < free && !benefit.Successor.IsEmpty)
        {
            return (settings.Benefits[benefit.Successor.Pick(dice)], end);
        }

        if (end == ageEnds && end < free)
        {
            return (benefit.Then is { } then ? settings.Benefits[then] : null, end);
        }

        return Leave(draft, benefit, end, dice);
    }

    // What the law and the person's age make of a benefit that chance named.
    private BenefitSettings? InForce(Draft draft, BenefitSettings benefit, int start, Dice dice)
    {
        if (benefit.To is { } to && to.DayNumber < start && !benefit.Successor.IsEmpty)
        {
            benefit = settings.Benefits[benefit.Successor.Pick(dice)];
        }

        if (benefit.Then is { } then && draft.IsOfAge(benefit.UntilAge, start))
        {
            benefit = settings.Benefits[then];
        }

        var isLawful = (benefit.From is not { } from || from.DayNumber <= start) && (benefit.To is not { } last || start <= last.DayNumber);
        return isLawful && draft.IsOfAge((int)benefit.Age.From, start) && !draft.IsOfAge(benefit.UntilAge, start) ? benefit : null;
    }

    private void Add(Draft draft, BenefitSettings benefit, int start, int end, Dice dice)
    {
        decimal? hours = dice.Percent(benefit.PartTime) ? dice.Between(8, 30) : null;
        draft.Spells.Add(new DraftSpell(benefit, start, end, hours));
        if (dice.Percent(benefit.Sick) && Math.Min(end, today) - Math.Max(start, settings.From.DayNumber) > RoomForSickness)
        {
            // Sickness stands before the benefit in precedence: the days are counted once.
            var from = dice.Between(Math.Max(start, settings.From.DayNumber), Math.Min(end, today));
            draft.Spells.Add(new DraftSpell(sickness, from, Math.Min(from + dice.Between(10, 70), draft.Died), null));
        }
    }

    private (BenefitSettings? Benefit, int Start) Leave(Draft draft, BenefitSettings benefit, int end, Dice dice)
    {
        if (benefit.Next.IsEmpty)
        {
            return (null, end);
        }

        var next = benefit.Next.Pick(dice);
        if (settings.Benefits.TryGetValue(next, out var other))
        {
            Exit(draft, "other-benefit", end, dice);
            return (other, dice.Percent(22) ? end + dice.Between(1, settings.ReturnGap) : end);
        }

        Exit(draft, next, end, dice);
        if (next == "moved-away")
        {
            MoveAway(draft, end);
            return (null, end);
        }

        if (next == "education")
        {
            var until = end + dice.Days(settings.Studies);
            draft.States.Add(new DraftStretch("education", "enrolled", end, until));
            end = until;
        }

        if (next is "work" or "education" && dice.Percent(settings.ApprenticeShare) && draft.IsOfAge(settings.ApprenticeFromAge, end))
        {
            var until = end + dice.Days(settings.Apprenticeship);
            draft.States.Add(new DraftStretch("programme", "adult-apprenticeship", end, until));
            end = until;
        }

        if (next == "rest" && dice.Percent(benefit.Spouse))
        {
            draft.States.Add(new DraftStretch("support-by-spouse", "yes", end, end + dice.Between(200, 1500)));
        }

        if (benefit.Back.IsEmpty || !dice.Percent(settings.ReturnShare * settings.ReturnYears.GetValueOrDefault(DateOnly.FromDayNumber(end).Year, 100) / 100))
        {
            return (null, end);
        }

        return dice.Percent(settings.ReturnSoon)
            ? (benefit, end + dice.Between(3, settings.ReturnGap))
            : (settings.Benefits[benefit.Back.Pick(dice)], end + dice.Days(settings.Return));
    }

    private static void Exit(Draft draft, string destination, int end, Dice dice) =>
        draft.Exits.Add((destination, dice.Percent(60) ? end - 1 : end - 1 + dice.Between(1, 21)));

    private static void MoveAway(Draft draft, int end)
    {
        for (var i = 0; i < draft.Homes.Count; i++)
        {
            var home = draft.Homes[i];
            draft.Homes[i] = home with { Until = Math.Max(home.From, Math.Min(home.Until, end)) };
        }
    }
}
