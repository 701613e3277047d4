using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Reference;

/// <summary>Reads the files in reference/law; docs/law-file.md describes them.</summary>
public static class LawFile
{
    private const string GroupsFile = "target-groups.yaml";
    private const int MostInTerm = 999;

    private static readonly string[] RuleFields =
    [
        "id", "title", "from", "to", "groups", "weight", "share", "asks", "at-least", "after", "within", "unseen", "source", "paragraph", "mark", "doubts",
    ];

    /// <summary>Reads every file of the folder; everything that is wrong with any of them is added to the problems.</summary>
    public static LawBook Load(string folder, HistoryWords words, List<InputProblem> problems)
    {
        var (course, groups) = ReadGroups("law/" + GroupsFile, File.ReadAllText(Path.Combine(folder, GroupsFile)), words, problems);
        var (rules, gaps) = (new List<LawRule>(), new List<LawGap>());
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Where(p => Path.GetFileName(p) != GroupsFile).Order(StringComparer.Ordinal))
        {
            var (some, open) = ReadRules("law/" + Path.GetFileName(path), File.ReadAllText(path), groups, problems);
            rules.AddRange(some);
            gaps.AddRange(open);
        }

        foreach (var twice in rules.Concat<LawEntry>(gaps).GroupBy(r => r.Id).Where(g => g.Count() > 1))
        {
            problems.Add(new InputProblem("law", null, null, new($"reglen »{twice.Key}« for anden gang", $"the rule ‘{twice.Key}’ for the second time"), new("et id, der kun bruges én gang", "an id that is used once"), null));
        }

