using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>Pairs of questions that differ by the least a rule can: a comparison that does not tell them apart compares nothing.</summary>
internal static class NearMisses
{
    private static readonly ValueList<string> Any = ValueList<string>.Empty;
    private static readonly Predicate Everyone = new Predicate.Everyone();
    private static readonly Predicate OnAny = new Predicate.OnBenefit(Any);
    private static readonly HistoryEvent Exit = new HistoryEvent.BenefitEnd(Any);

    public static IReadOnlyDictionary<string, (Question Asked, Question Near)> ById { get; } = new Dictionary<string, (Question, Question)>
    {
        ["more than 190 hours, at least 190"] = (Persons(new Predicate.Worked(190, IsOver: true, 3)), Persons(new Predicate.Worked(190, IsOver: false, 3))),
        ["222 hours, a hundredth more"] = (Persons(new Predicate.Worked(222, IsOver: false, 12)), Persons(new Predicate.Worked(222.01m, IsOver: false, 12))),
        ["hours in 12 months, in 11"] = (Persons(new Predicate.Worked(222, IsOver: false, 12)), Persons(new Predicate.Worked(222, IsOver: false, 11))),
        ["4 interviews, 3"] = (Persons(new Predicate.Interviews(4, 12, Any)), Persons(new Predicate.Interviews(3, 12, Any))),
        ["interviews in 12 months, in 13"] = (Persons(new Predicate.Interviews(4, 12, Any)), Persons(new Predicate.Interviews(4, 13, Any))),
        ["at least 12 months, more than 12"] = (Persons(Seniority(12, ChainScope.Family, false)), Persons(Seniority(12, ChainScope.Family, true))),
        ["seniority on the family, on any"] = (Persons(Seniority(12, ChainScope.Family, false)), Persons(Seniority(12, ChainScope.Any, false))),
        ["seniority on the benefit, on the family"] = (Persons(Seniority(12, ChainScope.Benefit, false)), Persons(Seniority(12, ChainScope.Family, false))),
        ["an offer in 12 months, in 11"] = (Persons(new Predicate.OfferWithin(Any, 12)), Persons(new Predicate.OfferWithin(Any, 11))),
        ["resident for at least 36 months, more than 36"] = (Persons(new Predicate.Resident(36, IsOver: false)), Persons(new Predicate.Resident(36, IsOver: true))),
        ["to 29 years, to 28"] = (Persons(new Predicate.Age(null, 29)), Persons(new Predicate.Age(null, 28))),
        ["on the day, within a month"] = (Persons(OnAny), Persons(new Predicate.OnBenefitWithin(Any, 1))),
        ["known by any basis, by any or none"] = (Persons(new Predicate.OnBasis(Any)), Persons(Everyone)),
        ["starts, starts after none the day before"] = (Events(new HistoryEvent.BenefitStart(Any)), Events(new HistoryEvent.BenefitStart(Any), new EventTest.TheDayBefore(OnAny))),
        ["on a benefit on the day of the exit, the day before"] = (Events(Exit, new EventTest.OnTheDay(OnAny)), Events(Exit, new EventTest.TheDayBefore(OnAny))),
        ["exits to work, to education"] = (Events(Exit, new EventTest.To(new(["work"]))), Events(Exit, new EventTest.To(new(["education"])))),
        ["full-time persons, those in no offer"] = (FullTime(Everyone), FullTime(new Predicate.Not(new Predicate.InOffer(Any)))),
        ["asked to the end of 2022, a day less"] = (Persons(OnAny) with { To = new DateOnly(2022, 12, 31) }, Persons(OnAny) with { To = new DateOnly(2022, 12, 30) }),
    };

    private static Question Persons(Predicate of) => new() { Formula = new Formula.Persons(of) { Over = PeriodRule.Last } };

    private static Question Events(HistoryEvent what, params EventTest[] where) => new() { Formula = new Formula.Events(what, new(where)) { Over = PeriodRule.Sum } };

    private static Question FullTime(Predicate during) => new() { Formula = new Formula.FullTime(Any, during) { Over = PeriodRule.Mean } };

    private static Predicate Seniority(int months, ChainScope scope, bool isOver) => new Predicate.Seniority(months, scope, isOver);
}
