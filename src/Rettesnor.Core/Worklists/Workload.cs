namespace Rettesnor.Core.Worklists;

/// <summary>What one caseworker, or one team, has.</summary>
/// <param name="Of">The caseworker's login or the team; null for those who have none.</param>
/// <param name="Cases">How many citizens.</param>
/// <param name="Interviews">Interviews booked this week.</param>
/// <param name="Tasks">Citizens on a list that were assigned and are still on it.</param>
/// <param name="Against">Citizens who count against a goal now.</param>
/// <param name="Times">The cases over the median of the others beside, where that is too much; otherwise null.</param>
public sealed record Load(string? Of, int Cases, int Interviews, int Tasks, int Against, decimal? Times);

/// <summary>How the work lies: what each caseworker has, and who has too much.</summary>
public static class Workload
{
    /// <summary>Too much is more than so many times the median of all beside each other: a quarter more than the one in the middle.</summary>
    public const decimal TooMuch = 1.25m;

    /// <summary>With fewer beside each other there is nobody in the middle to be held against.</summary>
    public const int FewestToCompare = 3;

    /// <summary>The loads, the most cases first; those of nobody last.</summary>
    /// <param name="cases">The citizens, and whose they are.</param>
    /// <param name="booked">The booked interviews of the week.</param>
    /// <param name="tasks">Whose task which citizens are.</param>
    /// <param name="against">Those who count against a goal.</param>
    /// <param name="compares">Whether they have the same work, so that too much can be said.</param>
    public static IReadOnlyList<Load> Of(
        IReadOnlyCollection<(int Person, string? Of)> cases, IEnumerable<BookedInterview> booked, IEnumerable<(string? Of, int Person)> tasks, IReadOnlySet<int> against, bool compares)
    {
        var whose = cases.ToDictionary(c => c.Person, c => c.Of ?? "");
        Dictionary<string, int> Count(IEnumerable<string> of) => of.CountBy(o => o, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var interviews = Count(booked.Where(b => whose.ContainsKey(b.Person)).Select(b => whose[b.Person]));
        var assigned = Count(tasks.Select(t => t.Of ?? ""));
        var wrong = Count(cases.Where(c => against.Contains(c.Person)).Select(c => c.Of ?? ""));
        var counts = Count(cases.Select(c => c.Of ?? ""));
        var middle = Median([.. counts.Where(c => c.Key.Length > 0).Select(c => c.Value)]);
        return
        [
            .. counts.OrderBy(c => c.Key.Length == 0).ThenByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Load(
                c.Key.Length == 0 ? null : c.Key, c.Value, interviews.GetValueOrDefault(c.Key), assigned.GetValueOrDefault(c.Key), wrong.GetValueOrDefault(c.Key),
                compares && c.Key.Length > 0 && middle is { } m && c.Value > TooMuch * m ? c.Value / m : null)),
        ];
    }

    /// <summary>The median number of cases; null where there are too few to compare.</summary>
    public static decimal? Median(IReadOnlyCollection<int> cases)
    {
        var sorted = cases.Order().ToList();
        return sorted.Count < FewestToCompare ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }
}
