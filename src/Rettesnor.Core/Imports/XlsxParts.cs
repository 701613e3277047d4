using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>The parts of a workbook besides its rows: which sheets there are, the texts that cells share, and which numbers are days.</summary>
internal static class XlsxParts
{
    // A workbook of a million rows and twenty columns is about 1 GB when it is unpacked, and some twenty times smaller when it is packed.
    private const long MostUnpacked = 4L << 30;
    private const long MostTexts = 512L << 20;
    private const long SmallEnough = 64L << 20;
    private const int MostTimes = 200;

    /// <summary>A part by its name, however the writing program spells it.</summary>
    public static ZipArchiveEntry? Find(ZipArchive zip, string name) =>
        zip.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/').TrimStart('/'), name, StringComparison.OrdinalIgnoreCase));

    public static XmlReader Open(ZipArchiveEntry part, out BoundedStream stream, long most = MostUnpacked)
    {
        stream = new BoundedStream(Unpack(part), most, part.CompressedLength);
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        });
    }

    /// <summary>The sheets in their order: name, part and whether it is hidden; and whether days are counted from 1904.</summary>
    public static (IReadOnlyList<(string Name, ZipArchiveEntry? Part, bool Hidden)> Sheets, bool From1904) Book(ZipArchive zip)
    {
        var parts = new Dictionary<string, string>();
        if (Find(zip, "xl/_rels/workbook.xml.rels") is { } relations)
        {
            using var reader = Open(relations, out _);
            Each(reader, "Relationship", () => parts[reader.GetAttribute("Id") ?? ""] = reader.GetAttribute("Target") ?? "");
        }

        var sheets = new List<(string, ZipArchiveEntry?, bool)>();
        var from1904 = false;
        using var book = Open(Find(zip, "xl/workbook.xml")!, out _);
        while (book.Read())
        {
            if (book is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = book.GetAttribute("date1904") is "1" or "true";
            }
            else if (book is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var target = parts.GetValueOrDefault(Relation(book) ?? "", "");
                var name = target.StartsWith('/') ? target[1..] : "xl/" + target;
                sheets.Add((book.GetAttribute("name") ?? "", Find(zip, name), book.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>The texts that cells refer to by number.</summary>
    public static IReadOnlyList<string> Texts(ZipArchive zip)
    {
        var texts = new List<string>();
        if (Find(zip, "xl/sharedStrings.xml") is not { } part)
        {
            return texts;
        }

        using var reader = Open(part, out _, MostTexts);
        Each(reader, "si", () => texts.Add(TextOf(reader, "si", out _) ?? ""));
        return texts;
    }

    /// <summary>Which forms of cells show a number as a day, by their numbers.</summary>
    public static IReadOnlyList<bool> Days(ZipArchive zip)
    {
        var days = new List<bool>();
        if (Find(zip, "xl/styles.xml") is not { } part)
        {
            return days;
        }

        var codes = new Dictionary<int, string>();
        using var reader = Open(part, out _);
        var inForms = false;
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "numFmt") when int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id):
                    codes[id] = reader.GetAttribute("formatCode") ?? "";
                    break;
                case (XmlNodeType.Element, "cellXfs"):
                    inForms = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "cellXfs"):
                    inForms = false;
                    break;
                case (XmlNodeType.Element, "xf") when inForms:
                    _ = int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var form);
                    days.Add(codes.TryGetValue(form, out var code) ? ShowsADay(code) : form is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
                    break;
                default:
                    break;
            }
        }

        return days;
    }

    /// <summary>The text inside the element that the reader is at, up to its end: without how it is pronounced, and without the formula that gave it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="element">The element's name.</param>
    /// <param name="isFormula">Whether a formula gave it.</param>
    /// <returns>Null where there is no place for text in it.</returns>
    public static string? TextOf(XmlReader reader, string element, out bool isFormula)
    {
        isFormula = false;
        if (reader.IsEmptyElement)
        {
            return null;
        }

        string? text = null;
        var (inText, inPhonetic) = (false, false);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element))
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "f"):
                    isFormula = true;
                    break;
                case (XmlNodeType.Element, "rPh"):
                    inPhonetic = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "rPh"):
                    inPhonetic = false;
                    break;
                case (XmlNodeType.Element, "v" or "t"):
                    inText = !reader.IsEmptyElement && !inPhonetic;
                    text ??= "";
                    break;
                case (XmlNodeType.EndElement, "v" or "t"):
                    inText = false;
                    break;
                case (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace, _) when inText:
                    text = Whole(text + reader.Value);
                    break;
                default:
                    break;
            }
        }

        return text;
    }

    /// <summary>A text that no cell can be longer than.</summary>
    private static string Whole(string text) => text.Length <= RowFile.LongestText ? text : throw RowFile.Refuse(new LocalText(
        "En celle har mere tekst, end et regneark kan have. Filen er beskadiget eller skrevet af noget andet end et regneark.", "A cell has more text than a spreadsheet can have. The file is damaged or was written by something that is no spreadsheet."));

    public static FileRefusedException Damaged(Exception e) => new(new LocalText(
        "Projektmappen kan ikke læses helt; den er beskadiget. Åbn den i Excel, gem den igen, og prøv på ny.", "The workbook cannot be read whole; it is damaged. Open it in Excel, save it again and try anew."), e);

    private static Stream Unpack(ZipArchiveEntry part)
    {
        try
        {
            return part.Open();
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e);
        }
    }

    private static string? Relation(XmlReader book)
    {
        // The prefix of the attribute differs, and so does its namespace between the two forms of the standard.
        for (var more = book.MoveToFirstAttribute(); more; more = book.MoveToNextAttribute())
        {
            if (book.LocalName == "id")
            {
                var id = book.Value;
                book.MoveToElement();
                return id;
            }
        }

        book.MoveToElement();
        return null;
    }

    private static void Each(XmlReader reader, string name, Action take)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                take();
            }
        }
    }

    // A code such as [$-406]dd. mmm yyyy or "den "d/m; what stands in quotation marks, in brackets or after \ and _ is shown as it is.
    private static bool ShowsADay(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is > 0 and var end ? end : code.Length;
                    break;
                case '[':
                    i = code.IndexOf(']', i + 1) is > 0 and var close ? close : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'y' or 'Y' or 'm' or 'M':
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>A part being unpacked, which is not trusted to be as small as it says.</summary>
    internal sealed class BoundedStream(Stream inner, long most, long packed) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int read)
        {
            Count += read;
            return Count <= most && (Count <= SmallEnough || Count / Math.Max(packed, 1) <= MostTimes) ? read : throw RowFile.Refuse(new LocalText(
                "Filen fylder meget mere udpakket, end en projektmappe gør. Den læses ikke, for den kan være lavet for at fylde maskinens hukommelse. Gem rækkerne som CSV, hvis de er ægte.",
                "The file is much larger unpacked than a workbook is. It is not read, because it may have been made to fill the machine's memory. Save the rows as CSV if they are real."));
        }
    }
}
