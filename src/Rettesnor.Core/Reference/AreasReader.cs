using System.Globalization;
using System.Text.RegularExpressions;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

internal sealed partial class AreasReader
{
    private const string AreasFile = "areas.csv";
    private const string NeighboursFile = "neighbours.csv";

    private static readonly string[] AreaColumns =
        ["id", "kind", "code", "name", "english", "region", "from", "to", "aliases", "members", "remark-da", "remark-en"];

    private static readonly string[] NeighbourColumns = ["area", "neighbour"];

    private static readonly Dictionary<string, AreaKind> Kinds = new(StringComparer.Ordinal)
    {
        ["country"] = AreaKind.Country,
        ["region"] = AreaKind.Region,
        ["council"] = AreaKind.Council,
        ["cooperation"] = AreaKind.Cooperation,
        ["municipality"] = AreaKind.Municipality,
    };

    private readonly List<InputProblem> problems = [];

    internal IReadOnlyList<InputProblem> Problems => problems;

    /// <summary>Null where there are problems.</summary>
    internal Areas? Read(string folder)
    {
        var rows = Lines(folder, AreasFile, AreaColumns);
        var read = new List<(CsvLine Row, Area Area)>();
        foreach (var row in rows)
        {
            if (ReadArea(row) is { } area)
            {
                read.Add((row, area));
            }
        }

        CheckReferences(read);
        var words = ReadWords(read);
        var municipalities = read.Where(x => x.Area.Kind == AreaKind.Municipality).Select(x => x.Area.Id).ToHashSet();
        var pairs = ReadNeighbours(folder, municipalities);
        return problems.Count > 0 ? null : new Areas([.. read.Select(x => x.Area)], words, pairs);
    }

