using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures;

/// <summary>What a measure's persons are divided by. A closed hierarchy.</summary>
public abstract record GroupBy
{
    private GroupBy()
    {
    }

    /// <summary>Not divided: one group of all.</summary>
    public sealed record Nothing : GroupBy;

    /// <summary>By the benefit they are on at the date; days on it, where days are counted.</summary>
    public sealed record Benefit : GroupBy;

    /// <summary>By sex.</summary>
    public sealed record OfSex : GroupBy;

    /// <summary>By age at the date.</summary>
    /// <param name="From">The lowest age of each group, rising; younger persons are in none.</param>
    public sealed record Age(ValueList<int> From) : GroupBy;

    /// <summary>By a dimension at the date, such as readiness, team or programme.</summary>
    /// <param name="Dimension">The dimension.</param>
    public sealed record State(string Dimension) : GroupBy;

    /// <summary>The groups' ids under a codebook, in order.</summary>
    public IReadOnlyList<string> Ids(Codebook codebook) => this switch
    {
        Nothing => ["all"],
        Benefit => [.. codebook.Benefits.Select(b => b.Id)],
        OfSex => ["female", "male"],
        Age by => [.. by.From.Select((age, i) => i + 1 < by.From.Count ? $"{age}-{by.From[i + 1] - 1}" : $"{age}+")],
        State by => [.. codebook.States.Where(s => s.Dimension == by.Dimension).Select(s => s.Value)],
        _ => throw new InvalidOperationException($"Unknown grouping: {GetType().Name}"),
    };
}
