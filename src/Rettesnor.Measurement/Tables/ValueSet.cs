namespace Rettesnor.Measurement.Tables;

/// <summary>An end of a span: a number, and whether it belongs to the span.</summary>
internal readonly record struct SpanEnd(Fraction At, bool Belongs)
{
    public SpanEnd Negated() => new(-At, Belongs);
}

/// <summary>All numbers between two ends; never empty.</summary>
internal readonly record struct ValueSpan(SpanEnd Low, SpanEnd High)
{
    public static ValueSpan? Between(SpanEnd low, SpanEnd high)
    {
        var order = low.At.CompareTo(high.At);
        return order < 0 || (order == 0 && low.Belongs && high.Belongs) ? new ValueSpan(low, high) : null;
    }

    public ValueSpan Negated() => new(High.Negated(), Low.Negated());

    public ValueSpan Plus(ValueSpan other) => new(
        new(Low.At + other.Low.At, Low.Belongs && other.Low.Belongs),
        new(High.At + other.High.At, High.Belongs && other.High.Belongs));

    public ValueSpan Times(ValueSpan other)
    {
        SpanEnd[] corners = [Product(Low, other.Low), Product(Low, other.High), Product(High, other.Low), Product(High, other.High)];
        return new(Lowest(corners), Lowest(corners.Select(c => c.Negated())).Negated());
    }

    public ValueSpan? Common(ValueSpan other)
    {
        var low = Low.At.CompareTo(other.Low.At) switch
        {
            < 0 => other.Low,
            > 0 => Low,
            _ => new SpanEnd(Low.At, Low.Belongs && other.Low.Belongs),
        };
        var high = High.At.CompareTo(other.High.At) switch
        {
            < 0 => High,
            > 0 => other.High,
            _ => new SpanEnd(High.At, High.Belongs && other.High.Belongs),
        };
        return Between(low, high);
    }

    // Zero reached on one side makes a product of zero, whatever the other side is.
    private static SpanEnd Product(SpanEnd a, SpanEnd b) =>
        new(a.At * b.At, (a.Belongs && b.Belongs) || (a.Belongs && a.At.Sign == 0) || (b.Belongs && b.At.Sign == 0));

    private static SpanEnd Lowest(IEnumerable<SpanEnd> ends)
    {
        var lowest = new SpanEnd(Fraction.AboveAll, false);
        foreach (var end in ends)
        {
            var order = end.At.CompareTo(lowest.At);
            lowest = order < 0 ? end : order == 0 ? lowest with { Belongs = lowest.Belongs || end.Belongs } : lowest;
        }

        return lowest;
    }
}

/// <summary>
/// The values that a cell may have: none, or up to a few spans. Every operation yields exactly the values that some pair of values
/// of its operands yields, so that an expression in which each operand stands once has no slack.
/// </summary>
internal sealed class ValueSet
{
    public static readonly ValueSet None = new([]);
    public static readonly ValueSet All = new([new(new(Fraction.BelowAll, false), new(Fraction.AboveAll, false))]);
    public static readonly ValueSet NotNegative = new([new(new(Fraction.Zero, true), new(Fraction.AboveAll, false))]);

    private static readonly ValueSpan Positive = new(new(Fraction.Zero, false), new(Fraction.AboveAll, false));
    private static readonly ValueSpan Negative = Positive.Negated();
    private static readonly ValueSet NotZero = new([Negative, Positive]);

    private readonly IReadOnlyList<ValueSpan> spans;

    private ValueSet(IReadOnlyList<ValueSpan> spans) => this.spans = spans;

    public bool IsEmpty => spans.Count == 0;

    public bool HasZero => spans.Any(s => Point(Fraction.Zero).spans[0].Common(s) is not null);

    /// <summary>Whether zero is in the set or at an end of it.</summary>
    public bool TouchesZero => spans.Any(s => s.Low.At.Sign <= 0 && s.High.At.Sign >= 0);

    /// <summary>Whether a whole number is in the set.</summary>
    public bool HasWhole => spans.Any(HoldsWhole);

    /// <summary>The lowest and the highest end.</summary>
    public (Fraction Low, Fraction High) Ends => (spans[0].Low.At, spans[^1].High.At);

    public static ValueSet Point(Fraction value) => new([new(new(value, true), new(value, true))]);

    /// <summary>The true values that a printed one leaves; see the remarks of <see cref="TableCheck"/>.</summary>
    public static ValueSet Printed(decimal value, decimal? step)
    {
        if (step is not { } s)
        {
            return Point(Fraction.Of(value));
        }

        var half = Fraction.Of(s / 2);
        var middle = Fraction.Of(value);
        return new([new(new(middle + -half, true), new(middle + half, value < 0))]);
    }

    public ValueSet AndBelow() => Widened(s => new(new(Fraction.BelowAll, false), s.High));

    public ValueSet AndAbove() => Widened(s => new(s.Low, new(Fraction.AboveAll, false)));

    public ValueSet Negated() => new([.. spans.Reverse().Select(s => s.Negated())]);

    public ValueSet Plus(ValueSet other) => Each(other, (a, b) => a.Plus(b));

    public ValueSet Minus(ValueSet other) => Plus(other.Negated());

    public ValueSet Times(ValueSet other) => Each(other, (a, b) => a.Times(b));

    /// <summary>Every x such that x times a value of the divisor is a value of this set.</summary>
    public ValueSet Over(ValueSet divisor) => HasZero && divisor.HasZero ? All : Times(divisor.Reciprocal());

    public ValueSet Common(ValueSet other) => new([.. spans.SelectMany(a => other.spans.Select(b => a.Common(b))).OfType<ValueSpan>()]);

    public ValueSet WithoutZero() => Common(NotZero);

    private ValueSet Reciprocal() => new([.. WithoutZero().spans.Select(s =>
    {
        var side = s.High.At.Sign > 0 ? 1 : -1;
        return new ValueSpan(new(s.High.At.Reciprocal(side), s.High.Belongs), new(s.Low.At.Reciprocal(side), s.Low.Belongs));
    })]);

    private ValueSet Each(ValueSet other, Func<ValueSpan, ValueSpan, ValueSpan> operation) =>
        new([.. spans.SelectMany(a => other.spans.Select(b => operation(a, b))).OrderBy(s => s.Low.At)]);

    private ValueSet Widened(Func<ValueSpan, ValueSpan> widen) => new([.. spans.Select(widen)]);

    private static bool HoldsWhole(ValueSpan span) =>
        !span.Low.At.IsFinite || !span.High.At.IsFinite ||
        Point(span.Low.At.NextWhole(above: !span.Low.Belongs)).spans[0].Common(span) is not null;
}
