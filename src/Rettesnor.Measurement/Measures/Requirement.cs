using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>What can be asked for in numbers.</summary>
public enum Effort
{
    /// <summary>Interviews held.</summary>
    Interview,

    /// <summary>Offers that the person was in.</summary>
    Offer,
}

/// <summary>So many interviews or offers within a time of the first day of a course.</summary>
/// <param name="Of">Whom it concerns on the day asked.</param>
/// <param name="Since">Which chain on benefits is the course: what is meant is its first day, as <see cref="Predicate.Seniority"/> counts it.</param>
/// <param name="Asks">What is asked for.</param>
/// <param name="AtLeast">How many; 0 where only the course's first day is asked about.</param>
/// <param name="After">The first part of the course, in which nothing counts; null where all of it counts.</param>
/// <param name="Within">The time in which it is to be reached; null where there is no such time.</param>
public sealed record Requirement(Predicate Of, ChainScope Since, Effort Asks, int AtLeast, Term? After, Term? Within);
