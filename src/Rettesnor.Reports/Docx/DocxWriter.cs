using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphModel = Rettesnor.Reports.Model.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Rettesnor.Reports.Docx;

/// <summary>Writes a report as a Word document with real headings, tables, footnotes and charts that can be edited in Word.</summary>
public sealed class DocxWriter
{
    private readonly Report _report;
    private readonly Words _words;
    private readonly DocxText _text;
    private readonly Body _body = new();
    private readonly MainDocumentPart _main;
    private int _tables;
    private int _charts;
    private int _numberedLists;

    private DocxWriter(Report report, MainDocumentPart main)
    {
        (_report, _main) = (report, main);
        _words = Words.In(report.Language);
        _text = new DocxText(report.Language);
    }

    /// <summary>The report as the bytes of a docx file; the same report gives the same bytes.</summary>
    public static byte[] Write(Report report)
    {
        ReportRules.Check(report);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var core = package.AddCoreFilePropertiesPart();
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            package.ChangeIdOfPart(core, "rId2");
            CoreProperties.Write(core, report);
            new DocxWriter(report, main).Fill();
        }

        return PackageNormaliser.Normalise(stream.ToArray());
    }

    private void Fill()
    {
        _text.Register(_report.Sections.SelectMany(Ids).Concat(_report.Tables().Select(t => t.Id)));
        FrontPage();
        if (!_report.IsBrief)
        {
            Contents();
        }

        for (var i = 0; i < _report.Sections.Count; i++)
        {
            Section(_report.Sections[i], 1, newPage: i == 0 && !_report.IsBrief);
        }

        _body.Append(Page());
        _main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Create(_words.Culture, _report.Style.Accent, _report.IsBrief);

        // Machines without Arial have one with letters as wide; without being told, some take a wider one.
        _main.AddNewPart<FontTablePart>("rIdFonts").Fonts = new Fonts(new Font(new AltName { Val = "Liberation Sans" }) { Name = "Arial" });
        _main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = DocxLists.Create(_numberedLists);
        _main.AddNewPart<FootnotesPart>("rIdFootnotes").Footnotes = new Footnotes(
        [
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
            .. _text.Footnotes,
        ]);
        _main.AddNewPart<FooterPart>("rIdFooter").Footer = new Footer(DocxText.Styled(
            "Footer",
            [
                DocxText.Plain(_report.Running),
                new Run(new TabChar()),
                DocxText.Plain(_words.Page + " "),
                .. DocxText.Field("PAGE", "1"),
                DocxText.Plain($" {_words.Of} "),
                .. DocxText.Field("NUMPAGES", "1"),
            ]));
        if (!_report.IsBrief)
        {
            _main.AddNewPart<FooterPart>("rIdFirstFooter").Footer = new Footer(Sender().DefaultIfEmpty(DocxText.Styled("Footer")));
        }

        _main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = _words.Culture });
        _main.Document = new Document(_body);
    }

    private static IEnumerable<string> Ids(Section section) => section.Sections.SelectMany(Ids).Prepend(section.Id);

    private void FrontPage()
    {
        if (_report.Notice is { } notice)
        {
            _body.Append(DocxText.Styled("Normal", [.. _text.Runs([new StrongRun(notice)])]));
        }

        if (_report.Style.Logo is { } logo)
        {
            _body.Append(DocxText.Styled("Logo", new Run(DocxLogo.Add(_main, logo, _words.LogoOf(_report.Municipality), _report.IsBrief))));
        }

        _body.Append(DocxText.Styled("Municipality", DocxText.Plain(_report.Municipality)));
        _body.Append(DocxText.Styled("Title", DocxText.Plain(_report.Title)));
        _body.Append(DocxText.Styled("Subtitle", DocxText.Plain(_report.Subtitle)));
        foreach (var (term, text) in _report.Terms())
        {
            _body.Append(DocxText.Styled("Normal", [.. _text.Runs([new StrongRun(term + ": "), new PlainRun(text)])]));
        }

        if (_report.IsBrief)
        {
            _body.Append(Sender());
        }
    }

    /// <summary>Contents without page numbers: they are right before Word has laid the document out, and Word's own "update field" keeps them so.</summary>
    private void Contents()
    {
        var heading = DocxText.Styled("TOCHeading", DocxText.Plain(_words.Contents));
        heading.ParagraphProperties!.Append(new PageBreakBefore());
        var entries = _report.Sections
            .SelectMany(s => s.Sections.Select(sub => (Style: "TOC2", Section: sub)).Prepend((Style: "TOC1", Section: s)))
            .Select(e => DocxText.Styled(e.Style, _text.Link(e.Section.Heading, e.Section.Id)))
            .ToList();
        if (entries.Count == 0)
        {
            return;
        }

        entries[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), entries[0].ParagraphProperties);
        entries[0].InsertAfter(new Run(new FieldCode(" TOC \\o \"1-2\" \\n \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }), entries[0].ParagraphProperties);
        entries[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), entries[0].ParagraphProperties);
        entries[^1].Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        _body.Append(new SdtBlock(
            new SdtProperties(
                new SdtId { Val = 1 },
                new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            new SdtContentBlock([heading, .. entries])));
    }

    private void Section(Section section, int level, bool newPage)
    {
        var style = "Heading" + Math.Min(level, 3).ToString(CultureInfo.InvariantCulture);
        var heading = _text.Anchored(style, section.Id, DocxText.Plain(section.Heading));
        if (newPage)
        {
            heading.ParagraphProperties!.Append(new PageBreakBefore());
        }

        _body.Append(heading);
        foreach (var block in section.Blocks)
        {
            Block(block);
        }

        foreach (var sub in section.Sections)
        {
            Section(sub, level + 1, newPage: false);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case ParagraphModel paragraph:
                var style = paragraph.Kind switch
                {
                    ParagraphKind.Body => "Normal",
                    ParagraphKind.Lead => "Lead",
                    ParagraphKind.Source => "Source",
                };
                var body = DocxText.Styled(style, [.. _text.Runs(paragraph.Runs)]);

                // How a goal stands belongs on the page of its chart.
                if (paragraph.IsStanding || paragraph.Kind == ParagraphKind.Lead)
                {
                    body.ParagraphProperties!.Append(new KeepNext());
                }

                _body.Append(body);
                break;
            case BulletList list:
                var number = list.IsNumbered ? DocxLists.FirstNumbered + _numberedLists++ : 0;
                foreach (var item in list.Items)
                {
                    var line = DocxText.Styled(list.IsNumbered ? "ListNumber" : "ListBullet", [.. _text.Runs(item)]);
                    if (list.IsNumbered)
                    {
                        line.ParagraphProperties!.Append(DocxLists.Item(number));
                    }

                    _body.Append(line);
                }

                break;
            case DataTable table:
                Table(table);
                break;
            case Chart chart:
                Chart(chart);
                Table(chart.Figures(_report.Language));
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block.GetType().Name}");
        }
    }

    private void Table(DataTable table)
    {
        _body.Append(_text.Anchored("Caption", table.Id,
        [
            DocxText.Plain(_words.Table + " "),
            .. DocxText.Field($"SEQ {_words.Table} \\* ARABIC", Digits(++_tables)),
            DocxText.Plain($". {table.Caption}"),
        ]));
        _body.Append(new DocxTable(table, _report.Language, _text).Create());
        foreach (var line in _words.Under(table).DefaultIfEmpty(""))
        {
            _body.Append(DocxText.Styled("Source", DocxText.Plain(line)));
        }
    }

    private void Chart(Chart chart)
    {
        var number = ++_charts;
        var drawing = new Paragraph(
            new ParagraphProperties(new KeepNext()),
            new Run(DocxChart.Add(_main, chart, _words, number)));
        _body.Append(drawing);
        _body.Append(DocxText.Styled("FigureCaption",
        [
            DocxText.Plain(_words.Figure + " "),
            .. DocxText.Field($"SEQ {_words.Figure} \\* ARABIC", Digits(number)),
            DocxText.Plain($". {chart.Title}"),
        ]));
    }

    private Paragraph[] Sender() => [.. _report.Style.Sender.Select(line => DocxText.Styled("Sender", DocxText.Plain(line)))];

    // The front page of a long one has the sender at its foot; a short one has its footer on every page.
    private SectionProperties Page() => new(
    [
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFooter" },
        .. _report.IsBrief ? [] : new OpenXmlElement[] { new FooterReference { Type = HeaderFooterValues.First, Id = "rIdFirstFooter" } },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 624, Footer = 567, Gutter = 0 },
        .. _report.IsBrief ? [] : new OpenXmlElement[] { new TitlePage() },
    ]);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
