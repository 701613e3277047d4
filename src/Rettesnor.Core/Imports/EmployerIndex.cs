using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;

namespace Rettesnor.Core.Imports;

/// <summary>Finds employers by P-number without asking the database for each row.</summary>
internal sealed class EmployerIndex(Session db)
{
    private readonly Dictionary<string, int> known = EmployerStore.Numbers(db).ToDictionary(e => e.Value, e => e.Key);
    private readonly List<PNumber> added = [];

    /// <summary>Employers who were added, in the order of their numbers −1, −2 and so on.</summary>
    public IReadOnlyList<PNumber> Added => added;

    /// <summary>The employer's number; null where the registers have none.</summary>
    public int? Find(PNumber number) => known.TryGetValue(number.Digits, out var id) ? id : null;

    /// <summary>The employer's number, which is below zero until the employer is kept.</summary>
    public int FindOrAdd(PNumber number)
    {
        if (Find(number) is { } id)
        {
            return id;
        }

        added.Add(number);
        known.Add(number.Digits, -added.Count);
        return -added.Count;
    }
}
