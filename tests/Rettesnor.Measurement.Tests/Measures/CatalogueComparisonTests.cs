using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>The catalogue's measures against the naive walk, and wrong variants of them, which must be found out.</summary>
public sealed class CatalogueComparisonTests
{
    private static readonly IReadOnlyDictionary<string, Question> Catalogue = CatalogueQuestions.All();
    private static readonly ValueList<string> Any = ValueList<string>.Empty;

    // Seeds whose persons give every measure something to count.
    [Fact]
    public void Catalogue_Over70Months_CountsAsTheNaiveWalk() => Compare("2021-03", "2026-12", [469, 809], 40);

    [Fact]
    public void Catalogue_Over250Months_CountsAsTheNaiveWalk() => Compare("2006-03", "2026-12", [7], 12, mustAllCount: false);

    [Theory]
    [InlineData("2017-Q1", "2026-Q4")]
    [InlineData("2016", "2026")]
    [InlineData("2025-W40", "2026-W53")]
    public void Catalogue_OverQuartersYearsAndWeeks_CountsAsTheNaiveWalk(string first, string last) => Compare(first, last, [8, 9], 15, mustAllCount: false);

    public static TheoryData<string> Mistakes => [.. Mistaken.Keys];

    // Definitions that are wrong by as little as can be. If the comparison could not tell them apart, it would prove nothing.
    private static readonly Dictionary<string, (Formula Right, Formula Wrong)> Mistaken = new()
    {
        ["at least for over"] = (Of(new Predicate.Seniority(12, ChainScope.Family, false)), Of(new Predicate.Seniority(12, ChainScope.Family, true))),
        ["the benefit for its family"] = (Of(new Predicate.Seniority(12, ChainScope.Family, false)), Of(new Predicate.Seniority(12, ChainScope.Benefit, false))),
        ["any benefit for its family"] = (Of(new Predicate.Seniority(3, ChainScope.Family, false)), Of(new Predicate.Seniority(3, ChainScope.Any, false))),
        ["a month too few"] = (Of(new Predicate.Interviews(4, 12, Any)), Of(new Predicate.Interviews(4, 11, Any))),
        ["one interview too few"] = (Of(new Predicate.Interviews(4, 12, Any)), Of(new Predicate.Interviews(3, 12, Any))),
        ["any kind of interview"] = (Of(new Predicate.Interviews(2, 12, new(["video"]))), Of(new Predicate.Interviews(2, 12, Any))),
        ["over for at least in hours"] = (Of(new Predicate.Worked(190, false, 3)), Of(new Predicate.Worked(190, true, 3))),
        ["a hundredth of an hour"] = (Of(new Predicate.Worked(190, false, 3)), Of(new Predicate.Worked(189.99m, false, 3))),
        ["the day for the window"] = (Of(new Predicate.OfferWithin(ValueList<string>.Empty, 1)), Of(new Predicate.InOffer(Any))),
        ["another kind of offer"] = (Of(new Predicate.InOffer(new(["placement"]))), Of(new Predicate.InOffer(new(["placement", "mentor"])))),
        ["another benefit"] = (Of(new Predicate.OnBenefit(new(["cash-benefit"]))), Of(new Predicate.OnBenefit(new(["cash-benefit", "resource-course"])))),
        ["a year of age"] = (Of(new Predicate.Age(null, 29)), Of(new Predicate.Age(null, 30))),
        ["a year of the birthday"] = (Of(new Predicate.Turns(18, 12)), Of(new Predicate.Turns(19, 12))),
        ["residence over for at least"] = (Of(new Predicate.Resident(36, false)), Of(new Predicate.Resident(36, true))),
        ["another value"] = (Of(new Predicate.InState("readiness", new(["job-ready"]))), Of(new Predicate.InState("readiness", new(["activity-ready"])))),
        ["another destination"] = (Of(new Predicate.ExitWithin(new(["work"]), 3)), Of(new Predicate.ExitWithin(ValueList<string>.Empty, 3))),
        ["days without a condition"] = (Days(new Predicate.InState("readiness", new(["job-ready"]))), Days(new Predicate.Everyone())),
        ["days of an age too many"] = (Days(new Predicate.Age(null, 29)), Days(new Predicate.Age(null, 30))),
        ["ends for starts"] = (Events(new HistoryEvent.BenefitStart(Any)), Events(new HistoryEvent.BenefitEnd(Any))),
        ["starts of a benefit for starts of any"] = (Events(new HistoryEvent.BenefitStart(new(["cash-benefit"]))), Events(new HistoryEvent.BenefitStart(Any))),
        ["the day for the day before"] = (
            Events(new HistoryEvent.StateStart("team", Any), new EventTest.TheDayBefore(new Predicate.OnBenefit(Any))),
            Events(new HistoryEvent.StateStart("team", Any), new EventTest.OnTheDay(new Predicate.OnBenefit(Any)))),
        ["starts for changes"] = (Events(new HistoryEvent.StateChange("caseworker")), Events(new HistoryEvent.StateStart("caseworker", Any))),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Comparison_OfAWrongVariant_FindsTheDifference(string mistake)
    {
        var (right, wrong) = Mistaken[mistake];
        var different = Enumerable.Range(1, 20).Select(seed => Comparison.Of(
            RandomFacts.Population(seed, 20), Period.OfMonth(2018, 1), Period.OfMonth(2022, 12), [new Question { Formula = wrong }], [new Question { Formula = right }]).Different.Count);
        different.Any(n => n > 0).ShouldBeTrue();
    }

    private static Formula.Persons Of(Predicate predicate) => new(predicate) { Over = PeriodRule.Last };

    private static Formula.FullTime Days(Predicate during) => new(Any, during) { Over = PeriodRule.Mean };

    private static Formula.Events Events(HistoryEvent what, params IEnumerable<EventTest> where) => new(what, new(where)) { Over = PeriodRule.Sum };

    private static void Compare(string first, string last, int[] seeds, int persons, bool mustAllCount = true)
    {
        var counted = Catalogue.Keys.ToDictionary(name => name, _ => 0L);
        foreach (var seed in seeds)
        {
            var compared = Comparison.Of(RandomFacts.Population(seed, persons), Period.Parse(first), Period.Parse(last), [.. Catalogue.Values]);
            compared.Different.ShouldBeEmpty($"seed {seed}");
            foreach (var (name, positive) in Catalogue.Keys.Zip(compared.Positive))
            {
                counted[name] += positive;
            }
        }

        if (mustAllCount)
        {
            counted.Where(c => c.Value == 0).Select(c => c.Key).ShouldBeEmpty("a measure that is never more than zero is not tested");
        }
    }
}
