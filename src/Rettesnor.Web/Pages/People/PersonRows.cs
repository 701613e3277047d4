using Rettesnor.Core.Access;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Pages.People;

/// <summary>A row of a goal's list.</summary>
public sealed record PersonRow(
    int Person, string Name, string Benefit, string Duration, string Offer, string Interview, ListReason Reason, string Because, string Caseworker, ListMarks Marks, string AssignedTo);

/// <summary>Somebody on a list whom somebody may read about, and where they are.</summary>
public sealed record ListedPlace(Listed Listed, PersonPlace Place);

/// <summary>Makes the rows of a goal's list, and sorts them.</summary>
/// <param name="list">The list.</param>
/// <param name="reference">What benefits and offers are called.</param>
/// <param name="logins">What accounts' owners are called.</param>
/// <param name="today">The day.</param>
/// <param name="language">The language.</param>
internal sealed class PersonRows(GoalList list, ReferenceData reference, IReadOnlyDictionary<string, string> logins, DateOnly today, Language language)
{
    public PersonRow Of(ListedPlace on, string? name, ListMarks marks)
    {
        var glance = on.Listed.Glance;
        return new PersonRow(
            on.Listed.Person,
            name ?? $"{PeopleTexts.Citizen.In(language)} {on.Listed.Person}",
            Benefit(glance.Benefit),
            glance.Since is { } since ? $"{NumberText.Of(Months(since), 0, language)} {PeopleTexts.Months.In(language)}" : "–",
            Offers(glance),
            glance.Interview is { } interview ? Day(interview) : PeopleTexts.Never.In(language),
            on.Listed.Reason,
            GoalListTexts.Because(list, on.Listed.Reason, Day(on.Listed.When)).In(language),
            on.Place.Caseworker is { } login ? NameOf(login) : "–",
            marks,
            marks.Assigned is { } to ? NameOf(to) : "");
    }

    public string NameOf(string login) => logins.GetValueOrDefault(login, login);

    /// <summary>Sorted as chosen; those who are alike stand as the list has them, the soonest first. Who has none stands first.</summary>
    /// <param name="people">Those chosen.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="names">Their names, asked for where they are sorted by.</param>
    public IReadOnlyList<ListedPlace> Sorted(IReadOnlyList<ListedPlace> people, ListChoice choice, Func<IReadOnlyDictionary<int, string>> names)
    {
        IReadOnlyList<ListedPlace> By<T>(Func<ListedPlace, T> key, IComparer<T>? comparer = null) =>
            [.. choice.IsDown ? people.OrderByDescending(key, comparer) : people.OrderBy(key, comparer)];
        switch (choice.Order)
        {
            case ListOrder.Name:
                var called = names();
                return By(p => called.GetValueOrDefault(p.Listed.Person, ""), Collation.Danish);
            case ListOrder.Benefit:
                return By(p => Benefit(p.Listed.Glance.Benefit), Collation.Danish);
            case ListOrder.Duration:
                return By(p => p.Listed.Glance.Since is { } since ? today.DayNumber - since.DayNumber : -1);
            case ListOrder.Offer:
                return By(p => p.Listed.Glance.Offer is null ? DateOnly.MinValue : p.Listed.Glance.OfferUntil ?? DateOnly.MaxValue);
            case ListOrder.Interview:
                return By(p => p.Listed.Glance.Interview ?? DateOnly.MinValue);
            case ListOrder.Caseworker:
                return By(p => p.Place.Caseworker is { } login ? NameOf(login) : "", Collation.Danish);
            case ListOrder.Soonest:
                return By(p => p.Listed.When);
            default:
                throw new InvalidOperationException($"Unknown order: {choice.Order}");
        }
    }

    // The latest, and what is agreed to come, so that nobody agrees on it twice.
    private string Offers(Glance glance)
    {
        string Title(string offer) => reference.Histories.Offers.First(o => o.Id == offer).Title.In(language);
        var latest = glance.Offer is { } offer ? Title(offer) + (glance.OfferUntil is { } until ? $" {PeopleTexts.Until.In(language)} {Day(until)}" : "") : PeopleTexts.Never.In(language);
        return glance is { NextOffer: { } next, NextOfferFrom: { } from } ? $"{latest}; {GoalListTexts.Agreed(Title(next), Day(from)).In(language)}" : latest;
    }

    private string Benefit(string? id) => id is null ? "–" : reference.Histories.Benefits.First(b => b.Id == id).Title.In(language);

    private int Months(DateOnly since) => ((today.Year - since.Year) * 12) + today.Month - since.Month - (today.Day < since.Day ? 1 : 0);

    private string Day(DateOnly day) => Period.OfDate(day).ToShortText(language);
}
