namespace Rettesnor.Core.Tests.House;

/// <summary>The folders of one assembly, which are the names after its own in a namespace, and what each may use.</summary>
internal sealed class Rooms(string assembly, IReadOnlyDictionary<string, string[]> mayUse)
{
    /// <summary>Types that lie in no folder.</summary>
    public const string Root = "";

    public string Assembly => assembly;

    public IEnumerable<string> Names => mayUse.Keys;

    /// <summary>Every use that goes against the table, in words.</summary>
    public IReadOnlyList<string> Against(IEnumerable<TypeUse> uses) =>
        uses.Select(use => (use, from: RoomOf(use.From), to: RoomOf(use.To)))
            .Where(x => x.from is not null && x.to is not null && x.from != x.to && !Reaches(x.from, x.to))
            .Select(x => $"{Called(x.from!)} may not use {Called(x.to!)}: {x.use.From} uses {x.use.To}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

    private bool Reaches(string from, string to)
    {
        var reached = new HashSet<string>();
        var ahead = new Stack<string>([from]);
        while (ahead.TryPop(out var room))
        {
            foreach (var next in mayUse.GetValueOrDefault(room, []).Where(reached.Add))
            {
                ahead.Push(next);
            }
        }

        return reached.Contains(to);
    }

    private string? RoomOf(string type)
    {
        if (!type.StartsWith(assembly + '.', StringComparison.Ordinal))
        {
            return null;
        }

        var rest = type[(assembly.Length + 1)..];
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Root : rest[..dot];
    }

    private static string Called(string room) => room == Root ? "(no folder)" : room;
}
