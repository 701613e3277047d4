using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Plans;
using Rettesnor.Reports.Xlsx;

namespace Rettesnor.Reports.Tests;

public sealed class PlanReportTests
{
    public static TheoryData<string, string, string, Language> Reports => new()
    {
        { "stevns-2021", "2021-Q2", "2021-10-04", Language.Danish },
        { "stevns-2021", "2021-Q2", "2021-10-04", Language.English },
        { "stevns-2023", "2022-Q3", "2022-12-31", Language.Danish },
        { "stevns-2023", "2023-Q4", "2024-02-01", Language.English },
        { "stevns-2024", "2024-Q2", "2024-07-01", Language.Danish },
        { "slagelse-2023", "2023", "2024-02-01", Language.Danish },
        { "vordingborg-2019", "2019", "2020-02-01", Language.Danish },
        { "vordingborg-2019", "2018", "2018-12-31", Language.English },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Write_EveryPlan_GivesValidOfficeFilesAndCleanHtml(string plan, string period, string cutOff, Language language)
    {
        var report = PlanBundles.ReportOf(plan, period, cutOff, language);

        using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(report)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(docx, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + " " + e.Description).ShouldBeEmpty();
        using var xlsx = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(report)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(xlsx, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + " " + e.Description).ShouldBeEmpty();
        var html = new HtmlParser().ParseDocument(HtmlWriter.Write(report));
        html.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Of_EveryPlan_HasASectionForEachGoalAndPartInOrder(string plan, string period, string cutOff, Language language)
    {
        var report = PlanBundles.ReportOf(plan, period, cutOff, language);

        var goals = PlanBundles.Of(plan).Plan.Goals;
        report.Sections.Single(s => s.Id == "maal").Sections.Select(s => s.Id).ShouldBe(goals.Select(g => g.Id));
        var status = (DataTable)report.Sections.Single(s => s.Id == "status").Blocks.Single(b => b is DataTable);
        status.Rows.Count.ShouldBe(goals.Sum(g => 1 + g.Parts.Count));
    }

    [Fact]
    public void Of_ResultsOf2021_SaysWhatTheStandingsSay()
    {
        var report = Results(Language.Danish);
        var standing = PlanStanding.Of(PlanBundles.Of("stevns-2021"), new DateOnly(2021, 10, 4), PlanBundles.Figures, PlanBundles.Reference);

        foreach (var row in standing.Rows)
        {
            var section = report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == row.Id);
            var text = section.Blocks.OfType<Paragraph>().SelectMany(p => p.Runs).ToList();
            text.OfType<MarkRun>().Single().Mark.Word.ShouldBe(StandingText.Name(row.Standing.Kind).Da);
            text.OfType<PlainRun>().ShouldContain(r => r.Text == row.Sentence.Da);
        }
    }

    [Fact]
    public void Of_InterviewsGoal_ChartsTheMonthsAgainstTheAreasAndTheTarget()
    {
        var section = Results(Language.Danish).Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "R21-6");

        var chart = section.Blocks.OfType<Chart>().Single();
        chart.Categories.ShouldBe(["maj 2021", "jun. 2021", "jul. 2021"]);
        chart.Series.Select(s => (s.Name, s.Role)).ShouldBe(
        [
            ("Stevns", SeriesRole.Own),
            ("Hele landet", SeriesRole.Benchmark),
            ("Faxe", SeriesRole.Benchmark),
            ("Køge", SeriesRole.Benchmark),
            ("Mål: over 85\u00A0%", SeriesRole.Target),
        ]);
        chart.Series[0].Points.TakeLast(3).Cast<NumberCell>().Select(c => c.Number.Value).ShouldBe([95.7m, 93.3m, 92.5m]);
        chart.Series[^1].Points.ShouldAllBe(p => ((NumberCell)p).Number.Value == 85);
    }