        return new LawBook(course, new(groups), new(rules), new(gaps));
    }

    /// <summary>Reads who is in a contact course, and the target groups.</summary>
    public static (Predicate Course, IReadOnlyList<LawGroup> Groups) ReadGroups(string file, string text, HistoryWords words, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var predicates = new PredicateReader(form, words);
        (Predicate Course, IReadOnlyList<LawGroup> Groups) read = (new Predicate.Everyone(), []);
        if (form.Open(text) is { } map)
        {
            var fields = new YamlFields(form, map, "course", "groups");
            read = (predicates.Required(fields, "course"), fields.Each("groups", ["group", "since", "benefit"], f => ReadGroup(words, f)));
            if (!read.Course.LooksAtOneDay)
            {
                form.Problem(fields.PlaceOf("course"), new LocalText("en betingelse om flere dage", "a condition about several days"), new LocalText("betingelser om dagen selv", "conditions about the day itself"));
            }
        }

        problems.AddRange(form.Problems);
        return read;
    }

    private static LawGroup ReadGroup(HistoryWords words, YamlFields f)
    {
        var known = words.Dimensions.Where(d => d.Id == LawBook.Dimension).SelectMany(d => d.Values).Select(v => v.Id).ToList();
        return new LawGroup(
            f.Known("group", known),
            f.Word("since", PredicateReader.Scopes),
            f.Has("benefit") ? f.Known("benefit", [.. words.Benefits.Select(b => b.Id)]) : null);
    }

    /// <summary>Reads the rules of a file, and what it says was not found.</summary>
    public static (IReadOnlyList<LawRule> Rules, IReadOnlyList<LawGap> Gaps) ReadRules(string file, string text, IReadOnlyList<LawGroup> groups, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        (IReadOnlyList<LawRule> Rules, IReadOnlyList<LawGap> Gaps) read = ([], []);
        if (form.Open(text) is { } map)
        {
            var fields = new YamlFields(form, map, "sources", "doubts", "rules", "gaps");
            var known = groups.Select(g => g.Group).ToList();
            var sources = fields.Each("sources", ["id", "act", "found"], f => new LawSource(f.Required("id"), f.RequiredText("act"), f.RequiredText("found")));
            var ofAll = Doubts(fields);
            read = (
                fields.Each("rules", RuleFields, f => ReadRule(form, f, known, sources, ofAll)),
                fields.Each("gaps", ["id", "from", "to", "groups", "mark", "text"], f =>
                {
                    var (from, to) = Days(form, f);
                    return new LawGap { Id = f.Required("id"), From = from, To = to, Groups = Groups(form, f, known), Mark = f.Word("mark", LawWords.Marks), Text = f.RequiredText("text") };
                }));
        }

        problems.AddRange(form.Problems);
        return read;
    }

    private static LawRule ReadRule(YamlForm form, YamlFields f, IReadOnlyList<string> groups, IReadOnlyList<LawSource> sources, IReadOnlyList<LawDoubt> ofAll)
    {
        var (from, to) = Days(form, f);
        var weight = f.Word("weight", LawWords.Weights);
        Fits(form, f, "share", weight == LawWeight.Share, new LocalText("»share« til en regel om en andel, og kun dér", "‘share’ for a rule about a share, and only there"));
        Fits(form, f, "at-least", weight != LawWeight.Right, new LocalText("»at-least« til en pligt eller en andel, og kun dér", "‘at-least’ for a duty or a share, and only there"));
        Fits(form, f, "within", weight != LawWeight.Right, new LocalText("»within« til en pligt eller en andel, og kun dér", "‘within’ for a duty or a share, and only there"));
        var after = TermOf(form, f, "after", mayBeUnknown: false);
        var within = TermOf(form, f, "within", mayBeUnknown: true);
        if (after is { } first && within is { } last && (first.Unit != last.Unit || first.Count >= last.Count))
        {
            form.Problem(f.PlaceOf("within"), new LocalText("en frist, der slutter, før der tælles", "a time that ends before anything counts"), new LocalText("en længere tid end i »after«, i samme enhed", "a longer time than in ‘after’, in the same unit"));
        }

        var source = f.Known("source", [.. sources.Select(s => s.Id)]);
        return new LawRule
        {
            Id = f.Required("id"),
            Title = f.RequiredText("title"),
            From = from,
            To = to,
            Groups = Groups(form, f, groups),
            Weight = weight,
            Share = f.Has("share") ? Number(f, "share", 100) : null,
            Asks = f.Word("asks", LawWords.Efforts),
            AtLeast = f.Has("at-least") ? Number(f, "at-least", MostInTerm) : 0,
            After = after,
            Within = within,
            Unseen = f.OptionalText("unseen"),
            Source = sources.FirstOrDefault(s => s.Id == source) ?? new LawSource("", new("", ""), new("", "")),
            Paragraph = f.Optional("paragraph"),
            Mark = f.Word("mark", LawWords.Marks),
            Doubts = new([.. Doubts(f), .. ofAll]),
        };
    }

    private static void Fits(YamlForm form, YamlFields f, string key, bool isAsked, LocalText expected)
    {
        if (f.Has("weight") && f.Has(key) != isAsked)
        {
            form.Problem(f.PlaceOf(key), f.Has(key) ? new LocalText($"»{key}«", $"‘{key}’") : new LocalText($"intet felt »{key}«", $"no field ‘{key}’"), expected);
        }
    }

    private static IReadOnlyList<LawDoubt> Doubts(YamlFields f) => f.Each("doubts", ["mark", "text"], d => new LawDoubt(d.Word("mark", LawWords.Marks), d.RequiredText("text")));

    private static (DateOnly From, DateOnly? To) Days(YamlForm form, YamlFields f)
    {
        var from = f.Day("from") ?? (f.Has("from") ? default : f.Missing<DateOnly>("from", default));
        var to = f.Day("to");
        if (to < from)
        {
            form.Problem(f.PlaceOf("to"), new LocalText("en sidste dag før den første", "a last day before the first"), new LocalText("en dag, der ikke er før »from«", "a day not before ‘from’"));
        }

        return (from, to);
    }

    private static Term? TermOf(YamlForm form, YamlFields f, string key, bool mayBeUnknown)
    {
        string[] known = mayBeUnknown ? ["weeks", "months", "unknown"] : ["weeks", "months"];
        if (f.Inner(key, known) is not { } inner)
        {
            return null;
        }

        if (known.Where(inner.Has).ToList() is not [var unit])
        {
            form.Problem(inner.Place, new LocalText("ingen tid eller flere", "no time or several"), YamlFields.OneOf(known));
            return null;
        }

        return unit == "unknown" ? null : new Term(unit == "weeks" ? Step.Week : Step.Month, Number(inner, unit, MostInTerm));
    }

    private static ValueList<string> Groups(YamlForm form, YamlFields f, IReadOnlyList<string> known)
    {
        var groups = f.Words("groups");
        foreach (var (text, place) in groups.Where(g => !known.Contains(g.Text)))
        {
            form.Problem(place, text, YamlFields.OneOf(known), Nearest.To(text, known, 1).FirstOrDefault());
        }

        return groups.Count == 0 ? f.Missing("groups", ValueList<string>.Empty) : new(groups.Select(g => g.Text));
    }

    private static int Number(YamlFields f, string key, int most) => f.Value<int>(
        key,
        new LocalText($"et helt tal fra 1 til {most}", $"a whole number from 1 to {most}"),
        t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null) ?? 1;
}
