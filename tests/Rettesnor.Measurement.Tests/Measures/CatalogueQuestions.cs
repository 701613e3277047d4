using Rettesnor.Measurement.Measures;

namespace Rettesnor.Measurement.Tests.Measures;

/// <summary>The person measures of the catalogue, written by hand with the ids of the test's codebook.</summary>
internal static class CatalogueQuestions
{
    private static readonly Predicate OnAny = new Predicate.OnBenefit(ValueList<string>.Empty);
    private static readonly Predicate ActivityReady = new Predicate.InState("readiness", Ids("activity-ready"));
    private static readonly Predicate InEducation = new Predicate.InState("education", ValueList<string>.Empty);
    private static readonly Predicate Working = new Predicate.Worked(0, true, 1);
    private static readonly Predicate OfWorkingAge = new Predicate.Age(18, 66);
    private static readonly Predicate LongOnBenefit = All(OnAny, new Predicate.Seniority(12, ChainScope.Family, false));
    private static readonly Predicate SixWeeks = new Predicate.Worked(222, false, 12);
    private static readonly Predicate CompanyOrEducation = new Predicate.OfferWithin(Ids("placement", "wage-subsidy", "ordinary-education"), 12);

    /// <summary>The questions by the goal's id.</summary>
    public static IReadOnlyDictionary<string, Question> All() => new Dictionary<string, Question>
    {
        ["S23-3"] = Share(All(new Predicate.OnBasis(Ids("refugee", "family-reunified")), OfWorkingAge), new Predicate.Worked(190, true, 3)),
        ["S23-6"] = Share(LongOnBenefit, new Predicate.Interviews(4, 12, ValueList<string>.Empty)),
        ["S23-7 before 2023"] = Share(LongOnBenefit, AnyOf(new Predicate.OfferWithin(ValueList<string>.Empty, 12), SixWeeks)) with { To = new(2022, 12, 31) },
        ["S23-7 from 2023"] = Share(LongOnBenefit, AnyOf(CompanyOrEducation, SixWeeks)) with { From = new(2023, 1, 1) },
        ["S23-8"] = OfPublished(FullTime(["sickness-benefit", "cash-benefit", "unemployment-benefit", "education-benefit", "job-clarification", "integration-benefit"])),
        ["R21-3"] = OfPublished(FullTime(["integration-benefit"])) with { By = new GroupBy.State("readiness") },
        ["L23-A1"] = OfPublished(FullTime(["unemployment-benefit"])),
        ["L23-A2"] = OfPublished(FullTime(["education-benefit", "integration-benefit"], new Predicate.InState("readiness", Ids("job-ready")))),
        ["L23-A3a"] = OfPublished(FullTime(["sickness-benefit"])),
        ["L23-A3b"] = Share(On("sickness-benefit"), new Predicate.InState("partly-recovered", ValueList<string>.Empty)),
        ["L23-A4a"] = Events(new HistoryEvent.StateStart("programme", Ids("adult-apprenticeship"))),
        ["L23-A4b"] = Events(new HistoryEvent.StateStart("programme", Ids("adult-apprenticeship")), new EventTest.TheDayBefore(On("unemployment-benefit", "cash-benefit"))),
        ["L23-B1a"] = Share(All(On("cash-benefit"), ActivityReady), Working),
        ["L23-B1b"] = Share(On("resource-course"), Working),
        ["L23-B2a"] = new() { Formula = FullTime(["cash-benefit"], ActivityReady) },
        ["L23-B2b"] = Persons(All(On("cash-benefit"), new Predicate.Seniority(24, ChainScope.Benefit, true))),
        ["L23-B3a"] = new() { Formula = FullTime(["unemployment-allowance"]) },
        ["L23-B3b"] = Persons(All(On("unemployment-allowance"), new Predicate.Seniority(24, ChainScope.Benefit, true))),
        ["L23-C1"] = Share(
            All(new Predicate.OnBasis(Ids("refugee", "family-reunified")), new Predicate.Resident(36, false), OfWorkingAge, new Predicate.Not(InEducation), new Predicate.Not(new Predicate.InState("spouse-supported", ValueList<string>.Empty))),
            Working),
        ["L23-C2"] = Share(All(new Predicate.OnBasis(Ids("special-act")), OfWorkingAge), Working),
        ["L23-D3"] = Share(new Predicate.Turns(19, 12), new Predicate.OnBenefitAtAge(ValueList<string>.Empty, 18)),
        ["L23-E2"] = new() { Formula = new Formula.EventsEach(new HistoryEvent.StateChange("caseworker"), OnAny) { Over = PeriodRule.Sum } },
        ["V19-1b"] = new()
        {
            Formula = new Formula.EventShare(
                new HistoryEvent.BenefitEnd(Ids("education-benefit")), new([new EventTest.OnTheDay(new Predicate.Age(null, 29))]), new([new EventTest.To(Ids("education"))]))
            {
                Over = PeriodRule.Sum,
            },
        },
        ["V19-2b"] = Persons(All(OnAny, new Predicate.Age(null, 29))) with { By = new GroupBy.Age(new([16, 18, 20, 25])) },
        ["V19-3"] = OfPublished(FullTime([])) with { By = new GroupBy.Benefit() },
        ["V19-3b over 2 years"] = Persons(All(On("cash-benefit"), new Predicate.Seniority(24, ChainScope.Family, true))) with { By = new GroupBy.OfSex() },
        ["V19-3b over 5 years"] = Persons(All(On("cash-benefit"), new Predicate.Seniority(60, ChainScope.Family, true))),
        ["V19-3c"] = Share(All(new Predicate.OfOrigin(Ids("western", "non-western")), OfWorkingAge), AnyOf(InEducation, Working)),
        ["V19-I4"] = Share(On("integration-benefit"), new Predicate.InOffer(Ids("placement", "wage-subsidy"))),
        ["starts"] = Events(new HistoryEvent.BenefitStart(Ids("cash-benefit", "education-benefit"))),
        ["exits"] = Events(new HistoryEvent.BenefitEnd(Ids("cash-benefit", "education-benefit"))),
        ["exits to work"] = Events(new HistoryEvent.BenefitEnd(ValueList<string>.Empty), new EventTest.To(Ids("work"))),
        ["state goal 1"] = Share(LongOnBenefit, new Predicate.Not(new Predicate.Interviews(4, 12, Ids("in-person", "video")))),
        ["state goal 2"] = Share(LongOnBenefit, new Predicate.Not(AnyOf(CompanyOrEducation, new Predicate.Worked(100, false, 12)))),
        ["75 % interviews"] = Share(All(OnAny, new Predicate.Seniority(6, ChainScope.Any, false)), new Predicate.Interviews(2, 6, ValueList<string>.Empty)) with { From = new(2026, 2, 1) },
        ["75 % offers"] = Share(All(OnAny, new Predicate.Seniority(12, ChainScope.Any, false)), AnyOf(CompanyOrEducation, SixWeeks)) with { From = new(2026, 7, 1) },
    };

    private static Predicate.All All(params IEnumerable<Predicate> of) => new(new(of));

    private static Predicate.AnyOf AnyOf(params IEnumerable<Predicate> of) => new(new(of));

    private static Predicate.OnBenefit On(params IEnumerable<string> benefits) => new(new(benefits));

    private static ValueList<string> Ids(params IEnumerable<string> ids) => new(ids);

    private static Question Persons(Predicate of) => new() { Formula = new Formula.Persons(of) { Over = PeriodRule.Last } };

    private static Question Share(Predicate of, Predicate where) => new() { Formula = new Formula.Share(of, where) { Over = PeriodRule.Last } };

    private static Question Events(HistoryEvent what, params IEnumerable<EventTest> where) => new() { Formula = new Formula.Events(what, new(where)) { Over = PeriodRule.Sum } };

    private static Formula.FullTime FullTime(IEnumerable<string> on, Predicate? during = null) => new(new(on), during ?? new Predicate.Everyone()) { Over = PeriodRule.Mean };

    private static Question OfPublished(Formula part) => new() { Formula = new Formula.OfPublished(part, new MeasureId("labour-force"), "all") { Over = PeriodRule.Mean } };
}