    [Fact]
    public void Of_ReportBeforeAFigureIsThere_DoesNotShowIt()
    {
        var report = PlanBundles.ReportOf("stevns-2021", "2021-05", "2021-06-29", Language.Danish);

        var chart = report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "R21-6").Blocks.OfType<DataTable>().Concat(
            report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "R21-6").Blocks.OfType<Chart>().Select(c => c.Figures(Language.Danish))).Single();
        chart.Rows.Select(r => r.Title).ShouldNotContain("jun. 2021");
        chart.Rows[^1].Title.ShouldBe("maj 2021");
    }

    [Fact]
    public void Of_FiguresUnderAnEarlierDefinition_AreASeriesOfTheirOwn()
    {
        var report = PlanBundles.ReportOf("stevns-2023", "2022-Q3", "2022-12-31", Language.Danish);

        var chart = report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "S23-7").Blocks.OfType<Chart>().Single();
        chart.Series.ShouldContain(s => s.Role == SeriesRole.Target);
        var text = string.Concat(report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "S23-7").Blocks.OfType<Paragraph>().SelectMany(p => p.Runs).OfType<PlainRun>().Select(r => r.Text));
        text.ShouldContain("Gjaldt til og med 31. december 2022");
    }

    [Fact]
    public void Of_Path_IsDrawnToItsEnd()
    {
        var report = PlanBundles.ReportOf("vordingborg-2019", "2019", "2020-02-01", Language.Danish);

        var chart = report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "V19-3").Blocks.OfType<Chart>().Single();
        chart.Categories[^1].ShouldBe("2025");
        var path = chart.Series.Single(s => s.Role == SeriesRole.Target);
        ((NumberCell)path.Points[^1]).Number.Value.ShouldBe(20);
    }

    [Theory]
    [InlineData("vordingborg-2019", "2018", "2018-12-31", "V19-3", "2016", "2025")]
    [InlineData("vordingborg-2019", "2014", "2014-12-31", "V19-3", "2016", "2025")]
    [InlineData("slagelse-2023", "2022", "2022-12-31", "L23-D2", "aug. 2022", "2023")]
    public void Of_PathWithHardlyAFigure_IsDrawnFromItsStartToItsEnd(string plan, string period, string cutOff, string goal, string first, string last)
    {
        var report = PlanBundles.ReportOf(plan, period, cutOff, Language.Danish);

        var chart = report.Sections.Single(s => s.Id == "maal").Sections.SelectMany(s => s.Sections.Prepend(s)).First(s => s.Id.StartsWith(goal, StringComparison.Ordinal) && s.Blocks.OfType<Chart>().Any()).Blocks.OfType<Chart>().Single();
        (chart.Categories.Where(c => c != "31. aug. 2022").First(), chart.Categories[^1]).ShouldBe((first, last));
        chart.Series.Single(s => s.Role == SeriesRole.Target).Points.OfType<NumberCell>().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Of_AMeanOverAYear_ShowsEveryMonthOfItAndTheTargetBesideThoseAlone()
    {
        var pattern = PlanBundles.Figures.All.First(f => f.Key.Area == AreaId.Denmark);
        var months = new List<Figure>();
        for (var month = Period.OfMonth(2022, 10); month.LastDay < new DateOnly(2024, 4, 1); month = month.Next()!)
        {
            months.AddRange(new[] { AreaId.Denmark, new AreaId("slagelse") }.Select(area => pattern with
            {
                Key = new FigureKey(new MeasureId("insured-unemployed-share"), area, "", month),
                State = FigureState.Value,
                Value = 2.5m,
                Step = 0.1m,
                Unit = Unit.Percent,
                Definition = "v1",
                Approximate = false,
            }));
        }

        var figures = new FigureBook(PlanBundles.Figures.All.Where(f => f.Key.Measure.Value != "insured-unemployed-share").Concat(months), PlanBundles.Reference);
        var report = PlanReport.Of(PlanBundles.Of("slagelse-2023"), Period.OfYear(2023), new DateOnly(2024, 3, 31), figures, PlanBundles.Reference, Language.Danish);

        var chart = report.Sections.Single(s => s.Id == "maal").Sections.Single(s => s.Id == "L23-A1").Blocks.OfType<Chart>().Single();
        chart.Categories[0].ShouldBe("jan. 2023");
        chart.Categories.Count.ShouldBe(15);
        chart.Source!.ShouldEndWith("De nyeste 15 af 18 perioder.");
        chart.Series.Single(s => s.Role == SeriesRole.Target).Points.Select(p => p is NumberCell).ShouldBe(Enumerable.Range(0, 15).Select(i => i < 12));
    }

    [Theory]
    [InlineData(StandingKind.Holding, "●")]
    [InlineData(StandingKind.Met, "✓")]
    [InlineData(StandingKind.Short, "▲")]
    [InlineData(StandingKind.Missed, "✗")]
    public void MarkOf_AStanding_HasTheShapeOfThePages(StandingKind kind, string shape) =>
        ReportWords.MarkOf(kind, Language.Danish).Shape.ShouldBe(shape);

    [Fact]
    public void Of_BrokenRelation_IsAFootnoteOnItsCell()
    {
        var table = Results(Language.Danish).Tables().Single(t => t.Id == "T-R21-2a");

        var frame = table.Rows[1].Cells[2];
        ((NumberCell)frame).Number.Value.ShouldBe(1285000m);
        frame.Notes.ShouldHaveSingleItem().ShouldContain("1.285.800,00");
        table.Rows[1].Style.ShouldBe(RowStyle.Total);
    }

    [Fact]
    public void Of_EveryBrokenCellOfEveryPlan_HasAFootnote()
    {
        foreach (var bundle in PlanBundles.All)
        {
            var tables = PlanBundles.ReportOf(bundle.Plan.Id, "2021", "2024-01-01", Language.English).Tables().ToDictionary(t => t.Id);
            foreach (var broken in bundle.Tables.SelectMany(t => t.Broken))
            {
                var expected = bundle.Tables.Single(t => t.Definition.Id == broken.Table).Broken
                    .First(b => b.Row == broken.Row && b.Column == broken.Column && b.Expected == broken.Expected);
                tables[broken.Table].Rows.SelectMany(r => r.Cells).ShouldContain(c => c.Notes.Contains(expected.Sentence.En));
            }
        }
    }

    [Fact]
    public void Of_TheSameInputUnderOtherCultures_GivesTheSameBytes()
    {
        var first = Cultures.In("da-DK", () => DocxWriter.Write(Results(Language.Danish)));
        var second = Cultures.In("ar-SA", () => DocxWriter.Write(Results(Language.Danish)));

        second.ShouldBe(first);
    }

    [Fact]
    public void Of_MinusZero_IsPrintedAsTheDocumentPrintsIt()
    {
        var table = Results(Language.Danish).Tables().Single(t => t.Id == "T-R21-8");

        table.Rows.Single(r => r.Title == "Ressourceforløb").Cells[3].Text(Language.Danish).ShouldBe("−0,0");
        table.Rows.Single(r => r.Title == "Beskæftigede").Cells[2].ShouldBeOfType<NoDataCell>();
    }

    private static Report Results(Language language) => PlanBundles.ReportOf("stevns-2021", "2021-Q2", "2021-10-04", language);
}
