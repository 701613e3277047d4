using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Sources;

/// <summary>Reads a file of published figures by the mapping whose columns it has.</summary>
public static class SeriesImport
{
    public static IReadOnlyList<Figure> Read(string path, ReferenceData reference, List<InputProblem> problems)
    {
        var mappings = SeriesMapping.LoadAll(reference, problems);
        if (problems.Count > 0 || CsvText.Open(Path.GetFileName(path), File.ReadAllBytes(path), problems) is not { } csv)
        {
            return [];
        }

        if (mappings.FirstOrDefault(m => m.Fits(csv.Header)) is { } mapping)
        {
            var figures = mapping.Figures(csv, reference.Areas, problems);
            if (figures.Count == 0 && problems.Count == 0)
            {
                problems.Add(new InputProblem(csv.File, null, null, new("ingen linjer efter overskriften", "no lines after the header"), new("mindst én linje med et tal", "at least one line with a figure"), null));
            }

            return figures;
        }

        problems.Add(new InputProblem(
            csv.File,
            1,
            null,
            new($"kolonnerne {string.Join(", ", csv.Header)}", $"the columns {string.Join(", ", csv.Header)}"),
            new($"kolonnerne fra en kilde, som reference/sources kender: {string.Join(", ", mappings.Select(m => m.Id))}", $"the columns of a source that reference/sources knows: {string.Join(", ", mappings.Select(m => m.Id))}"),
            null));
        return [];
    }
}
