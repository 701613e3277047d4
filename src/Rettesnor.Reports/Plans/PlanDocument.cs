using System.Globalization;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>The documents that a plan itself is.</summary>
public enum PlanDocumentKind
{
    /// <summary>The whole plan.</summary>
    Whole,

    /// <summary>The plan on two pages: what it wants, and its goals.</summary>
    Brief,

    /// <summary>The list of goals that goes with a plan as an annex.</summary>
    Goals,
}

/// <summary>
/// A plan as a document: its text, its goals with what they ask for and how they are measured, and what goes with it. It says nothing of how
/// the goals stand, so it reads the same whatever figures come; the starting point of each goal is what the plan's own documents print.
/// </summary>
public sealed class PlanDocument
{
    // More goals than fill a page: of so many, the short one has those that are the plan's own.
    private const int MostGoalsOfABrief = 24;

    private readonly PlanBundle _bundle;
    private readonly PlanEdition _edition;
    private readonly FigureBook _figures;
    private readonly PlanStanding _standing;
    private readonly ReferenceData _reference;
    private readonly Language _language;

    private PlanDocument(PlanBundle bundle, PlanEdition edition, ReferenceData reference, Language language)
    {
        (_bundle, _edition, _reference, _language) = (bundle, edition, reference, language);
        _figures = new FigureBook(bundle.Figures, reference);
        _standing = PlanStanding.Of(bundle, bundle.Plan.Years.FirstDay.AddDays(-1), _figures, reference);
    }

    /// <summary>Builds a document.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="bundle">The plan.</param>
    /// <param name="edition">Which text of the plan it is.</param>
    /// <param name="reference">Areas and measures.</param>
    /// <param name="language">The language of the document.</param>
    public static Report Of(PlanDocumentKind kind, PlanBundle bundle, PlanEdition edition, ReferenceData reference, Language language) =>
        new PlanDocument(bundle, edition, reference, language).Build(kind);

    private Plan Plan => _bundle.Plan;

    private Report Build(PlanDocumentKind kind)
    {
        var years = Plan.Years.ToText(_language);
        return new Report
        {
            Language = _language,
            Title = Plan.Title.In(_language),
            Subtitle = kind switch
            {
                PlanDocumentKind.Whole => Either(_language, $"Planen for {years}", $"The plan for {years}"),
                PlanDocumentKind.Brief => Either(_language, $"Planen for {years} på to sider", $"The plan for {years} on two pages"),
                PlanDocumentKind.Goals => Either(_language, $"Bilag: målene for {years}", $"Annex: the goals for {years}"),
            },
            Municipality = MunicipalityOf(_reference.NameOf(Plan.Municipality, _language), _language),
            Period = years,
            CutOff = _edition.Day,
            DateTerm = _edition.DateTerm.In(_language),
            Origin = _edition.Origin.In(_language),
            Notice = _edition.Notice?.In(_language),
            IsBrief = kind == PlanDocumentKind.Brief,
            Sections = kind switch
            {
                PlanDocumentKind.Whole => [.. Start(), .. new PlanTextSections(Plan, _language).BeforeGoals(), Goals(), .. new PlanTextSections(Plan, _language).AfterGoals(), .. Back()],
                PlanDocumentKind.Brief => Brief(),
                PlanDocumentKind.Goals => [.. GoalsByKind(), Definitions(), Back()[^1]],
            },
        };
    }

    private IEnumerable<Section> Start()
    {
        var blocks = new List<Block>();
        if (Plan.Summary is { } summary)
        {
            blocks.AddRange(PlanMarkdown.Blocks(summary.In(_language)));
        }

        if (_edition.IsRetold)
        {
            blocks.Add(Paragraph.Of(PlanHeadings.Note.In(_language), ParagraphKind.Source));
        }

        if (blocks.Count > 0)
        {
            yield return new Section { Id = "kort-fortalt", Heading = PlanHeadings.Summary.In(_language), Blocks = blocks };
        }

        if (Plan.Vision is { } vision)
        {
            yield return new Section { Id = "vision", Heading = PlanHeadings.Vision.In(_language), Blocks = PlanMarkdown.Blocks(vision.In(_language)) };
        }
    }

