using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>Reads a file of semicolons whose columns are all known, in their order. A quotation mark is an ordinary letter.</summary>
internal static class CsvTable
{
    /// <summary>The rows that have every column; what is wrong with the file or with other rows is added to the problems.</summary>
    internal static IReadOnlyList<CsvRow> Read(string folder, string file, IReadOnlyList<string> columns, List<InputProblem> problems)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(new InputProblem(file, null, null, new("ingen fil", "no file"), new($"filen i {folder}", $"the file in {folder}"), null));
            return [];
        }

        using var text = new StreamReader(path, Encoding.UTF8);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", Mode = CsvMode.NoEscape, TrimOptions = TrimOptions.Trim });
        var header = string.Join(';', columns);
        if (!parser.Read() || string.Join(';', parser.Record!) != header)
        {
            problems.Add(new InputProblem(file, 1, null, Quoted(parser.Record is { } r ? string.Join(';', r) : string.Empty), new($"overskriften {header}", $"the header {header}"), null));
            return [];
        }

        var rows = new List<CsvRow>();
        while (parser.Read())
        {
            var fields = parser.Record!;
            if (fields.Length != columns.Count)
            {
                problems.Add(new InputProblem(
                    file,
                    parser.RawRow,
                    null,
                    new(Count(fields.Length, "felt", "felter"), Count(fields.Length, "field", "fields")),
                    new(Count(columns.Count, "felt", "felter"), Count(columns.Count, "field", "fields")),
                    null));
                continue;
            }

            rows.Add(new CsvRow(file, parser.RawRow, columns, fields));
        }

        return rows;
    }

    internal static LocalText Quoted(string found) => found.Length == 0 ? new("ingenting", "nothing") : new($"»{found}«", $"‘{found}’");

    private static string Count(int n, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}

/// <summary>A row of a file, its fields by the names of their columns.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyList<string> columns, string[] fields)
{
    internal string this[string column] => fields[Index(column)];

    internal InputProblem Problem(string column, string found, LocalText expected, string? suggestion) =>
        new(file, line, Index(column) + 1, CsvTable.Quoted(found), expected, suggestion);

    private int Index(string column)
    {
        var index = 0;
        while (columns[index] != column)
        {
            index++;
        }

        return index;
    }
}
