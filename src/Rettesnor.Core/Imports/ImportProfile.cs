using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>How a source writes its days.</summary>
public enum DateForm
{
    /// <summary>31-03-2026, 31.3.2026 or 31/03/2026.</summary>
    DayMonthYear,

    /// <summary>2026-03-31.</summary>
    YearMonthDay,

    /// <summary>20260331.</summary>
    Compact,

    /// <summary>03/31/2026.</summary>
    MonthDayYear,
}

/// <summary>The mark that a source writes between the whole and the decimals of a number.</summary>
public enum DecimalMark
{
    Comma,
    Point,
}

/// <summary>Where a field's values come from: a column, with translations of the source's texts to our codes, or one value for all rows.</summary>
public sealed record FieldSource
{
    /// <summary>The column's heading.</summary>
    public string? Column { get; init; }

    /// <summary>The value of every row.</summary>
    public string? Constant { get; init; }

    /// <summary>Our code for each text of the source's that is not the code or its title already; an empty one means nothing.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();
}

/// <summary>How the files of one source system are read into one register: confirmed by a person once, and used for every file after.</summary>
public sealed partial record ImportProfile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public required string Register { get; init; }

    /// <summary>The source system, such as <c>kmd-momentum</c>. Facts remember it, and a file is compared with what came from the same.</summary>
    public required string Source { get; init; }

    /// <summary>The column with the CPR number; null for a register of employers.</summary>
    public string? Cpr { get; init; }

    /// <summary>The column with the P-number; null for a register of citizens.</summary>
    public string? PNumber { get; init; }

    /// <summary>The column that says whom a row is about; empty where none is chosen.</summary>
    [JsonIgnore]
    public string SubjectColumn => Cpr ?? PNumber ?? "";

    /// <summary>The column with the source's own id for a row; null where the register's key fields tell rows apart.</summary>
    public string? Id { get; init; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    public DateForm Dates { get; init; }

    public DecimalMark Decimal { get; init; }

    /// <summary>Where each field is from. A field that is left out is not in the file.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Fields { get; init; }

    /// <summary>The columns that a file must have.</summary>
    [JsonIgnore]
    public IEnumerable<string> Columns => new[] { Cpr, PNumber, Id }.Concat(Fields.Values.Select(f => f.Column)).OfType<string>();

    /// <summary>Whether a text can be a source's name: small letters, digits and hyphens, and not the name of what is written here.</summary>
    public static bool IsSource(string text) => SourceName().IsMatch(text) && text != Fact.Own;

    /// <summary>What a source's name has to be.</summary>
    public static LocalText SourceRule { get; } = new(
        "et navn på kildesystemet med små bogstaver a-z, tal og bindestreger, for eksempel kmd-momentum",
        "a name of the source system in small letters a-z, digits and hyphens, such as kmd-momentum");

    /// <summary>The same with the column that says whom a row is about.</summary>
    public ImportProfile About(Register register, string column) => register.Of == Subject.Employers ? this with { Cpr = null, PNumber = column } : this with { Cpr = column, PNumber = null };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a profile as <see cref="ToJson"/> writes it; what is wrong with it is added to the problems.</summary>
    public static ImportProfile? Read(string text, CodeLists codes, List<LocalText> problems)
    {
        ImportProfile? profile;
        try
        {
            profile = JsonSerializer.Deserialize<ImportProfile>(text, Json);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber + 1;
            problems.Add(new LocalText(
                $"Profilen kan ikke læses som JSON{(line is null ? "" : $" ved linje {line}")}, eller den har et felt, som ikke kendes. docs/registers.md beskriver formen.",
                $"The profile cannot be read as JSON{(line is null ? "" : $" at line {line}")}, or it has a field that is not known. docs/registers.md describes the form."));
            return null;
        }

        var before = problems.Count;
        if (profile is not null)
        {
            ProfileRules.Check(profile, codes, problems);
        }

        return problems.Count == before ? profile : null;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,59}\z")]
    private static partial Regex SourceName();
}
