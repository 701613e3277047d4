using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rettesnor.Reports.Docx;

/// <summary>The document's styles: Word's own names, so that navigation, contents and captions work as its users know them.</summary>
internal static class DocxStyles
{
    private const string Grey = "454545";
    private const string Black = "1A1A1A";

    /// <param name="culture">The language of the text.</param>
    /// <param name="accent">The colour of headings and links.</param>
    /// <param name="isBrief">Whether the title stands over the text instead of on a page of its own.</param>
    public static Styles Create(string culture, string accent, bool isBrief) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = isBrief ? "20" : "21" },
                new FontSizeComplexScript { Val = isBrief ? "20" : "21" },
                new Languages { Val = culture, EastAsia = culture, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = isBrief ? "60" : "120", Line = isBrief ? "252" : "269", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph("Title", "Title", new StyleParagraphProperties(new SpacingBetweenLines { After = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new Bold(), new FontSize { Val = isBrief ? "34" : "52" })),
        Paragraph("Subtitle", "Subtitle", new StyleParagraphProperties(new SpacingBetweenLines { After = isBrief ? "120" : "480" }), new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = isBrief ? "22" : "30" })),
        Paragraph("Logo", "Logo", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Right }), null),
        Paragraph(
            "Municipality",
            "Municipality",
            new StyleParagraphProperties(
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 36, Space = 8, Color = accent }),
                new SpacingBetweenLines { Before = isBrief ? "120" : "3200", After = "60" }),
            new StyleRunProperties(new Bold(), new Color { Val = accent }, new FontSize { Val = "26" })),
        Paragraph("Sender", "Sender", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }), new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = "18" })),
        Heading(1, isBrief ? "26" : "34", isBrief ? "200" : "400", accent),
        Heading(2, "27", "320", Black),
        Heading(3, "24", "240", Black),
        Paragraph("TOCHeading", "TOC Heading", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = "200" }), new StyleRunProperties(new Bold(), new FontSize { Val = "34" })),
        Paragraph("TOC1", "toc 1", new StyleParagraphProperties(new SpacingBetweenLines { Before = "100", After = "40" }), null),
        Paragraph("TOC2", "toc 2", new StyleParagraphProperties(new SpacingBetweenLines { After = "20" }, new Indentation { Left = "340" }), null),
        Paragraph("Lead", "Lead", null, new StyleRunProperties(new FontSize { Val = "26" })),
        Paragraph("Source", "Source", new StyleParagraphProperties(new SpacingBetweenLines { Before = "60", After = "120" }), new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = "18" })),
        Paragraph("ListBullet", "List Bullet", new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new ContextualSpacing()), null),
        Paragraph("ListNumber", "List Number", new StyleParagraphProperties(new ContextualSpacing()), null),
        Paragraph("Caption", "caption", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = isBrief ? "120" : "240", After = isBrief ? "40" : "80" }), new StyleRunProperties(new Bold(), new FontSize { Val = "20" })),
        Paragraph("FigureCaption", "Figure Caption", new StyleParagraphProperties(new SpacingBetweenLines { Before = "60", After = "160" }), new StyleRunProperties(new Bold(), new FontSize { Val = "20" })),
        Paragraph("TableText", "Table Text", new StyleParagraphProperties(new SpacingBetweenLines { Before = isBrief ? "0" : "30", After = isBrief ? "0" : "30", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "18" })),
        Paragraph("TableTextSmall", "Table Text Small", new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "16" })),
        Paragraph("TableTextTiny", "Table Text Tiny", new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "14" })),
        Paragraph("Footer", "footer", new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = DocxTable.PageWidth }), new SpacingBetweenLines { After = "0" }), new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = "18" })),
        Paragraph("FootnoteText", "footnote text", new StyleParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "18" })),
        Character("FootnoteReference", "footnote reference", new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })),
        Character("Strong", "Strong", new StyleRunProperties(new Bold())),
        Character("Emphasis", "Emphasis", new StyleRunProperties(new Italic())),
        Character("Hyperlink", "Hyperlink", new StyleRunProperties(new Color { Val = accent })),
        new Style(
            new StyleName { Val = "Normal Table" },
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, CellMargins()))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        ReportTable());

    private static TableCellMarginDefault CellMargins() => new(
        new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
        new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
        new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa });

    private static Style ReportTable() => new(
        new StyleName { Val = "Report Table" },
        new BasedOn { Val = "TableNormal" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "D0D0D0" }),
            CellMargins()),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableProperties(),
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" })))
        { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, StyleId = "ReportTable", CustomStyle = true };

    private static Style Heading(int level, string size, string before, string colour) => new(
        new StyleName { Val = "heading " + level },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before, After = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold(), new Color { Val = colour }, new FontSize { Val = size }))
    { Type = StyleValues.Paragraph, StyleId = "Heading" + level };

    private static Style Paragraph(string id, string name, StyleParagraphProperties? paragraph, StyleRunProperties? run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        foreach (var part in new OpenXmlElement?[] { paragraph, run }.OfType<OpenXmlElement>())
        {
            style.Append(part);
        }

        return style;
    }

    private static Style Character(string id, string name, StyleRunProperties run) =>
        new(new StyleName { Val = name }, run) { Type = StyleValues.Character, StyleId = id };
}
