using System.Globalization;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>
/// The report of a plan: how its goals stand at a cut-off date, a section for each goal, the plan's published tables whole, and the
/// sources. It speaks of a period, and shows newer figures up to the cut-off where there are any.
/// </summary>
public sealed class PlanReport
{
    private readonly PlanBundle _bundle;
    private readonly PlanStanding _standing;
    private readonly FigureBook _figures;
    private readonly ReferenceData _reference;
    private readonly Language _language;
    private readonly FollowUpComments? _comments;

    private PlanReport(PlanBundle bundle, PlanStanding standing, FigureBook figures, ReferenceData reference, Language language, FollowUpComments? comments) =>
        (_bundle, _standing, _figures, _reference, _language, _comments) = (bundle, standing, figures, reference, language, comments);

    /// <summary>Builds the report.</summary>
    /// <param name="bundle">The plan with its tables.</param>
    /// <param name="period">The period that the report speaks of.</param>
    /// <param name="cutOff">The date at which the standings are taken; no figure of a later period is shown beside a goal.</param>
    /// <param name="figures">All figures, the plan's own among them.</param>
    /// <param name="reference">Areas and measures.</param>
    /// <param name="language">The language of the report.</param>
    public static Report Of(PlanBundle bundle, Period period, DateOnly cutOff, FigureBook figures, ReferenceData reference, Language language) =>
        new PlanReport(bundle, PlanStanding.Of(bundle, cutOff, figures, reference), figures, reference, language, null).Build(period, []);

    /// <summary>Builds the report of a follow-up: the same, with what is said of each goal, and what has changed since last time.</summary>
    /// <param name="view">The follow-up.</param>
    /// <param name="after">The sections that come after how the goals stand.</param>
    /// <param name="figures">The figures that it is made with.</param>
    /// <param name="reference">Areas and measures.</param>
    /// <param name="language">The language of the report.</param>
    internal static Report Of(FollowUpView view, IReadOnlyList<Section> after, FigureBook figures, ReferenceData reference, Language language) =>
        new PlanReport(view.Bundle, view.Standing, figures, reference, language, new FollowUpComments(view, language)).Build(view.FollowUp.Terms.Period, after);

    /// <summary>How the goals stand, and no more: those that are asked for, in a table without what leads to their sections.</summary>
    internal static Section StatusOf(FollowUpView view, Func<GoalStanding, bool> isShown, FigureBook figures, ReferenceData reference, Language language)
    {
        var report = new PlanReport(view.Bundle, view.Standing, figures, reference, language, null);
        var counts = view.Standing.Counts().SelectMany((c, i) => new Run[] { new PlainRun(i == 0 ? "" : " · "), new MarkRun(MarkOf(c.Kind, language)), new PlainRun($": {report.Goals(c.Count).Replace(' ', '\u00A0')}") }).ToList();
        return new Section
        {
            Id = "status",
            Heading = StatusHeading,
            Blocks = [new Paragraph(counts), report.StandingsTable([.. view.Standing.Rows.Where(isShown).Select(r => report.RowOf(r, RowStyle.Plain) with { Target = null })])],
        };
    }

    private const string StatusHeading = "Status";

    /// <summary>What stands at the end of every document of a plan: the figures worth following, the published tables, and the sources.</summary>
    internal static IReadOnlyList<Section> Back(PlanBundle bundle, PlanStanding standing, FigureBook figures, ReferenceData reference, Language language)
    {
        var report = new PlanReport(bundle, standing, figures, reference, language, null);
        return [.. report.Facts(), .. report.Tables(), report.Sources()];
    }

    private Report Build(Period period, IReadOnlyList<Section> after)
    {
        var plan = _bundle.Plan;
        return new Report
        {
            Language = _language,
            Title = plan.Title.In(_language),
            Subtitle = Either(_language, $"Status på målene til og med {period.ToText(_language)}", $"How the goals stand to the end of {period.ToText(_language)}"),
            Municipality = MunicipalityOf(_reference.NameOf(plan.Municipality, _language), _language),
            Period = period.ToText(_language),
            CutOff = _standing.At,
            Origin = Origin(),
            Sections =
            [
                Status(),
                .. after,
                new Section { Id = "maal", Heading = Either(_language, "Mål for mål", "Goal by goal"), Blocks = [], Sections = new GoalSections(_standing, _reference, _language, _comments).All() },
                .. Facts(),
                .. Tables(),
                Sources(),
            ],
        };
    }

    private string Origin()
    {
        var lines = _bundle.Lines.Count.ToString(CultureInfo.InvariantCulture);
        var version = _bundle.Texts.Checksum[..12].ToLowerInvariant();
        return Either(_language, $"Planen {_bundle.Plan.Id} med {lines} tal, udgave {version}", $"The plan {_bundle.Plan.Id} with {lines} figures, version {version}");
    }

    private Section Status() => new()
    {
        Id = "status",
        Heading = StatusHeading,
        Blocks =
        [
            .. _bundle.Plan.Summary is { } summary ? PlanMarkdown.Blocks(summary.In(_language)) : [],
            new BulletList([.. _standing.Counts().Select(c => (IReadOnlyList<Run>)[new MarkRun(MarkOf(c.Kind, _language)), new PlainRun(": " + Goals(c.Count))])]),
            StandingsTable([.. _standing.Rows.SelectMany(r => r.Parts.Select(p => RowOf(p, RowStyle.Sub)).Prepend(RowOf(r, RowStyle.Plain)))]),
        ],
    };

