using System.Text.RegularExpressions;

namespace Rettesnor.Measurement.Goals;

/// <summary>The words of the text, lower-case, with their places.</summary>
internal sealed partial class TargetWords
{
    private readonly string text;
    private readonly List<(int Start, string Word)> list = [];
    private int next;

    public TargetWords(string text)
    {
        this.text = text;
        foreach (var match in WordPattern().EnumerateMatches(text))
        {
            list.Add((match.Index, text.Substring(match.Index, match.Length).ToLowerInvariant()));
        }
    }

    public bool AtEnd => next >= list.Count;

    public string Current => AtEnd ? "" : list[next].Word;

    public int Position => AtEnd ? text.Length : list[next].Start;

    public string Next() => list[next++].Word;

    public void Skip(int n) => next += n;

    public string TextFrom(int position) => text[Math.Min(position, text.Length)..];

    public string? Peek(int n) => next + n <= list.Count ? string.Join(' ', list.Skip(next).Take(n).Select(w => w.Word)) : null;

    public bool Take(params ReadOnlySpan<string> words)
    {
        if (next + words.Length > list.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (list[next + i].Word != words[i])
            {
                return false;
            }
        }

        next += words.Length;
        return true;
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex WordPattern();
}
