using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;

namespace Rettesnor.Measurement.Tests.Tables;

/// <summary>A table of whole numbers of persons; a test states the lines, the relations and the values that matter.</summary>
internal sealed class TableBuilder
{
    private readonly List<TableColumn> columns = [];
    private readonly List<TableRow> rows = [];
    private readonly List<Relation> relations = [];
    private readonly Dictionary<Cell, decimal> values = [];

    public static Operand Of(string id)
    {
        var at = id.Split('@');
        return new Operand(at[0], at.Length > 1 ? at[1] : null);
    }

    public TableBuilder Column(string id, Unit unit = Unit.Persons, decimal? step = null)
    {
        columns.Add(new TableColumn { Id = id, Title = Title(id), Format = new CellFormat(unit, step) });
        return this;
    }

    public TableBuilder Row(string id, params decimal?[] cells) => Row(id, null, cells);

    public TableBuilder Row(string id, CellFormat? format, params decimal?[] cells)
    {
        rows.Add(new TableRow { Id = id, Title = Title(id), Format = format });
        foreach (var (column, value) in columns.Zip(cells))
        {
            if (value is { } v)
            {
                values[new Cell(id, column.Id)] = v;
            }
        }

        return this;
    }

    public TableBuilder Relation(Relation relation)
    {
        relations.Add(relation);
        return this;
    }

    public PrintedTable Build() => new(
        new TableDefinition
        {
            Id = "T",
            Title = Title("table"),
            Found = new FigureSource("R21", "Mål 2"),
            Rows = rows,
            Columns = columns,
            Relations = relations,
        },
        values);

    public IReadOnlyList<BrokenCell> Find() => TableCheck.Find(Build());

    private static LocalText Title(string id) => new(id, id + " (en)");
}
