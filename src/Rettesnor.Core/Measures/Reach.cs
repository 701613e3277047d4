using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>How far back a formula looks, so that a figure is not counted on days that the histories do not know.</summary>
/// <remarks>
/// Seniority and time since first residence do not look back: the spells and persons that are there on the first day keep when they began.
/// </remarks>
internal static class Reach
{
    /// <summary>Whether what a formula asks of persons is only hours of work, so that nothing else can make it hold.</summary>
    public static bool AsksOnlyForHours(Formula formula) => formula switch
    {
        Formula.Share f => AsksOnlyForHours(f.Where),
        Formula.OfPublished f => AsksOnlyForHours(f.Part),
        _ => false,
    };

    private static bool AsksOnlyForHours(Predicate predicate) => predicate switch
    {
        Predicate.All p => p.Of.Any(AsksOnlyForHours),
        Predicate.AnyOf p => p.Of.All(AsksOnlyForHours),
        Predicate.Not p => AsksOnlyForHours(p.Of),
        Predicate.Worked => true,
        _ => false,
    };

    /// <summary>Months that end with the date; 0 where the date, or the days of its period, decide alone.</summary>
    public static int Months(Formula formula) => formula switch
    {
        Formula.Persons f => Months(f.Of),
        Formula.Share f => Math.Max(Months(f.Of), Months(f.Where)),
        Formula.FullTime or Formula.Events or Formula.EventShare => 0,
        Formula.EventsEach f => Months(f.Of),
        Formula.OfPublished f => Months(f.Part),
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    private static int Months(Predicate predicate) => predicate switch
    {
        Predicate.All p => p.Of.Max(Months),
        Predicate.AnyOf p => p.Of.Max(Months),
        Predicate.Not p => Months(p.Of),
        Predicate.OnBenefitWithin p => p.Months,
        Predicate.Interviews p => p.Months,
        Predicate.OfferWithin p => p.Months,
        Predicate.Worked p => p.Months,
        Predicate.ExitWithin p => p.Months,

        // Whoever turned 19 in the window was 18 up to a year before it.
        Predicate.OnBenefitAtAge => 24,
        _ => 0,
    };
}
