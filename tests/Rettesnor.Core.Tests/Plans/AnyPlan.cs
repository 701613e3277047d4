using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

/// <summary>Plans of every shape, with texts that are hard to write in YAML.</summary>
internal static class AnyPlan
{
    private static readonly string[] Pieces =
    [
        "Plan", "mål", "Ærø", "Køge å", "x", " ", "  ", "\t", "\n", "\r", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\u0001", "😀", "\"", "'", "\\", "\\n", ":", ": ",
        "#", " #", ",", "[", "]", "{", "}", "-", "- ", "---", "...", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "=", "<<", "~", "null", "Null", "true", "FALSE",
        "yes", "no", "10.0", "1,5", "2023", "1e3", "0x1F", "2023-01-31", ".5", "-1",
    ];

    private static readonly Gen<string> AnyText = Gen.NonEmptyListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces.Take(5)));

    private static readonly Gen<LocalText> Both = from da in AnyText from en in AnyText select new LocalText(da, en);

    private static readonly Gen<Found> Place = from document in AnyText from section in AnyText select new Found(document, section);

    private static readonly Gen<AreaId> Area = Gen.Elements("stevns", "faxe", "koege", "denmark").Select(id => new AreaId(id));

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 20_000).Select(n => new DateOnly(2000, 1, 1).AddDays(n));

    private static readonly Gen<Period> Time = Gen.Elements("2023", "2023..2024", "2023-H1", "2023-Q3", "2023-09", "2023-W13", "2021-01..2021-08", "2021-05-02..2021-08-23", "@2023-12-31").Select(Period.Parse);

    private static readonly Gen<(string? Group, Measure Measure)> What =
        from measure in Gen.Elements(FivePlans.Reference.Measures.All.OrderBy(m => m.Id).ToArray())
        from @group in Gen.Elements(measure.Groups.Select(g => (string?)g.Id).Append(null).ToArray())
        select (@group, measure);

    public static Gen<Plan> Of() =>
        from language in Gen.Elements(Language.Danish, Language.English)
        from ministers in Named(1, (id, title) => Gen.Constant(new MinistersGoal(id, title)), "M")
        from themes in Named(0, (id, title) =>
            from purpose in Maybe(Both)
            from aims in Some(Both)
            from efforts in Some(Both)
            from serves in Subset(ministers.Select(m => m.Id))
            from found in Maybe(Place)
            select new Theme(id, title, purpose, aims, efforts, serves, found), "tema-")
        from goals in Named(1, (id, title) => Goal(id, title, language, ministers, themes), "S30-")
        from head in Head(language)
        from sources in Named(1, (id, title) => Both.Select(publisher => new SourceDocument(id, title, publisher)), "K")
        from passages in InOrder(Enumerable.Range(0, 5).Select(_ => Named(0, Passage, "a")))
        from projects in Named(0, (id, title) => Project(id, title, goals), "P")
        from policies in Named(0, (id, title) => Policy(id, title, goals), "K")
        from levels in Named(0, (id, title) =>
            from text in Both from aim in Maybe(Both) from found in Maybe(Place) select new SupportLevel(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), title, text, aim, found), "")
        from facts in Named(0, (id, title) =>
            from what in What from area in Area from found in Maybe(Place) select new Fact(id, title, what.Measure.Id, what.Group, area, found), "F")
        select head with
        {
            MinistersGoals = ministers,
            Themes = themes,
            Goals = goals,
            Sources = sources,
            Sections = passages[0],
            Arrangements = passages[1],
            Proposals = passages[2],
            TargetGroups = passages[3],
            Annexes = passages[4],
            Projects = projects,
            Policies = policies,
            SupportLevels = levels,
            Facts = facts,
        };

    private static Gen<Plan> Head(Language language) =>
        from title in Both
        from years in Time
        from state in Gen.Elements(Enum.GetValues<PlanState>())
        from adopted in MaybeDay()
        from follows in Gen.Elements(null, "stevns-2023")
        from report in Maybe(from period in Time from day in Day select new ReportTime(period, day))
        from summary in Maybe(Both)
        from vision in Maybe(Both)
        select new Plan
        {
            Id = "stevns-2030",
            Document = "S30",
            Municipality = new AreaId("stevns"),
            Title = title,
            Language = language,
            Years = years,
            State = state,
            Adopted = adopted,
            Follows = follows,
            Report = report,
            Summary = summary,
            Vision = vision,
            Sources = ValueList<SourceDocument>.Empty,
            Sections = ValueList<Passage>.Empty,
            MinistersGoals = ValueList<MinistersGoal>.Empty,
            Themes = ValueList<Theme>.Empty,
            Goals = ValueList<Goal>.Empty,
            Arrangements = ValueList<Passage>.Empty,
            Projects = ValueList<Project>.Empty,
            Proposals = ValueList<Passage>.Empty,
            Policies = ValueList<Policy>.Empty,
            TargetGroups = ValueList<Passage>.Empty,
            SupportLevels = ValueList<SupportLevel>.Empty,
            Annexes = ValueList<Passage>.Empty,
            Facts = ValueList<Fact>.Empty,
        };

    private static Gen<Goal> Goal(string id, LocalText title, Language language, ValueList<MinistersGoal> ministers, ValueList<Theme> themes) =>
        from kind in Gen.Elements(Enum.GetValues<GoalKind>())
        from serves in Subset(ministers.Select(m => m.Id))
        from theme in Gen.Elements(themes.Select(t => (string?)t.Id).Append(null).ToArray())
        from parts in Named(0, (part, name) =>
            from aim in Aim(language)
            from area in Gen.OneOf(Gen.Constant<AreaId?>(null), Area.Select(a => (AreaId?)a))
            from time in Maybe(Time)
            from condition in Maybe(Condition)
            from remark in Maybe(Both)
            select new GoalPart(part, name, aim, area, time, condition, remark), "del-")
        from aim in Aim(language)
        from area in Area
        from time in Maybe(Time)
        from reason in Maybe(Both)
        from decider in Maybe(Both)
        from condition in Maybe(Condition)
        from compare in Some(Area)
        from remark in Maybe(Both)
        from found in Place
        select new Goal
        {
            Id = id,
            Title = title,
            Kind = kind,
            MinistersGoals = serves,
            Theme = theme,
            Aim = parts.Count == 0 ? aim : null,
            Area = area,
            Time = time,
            Reason = reason,
            Decider = decider,
            If = condition,
            Compare = compare,
            Remark = remark,
            Parts = parts,
            Found = found,
        };

    private static readonly Gen<Condition> Condition =
        from text in Both from outcome in Gen.Elements(Enum.GetValues<Measurement.Goals.Outcome>()) from decided in MaybeDay() select new Condition(text, outcome, decided);

    private static Gen<Aim> Aim(Language language) =>
        from what in What
        from must in Gen.Elements(Enum.GetValues<Must>())
        from text in Gen.Elements(language == Language.Danish
            ? ["over 85 %", "højst landet + 0,1 procentpoint", "+30 % siden 2015", "-20 % siden 2017", "stigende", "følges", "færdig senest 2031", "højst 194", "fra 25 % i 2016 til 20 % i 2025"]
            : new[] { "over 85 %", "at most denmark + 0.1 pp", "+30 % since 2015", "rising", "followed", "done by 2031", "between 4 and 6", "at most 194" })
        let target = new TargetReader(language, FivePlans.Words.TargetAreas).Read(text).Target!
        where TargetUnits.FirstWrong(target, what.Measure.Unit) is null
        select new Aim(what.Measure.Id, what.Group, target is Target.Followed or Target.Milestone && must == Must.Always ? null : must, text, target);

    private static Gen<Passage> Passage(string id, LocalText title) => from text in Both from found in Maybe(Place) select new Passage(id, title, text, found);

    private static Gen<Project> Project(string id, LocalText title, ValueList<Goal> goals) =>
        from text in Both
        from period in Maybe(Time)
        from funding in Maybe(Both)
        from target in Maybe(Both)
        from serves in Subset(goals.Select(g => g.Id))
        from found in Maybe(Place)
        select new Project(id, title, text, period, funding, target, serves, found);

    private static Gen<Policy> Policy(string id, LocalText title, ValueList<Goal> goals) =>
        from vision in Maybe(Both)
        from objectives in Some(Both)
        from serves in Subset(goals.Select(g => g.Id))
        from basis in Some(Both)
        from adopted in MaybeDay()
        from found in Maybe(Place)
        select new Policy(id, title, vision, objectives, serves, basis, adopted, found);

    // A list whose items have ids of their own: the prefix and a number.
    private static Gen<ValueList<T>> Named<T>(int least, Func<string, LocalText, Gen<T>> one, string prefix) =>
        from count in Gen.Choose(least, 2)
        from items in InOrder(Enumerable.Range(1, count).Select(n => Both.SelectMany(title => one($"{prefix}{n}", title))))
        select new ValueList<T>(items);

    private static Gen<ImmutableList<T>> InOrder<T>(IEnumerable<Gen<T>> all) =>
        all.Aggregate(Gen.Constant(ImmutableList<T>.Empty), (list, one) => from items in list from item in one select items.Add(item));

    private static Gen<ValueList<T>> Some<T>(Gen<T> one) => from count in Gen.Choose(0, 2) from items in Gen.ListOf(one, count) select new ValueList<T>(items);

    private static Gen<ValueList<string>> Subset(IEnumerable<string> all) => Gen.SubListOf(all.ToArray()).Select(some => new ValueList<string>(some));

    private static Gen<T?> Maybe<T>(Gen<T> one)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), one.Select(x => (T?)x));

    private static Gen<DateOnly?> MaybeDay() => Gen.OneOf(Gen.Constant<DateOnly?>(null), Day.Select(d => (DateOnly?)d));
}
