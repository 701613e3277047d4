using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Makes the fictitious persons of a municipality, one at a time, so that the whole country needs no more memory than its columns.</summary>
internal sealed class PopulationMaker
{
    private const double DaysOfAYear = 365.2425;

    private readonly DemonstrationSettings settings;
    private readonly Areas areas;
    private readonly int seed;
    private readonly bool alone;
    private readonly CareerMaker careers;
    private readonly EffortMaker efforts;
    private readonly StateMaker states;
    private readonly NewcomerMaker newcomers;
    private readonly HomeMaker homes;
    private readonly int from;
    private readonly int today;

    /// <param name="settings">What they are made with.</param>
    /// <param name="areas">The municipalities.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="alone">Whether the municipality is the only one: then nothing is known of living elsewhere.</param>
    public PopulationMaker(DemonstrationSettings settings, Areas areas, int seed, bool alone)
    {
        this.settings = settings;
        this.areas = areas;
        this.seed = seed;
        this.alone = alone;
        careers = new CareerMaker(settings);
        efforts = new EffortMaker(settings);
        states = new StateMaker(settings);
        newcomers = new NewcomerMaker(settings, careers);
        homes = new HomeMaker(settings, areas, alone);
        Registration = new Registration(settings);
        (from, today) = (settings.From.DayNumber, settings.Today.DayNumber);
    }

    public Registration Registration { get; }

    /// <summary>The persons of a municipality, without numbers.</summary>
    /// <param name="area">The municipality.</param>
    /// <param name="factors">How many are on each benefit for each that is usual; 1 where a benefit is not there.</param>
    public IEnumerable<PersonFacts> Of(AreaId area, IReadOnlyDictionary<string, double> factors)
    {
        var thousands = settings.Sizes[area] / 1000.0 / homes.Resident;
        var code = CodeOf(area);
        foreach (var benefit in settings.Benefits.Values)
        {
            var of = thousands * factors.GetValueOrDefault(benefit.Id, 1);
            var dice = Dice.Of(seed, code, Dice.Word(benefit.Id));
            var number = 0;
            for (var left = dice.Count(benefit.Level * of); left > 0; left--)
            {
                yield return Running(area, benefit, number++);
            }

            for (var month = settings.From; month.DayNumber <= today; month = month.AddMonths(1))
            {
                for (var left = dice.Count(benefit.Starts * of * Weight(benefit, month)); left > 0; left--)
                {
                    yield return Starting(area, benefit, month.DayNumber + dice.Between(0, DateTime.DaysInMonth(month.Year, month.Month) - 1), number++);
                }
            }
        }

        for (var kind = 0; kind < settings.Newcomers.Count; kind++)
        {
            var newcomer = settings.Newcomers[kind];
            var count = Dice.Of(seed, code, kind).Count(newcomer.Level * thousands);
            for (var number = 0; number < count; number++)
            {
                var dice = Dice.Of(seed, code, Dice.Word(newcomer.Basis), number);
                var draft = newcomers.Draft(newcomer, dice);
                homes.Add(draft, area, dice);
                newcomers.Continue(draft, newcomer, dice);
                yield return Finished(draft, area, dice);
            }
        }
    }

    /// <summary>A person who is on the benefit on the first day.</summary>
    public PersonFacts Running(AreaId area, BenefitSettings benefit, int number)
    {
        var dice = Dice.Of(seed, CodeOf(area), Dice.Word(benefit.Id), number);
        var draft = Drafted(benefit, Born(benefit.StockAge, from, dice), dice);
        var usual = draft.Birthday((int)benefit.Age.From) + dice.Between(1, 200);
        int? days = benefit.Days is { } lengths ? dice.RunningDays(lengths) : null;
        var elapsed = (int)(dice.Part() * (days ?? Math.Min(from - usual, 18 * DaysOfAYear)));
        var start = Math.Max(Math.Max(from - elapsed, usual), benefit.From?.DayNumber ?? 0);
        return Lived(draft, area, benefit, Math.Min(start, from), days, dice);
    }

    /// <summary>A person who begins on the benefit and has no history before.</summary>
    public PersonFacts Starting(AreaId area, BenefitSettings benefit, int start, int number)
    {
        var dice = Dice.Of(seed, CodeOf(area), Dice.Word(benefit.Id), number);
        return Lived(Drafted(benefit, Born(benefit.Age, start, dice), dice), area, benefit, start, null, dice);
    }

    private PersonFacts Lived(Draft draft, AreaId area, BenefitSettings benefit, int start, int? days, Dice dice)
    {
        if (!benefit.Basis.IsEmpty)
        {
            (draft.Basis, draft.FirstResidence) = (benefit.Basis.Pick(dice), start - dice.Between(0, 90));
        }
        else if (draft.Origin != "danish" && dice.Percent(40))
        {
            draft.Basis = dice.Percent(85) ? "immigrant" : "refugee";
            draft.FirstResidence = Math.Max(start - dice.Between(1000, 8000), draft.Born);
        }

        homes.Add(draft, area, dice);
        careers.Continue(draft, benefit, start, days, dice);
        return Finished(draft, area, dice);
    }

    private PersonFacts Finished(Draft draft, AreaId area, Dice dice)
    {
        homes.Finish(draft, area, dice);
        efforts.Add(draft, dice);
        states.Add(draft, dice);
        return Registration.Known(draft, dice);
    }

    private Draft Drafted(BenefitSettings benefit, int born, Dice dice)
    {
        var draft = new Draft { Born = born, Sex = dice.Percent(51) ? Sex.Female : Sex.Male, Origin = benefit.Origin.Pick(dice) };
        for (var year = from; year <= today; year += 365)
        {
            var age = (year - born) / DaysOfAYear;
            if (dice.Percent(settings.Deaths.Last(d => d.Age <= age).Percent))
            {
                draft.Died = year + dice.Between(1, 365);
                break;
            }
        }

        return draft;
    }

    private static int Born(Ages ages, int day, Dice dice)
    {
        var age = ages.Middle;
        for (var tries = 0; tries < 50; tries++)
        {
            age = ages.Middle + (ages.Spread * dice.Normal());
            if (ages.From <= age && age < ages.To + 1)
            {
                break;
            }
        }

        return day - (int)(Math.Clamp(age, ages.From + 0.01, ages.To + 0.99) * DaysOfAYear);
    }

    private static double Weight(BenefitSettings benefit, DateOnly month)
    {
        var season = benefit.Seasons.Count == 12 ? benefit.Seasons[month.Month - 1] / benefit.Seasons.Sum() : 1.0 / 12;
        return season * benefit.Years.GetValueOrDefault(month.Year, 100) / 100;
    }

    private int CodeOf(AreaId area) => int.Parse(areas[area].Code!, System.Globalization.CultureInfo.InvariantCulture);
}
