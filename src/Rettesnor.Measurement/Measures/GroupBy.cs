using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures;

/// <summary>What a measure's persons are divided by. A closed hierarchy.</summary>
/// <remarks>
/// A person is in the group of the date. Where days are counted (full-time persons), each day is in the group of that day: a birthday in
/// mid-month divides the month. An event is in the groups of its own day: a start of the day it begins, an end of the last day before the
/// person is off the benefit; the persons that events are shared among are in those of the date. Who is in none of the groups is not counted, and who has several programmes is counted in each.
/// </remarks>
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

    /// <summary>
    /// Events by which value of a dimension replaced which on the event's day, as <see cref="HistoryEvent.StateChange"/> has it: <c>2>3</c>. An
    /// event of a day without a change is in none.
    /// </summary>
    /// <param name="Dimension">The dimension; not one of which a person may have several values at once.</param>
    public sealed record Change(string Dimension) : GroupBy;

    /// <summary>The group of a change of one value to another.</summary>
    public static string ChangeOf(string from, string to) => $"{from}>{to}";

    /// <summary>The groups' ids under a codebook, in order.</summary>
    /// <exception cref="ArgumentException">The ages do not rise, or the codebook has not the dimension.</exception>
    public IReadOnlyList<string> Ids(Codebook codebook) => this switch
    {
        Age by when by.From.Zip(by.From.Skip(1)).Any(pair => pair.First >= pair.Second) => throw new ArgumentException($"The ages of the groups do not rise: {by.From}", nameof(codebook)),
        State by when !codebook.States.Any(s => s.Dimension == by.Dimension) => throw new ArgumentException($"The codebook has no dimension '{by.Dimension}'.", nameof(codebook)),
        Change by when !codebook.States.Any(s => s.Dimension == by.Dimension) => throw new ArgumentException($"The codebook has no dimension '{by.Dimension}'.", nameof(codebook)),
        Nothing => ["all"],
        Benefit => [.. codebook.Benefits.Select(b => b.Id)],
        OfSex => ["female", "male"],
        Age by => [.. by.From.Select((age, i) => i + 1 < by.From.Count ? $"{age}-{by.From[i + 1] - 1}" : $"{age}+")],
        State by => Values(codebook, by.Dimension),
        Change by => [.. Values(codebook, by.Dimension).SelectMany(from => Values(codebook, by.Dimension).Select(to => ChangeOf(from, to)))],
        _ => throw new InvalidOperationException($"Unknown grouping: {GetType().Name}"),
    };

    private static List<string> Values(Codebook codebook, string dimension) => [.. codebook.States.Where(s => s.Dimension == dimension).Select(s => s.Value)];
}
