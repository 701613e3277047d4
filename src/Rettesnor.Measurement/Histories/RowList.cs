using System.Runtime.InteropServices;

namespace Rettesnor.Measurement.Histories;

/// <summary>The rows of one municipality while a snapshot is made.</summary>
internal sealed class RowList
{
    private readonly List<int> person = [];
    private readonly List<ushort> born = [];
    private readonly List<Traits> traits = [];
    private readonly List<ushort> firstResidence = [];
    private readonly List<ushort> residentFrom = [];
    private readonly List<ushort> residentUntil = [];
    private readonly List<Spell> spells = [];
    private readonly List<ushort> minutes = [];
    private readonly List<ushort> interviewDays = [];
    private readonly List<byte> interviewKinds = [];
    private readonly List<int> spellAt = [0];
    private readonly List<int> interviewAt = [0];
    private readonly List<int> offerAt = [0];
    private readonly List<int> hoursAt = [0];
    private readonly List<int> stateAt = [0];
    private readonly List<byte> states = [];
    private readonly List<int> exitAt = [0];

    public int Count => person.Count;

    public List<Offer> Offers { get; } = [];

    public List<HoursOfMonth> Hours { get; } = [];

    public List<Exit> Exits { get; } = [];

    public void AddPerson(int number, ushort birth, Traits codes, ushort first, ushort from, ushort until)
    {
        person.Add(number);
        born.Add(birth);
        traits.Add(codes);
        firstResidence.Add(first);
        residentFrom.Add(from);
        residentUntil.Add(until);
    }

    public void AddSpell(Spell spell, ushort minutesAWeek)
    {
        spells.Add(spell);
        minutes.Add(minutesAWeek);
    }

    public void AddInterview(ushort day, byte kind)
    {
        interviewDays.Add(day);
        interviewKinds.Add(kind);
    }

    /// <summary>Adds states of the row. Those of the same days are to stand beside each other.</summary>
    public void AddStates(List<Stretch> some) => RowStates.Write(CollectionsMarshal.AsSpan(some), states);

    public void EndRow()
    {
        spellAt.Add(spells.Count);
        interviewAt.Add(interviewDays.Count);
        offerAt.Add(Offers.Count);
        hoursAt.Add(Hours.Count);
        stateAt.Add(states.Count);
        exitAt.Add(Exits.Count);
    }

    /// <summary>The columns of all municipalities, one after the other, each sorted by person.</summary>
    public static Columns Join(IReadOnlyList<RowList> lists)
    {
        var orders = lists.Select(l => Enumerable.Range(0, l.Count).OrderBy(i => l.person[i]).ToArray()).ToList();
        T[] Each<T>(Func<RowList, List<T>> of) => Gather(lists, orders, (l, row, to) => to.Add(of(l)[row]), of);
        (int[] At, T[] Items) Facts<T>(Func<RowList, List<int>> at, Func<RowList, List<T>> of) => (Offsets(lists, orders, at), Gather(lists, orders, (l, row, to) => to.AddRange(CollectionsMarshal.AsSpan(of(l))[at(l)[row]..at(l)[row + 1]]), of));
        var (spellAt, spells) = Facts(l => l.spellAt, l => l.spells);
        var minutes = Facts(l => l.spellAt, l => l.minutes).Items;
        int[] partial = [.. Enumerable.Range(0, spells.Length).Where(s => spells[s].IsPartial)];
        var (interviewAt, interviewDays) = Facts(l => l.interviewAt, l => l.interviewDays);
        var (offerAt, offers) = Facts(l => l.offerAt, l => l.Offers);
        var (hoursAt, hours) = Facts(l => l.hoursAt, l => l.Hours);
        var (stateAt, states) = Facts(l => l.stateAt, l => l.states);
        var (exitAt, exits) = Facts(l => l.exitAt, l => l.Exits);
        return new Columns
        {
            Person = Each(l => l.person),
            Born = Each(l => l.born),
            Traits = Each(l => l.traits),
            FirstResidence = Each(l => l.firstResidence),
            ResidentFrom = Each(l => l.residentFrom),
            ResidentUntil = Each(l => l.residentUntil),
            SpellAt = spellAt,
            Spells = spells,
            PartialSpells = partial,
            Extent = [.. partial.Select(s => minutes[s])],
            InterviewAt = interviewAt,
            InterviewDays = interviewDays,
            InterviewKinds = Facts(l => l.interviewAt, l => l.interviewKinds).Items,
            OfferAt = offerAt,
            Offers = offers,
            HoursAt = hoursAt,
            Hours = hours,
            StateAt = stateAt,
            States = states,
            ExitAt = exitAt,
            Exits = exits,
        };
    }

    private static T[] Gather<T>(IReadOnlyList<RowList> lists, List<int[]> orders, Action<RowList, int, List<T>> add, Func<RowList, List<T>> of)
    {
        var all = new List<T>(lists.Sum(l => of(l).Count));
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var row in orders[i])
            {
                add(lists[i], row, all);
            }
        }

        return [.. all];
    }

    private static int[] Offsets(IReadOnlyList<RowList> lists, List<int[]> orders, Func<RowList, List<int>> at)
    {
        var offsets = new List<int>(lists.Sum(l => l.Count) + 1) { 0 };
        for (var i = 0; i < lists.Count; i++)
        {
            var ends = at(lists[i]);
            foreach (var row in orders[i])
            {
                offsets.Add(offsets[^1] + ends[row + 1] - ends[row]);
            }
        }

        return [.. offsets];
    }
}
