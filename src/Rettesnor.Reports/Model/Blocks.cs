namespace Rettesnor.Reports.Model;

/// <summary>What stands under a heading: a paragraph, a list, a table or a chart.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>How a paragraph is set.</summary>
public enum ParagraphKind
{
    /// <summary>Body text.</summary>
    Body,

    /// <summary>The sentence that says how it stands, larger than the rest.</summary>
    Lead,

    /// <summary>Where figures come from, and other small print.</summary>
    Source,
}

/// <summary>A paragraph of runs.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs, ParagraphKind Kind = ParagraphKind.Body) : Block
{
    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Of(string text, ParagraphKind kind = ParagraphKind.Body) => new([new PlainRun(text)], kind);

    /// <summary>Whether it only says a standing, and so belongs with what follows.</summary>
    public bool IsStanding => Runs.Count > 0 && Runs.All(r => r is MarkRun);

    /// <summary>A paragraph that begins with what it is about: <c>Definition: ...</c>.</summary>
    public static Paragraph About(string term, string text) => new([new StrongRun(term + ": "), new PlainRun(text)]);
}

/// <summary>A list, one list of runs for each item.</summary>
/// <param name="Items">The items.</param>
/// <param name="IsNumbered">Whether the items are counted from 1.</param>
public sealed record BulletList(IReadOnlyList<IReadOnlyList<Run>> Items, bool IsNumbered = false) : Block;

/// <summary>A piece of a paragraph.</summary>
public abstract record Run
{
    private protected Run()
    {
    }
}

/// <summary>Plain text.</summary>
public sealed record PlainRun(string Text) : Run;

/// <summary>Text that stands out.</summary>
public sealed record StrongRun(string Text) : Run;

/// <summary>Text with emphasis.</summary>
public sealed record EmphasisRun(string Text) : Run;

/// <summary>Text that leads to the section or table with the id <paramref name="Target"/>.</summary>
public sealed record LinkRun(string Text, string Target) : Run;

/// <summary>A number taken from a figure, leading to the place where the figure is shown: text that refers cannot contradict.</summary>
public sealed record FigureRun(Number Number, string Target) : Run;

/// <summary>A standing in words, colour and shape.</summary>
public sealed record MarkRun(Mark Mark) : Run;

/// <summary>A standing as it is shown: never by colour alone.</summary>
/// <param name="Kind">Gives the colour and the shape.</param>
/// <param name="Word">The standing in the report's language.</param>
public sealed record Mark(MarkKind Kind, string Word)
{
    /// <summary>The shape as a character that the usual fonts have.</summary>
    public string Shape => Kind switch
    {
        MarkKind.Good => "●",
        MarkKind.Met => "✓",
        MarkKind.Bad => "▲",
        MarkKind.Missed => "✗",
        MarkKind.Ahead => "▷",
        MarkKind.Waiting => "◐",
        MarkKind.Followed => "◇",
        MarkKind.Unknown => "○",
        MarkKind.Lapsed => "⊘",
    };

    /// <summary>The colour as six hexadecimal digits, dark enough for text on white (contrast above 4.5).</summary>
    public string Colour => Kind switch
    {
        MarkKind.Good or MarkKind.Met => "2C6E1B",
        MarkKind.Bad or MarkKind.Missed => "A61E00",
        MarkKind.Ahead or MarkKind.Waiting or MarkKind.Followed => "1B4F9C",
        MarkKind.Unknown or MarkKind.Lapsed => "5C5C5C",
    };
}

/// <summary>What a mark says before it is read.</summary>
public enum MarkKind
{
    /// <summary>It holds so far.</summary>
    Good,

    /// <summary>It held to the end.</summary>
    Met,

    /// <summary>It does not hold so far.</summary>
    Bad,

    /// <summary>It did not hold.</summary>
    Missed,

    /// <summary>Its time has not begun.</summary>
    Ahead,

    /// <summary>A figure is awaited.</summary>
    Waiting,

    /// <summary>It is followed, without a number to reach.</summary>
    Followed,

    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>It no longer counts.</summary>
    Lapsed,
}
