using System.Globalization;
using System.Text;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>Something in a file that has to be mended before it can be imported.</summary>
/// <param name="Row">The line or the row of the sheet, counted from 1; null where the whole file is meant.</param>
/// <param name="Column">The column's heading; null where the whole row is meant.</param>
/// <param name="Address">The cell in the sheet, such as C12; null in a file of text.</param>
/// <param name="Found">What stands there: words that can follow "found", with no CPR number in them.</param>
/// <param name="Expected">What should stand there: words that can follow "expected".</param>
/// <param name="Suggestion">What was perhaps meant.</param>
public sealed record ImportProblem(int? Row, string? Column, string? Address, LocalText Found, LocalText Expected, string? Suggestion)
{
    /// <summary>One line: where, what was found, what was expected, and what was perhaps meant.</summary>
    public string ToText(Language language)
    {
        var danish = language == Language.Danish;
        var text = new StringBuilder();
        if (Row is { } row)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(danish ? "Række" : "Row")} {row}");
        }

        if (Column is not null)
        {
            text.Append(text.Length > 0 ? ", " : "").Append(danish ? $"{(Row is null ? "Kolonne" : "kolonne")} »{Column}«" : $"{(Row is null ? "Column" : "column")} ‘{Column}’");
        }

        text.Append(Address is null ? "" : text.Length > 0 ? $" ({Address})" : danish ? $"Celle {Address}" : $"Cell {Address}");
        // What has no place of its own is the file's.
        text.Append(text.Length > 0 ? "" : danish ? "Filen" : "The file").Append(": ").Append(danish ? $"fandt {Found.Da}, forventede {Expected.Da}." : $"found {Found.En}, expected {Expected.En}.");
        if (Suggestion is not null)
        {
            text.Append(danish ? $" Mente du »{Suggestion}«?" : $" Did you mean ‘{Suggestion}’?");
        }

        return text.ToString();
    }
}

/// <summary>The problems of a file: the first of them in words, and the number of all.</summary>
public sealed class ImportProblems
{
    /// <summary>The most that are kept in words. Nobody mends more by hand; a file with more has one mistake in a whole column.</summary>
    public const int Most = 500;

    private readonly List<ImportProblem> some = [];

    public IReadOnlyList<ImportProblem> Some => some;

    public int Count { get; private set; }

    /// <summary>Counts problems that nothing more is said of.</summary>
    public void AddUntold(int count) => Count += count;

    /// <summary>Adds a problem; what it says is asked for only while there is room.</summary>
    public void Add(Func<ImportProblem> problem)
    {
        if (some.Count < Most)
        {
            some.Add(problem());
        }

        Count++;
    }

    public static LocalText Quote(string text)
    {
        var shown = FieldReader.Masked(text.Length > 60 ? text[..60] + "…" : text);
        return shown.Length == 0 ? new("ingenting", "nothing") : new($"»{shown}«", $"‘{shown}’");
    }
}
