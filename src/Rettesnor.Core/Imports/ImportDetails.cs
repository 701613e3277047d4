using System.Globalization;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Imports;

/// <summary>What an import's row keeps of single rows of its file: what was wrong, and what had vanished. The counts are kept when they are taken away.</summary>
public static class ImportDetails
{
    /// <summary>Imports that ended before an instant and have details still.</summary>
    public static IReadOnlyList<long> Before(Session db, DateTime instant) => [.. All(db, "ended < @before", ("before", instant)).Where(i => HasAny(i.Outcome)).Select(i => i.Id)];

    /// <summary>Takes the details of imports away.</summary>
    public static int Forget(Session db, IReadOnlyCollection<long> imports) => NumberLists.Of(imports).Sum(list =>
        All(db, $"id IN ({list})").Sum(i => Put(db, i.Id, i.Outcome with { Problems = [], VanishedFacts = [], VanishedIds = [] })));

    /// <summary>Takes away what imports say of some citizens; and everything that was wrong in a file where it holds one of some texts.</summary>
    /// <returns>How many imports said anything.</returns>
    public static int Forget(Session db, IReadOnlySet<int> persons, IReadOnlyCollection<string> texts)
    {
        var count = 0;
        foreach (var (id, outcome) in All(db, "1 = 1").Where(i => HasAny(i.Outcome)).ToList())
        {
            var facts = outcome.VanishedFacts.Where(f => !f.IsCitizen || !persons.Contains(f.PersonId)).ToList();
            var isNamed = outcome.Problems.Any(p => texts.Any(t => p.Found.Da.Contains(t, StringComparison.OrdinalIgnoreCase) || p.Found.En.Contains(t, StringComparison.OrdinalIgnoreCase)));
            if (isNamed || facts.Count < outcome.VanishedFacts.Count)
            {
                count += Put(db, id, outcome with { VanishedFacts = facts, Problems = isNamed ? [] : outcome.Problems });
            }
        }

        return count;
    }

    private static bool HasAny(ImportOutcome outcome) => outcome.Problems.Count > 0 || outcome.VanishedFacts.Count > 0 || outcome.VanishedIds.Count > 0;

    private static List<(long Id, ImportOutcome Outcome)> All(Session db, string condition, params ReadOnlySpan<(string, object?)> parameters) =>
    [
        .. db.Rows(string.Create(CultureInfo.InvariantCulture, $"SELECT id, outcome FROM imports WHERE outcome LIKE '{{%' AND {condition}"), row => (row.GetInt64(0), ImportOutcome.FromJson(row.GetString(1))!), parameters),
    ];

    private static int Put(Session db, long id, ImportOutcome outcome) => db.Run("UPDATE imports SET outcome = @outcome WHERE id = @id", ("outcome", outcome.ToJson()), ("id", id));
}
