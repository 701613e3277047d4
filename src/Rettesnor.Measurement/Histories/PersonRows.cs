using static Rettesnor.Measurement.Histories.HistoryRules;

namespace Rettesnor.Measurement.Histories;

/// <summary>One person's facts as the rules leave them, to be written as a row in each municipality. Its lists are used again for the next person.</summary>
internal sealed class PersonRows
{
    private readonly Codebook codebook;
    private readonly int[] families;
    private readonly List<Claim> claims = [];
    private readonly List<Claim> spells = [];
    private readonly List<Claim> resolved = [];
    private readonly List<Claim> homes = [];
    private readonly List<AreaId> areas = [];
    private readonly List<(ushort Day, byte Kind)> interviews = [];
    private readonly List<Offer> offers = [];
    private readonly List<Stretch> states = [];
    private readonly SortedDictionary<ushort, int> hours = [];
    private readonly List<Exit> exits = [];
    private readonly Dictionary<int, (ushort Start, ushort End)> open = [];
    private ushort[] chains = new ushort[16];
    private PersonFacts? person;
    private ushort death;
    private ushort born;
    private ushort firstResidence;
    private Traits traits;

    public PersonRows(Codebook codebook)
    {
        this.codebook = codebook;
        var ids = codebook.Benefits.Select(b => b.Family).Distinct().ToList();
        families = [.. codebook.Benefits.Select(b => ids.IndexOf(b.Family))];
    }

    /// <summary>The municipalities that the person has lived in.</summary>
    public IReadOnlyList<AreaId> Areas => areas;

    /// <summary>Reads a person's facts; what cannot be read is refused here, before anything is written.</summary>
    /// <exception cref="FactsRefusedException">The facts cannot be read.</exception>
    public void Read(PersonFacts facts)
    {
        person = facts;
        death = facts.Died is { } died ? DayNumber.Of(died) : DayNumber.Never;
        born = DayNumber.Of(facts.Born);
        firstResidence = facts.FirstResidence is { } first ? DayNumber.Of(first) : DayNumber.Never;
        traits = new Traits(facts.Sex, codebook.Origin(facts.Origin), codebook.Basis(facts.Basis));
        ReadResidences(facts);
        ReadBenefits(facts);
        ReadStates(facts);

        offers.Clear();
        foreach (var offer in facts.Offers)
        {
            var (start, end) = Days(offer.Days, death);
            if (start < end)
            {
                offers.Add(new Offer((byte)codebook.Offer(offer.Kind), start, end));
            }
        }

        offers.Sort(static (a, b) => (a.Start, a.End, a.Kind).CompareTo((b.Start, b.End, b.Kind)));

        interviews.Clear();
        interviews.AddRange(facts.Interviews.Select(i => (DayNumber.Of(i.Day), (byte)codebook.Interview(i.Kind))).Where(i => i.Item1 < death));
        interviews.Sort();

        exits.Clear();
        exits.AddRange(facts.Exits.Select(e => new Exit(DayNumber.Of(e.Day), (byte)codebook.Destination(e.Destination))));
        exits.Sort(static (a, b) => (a.Day, a.Destination).CompareTo((b.Day, b.Destination)));

        ReadHours(facts);
    }

    private void ReadResidences(PersonFacts facts)
    {
        areas.Clear();
        areas.AddRange(facts.Residences.Select(r => r.Area).Distinct().Order());
        claims.Clear();
        foreach (var home in facts.Residences)
        {
            var (start, end) = Days(home.Days, death);
            if (start < end)
            {
                // Of two that begin on the same day the last by id has the days, so it stands first.
                claims.Add(new Claim(0, -areas.IndexOf(home.Area), start, end, 0));
            }
        }

        Resolve(claims, homes);
        areas.RemoveAll(a => !homes.Any(h => AreaOf(facts, h) == a));
    }

    private static AreaId AreaOf(PersonFacts facts, Claim home) => facts.Residences.Select(r => r.Area).Distinct().Order().ElementAt(-home.Code);

