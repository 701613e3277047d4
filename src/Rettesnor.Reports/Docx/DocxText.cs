using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using RunModel = Rettesnor.Reports.Model.Run;

namespace Rettesnor.Reports.Docx;

/// <summary>Paragraphs, runs, bookmarks and footnotes. Numbers for bookmarks and footnotes are given in document order.</summary>
internal sealed class DocxText(Language language)
{
    private readonly Dictionary<string, int> _bookmarks = new(StringComparer.OrdinalIgnoreCase);
    private int _opened;

    public List<Footnote> Footnotes { get; } = [];

    /// <summary>Gives every anchor its bookmark's name before anything refers to it.</summary>
    public void Register(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _bookmarks[id] = _bookmarks.Count + 1;
        }
    }

    public static Paragraph Styled(string style, params OpenXmlElement[] inside)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(inside);
        return paragraph;
    }

    public static Run Plain(string text) => new(TextOf(text));

    private static Run Lines(string text) => new(text.Split('\n').SelectMany((line, i) => i == 0 ? [TextOf(line)] : new OpenXmlElement[] { new Break(), TextOf(line) }));

    public static Text TextOf(string text) => new(ReportRules.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>A paragraph that references can point to.</summary>
    public Paragraph Anchored(string style, string id, params OpenXmlElement[] inside)
    {
        var number = (++_opened).ToString(CultureInfo.InvariantCulture);
        return Styled(style, [new BookmarkStart { Id = number, Name = BookmarkOf(id) }, .. inside, new BookmarkEnd { Id = number }]);
    }

    public Hyperlink Link(string text, string target) =>
        new(new Run(new RunProperties(new RunStyle { Val = "Hyperlink" }), TextOf(text))) { Anchor = BookmarkOf(target), History = true };

    public IEnumerable<OpenXmlElement> Runs(IReadOnlyList<RunModel> runs) => runs.SelectMany(run => run switch
    {
        PlainRun plain => [Lines(plain.Text)],
        StrongRun strong => [new Run(new RunProperties(new RunStyle { Val = "Strong" }, new Bold()), TextOf(strong.Text))],
        EmphasisRun emphasis => [new Run(new RunProperties(new RunStyle { Val = "Emphasis" }, new Italic()), TextOf(emphasis.Text))],
        LinkRun link => [Link(link.Text, link.Target)],
        FigureRun figure => [Link(figure.Number.Text(language), figure.Target)],
        MarkRun mark => Mark(mark.Mark),
        _ => throw new ArgumentException($"Unknown run {run.GetType().Name}", nameof(runs)),
    });

    public static OpenXmlElement[] Mark(Mark mark) =>
    [
        new Run(new RunProperties(new Bold(), new Color { Val = mark.Colour }), TextOf($"{mark.Shape}\u00A0{mark.Word}")),
    ];

    /// <summary>The references to new footnotes, apart from each other so that 2 and 3 do not read as 23.</summary>
    public IEnumerable<Run> Notes(IReadOnlyList<string> texts) => texts.SelectMany((t, i) => i == 0
        ? new[] { Note(t) }
        : [new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), TextOf(" ")), Note(t)]);

    private Run Note(string text)
    {
        var id = Footnotes.Count + 1;
        Footnotes.Add(new Footnote(Styled(
            "FootnoteText",
            new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
            Plain(" " + text)))
        { Id = id });
        return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = id });
    }

    /// <summary>A field with the result that it has now, so that the document is right before anything is updated.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code, string result) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(TextOf(result)),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private string BookmarkOf(string id) => "_Toc" + (100000000 + _bookmarks[id]).ToString(CultureInfo.InvariantCulture);
}
