using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Employers;

/// <summary>Over which days happenings are counted. A closed hierarchy.</summary>
public abstract record EmployerWindow
{
    private EmployerWindow()
    {
    }

    /// <summary>The first day that it reaches back to from a date.</summary>
    public DateOnly FirstDay(DateOnly date) => this switch
    {
        Months months => Step.Month.After(date, -months.Count).AddDays(1),
        YearToDate => new DateOnly(date.Year, 1, 1),
        _ => throw new InvalidOperationException($"Unknown window: {GetType().Name}"),
    };

    /// <summary>The window of so many months that ends with the date.</summary>
    /// <param name="Count">The months, at least 1.</param>
    public sealed record Months(int Count) : EmployerWindow;

    /// <summary>From the first of January to the date.</summary>
    public sealed record YearToDate : EmployerWindow;
}

/// <summary>How a measure of employers is computed. A closed hierarchy. A period shows the state on its last day.</summary>
public abstract record EmployerFormula
{
    private EmployerFormula()
    {
    }

    /// <summary>What a formula looks back for, and over which days.</summary>
    public static IReadOnlyList<(Happening What, EmployerWindow Over)> Looks(EmployerFormula formula) => formula switch
    {
        Employers f => EmployerPredicate.Looks(f.Of),
        Share f => [.. EmployerPredicate.Looks(f.Of), .. EmployerPredicate.Looks(f.Where)],
        Part f => [.. EmployerPredicate.Looks(f.Of), .. EmployerPredicate.Looks(f.Whole)],
        Happenings f => [(f.What.What, f.Over), .. EmployerPredicate.Looks(f.Of)],
        Occasions f => [(f.What.What, f.Over), .. EmployerPredicate.Looks(f.Of)],
        HappeningsEach f => [(f.What.What, f.Over), .. EmployerPredicate.Looks(f.Of), .. EmployerPredicate.Looks(f.Each)],
        HappeningShare f => [(f.What.What, f.Over), .. EmployerPredicate.Looks(f.Where)],
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    /// <summary>Employers of the area of whom something holds on the date.</summary>
    /// <param name="Of">What holds.</param>
    public sealed record Employers(EmployerPredicate Of) : EmployerFormula;

    /// <summary>The share of a population of employers of whom something holds on the date, in percent.</summary>
    /// <param name="Of">The population.</param>
    /// <param name="Where">What holds.</param>
    public sealed record Share(EmployerPredicate Of, EmployerPredicate Where) : EmployerFormula;

    /// <summary>The area's employers of whom something holds on the date, in percent of all employers, wherever they lie, of whom something else holds.</summary>
    /// <param name="Of">What holds of the area's.</param>
    /// <param name="Whole">What holds of all.</param>
    public sealed record Part(EmployerPredicate Of, EmployerPredicate Whole) : EmployerFormula;

    /// <summary>What happened with those employers of whom something holds on the date.</summary>
    /// <param name="What">What is counted.</param>
    /// <param name="Over">Over which days.</param>
    /// <param name="Of">What holds of the employers.</param>
    public sealed record Happenings(CountedHappenings What, EmployerWindow Over, EmployerPredicate Of) : EmployerFormula;

    /// <summary>How many times something was held with those employers of whom something holds on the date: what several of them came to counts once.</summary>
    /// <param name="What">What is counted. That of one day, one kind and one title is one.</param>
    /// <param name="Over">Over which days.</param>
    /// <param name="Of">What holds of the employers.</param>
    public sealed record Occasions(CountedHappenings What, EmployerWindow Over, EmployerPredicate Of) : EmployerFormula;

    /// <summary>What happened, for each employer of whom something else holds.</summary>
    /// <param name="What">What is counted.</param>
    /// <param name="Over">Over which days.</param>
    /// <param name="Of">What holds of the employers whose happenings are counted.</param>
    /// <param name="Each">What holds of the employers that they are divided among.</param>
    public sealed record HappeningsEach(CountedHappenings What, EmployerWindow Over, EmployerPredicate Of, EmployerPredicate Each) : EmployerFormula;

    /// <summary>The part of all happenings, with employers anywhere, that were with employers of whom something holds on the date, in percent.</summary>
    /// <param name="What">What is counted.</param>
    /// <param name="Over">Over which days.</param>
    /// <param name="Where">What holds.</param>
    public sealed record HappeningShare(CountedHappenings What, EmployerWindow Over, EmployerPredicate Where) : EmployerFormula;
}

/// <summary>Which happenings are counted.</summary>
/// <param name="What">What happened.</param>
/// <param name="Kinds">Of which kinds; empty for any.</param>
public sealed record CountedHappenings(Happening What, ValueList<string> Kinds);
