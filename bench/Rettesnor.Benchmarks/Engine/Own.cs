using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>The product's side: the same persons as a snapshot, and the measures as questions.</summary>
internal static class Own
{
    public const int MinutesOfWholeWeek = 37 * 60;

    public static readonly Codebook Codebook = new(
        Enumerable.Range(0, Country.Benefits).Select(b => new BenefitKind(Name("benefit", b), Name("family", Country.FamilyOf[b]))),
        Enumerable.Range(0, Country.OfferKinds).Select(k => new OfferKind(Name("offer", k), k < Country.QualifyingOffers ? "company" : "other")),
        ["in-person", "phone", "video"],
        [],
        ["danish", "western", "non-western"],
        [],
        []);

    /// <summary>The municipalities; in the order of their ids they have the numbers of the population.</summary>
    public static readonly AreaId[] Areas = [.. Enumerable.Range(0, Country.Municipalities).Select(a => new AreaId(Name("area", a)))];

    private static ValueList<string> Qualifying => new(Enumerable.Range(0, Country.QualifyingOffers).Select(k => Name("offer", k)));

    /// <summary>M1 to M4.</summary>
    public static Question[] Questions =>
    [
        Ask(new Formula.FullTime(ValueList<string>.Empty, new Predicate.Everyone()) { Over = PeriodRule.Last }),
        Ask(new Formula.Share(Senior, new Predicate.Interviews(4, 12, ValueList<string>.Empty)) { Over = PeriodRule.Last }),
        Ask(new Formula.Share(Senior, new Predicate.AnyOf(new([new Predicate.OfferWithin(Qualifying, 12), new Predicate.Worked(222, IsOver: false, 12)]))) { Over = PeriodRule.Last }),
        Ask(new Formula.Persons(new Predicate.Seniority(24, ChainScope.Family, IsOver: true)) { Over = PeriodRule.Last }),
    ];

    private static Predicate Senior => new Predicate.Seniority(12, ChainScope.Family, IsOver: false);

    public static Grid GridOf(int firstYear, int lastYear) => Grid.Of(Period.OfMonth(firstYear, 1), Period.OfMonth(lastYear, 12));

    public static Grid SixtyMonths { get; } = GridOf(2020, 2024);

    public static Snapshot Build(Size size) => Build(size, Codebook);

    /// <summary>The same persons in the words of a codebook: the first of its benefits and offers are those of the population.</summary>
    public static Snapshot Build(Size size, Codebook codebook)
    {
        var builder = new SnapshotBuilder(codebook);
        Population.Make(size, person => builder.Add(FactsOf(person, codebook)));
        return builder.Build();
    }

    public static PersonFacts FactsOf(Person person, Codebook codebook)
    {
        var lives = Day.Date(person.Born);
        return new PersonFacts
        {
            Person = person.Id,
            Born = Day.Date(person.Born),
            Sex = person.IsMale ? Sex.Male : Sex.Female,
            Origin = codebook.Origins[person.Id % 16 < 13 ? 0 : person.Id % 16 - 13],
            Residences = new(person.MovedTo < 0
                ? [new ResidenceFact(Areas[person.Home], new DayRange(lives, null))]
                : [new ResidenceFact(Areas[person.Home], new DayRange(lives, Day.Date(person.MovedOn))), new ResidenceFact(Areas[person.MovedTo], new DayRange(Day.Date(person.MovedOn), null))]),
            Benefits = new(person.Spells.Select(s => new BenefitFact(Id(codebook.Benefits, s.Benefit).Id, DayRange.Closed(Day.Date(s.Start), LastOf(s))))),
            Interviews = new(person.Interviews.Select(i => new InterviewFact(Id(codebook.Interviews, i.Kind), Day.Date(i.Day)))),
            Offers = new(person.Offers.Select(o => new OfferFact(Id(codebook.Offers, o.Kind).Id, DayRange.Closed(Day.Date(o.Start), Day.Date(o.End))))),
            Hours = new(person.Hours.Select(h => new HoursFact(Day.FirstOfMonth(h.Month), h.Hours))),
        };
    }

    /// <summary>What the counts of a pass say, in the terms of the comparison.</summary>
    public static Figures FiguresOf(IReadOnlyList<Counts> counts)
    {
        var figures = new Figures();
        for (var area = 0; area < Country.Municipalities; area++)
        {
            for (var benefit = 0; benefit < Country.Benefits; benefit++)
            {
                for (var month = 0; month < Country.Months; month++)
                {
                    figures[0, area, benefit, month] = counts[0].Numerator(area, benefit, month) / MinutesOfWholeWeek;
                    figures[1, area, benefit, month] = counts[1].Denominator(area, benefit, month);
                    figures[2, area, benefit, month] = counts[1].Numerator(area, benefit, month);
                    figures[3, area, benefit, month] = counts[2].Numerator(area, benefit, month);
                    figures[4, area, benefit, month] = counts[3].Numerator(area, benefit, month);
                }
            }
        }

        return figures;
    }

    private static DateOnly? LastOf(MadeSpell spell) => spell.End == Person.Open ? null : Day.Date(spell.End);

    private static Question Ask(Formula formula) => new() { Formula = formula, By = new GroupBy.Benefit() };

    private static T Id<T>(ValueList<T> all, int number) => all[number % all.Count];

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number:00}");
}
