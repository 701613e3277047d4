using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>Something that has to hold of a fact's fields together, or of a field on the day that it is written; a page and a file are refused alike.</summary>
/// <param name="Field">The field that is wrong where it does not.</param>
/// <param name="Expected">What should stand there: words that can follow "expected".</param>
/// <param name="Holds">Whether it holds of the values by their fields on a day. A field without a value breaks nothing.</param>
public sealed record FactRule(string Field, LocalText Expected, Func<Func<string, object?>, DateOnly, bool> Holds)
{
    /// <summary>A day that has come.</summary>
    public static FactRule NotAhead(string field, LocalText? expected = null) => new(
        field, expected ?? new("en dag til og med i dag", "a day up to today"), (value, today) => value(field) is not DateOnly day || day <= today);

    /// <summary>A day that does not lie before another.</summary>
    public static FactRule NotBefore(string field, string other, LocalText expected) => new(
        field, expected, (value, _) => value(field) is not DateOnly day || value(other) is not DateOnly first || day >= first);
}