    // The columns stand in their order, so that the file reads the same to everybody.
    private List<CsvLine> Lines(string folder, string file, IReadOnlyList<string> columns)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(new InputProblem(file, null, null, new("ingen fil", "no file"), new($"filen i {folder}", $"the file in {folder}"), null));
            return [];
        }

        if (CsvText.Open(file, File.ReadAllBytes(path), problems) is not { } csv)
        {
            return [];
        }

        var (found, header) = (string.Join(csv.Delimiter, csv.Header), string.Join(';', columns));
        if (found == header)
        {
            return [.. csv.Lines(problems)];
        }

        problems.Add(new InputProblem(file, 1, null, CsvText.Found(found), new($"overskriften {header}", $"the header {header}"), null));
        return [];
    }

    /// <summary>Null where the kind is unknown, since what the other fields must hold depends on it.</summary>
    private Area? ReadArea(CsvLine row)
    {
        var id = row["id"];
        if (!Id().IsMatch(id))
        {
            Report(row, "id", new("et id med små bogstaver a-z, cifre og bindestreg", "an id of lower-case letters a-z, digits and hyphens"));
        }

        if (!Kinds.TryGetValue(row["kind"], out var kind))
        {
            var all = string.Join(", ", Kinds.Keys);
            Report(row, "kind", new($"en af {all}", $"one of {all}"), Nearest.To(row["kind"], Kinds.Keys, 1));
            return null;
        }

        foreach (var column in (string[])["name", "english"])
        {
            if (row[column].Length == 0)
            {
                Report(row, column, new("et navn", "a name"));
            }
        }

        var code = row["code"];
        if (kind == AreaKind.Municipality ? !MunicipalityCode().IsMatch(code) : code.Any(c => !char.IsAsciiDigit(c)))
        {
            Report(row, "code", new("en kode: tre cifre for en kommune", "a code: three digits for a municipality"));
        }

        var from = ReadDay(row, "from");
        var to = ReadDay(row, "to");
        if (to < from)
        {
            Report(row, "to", new("en dag, der ikke ligger før from", "a day that is not before from"));
        }

        var (da, en) = (row["remark-da"], row["remark-en"]);
        if ((da.Length == 0) != (en.Length == 0))
        {
            Report(row, da.Length == 0 ? "remark-da" : "remark-en", new("bemærkningen på begge sprog", "the remark in both languages"));
        }

        return new Area
        {
            Id = new AreaId(id),
            Kind = kind,
            Code = code.Length == 0 ? null : code,
            Name = new LocalText(row["name"], row["english"]),
            Region = row["region"].Length == 0 ? null : new AreaId(row["region"]),
            From = from,
            To = to,
            Aliases = List(row["aliases"]),
            Members = [.. List(row["members"]).Select(m => new AreaId(m))],
            Remark = da.Length == 0 ? null : new LocalText(da, en),
        };
    }

    private void CheckReferences(List<(CsvLine Row, Area Area)> read)
    {
        var regions = read.Where(x => x.Area.Kind == AreaKind.Region).Select(x => x.Area.Id).ToHashSet();
        var municipalities = read.Where(x => x.Area.Kind == AreaKind.Municipality).Select(x => x.Area.Id).ToHashSet();
        foreach (var (row, area) in read)
        {
            if (area.Kind == AreaKind.Municipality && !(area.Region is { } region && regions.Contains(region)))
            {
                Report(row, "region", new("kommunens region", "the municipality's region"), Nearest.To(row["region"], regions.Select(r => r.Value), 1));
            }

            if (area.Kind != AreaKind.Municipality && area.Region is not null)
            {
                Report(row, "region", new("ingen region: kun en kommune har en", "no region: only a municipality has one"));
            }

            if (area.Kind is AreaKind.Council or AreaKind.Cooperation ? area.Members.Count == 0 : area.Members.Count > 0)
            {
                Report(row, "members", new("kommuner for council og cooperation og ellers ingen", "municipalities for council and cooperation, and otherwise none"));
            }

            foreach (var member in area.Members.Where(m => !municipalities.Contains(m)))
            {
                Report(row, "members", member.Value, new("en kommunes id", "a municipality's id"), Nearest.To(member.Value, municipalities.Select(m => m.Value), 1));
            }
        }
    }

    /// <summary>Every word that finds an area. A word that would find two is a problem, since neither is the right one.</summary>
    private Dictionary<string, Area> ReadWords(List<(CsvLine Row, Area Area)> read)
    {
        var words = new Dictionary<string, Area>(StringComparer.OrdinalIgnoreCase);
        var ids = new HashSet<AreaId>();
        foreach (var (row, area) in read)
        {
            if (!ids.Add(area.Id))
            {
                Report(row, "id", new("et id, der ikke er brugt før", "an id that is not used before"));
                continue;
            }

            foreach (var (column, word) in Words(area).Where(x => x.Word.Length > 0))
            {
                if (!words.TryAdd(word, area) && words[word].Id != area.Id)
                {
                    var taken = words[word].Id.Value;
                    Report(row, column, word, new($"et ord, der ikke også finder {taken}", $"a word that does not also find {taken}"), []);
                }
            }
        }

        return words;
    }

    private static IEnumerable<(string Column, string Word)> Words(Area area)
    {
        yield return ("id", area.Id.Value);
        yield return ("name", area.Name.Da);
        yield return ("english", area.Name.En);
        foreach (var alias in area.Aliases)
        {
            yield return ("aliases", alias);
        }

        if (area.Code is { } code)
        {
            yield return ("code", code);
        }

        if (area.Kind == AreaKind.Municipality)
        {
            yield return ("code", "0" + area.Code);
            foreach (var name in area.Aliases.Prepend(area.Name.Da))
            {
                yield return ("name", name + " Kommune");
            }

            yield return ("english", area.Name.En + " Municipality");
        }
    }

    private List<(AreaId One, AreaId Other)> ReadNeighbours(string folder, HashSet<AreaId> municipalities)
    {
        var pairs = new List<(AreaId, AreaId)>();
        foreach (var row in Lines(folder, NeighboursFile, NeighbourColumns))
        {
            foreach (var column in NeighbourColumns.Where(c => !municipalities.Contains(new AreaId(row[c]))))
            {
                Report(row, column, new("en kommunes id", "a municipality's id"), Nearest.To(row[column], municipalities.Select(m => m.Value), 1));
            }

            var (one, other) = (new AreaId(row["area"]), new AreaId(row["neighbour"]));
            if (one == other || pairs.Contains((one, other)) || pairs.Contains((other, one)))
            {
                Report(row, "neighbour", new("et par af to kommuner, skrevet én gang", "a pair of two municipalities, written once"));
            }

            pairs.Add((one, other));
        }

        return pairs;
    }

    private DateOnly? ReadDay(CsvLine row, string column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(row, column, new("en dag som 2024-12-31", "a day such as 2024-12-31"));
        return null;
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Report(CsvLine row, string column, LocalText expected, IReadOnlyList<string>? nearest = null) =>
        Report(row, column, row[column], expected, nearest ?? []);

    private void Report(CsvLine row, string column, string found, LocalText expected, IReadOnlyList<string> nearest) =>
        problems.Add(row.Problem(column, found, expected, nearest.Count > 0 ? nearest[0] : null));

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9]{3}\z")]
    private static partial Regex MunicipalityCode();
}
