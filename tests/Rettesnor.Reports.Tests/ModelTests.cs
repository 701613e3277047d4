using Rettesnor.Measurement;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Xlsx;

namespace Rettesnor.Reports.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData("1285000", 2, NumberSuffix.None, "1.285.000,00", "1,285,000.00")]
    [InlineData("58.6", 1, NumberSuffix.Percent, "58,6\u00A0%", "58.6%")]
    [InlineData("-0.0", 1, NumberSuffix.None, "−0,0", "−0.0")]
    [InlineData("0", 0, NumberSuffix.None, "0", "0")]
    [InlineData("-1234.5", 1, NumberSuffix.Points, "−1.234,5\u00A0pct.point", "−1,234.5\u00A0pp")]
    [InlineData("0.25", 1, NumberSuffix.None, "0,3", "0.3")]
    public void Text_InBothLanguages_IsWrittenAsTheyDo(string value, int decimals, NumberSuffix suffix, string danish, string english)
    {
        var number = new Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), new(decimals, suffix));

        number.Text(Language.Danish).ShouldBe(danish);
        number.Text(Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData(ChartKind.Line, "92.5,95.7,85", "80", "100", "5")]
    [InlineData(ChartKind.Bar, "36,51", "0", "60", "20")]
    [InlineData(ChartKind.Line, "0,100", "0", "100", "50")]
    [InlineData(ChartKind.Line, "7,7", "6.5", "7.5", "0.5")]
    [InlineData(ChartKind.Line, "", "0", "1", "1")]
    [InlineData(ChartKind.Bar, "-3,4", "-4", "6", "2")]
    public void For_Values_GivesRoundSteps(ChartKind kind, string values, string low, string high, string step)
    {
        static decimal D(string s) => decimal.Parse(s, System.Globalization.CultureInfo.InvariantCulture);
        var cells = values.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => (Cell)new NumberCell(new(D(v), new(1)))).ToList();
        var chart = SampleReport.Interviews() with
        {
            Kind = kind,
            Categories = [.. cells.Select((_, i) => $"{i}")],
            Series = [new("a", SeriesRole.Own, cells)],
        };

        AxisScale.For(chart).ShouldBe(new(D(low), D(high), D(step)));
    }

    [Fact]
    public void Write_ReferenceToNothing_IsRefusedByEveryWriter() =>
        Refused(new LinkRun("x", "findes-ikke"), "findes-ikke");

    [Fact]
    public void Write_TheSameIdTwice_IsRefusedByEveryWriter()
    {
        var report = SampleReport.Create();
        Refused(report with { Sections = [.. report.Sections, report.Sections[0]] }, "used twice");
    }

    [Fact]
    public void Write_RowWithTooFewCells_IsRefusedByEveryWriter()
    {
        var table = SampleReport.Pools() with { Id = "T-kort", Rows = [new Row("kort", [new EmptyCell()])] };
        Refused(With(table), "has 1 cells for 6 columns");
    }

    [Fact]
    public void Write_SeriesShorterThanItsPeriods_IsRefusedByEveryWriter()
    {
        var chart = SampleReport.Interviews() with { Id = "kort", Series = [new("kort", SeriesRole.Own, [new NoDataCell()])] };
        Refused(With(chart), "1 points");
    }

    private static Report With(Block block)
    {
        var report = SampleReport.Create();
        return report with { Sections = [new Section { Id = "a", Heading = "A", Blocks = [block] }] };
    }

    private static void Refused(Run run, string says) => Refused(With(new Paragraph([run])), says);

    private static void Refused(Report report, string says)
    {
        Should.Throw<ArgumentException>(() => DocxWriter.Write(report)).Message.ShouldContain(says);
        Should.Throw<ArgumentException>(() => XlsxWriter.Write(report)).Message.ShouldContain(says);
        Should.Throw<ArgumentException>(() => HtmlWriter.Write(report)).Message.ShouldContain(says);
    }
}
