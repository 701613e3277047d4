using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>
/// The person measures of the five plans, written out by hand in the ids of the test codebook, with what each one is divided by on the pages.
/// What is read from <c>reference/measures</c> is compared besides.
/// </summary>
internal static class IssueMeasures
{
    private static readonly ValueList<string> Any = ValueList<string>.Empty;
    private static readonly ValueList<string> Unemployed = Ids("unemployment-benefit", "cash-benefit", "education-benefit", "integration-benefit");
    private static readonly ValueList<string> Temporary = new([.. Unemployed, "sickness-benefit", "job-clarification", "resource-course"]);
    private static readonly ValueList<string> Contact = new([.. Temporary, "unemployment-allowance"]);
    private static readonly DateOnly Change = new(2023, 1, 1);
    private static readonly DateOnly Reform = new(2026, 7, 1);

    private static readonly Predicate Refugees = new Predicate.OnBasis(Ids("refugee", "family-reunified"));
    private static readonly Predicate AtWork = new Predicate.Worked(0, IsOver: true, 1);
    private static readonly Predicate PaidHours = new Predicate.Worked(1, IsOver: false, 1);
    private static readonly Predicate Studies = new Predicate.InState("education", Ids("enrolled"));
    private static readonly Predicate OneYear = All(On([.. Contact]), new Predicate.Seniority(12, ChainScope.Family, IsOver: false));
    private static readonly Predicate HalfYear = All(On([.. Unemployed]), new Predicate.Seniority(6, ChainScope.Family, IsOver: false));
    private static readonly Predicate FourInterviews = new Predicate.Interviews(4, 12, Any);
    private static readonly HistoryEvent Apprentices = new HistoryEvent.StateStart("programme", Ids("adult-apprenticeship"));
    private static readonly HistoryEvent LeavesEducationBenefit = new HistoryEvent.BenefitEnd(Ids("education-benefit"));
    private static readonly ValueList<EventTest> Young = new([new EventTest.OnTheDay(new Predicate.Age(null, 29))]);

