using Rettesnor.Core.Measures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>The engine against textbook SQL: every numerator and denominator, by area, group and date.</summary>
public sealed class SqlOracleTests(ComparedPopulations populations) : IClassFixture<ComparedPopulations>
{
    public static TheoryData<int, string, string> Grids => ComparedPopulations.Grids;

    public static TheoryData<string> Neighbours => [.. NearMisses.ById.Keys];

    [Theory]
    [MemberData(nameof(Grids))]
    public void Run_EveryMeasureOfTheIssue_EqualsTextbookSql(int seed, string first, string last) =>
        populations.Of(seed, first, last).Differences([.. IssueMeasures.ById.Select(m => (m.Key, m.Value))]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Grids))]
    public void Run_QuestionsThatNobodyWouldAsk_EqualsTextbookSql(int seed, string first, string last)
    {
        var any = new AnyQuestion(TestCodebook.Book, new Random(seed));
        var questions = Enumerable.Range(0, 50).Select(_ => any.Next()).ToList();

        populations.Of(seed, first, last).Differences([.. questions.Select(q => ($"{q}", q))]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "2017-01", "2026-12")]
    [InlineData(2, "2012-Q1", "2027-Q4")]
    [InlineData(3, "2019-W50", "2021-W20")]
    public void Run_EveryFormulaOfTheReferenceData_EqualsTextbookSql(int seed, string first, string last)
    {
        var reference = FivePlans.Reference;
        var book = reference.Histories.Codebook([("team", "north"), ("team", "south"), ("caseworker", "anna"), ("caseworker", "bent"), ("caseworker", "carl")]);
        using var compared = new Compared(book, seed, 40, first, last);
        var formulas = reference.Measures.All
            .SelectMany(m => m.Versions.Select(v => ($"{m.Id} {v.Id}", Formula: v.Formula, v.From, v.To))
                .Concat(m.Groups.Select(g => ($"{m.Id} {g.Id}", Formula: g.Formula, From: (DateOnly?)null, To: (DateOnly?)null))))
            .Where(f => f.Formula is not null)
            .Select(f => (f.Item1, new Question { Formula = f.Formula!, From = f.From, To = f.To }))
            .ToList();

        formulas.Count.ShouldBeGreaterThan(30);
        compared.Differences(formulas).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "2017-01", "2026-12")]
    [InlineData(2, "2012-Q1", "2027-Q4")]
    [InlineData(3, "2019-W50", "2021-W20")]
    public void Run_EveryGroupOfTheReferenceData_EqualsTextbookSqlNarrowedByItsConditions(int seed, string first, string last)
    {
        var reference = FivePlans.Reference;
        using var compared = new Compared(reference.Histories.Codebook([("team", "north"), ("caseworker", "anna"), ("caseworker", "bent")]), seed, 40, first, last);
        var groups = Groups().ToList();

        groups.Count.ShouldBeGreaterThan(20);
        var counts = compared.Count([.. groups.Select(g => g.Narrowed)]);
        groups.Zip(counts).Where(g => compared.Differences(g.Second, g.First.Whole, g.First.Group).Count > 0).Select(g => g.First.Name).ShouldBeEmpty();

        // The conditions do narrow: without them some counts of all these persons are others.
        groups.Zip(counts).Count(g => compared.Differences(g.Second, g.First.Whole).Count > 0).ShouldBeGreaterThan(groups.Count / 2);
    }

    // Each measure's own groups: the whole's question, the group, and the question that the program makes of the two.
    private static IEnumerable<(string Name, Question Whole, MeasureGroup Group, Question Narrowed)> Groups() =>
        from measure in FivePlans.Reference.Measures.All
        from version in measure.Versions
        from formula in new[] { version.Formula }.OfType<Formula>()
        from g in measure.Groups
        where g.Formula is null && (g.Where is not null || g.TheDayBefore is not null)
        let at = Period.OfDate(version.To ?? version.From ?? new DateOnly(2022, 1, 1))
        select (
            $"{measure.Id} {version.Id} {g.Id}", new Question { Formula = formula, From = version.From, To = version.To }, g,
            new Question { Formula = OwnFigures.FormulaAt(measure, g.Id, at)!.Value.Formula, From = version.From, To = version.To });

    [Fact]
    public void Populations_Together_GiveEveryMeasureSomeInAndSomeOut()
    {
        var totals = IssueMeasures.ById.Keys.ToDictionary(id => id, _ => (In: 0L, Out: 0L));
        foreach (var compared in populations.All())
        {
            foreach (var (id, counts) in IssueMeasures.ById.Keys.Zip(compared.Count([.. IssueMeasures.ById.Values])))
            {
                var (part, whole) = Sums(counts);
                var hasWhole = counts.Question.Formula is Formula.Share or Formula.EventShare;
                totals[id] = (totals[id].In + part, totals[id].Out + (hasWhole ? whole - part : 1));
            }
        }

        totals.Where(t => t.Value.In == 0 || t.Value.Out == 0).Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Differences_OfARuleMovedByTheLeast_AreSeen(string id)
    {
        var (question, near) = NearMisses.ById[id];

        populations.All().Any(p => p.Differences(p.Count([question])[0], near).Count > 0).ShouldBeTrue();
    }

    [Fact]
    public void Differences_OfASingleCount_AreSeen()
    {
        var compared = populations.Of(24, "2019-01", "2026-12");
        var counts = compared.Count([IssueMeasures.ById["S23-6"], IssueMeasures.ById["S23-6"] with { From = new DateOnly(2019, 2, 1) }]);

        compared.Differences(counts[0]).ShouldBeEmpty();
        compared.Differences(counts[1], counts[0].Question).ShouldAllBe(d => d.Contains("2019-01-31", StringComparison.Ordinal));
        compared.Differences(counts[1], counts[0].Question).ShouldNotBeEmpty();
    }

    private static (long Part, long Whole) Sums(Counts counts)
    {
        var (part, whole) = (0L, 0L);
        for (var area = 0; area < counts.Areas.Count; area++)
        {
            for (var group = 0; group < counts.Groups.Count; group++)
            {
                for (var date = 0; date < counts.Grid.Dates.Count; date++)
                {
                    part += counts.Numerator(area, group, date);
                    whole += counts.Denominator(area, group, date);
                }
            }
        }

        return (part, whole);
    }
}
