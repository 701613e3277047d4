using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;

namespace Rettesnor.Core.Plans;

/// <summary>The three files of a plan, word for word.</summary>
public sealed record PlanTexts(string Name, string PlanYaml, string TablesYaml, byte[] FiguresCsv)
{
    public string Checksum => Convert.ToHexString(SHA256.HashData(
        [.. SHA256.HashData(Encoding.UTF8.GetBytes(PlanYaml)), .. SHA256.HashData(Encoding.UTF8.GetBytes(TablesYaml)), .. SHA256.HashData(FiguresCsv)]));

    /// <summary>Whether the folder had no file of figures, which a plan with tables must have.</summary>
    public bool LacksFigures { get; private init; }

    /// <summary>The files of a plan without tables or figures.</summary>
    internal static (string Tables, byte[] Figures) None => ("tables: []\n", Encoding.UTF8.GetBytes(string.Join(';', FiguresFile.Columns) + "\n"));

    /// <summary>Reads the files of a folder. Tables and figures may be missing: a new plan has none.</summary>
    public static PlanTexts FromFolder(string folder)
    {
        byte[]? Bytes(string file) => Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;
        return FromBytes(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), File.ReadAllBytes(Path.Combine(folder, "plan.yaml")), Bytes("tables.yaml"), Bytes("figures.csv"));
    }

    /// <summary>The texts of a plan's files; null for those that are not there.</summary>
    public static PlanTexts FromBytes(string name, byte[] plan, byte[]? tables, byte[]? figures) => new(
        name, TextBytes.Read(plan), tables is null ? None.Tables : TextBytes.Read(tables), figures ?? None.Figures)
    {
        LacksFigures = figures is null,
    };
}

/// <summary>A published table with its cells and the places where it breaks its own relations.</summary>
public sealed record PlanTable(TableDefinition Definition, PrintedTable Printed, IReadOnlyDictionary<Cell, FigureLine> Lines, IReadOnlyList<BrokenCell> Broken)
{
    /// <summary>Whether no cell of it has been entered: nothing can be said about such a table.</summary>
    public bool IsEmpty => Lines.Count == 0;
}

/// <summary>A plan with everything that its files hold.</summary>
public sealed record PlanBundle(Plan Plan, IReadOnlyList<PlanTable> Tables, IReadOnlyList<FigureLine> Lines, IReadOnlyList<Figure> Figures, PlanTexts Texts)
{
    public PlanTable? Table(string id) => Tables.FirstOrDefault(t => string.Equals(t.Definition.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the three files; where anything is wrong with any of them all of it is reported and there is no plan.</summary>
    public static PlanBundle? Read(PlanTexts texts, ReferenceData reference, PlanWords words, List<InputProblem> problems)
    {
        var before = problems.Count;
        var reading = PlanFile.Read($"{texts.Name}/plan.yaml", texts.PlanYaml, words);
        problems.AddRange(reading.Problems);
        var definitions = TablesFile.Read($"{texts.Name}/tables.yaml", texts.TablesYaml, problems);
        var lines = FiguresFile.Read($"{texts.Name}/figures.csv", texts.FiguresCsv, reference.Measures, reference.Areas, new PlanSide(StepOf(definitions), reading.Documents), problems);
        if (texts.LacksFigures && definitions.Count > 0)
        {
            problems.Add(new InputProblem(
                $"{texts.Name}/figures.csv",
                null,
                null,
                new("ingen fil", "no file"),
                new($"cellerne i de {definitions.Count} tabeller, som tables.yaml har", $"the cells of the {definitions.Count} tables that tables.yaml has"),
                null));
        }

        if (reading.Plan is not { } plan || problems.Count > before)
        {
            return null;
        }

        var figures = lines.Where(l => l.Key is not null).Select(l => l.Figure(reference.Measures.Find(l.Key!.Measure)!.Unit)!).ToList();
        return new PlanBundle(plan, [.. definitions.Select(d => TableOf(d, lines))], lines, figures, texts);
    }

    private static PlanTable TableOf(TableDefinition definition, IReadOnlyList<FigureLine> lines)
    {
        var cells = lines.Where(l => l.Cell?.Table == definition.Id).ToDictionary(l => new Cell(l.Cell!.Row, l.Cell.Column));
        var printed = new PrintedTable(definition, cells.Where(c => c.Value.Value is not null).ToDictionary(c => c.Key, c => c.Value.Value!.Value));
        return new PlanTable(definition, printed, cells, TableCheck.Find(printed));
    }

    private static CellStep StepOf(IReadOnlyList<TableDefinition> definitions)
    {
        var tables = definitions.ToDictionary(d => d.Id);
        return (TableCell cell, out bool known) =>
        {
            var row = tables.GetValueOrDefault(cell.Table)?.Rows.FirstOrDefault(r => r.Id == cell.Row);
            var column = tables.GetValueOrDefault(cell.Table)?.Columns.FirstOrDefault(c => c.Id == cell.Column);
            known = row is not null && column is not null;
            return (row?.Format ?? column?.Format)?.Step;
        };
    }
}
