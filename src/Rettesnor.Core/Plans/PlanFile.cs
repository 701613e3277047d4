using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Plans;

/// <summary>A plan, or everything that is wrong with its file.</summary>
/// <param name="Documents">The keys of its sources, also where something else is wrong.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<string> Documents, IReadOnlyList<InputProblem> Problems);

/// <summary>Reads plan.yaml; docs/plan-file.md describes it and <see cref="PlanWriter"/> writes it back.</summary>
public sealed class PlanFile
{
    private static readonly string[] Top =
    [
        "id", "document", "municipality", "title", "language", "years", "state", "adopted", "follows", "report", "summary", "vision", "sources", "sections",
        "ministers-goals", "themes", "goals", "arrangements", "projects", "proposals", "policies", "target-groups", "support-levels", "annexes", "facts",
    ];

    private static readonly string[] GoalFields =
    [
        "id", "title", "kind", "ministers-goals", "theme", "measure", "group", "area", "time", "must", "target", "reason", "decider", "if", "compare", "parts", "remark", "found",
    ];

    private static readonly string[] PartFields = ["id", "title", "measure", "group", "area", "time", "must", "target", "if", "remark"];

    private static readonly string[] PassageFields = ["id", "title", "text", "found"];

    private readonly YamlForm form;
    private readonly PlanWords words;

    // Where the targets of goals without a time of their own end, to be held against the plan's years when they are read.
    private readonly List<(Place At, Period By)> ended = [];
    private TargetReader targets = null!;

    private PlanFile(string file, PlanWords words)
    {
        form = new YamlForm(file);
        this.words = words;
    }

    public static PlanReading Read(string file, string text, PlanWords words)
    {
        var reader = new PlanFile(file, words);
        var plan = reader.form.Open(text) is { } map ? reader.ReadPlan(new YamlFields(reader.form, map, Top)) : null;
        return new PlanReading(reader.form.Problems.Count == 0 ? plan : null, [.. plan?.Sources.Select(d => d.Key) ?? []], reader.form.Problems);
    }

    private Plan ReadPlan(YamlFields top)
    {
        var language = top.Word("language", PlanWords.Languages);
        targets = new TargetReader(language, words.TargetAreas);
        var ministers = top.Each("ministers-goals", ["id", "title"], m => (m.PlaceOf("id"), new MinistersGoal(Id(m), m.RequiredText("title"))));
        var ministerIds = Unique(ministers.Select(m => (m.Item2.Id, m.Item1)));
        var themes = top.Each("themes", ["id", "title", "purpose", "aims", "efforts", "ministers-goals", "found"], t => (t.PlaceOf("id"), ReadTheme(t, ministerIds)));
        var themeIds = Unique(themes.Select(t => (t.Item2.Id, t.Item1)));
        var goals = top.Each("goals", GoalFields, g => (g.PlaceOf("id"), ReadGoal(g, ministerIds, themeIds)));
        var goalIds = Unique(goals.Select(g => (g.Item2.Id, g.Item1)));
        foreach (var key in new[] { "sources", "ministers-goals", "goals" }.Where(top.IsEmpty))
        {
            top.Missing(key, 0);
        }

        var (id, follows) = (Id(top), top.Has("follows") ? Id(top, "follows") : null);
        if (follows is not null && follows == id)
        {
            form.Problem(top.PlaceOf("follows"), new LocalText("planen selv", "the plan itself"), new LocalText("planen, som den følger efter, eller intet", "the plan that it follows, or nothing"));
        }

        var years = RequiredPeriod(top, "years");
        foreach (var (place, by) in ended.Where(e => e.By.LastDay < years.FirstDay && top.Has("years")))
        {
            form.Problem(
                place, new LocalText($"et måltal, der ender {by.ToText(Language.Danish)}", $"a target that ends in {by.ToText(Language.English)}"),
                new LocalText($"en tid, der ikke er gået, når planens år {years.ToText(Language.Danish)} begynder", $"a time that is not over when the plan's years {years.ToText(Language.English)} begin"));
        }

        return new Plan
        {
            Id = id,
            Document = Id(top, "document"),
            Municipality = RequiredArea(top, "municipality"),
            Title = top.RequiredText("title"),
            Language = language,
            Years = years,
            State = top.Word("state", PlanWords.States),
            Adopted = top.Day("adopted"),
            Follows = follows,
            Report = top.Inner("report", "period", "cut-off") is { } report
                ? new ReportTime(RequiredPeriod(report, "period"), report.Day("cut-off") ?? (report.Has("cut-off") ? default : report.Missing("cut-off", default(DateOnly))))
                : null,
            Summary = top.OptionalText("summary"),
            Vision = top.OptionalText("vision"),
            Sources = new(top.Each("sources", ["key", "title", "publisher"], s => new SourceDocument(Id(s, "key"), s.RequiredText("title"), s.RequiredText("publisher")))),
            Sections = Passages(top, "sections"),
            MinistersGoals = new(ministers.Select(m => m.Item2)),
            Themes = new(themes.Select(t => t.Item2)),
            Goals = new(goals.Select(g => g.Item2)),
            Arrangements = Passages(top, "arrangements"),
            Projects = new(top.Each("projects", ["id", "title", "text", "period", "funding", "target-group", "goals", "found"], p => new Project(
                Id(p), p.RequiredText("title"), p.RequiredText("text"), Period(p, "period"), p.OptionalText("funding"), p.OptionalText("target-group"), Known(p, "goals", goalIds), ReadFound(p)))),
            Proposals = Passages(top, "proposals"),
            Policies = new(top.Each("policies", ["id", "title", "vision", "objectives", "goals", "basis", "adopted", "found"], p => new Policy(
                Id(p), p.RequiredText("title"), p.OptionalText("vision"), new(p.Texts("objectives")), Known(p, "goals", goalIds), new(p.Texts("basis")), p.Day("adopted"), ReadFound(p)))),
            TargetGroups = Passages(top, "target-groups"),
            SupportLevels = new(top.Each("support-levels", ["level", "title", "text", "aim", "found"], s => new SupportLevel(
                s.Value<int>("level", new LocalText("et helt tal", "a whole number"), t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null) ?? (s.Has("level") ? 0 : s.Missing("level", 0)),
                s.RequiredText("title"), s.RequiredText("text"), s.OptionalText("aim"), ReadFound(s)))),
            Annexes = Passages(top, "annexes"),
            Facts = new(top.Each("facts", ["id", "title", "measure", "group", "area", "found"], f => new Fact(
                Id(f), f.RequiredText("title"), Measure(f)?.Id ?? default, f.Optional("group"), RequiredArea(f, "area"), ReadFound(f)))),
        };
    }

