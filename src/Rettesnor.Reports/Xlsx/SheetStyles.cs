using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rettesnor.Reports.Xlsx;

/// <summary>How a cell looks, apart from its number format.</summary>
internal sealed record Look
{
    public bool Bold { get; init; }
    public uint Size { get; init; } = 11;
    public string Colour { get; init; } = "1A1A1A";
    public bool Underlined { get; init; }
    public bool Header { get; init; }
    public bool Total { get; init; }
    public bool Wrap { get; init; }
    public uint Indent { get; init; }
    public Side Side { get; init; } = Side.Natural;

    /// <summary>Excel then shows an apostrophe and never makes the text a formula, also when the cell is edited.</summary>
    public bool Quoted { get; init; }
}

/// <summary>Where a cell's content stands.</summary>
internal enum Side
{
    /// <summary>Text to the left, numbers to the right.</summary>
    Natural,

    /// <summary>To the right.</summary>
    Right,

    /// <summary>In the middle of the columns that it spans.</summary>
    Centre,
}

/// <summary>Hands out style numbers in the order of first use, so that the same report gives the same numbers.</summary>
internal sealed class SheetStyles
{
    private const uint FirstOwnFormat = 164;
    private readonly List<string> _formats = [];
    private readonly List<(Look Look, string? Code)> _styles = [(new Look(), null)];
    private readonly List<(bool Bold, uint Size, string Colour, bool Underlined)> _fonts = [(false, 11, "1A1A1A", false)];

    public uint Of(Look look, string? code = null)
    {
        var at = _styles.IndexOf((look, code));
        if (at < 0)
        {
            at = _styles.Count;
            _styles.Add((look, code));
        }

        return (uint)at;
    }

    public Stylesheet Create()
    {
        var formats = _styles.Select(s => CellFormatOf(s.Look, s.Code)).ToList();
        var sheet = new Stylesheet();
        if (_formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(_formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })) { Count = (uint)_formats.Count });
        }

        sheet.Append(
            new Fonts(_fonts.Select(FontOf)) { Count = (uint)_fonts.Count },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEEF2F8" }) { PatternType = PatternValues.Solid }))
            { Count = 3 },
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FF1A1A1A" }) { Style = BorderStyleValues.Medium }, new DiagonalBorder()),
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(new Color { Rgb = "FF1A1A1A" }) { Style = BorderStyleValues.Thin }, new BottomBorder(), new DiagonalBorder()))
            { Count = 3 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(formats) { Count = (uint)formats.Count },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private CellFormat CellFormatOf(Look look, string? code)
    {
        var alignment = new Alignment { Vertical = look.Header ? VerticalAlignmentValues.Bottom : VerticalAlignmentValues.Top };
        if (look.Wrap)
        {
            alignment.WrapText = true;
        }

        if (look.Indent > 0)
        {
            alignment.Horizontal = HorizontalAlignmentValues.Left;
            alignment.Indent = look.Indent;
        }

        if (look.Side != Side.Natural)
        {
            alignment.Horizontal = look.Side == Side.Right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Center;
        }

        var format = new CellFormat(alignment)
        {
            FormatId = 0,
            FontId = IndexOf(_fonts, (look.Bold, look.Size, look.Colour, look.Underlined)),
            FillId = look.Header ? 2u : 0u,
            BorderId = look.Header ? 1u : look.Total ? 2u : 0u,
            NumberFormatId = code is null ? 0 : FirstOwnFormat + IndexOf(_formats, code),
            ApplyAlignment = true,
            ApplyFont = true,
            ApplyNumberFormat = code is not null,
        };
        if (look.Quoted)
        {
            format.QuotePrefix = true;
        }

        return format;
    }

    private static uint IndexOf<T>(List<T> list, T item)
    {
        var at = list.IndexOf(item);
        if (at < 0)
        {
            at = list.Count;
            list.Add(item);
        }

        return (uint)at;
    }

    private static Font FontOf((bool Bold, uint Size, string Colour, bool Underlined) font)
    {
        var parts = new List<OpenXmlElement>();
        if (font.Bold)
        {
            parts.Add(new Bold());
        }

        if (font.Underlined)
        {
            parts.Add(new Underline());
        }

        parts.Add(new FontSize { Val = font.Size });
        parts.Add(new Color { Rgb = "FF" + font.Colour });
        parts.Add(new FontName { Val = "Calibri" });
        return new Font(parts);
    }
}
