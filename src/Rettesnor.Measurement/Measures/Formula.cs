namespace Rettesnor.Measurement.Measures;

/// <summary>What a period that is longer than the grid's step shows.</summary>
public enum PeriodRule
{
    /// <summary>The state on its last day.</summary>
    Last,

    /// <summary>The mean of its months.</summary>
    Mean,

    /// <summary>The sum of its months.</summary>
    Sum,
}

/// <summary>How a measure of persons is computed from histories. A closed hierarchy.</summary>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>What a longer period shows.</summary>
    public required PeriodRule Over { get; init; }

    /// <summary>Persons of whom something holds on the date.</summary>
    /// <param name="Of">What holds.</param>
    public sealed record Persons(Predicate Of) : Formula;

    /// <summary>The share of a population of whom something holds on the date, in percent.</summary>
    /// <param name="Of">The population.</param>
    /// <param name="Where">What holds.</param>
    public sealed record Share(Predicate Of, Predicate Where) : Formula;

    /// <summary>
    /// Full-time persons of the period that ends with the date: days on the benefits over days in the period, each day weighed by the part of
    /// 37 hours that it is paid for.
    /// </summary>
    /// <param name="On">Ids of benefits; empty for all.</param>
    /// <param name="While">What must hold of the person on the day; only predicates that look at one day.</param>
    public sealed record FullTime(ValueList<string> On, Predicate While) : Formula;

    /// <summary>Events in the period that ends with the date.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="Where">What must be true of it, all of it.</param>
    public sealed record Events(HistoryEvent Event, ValueList<EventTest> Where) : Formula;

    /// <summary>The share of the events in the period of which something is true, in percent.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="Of">Which events are counted.</param>
    /// <param name="Where">What must be true of them besides.</param>
    public sealed record EventShare(HistoryEvent Event, ValueList<EventTest> Of, ValueList<EventTest> Where) : Formula;

    /// <summary>Events in the period for each person of whom something holds on its last day.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="Of">The persons.</param>
    public sealed record EventsEach(HistoryEvent Event, Predicate Of) : Formula;

    /// <summary>A formula's figure in percent of a published figure of the same area and period, for wholes that have no history.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Whole">The measure whose published figure is the whole.</param>
    /// <param name="Group">The group of the whole; empty for all.</param>
    public sealed record OfPublished(Formula Part, MeasureId Whole, string Group) : Formula;
}
