namespace Rettesnor.Measurement;

/// <summary>The known words that an unknown one was most likely meant to be.</summary>
public static class Nearest
{
    /// <summary>
    /// At most <paramref name="max"/> of the known words, the nearest first and equally near ones in ordinal order; none where
    /// nothing is near.
    /// </summary>
    /// <remarks>
    /// Nearness is the Damerau-Levenshtein distance in its restricted form (a letter added, left out, changed, or two neighbours
    /// swapped; no part edited twice), upper and lower case being the same. Near is at most a third of the longer word's length,
    /// and at least one edit in words of three letters or more. A word that begins with the unknown one, of three letters or more,
    /// comes after those, and so does one of several words that all stand in the unknown one: <c>at-end</c> for <c>at-the-end</c>.
    /// </remarks>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> known, int max = 3)
    {
        var sought = word.Trim().ToLowerInvariant();
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(candidate => (candidate, distance: Distance(sought, candidate.ToLowerInvariant())))
                .Where(x => IsNear(sought, x.candidate, x.distance))
                .OrderBy(x => x.distance)
                .ThenBy(x => x.candidate, StringComparer.Ordinal)
                .Take(max)
                .Select(x => x.candidate),
        ];
    }

    private static bool IsNear(string sought, string candidate, int distance) =>
        distance <= Math.Max(sought.Length, candidate.Length) / 3
        || (sought.Length >= 3 && candidate.StartsWith(sought, StringComparison.OrdinalIgnoreCase))
        || IsWithin(sought.Split('-'), candidate.ToLowerInvariant().Split('-'));

    private static bool IsWithin(string[] sought, string[] candidate) => candidate.Length > 1 && candidate.All(sought.Contains);

    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
