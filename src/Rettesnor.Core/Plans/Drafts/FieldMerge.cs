using System.Globalization;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>Two people's writing of one element put together.</summary>
/// <param name="Fields">Both; where they disagree, the first one's.</param>
/// <param name="Conflicts">The fields that both have changed, and not alike. A list whose items are no longer the same is one field.</param>
public sealed record Merged(ElementFields Fields, IReadOnlyList<string> Conflicts);

/// <summary>Puts together what two people have made of the same element.</summary>
public static class FieldMerge
{
    /// <param name="from">What both began with.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it, and saved.</param>
    public static Merged Of(ShapeKind kind, ElementFields from, ElementFields mine, ElementFields theirs)
    {
        // Items are told apart by their numbers, so a list that has been added to or taken from cannot be merged within.
        var lists = kind.Fields.Where(f => f.Form is FieldForm.Lines or FieldForm.Parts).Select(f => f.Key)
            .Where(list => Items(from, list) is var items && !(items == Items(mine, list) && items == Items(theirs, list))).ToList();
        string Unit(string path) => lists.FirstOrDefault(l => path.StartsWith(l + ".", StringComparison.Ordinal)) ?? path;

        var merged = new List<KeyValuePair<string, string>>();
        var conflicts = new List<string>();
        foreach (var unit in from.Paths.Concat(mine.Paths).Concat(theirs.Paths).Select(Unit).Distinct().Order(StringComparer.Ordinal))
        {
            List<KeyValuePair<string, string>> In(ElementFields fields) => [.. fields.All.Where(v => Unit(v.Key) == unit)];
            var (was, first, second) = (In(from), In(mine), In(theirs));
            if (first.SequenceEqual(was))
            {
                merged.AddRange(second);
                continue;
            }

            merged.AddRange(first);
            if (!second.SequenceEqual(was) && !second.SequenceEqual(first))
            {
                conflicts.Add(unit);
            }
        }

        return new Merged(new ElementFields(merged), conflicts);
    }

    // The items of a list of parts by their ids, of a list of lines by their number.
    private static string Items(ElementFields fields, string list) =>
        string.Join('\n', Enumerable.Range(0, fields.Count(list)).Select(i => fields[$"{list}.{i.ToString(CultureInfo.InvariantCulture)}.id"]).Append("."));
}
