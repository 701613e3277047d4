using System.Globalization;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>A formula read back in words, from the same conditions that are counted, so that the words cannot say something else.</summary>
public sealed class FormulaText(HistoryWords words, MeasureCatalogue measures, Language language)
{
    private bool IsDanish => language == Language.Danish;

    private string Pick(string danish, string english) => IsDanish ? danish : english;

    public string Of(Formula formula) => formula switch
    {
        Formula.Persons f => Pick($"antal personer ved periodens udgang: {Of(f.Of)}", $"persons at the end of the period: {Of(f.Of)}") + Over(f),
        Formula.Share f => Pick($"andelen af personer ({Of(f.Of)}), om hvem det gælder: {Of(f.Where)}", $"the share of persons ({Of(f.Of)}) of whom it is true: {Of(f.Where)}") + Over(f),
        Formula.FullTime f => Pick(
            $"dage på {Benefits(f.On)}{While(f)} i måneden delt med månedens dage; delvise ydelser tæller efter timer over 37; længere perioder er gennemsnittet af månederne",
            $"days on {Benefits(f.On)}{While(f)} in the month over the month's days; partial benefits count by hours over 37; longer periods are the mean of the months"),
        Formula.Events f => Pick($"antal gange i perioden: {Of(f.Event)}{Tests(f.Where)}", $"times in the period: {Of(f.Event)}{Tests(f.Where)}") + Over(f),
        Formula.EventShare f => Pick(
            $"andelen af gange i perioden ({Of(f.Event)}{Tests(f.Of)}), om hvilke det gælder:{Tests(f.Where)}",
            $"the share of times in the period ({Of(f.Event)}{Tests(f.Of)}) of which it is true:{Tests(f.Where)}"),
        Formula.EventsEach f => Pick($"antal gange i perioden: {Of(f.Event)}, pr. person ved periodens udgang ({Of(f.Of)})", $"times in the period: {Of(f.Event)}, for each person at its end ({Of(f.Of)})"),
        Formula.OfPublished f => Pick($"{Of(f.Part)}; i procent af det offentliggjorte tal for »{Title(f.Whole)}«", $"{Of(f.Part)}; in percent of the published figure for ‘{Title(f.Whole)}’"),
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    public string Of(Predicate predicate) => predicate switch
    {
        Predicate.Everyone => Pick("alle", "everybody"),
        Predicate.All p => string.Join(Pick(" og ", " and "), p.Of.Select(Inner)),
        Predicate.AnyOf p => string.Join(Pick(" eller ", " or "), p.Of.Select(Inner)),
        Predicate.Not p => Pick("ikke ", "not ") + Inner(p.Of),
        Predicate.OnBenefit p => Pick($"på {Benefits(p.Benefits)}", $"on {Benefits(p.Benefits)}"),
        Predicate.OnBenefitWithin p => Pick($"på {Benefits(p.Benefits)} en dag {Window(p.Months)}", $"on {Benefits(p.Benefits)} some day {Window(p.Months)}"),
        Predicate.OnBenefitAtAge p => Pick($"på {Benefits(p.Benefits)} en dag som {p.Years}-årig", $"on {Benefits(p.Benefits)} some day at the age of {p.Years}"),
        Predicate.Seniority p => Pick($"{Bound(p.IsOver)} {p.Months} måneder i træk på {Scope(p.Scope)}", $"{Bound(p.IsOver)} {p.Months} months unbroken on {Scope(p.Scope)}"),
        Predicate.Age { From: { } from, To: { } to } => Pick($"{from} til {to} år", $"aged {from} to {to}"),
        Predicate.Age { From: { } from } => Pick($"mindst {from} år", $"aged at least {from}"),
        Predicate.Age p => Pick($"under {p.To + 1} år", $"under {p.To + 1} years"),
        Predicate.Turns p => Pick($"fylder {p.Years} år {Window(p.Months)}", $"turns {p.Years} {Window(p.Months)}"),
        Predicate.OfSex p => p.Is == Sex.Female ? Pick("kvinde", "female") : Pick("mand", "male"),
        Predicate.OfOrigin p => Names(p.Origins, words.Origins, Pick("af enhver oprindelse", "of any origin")),
        Predicate.OnBasis p => Names(p.Bases, words.Bases, Pick("flygtning, familiesammenført, fordrevet eller indvandrer", "refugee, reunified, displaced or immigrant")),
        Predicate.Resident p => Pick($"{Bound(p.IsOver)} {p.Months} måneder siden første ophold", $"{Bound(p.IsOver)} {p.Months} months since first residence"),
        Predicate.InState p => State(p),
        Predicate.Interviews p => Pick(
            $"mindst {p.AtLeast} {(p.AtLeast == 1 ? "samtale" : "samtaler")}{Kinds(p.Kinds)} {Window(p.Months)}",
            $"at least {p.AtLeast} {(p.AtLeast == 1 ? "interview" : "interviews")}{Kinds(p.Kinds)} {Window(p.Months)}"),
        Predicate.InOffer p => Pick($"i {Offers(p.Kinds)}", $"in {Offers(p.Kinds)}"),
        Predicate.OfferWithin p => Pick($"{Offers(p.Kinds)} {Window(p.Months)}", $"{Offers(p.Kinds)} {Window(p.Months)}"),
        Predicate.Worked { Hours: 0, IsOver: true } p => Pick($"lønnede timer {Window(p.Months)}", $"paid hours {Window(p.Months)}"),
        Predicate.Worked p => Pick(
            $"{Bound(p.IsOver)} {Number(p.Hours)} {(p.Hours == 1 ? "lønnet time" : "lønnede timer")} {Window(p.Months)}",
            $"{Bound(p.IsOver)} {Number(p.Hours)} paid {(p.Hours == 1 ? "hour" : "hours")} {Window(p.Months)}"),
        Predicate.ExitWithin p => Pick($"gået til {Destinations(p.Destinations)} {Window(p.Months)}", $"gone to {Destinations(p.Destinations)} {Window(p.Months)}"),
        _ => throw new InvalidOperationException($"Unknown predicate: {predicate.GetType().Name}"),
    };

    private string Of(HistoryEvent what) => what switch
    {
        HistoryEvent.BenefitStart e => Pick($"et forløb på {Benefits(e.Benefits)} begynder", $"a spell on {Benefits(e.Benefits)} begins"),
        HistoryEvent.BenefitEnd e => Pick($"et forløb på {Benefits(e.Benefits)} slutter", $"a spell on {Benefits(e.Benefits)} ends"),
        HistoryEvent.StateStart e => Pick($"begynder i {State(new(e.Dimension, e.Values))}", $"begins in {State(new(e.Dimension, e.Values))}"),
        HistoryEvent.StateChange e => Pick($"skift af {Lower(Dimension(e.Dimension))}", $"change of {Lower(Dimension(e.Dimension))}"),
        _ => throw new InvalidOperationException($"Unknown event: {what.GetType().Name}"),
    };

    private string Tests(ValueList<EventTest> tests) => string.Concat(tests.Select(t => t switch
    {
        EventTest.OnTheDay on => Pick($", {Of(on.Holds)} den dag", $", {Of(on.Holds)} that day"),
        EventTest.TheDayBefore before => Pick($", {Of(before.Holds)} dagen før", $", {Of(before.Holds)} the day before"),
        EventTest.To to => Pick($" til {Destinations(to.Destinations)}", $" to {Destinations(to.Destinations)}"),
        _ => throw new InvalidOperationException($"Unknown test: {t.GetType().Name}"),
    }));

    private string Over(Formula formula) => formula.Over switch
    {
        PeriodRule.Last => "",
        PeriodRule.Mean => Pick("; længere perioder er gennemsnittet af månederne", "; longer periods are the mean of the months"),
        PeriodRule.Sum => Pick("; længere perioder er summen af månederne", "; longer periods are the sum of the months"),
    };

    // What is joined inside something joined is kept together, so that »og« and »eller« can be read in one way only.
    private string Inner(Predicate predicate) => IsJoined(predicate) ? $"({Of(predicate)})" : Of(predicate);

    private bool IsJoined(Predicate predicate) => predicate switch
    {
        Predicate.All or Predicate.AnyOf => true,
        Predicate.OnBenefit p => p.Benefits.Count > 1 && Set(p.Benefits) is null,
        Predicate.OnBenefitWithin p => p.Benefits.Count > 1 && Set(p.Benefits) is null,
        Predicate.OfOrigin p => p.Origins.Count > 1,
        Predicate.OnBasis p => p.Bases.Count > 1,
        Predicate.InState p => p.Values.Count > 1,
        Predicate.InOffer p => p.Kinds.Count > 1,
        Predicate.OfferWithin p => p.Kinds.Count > 1,
        Predicate.ExitWithin p => p.Destinations.Count > 1,
        _ => false,
    };

    private string While(Formula.FullTime f) => f.While is Predicate.Everyone ? "" : Pick($", mens ({Of(f.While)}),", $", while ({Of(f.While)}),");

    private string Window(int months) => months == 1 ? Pick("i den seneste måned", "in the last month") : Pick($"i de seneste {months} måneder", $"in the last {months} months");

    private string Bound(bool isOver) => isOver ? Pick("mere end", "more than") : Pick("mindst", "at least");

    private string Scope(ChainScope scope) => scope switch
    {
        ChainScope.Benefit => Pick("samme ydelse", "the same benefit"),
        ChainScope.Family => Pick("ydelser af samme slags", "benefits of the same family"),
        ChainScope.Any => Pick("ydelser", "benefits"),
    };

    // A set or a family that has just these benefits says more than the list of them.
    private string Benefits(ValueList<string> ids)
    {
        if (ids.Count == 0)
        {
            return Pick("en ydelse", "a benefit");
        }

        var names = ids.Select(id => Lower(words.Benefits.First(b => b.Id == id).Title)).ToList();
        return Set(ids) is { } set ? $"{Lower(set.Title)} ({string.Join(", ", names)})" : Or(names);
    }

    private BenefitSet? Set(ValueList<string> ids) => words.Sets.FirstOrDefault(s => s.Benefits.ToHashSet().SetEquals(ids));

    // A, B eller C.
    private string Or(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names.SkipLast(1)) + Pick(" eller ", " or ") + names[^1];

    private string Offers(ValueList<string> kinds) => kinds.Count == 0
        ? Pick("et tilbud", "an offer")
        : Pick("et tilbud om ", "an offer of ") + Or([.. kinds.Select(k => Lower(words.Offers.First(o => o.Id == k).Title))]);

    private string Kinds(ValueList<string> kinds) => kinds.Count == 0 ? "" : $" ({Names(kinds, words.Interviews, "")})";

    private string Destinations(ValueList<string> ids) => Names(ids, words.Destinations, Pick("noget", "anything"));

    private string State(Predicate.InState state)
    {
        var dimension = words.Dimensions.First(d => d.Id == state.Dimension);
        return state.Values.Count == 0
            ? Pick($"med {Lower(dimension.Title)}", $"with a {Lower(dimension.Title)}")
            : dimension.Open ? $"{Lower(dimension.Title)} {string.Join(", ", state.Values)}" : Names(state.Values, dimension.Values, "");
    }

    private LocalText Dimension(string id) => words.Dimensions.First(d => d.Id == id).Title;

    private string Names(ValueList<string> ids, IReadOnlyList<HistoryWord> known, string any) => ids.Count == 0
        ? any
        : Or([.. ids.Select(id => Lower(known.First(k => k.Id == id).Title))]);

    private string Title(MeasureId id) => measures.Find(id)?.Title.In(language) ?? id.Value;

    private string Number(decimal number) => NumberText.Of(number, NumberText.Decimals(number), language);

    // Inside a sentence; what is written in capitals stays so.
    private string Lower(LocalText title)
    {
        var text = title.In(language);
        return text.Length > 1 && (char.IsUpper(text[1]) || !char.IsLetter(text[1])) ? text : char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
    }
}
