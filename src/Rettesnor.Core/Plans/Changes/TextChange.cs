using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans.Changes;

/// <summary>What became of a stretch of text.</summary>
public enum Became
{
    Same,
    Added,
    Removed,
}

/// <summary>A stretch of a changed paragraph.</summary>
public sealed record TextRun(Became Became, string Text);

/// <summary>A paragraph that is not what it was.</summary>
/// <param name="Number">Its number among the paragraphs, from 1: among those there were where it is removed, otherwise among those there are.</param>
/// <param name="Before">How it read; null where it is new.</param>
/// <param name="After">How it reads; null where it is removed.</param>
public sealed record ParagraphChange(int Number, string? Before, string? After)
{
    /// <summary>The paragraph word by word.</summary>
    public IReadOnlyList<TextRun> Runs => TextChange.Runs(Before ?? "", After ?? "");
}

/// <summary>Finds which paragraphs of a text are changed, and which words of a paragraph.</summary>
public static class TextChange
{
    // Beyond this a table of all pairs is too large; what differs is then shown whole, before and after.
    private const int MostPairs = 2_000_000;

    /// <summary>The changed paragraphs of a text, in its order.</summary>
    public static IReadOnlyList<ParagraphChange> Paragraphs(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var changes = new List<ParagraphChange>();
        var (removed, added) = (new Queue<int>(), new Queue<int>());

        // What stands between two paragraphs that are the same is paired off: a changed one, not one away and one to it.
        void Flush()
        {
            while (removed.Count > 0 || added.Count > 0)
            {
                var (was, now1) = (removed.Count > 0 ? removed.Dequeue() : (int?)null, added.Count > 0 ? added.Dequeue() : (int?)null);
                changes.Add(new ParagraphChange((now1 ?? was)!.Value + 1, was is { } w ? old[w] : null, now1 is { } n ? now[n] : null));
            }
        }

        foreach (var (became, i, j) in Align(old, now))
        {
            switch (became)
            {
                case Became.Removed:
                    removed.Enqueue(i);
                    break;
                case Became.Added:
                    added.Enqueue(j);
                    break;
                default:
                    Flush();
                    break;
            }
        }

        Flush();
        return changes;
    }

    // A paragraph that is written anew is read better whole than as a patchwork.
    private const double LeastKept = 0.4;

    internal static IReadOnlyList<TextRun> Runs(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        if (old.Length == 0 || now.Length == 0)
        {
            return [.. new TextRun[] { new(Became.Removed, before), new(Became.Added, after) }.Where(r => r.Text.Length > 0)];
        }

        var runs = new List<TextRun>();
        var steps = Align(old, now);
        if (steps.Count(s => s.Became == Became.Same) < LeastKept * Math.Max(old.Length, now.Length))
        {
            return [new TextRun(Became.Removed, before), new TextRun(Became.Added, after)];
        }

        foreach (var (became, i, j) in steps)
        {
            var word = became == Became.Added ? now[j] : old[i];
            if (runs is [.., var last] && last.Became == became)
            {
                runs[^1] = last with { Text = last.Text + " " + word };
            }
            else
            {
                runs.Add(new TextRun(became, word));
            }
        }

        return runs;
    }

    // The longest common sequence; what is removed comes before what is added.
    private static List<(Became Became, int Old, int Now)> Align(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            return [.. old.Select((_, i) => (Became.Removed, i, 0)), .. now.Select((_, j) => (Became.Added, old.Length, j))];
        }

        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var steps = new List<(Became, int, int)>();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                steps.Add((Became.Same, i++, j++));
            }
            else if (j >= now.Length || (i < old.Length && length[i + 1, j] >= length[i, j + 1]))
            {
                steps.Add((Became.Removed, i++, j));
            }
            else
            {
                steps.Add((Became.Added, i, j++));
            }
        }

        return steps;
    }

    private static string[] Split(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Words(string text) => text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Text in one language as it was and as it is.</summary>
public sealed record ChangedText(LocalText Before, LocalText After)
{
    public IReadOnlyList<ParagraphChange> In(Language language) => TextChange.Paragraphs(Before.In(language), After.In(language));
}