    private void ReadBenefits(PersonFacts facts)
    {
        claims.Clear();
        foreach (var benefit in facts.Benefits)
        {
            var (start, end) = Days(benefit.Days, death);
            if (start < end)
            {
                var code = codebook.Benefit(benefit.Kind);
                claims.Add(new Claim(code, code, start, end, Minutes(benefit.HoursPerWeek)));
            }
        }

        Resolve(claims, spells);
        if (chains.Length < spells.Count)
        {
            chains = new ushort[2 * spells.Count];
        }

        FamilyChains(spells, families, chains, open);
    }

    private static int Minutes(decimal? hours) => hours switch
    {
        null or >= 37 => Columns.WholeWeek,
        <= 0 => throw new FactsRefusedException(new($"En ydelse er udbetalt for {hours} timer om ugen.", $"A benefit is paid for {hours} hours a week.")),
        { } some => Math.Max(1, (int)Math.Round(some * 60, MidpointRounding.AwayFromZero)),
    };

    private void ReadStates(PersonFacts facts)
    {
        states.Clear();
        foreach (var group in facts.States.GroupBy(s => codebook.States[codebook.State(s.Dimension, s.Value)] is { ManyAtOnce: true } many ? (many.Dimension, many.Value) : (s.Dimension, "")))
        {
            claims.Clear();
            foreach (var state in group)
            {
                var (start, end) = Days(state.Days, death);
                if (start < end)
                {
                    claims.Add(new Claim(0, codebook.State(state.Dimension, state.Value), start, end, 0));
                }
            }

            Resolve(claims, resolved);
            states.AddRange(resolved.Select(c => new Stretch((ushort)c.Code, c.Start, c.End)));
        }

        states.Sort(static (a, b) => (a.Start, a.End, a.Code).CompareTo((b.Start, b.End, b.Code)));
    }

    // The hours of a month are added, also those of two employers, and stand on the month's last day; a column holds up to 655.35.
    private void ReadHours(PersonFacts facts)
    {
        hours.Clear();
        foreach (var fact in facts.Hours)
        {
            var first = new DateOnly(fact.Month.Year, fact.Month.Month, 1);
            var (day, hundredths) = (DayNumber.Of(first.AddMonths(1).AddDays(-1)), (int)Math.Round(fact.Hours * 100, MidpointRounding.AwayFromZero));
            if (hundredths < 0)
            {
                throw new FactsRefusedException(new($"Der er {fact.Hours} timers arbejde i {first:MM-yyyy}.", $"There are {fact.Hours} hours of work in {first:yyyy-MM}."));
            }

            if (hundredths > 0 && DayNumber.Of(first) < death)
            {
                hours[day] = Math.Min(hours.GetValueOrDefault(day) + hundredths, ushort.MaxValue);
            }
        }
    }

    /// <summary>Appends the person's row in one municipality.</summary>
    public void WriteTo(RowList list, AreaId area)
    {
        var facts = person!;
        var here = homes.Where(h => AreaOf(facts, h) == area).ToList();
        var (from, until) = (here[0].Start, here[^1].End);
        list.AddPerson(facts.Person, born, here.Count > 1 ? traits.WithAway() : traits, firstResidence, from, until);
        for (var i = 0; i < spells.Count; i++)
        {
            var spell = spells[i];
            list.AddSpell(new Spell(spell.Start, spell.End, chains[i], (byte)spell.Code, spell.Extent < Columns.WholeWeek), (ushort)spell.Extent);
        }

        foreach (var (day, kind) in interviews)
        {
            list.AddInterview(day, kind);
        }

        list.Offers.AddRange(offers);
        list.Hours.AddRange(hours.Select(h => new HoursOfMonth(h.Key, (ushort)h.Value)));
        list.Exits.AddRange(exits);
        for (var i = 1; i < here.Count; i++)
        {
            list.AddStates([new Stretch(Columns.Away, here[i - 1].End, here[i].Start)]);
        }

        list.AddStates(states);
        list.EndRow();
    }
}
