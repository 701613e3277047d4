using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>
/// The sections of a plan's goals: how each stands, its figures, what is said of it, and what a reader needs to judge them. Without the
/// comments of a follow-up, the plan's own words stand in.
/// </summary>
internal sealed class GoalSections(PlanStanding standing, ReferenceData reference, Language language, FollowUpComments? comments = null)
{
    private const int MostGoalsOfAComment = 3;

    /// <summary>The name of a goal's or a part's section.</summary>
    public static string IdOf(GoalStanding row) => row.Id.Replace('/', '-');

    public IReadOnlyList<Section> All()
    {
        var commented = new Dictionary<string, GoalStanding>();
        return [.. standing.Rows.Select(row => Of(row, comments?.Of(row) ?? Comment(row, commented)))];
    }

    /// <summary>What each goal asks for and how it is measured, without how it stands.</summary>
    public IReadOnlyList<Section> Definitions() =>
    [
        .. standing.Rows.Select(row => new Section
        {
            Id = IdOf(row),
            Heading = $"{row.Id} {row.Title.In(language)}",
            Blocks = [.. About(row), .. AboutGoal(row.Goal)],
            Sections = [.. row.Parts.Select(part => new Section { Id = IdOf(part), Heading = part.Title.In(language), Blocks = [.. About(part)] })],
        }),
    ];

    private Section Of(GoalStanding row, IEnumerable<Block> comment) => new()
    {
        Id = IdOf(row),
        Heading = $"{row.Id} {row.Title.In(language)}",
        Blocks =
        [
            .. Standing(row),
            .. row.Aim is null ? [] : Figures(row),
            .. comment,
            .. About(row),
            .. AboutGoal(row.Goal),
        ],
        Sections =
        [
            .. row.Parts.Select(part => new Section
            {
                Id = IdOf(part),
                Heading = part.Title.In(language),
                Blocks = [.. Standing(part), .. Figures(part), .. comments?.Of(part) ?? [], .. About(part)],
            }),
        ],
    };

    private IEnumerable<Block> Standing(GoalStanding row)
    {
        yield return new Paragraph([new MarkRun(MarkOf(row.Standing.Kind, language))]);
        yield return Paragraph.Of(row.Sentence.In(language), ParagraphKind.Lead);
    }

    private IEnumerable<Block> Figures(GoalStanding row)
    {
        if (GoalChart.Of(row, standing.At, reference, language) is { } figures)
        {
            yield return figures;
        }
    }

    /// <summary>
    /// The plan's own words on the section of the document that the goal stands in; said once where two or three goals stand there. A section
    /// that states many goals is a list of them and comments on none.
    /// </summary>
    private IEnumerable<Block> Comment(GoalStanding row, Dictionary<string, GoalStanding> commented)
    {
        var comment = standing.Plan.Sections.FirstOrDefault(s => s.Found == row.Goal.Found);
        if (comment is null || standing.Rows.Count(r => r.Goal.Found == row.Goal.Found) > MostGoalsOfAComment)
        {
            yield break;
        }

        var term = Either(language, "Kommentar", "Comment");
        if (commented.TryGetValue(comment.Id, out var first))
        {
            yield return new Paragraph([new StrongRun(term + ": "), new PlainRun(Either(language, "se ", "see ")), new LinkRun(first.Id, IdOf(first)), new PlainRun(".")]);
            yield break;
        }

        commented.Add(comment.Id, row);
        foreach (var block in PlanMarkdown.Blocks(term, comment.Text.In(language)))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> About(GoalStanding row)
    {
        if (row.Rule is not { } rule)
        {
            yield break;
        }

        var must = rule.Must is null ? "" : Either(language, $", skal holde {MustHold(rule.Must, language)}", $", must hold {MustHold(rule.Must, language)}");
        yield return Paragraph.About(Either(language, "Måltal", "Target"), $"{row.TargetProse.In(language)}{must} ({rule.Time.ToText(language)}, {reference.NameOf(rule.Area, language)}).");
        if (rule.If is { } condition)
        {
            yield return Paragraph.About(Either(language, "Betingelse", "Condition"), condition.Text.In(language));
        }

        foreach (var (term, version) in Versions(row, rule))
        {
            yield return Paragraph.About(term, version.Text.In(language) + End(version.Text.In(language)) + Interval(version));
        }

        if (rule.Measure.Remark is { } remark)
        {
            yield return Paragraph.About(Either(language, "Om målingen", "On the measure"), remark.In(language));
        }
    }

    /// <summary>The definition in force in the goal's time, and that of the figure shown where it is another.</summary>
    private IEnumerable<(string Term, DefinitionVersion Version)> Versions(GoalStanding row, GoalRule rule)
    {
        var measure = row.Standing.Judged is { } judged ? reference.Measures.Find(judged.Newest.Key.Measure) ?? rule.Measure : rule.Measure;
        var goals = rule.Measure.VersionAt(rule.Time.LastDay);
        var figures = row.Standing.Judged is { Newest: var newest } ? measure.Versions.FirstOrDefault(v => v.Id == newest.Definition) : null;
        if (goals is not null)
        {
            yield return (Either(language, "Definition", "Definition"), goals);
        }

        if (figures is not null && figures != goals)
        {
            yield return (Either(language, "Tallets definition", "The figure's definition"), figures);
        }
    }

    private string Interval(DefinitionVersion version) => (version.From, version.To) switch
    {
        (null, null) => "",
        ({ } from, null) => Either(language, $" Gælder fra {Date(from)}.", $" In force from {Date(from)}."),
        (null, { } to) => Either(language, $" Gjaldt til og med {Date(to)}.", $" In force to {Date(to)}."),
        ({ } from, { } to) => Either(language, $" Gjaldt {Date(from)} til {Date(to)}.", $" In force {Date(from)} to {Date(to)}."),
    };

    private IEnumerable<Block> AboutGoal(Goal goal)
    {
        if (goal.Remark is { } remark)
        {
            yield return Paragraph.About(Either(language, "Bemærkning", "Remark"), remark.In(language));
        }

        if (goal.Reason is { } reason)
        {
            yield return Paragraph.About(Either(language, "Begrundelse", "Reason"), reason.In(language));
        }

        if (goal.Decider is { } decider)
        {
            yield return Paragraph.About(Either(language, "Fastsat af", "Set by"), decider.In(language));
        }

        var ministers = goal.MinistersGoals.Select(id => standing.Plan.MinistersGoals.FirstOrDefault(m => m.Id == id)?.Title.In(language)).OfType<string>().ToList();
        if (ministers.Count > 0)
        {
            yield return Paragraph.About(Either(language, "Ministermål", ministers.Count == 1 ? "Minister's goal" : "Minister's goals"), string.Join("; ", ministers));
        }

        yield return Paragraph.Of($"{Either(language, "Står i", "Found in")}: {FoundText(standing.Plan, goal.Found.Document, goal.Found.Section, language)}", ParagraphKind.Source);
    }

    /// <summary>A place in a source document, in words.</summary>
    public static string FoundText(Plan plan, string document, string section, Language language)
    {
        var title = plan.Sources.FirstOrDefault(s => s.Key == document) is { } source ? $"{source.Title.In(language)} ({document})" : document;
        return section.Length == 0 ? title
            : char.IsAsciiDigit(section[0]) ? $"{title}, {Either(language, "afsnit", "section")} {section}"
            : $"{title}, {section}";
    }

    private string Date(DateOnly date) => Words.In(language).Date(date);

    private static string End(string text) => text.EndsWith('.') ? "" : ".";
}
