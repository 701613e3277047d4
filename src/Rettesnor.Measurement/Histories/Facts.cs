using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Histories;

/// <summary>A person's sex as the civil registration has it.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>Everything that the measures need to know about one person, as the registers have it: the input of a <see cref="Snapshot"/>.</summary>
/// <remarks>
/// Facts may come in any order, overlap, touch and repeat; <see cref="HistoryRules"/> says what is made of them. All ids are those of the
/// <see cref="Codebook"/>.
/// </remarks>
public sealed record PersonFacts
{
    /// <summary>The person's number in the register; not a CPR number.</summary>
    public required int Person { get; init; }

    /// <summary>The day of birth.</summary>
    public required DateOnly Born { get; init; }

    /// <summary>The sex.</summary>
    public required Sex Sex { get; init; }

    /// <summary>The origin (<c>danish</c>, <c>western</c>, <c>non-western</c>).</summary>
    public required string Origin { get; init; }

    /// <summary>The basis of residence (<c>refugee</c>, <c>family-reunified</c>, <c>special-act</c>), or an empty text where there is none to know of.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The first day of residence in the country on that basis; null where it is not known.</summary>
    public DateOnly? FirstResidence { get; init; }

    /// <summary>The day of death; the person is counted up to the day before.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>Where the person has lived.</summary>
    public ValueList<ResidenceFact> Residences { get; init; } = ValueList<ResidenceFact>.Empty;

    /// <summary>Days on benefits.</summary>
    public ValueList<BenefitFact> Benefits { get; init; } = ValueList<BenefitFact>.Empty;

    /// <summary>Interviews that were held.</summary>
    public ValueList<InterviewFact> Interviews { get; init; } = ValueList<InterviewFact>.Empty;

    /// <summary>Offers.</summary>
    public ValueList<OfferFact> Offers { get; init; } = ValueList<OfferFact>.Empty;

    /// <summary>Hours of ordinary work by month.</summary>
    public ValueList<HoursFact> Hours { get; init; } = ValueList<HoursFact>.Empty;

    /// <summary>What held of the person for some days: readiness, target group, team, caseworker, support level, programme, education, partial recovery, support by a spouse.</summary>
    public ValueList<StateFact> States { get; init; } = ValueList<StateFact>.Empty;

    /// <summary>Where the person went when a benefit ended.</summary>
    public ValueList<ExitFact> Exits { get; init; } = ValueList<ExitFact>.Empty;
}

/// <summary>Residence in a municipality.</summary>
/// <param name="Area">The municipality.</param>
/// <param name="Days">The days.</param>
public readonly record struct ResidenceFact(AreaId Area, DayRange Days);

/// <summary>Days on one benefit.</summary>
/// <param name="Kind">The benefit.</param>
/// <param name="Days">The days.</param>
/// <param name="HoursPerWeek">The hours a week that the benefit is paid for, counted in whole minutes, at least one; null for the whole of it. 37 hours and more are the whole.</param>
public readonly record struct BenefitFact(string Kind, DayRange Days, decimal? HoursPerWeek = null);

/// <summary>An interview that was held; it counts on the day it was held.</summary>
/// <param name="Kind">The kind (<c>in-person</c>, <c>video</c>, <c>phone</c>).</param>
/// <param name="Day">The day.</param>
public readonly record struct InterviewFact(string Kind, DateOnly Day);

/// <summary>An offer that ran.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Days">The days.</param>
public readonly record struct OfferFact(string Kind, DayRange Days);

/// <summary>Hours of ordinary work in a month.</summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="Hours">The hours, at most two decimals. More than 655.35 in a month (it has 744) count as 655.35.</param>
public readonly record struct HoursFact(DateOnly Month, decimal Hours);

/// <summary>Something that held for some days.</summary>
/// <param name="Dimension">What it is about (<c>readiness</c>).</param>
/// <param name="Value">What held (<c>job-ready</c>).</param>
/// <param name="Days">The days.</param>
public readonly record struct StateFact(string Dimension, string Value, DayRange Days);

/// <summary>Where a person went from a benefit.</summary>
/// <param name="Destination">Where to (<c>work</c>, <c>education</c>).</param>
/// <param name="Day">The day it was recorded for: the last day on the benefit, or one of the 28 days after it.</param>
public readonly record struct ExitFact(string Destination, DateOnly Day);
