using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>A measure's formula for one of its groups.</summary>
internal static class GroupedFormula
{
    /// <summary>The formula of a version narrowed to a group; null where histories do not tell the group apart.</summary>
    public static Formula? Of(Formula formula, MeasureGroup group) =>
        group.Formula ?? (group.Where is null && group.TheDayBefore is null ? null : Narrow(formula, group));

    private static Formula? Narrow(Formula formula, MeasureGroup group) => formula switch
    {
        Formula.Persons f => f with { Of = Both(f.Of, group) },
        Formula.Share f => f with { Of = Both(f.Of, group) },
        Formula.FullTime f => f with { While = Both(f.While, group) },
        Formula.Events f => f with { Where = Tests(f.Where, group) },
        Formula.EventShare f => f with { Of = Tests(f.Of, group) },
        Formula.EventsEach f => f with { Of = Both(f.Of, group) },
        Formula.OfPublished f => Narrow(f.Part, group) is { } part ? f with { Part = part } : null,
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    private static Predicate Both(Predicate of, MeasureGroup group) =>
        group.Where is null ? of : of is Predicate.Everyone ? group.Where : new Predicate.All(new([of, group.Where]));

    private static ValueList<EventTest> Tests(ValueList<EventTest> tests, MeasureGroup group)
    {
        var all = tests.ToList();
        if (group.Where is { } where)
        {
            all.Add(new EventTest.OnTheDay(where));
        }

        if (group.TheDayBefore is { } before)
        {
            all.Add(new EventTest.TheDayBefore(before));
        }

        return new(all);
    }
}
