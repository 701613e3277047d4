using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Sources;

/// <summary>Reads a file of published figures: by the mapping whose columns it has, or in the form that the export writes.</summary>
public static class SeriesImport
{
    /// <param name="path">The file.</param>
    /// <param name="reference">Areas, measures and the mappings of the sources.</param>
    /// <param name="today">The day of the import: nobody can have published what a period came to before it has ended.</param>
    /// <param name="problems">Where everything that is wrong is added.</param>
    public static IReadOnlyList<Figure> Read(string path, ReferenceData reference, DateOnly today, List<InputProblem> problems)
    {
        var mappings = SeriesMapping.LoadAll(reference, problems);
        if (problems.Count > 0 || CsvText.Open(Path.GetFileName(path), File.ReadAllBytes(path), problems) is not { } csv)
        {
            return [];
        }

        var mapping = mappings.FirstOrDefault(m => m.Fits(csv.Header));
        if (mapping is not null || FiguresFile.Fits(csv.Header))
        {
            var figures = mapping is not null ? mapping.Figures(csv, reference.Areas, today, problems) : FiguresFile.ReadFigures(csv, reference.Measures, reference.Areas, today, problems);
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
            new(
                $"kolonnerne fra en kilde, som reference/sources kender ({string.Join(", ", mappings.Select(m => m.Id))}), eller dem, som figures export skriver",
                $"the columns of a source that reference/sources knows ({string.Join(", ", mappings.Select(m => m.Id))}), or those that figures export writes"),
            null));
        return [];
    }
}
