using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>A fact that the register has from the source and the file has no more.</summary>
/// <param name="PersonId">The number in the registers of whom it is about; for a citizen so that whoever is shown it stands in the log as having read about the person.</param>
/// <param name="Person">The masked CPR number, or the P-number.</param>
/// <param name="Values">The fields as they are written, in the register's order.</param>
public sealed record VanishedFact(int PersonId, string Person, IReadOnlyList<string> Values)
{
    /// <summary>Whether it is about a citizen, and not an employer.</summary>
    public bool IsCitizen { get; init; } = true;

    /// <summary>The fields as a person reads them, in the register's order.</summary>
    public IReadOnlyList<object?> ValuesOf(Register register) => [.. register.Fields.Select((f, i) => FieldText.Read(f, Values[i]))];
}

/// <summary>What an import came to, or would come to.</summary>
public sealed record ImportOutcome
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rows that the file has below its heading, empty ones left out.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that are left out because the citizens whom they are about were erased.</summary>
    public int ErasedRows { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>Persons who were not in the registers before.</summary>
    public int NewPersons { get; init; }

    /// <summary>Employers who were not in the registers before.</summary>
    public int NewEmployers { get; init; }

    /// <summary>The days that the file covers; null for a register without days.</summary>
    public DateOnly? First { get; init; }

    public DateOnly? Last { get; init; }

    /// <summary>Facts of the source within those days that the file has no more.</summary>
    public int Vanished { get; init; }

    /// <summary>Some of them, for a person to look at, who then has read about them (<see cref="RegisterImport.Show"/>).</summary>
    public IReadOnlyList<VanishedFact> VanishedFacts { get; init; } = [];

    /// <summary>Their numbers in the register, as far as a person may withdraw them; empty where there are too many for that.</summary>
    public IReadOnlyList<long> VanishedIds { get; init; } = [];

    /// <summary>How many of them were withdrawn afterwards; null where nobody has withdrawn them.</summary>
    public int? Withdrawn { get; init; }

    public int ProblemCount { get; init; }

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>What is worth knowing and hinders nothing.</summary>
    public IReadOnlyList<LocalText> Notices { get; init; } = [];

    public bool IsRefused => ProblemCount > 0;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ImportOutcome? FromJson(string? text) =>
        text is null || JsonSerializer.Deserialize<ImportOutcome>(text, Json) is not { } outcome ? null
        // Those kept before their persons were cannot be shown, for nobody could be logged as read about.
        : outcome with { VanishedFacts = [.. outcome.VanishedFacts.Where(f => f.PersonId > 0)] };
}

/// <summary>How far an import is.</summary>
/// <param name="Rows">The rows read.</param>
/// <param name="Part">The part of the file that is read, from 0 to 1.</param>
public readonly record struct ImportProgress(int Rows, double Part);
