using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Web.Reading;

/// <summary>As of when a request asks.</summary>
public sealed record Asked(Knowledge Knowledge);

/// <summary>What one request reads from: the plans and figures of one moment, and what has been made of them already.</summary>
/// <param name="library">Plans and published figures.</param>
/// <param name="own">The municipality's own figures.</param>
/// <param name="cache">What has been made already.</param>
/// <param name="clock">The day.</param>
/// <param name="acting">Who asks.</param>
/// <param name="asked">As of when.</param>
public sealed class Desk(PlanLibrary library, OwnLibrary own, ViewCache cache, TimeProvider clock, Acting acting, Asked asked)
{
    private readonly KnownShelf known = own.At(asked.Knowledge);

    public ReferenceData Reference => library.Reference;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Figures from the municipality's own histories, as whoever asks may see them; null where there are none.</summary>
    public OwnFigures? Own => known.OwnFor(acting);

    /// <summary>Whether own figures are held back from whoever asks because they are asked for as they were known before.</summary>
    public bool OwnIsHeldBack => known.IsHeldBackFrom(acting, toTake: false);

    /// <summary>Whether own figures leave out some of the registers' citizens, because their facts cannot be read; and how many, where whoever asks may know.</summary>
    public (bool IsSome, int? Count) LeftOut => known.LeftOutFor(acting);

    /// <summary>Whether the histories can give a measure, whoever asks: that there is something to see is no secret.</summary>
    public bool HasOwn(Measure measure, AreaId area) => known.CanMeasure(measure, area);

    private Shelf Shelf => known.Shelf;

    private FigureBook Figures => known.FiguresFor(acting);

    public IReadOnlyList<PlanBundle> Plans => Shelf.Plans;

    public PlanBundle? Find(string plan) => Shelf.Find(plan);

    public string NameOf(AreaId area, Language language) => Reference.NameOf(area, language);

    /// <summary>Something made from the shelf, made again only when the figures are others.</summary>
    public T Remember<T>(object key, Func<T> make)
        where T : class => cache.Get(Figures, (typeof(T), key), make);

    public PlanStanding Standing(PlanBundle plan, DateOnly at) => Standing(plan, at, Figures);

    /// <summary>How a plan stands that is not on the shelf: a draft, an old version, a hearing.</summary>
    public PlanStanding StandingOf(PlanBundle plan, DateOnly at) => PlanStanding.Of(plan, at, Figures, Reference);

    /// <summary>A plan's standing with the figures that somebody may take with them.</summary>
    public PlanStanding StandingToTake(PlanBundle plan, DateOnly at) => Standing(plan, at, known.FiguresToTake(acting));

    private PlanStanding Standing(PlanBundle plan, DateOnly at, FigureBook figures) =>
        cache.Get(figures, (typeof(PlanStanding), (plan.Plan.Id, at)), () => PlanStanding.Of(plan, at, figures, Reference));

    /// <summary>The areas' values on the basis that a goal is judged on: the newest figure, the mean so far or the sum so far. An area without all of it is left out.</summary>
    public static IReadOnlyList<Benchmark> Beside(GoalStanding row, IEnumerable<AreaId> areas) =>
        StandingRule.Of(row.Rule! with { Compare = new([.. areas]) }, row.Standing.At, row.Figures!).Benchmarks;

    public string? Drawing(GoalStanding row, DateOnly at, Language language) => GoalDrawing.Of(row, at, Reference, language);

    public Report Report(PlanBundle plan, Period period, DateOnly cutOff, Language language) =>
        PlanReport.Of(plan, period, cutOff, known.FiguresToTake(acting), Reference, language) with { Style = StyleOf(plan.Plan.Municipality), Notice = DemonstrationClock.LineOf(clock)?.In(language) };

    /// <summary>A plan itself as a document.</summary>
    public Report Document(PlanDocumentKind kind, PlanBundle plan, PlanEdition edition, Language language) =>
        PlanDocument.Of(kind, plan, edition, Reference, language) with { Style = StyleOf(plan.Plan.Municipality) };

    private HouseStyle StyleOf(AreaId municipality) => library.Styles.Of(municipality);

    /// <summary>The published figures that a standing at a date may know, the newest last.</summary>
    public IReadOnlyList<Figure> Published(MeasureId measure, AreaId area, string group, DateOnly at) =>
        [.. Figures.Series(measure, area, group).Where(f => f.Key.Period.LastDay <= at)];

    /// <summary>What a plan's report speaks of, and when, where nobody asks for something else.</summary>
    public ReportTime UsualTime(PlanBundle plan) => Core.FollowUp.UsualTime.Of(plan.Plan, DemonstrationClock.DayOf(clock), () => Standing(plan, Today));

    /// <summary>The date that a plan is shown at by itself.</summary>
    public DateOnly DefaultDate(PlanBundle plan) => UsualTime(plan).CutOff;

    /// <summary>Other dates to show a plan at: today, and the quarters around its years, the newest first.</summary>
    public IReadOnlyList<Period> Dates(Plan plan)
    {
        var first = plan.Years.FirstDay.AddYears(-1);
        var last = plan.Years.LastDay.AddYears(1);
        var dates = new List<Period>();
        for (var quarter = Period.OfQuarter(first.Year, 1); quarter.LastDay <= last && quarter.LastDay < Today; quarter = quarter.Next()!)
        {
            dates.Add(quarter);
        }
        dates.Add(Period.OfDate(Today));
        dates.Reverse();
        return dates;
    }
}
