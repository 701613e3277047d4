using System.Globalization;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>The text of a plan as sections of a document, in the order of the plan's page.</summary>
internal sealed class PlanTextSections(Plan plan, Language language)
{
    /// <summary>The plan's sections, the minister's goals, and the themes with their matrix.</summary>
    public IEnumerable<Section> BeforeGoals() => Some(
        Passages("afsnit", PlanHeadings.Narrative, plan.Sections),
        plan.MinistersGoals.Count == 0 ? null : new Section
        {
            Id = "ministermaal",
            Heading = PlanHeadings.MinistersGoals.In(language),
            Blocks = [new BulletList([.. plan.MinistersGoals.Select(g => (IReadOnlyList<Run>)[new StrongRun(g.Id + " "), new PlainRun(g.Title.In(language))])])],
        },
        plan.Themes.Count == 0 ? null : new Section { Id = "temaer", Heading = PlanHeadings.Themes.In(language), Blocks = [.. Matrix()], Sections = [.. plan.Themes.Select(Theme)] });

    /// <summary>Projects, policies, levels of support, and the plan's other texts.</summary>
    public IEnumerable<Section> AfterGoals() => Some(
        Group("projekter", PlanHeadings.Projects, [.. plan.Projects.Select(Project)]),
        Group("politikker", PlanHeadings.Policies, [.. plan.Policies.Select(Policy)]),
        Group("niveauer", PlanHeadings.SupportLevels, [.. plan.SupportLevels.Select(Level)]),
        Passages("arbejdsgange", PlanHeadings.Arrangements, plan.Arrangements),
        Passages("forslag", PlanHeadings.Proposals, plan.Proposals),
        Passages("maalgrupper", PlanHeadings.TargetGroups, plan.TargetGroups),
        Passages("bilag", PlanHeadings.Annexes, plan.Annexes));

    /// <summary>What each theme is for, on a line each.</summary>
    public IEnumerable<Section> Purposes() => Some(plan.Themes.Count == 0 ? null : new Section
    {
        Id = "temaer",
        Heading = PlanHeadings.Themes.In(language),
        Blocks =
        [
            new BulletList([.. plan.Themes.Select(t => (IReadOnlyList<Run>)[new StrongRun(t.Title.In(language)), new PlainRun(t.Purpose is { } purpose ? $": {PlanMarkdown.Plain(purpose.In(language))}" : "")])]),
        ],
    });

    private IEnumerable<Block> Matrix()
    {
        if (plan.MinistersGoals.Count > 0 && plan.Themes.Any(t => t.MinistersGoals.Count > 0))
        {
            yield return new DataTable
            {
                Id = "T-matrix",
                Caption = PlanHeadings.MatrixCaption.In(language),
                RowHeading = PlanHeadings.Theme.In(language),
                Columns = [.. plan.MinistersGoals.Select(g => new Column(g.Id))],
                Rows =
                [
                    .. plan.Themes.Select(t => new Row(t.Title.In(language), [.. plan.MinistersGoals.Select(g => t.MinistersGoals.Contains(g.Id) ? (Cell)new TextCell(PlanHeadings.Contributes.In(language)) : new EmptyCell())])
                    {
                        Target = ThemeId(t),
                    }),
                ],
            };
        }
    }

    private static string ThemeId(Theme theme) => "tema-" + theme.Id;

    private Section Theme(Theme theme) => new()
    {
        Id = ThemeId(theme),
        Heading = theme.Title.In(language),
        Blocks =
        [
            .. Text(theme.Purpose),
            .. Lines(PlanHeadings.Aims, theme.Aims),
            .. Lines(PlanHeadings.Efforts, theme.Efforts),
            .. Source(theme.Found),
        ],
    };

    private Section Project(Project project) => new()
    {
        Id = "projekt-" + project.Id,
        Heading = project.Title.In(language),
        Blocks =
        [
            .. Text(project.Text),
            .. About(PlanHeadings.Period, project.Period?.ToText(language)),
            .. About(PlanHeadings.Funding, project.Funding?.In(language)),
            .. About(PlanHeadings.TargetGroup, project.TargetGroup?.In(language)),
            .. Goals(project.Goals),
            .. Source(project.Found),
        ],
    };

    private Section Policy(Policy policy) => new()
    {
        Id = "politik-" + policy.Id,
        Heading = policy.Title.In(language),
        Blocks =
        [
            .. Text(policy.Vision),
            .. Lines(PlanHeadings.Objectives, policy.Objectives),
            .. About(PlanHeadings.Adopted, policy.Adopted is { } day ? Words.In(language).Date(day) : null),
            .. Lines(PlanHeadings.Basis, policy.Basis),
            .. Goals(policy.Goals),
            .. Source(policy.Found),
        ],
    };

    private Section Level(SupportLevel level)
    {
        var number = level.Level.ToString(CultureInfo.InvariantCulture);
        return new Section
        {
            Id = "niveau-" + number,
            Heading = $"{PlanHeadings.Level(level.Level).In(language)}: {level.Title.In(language)}",
            Blocks = [.. Text(level.Text), .. About(PlanHeadings.Aims, level.Aim?.In(language)), .. Source(level.Found)],
        };
    }

    private Section? Passages(string id, LocalText heading, IReadOnlyList<Passage> passages) => Group(id, heading,
    [
        .. passages.Select(p => new Section { Id = $"{id}-{p.Id}", Heading = p.Title.In(language), Blocks = [.. PlanMarkdown.Blocks(p.Text.In(language)), .. Source(p.Found)] }),
    ]);

    private Section? Group(string id, LocalText heading, IReadOnlyList<Section> sections) =>
        sections.Count == 0 ? null : new Section { Id = id, Heading = heading.In(language), Blocks = [], Sections = sections };

    private IReadOnlyList<Block> Text(LocalText? text) => text is null ? [] : PlanMarkdown.Blocks(text.In(language));

    private IEnumerable<Block> Lines(LocalText heading, IReadOnlyList<LocalText> lines) => lines.Count == 0
        ? []
        : [new Paragraph([new StrongRun(heading.In(language))]), new BulletList([.. lines.Select(l => (IReadOnlyList<Run>)[new PlainRun(l.In(language))])])];

    private IEnumerable<Block> About(LocalText term, string? text) => text is null ? [] : [Paragraph.About(term.In(language), text)];

    // A goal that the plan does not have is a fault of the file, which is said where it is read.
    private IEnumerable<Block> Goals(IReadOnlyList<string> goals)
    {
        if (goals.Count > 0)
        {
            var runs = new List<Run> { new StrongRun(PlanHeadings.Goals.In(language) + ": ") };
            foreach (var (goal, i) in goals.Select((g, i) => (g, i)))
            {
                runs.Add(new PlainRun(i == 0 ? "" : ", "));
                runs.Add(plan.Goal(goal) is { } known ? new LinkRun(known.Id, known.Id) : new PlainRun(goal));
            }

            yield return new Paragraph(runs);
        }
    }

    private IEnumerable<Block> Source(Found? found) => found is null
        ? []
        : [Paragraph.Of($"{Say("Står i", "Found in")}: {GoalSections.FoundText(plan, found.Document, found.Section, language)}", ParagraphKind.Source)];

    private string Say(string danish, string english) => Either(language, danish, english);

    private static IEnumerable<Section> Some(params IReadOnlyList<Section?> sections) => sections.OfType<Section>();
}
