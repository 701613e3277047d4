using System.Globalization;

namespace Rettesnor.Core.Imports;

/// <summary>The row with the columns' headings. Titles and notes may stand above it.</summary>
internal sealed class FileHeading
{
    /// <summary>How far down the heading is looked for.</summary>
    public const int MostAbove = 30;

    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    private FileHeading(int row, IReadOnlyList<string> names)
    {
        Row = row;
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            columns[names[i]] = i;
        }
    }

    public int Row { get; }

    /// <summary>The headings, each told from the others; a column without one is called by its number.</summary>
    public IReadOnlyList<string> Names { get; }

    public int IndexOf(string name) => columns.GetValueOrDefault(Plain(name), -1);

    public static FileHeading Of(FileRow row)
    {
        var names = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < row.Count; i++)
        {
            var name = Plain(row[i].Text) is { Length: > 0 } text ? text.Length > 100 ? text[..100] : text : string.Create(CultureInfo.InvariantCulture, $"#{i + 1}");
            var times = seen[name] = seen.GetValueOrDefault(name) + 1;
            names.Add(times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({times})"));
        }

        while (names.Count > 0 && names[^1].StartsWith('#') && row[names.Count - 1].IsEmpty)
        {
            names.RemoveAt(names.Count - 1);
        }

        return new FileHeading(row.Number, names);
    }

    /// <summary>The heading as two spellings of it are the same: spaces and line breaks count once.</summary>
    public static string Plain(string text) => string.Join(' ', FieldReader.Masked(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