    private Theme ReadTheme(YamlFields t, HashSet<string> ministers) => new(
        Id(t), t.RequiredText("title"), t.OptionalText("purpose"), new(t.Texts("aims")), new(t.Texts("efforts")), Known(t, "ministers-goals", ministers), ReadFound(t));

    private Goal ReadGoal(YamlFields g, HashSet<string> ministers, HashSet<string> themes)
    {
        var before = ended.Count;
        var parts = g.Each("parts", PartFields, p => (p.PlaceOf("id"), ReadPart(p)));
        Unique(parts.Select(p => (p.Item2.Id, p.Item1)));
        if (parts.Count > 0)
        {
            foreach (var key in new[] { "measure", "group", "must", "target" }.Where(g.Has))
            {
                form.Problem(g.PlaceOf(key), new LocalText($"»{key}« på et mål med dele", $"‘{key}’ on a goal with parts"), new LocalText("at hver del siger det selv", "each part to say it itself"));
            }
        }

        var theme = g.Optional("theme");
        if (theme is not null && !themes.Contains(theme))
        {
            form.Problem(g.PlaceOf("theme"), theme, new LocalText("et tema fra planens »themes«", "a theme of the plan's ‘themes’"), Nearest.To(theme, themes, 1).FirstOrDefault());
        }

        var aim = parts.Count == 0 ? ReadAim(g) : null;
        if (g.Has("time"))
        {
            ended.RemoveRange(before, ended.Count - before);
        }

        return new Goal
        {
            Id = Id(g),
            Title = g.RequiredText("title"),
            Kind = g.Word("kind", PlanWords.Kinds),
            MinistersGoals = Known(g, "ministers-goals", ministers),
            Theme = theme,
            Aim = aim,
            Area = RequiredArea(g, "area"),
            Time = Period(g, "time"),
            Reason = g.OptionalText("reason"),
            Decider = g.OptionalText("decider"),
            If = ReadCondition(g),
            Compare = new(g.Words("compare").Select(w => AreaOf(w.Text, w.Place) ?? default)),
            Remark = g.OptionalText("remark"),
            Parts = new(parts.Select(p => p.Item2)),
            Found = ReadFound(g) ?? g.Missing("found", new Found("", "")),
        };
    }

    private GoalPart ReadPart(YamlFields p) => new(
        Id(p), p.RequiredText("title"), ReadAim(p), p.Has("area") ? Area(p, "area") : null, Period(p, "time"), ReadCondition(p), p.OptionalText("remark"));

