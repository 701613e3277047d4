using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures;

/// <summary>Among which benefits an unbroken time is counted.</summary>
public enum ChainScope
{
    /// <summary>The same benefit.</summary>
    Benefit,

    /// <summary>The benefits of the same family.</summary>
    Family,

    /// <summary>All benefits.</summary>
    Any,
}

/// <summary>What can be asked of one person on one day: the words that measures are made of. A closed hierarchy.</summary>
/// <remarks>
/// <para>A day is a date of a grid, mostly the last of a month. A window of n months is the n calendar months that end with the date: for
/// 31 July 2021 and 12 months the days from 1 August 2020; for a date that is not the last of its month, the days after the same date n
/// months before (after the last of a month that has no such date).</para>
/// <para>"At least n months" of seniority or residence means begun no later than the first day of that window; "over" means begun before it.</para>
/// <para>An empty list of kinds, values or ids means any.</para>
/// </remarks>
public abstract record Predicate
{
    private Predicate()
    {
    }

    /// <summary>Whether one day decides it: such a predicate may be asked of the day of an event, and of each day that full-time persons are counted in.</summary>
    public bool LooksAtOneDay => this switch
    {
        All all => all.Of.All(p => p.LooksAtOneDay),
        AnyOf any => any.Of.All(p => p.LooksAtOneDay),
        Not not => not.Of.LooksAtOneDay,
        Everyone or OnBenefit or Age or OfSex or OfOrigin or OnBasis or InState or InOffer => true,
        _ => false,
    };

    /// <summary>True of everybody who lives in the area on the day.</summary>
    public sealed record Everyone : Predicate;

    /// <summary>All of them.</summary>
    /// <param name="Of">Two or more.</param>
    public sealed record All(ValueList<Predicate> Of) : Predicate;

    /// <summary>One of them at least.</summary>
    /// <param name="Of">Two or more.</param>
    public sealed record AnyOf(ValueList<Predicate> Of) : Predicate;

    /// <summary>The opposite.</summary>
    /// <param name="Of">What must not hold.</param>
    public sealed record Not(Predicate Of) : Predicate;

    /// <summary>On one of the benefits on the day.</summary>
    /// <param name="Benefits">Ids of benefits.</param>
    public sealed record OnBenefit(ValueList<string> Benefits) : Predicate;

    /// <summary>On one of the benefits on some day of the window.</summary>
    /// <param name="Benefits">Ids of benefits.</param>
    /// <param name="Months">The window, at least 1 month.</param>
    public sealed record OnBenefitWithin(ValueList<string> Benefits, int Months) : Predicate;

    /// <summary>On one of the benefits on some day while of that age, on the day or before.</summary>
    /// <param name="Benefits">Ids of benefits.</param>
    /// <param name="Years">Completed years.</param>
    public sealed record OnBenefitAtAge(ValueList<string> Benefits, int Years) : Predicate;

    /// <summary>On a benefit on the day, in a chain of a certain length.</summary>
    /// <param name="Months">The months, at least 1.</param>
    /// <param name="Scope">What the chain is made of.</param>
    /// <param name="IsOver">More than the months, not at least.</param>
    public sealed record Seniority(int Months, ChainScope Scope, bool IsOver) : Predicate;

    /// <summary>
    /// Of an age on the day: a birthday is reached on its day, and somebody born on 29 February has it on 28 February in a common year. Before
    /// the birth nobody is of any age.
    /// </summary>
    /// <param name="From">The lowest age in completed years; null for none.</param>
    /// <param name="To">The highest; null for none.</param>
    public sealed record Age(int? From, int? To) : Predicate;

    /// <summary>Reached an age in the window.</summary>
    /// <param name="Years">The age.</param>
    /// <param name="Months">The window.</param>
    public sealed record Turns(int Years, int Months) : Predicate;

    /// <summary>Of a sex.</summary>
    /// <param name="Is">The sex.</param>
    public sealed record OfSex(Sex Is) : Predicate;

    /// <summary>Of one of the origins.</summary>
    /// <param name="Origins">Ids of origins.</param>
    public sealed record OfOrigin(ValueList<string> Origins) : Predicate;

    /// <summary>Resident on one of the bases.</summary>
    /// <param name="Bases">Ids of bases; an empty list means any that is known, not the lack of one.</param>
    public sealed record OnBasis(ValueList<string> Bases) : Predicate;

