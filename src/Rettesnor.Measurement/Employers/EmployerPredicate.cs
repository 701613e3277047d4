namespace Rettesnor.Measurement.Employers;

/// <summary>What can be asked of one employer on one day: the words that measures of employers are made of. A closed hierarchy.</summary>
/// <remarks>
/// A window of n months is the one that predicates of persons have: the n calendar months that end with the date, or for a date that is not the last of its month
/// the days after the same date n months before. An empty list of kinds means any.
/// </remarks>
public abstract record EmployerPredicate
{
    private EmployerPredicate()
    {
    }

    /// <summary>What a predicate looks back for, and over which days.</summary>
    public static IReadOnlyList<(Happening What, EmployerWindow Over)> Looks(EmployerPredicate predicate) => predicate switch
    {
        All all => [.. all.Of.SelectMany(Looks)],
        AnyOf any => [.. any.Of.SelectMany(Looks)],
        Not not => Looks(not.Of),
        Had had => [(had.What, new EmployerWindow.Months(had.Months))],
        _ => [],
    };

    /// <summary>True of every employer of the area on the day.</summary>
    public sealed record Everyone : EmployerPredicate;

    /// <summary>All of them.</summary>
    /// <param name="Of">Two or more.</param>
    public sealed record All(ValueList<EmployerPredicate> Of) : EmployerPredicate;

    /// <summary>One of them at least.</summary>
    /// <param name="Of">Two or more.</param>
    public sealed record AnyOf(ValueList<EmployerPredicate> Of) : EmployerPredicate;

    /// <summary>The opposite.</summary>
    /// <param name="Of">What must not hold.</param>
    public sealed record Not(EmployerPredicate Of) : EmployerPredicate;

    /// <summary>So many employees on the day, as last counted; false where nobody has counted them.</summary>
    /// <param name="AtLeast">The fewest.</param>
    public sealed record Employees(int AtLeast) : EmployerPredicate;

    /// <summary>Lies in one of the municipalities on the day.</summary>
    /// <param name="Areas">The municipalities.</param>
    public sealed record LiesIn(ValueList<AreaId> Areas) : EmployerPredicate;

    /// <summary>Something happened in the window.</summary>
    /// <param name="What">What.</param>
    /// <param name="Kinds">Of which kinds.</param>
    /// <param name="Months">The window, at least 1 month.</param>
    public sealed record Had(Happening What, ValueList<string> Kinds, int Months) : EmployerPredicate;

    /// <summary>An agreement holds on the day.</summary>
    /// <param name="Kinds">Of which kinds.</param>
    public sealed record UnderAgreement(ValueList<string> Kinds) : EmployerPredicate;
}