    /// <summary>The measures by their ids in the catalogue.</summary>
    public static IReadOnlyDictionary<string, Question> ById { get; } = new Dictionary<string, Question>
    {
        ["S23-3"] = Share(All(Refugees, new Predicate.Age(18, 66)), new Predicate.Worked(190, IsOver: true, 3)) with { By = new GroupBy.OfSex() },
        ["S23-6"] = Share(OneYear, FourInterviews) with { By = new GroupBy.Benefit() },
        ["S23-7 before 2023"] = Share(OneYear, Effort(222)) with { To = Change.AddDays(-1) },
        ["S23-7 from 2023"] = Share(OneYear, Effort(222, "placement", "wage-subsidy", "ordinary-education")) with { From = Change },
        ["S23-8 table 4.0.1"] = OfPublished(FullTime([.. Contact])) with { To = Change.AddDays(-1) },
        ["S23-8 section 12"] = OfPublished(FullTime([.. Temporary])) with { From = Change },
        ["R21-3"] = OfPublished(FullTime("integration-benefit")) with { By = new GroupBy.State("readiness") },
        ["R21-8"] = FullTime() with { By = new GroupBy.Benefit() },
        ["L23-A1"] = OfPublished(FullTime("unemployment-benefit")) with { By = new GroupBy.Age(new([18, 25, 30, 50])) },
        ["L23-A2"] = Share(All(On([.. Unemployed]), Readiness("job-ready")), new Predicate.InOffer(Ids("ordinary-education"))),
        ["L23-A3a"] = OfPublished(FullTime("sickness-benefit")) with { By = new GroupBy.OfSex() },
        ["L23-A3b"] = Share(On("sickness-benefit"), new Predicate.InState("partly-recovered", Any)),
        ["L23-A4a"] = Events(Apprentices),
        ["L23-A4b"] = Events(Apprentices, new EventTest.TheDayBefore(On([.. Unemployed]))),
        ["L23-B1a"] = Share(All(On("cash-benefit"), Readiness("activity-ready")), PaidHours),
        ["L23-B1b"] = Share(On("resource-course"), PaidHours),
        ["L23-B2a"] = FullTime(Readiness("activity-ready"), "cash-benefit"),
        ["L23-B2b"] = Longer("cash-benefit", 24),
        ["L23-B3a"] = FullTime("unemployment-allowance") with { By = new GroupBy.State("team") },
        ["L23-B3b"] = Longer("unemployment-allowance", 24),
        ["L23-C1"] = Share(
            All(
                Refugees, new Predicate.Resident(36, IsOver: false), new Predicate.Not(new Predicate.Resident(48, IsOver: false)),
                new Predicate.Not(new Predicate.AnyOf(new([Studies, new Predicate.InState("spouse-supported", Ids("yes"))])))),
            AtWork),
        ["L23-C2"] = Share(new Predicate.OnBasis(Ids("special-act")), AtWork) with { By = new GroupBy.Age(new([18, 30, 60])) },
        ["L23-D3"] = OfPublished(Persons(All(new Predicate.Turns(19, 12), new Predicate.OnBenefitAtAge(Any, 18)))),
        ["L23-E2"] = Ask(new Formula.EventsEach(new HistoryEvent.StateChange("caseworker"), new Predicate.InState("caseworker", Any)) { Over = PeriodRule.Sum }),
        ["V19-1b"] = Ask(new Formula.EventShare(LeavesEducationBenefit, Young, new([new EventTest.To(Ids("education"))])) { Over = PeriodRule.Sum }),
        ["V19-2b"] = Persons(All(new Predicate.OnBenefitWithin(Any, 1), new Predicate.Age(null, 29))) with { By = new GroupBy.Benefit() },
        ["V19-3"] = OfPublished(FullTime()),
        ["V19-3b over 2 years"] = Longer("cash-benefit", 24) with { By = new GroupBy.State("readiness") },
        ["V19-3b over 5 years"] = Longer("cash-benefit", 60),
        ["V19-3c"] = Share(new Predicate.OnBasis(Any), new Predicate.AnyOf(new([Studies, AtWork]))) with { By = new GroupBy.OfSex() },
        ["V19-I4"] = Share(On("integration-benefit"), new Predicate.OfferWithin(Ids("placement", "wage-subsidy"), 1), PeriodRule.Mean) with { By = new GroupBy.State("programme") },
        ["starts"] = Events(new HistoryEvent.BenefitStart(Any)),
        ["starts on cash benefit"] = Events(new HistoryEvent.BenefitStart(Ids("cash-benefit")), new EventTest.TheDayBefore(new Predicate.Not(On()))),
        ["exits"] = Events(new HistoryEvent.BenefitEnd(Any)),
        ["exits to work"] = Events(new HistoryEvent.BenefitEnd(Unemployed), new EventTest.To(Ids("work"))),
        ["old focus goal 1"] = Share(OneYear, new Predicate.Not(Effort(100))) with { To = new DateOnly(2026, 1, 31) },
        ["old focus goal 2"] = Share(OneYear, new Predicate.Not(FourInterviews)) with { To = new DateOnly(2026, 1, 31) },
        ["75 % interviews"] = Share(HalfYear, new Predicate.Interviews(4, 6, Any)) with { From = Reform },
        ["75 % offers"] = Share(HalfYear, new Predicate.OfferWithin(Any, 6)) with { From = Reform },
    };

    private static Question Ask(Formula formula) => new() { Formula = formula };

    private static Question Persons(Predicate of) => Ask(new Formula.Persons(of) { Over = PeriodRule.Last });

    private static Question Share(Predicate of, Predicate where, PeriodRule over = PeriodRule.Last) => Ask(new Formula.Share(of, where) { Over = over });

    private static Question FullTime(params string[] benefits) => FullTime(new Predicate.Everyone(), benefits);

    private static Question FullTime(Predicate during, params string[] benefits) => Ask(new Formula.FullTime(Ids(benefits), during) { Over = PeriodRule.Mean });

    private static Question OfPublished(Question part) => Ask(new Formula.OfPublished(part.Formula, new MeasureId("population-16-66"), "") { Over = part.Formula.Over });

    private static Question Events(HistoryEvent what, params EventTest[] where) => Ask(new Formula.Events(what, new(where)) { Over = PeriodRule.Sum });

    private static Question Longer(string benefit, int months) => Persons(All(On(benefit), new Predicate.Seniority(months, ChainScope.Benefit, IsOver: true)));

    private static Predicate Effort(int hours, params string[] offers) =>
        new Predicate.AnyOf(new([new Predicate.OfferWithin(Ids(offers), 12), new Predicate.Worked(hours, IsOver: false, 12)]));

    private static Predicate On(params string[] benefits) => new Predicate.OnBenefit(Ids(benefits));

    private static Predicate Readiness(string value) => new Predicate.InState("readiness", Ids(value));

    private static Predicate All(params Predicate[] of) => new Predicate.All(new(of));

    private static ValueList<string> Ids(params string[] ids) => new(ids);
}
