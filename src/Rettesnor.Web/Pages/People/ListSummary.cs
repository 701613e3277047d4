using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Worklists;

namespace Rettesnor.Web.Pages.People;

/// <summary>What a list says of itself. A page that is open asks every few seconds whether that has become something else.</summary>
/// <param name="Sentences">How it stands, what is asked and how many it takes.</param>
/// <param name="Steps">How the gap is closed.</param>
/// <param name="People">Who is on the page and why, in short.</param>
/// <param name="IsOther">Whether others are on the list now than on the page.</param>
/// <param name="Said">All that is said, in short.</param>
/// <param name="Again">The list as an address.</param>
public sealed record ListSummary(IReadOnlyList<string> Sentences, IReadOnlyList<StepRow> Steps, string People, bool IsOther, string Said, string Again)
{
    /// <summary>Where the page asks for news. It goes on showing the same people until somebody asks for them again, so that nothing moves under the hand.</summary>
    public string News => $"{Again}{(Again.Contains('?', StringComparison.Ordinal) ? "&" : "?")}handler=News&shown={People}&said={Said}";

    /// <param name="sentences">What is said.</param>
    /// <param name="marks">What has been said of those on the list.</param>
    /// <param name="thisWeek">Those with an interview this week.</param>
    /// <param name="listed">Those on the list whom the reader may see.</param>
    /// <param name="areAll">Whether that is everybody.</param>
    /// <param name="shown">Who is on the page that asks; null where the page is made now.</param>
    /// <param name="again">The list as an address.</param>
    internal static ListSummary Of(
        ListSentences sentences, IReadOnlyDictionary<int, ListMarks> marks, IReadOnlySet<int> thisWeek, IReadOnlyList<Listed> listed, bool areAll, string? shown, string again)
    {
        var taken = sentences.StepsOf(marks, thisWeek);
        IReadOnlyList<string> all = [.. sentences.All(), .. sentences.OfMarks(marks, taken), .. areAll ? Array.Empty<string>() : [sentences.Partly]];
        var steps = sentences.Rows(taken);
        var people = Short(listed);
        return new ListSummary(all, steps, shown ?? people, shown is not null && shown != people, Short([.. all, .. steps.Select(s => s.ToString()), people]), again);
    }

    private static string Short(IEnumerable<string> lines) => Short(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    // A list may have a municipality's tens of thousands, and every open page asks every few seconds.
    private static string Short(IReadOnlyList<Listed> listed)
    {
        var numbers = new long[listed.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ((long)listed[i].Person << 8) | (byte)listed[i].Reason;
        }

        Array.Sort(numbers);
        return Short(MemoryMarshal.AsBytes<long>(numbers));
    }

    private static string Short(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
}
