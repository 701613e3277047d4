namespace Rettesnor.Benchmarks.Engine;

internal readonly record struct MadeSpell(int Benefit, int Start, int End);

internal readonly record struct MadeOffer(int Kind, int Start, int End);

internal readonly record struct MadeInterview(int Kind, int Day);

internal readonly record struct MadeHours(int Month, int Hours);

/// <summary>One made person; used again for the next. Days are closed at both ends.</summary>
internal sealed class Person
{
    /// <summary>The end of a spell that runs on.</summary>
    public const int Open = int.MaxValue;

    public int Id { get; set; }

    public int Home { get; set; }

    /// <summary>Where the person moved; −1 for those who stayed.</summary>
    public int MovedTo { get; set; }

    public int MovedOn { get; set; }

    public int Born { get; set; }

    public bool IsMale { get; set; }

    public List<MadeSpell> Spells { get; } = [];

    public List<MadeInterview> Interviews { get; } = [];

    public List<MadeOffer> Offers { get; } = [];

    public List<MadeHours> Hours { get; } = [];
}

/// <summary>Persons with histories like the country's in number and shape: the same for the same seed, in order of home and number.</summary>
internal static class Population
{
    private const double MonthDays = 30.4;

    public static void Make(Size size, Action<Person> each)
    {
        var person = new Person();
        var begins = Day.Of(new DateOnly(size.FirstYear, 1, 1));
        var id = 0;
        var homes = Country.PersonsOf(size);
        for (var home = 0; home < homes.Length; home++)
        {
            for (var i = 0; i < homes[home]; i++)
            {
                person.Id = ++id;
                person.Home = home;
                Fill(person, new Draw((ulong)id * 7919), begins, size.Events);
                each(person);
            }
        }
    }

    private static void Fill(Person person, Draw draw, int begins, double events)
    {
        person.Spells.Clear();
        person.Interviews.Clear();
        person.Offers.Clear();
        person.Hours.Clear();
        person.Born = begins - 365 * (17 + draw.Below(40)) - draw.Below(365);
        person.IsMale = draw.Below(2) == 1;
        person.MovedOn = begins + draw.Below(Day.Last - begins);
        person.MovedTo = draw.Below(100) < 4 ? (person.Home + 1 + draw.Below(Country.Municipalities - 1)) % Country.Municipalities : -1;
        if (draw.Below(1000) < 165)
        {
            LastingSpells(person, ref draw, begins);
        }
        else
        {
            PassingSpells(person, ref draw, begins, Day.Last);
        }

        foreach (var spell in person.Spells)
        {
            Events(person, spell, ref draw, begins, events);
        }

        person.Offers.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        Hours(person, ref draw, begins, events);
    }

    // Pensions and jobs with support: most began long ago and run on.
    private static void LastingSpells(Person person, ref Draw draw, int begins)
    {
        var start = draw.Below(100) < 70 ? begins - draw.Below(3000) : begins + draw.Below(Day.Last - begins);
        if (start > begins + 200)
        {
            PassingSpells(person, ref draw, begins, start - 1);
        }

        var end = draw.Below(100) < 82 ? Person.Open : start + draw.Wait(2000);
        person.Spells.Add(new MadeSpell(11 + draw.Below(5), start, end >= Day.Last ? Person.Open : end));
    }

    private static void PassingSpells(Person person, ref Draw draw, int begins, int until)
    {
        // Long histories hold more spells, and the country as many at any time.
        var years = (Day.Last - begins) / 365.25;
        var most = draw.Wait(3.18 * years / 9);
        var benefit = draw.Below(11);
        var start = begins + draw.Below((until - begins) * 2 / 3 + 1);
        for (var n = 0; n < most && start <= until; n++)
        {
            var end = start + draw.Wait((draw.Below(100) < 62 ? 4.1 : 19.6) * MonthDays);
            person.Spells.Add(new MadeSpell(benefit, start, end < until ? end : until == Day.Last ? Person.Open : until));
            var returnsSoon = draw.Below(100) < 40;
            start = Math.Min(end, until) + 1 + (returnsSoon ? draw.Below(32) : draw.Wait(5 * MonthDays));
            benefit = (draw.Below(3), returnsSoon) switch
            {
                (0, _) => draw.Below(11),
                (1, true) => Array.LastIndexOf(Country.FamilyOf, Country.FamilyOf[benefit]),
                _ => benefit,
            };
        }
    }

    private static void Events(Person person, MadeSpell spell, ref Draw draw, int begins, double events)
    {
        var isLasting = Country.FamilyOf[spell.Benefit] >= Country.LastingFamily;
        var between = (isLasting ? 25 : Country.FamilyOf[spell.Benefit] <= 1 ? 2.35 : 3.9) * MonthDays / events;
        var (first, last) = (Math.Max(spell.Start, begins), Math.Min(spell.End, Day.Last));
        for (var day = first + draw.Wait(between); day <= last; day += draw.Wait(between))
        {
            person.Interviews.Add(new MadeInterview(draw.Below(3), day));
        }

        between = (isLasting ? 80 : 9.9) * MonthDays / events;
        for (var day = first + draw.Wait(between); day <= last; day += draw.Wait(between))
        {
            person.Offers.Add(new MadeOffer(draw.Below(100) < 38 ? draw.Below(Country.QualifyingOffers) : 2 + draw.Below(Country.OfferKinds - 2), day, Math.Min(day + 6 + draw.Wait(50), Day.Last)));
        }
    }

    // Months with work, within benefits and between them: few hours or many.
    private static void Hours(Person person, ref Draw draw, int begins, double events)
    {
        var month = Day.Month(begins) + draw.Wait(110);
        while (month < Country.Months)
        {
            var (length, some) = (draw.Wait(3.7 * events), 4 + draw.Below(150));
            for (var until = Math.Min(month + length, Country.Months); month < until; month++)
            {
                person.Hours.Add(new MadeHours(month, 1 + some / 2 + draw.Below(some)));
            }

            month += draw.Wait(190 / events);
        }
    }
}
