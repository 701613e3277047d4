using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>What a citizen can be told by, of which nothing may be left.</summary>
public enum TraceKind
{
    /// <summary>The ten digits of the CPR number, with a hyphen or without.</summary>
    Cpr,

    /// <summary>What the number is looked up by.</summary>
    Hash,

    /// <summary>The number encrypted.</summary>
    Cipher,

    /// <summary>A row about the citizen's number in the registers.</summary>
    Row,

    /// <summary>The whole name, which others may have too.</summary>
    Name,
}

/// <summary>The words of the kinds.</summary>
public static class TraceWords
{
    public static LocalText Of(TraceKind kind) => kind switch
    {
        TraceKind.Cpr => new("CPR-nummer", "CPR number"),
        TraceKind.Hash => new("nøglet hash af CPR-nummeret", "keyed hash of the CPR number"),
        TraceKind.Cipher => new("krypteret CPR-nummer", "encrypted CPR number"),
        TraceKind.Row => new("række om borgeren", "row about the citizen"),
        TraceKind.Name => new("navn", "name"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>What some citizens can be told by: taken before they are erased, looked for afterwards, and never kept.</summary>
/// <param name="Persons">Their numbers in the registers.</param>
/// <param name="Patterns">The bytes that are looked for.</param>
/// <param name="Names">What they are or were called.</param>
/// <param name="Marks">The marks that they get.</param>
internal sealed record Traces(IReadOnlyList<int> Persons, IReadOnlyList<(TraceKind Kind, byte[] Bytes)> Patterns, IReadOnlyList<string> Names, IReadOnlyList<byte[]> Marks)
{
    // A name of one word, or of a few letters, stands everywhere.
    private const int LeastName = 6;

    public static Traces Of(Session db, CprVault vault, IReadOnlyList<int> persons)
    {
        var (patterns, names, marks) = (new List<(TraceKind, byte[])>(), new HashSet<string>(StringComparer.Ordinal), new List<byte[]>());
        foreach (var list in NumberLists.Of(persons))
        {
            db.Each($"SELECT cpr_key, cpr_cipher, cpr_hash FROM persons WHERE id IN ({list})", row =>
            {
                var (cipher, hash) = (row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));
                var number = vault.Unseal(row.GetString(0), cipher);
                patterns.Add((TraceKind.Cpr, Encoding.ASCII.GetBytes(number.Digits)));
                patterns.Add((TraceKind.Cpr, Encoding.ASCII.GetBytes($"{number.Digits[..6]}-{number.Digits[6..]}")));
                patterns.AddRange(vault.Hashes(number).Append(hash).DistinctBy(Convert.ToHexString).Select(h => (TraceKind.Hash, h)));
                patterns.Add((TraceKind.Cipher, cipher));
                marks.Add(vault.Marks(number)[^1]);
            });
        }

        names.UnionWith(NamesOf(db, persons).Where(n => n.Length >= LeastName && n.Trim().Contains(' ', StringComparison.Ordinal)));
        patterns.AddRange(names.Select(n => (TraceKind.Name, Encoding.UTF8.GetBytes(n))));
        return new Traces(persons, patterns, [.. names], marks);
    }

    /// <summary>What citizens are called and were ever called.</summary>
    public static IEnumerable<string> NamesOf(Session db, IReadOnlyList<int> persons) => NumberLists.Of(persons).SelectMany(list =>
        db.Rows($"SELECT DISTINCT name FROM {AllRegisters.Details.Id} WHERE person_id IN ({list})", row => row.GetString(0)));
}

/// <summary>Finds many patterns in bytes in one pass: most places are passed over by their first two bytes.</summary>
internal sealed class TraceSearch
{
    private readonly bool[] begins = new bool[1 << 16];
    private readonly Dictionary<uint, List<(TraceKind Kind, byte[] Bytes)>> byStart = [];

    public TraceSearch(IEnumerable<(TraceKind Kind, byte[] Bytes)> patterns)
    {
        foreach (var pattern in patterns)
        {
            begins[(pattern.Bytes[0] << 8) | pattern.Bytes[1]] = true;
            var start = Start(pattern.Bytes);
            (byStart.TryGetValue(start, out var list) ? list : byStart[start] = []).Add(pattern);
            Longest = Math.Max(Longest, pattern.Bytes.Length);
        }
    }

    /// <summary>The length of the longest pattern.</summary>
    public int Longest { get; } = 4;

    /// <summary>Tells every pattern that begins before a place, and whether no letter and no digit stands at either end of it.</summary>
    public void Each(ReadOnlySpan<byte> bytes, int until, Action<TraceKind, bool> found)
    {
        for (var i = 0; i < until && i + 4 <= bytes.Length; i++)
        {
            if (begins[(bytes[i] << 8) | bytes[i + 1]] && byStart.TryGetValue(Start(bytes[i..]), out var list))
            {
                foreach (var (kind, pattern) in list)
                {
                    if (bytes[i..].StartsWith(pattern))
                    {
                        found(kind, !IsOfAWord(bytes, i - 1) && !IsOfAWord(bytes, i + pattern.Length));
                    }
                }
            }
        }
    }

    // Letters beyond a to z are bytes above 127.
    private static bool IsOfAWord(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length && (char.IsAsciiLetterOrDigit((char)bytes[at]) || bytes[at] > 127);

    private static uint Start(ReadOnlySpan<byte> bytes) => ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
}
