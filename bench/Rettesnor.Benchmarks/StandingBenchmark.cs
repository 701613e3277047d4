using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Benchmarks;

/// <summary>How a plan of a hundred goals stands, judged on a hundred thousand figures.</summary>
internal static class StandingBenchmark
{
    private const int Goals = 100;
    private const int Figures = 100_000;
    private const int PeriodsInASeries = 100;
    private static readonly DateOnly Newest = new(2025, 6, 30);

    public static void Run()
    {
        var reference = ReferenceData.Load(Path.Combine(Source.Root, "reference"));
        var bundles = ReadPlans(reference);
        var plan = PlanOf(bundles);
        var made = MakeFigures(plan.Plan, bundles, reference);
        var book = new FigureBook(made, reference);
        DateOnly[] dates = [new(2019, 6, 30), new(2021, 6, 30), new(2023, 6, 30), new(2025, 6, 30)];

        var report = new Report("standing", "How a plan stands");
        report.Say($"The first {Goals} goals of the five plans as one plan; {book.Count} figures in {book.All.Select(f => (f.Key.Measure, f.Key.Area, f.Key.Group)).Distinct().Count()} series: the plans' own and made ones. One thread. With the sentences in both languages. Aim: at most 5 ms.\n");
        var standings = dates.Select(date => Measured.Rounds(
            FormattableString.Invariant($"standing at {date:yyyy-MM-dd} ({Kinds(PlanStanding.Of(plan, date, book, reference))})"),
            200,
            50,
            () => PlanStanding.Of(plan, date, book, reference))).ToList();
        var indexing = Measured.Rounds("putting the figures in order, once for each write", 3, 15, () => new FigureBook(made, reference));
        report.Table([.. standings, indexing]);
        report.Keep();
    }

    private static List<PlanBundle> ReadPlans(ReferenceData reference)
    {
        var problems = new List<InputProblem>();
        var words = new PlanWords(reference);
        var bundles = Directory.EnumerateDirectories(Path.Combine(Source.Root, "plans")).Order(StringComparer.Ordinal)
            .Select(folder => PlanBundle.Read(PlanTexts.FromFolder(folder), reference, words, problems))
            .ToList();
        return problems.Count == 0
            ? bundles.ConvertAll(bundle => bundle!)
            : throw new InvalidDataException(string.Join('\n', problems.Select(problem => problem.ToText(Language.English))));
    }

    // A goal keeps the time of the plan that it comes from.
    private static PlanBundle PlanOf(List<PlanBundle> bundles)
    {
        var goals = bundles.SelectMany(b => b.Plan.Goals.Select(goal => goal with { Time = goal.Time ?? b.Plan.Years })).Take(Goals);
        return bundles[0] with { Plan = bundles[0].Plan with { Goals = new ValueList<Goal>(goals) } };
    }

    private static List<Figure> MakeFigures(Plan plan, List<PlanBundle> bundles, ReferenceData reference)
    {
        var random = new Random(2026);
        var figures = bundles.SelectMany(b => b.Figures).DistinctBy(f => (f.Key, f.Definition)).ToList();
        var kept = figures.Select(f => (f.Key, f.Definition)).ToHashSet();
        var aims = plan.Goals
            .SelectMany(goal => goal.Parts.Select(part => (part.Aim, Area: part.Area ?? goal.Area)).Concat(goal.Aim is { } aim ? [(aim, goal.Area)] : []))
            .Select(x => (Measure: reference.Measures.Find(x.Aim.Measure)!, Group: x.Aim.Group ?? "", x.Area))
            .Where(x => x.Measure.Intervals.Count > 0)
            .Distinct()
            .ToList();
        var seen = new HashSet<(MeasureId, AreaId, string)>();
        for (var round = 0; figures.Count < Figures; round++)
        {
            foreach (var (measure, group, own) in aims)
            {
                var area = round switch { 0 => own, 1 => AreaId.Denmark, _ => reference.Areas.All[round - 2].Id };
                if (seen.Add((measure.Id, area, group)))
                {
                    figures.AddRange(SeriesOf(measure, area, group, random).Where(f => kept.Add((f.Key, f.Definition))).Take(Figures - figures.Count));
                }
            }
        }

        return figures;
    }

    private static IEnumerable<Figure> SeriesOf(Measure measure, AreaId area, string group, Random random)
    {
        var (months, of) = measure.Intervals[0] switch
        {
            PeriodLength.Quarter => (3, day => Period.OfQuarter(day.Year, (day.Month + 2) / 3)),
            PeriodLength.HalfYear => (6, day => Period.OfHalfYear(day.Year, (day.Month + 5) / 6)),
            PeriodLength.Year => (12, day => Period.OfYear(day.Year)),
            PeriodLength.Date => (1, Period.OfDate),
            PeriodLength.YearToDate => (1, day => Period.OfMonths(day.Year, 1, day.Year, day.Month)),
            PeriodLength.RollingYear => (3, day => Period.OfRollingYear(day.Year, day.Month)),
            _ => (1, (Func<DateOnly, Period>)Period.OfMonth),
        };
        for (var i = 0; i < Math.Min(PeriodsInASeries, 360 / months); i++)
        {
            var end = Newest.AddDays(1).AddMonths(-i * months).AddDays(-1);
            if (measure.VersionAt(end) is { } version)
            {
                var value = Math.Round((decimal)random.NextDouble() * 100, 1);
                yield return new Figure
                {
                    Key = new FigureKey(measure.Id, area, group, of(end)),
                    State = FigureState.Value,
                    Value = value,
                    Unit = measure.Unit,
                    Step = 0.1m,
                    Definition = version.Id,
                    Source = new FigureSource("made", "benchmark"),
                };
            }
        }
    }

    private static string Kinds(PlanStanding standing) => string.Join(", ", standing.Counts().Select(c => FormattableString.Invariant($"{c.Count} {c.Kind}")));
}
