using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Reports.Model;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Rettesnor.Reports.Docx;

/// <summary>A native Word chart with its numbers in an embedded workbook, so that "Edit data" works.</summary>
internal sealed class DocxChart
{
    private const string Own = "1B4F9C";
    private const string Target = "1A1A1A";
    private static readonly string[] Benchmarks = ["9A4A00", "5F6670", "7A2D82", "00695C"];

    private readonly Chart _chart;
    private readonly Words _words;
    private readonly string _axisFormat;

    private DocxChart(Chart chart, Words words)
    {
        (_chart, _words) = (chart, words);
        _axisFormat = FormatCode(chart.Format with { Decimals = AxisScale.For(chart).Decimals });
    }

    /// <summary>Adds the chart as a part of the document and returns the drawing that shows it.</summary>
    public static Drawing Add(MainDocumentPart main, Chart chart, Words words, int number)
    {
        var id = "rIdChart" + number.ToString(CultureInfo.InvariantCulture);
        var part = main.AddNewPart<ChartPart>(id);
        var workbook = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rId1");
        using (var stream = new MemoryStream(ChartWorkbook.Create(chart, words)))
        {
            workbook.FeedData(stream);
        }

        part.ChartSpace = new DocxChart(chart, words).Space();
        return new Drawing(new DW.Inline(
            new DW.Extent { Cx = 6120000, Cy = 2880000 },
            new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties
            {
                Id = (uint)number,
                Name = $"{words.Figure} {number.ToString(CultureInfo.InvariantCulture)}",
                Title = ReportRules.Clean(chart.Title),
                Description = ReportRules.Clean(chart.Description),
            },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private static string FormatCode(NumberFormat format) => Packaging.NumberCodes.Code(format.Suffix == NumberSuffix.Percent ? format : format with { Suffix = NumberSuffix.None }, Measurement.Language.Danish);

    private C.ChartSpace Space()
    {
        var plot = new C.PlotArea(new C.Layout());
        plot.Append(Groups());
        plot.Append(CategoryAxis(), ValueAxis());
        return new C.ChartSpace(
            new C.EditingLanguage { Val = _words.Culture },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.AutoTitleDeleted { Val = true },
                plot,
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Top }, new C.Overlay { Val = false }),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            new C.TextProperties(
                new A.BodyProperties(),
                new A.ListStyle(),
                new A.Paragraph(
                    new A.ParagraphProperties(new A.DefaultRunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "333333" })) { FontSize = 1000 }),
                    new A.EndParagraphRunProperties { Language = _words.Culture })),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = "rId1" });
    }

    private IEnumerable<OpenXmlElement> Groups()
    {
        var series = _chart.Series.Select((s, i) => (Series: s, Index: i)).ToList();
        var bars = series.Where(s => _chart.Kind == ChartKind.Bar && s.Series.Role != SeriesRole.Target).ToList();
        var lines = series.Except(bars).ToList();
        if (bars.Count > 0)
        {
            yield return new C.BarChart(
            [
                new C.BarDirection { Val = C.BarDirectionValues.Column },
                new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
                new C.VaryColors { Val = false },
                .. bars.Select(s => Bar(s.Series, s.Index)),
                new C.GapWidth { Val = (ushort)(_chart.Categories.Count < 3 ? 300 : 80) },
                new C.AxisId { Val = 1001 },
                new C.AxisId { Val = 1002 },
            ]);
        }

        if (lines.Count > 0)
        {
            yield return new C.LineChart(
            [
                new C.Grouping { Val = C.GroupingValues.Standard },
                new C.VaryColors { Val = false },
                .. lines.Select(s => Line(s.Series, s.Index)),
                new C.ShowMarker { Val = true },
                new C.AxisId { Val = 1001 },
                new C.AxisId { Val = 1002 },
            ]);
        }
    }

    private C.BarChartSeries Bar(Series series, int index) => new(
        new C.Index { Val = (uint)index },
        new C.Order { Val = (uint)index },
        Name(series, index),
        new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colour(series, index) })),
        new C.InvertIfNegative { Val = false },
        Labels(series, index, C.DataLabelPositionValues.OutsideEnd, shown: _chart.HasFewBars),
        Categories(),
        Values(series, index));

    private C.LineChartSeries Line(Series series, int index)
    {
        var outline = new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Colour(series, index) })) { Width = 25400, CapType = A.LineCapValues.Flat };
        outline.Append(new A.PresetDash { Val = series.Role == SeriesRole.Target ? A.PresetLineDashValues.Dash : A.PresetLineDashValues.Solid });
        outline.Append(new A.Round());
        var line = new C.LineChartSeries(
            new C.Index { Val = (uint)index },
            new C.Order { Val = (uint)index },
            Name(series, index),
            new C.ChartShapeProperties(outline),
            Marker(series, index));
        if (series.Role == SeriesRole.Own && series.Points.Count <= 8)
        {
            line.Append(Labels(series, index, C.DataLabelPositionValues.Top, shown: true));
        }

        line.Append(Categories(), Values(series, index), new C.Smooth { Val = false });
        return line;
    }

    private C.DataLabels Labels(Series series, int index, C.DataLabelPositionValues place, bool shown) => new(
        new C.NumberingFormat { FormatCode = FormatCode(_chart.Format), SourceLinked = false },
        new C.ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        new C.TextProperties(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colour(series, index) })) { FontSize = 1000, Bold = true }),
                new A.EndParagraphRunProperties { Language = _words.Culture })),
        new C.DataLabelPosition { Val = place },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = shown },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false });

    private C.Marker Marker(Series series, int index)
    {
        var colour = Colour(series, index);
        var symbol = (series.Role, Benchmark(index) % 4) switch
        {
            (SeriesRole.Target, _) => C.MarkerStyleValues.None,
            (SeriesRole.Own, _) => C.MarkerStyleValues.Circle,
            (SeriesRole.Benchmark, 0) => C.MarkerStyleValues.Diamond,
            (SeriesRole.Benchmark, 1) => C.MarkerStyleValues.Square,
            (SeriesRole.Benchmark, 2) => C.MarkerStyleValues.Triangle,
            (SeriesRole.Benchmark, _) => C.MarkerStyleValues.Star,
        };
        return series.Role == SeriesRole.Target
            ? new C.Marker(new C.Symbol { Val = symbol })
            : new C.Marker(
                new C.Symbol { Val = symbol },
                new C.Size { Val = 7 },
                new C.ChartShapeProperties(
                    new A.SolidFill(new A.RgbColorModelHex { Val = colour }),
                    new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour })) { Width = 9525 }));
    }

    private string Colour(Series series, int index) => series.Role switch
    {
        SeriesRole.Own => Own,
        SeriesRole.Target => Target,
        SeriesRole.Benchmark => Benchmarks[Benchmark(index) % 4],
    };

    private int Benchmark(int index) => _chart.Series.Take(index).Count(s => s.Role == SeriesRole.Benchmark);

    private static C.SeriesText Name(Series series, int index) => new(new C.StringReference(
        new C.Formula(ChartWorkbook.Cell(index + 1, 1)),
        new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(ReportRules.Clean(series.Name))) { Index = 0 })));

    private C.CategoryAxisData Categories() => new(new C.StringReference(
        new C.Formula(ChartWorkbook.Range(0, _chart.Categories.Count)),
        new C.StringCache(
        [
            new C.PointCount { Val = (uint)_chart.Categories.Count },
            .. _chart.Categories.Select((c, i) => new C.StringPoint(new C.NumericValue(ReportRules.Clean(c))) { Index = (uint)i }),
        ])));

    private C.Values Values(Series series, int index) => new(new C.NumberReference(
        new C.Formula(ChartWorkbook.Range(index + 1, _chart.Categories.Count)),
        new C.NumberingCache(
        [
            new C.FormatCode(FormatCode(_chart.Format)),
            new C.PointCount { Val = (uint)series.Points.Count },
            .. series.Points
                .Select((p, i) => (Point: p as NumberCell, Index: i))
                .Where(p => p.Point is not null)
                .Select(p => new C.NumericPoint(new C.NumericValue(p.Point!.Number.Shown.ToString(CultureInfo.InvariantCulture))) { Index = (uint)p.Index }),
        ])));

    private static C.CategoryAxis CategoryAxis() => new(
        new C.AxisId { Val = 1001 },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = 1002 },
        new C.Crosses { Val = C.CrossesValues.AutoZero });

    private C.ValueAxis ValueAxis()
    {
        var scale = AxisScale.For(_chart);
        return new(
            new C.AxisId { Val = 1002 },
            new C.Scaling(
                new C.Orientation { Val = C.OrientationValues.MinMax },
                new C.MaxAxisValue { Val = (double)scale.High },
                new C.MinAxisValue { Val = (double)scale.Low }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })) { Width = 9525 })),
            new C.NumberingFormat { FormatCode = _axisFormat, SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            new C.ChartShapeProperties(new A.Outline(new A.NoFill())),
            new C.CrossingAxis { Val = 1001 },
            new C.Crosses { Val = C.CrossesValues.Minimum },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between },
            new C.MajorUnit { Val = (double)scale.Step });
    }
}
