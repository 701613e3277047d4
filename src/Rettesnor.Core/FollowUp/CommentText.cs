using System.Text.RegularExpressions;

namespace Rettesnor.Core.FollowUp;

/// <summary>What of a goal a reference stands for.</summary>
public enum ReferenceKind
{
    /// <summary>The newest figure: <c>{S23-6}</c>.</summary>
    Value,

    /// <summary>The figure before it: <c>{S23-6 før}</c> or <c>{S23-6 before}</c>.</summary>
    Before,

    /// <summary>The distance to the target: <c>{S23-6 afstand}</c> or <c>{S23-6 distance}</c>.</summary>
    Distance,

    /// <summary>The target in words: <c>{S23-6 mål}</c> or <c>{S23-6 target}</c>.</summary>
    Target,

    /// <summary>The period of the newest figure: <c>{S23-6 periode}</c> or <c>{S23-6 period}</c>.</summary>
    Period,
}

/// <summary>A piece of a comment: plain text, or a reference to a goal's numbers.</summary>
public abstract record CommentPiece
{
    private CommentPiece()
    {
    }

    public sealed record Plain(string Text) : CommentPiece;

    /// <param name="Written">The reference as it stands, with its braces.</param>
    /// <param name="Goal">The goal, or the goal and the part.</param>
    /// <param name="Kind">What of it; null where the word is not known.</param>
    public sealed record Reference(string Written, string Goal, ReferenceKind? Kind) : CommentPiece;
}

/// <summary>
/// The text of a comment. A number is not typed but referred to, so that it cannot contradict the figure: <c>{S23-6}</c> is replaced by
/// what the goal's figure is when the text is shown.
/// </summary>
public static partial class CommentText
{
    public const int Longest = 10_000;

    private static readonly Dictionary<string, ReferenceKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = ReferenceKind.Value,
        ["tal"] = ReferenceKind.Value,
        ["value"] = ReferenceKind.Value,
        ["før"] = ReferenceKind.Before,
        ["before"] = ReferenceKind.Before,
        ["afstand"] = ReferenceKind.Distance,
        ["distance"] = ReferenceKind.Distance,
        ["mål"] = ReferenceKind.Target,
        ["target"] = ReferenceKind.Target,
        ["periode"] = ReferenceKind.Period,
        ["period"] = ReferenceKind.Period,
    };

    /// <summary>The words that may stand after a goal in a reference, in Danish.</summary>
    public static readonly IReadOnlyList<string> DanishWords = ["før", "afstand", "mål", "periode"];

    public static IReadOnlyList<CommentPiece> Pieces(string text)
    {
        var pieces = new List<CommentPiece>();
        var at = 0;
        foreach (var match in Reference().Matches(text).Cast<Match>())
        {
            if (match.Index > at)
            {
                pieces.Add(new CommentPiece.Plain(text[at..match.Index]));
            }

            pieces.Add(new CommentPiece.Reference(match.Value, match.Groups["goal"].Value, Words.TryGetValue(match.Groups["word"].Value, out var kind) ? kind : null));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
        {
            pieces.Add(new CommentPiece.Plain(text[at..]));
        }

        return pieces;
    }

    /// <summary>The text with dots in the place of its references: what somebody typed.</summary>
    public static string Typed(string text) => Reference().Replace(text, "…");

    /// <summary>A text as it is kept: one kind of line break, and nothing around it.</summary>
    public static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    [GeneratedRegex(@"\{(?<goal>[\p{L}\d][\p{L}\d./-]*)(?: +(?<word>\p{L}+))?\}")]
    private static partial Regex Reference();
}