    private string Goals(int count) => $"{count.ToString(CultureInfo.InvariantCulture)} {Either(_language, "mål", count == 1 ? "goal" : "goals")}";

    private DataTable StandingsTable(IReadOnlyList<Row> rows) => new()
    {
        Id = "T-status",
        Caption = Either(_language, $"Målene pr. {Words.In(_language).Date(_standing.At)}", $"The goals as of {Words.In(_language).Date(_standing.At)}"),
        RowHeading = Either(_language, "Mål", "Goal"),
        Columns =
        [
            new(Either(_language, "Måltal", "Target")),
            new(Either(_language, "Seneste tal", "Newest figure")),
            new(Either(_language, "Periode", "Period")),
            new(Either(_language, "Afstand", "Distance")),
            new("Status"),
        ],
        Rows = rows,
        Remark = Either(_language, "Afstanden er plus, når målet er overholdt med så meget, og minus, når der mangler så meget. 0 er lige.", "The distance is plus where the target is kept with so much to spare, and minus where so much is missing. 0 is level."),
    };

    private Row RowOf(GoalStanding row, RowStyle style)
    {
        var judged = row.Aim is null ? null : row.Standing.Judged;
        return new Row(
            RowTitle(row, style, _language),
            [
                TargetCell(row, _language),
                ValueCell(row, _language),
                PeriodCell(row, _language),
                judged is not null && row.Standing is { Kind: StandingKind.Met or StandingKind.Missed or StandingKind.Holding or StandingKind.Short, Distance: { } distance } ? new NumberCell(new(distance, DistanceFormat(judged.Newest.Unit, judged.Newest.Step, distance))) : new EmptyCell(),
                new MarkCell(MarkOf(row.Standing.Kind, _language)),
            ],
            style)
        {
            Target = GoalSections.IdOf(row),
        };
    }

    private IEnumerable<Section> Facts()
    {
        var rows = _bundle.Plan.Facts
            .Select(f => (Fact: f, Figure: _figures.Series(f.Measure, f.Area, f.Group ?? "").LastOrDefault(x => x.Key.Period.LastDay <= _standing.At)))
            .Where(f => f.Figure is not null)
            .Select(f => new Row(
                f.Fact.Title.In(_language),
                [
                    f.Figure!.Value is { } value
                        ? new NumberCell(new(value, FormatOf(f.Figure.Unit, f.Figure.Step, value))) { Notes = f.Figure.Remark is { } remark ? [remark.In(_language)] : [] }
                        : new NoDataCell(),
                    new TextCell(UnitOf(f.Figure.Unit, _language)),
                    new TextCell(_reference.NameOf(f.Fact.Area, _language)),
                    new TextCell(f.Figure.Key.Period.ToShortText(_language)),
                ]))
            .ToList();
        if (rows.Count > 0)
        {
            yield return new Section
            {
                Id = "fakta",
                Heading = Either(_language, "Tal værd at følge", "Figures worth following"),
                Blocks =
                [
                    new DataTable
                    {
                        Id = "T-fakta",
                        Caption = Either(_language, "Tal, som planen nævner, uden at et mål hviler på dem", "Figures that the plan mentions without a goal resting on them"),
                        RowHeading = Either(_language, "Hvad", "What"),
                        Columns = [new(Either(_language, "Tal", "Figure")), new(Either(_language, "Enhed", "Unit")), new(Either(_language, "Område", "Area")), new(Either(_language, "Periode", "Period"))],
                        Rows = rows,
                    },
                ],
            };
        }
    }

    private IEnumerable<Section> Tables()
    {
        if (_bundle.Tables.Count > 0)
        {
            var broken = _bundle.Tables.Count(t => t.Broken.Count > 0);
            yield return new Section
            {
                Id = "tabeller",
                Heading = Either(_language, "Dokumentets tabeller", "The document's tables"),
                Blocks =
                [
                    Paragraph.Of(Either(
                        _language,
                        "Tabellerne gengiver tallene, som dokumentet trykker dem. " + (broken == 0 ? "Deres tal passer med hinanden." : "Hvor et tal ikke passer med tabellens andre tal, siger en note, hvad der skulle stå."),
                        "The tables give the figures as the document prints them. " + (broken == 0 ? "Their figures fit with each other." : "Where a figure does not fit with the others of its table, a note says what it would have to be."))),
                ],
                Sections = [.. _bundle.Tables.Select(t => PlanTables.SectionOf(t, _bundle.Plan, _reference, _language))],
            };
        }
    }

    private Section Sources()
    {
        var documents = _bundle.Plan.Sources.Select(s => (IReadOnlyList<Run>)[new StrongRun(s.Key + ": "), new PlainRun($"{s.Title.In(_language)}. {s.Publisher.In(_language)}.")]);
        var used = _standing.Rows.SelectMany(r => r.Parts.Prepend(r)).Where(r => r.Measure is not null).DistinctBy(r => r.Measure!.Id).OrderBy(r => r.Measure!.Title.In(_language), StringComparer.Ordinal);
        return new Section
        {
            Id = "kilder",
            Heading = Either(_language, "Kilder", "Sources"),
            Blocks =
            [
                new BulletList([.. documents]),
                Paragraph.Of(Either(_language, "Målingerne og hvem der offentliggør eller fører tallene:", "The measures and who publishes or keeps their figures:")),
                new BulletList([.. used.Select(r => (IReadOnlyList<Run>)[new PlainRun($"{r.Measure!.Title.In(_language)}: {r.Source.In(_language)}")])]),
            ],
        };
    }
}