    /// <summary>Time since the first day of residence on the basis; false where that day is not known.</summary>
    /// <param name="Months">The months, at least 1.</param>
    /// <param name="IsOver">More than the months, not at least.</param>
    public sealed record Resident(int Months, bool IsOver) : Predicate;

    /// <summary>In a state on the day: readiness, target group, team, caseworker, support level, programme, education, partial recovery, support by a spouse.</summary>
    /// <param name="Dimension">The dimension.</param>
    /// <param name="Values">Its values.</param>
    public sealed record InState(string Dimension, ValueList<string> Values) : Predicate;

    /// <summary>Interviews held in the window; two on one day are two.</summary>
    /// <param name="AtLeast">How many, at least 1.</param>
    /// <param name="Months">The window.</param>
    /// <param name="Kinds">Kinds of interview.</param>
    public sealed record Interviews(int AtLeast, int Months, ValueList<string> Kinds) : Predicate;

    /// <summary>In an offer on the day.</summary>
    /// <param name="Kinds">Kinds of offer.</param>
    public sealed record InOffer(ValueList<string> Kinds) : Predicate;

    /// <summary>In an offer on some day of the window.</summary>
    /// <param name="Kinds">Kinds of offer.</param>
    /// <param name="Months">The window.</param>
    public sealed record OfferWithin(ValueList<string> Kinds, int Months) : Predicate;

    /// <summary>Hours of ordinary work in the window; a month's hours lie on its last day.</summary>
    /// <param name="Hours">The bound, at most two decimals; over zero, or zero where the hours are to be over it.</param>
    /// <param name="IsOver">More than the bound, not at least.</param>
    /// <param name="Months">The window.</param>
    public sealed record Worked(decimal Hours, bool IsOver, int Months) : Predicate;

    /// <summary>An exit to one of the destinations recorded in the window.</summary>
    /// <param name="Destinations">Ids of destinations.</param>
    /// <param name="Months">The window.</param>
    public sealed record ExitWithin(ValueList<string> Destinations, int Months) : Predicate;
}

/// <summary>What can happen to a person on a day. A closed hierarchy.</summary>
public abstract record HistoryEvent
{
    private HistoryEvent()
    {
    }

    /// <summary>The first day of a chain on the benefits: a return within 28 days is none.</summary>
    /// <param name="Benefits">Ids of benefits, taken as one: a change among them is no start.</param>
    public sealed record BenefitStart(ValueList<string> Benefits) : HistoryEvent;

    /// <summary>The last day of a chain on the benefits.</summary>
    /// <param name="Benefits">Ids of benefits, taken as one.</param>
    public sealed record BenefitEnd(ValueList<string> Benefits) : HistoryEvent;

    /// <summary>The first day of a state: the day before, none of the values held.</summary>
    /// <param name="Dimension">The dimension.</param>
    /// <param name="Values">Its values, taken as one: a change among them is no start, and two that begin on one day are one start.</param>
    public sealed record StateStart(string Dimension, ValueList<string> Values) : HistoryEvent;

    /// <summary>The day one value of a dimension replaces another, with at most 28 days between.</summary>
    /// <param name="Dimension">The dimension, such as <c>caseworker</c>; not one of which a person may have several values at once.</param>
    public sealed record StateChange(string Dimension) : HistoryEvent;
}

/// <summary>What can be asked about an event. A closed hierarchy; the predicates of a day may be asked of the event's day or of the day before.</summary>
public abstract record EventTest
{
    private EventTest()
    {
    }

    /// <summary>On the day of the event.</summary>
    /// <param name="Holds">What must hold; only predicates that look at one day.</param>
    public sealed record OnTheDay(Predicate Holds) : EventTest;

    /// <summary>On the day before.</summary>
    /// <param name="Holds">What must hold; only predicates that look at one day.</param>
    public sealed record TheDayBefore(Predicate Holds) : EventTest;

    /// <summary>
    /// An exit to one of the destinations, recorded for the day of the event (the last day on the benefit) or one of the 28 days after it. Of
    /// several exits any will do.
    /// </summary>
    /// <param name="Destinations">Ids of destinations.</param>
    public sealed record To(ValueList<string> Destinations) : EventTest;
}
