using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Reports.Model;

/// <summary>
/// A report as every writer sees it. It holds no clock: two reports with the same content give the same bytes in docx, xlsx and html.
/// </summary>
public sealed record Report
{
    /// <summary>The language of all text and of the way numbers are written.</summary>
    public required Language Language { get; init; }

    /// <summary>The title on the front page and in the document's properties.</summary>
    public required string Title { get; init; }

    /// <summary>The line under the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Whose report it is.</summary>
    public required string Municipality { get; init; }

    /// <summary>The period that the report speaks of, in words.</summary>
    public required string Period { get; init; }

    /// <summary>The date at which the standings are taken, or another that <see cref="DateTerm"/> names. The pdf is dated by it.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>What the date is, where no standings are taken at it; null otherwise.</summary>
    public string? DateTerm { get; init; }

    /// <summary>What the report is made from: the plan, its version and the figures.</summary>
    public required string Origin { get; init; }

    /// <summary>What a reader must know above all else, on every page: that persons are fictitious; null where there is nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>The colour, the logo and the sender of the municipality's documents.</summary>
    public HouseStyle Style { get; init; } = HouseStyle.Plain;

    /// <summary>Whether it is a short one: its title stands over the text, with no page of its own and no contents.</summary>
    public bool IsBrief { get; init; }

    /// <summary>What stands at the edge of every page.</summary>
    public string Running => Notice is null ? $"{Municipality} · {Title}" : $"{Municipality} · {Title} · {Notice}";

    /// <summary>What stands under the title: a term and a text each.</summary>
    internal IReadOnlyList<(string Term, string Text)> Terms()
    {
        var words = Words.In(Language);
        return [(words.PeriodTerm, Period), (DateTerm ?? words.CutOff, words.Date(CutOff)), (words.MadeFrom, Origin)];
    }

    /// <summary>The sections in order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Every table in document order, the tables of the charts' figures among them; a table's number is its place here, from 1.</summary>
    public IEnumerable<DataTable> Tables() => Sections.SelectMany(s => s.AllBlocks()).Select(b => b switch
    {
        DataTable table => table,
        Chart chart => chart.Figures(Language),
        Paragraph or BulletList => null,
        _ => throw new ArgumentException($"Unknown block {b.GetType().Name}", nameof(b)),
    }).OfType<DataTable>();
}

/// <summary>A heading with what stands under it. The level of a heading follows from the nesting, so that no level can be skipped.</summary>
public sealed record Section
{
    /// <summary>The name that references point to: no white space, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>What stands between the heading and the first subsection.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The subsections in order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The blocks of the section and its subsections in document order.</summary>
    public IEnumerable<Block> AllBlocks() => Blocks.Concat(Sections.SelectMany(s => s.AllBlocks()));
}