    private Aim ReadAim(YamlFields f)
    {
        var measure = Measure(f);
        var group = f.Optional("group");
        if (group is not null && measure is not null && measure.Groups.All(g => g.Id != group))
        {
            form.Problem(f.PlaceOf("group"), group, new LocalText($"en gruppe af målingen {measure.Id}", $"a group of the measure {measure.Id}"), Nearest.To(group, measure.Groups.Select(g => g.Id), 1).FirstOrDefault());
        }

        var text = f.Required("target");
        var target = ReadTarget(f, text);
        if (target is not null && measure is not null && TargetUnits.Problem(target, text, targets.Language, measure) is var (found, expected))
        {
            form.Problem(f.PlaceOf("target"), found, expected);
        }

        if (!f.Has("time") && (target switch { Target.Milestone milestone => milestone.By, Target.Path path => path.Points[^1].When, _ => null }) is { } end)
        {
            ended.Add((f.PlaceOf("target"), end));
        }

        var must = f.WordOrNone("must", PlanWords.Musts);
        if (!f.Has("must") && target is not (null or Target.Followed or Target.Milestone))
        {
            f.Missing("must", 0);
        }

        return new Aim(measure?.Id ?? default, group, must, text, target ?? new Target.Followed());
    }

    private Target? ReadTarget(YamlFields f, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var reading = targets.Read(text);
        if (reading.Problem is { } problem)
        {
            var place = f.PlaceOf("target");
            form.Problem(
                new Place(place.Line, place.Column + problem.Offset),
                problem.Found.Length == 0 ? new LocalText("slutningen af målet", "the end of the target") : YamlForm.Quote(problem.Found),
                problem.Expected,
                problem.Suggestion);
        }

        return reading.Target;
    }

    private static Condition? ReadCondition(YamlFields f) => f.Inner("if", "text", "outcome", "decided") is { } c
        ? new Condition(c.RequiredText("text"), c.Word("outcome", PlanWords.Outcomes), c.Day("decided"))
        : null;

    private Measurement.Measures.Measure? Measure(YamlFields f) => f.Has("measure")
        ? f.Read("measure", new LocalText("en måling fra reference/measures", "a measure of reference/measures"), words.Measures.Find, words.Measures.Suggest)
        : f.Missing<Measurement.Measures.Measure?>("measure", null);

    private AreaId? Area(YamlFields f, string key) =>
        f.Value<AreaId>(key, new LocalText("et område fra reference/areas.csv", "an area of reference/areas.csv"), t => words.IsArea(t) ? new AreaId(t) : null, words.SuggestArea);

    private AreaId? AreaOf(string text, Place place)
    {
        if (words.IsArea(text))
        {
            return new AreaId(text);
        }

        form.Problem(place, text, new LocalText("et område fra reference/areas.csv", "an area of reference/areas.csv"), words.SuggestArea(text));
        return null;
    }

    private AreaId RequiredArea(YamlFields f, string key) => Area(f, key) ?? (f.Has(key) ? default : f.Missing(key, default(AreaId)));

    // Ids stand in addresses and in file names.
    private string Id(YamlFields f, string key = "id")
    {
        var id = f.Required(key);
        if (f.Has(key) && (id.Length == 0 || id[0] == '-' || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        {
            form.Problem(f.PlaceOf(key), id, new LocalText("et id af bogstaver a-z, tal og bindestreger", "an id of the letters a-z, digits and hyphens"));
        }

        return id;
    }

    private static Period? Period(YamlFields f, string key) =>
        f.Read(key, new LocalText("en periode som 2023, 2022-Q3 eller 2023..2024", "a period like 2023, 2022-Q3 or 2023..2024"), t => Measurement.Time.Period.TryParse(t, out var p, out _) ? p : null);

    private static Period RequiredPeriod(YamlFields f, string key) => Period(f, key) ?? (f.Has(key) ? Measurement.Time.Period.OfYear(2000) : f.Missing(key, Measurement.Time.Period.OfYear(2000)));

    private static Found? ReadFound(YamlFields f) =>
        f.Inner("found", "document", "section") is { } found ? new Found(found.Required("document"), found.Required("section")) : null;

    private ValueList<Passage> Passages(YamlFields top, string key) =>
        new(top.Each(key, PassageFields, p => new Passage(Id(p), p.RequiredText("title"), p.RequiredText("text"), ReadFound(p))));

    private ValueList<string> Known(YamlFields f, string key, HashSet<string> known)
    {
        var list = f.Words(key);
        foreach (var (text, place) in list.Where(w => !known.Contains(w.Text)))
        {
            form.Problem(place, text, new LocalText("et id, der findes i planen", "an id that the plan has"), Nearest.To(text, known, 1).FirstOrDefault());
        }

        return new(list.Select(w => w.Text));
    }

    private HashSet<string> Unique(IEnumerable<(string Id, Place Place)> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, place) in ids.Where(i => i.Id.Length > 0 && !seen.Add(i.Id)))
        {
            form.Problem(place, new LocalText($"id'et »{id}« for anden gang", $"the id ‘{id}’ for the second time"), new LocalText("et id, der kun bruges én gang", "an id that is used once"));
        }

        return seen;
    }
}
