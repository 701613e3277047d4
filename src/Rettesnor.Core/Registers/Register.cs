using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>What a field of a register holds.</summary>
public enum FieldKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A firm's CVR number, whose check digit is right.</summary>
    Cvr,

    /// <summary>The number of a place of work.</summary>
    PNumber,

    /// <summary>One of a list of ids, which the reference data give.</summary>
    Code,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month, kept as its first day.</summary>
    Month,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>An amount, kept in whole øre.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>A field of a register.</summary>
/// <param name="Name">The name in the database, in files and in addresses.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Required">Whether a fact cannot be without it.</param>
/// <param name="Codes">The list that a code is from (<see cref="CodeLists"/>).</param>
public sealed record Field(string Name, FieldKind Kind, LocalText Title, bool Required = false, string? Codes = null)
{
    /// <summary>The least that a number or an amount in kroner can be. A number without it is not negative; an amount can be.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most that a number or an amount in kroner can be: more is a mistake of typing.</summary>
    public decimal? Most { get; init; }

    /// <summary>Whether a number has no decimals.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How the database keeps it.</summary>
    public ColumnType Column => Kind switch
    {
        FieldKind.Text or FieldKind.Cvr or FieldKind.PNumber or FieldKind.Code => ColumnType.Text,
        FieldKind.Day or FieldKind.Month => ColumnType.Day,
        FieldKind.Number => ColumnType.Number,
        FieldKind.Money => ColumnType.Integer,
        FieldKind.Flag => ColumnType.Flag,
        _ => throw new InvalidOperationException($"{Kind} has no column."),
    };
}

/// <summary>Those that the facts of registers are about.</summary>
/// <param name="Table">The table of all that there are.</param>
/// <param name="Column">The column of a register that says which one a fact is about.</param>
/// <param name="Changed">The table of those whose measured facts a write has changed.</param>
public sealed record Subject(string Table, string Column, string Changed)
{
    /// <summary>Citizens, by CPR number.</summary>
    public static readonly Subject Citizens = new("persons", "person_id", "changed_persons");

    /// <summary>Employers: places of work, by P-number.</summary>
    public static readonly Subject Employers = new("employers", "employer_id", "changed_employers");
}

/// <summary>One register: facts of one kind about citizens or employers, each with the time it holds for and the time it was recorded.</summary>
/// <remarks>
/// The table, the model, the import, the export and the pages are all made from this description; a new register is a new row in
/// <see cref="AllRegisters"/> and a migration.
/// </remarks>
public sealed record Register
{
    /// <summary>The id, which is also the table's name.</summary>
    public required string Id { get; init; }

    /// <summary>Whom its facts are about.</summary>
    public required Subject Of { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>What one fact is, in a sentence.</summary>
    public required LocalText About { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>The fields that tell one fact of a subject from another where the source gives no id: a new fact with the same supersedes.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Whether the measures read it, so that a change has to reach the histories.</summary>
    public required bool Measured { get; init; }

    /// <summary>What has to hold of a fact's fields together.</summary>
    public IReadOnlyList<FactRule> Rules { get; init; } = [];

    /// <summary>The rules that a fact's values break on a day.</summary>
    public IEnumerable<FactRule> Broken(IReadOnlyList<object?> values, DateOnly today) => Rules.Count == 0 ? [] : Rules.Where(r => !r.Holds(f => values[IndexOf(f)], today));

    /// <summary>The place of a field among the fields; -1 where there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The key of a fact by its own fields.</summary>
    public string KeyOf(IReadOnlyList<object?> values) => string.Join('|', Key.Select(k => FieldText.Canonical(values[IndexOf(k)])));
}
