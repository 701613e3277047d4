using System.Globalization;
using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>Something in a file that cannot be read as it stands. All problems of a file are collected and shown together.</summary>
/// <param name="File">The file's name, with the folder where that says more.</param>
/// <param name="Line">The line, counted from 1; null where the whole file is meant.</param>
/// <param name="Column">The column, counted from 1, which in a csv file is the number of the field; null where the whole line is meant.</param>
/// <param name="Found">What stands there: words that can follow "found", such as <c>»aprl«</c> or <c>ingen måling</c>.</param>
/// <param name="Expected">What should stand there: words that can follow "expected", such as <c>en måned</c>.</param>
/// <param name="Suggestion">The nearest known word, as it should be written; null where none is near.</param>
public sealed record InputProblem(string File, int? Line, int? Column, LocalText Found, LocalText Expected, string? Suggestion)
{
    /// <summary>The key of the field that is missing, where that is what is wrong: a form calls it by another name than the file does.</summary>
    public string? Missing { get; init; }

    /// <summary>The refusal of files that come with the program or the data directory, with everything that is wrong with them.</summary>
    public static DataRefusedException Refusal(IReadOnlyCollection<InputProblem> problems) => new(new LocalText(
        string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.Danish))),
        string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.English)))));

    /// <summary>One line: where, what was found, what was expected, and what was perhaps meant.</summary>
    public string ToText(Language language)
    {
        var danish = language == Language.Danish;
        var text = new StringBuilder(File);
        if (Line is { } line)
        {
            text.Append(CultureInfo.InvariantCulture, $", {(danish ? "linje" : "line")} {line}");
        }

        if (Column is { } column)
        {
            text.Append(CultureInfo.InvariantCulture, $", {(danish ? "kolonne" : "column")} {column}");
        }

        text.Append(danish ? $": fandt {Found.Da}, forventede {Expected.Da}." : $": found {Found.En}, expected {Expected.En}.");
        if (Suggestion is not null)
        {
            text.Append(danish ? $" Mente du »{Suggestion}«?" : $" Did you mean ‘{Suggestion}’?");
        }

        return text.ToString();
    }
}
