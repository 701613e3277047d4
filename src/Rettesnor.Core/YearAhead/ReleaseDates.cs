using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Sources;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.YearAhead;

/// <summary>When the sources publish the next figures that goals are judged by, as far as it is known how long that takes them.</summary>
public sealed class ReleaseDates
{
    private readonly ReferenceData reference;
    private readonly Dictionary<LocalText, PublicationDelay> delays;

    private ReleaseDates(ReferenceData reference, Dictionary<LocalText, PublicationDelay> delays) => (this.reference, this.delays) = (reference, delays);

    /// <summary>Reads how long the sources take.</summary>
    /// <exception cref="Data.DataRefusedException">A file of reference/sources cannot be read.</exception>
    public static ReleaseDates Load(ReferenceData reference)
    {
        var problems = new List<InputProblem>();
        var sources = SeriesMapping.LoadAll(reference, problems);
        return problems.Count > 0 ? throw InputProblem.Refusal(problems) : Of(reference, sources.Where(s => s.Delay is not null).Select(s => (s.Source, s.Delay!)));
    }

    /// <summary>With delays that are known already; of two of one publisher, the longer.</summary>
    public static ReleaseDates Of(ReferenceData reference, IEnumerable<(LocalText Source, PublicationDelay Delay)> delays) =>
        new(reference, delays.GroupBy(d => d.Source).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Delay.Days).Delay));

    private sealed record Asked(string Goal, Measure Measure, AreaId Area, string Group, Period Time);

    /// <summary>
    /// The releases from a day to another: of what the goals of some plans ask for, each period that ends in a goal's time and has no figure yet.
    /// </summary>
    public IReadOnlyList<DueDay> Between(DateOnly from, DateOnly to, IEnumerable<Plan> plans, FigureBook published) =>
    [
        .. plans.SelectMany(AskedBy).Where(a => delays.ContainsKey(a.Measure.Source))
            .GroupBy(a => (a.Measure.Source, Every: a.Measure.Every == Step.Week ? Step.Month : a.Measure.Every))
            .SelectMany(g => Of(g.Key.Source, g.Key.Every, delays[g.Key.Source], [.. g], from, to, published)),
    ];

    /// <summary>The publishers that the goals wait for between two days, and of which nobody has said how long they take.</summary>
    public IReadOnlyList<LocalText> Unknown(DateOnly from, DateOnly to, IEnumerable<Plan> plans) =>
    [
        .. plans.SelectMany(AskedBy).Where(a => a.Measure.Basis == Basis.Published && a.Time.Overlaps(Period.OfDays(from, to)))
            .Select(a => a.Measure.Source).Where(s => !delays.ContainsKey(s)).Distinct().OrderBy(s => s.Da, StringComparer.Ordinal),
    ];

    private static IEnumerable<DueDay> Of(LocalText source, Step every, PublicationDelay delay, IReadOnlyList<Asked> asked, DateOnly from, DateOnly to, FigureBook published)
    {
        for (var period = FirstPeriod(every, from.AddDays(-delay.Days)); period.LastDay.AddDays(delay.Days) <= to; period = period.Next()!)
        {
            var goals = asked.Where(a => a.Time.Contains(period.LastDay) && !(a.Measure.Stopped <= period.LastDay) && !Has(published, a, period)).Select(a => a.Goal).Distinct().ToList();
            var day = period.LastDay.AddDays(delay.Days);
            if (goals.Count > 0 && day >= from)
            {
                yield return new DueDay($"release/{source.En}/{period}", day, DueKind.Release, new(
                    $"{source.Da}: tal for {period.ToText(Language.Danish)} til {string.Join(", ", goals)}", $"{source.En}: figures of {period.ToText(Language.English)} for {string.Join(", ", goals)}"), delay.Certain);
            }
        }
    }

    private static bool Has(FigureBook published, Asked asked, Period period) =>
        published.Series(asked.Measure.Id, asked.Area, asked.Group).Any(f => f.Value is not null && f.Key.Period.LastDay >= period.LastDay);

    // What is published by the week is told of by the month.
    private static Period FirstPeriod(Step every, DateOnly day) => every switch
    {
        Step.Week or Step.Month => Period.OfMonth(day),
        Step.Quarter => Period.OfQuarter(day.Year, ((day.Month - 1) / 3) + 1),
        Step.HalfYear => Period.OfHalfYear(day.Year, ((day.Month - 1) / 6) + 1),
        Step.Year => Period.OfYear(day.Year),
    };

    private IEnumerable<Asked> AskedBy(Plan plan) => plan.Goals.SelectMany(g => g.Aim is { } aim
        ? [Of(plan, g, aim, g.Area, g.Time)]
        : g.Parts.Select(p => Of(plan, g, p.Aim, p.Area ?? g.Area, p.Time ?? g.Time))).OfType<Asked>();

    private Asked? Of(Plan plan, Goal goal, Aim aim, AreaId area, Period? time) =>
        reference.Measures.Find(aim.Measure) is { Basis: Basis.Published or Basis.Both } measure && aim.Target is not Target.Milestone
            ? new Asked(goal.Id, measure, area, aim.Group ?? "", time ?? plan.Years) : null;
}