    // The goals are what a short plan is for; the texts share what is left of the two pages.
    private IReadOnlyList<Section> Brief()
    {
        var goals = OwnGoals();
        var texts = Start().Concat(new PlanTextSections(Plan, _language).Purposes()).ToList();
        var left = TwoPages.Lines - TwoPages.Of(goals);
        var rest = Either(_language, "Resten står i hele planen.", "The rest stands in the whole plan.");
        var kept = new List<Section>();
        for (var i = 0; i < texts.Count; i++)
        {
            var heading = TwoPages.Of(texts[i] with { Blocks = [] });
            var section = texts[i] with { Blocks = TwoPages.Cut(texts[i].Blocks, (left / (texts.Count - i)) - heading, rest) };
            left -= TwoPages.Of(section);
            kept.Add(section);
        }

        return [.. kept, goals];
    }

    private IReadOnlyList<Section> Back() => PlanReport.Back(_bundle, _standing, _figures, _reference, _language);

    private Section Goals() => new()
    {
        Id = "maal",
        Heading = PlanHeadings.Goals.In(_language),
        Blocks = [GoalTable("T-maal", PlanHeadings.GoalsCaption.In(_language), _standing.Rows, hasStart: false, leads: true)],
        Sections = new GoalSections(_standing, _reference, _language).Definitions(),
    };

    private Section OwnGoals()
    {
        var rows = _standing.Rows.Count <= MostGoalsOfABrief ? _standing.Rows : [.. _standing.Rows.Where(r => r.Goal.Kind is not (GoalKind.Policy or GoalKind.Project))];
        var left = _standing.Rows.Count - rows.Count;
        var count = left.ToString(CultureInfo.InvariantCulture);
        return new Section
        {
            Id = "maal",
            Heading = PlanHeadings.Goals.In(_language),
            Blocks =
            [
                GoalTable("T-maal", PlanHeadings.GoalsCaption.In(_language), rows, hasStart: false, leads: false),
                .. left == 0 ? Array.Empty<Block>() : [Paragraph.Of(Either(_language, $"Dertil kommer {count} mål for politikker og projekter, som står i hele planen.", $"Besides there are {count} goals of policies and projects, which stand in the whole plan."))],
            ],
        };
    }

    private IEnumerable<Section> GoalsByKind() => _standing.Rows.GroupBy(r => r.Goal.Kind).Select(group =>
    {
        var (name, key) = (PlanWords.GoalsOf(group.Key).In(_language), PlanWords.Kinds.First(k => k.Value == group.Key).Key);
        return new Section { Id = "maal-" + key, Heading = name, Blocks = [GoalTable("T-maal-" + key, name, [.. group], hasStart: true, leads: true)] };
    });

    private Section Definitions() => new()
    {
        Id = "maaling",
        Heading = Either(_language, "Sådan måles målene", "How the goals are measured"),
        Blocks = [],
        Sections = new GoalSections(_standing, _reference, _language).Definitions(),
    };

    private DataTable GoalTable(string id, string caption, IReadOnlyList<GoalStanding> goals, bool hasStart, bool leads)
    {
        var rows = goals.SelectMany(r => r.Parts.Select(p => RowOf(p, RowStyle.Sub, hasStart, leads)).Prepend(RowOf(r, RowStyle.Plain, hasStart, leads))).ToList();
        return new DataTable
        {
            Id = id,
            Caption = caption,
            RowHeading = Either(_language, "Mål", "Goal"),
            Columns =
            [
                new(Either(_language, "Måltal", "Target")),
                new(Either(_language, "Skal holde", "Must hold")),
                new(Either(_language, "Tid", "Time")),
                .. hasStart ? new Column[] { new(Either(_language, "Udgangspunkt", "Starting point")), new(Either(_language, "Periode", "Period")) } : [],
            ],
            Rows = rows,
            Remark = hasStart && rows.Exists(r => r.Cells[3] is NumberCell)
                ? Either(_language, "Udgangspunktet er det nyeste tal, som planens egne dokumenter trykker fra før dens tid.", "The starting point is the newest figure that the plan's own documents print from before its time.") : null,
        };
    }

    private Row RowOf(GoalStanding row, RowStyle style, bool hasStart, bool leads) => new(
        RowTitle(row, style, _language),
        [
            TargetCell(row, _language),
            new TextCell(row.Rule?.Must is { } must ? MustHold(must, _language) : ""),
            new TextCell(row.Rule?.Time.ToText(_language) ?? ""),
            .. hasStart ? new[] { ValueCell(row, _language), PeriodCell(row, _language) } : [],
        ],
        style)
    {
        Target = leads ? GoalSections.IdOf(row) : null,
    };
}
