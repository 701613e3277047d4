using System.Xml;

namespace Rettesnor.Reports.Model;

/// <summary>What must hold of a report before it is written. A report that breaks it is a bug in its builder.</summary>
internal static class ReportRules
{
    public static void Check(Report report)
    {
        var blocks = report.Sections.SelectMany(s => s.AllBlocks()).ToList();
        foreach (var series in blocks.OfType<Chart>().SelectMany(c => c.Series.Where(s => s.Points.Count != c.Categories.Count)))
        {
            throw new ArgumentException($"The series \"{series.Name}\" has {series.Points.Count} points, not one for each category.", nameof(report));
        }

        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in report.Sections.SelectMany(SectionIds).Concat(report.Tables().Select(t => t.Id)))
        {
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
            {
                throw new ArgumentException($"The id \"{id}\" is empty or has white space.", nameof(report));
            }

            if (!ids.Add(id))
            {
                throw new ArgumentException($"The id \"{id}\" is used twice.", nameof(report));
            }
        }

        foreach (var table in report.Tables())
        {
            if (table.Rows.FirstOrDefault(r => r.Cells.Count != table.Columns.Count) is { } row)
            {
                throw new ArgumentException($"The row \"{row.Title}\" of {table.Id} has {row.Cells.Count} cells for {table.Columns.Count} columns.", nameof(report));
            }
        }

        if (Targets(report, blocks).FirstOrDefault(t => !ids.Contains(t)) is { } unknown)
        {
            throw new ArgumentException($"A reference points to \"{unknown}\", which the report does not have.", nameof(report));
        }
    }

    private static IEnumerable<string> SectionIds(Section section) => section.Sections.SelectMany(SectionIds).Prepend(section.Id);

    private static IEnumerable<string> Targets(Report report, List<Block> blocks) => blocks
        .SelectMany(b => b switch
        {
            Paragraph p => p.Runs,
            BulletList l => l.Items.SelectMany(i => i),
            _ => [],
        })
        .Select(r => r switch
        {
            LinkRun l => l.Target,
            FigureRun f => f.Target,
            _ => null,
        })
        .Concat(report.Tables().SelectMany(t => t.Rows).Select(r => r.Target))
        .OfType<string>();

    /// <summary>The text without the characters that no XML document can hold; each is shown as a replacement character.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text, i))
            {
                return string.Concat(text.Select((c, at) => IsPlain(text, at) ? c : '\uFFFD'));
            }
        }

        return text;
    }

    private static bool IsPlain(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
