namespace Rettesnor.Measurement.Goals;

/// <summary>The words for areas that a target may use. Built from the reference data, so that the pure room knows no file.</summary>
public sealed class AreaWords
{
    private readonly Dictionary<string, AreaId> words = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <summary>Takes every name, alias and id with the area that it means.</summary>
    public AreaWords(IEnumerable<KeyValuePair<string, AreaId>> names)
    {
        foreach (var (name, area) in names)
        {
            words.TryAdd(name.ToLowerInvariant(), area);
        }

        longest = words.Count == 0 ? 1 : words.Keys.Max(w => w.Count(c => c == ' ') + 1);
    }

    /// <summary>The most words that a name has.</summary>
    public int LongestName => longest;

    /// <summary>All names, for suggestions.</summary>
    public IReadOnlyCollection<string> Names => words.Keys;

    /// <summary>The area that a name means, if it is known.</summary>
    public AreaId? Find(string name) => words.TryGetValue(name.ToLowerInvariant(), out var area) ? area : null;
}
