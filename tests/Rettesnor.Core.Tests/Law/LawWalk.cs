using Rettesnor.Core.Law;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Tests.Law;

/// <summary>What the law asks for a person, found by walking day by day over the raw facts: slow, and written without the histories' columns.</summary>
internal sealed class LawWalk(LawBook book, HistoryWords words, Codebook codebook, DateOnly today, DateOnly? begin)
{
    private const int LongestGap = 28;

    public sealed record Found(string Rule, LawState State, DateOnly Since, DateOnly? Due, int Held);

    /// <summary>The rules that concern a person in a municipality; null for one who is in no course there.</summary>
    public IReadOnlyList<Found>? Of(PersonFacts person, AreaId area)
    {
        if (HomeOn(person, today) != area || BenefitOn(person, today) is not { } benefit || !words.BenefitsOf("contact-course")!.Contains(benefit))
        {
            return null;
        }

        var group = ValueOn(person, LawBook.Dimension, today) ?? book.Groups.Where(g => g.Benefit == benefit).Select(g => g.Group).SingleOrDefault();
        if (book.Groups.SingleOrDefault(g => g.Group == group) is not { } known)
        {
            return [];
        }

        var since = BeginningOf(person, benefit, known.Since);
        return [.. book.Rules.Where(r => r.From <= today && !(r.To < today) && r.Groups.Contains(known.Group)).Select(r => Of(person, r, since)).OfType<Found>()];
    }

    private Found? Of(PersonFacts person, LawRule rule, DateOnly since)
    {
        var from = since;
        if (rule.After is { } after)
        {
            from = EndOf(since, after).AddDays(1);
        }

        DateOnly? due = rule.Within is { } within ? EndOf(since, within) : null;
        if (due < rule.From || (rule.Weight == LawWeight.Right && today < from))
        {
            return null;
        }

        var held = 0;
        DateOnly? enough = null;
        for (var day = from; day <= today; day = day.AddDays(1))
        {
            held += rule.Asks == Effort.Interview
                ? person.Interviews.Count(i => i.Day == day)
                : person.Offers.Count(o => Covers(o.Days, day) && (day == from || !Covers(o.Days, day.AddDays(-1))));
            enough ??= held >= rule.AtLeast ? day : null;
        }

        var state = rule.Unseen is not null ? LawState.Unseen
            : rule.Weight == LawWeight.Right ? LawState.Stands
            : enough is not null && (due is null || enough <= due) ? LawState.Reached
            : enough is not null ? LawState.ReachedLate
            : begin is not null && since < begin ? LawState.BeforeRegisters
            : due is null || today <= due ? LawState.Open
            : rule.Weight == LawWeight.Duty ? LawState.Late : LawState.Passed;
        return new Found(rule.Id, state, since, due, held);
    }

    // A month is over on the day whose number is that of the day before it began, or on the month's last where it has no such day.
    private static DateOnly EndOf(DateOnly since, Term term)
    {
        var left = term.Unit == Step.Week ? term.Count * 7 : term.Count;
        var day = since.AddDays(-1);
        var isLast = day.AddDays(1).Day == 1;
        var number = day.Day;
        while (left > 0)
        {
            day = day.AddDays(1);
            var endsMonth = day.AddDays(1).Day == 1;
            left -= term.Unit == Step.Week || (isLast ? endsMonth : day.Day == number || (endsMonth && day.Day < number)) ? 1 : 0;
        }

        return day;
    }

    private DateOnly BeginningOf(PersonFacts person, string benefit, ChainScope scope)
    {
        var (first, gap) = (today, 0);
        for (var day = today; gap <= LongestGap; day = day.AddDays(-1))
        {
            if (BenefitOn(person, day) is { } other && (scope == ChainScope.Any || other == benefit || (scope == ChainScope.Family && FamilyOf(other) == FamilyOf(benefit))))
            {
                (first, gap) = (day, 0);
            }
            else
            {
                gap++;
            }
        }

        return first;
    }

    private string FamilyOf(string benefit) => words.Benefits.Single(b => b.Id == benefit).Family;

    private string? BenefitOn(PersonFacts person, DateOnly day) => IsDead(person, day) ? null
        : words.Benefits.Select(b => b.Id).FirstOrDefault(id => person.Benefits.Any(b => b.Kind == id && Covers(b.Days, day)));

    private string? ValueOn(PersonFacts person, string dimension, DateOnly day) => IsDead(person, day) ? null : person.States
        .Where(s => s.Dimension == dimension && Covers(s.Days, day))
        .OrderByDescending(s => s.Days.From).ThenByDescending(s => s.Days.Until ?? DateOnly.MaxValue).ThenBy(s => codebook.State(s.Dimension, s.Value))
        .Select(s => s.Value).FirstOrDefault();

    private static AreaId? HomeOn(PersonFacts person, DateOnly day) => IsDead(person, day) ? null : person.Residences
        .Where(r => Covers(r.Days, day)).OrderByDescending(r => r.Days.From).ThenByDescending(r => r.Days.Until ?? DateOnly.MaxValue).ThenByDescending(r => r.Area)
        .Select(r => (AreaId?)r.Area).FirstOrDefault();

    private static bool IsDead(PersonFacts person, DateOnly day) => person.Died is { } died && day >= died;

    private static bool Covers(DayRange days, DateOnly day) => days.From <= day && (days.Until is not { } until || day < until);
}
