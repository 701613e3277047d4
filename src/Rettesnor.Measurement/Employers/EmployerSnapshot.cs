using Rettesnor.Measurement.Histories;
namespace Rettesnor.Measurement.Employers;

/// <summary>What is known of employers, in columns: days of 16 bits, kinds and municipalities as numbers.</summary>
public sealed class EmployerSnapshot
{
    internal const int Unknown = -1;

    private readonly Dictionary<AreaId, int> areas = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(Happening What, string Kind, DateOnly Day, string? Title), int> occasions = [];

    private readonly Dictionary<Happening, DateOnly> firsts;

    /// <summary>Puts the facts into columns.</summary>
    /// <param name="employers">The employers, each number at most once.</param>
    /// <exception cref="FactsRefusedException">A day is after 5 June 2079.</exception>
    /// <exception cref="ArgumentException">A number comes twice.</exception>
    public EmployerSnapshot(IEnumerable<EmployerFacts> employers)
    {
        List<int> numbers = [], placeAt = [0], staffAt = [0], happeningAt = [0], agreementAt = [0];
        List<PlaceRow> places = [];
        List<StaffRow> staff = [];
        List<HappeningRow> happenings = [];
        List<AgreementRow> agreements = [];
        foreach (var employer in employers.OrderBy(e => e.Number))
        {
            if (numbers is [.., var before] && before == employer.Number)
            {
                throw new ArgumentException($"The employer {before} comes twice.", nameof(employers));
            }

            numbers.Add(employer.Number);
            places.AddRange(employer.Places.Select(p => new PlaceRow(Number(areas, p.Area), DayNumber.Of(p.From), DayNumber.OfEnd(p.Until))));
            var counts = employer.Staff.OrderBy(s => s.From).ToList();
            staff.AddRange(counts.Select((s, i) => new StaffRow(s.Employees, DayNumber.Of(s.From), DayNumber.OfEnd(i + 1 < counts.Count ? counts[i + 1].From : null))));
            happenings.AddRange(employer.Happenings.OrderBy(h => h.Day).Select(h => new HappeningRow(h.What, Number(kinds, h.Kind), DayNumber.Of(h.Day), h.Count, Number(occasions, (h.What, h.Kind, h.Day, h.Title)))));
            agreements.AddRange(employer.Agreements.Select(a => new AgreementRow(Number(kinds, a.Kind), DayNumber.Of(a.From), DayNumber.OfEnd(a.Until))));
            placeAt.Add(places.Count);
            staffAt.Add(staff.Count);
            happeningAt.Add(happenings.Count);
            agreementAt.Add(agreements.Count);
        }

        (Numbers, Places, Staff, Happenings, Agreements) = ([.. numbers], [.. places], [.. staff], [.. happenings], [.. agreements]);
        firsts = Happenings.GroupBy(h => h.What).ToDictionary(g => g.Key, g => DayNumber.Day(g.Min(h => h.Day)));
        (PlaceAt, StaffAt, HappeningAt, AgreementAt) = ([.. placeAt], [.. staffAt], [.. happeningAt], [.. agreementAt]);
    }

    /// <summary>How many employers there are.</summary>
    public int Count => Numbers.Length;

    /// <summary>How many occasions there were: what happened with several employers on one day, of one kind and under one title, is one.</summary>
    public int Occasions => occasions.Count;

    /// <summary>The municipalities that employers lie or lay in.</summary>
    public IReadOnlyCollection<AreaId> Areas => areas.Keys;

    /// <summary>The first day on which an employer of some municipalities is known; null where none ever is.</summary>
    public DateOnly? FirstList(IReadOnlyList<AreaId> municipalities)
    {
        var numbers = municipalities.Select(NumberOf).ToHashSet();
        return Places.Where(p => numbers.Contains(p.Area)).Select(p => (ushort?)p.From).Min() is { } first ? DayNumber.Day(first) : null;
    }

    /// <summary>The first day on which something happened with any employer; null where it never did.</summary>
    public DateOnly? First(Happening what) => firsts.TryGetValue(what, out var first) ? first : null;

    internal int[] Numbers { get; }

    internal PlaceRow[] Places { get; }

    internal StaffRow[] Staff { get; }

    internal HappeningRow[] Happenings { get; }

    internal AgreementRow[] Agreements { get; }

    internal int[] PlaceAt { get; }

    internal int[] StaffAt { get; }

    internal int[] HappeningAt { get; }

    internal int[] AgreementAt { get; }

    /// <summary>The number of a municipality; <see cref="Unknown"/> where no employer ever lay in it.</summary>
    internal int NumberOf(AreaId area) => areas.GetValueOrDefault(area, Unknown);

    /// <summary>The number of a kind; <see cref="Unknown"/> where nothing is of it.</summary>
    internal int NumberOf(string kind) => kinds.GetValueOrDefault(kind, Unknown);

    private static int Number<T>(Dictionary<T, int> numbers, T of)
        where T : notnull
    {
        if (!numbers.TryGetValue(of, out var number))
        {
            numbers.Add(of, number = numbers.Count);
        }

        return number;
    }

    internal readonly record struct PlaceRow(int Area, ushort From, ushort Until);

    internal readonly record struct StaffRow(int Employees, ushort From, ushort Until);

    internal readonly record struct HappeningRow(Happening What, int Kind, ushort Day, int Count, int Occasion);

    internal readonly record struct AgreementRow(int Kind, ushort From, ushort Until);
}
