using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Tests.House;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;

namespace Rettesnor.Core.Tests.Plans;

public sealed class TablesFileTests
{
    private const string Pools = """
        tables:
          - id: T-1
            title: { da: Puljer, en: Pools }
            found: { document: R21, section: Mål 2 }
            rows:
              - { id: regional, title: { da: Regional, en: Regional } }
              - { id: total, title: { da: I alt, en: Total }, style: total }
              - { id: share, title: { da: Andel, en: Share }, style: sub, unit: percent, step: "0,1" }
            columns:
              - { id: commitment, title: { da: Tilsagn, en: Commitment }, unit: dkk, step: 0.01 }
              - { id: co-financing, title: { da: Egenfinansiering, en: Co-financing }, header: { da: Ramme, en: Frame }, unit: dkk, step: "0,01" }
              - { id: frame, title: { da: Samlet ramme, en: Total frame }, unit: dkk, step: exact }
            relations:
              - { kind: frame, across: columns, result: frame, of: [commitment, co-financing], only: [regional, total] }
              - { kind: share, across: rows, result: share, of: [regional, total@frame] }

        """;

    [Fact]
    public void Read_TableInOrder_CarriesAllOfIt()
    {
        var table = Tables(Pools).ShouldHaveSingleItem();

        table.Id.ShouldBe("T-1");
        table.Found.ShouldBe(new FigureSource("R21", "Mål 2"));
        table.Rows.Select(r => (r.Id, r.Style)).ShouldBe([("regional", RowStyle.Plain), ("total", RowStyle.Total), ("share", RowStyle.Sub)]);
        table.Columns[1].Header.ShouldBe(new LocalText("Ramme", "Frame"));
        table.FormatOf(new Cell("total", "commitment")).ShouldBe(new CellFormat(Unit.Dkk, 0.01m));
        table.FormatOf(new Cell("total", "co-financing")).ShouldBe(new CellFormat(Unit.Dkk, 0.01m));
        table.FormatOf(new Cell("total", "frame")).ShouldBe(new CellFormat(Unit.Dkk, null));
        table.FormatOf(new Cell("share", "frame")).ShouldBe(new CellFormat(Unit.Percent, 0.1m));
        var frame = table.Relations[0].ShouldBeOfType<Relation.Frame>();
        (frame.Across, frame.Result, frame.Commitment, frame.CoFinancing).ShouldBe((Axis.Columns, "frame", new Operand("commitment"), new Operand("co-financing")));
        frame.Only.ShouldBe(["regional", "total"]);
        var share = table.Relations[1].ShouldBeOfType<Relation.Share>();
        (share.Across, share.Whole).ShouldBe((Axis.Rows, new Operand("total", "frame")));
    }

    [Fact]
    public void Read_DecimalCommaWithoutQuotesInsideBraces_IsReadAsMeant()
    {
        var table = Tables(Pools.Replace("step: 0.01", "step: 0,01", StringComparison.Ordinal)).ShouldHaveSingleItem();

        table.FormatOf(new Cell("total", "commitment")).ShouldBe(new CellFormat(Unit.Dkk, 0.01m));
    }

    [Theory]
    [InlineData("sum", "[commitment, co-financing]", typeof(Relation.Sum))]
    [InlineData("part", "[commitment]", typeof(Relation.PartOf))]
    [InlineData("share", "[commitment, co-financing]", typeof(Relation.Share))]
    [InlineData("ratio", "[commitment, co-financing]", typeof(Relation.Ratio))]
    [InlineData("difference", "[commitment, co-financing]", typeof(Relation.Difference))]
    [InlineData("change-percent", "[commitment, co-financing]", typeof(Relation.ChangePercent))]
    [InlineData("change-percent-back", "[commitment, co-financing]", typeof(Relation.ChangePercentBack))]
    [InlineData("frame", "[commitment, co-financing]", typeof(Relation.Frame))]
    [InlineData("balance", "[commitment, co-financing]", typeof(Relation.Balance))]
    public void Read_EveryKindOfRelation_BecomesItsType(string kind, string of, Type expected)
    {
        var relation = Tables(WithRelation($"{{ kind: {kind}, across: columns, result: frame, of: {of} }}"))[0].Relations[0];

        relation.ShouldBeOfType(expected);
        relation.Operands[0].ShouldBe(new Operand("commitment"));
    }

    [Theory]
    [InlineData("{ kind: fram, across: columns, result: frame, of: [commitment, co-financing] }", "linje 14, kolonne 17: fandt »fram«", "frame")]
    [InlineData("{ kind: frame, across: column, result: frame, of: [commitment, co-financing] }", "fandt »column«", "columns")]
    [InlineData("{ kind: frame, across: columns, result: fram, of: [commitment, co-financing] }", "fandt »fram«, forventede en af tabellens kolonner", "frame")]
    [InlineData("{ kind: frame, across: columns, result: frame, of: [comitment, co-financing] }", "linje 14, kolonne 61: fandt »comitment«, forventede en af tabellens kolonner", "commitment")]
    [InlineData("{ kind: frame, across: rows, result: total, of: [regional, frame] }", "fandt kolonnen »frame«, forventede en af tabellens rækker", null)]
    [InlineData("{ kind: frame, across: columns, result: frame, of: [commitment, co-financing@totl] }", "kolonne 86: fandt »totl«, forventede en af tabellens rækker", "total")]
    [InlineData("{ kind: frame, across: columns, result: frame, of: [commitment, co-financing], only: [commitment] }", "fandt kolonnen »commitment«, forventede en af tabellens rækker", null)]
    [InlineData("{ kind: frame, across: columns, result: frame, of: [commitment] }", "fandt 1 led, forventede [tilsagn, egenfinansiering]", null)]
    [InlineData("{ kind: sum, across: columns, result: frame, of: [commitment, commitment] }", "fandt »commitment« for anden gang", null)]
    [InlineData("{ kind: sum, across: columns, result: frame, of: [commitment, frame] }", "fandt »frame« for anden gang", null)]
    [InlineData("{ kind: sum, across: columns, result: frame }", "fandt intet felt »of«", null)]
    [InlineData("{ kind: sum, across: columns, result: frame, of: commitment }", "fandt »commitment«, forventede en liste", null)]
    [InlineData("{ kind: sum, acros: columns, result: frame, of: [commitment, co-financing] }", "fandt feltet »acros«", "across")]
    public void Read_RelationThatIsWrong_SaysWhereWhatAndWhatWasMeant(string relation, string said, string? suggestion)
    {
        var problems = Problems(WithRelation(relation));

        problems.ShouldContain(p => p.ToText(Language.Danish).Contains(said, StringComparison.Ordinal) && p.Suggestion == suggestion, string.Join('\n', problems.Select(p => p.ToText(Language.Danish))));
    }

