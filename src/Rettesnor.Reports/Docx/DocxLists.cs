using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rettesnor.Reports.Docx;

/// <summary>The document's lists: one with bullets, and those that count, each from 1.</summary>
internal static class DocxLists
{
    /// <summary>The number of the first list that counts; the list with bullets is number 1.</summary>
    public const int FirstNumbered = 2;

    public static Numbering Create(int numberedLists) => new(
    [
        Kind(0, NumberFormatValues.Bullet, "•"),
        Kind(1, NumberFormatValues.Decimal, "%1)"),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
        .. Enumerable.Range(FirstNumbered, numberedLists).Select(n => new NumberingInstance(
            new AbstractNumId { Val = 1 },
            new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        { NumberID = n }),
    ]);

    /// <summary>Makes a paragraph an item of a list.</summary>
    public static NumberingProperties Item(int list) => new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list });

    private static AbstractNum Kind(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "400", Hanging = "260" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
