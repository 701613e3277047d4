using System.Diagnostics.CodeAnalysis;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>Every area of <c>reference/areas.csv</c>, found by id, name, alias or code, whatever the case.</summary>
public sealed class Areas
{
    private readonly Dictionary<AreaId, Area> byId;
    private readonly Dictionary<string, Area> byWord;
    private readonly ILookup<AreaId, AreaId> neighbours;

    internal Areas(IReadOnlyList<Area> all, Dictionary<string, Area> byWord, IEnumerable<(AreaId One, AreaId Other)> neighbours)
    {
        All = all;
        byId = all.ToDictionary(a => a.Id);
        this.byWord = byWord;
        this.neighbours = neighbours
            .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
            .ToLookup(pair => pair.One, pair => pair.Other);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <exception cref="KeyNotFoundException">There is no such area: look up input with <see cref="TryFind"/>.</exception>
    public Area this[AreaId id] => byId[id];

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="InvalidDataException">The files cannot be read; the message holds every problem, in Danish.</exception>
    public static Areas Load(string folder) => TryLoad(folder, out var areas, out var problems)
        ? areas
        : throw new InvalidDataException(string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.Danish))));

    /// <summary>Reads <c>areas.csv</c> and <c>neighbours.csv</c> of a folder, collecting everything that is wrong with them.</summary>
    public static bool TryLoad(string folder, [NotNullWhen(true)] out Areas? areas, out IReadOnlyList<InputProblem> problems)
    {
        var reader = new AreasReader();
        areas = reader.Read(folder);
        problems = reader.Problems;
        return areas is not null;
    }

    /// <summary>Every id, name, alias and code with the area that it means.</summary>
    public IEnumerable<KeyValuePair<string, AreaId>> Words => byWord.Select(w => KeyValuePair.Create(w.Key, w.Value.Id));

    public bool Contains(AreaId id) => byId.ContainsKey(id);

    /// <summary>Finds an area by id, Danish or English name, alias or code (<c>101</c>, <c>0101</c>), or a municipality's name followed by "Kommune".</summary>
    public bool TryFind(string? text, [NotNullWhen(true)] out Area? area) => byWord.TryGetValue((text ?? string.Empty).Trim(), out area);

    /// <summary>Finds a municipality by the same words; null where they name none.</summary>
    public Area? Municipality(string? text) => TryFind(text, out var area) && area.Kind == AreaKind.Municipality ? area : null;

    /// <summary>The ids of the areas that an unknown word was most likely meant to be, nearest first.</summary>
    public IReadOnlyList<string> Suggest(string text) =>
    [
        .. Nearest.To(text, byWord.Keys.Where(word => !char.IsAsciiDigit(word[0])), max: 8)
            .Select(word => byWord[word].Id.Value)
            .Distinct()
            .Take(3),
    ];

    /// <summary>The municipalities of an area, in the order of the file; of a municipality, itself.</summary>
    public IReadOnlyList<Area> Municipalities(AreaId id)
    {
        var area = byId[id];
        var municipalities = All.Where(a => a.Kind == AreaKind.Municipality);
        return
        [
            .. area.Kind switch
            {
                AreaKind.Country => municipalities,
                AreaKind.Region => municipalities.Where(a => a.Region == id),
                AreaKind.Council or AreaKind.Cooperation => municipalities.Where(a => area.Members.Contains(a.Id)),
                AreaKind.Municipality => [area],
            },
        ];
    }

    /// <summary>The municipalities next to a municipality, by id; empty where they are not filled in.</summary>
    public IReadOnlyList<Area> Neighbours(AreaId id) => [.. neighbours[id].Order().Select(n => byId[n])];
}