    [Theory]
    [InlineData("unit: dkk, step: exact", "unit: dk, step: exact", "fandt »dk«", "dkk")]
    [InlineData("unit: dkk, step: exact", "unit: dkk, step: exakt", "fandt »exakt«, forventede et trin", "exact")]
    [InlineData("unit: dkk, step: exact", "unit: dkk, step: 0", "fandt »0«, forventede et trin", null)]
    [InlineData("unit: dkk, step: exact", "unit: dkk, step: -1", "fandt »-1«, forventede et trin", null)]
    [InlineData("unit: dkk, step: exact", "unit: dkk", "fandt intet felt »step«", null)]
    [InlineData("unit: dkk, step: exact", "step: exact", "fandt intet felt »unit«", null)]
    [InlineData(", unit: dkk, step: exact", "", "forventede en enhed for kolonnen eller for hver af rækkerne", null)]
    [InlineData("style: total", "style: totals", "fandt »totals«", "total")]
    [InlineData("{ id: total, title", "{ id: regional, title", "fandt id'et »regional« for anden gang", null)]
    [InlineData("{ id: total, title", "{ id: to@tal, title", "forventede et id uden @", null)]
    [InlineData("title: { da: Puljer, en: Pools }", "title: Puljer", "fandt »Puljer«, forventede en tekst på begge sprog", null)]
    [InlineData("title: { da: Puljer, en: Pools }", "title: { da: Puljer }", "fandt intet felt »en«", null)]
    [InlineData("found: { document: R21, section: Mål 2 }", "notes: { da: x, en: x }", "fandt feltet »notes«", "note")]
    [InlineData("  - id: T-1", "  - id: T-1\n    id: T-2", "linje 3, kolonne 5: fandt feltet »id« for anden gang", null)]
    [InlineData("    rows:", "\trows:", "fandt et tabulatortegn", null)]
    [InlineData("tables:", "table:", "fandt feltet »table«", "tables")]
    public void Read_TableThatIsWrong_SaysWhereWhatAndWhatWasMeant(string right, string wrong, string said, string? suggestion)
    {
        Pools.ShouldContain(right.Trim());
        var problems = Problems(Pools.Replace(right, wrong, StringComparison.Ordinal));

        problems.ShouldContain(p => p.ToText(Language.Danish).Contains(said, StringComparison.Ordinal) && p.Suggestion == suggestion, string.Join('\n', problems.Select(p => p.ToText(Language.Danish))));
    }

    [Fact]
    public void Read_SeveralThingsWrong_ReportsThemAllAtOnce()
    {
        var text = Pools
            .Replace("style: sub", "style: subb", StringComparison.Ordinal)
            .Replace("unit: dkk, step: exact", "unit: kroner, step: halves", StringComparison.Ordinal)
            .Replace("of: [regional, total@frame]", "of: [regionl, total@fram]", StringComparison.Ordinal);

        Problems(text).Select(p => (p.Line, p.Found.Da)).ShouldBe(
            [(8, "»subb«"), (12, "»kroner«"), (12, "»halves«"), (15, "»regionl«"), (15, "»fram«")]);
    }

    [Fact]
    public void Read_TwoTablesWithOneId_IsReportedOnce()
    {
        var text = Pools + Pools.Replace("tables:\n", "", StringComparison.Ordinal);

        Problems(text).ShouldHaveSingleItem().Found.Da.ShouldBe("id'et »T-1« for anden gang");
    }

    [Fact]
    public void Read_NoTables_IsAFileWithoutAny() => Tables("tables: []\n").ShouldBeEmpty();

    [Fact]
    public void Read_PlansOfTheHouse_HaveNothingWrong()
    {
        var files = Directory.GetFiles(Repository.PathOf("plans"), "tables.yaml", SearchOption.AllDirectories);

        files.Length.ShouldBe(5);
        foreach (var file in files)
        {
            Problems(File.ReadAllText(file)).Select(p => file + ": " + p.ToText(Language.English)).ShouldBeEmpty();
        }
    }

    private static string WithRelation(string relation) =>
        Pools[..Pools.IndexOf("      - { kind", StringComparison.Ordinal)] + "      - " + relation + "\n";

    private static IReadOnlyList<TableDefinition> Tables(string text)
    {
        var problems = new List<InputProblem>();
        var tables = TablesFile.Read("tables.yaml", text, problems);
        problems.Select(p => p.ToText(Language.Danish)).ShouldBeEmpty();
        return tables;
    }

    private static List<InputProblem> Problems(string text)
    {
        var problems = new List<InputProblem>();
        TablesFile.Read("tables.yaml", text, problems);
        return problems;
    }
}
