using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>How a pass's cost grows with persons, events, months and measures.</summary>
internal static class EngineGrowth
{
    private const double Part = 0.1;
    private const int OneOf = 10;

    public static void Say(Report report)
    {
        var tenth = Own.Build(new Size(Part));
        var measures = Many();
        List<(string Name, Action Work)> contestants =
        [
            Pass("a tenth of the country, 60 months, M1-M4", tenth),
            Pass("persons: a twentieth", Own.Build(new Size(Part / 2))),
            Pass("persons: a fifth", Own.Build(new Size(Part * 2))),
            Pass("events: half as many interviews, offers and hours", Own.Build(new Size(Part, Events: 0.5))),
            Pass("events: twice as many", Own.Build(new Size(Part, Events: 2))),
            .. new[] { (2024, 12), (2023, 24), (2022, 36) }.Select(m =>
                EngineRows.Contestant(FormattableString.Invariant($"months: {m.Item2}"), tenth, Own.GridOf(m.Item1, 2024), Own.Questions)),
            .. Enumerable.Range(0, 4).Select(m =>
                EngineRows.Contestant($"measures: only M{m + 1}", tenth, Own.SixtyMonths, [Own.Questions[m]])),
            .. new[] { 8, 16, 32 }.Select(n =>
                EngineRows.Contestant(FormattableString.Invariant($"measures: {n}, with other windows, bounds and scopes"), tenth, Own.SixtyMonths, [.. measures.Take(n)])),
        ];
        var reference = ReferenceData.Load(Path.Combine(Source.Root, "reference"));
        var plain = reference.Histories.Codebook(reference.Histories.Dimensions.Where(d => d.Open).Select(d => (d.Id, "1")));
        var fictitious = Fictitious.Build(reference, OneOf);
        contestants.Add(Catalogue(reference, "a tenth of the country, no states", Own.Build(new Size(Part), plain)));
        contestants.Add(Catalogue(reference, FormattableString.Invariant($"{fictitious.Rows} rows of the demonstration, with states, bases and exits"), fictitious));
        report.Say($"\n## How cost grows\n\nOne thread.\n");
        EngineRows.Table(report, new Race(contestants).Run(6, 9));
    }

    private static (string Name, Action Work) Pass(string name, Snapshot snapshot) => EngineRows.Contestant(name, snapshot, Own.SixtyMonths, Own.Questions);

    // The made population has no states, residence by basis or exits, so that the measures of those find nobody, but look; the demonstration's has.
    private static (string Name, Action Work) Catalogue(ReferenceData reference, string whose, Snapshot snapshot)
    {
        List<Question> questions = [.. reference.Measures.All
            .SelectMany(m => m.Versions).Where(v => v.Formula is not null)
            .Select(v => new Question { Formula = v.Formula!, From = v.From, To = v.To })];
        return EngineRows.Contestant(FormattableString.Invariant($"the catalogue's {questions.Count} definitions by persons, undivided: {whose}"), snapshot, Own.SixtyMonths, questions);
    }

    // M1 to M4, and then their like with other windows, bounds and scopes: no two have the same population and condition.
    private static List<Question> Many()
    {
        var all = Own.Questions.ToList();
        for (var n = 0; all.Count < 32; n++)
        {
            var population = new Predicate.Seniority(6 + (6 * (n % 5)), (ChainScope)(n % 3), IsOver: n % 2 == 0);
            Predicate where = (n % 4) switch
            {
                0 => new Predicate.Interviews(2 + (n % 5), 6 + n, ValueList<string>.Empty),
                1 => new Predicate.OfferWithin(new([Own.Codebook.Offers[n % 7].Id]), 6 + n),
                2 => new Predicate.Worked(100 + (10 * n), IsOver: true, 12),
                _ => new Predicate.OnBenefitWithin(new([Own.Codebook.Benefits[n % 16].Id]), 6 + n),
            };
            all.Add(new Question { Formula = new Formula.Share(population, where) { Over = PeriodRule.Last }, By = new GroupBy.Benefit() });
        }

        return all;
    }
}
