using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>
/// Which circumstances a formula asks about. Of teams and caseworkers a codebook has only those that somebody has: where nobody has any it is
/// not known who changed, and the formula gives no figure.
/// </summary>
internal static class Needs
{
    /// <summary>Whether the histories know of every circumstance that a formula asks about.</summary>
    public static bool AreKnown(Formula formula, Codebook codebook) => Dimensions(formula).All(d => IsKnown(d, codebook));

    /// <summary>Whether they know of what figures are divided by.</summary>
    public static bool AreKnown(GroupBy by, Codebook codebook) => by switch
    {
        GroupBy.State state => IsKnown(state.Dimension, codebook),
        GroupBy.Change change => IsKnown(change.Dimension, codebook),
        _ => true,
    };

    private static bool IsKnown(string dimension, Codebook codebook) => codebook.States.Any(s => s.Dimension == dimension);

    private static IEnumerable<string> Dimensions(Formula formula) => formula switch
    {
        Formula.Persons f => Dimensions(f.Of),
        Formula.Share f => [.. Dimensions(f.Of), .. Dimensions(f.Where)],
        Formula.FullTime f => Dimensions(f.While),
        Formula.Events f => [.. Dimensions(f.Event), .. f.Where.SelectMany(Dimensions)],
        Formula.EventShare f => [.. Dimensions(f.Event), .. f.Of.SelectMany(Dimensions), .. f.Where.SelectMany(Dimensions)],
        Formula.EventsEach f => [.. Dimensions(f.Event), .. Dimensions(f.Of)],
        Formula.OfPublished f => Dimensions(f.Part),
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    private static IEnumerable<string> Dimensions(Predicate predicate) => predicate switch
    {
        Predicate.All p => p.Of.SelectMany(Dimensions),
        Predicate.AnyOf p => p.Of.SelectMany(Dimensions),
        Predicate.Not p => Dimensions(p.Of),
        Predicate.InState p => [p.Dimension],
        _ => [],
    };

    private static IEnumerable<string> Dimensions(HistoryEvent what) => what switch
    {
        HistoryEvent.StateStart e => [e.Dimension],
        HistoryEvent.StateChange e => [e.Dimension],
        _ => [],
    };

    private static IEnumerable<string> Dimensions(EventTest test) => test switch
    {
        EventTest.OnTheDay t => Dimensions(t.Holds),
        EventTest.TheDayBefore t => Dimensions(t.Holds),
        _ => [],
    };
}
