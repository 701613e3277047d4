using System.Globalization;
using Microsoft.Data.Sqlite;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Sources;

namespace Rettesnor.Benchmarks;

/// <summary>Importing a file of Jobindsats' figures, beside loading the same lines raw into the same table of the same database.</summary>
internal static class ImportBenchmark
{
    private const int Rounds = 7;
    private static readonly Written Why = new("bench", "import", "benchmark");

    public static void Run(string? file)
    {
        file ??= Path.Combine(Source.Root, "..", "shared", "data", "jobindsats.csv");
        if (!File.Exists(file))
        {
            Console.Error.WriteLine("import: there is no file of figures. Name one: ./dev bench import FIGURES.csv");
            return;
        }

        var reference = ReferenceData.Load(Path.Combine(Source.Root, "reference"));
        var count = 0;
        var raw = InNewDatabases("raw bulk load: split the lines, insert them", data => Raw(data, file));
        var import = InNewDatabases("import: read, check, map, compare with what is there, insert", data => count = Import(data, reference, file).Added);
        var again = InNewDatabases("import of the same file once more, which changes nothing", data => Import(data, reference, file), data => Import(data, reference, file));

        var report = new Report("import", "Importing published figures");
        report.Say($"{count} figures of {Path.GetFileName(file)}, each round into a database of its own with its indexes and keys. Aim: at most 3 times the raw load.\n");
        report.Table([raw, import, again]);
        report.Say($"\nThe import takes {import.Median / raw.Median:0.00} times the raw load (medians); the second import {again.Median / raw.Median:0.00} times.");
        report.Keep();
    }

    private static Measured InNewDatabases(string name, Action<DataDirectory> work, Action<DataDirectory>? before = null)
    {
        var rounds = new List<Measured>();
        for (var round = -1; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("rettesnor-bench-");
            var data = DataDirectory.Open(folder.FullName, TimeProvider.System);
            before?.Invoke(data);
            var measured = Measured.Rounds(name, 0, 1, () =>
            {
                work(data);
                return null;
            });
            if (round >= 0)
            {
                rounds.Add(measured);
            }

            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        return new Measured(name, [.. rounds.Select(m => m.Median)], rounds.Average(m => m.AllocatedKilobytes));
    }

    private static FigureWrite Import(DataDirectory data, ReferenceData reference, string file)
    {
        var problems = new List<InputProblem>();
        var mapping = SeriesMapping.LoadAll(reference, problems).Single(m => m.Id == "jobindsats");
        var csv = CsvText.Open(Path.GetFileName(file), File.ReadAllBytes(file), problems);
        var figures = mapping.Figures(csv!, reference.Areas, DateOnly.MaxValue, problems);
        return problems.Count == 0
            ? new FigureStore(data, reference).Write(figures, Why)
            : throw new InvalidDataException(string.Join('\n', problems.Take(10).Select(problem => problem.ToText(Measurement.Language.English))));
    }

    private static void Raw(DataDirectory data, string file) => data.Write(Why, (db, write) =>
    {
        using var command = db.Command(
            "INSERT INTO figures (document, measure, area, grp, period, definition, state, value, step, approximate, place, write_id) "
            + "VALUES ('raw', @measure, @area, '', @period, '', 0, @value, '1', 0, @place, @write)",
            ("measure", ""), ("area", ""), ("period", ""), ("value", ""), ("place", ""), ("write", write));
        var (area, period, place) = (command.Parameters["area"], command.Parameters["period"], command.Parameters["place"]);
        var (measure, value) = (command.Parameters["measure"], command.Parameters["value"]);
        command.Prepare();
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var fields = line.Split(';');
            (area.Value, period.Value, place.Value) = (fields[0], fields[1], fields[2]);
            (measure.Value, value.Value) = (string.Create(CultureInfo.InvariantCulture, $"{fields[2]} {fields[3]} {fields[4]}"), fields[5]);
            command.ExecuteNonQuery();
        }

        return 0;
    });
}
