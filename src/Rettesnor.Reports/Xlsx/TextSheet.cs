using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Run = Rettesnor.Reports.Model.Run;

namespace Rettesnor.Reports.Xlsx;

/// <summary>What a report says in words, on a sheet of its own: a heading and a paragraph in each row.</summary>
internal static class TextSheet
{
    private const double HeadingWidth = 44;
    private const double TextWidth = 110;

    /// <summary>The paragraphs and points of the sections, each with the heading that it stands under.</summary>
    public static IReadOnlyList<(string Heading, string Text)> Lines(Report report) => [.. report.Sections.SelectMany(s => Lines(s, "", report.Language))];

    public static Worksheet Create(IReadOnlyList<(string Heading, string Text)> lines, string title, string back, Words words, SheetStyles styles)
    {
        var rows = new SheetData();
        uint at = 0;
        void Line(params (string Text, Look Look)[] cells) => rows.Append(new Row(cells.Select((c, i) => SheetText.Text(
            SheetText.Reference(i, at + 1), c.Text, styles.Of(SheetText.LooksLikeFormula(c.Text) ? c.Look with { Quoted = true } : c.Look))))
        { RowIndex = ++at });
        Line((title, new Look { Bold = true, Size = 13 }));
        Line(("← " + back, new Look { Colour = "1B4F9C", Underlined = true }));
        Line((words.SectionTerm, new Look { Bold = true, Header = true }), (words.Text, new Look { Bold = true, Header = true }));
        foreach (var (heading, text) in lines)
        {
            Line((heading, new Look { Wrap = true }), (text, new Look { Wrap = true }));
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new Columns(new Column { Min = 1, Max = 1, Width = HeadingWidth, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = TextWidth, CustomWidth = true }),
            rows,
            new Hyperlinks(new Hyperlink { Reference = SheetText.Reference(0, 2), Location = SheetLink.To(back), Display = back }),
            new PageMargins { Left = 0.7, Right = 0.7, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
    }

    // A section in a chapter stands by its own heading; what stands within it, such as a part of a goal, is found by both.
    private static IEnumerable<(string Heading, string Text)> Lines(Section section, string within, Language language, int depth = 1) =>
        section.Blocks.SelectMany(b => b switch
        {
            Paragraph paragraph => [Said(paragraph.Runs, language)],
            BulletList list => list.Items.Select(i => "• " + Said(i, language)),
            _ => Array.Empty<string>(),
        }).Where(t => t.Trim().Length > 0).Select(t => (within + section.Heading, t)).Concat(section.Sections.SelectMany(s => Lines(s, depth == 1 ? "" : $"{within}{section.Heading} · ", language, depth + 1)));

    private static string Said(IReadOnlyList<Run> runs, Language language) => string.Concat(runs.Select(r => r switch
    {
        PlainRun plain => plain.Text,
        StrongRun strong => strong.Text,
        EmphasisRun emphasis => emphasis.Text,
        LinkRun link => link.Text,
        FigureRun figure => figure.Number.Text(language),
        MarkRun mark => mark.Mark.Word,
        _ => throw new InvalidOperationException($"Unknown run {r.GetType().Name}"),
    }));
}
