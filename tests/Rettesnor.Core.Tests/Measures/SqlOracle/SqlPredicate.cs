using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>A predicate as a condition on a row that has a person as <c>p</c>.</summary>
/// <param name="Day">The day that is asked of.</param>
/// <param name="Number">The number of the date whose windows are meant; null where the day is none of the dates.</param>
internal sealed record SqlPredicate(string Day, string? Number)
{
    public string Of(Predicate predicate) => predicate switch
    {
        Predicate.Everyone => "1",
        Predicate.All all => $"({string.Join(" and ", all.Of.Select(Of))})",
        Predicate.AnyOf any => $"({string.Join(" or ", any.Of.Select(Of))})",
        Predicate.Not not => $"not {Of(not.Of)}",
        Predicate.OnBenefit on => Exists("spell", $"{OneOf("x.benefit", on.Benefits)} and {Day} between x.first and x.last"),
        Predicate.OnBenefitWithin on => Exists("spell", $"{OneOf("x.benefit", on.Benefits)} and x.first <= {Day} and x.last >= {Window(on.Months)}"),
        Predicate.OnBenefitAtAge on => OnBenefitAtAge(on),
        Predicate.Seniority s => Exists("spell", $"{Day} between x.first and x.last and x.{Chain(s.Scope)} {(s.IsOver ? "<" : "<=")} {Window(s.Months)}"),
        Predicate.Age age => $"({Reached(age.From ?? 0)}{(age.To is { } to ? $" and not {Reached(to + 1)}" : "")})",
        Predicate.Turns t => Exists("birthday", Invariant($"x.years = {t.Years} and x.n between {Window(t.Months)} and {Day}")),
        Predicate.OfSex sex => $"(p.sex = {Quoted(sex.Is == Sex.Female ? "female" : "male")})",
        Predicate.OfOrigin origin => $"({OneOf("p.origin", origin.Origins)})",
        Predicate.OnBasis basis => basis.Bases.Count == 0 ? "(p.basis <> '')" : $"({OneOf("p.basis", basis.Bases)})",
        Predicate.Resident r => $"(p.first_residence is not null and p.first_residence {(r.IsOver ? "<" : "<=")} {Window(r.Months)})",
        Predicate.InState state => Exists("state", $"x.dimension = {Quoted(state.Dimension)} and {OneOf("x.value", state.Values)} and {Day} between x.first and x.last"),
        Predicate.Interviews i => Invariant($"({Select("count(*)", "interview", $"{OneOf("x.kind", i.Kinds)} and x.n between {Window(i.Months)} and {Day}")} >= {i.AtLeast})"),
        Predicate.InOffer offer => Exists("offer", $"{OneOf("x.kind", offer.Kinds)} and {Day} between x.first and x.last"),
        Predicate.OfferWithin offer => Exists("offer", $"{OneOf("x.kind", offer.Kinds)} and x.first <= {Day} and x.last >= {Window(offer.Months)}"),
        Predicate.Worked w => Invariant($"({Select("coalesce(sum(x.hundredths), 0)", "hours", $"x.n between {Window(w.Months)} and {Day}")} {(w.IsOver ? ">" : ">=")} {w.Hours * 100})"),
        Predicate.ExitWithin exit => Exists("exit", $"{OneOf("x.destination", exit.Destinations)} and x.n between {Window(exit.Months)} and {Day}"),
        _ => throw new InvalidOperationException($"There is no SQL for {predicate.GetType().Name}."),
    };

    private static string Select(string what, string table, string where) => $"(select {what} from {table} x where x.person = p.person and {where})";

    private static string Exists(string table, string where) => $"exists {Select("1", table, where)}";

    private static string Chain(ChainScope scope) => scope switch
    {
        ChainScope.Benefit => "benefit_chain",
        ChainScope.Family => "family_chain",
        ChainScope.Any => "any_chain",
    };

    private static string Birthday(int years) => Invariant($"(select y.n from birthday y where y.person = p.person and y.years = {years})");

    private string Reached(int years) => Exists("birthday", Invariant($"x.years = {years} and x.n <= {Day}"));

    private string OnBenefitAtAge(Predicate.OnBenefitAtAge on) =>
        Exists("spell", $"{OneOf("x.benefit", on.Benefits)} and max(x.first, {Birthday(on.Years)}) <= min(x.last, {Birthday(on.Years + 1)} - 1, {Day})");

    private string Window(int months) => Number is { } number && months is >= 1 and <= SqlRules.MostMonths
        ? Invariant($"(select w.first from span w where w.number = {number} and w.months = {months})")
        : throw new InvalidOperationException($"There is no window of {months} months here.");
}
