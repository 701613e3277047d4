using System.Globalization;
using Rettesnor.Core.Protection;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Plans;

/// <summary>A document of plain texts as a report, which every writer can write.</summary>
public static class PlainReport
{
    public static Report Of(PlainDocument document)
    {
        var tables = 0;
        return new Report
        {
            Language = document.Language,
            Title = document.Title,
            Subtitle = document.Subtitle,
            Municipality = document.Municipality,
            Period = ReportWords.Either(document.Language, "Alt til og med dagen", "Everything up to the day"),
            CutOff = document.Made,
            DateTerm = ReportWords.Either(document.Language, "Lavet", "Made"),
            Origin = document.Origin,
            Notice = document.Notice,
            IsBrief = true,
            Sections = [.. document.Sections.Select(s => new Section
            {
                Id = s.Id,
                Heading = s.Heading,
                Blocks = [.. s.Paragraphs.Select(p => Paragraph.Of(p)), .. s.Tables.Select(t => Table(t, ++tables))],
            })],
        };
    }

    private static DataTable Table(PlainTable table, int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"t{number}"),
        Caption = table.Caption,
        RowHeading = table.Columns[0],
        Columns = [.. table.Columns.Skip(1).Select(c => new Column(c))],
        Rows = [.. table.Rows.Select(r => new Row(r[0], [.. r.Skip(1).Select(c => c.Length == 0 ? (Cell)new EmptyCell() : new TextCell(c))]))],
    };
}
