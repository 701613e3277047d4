using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures;

/// <summary>What a pass counted for one question: whole numbers for each area, group and date.</summary>
/// <remarks>
/// <para>Persons, shares and events are counted in ones. Full-time persons are counted in minutes: the numerator is days times the minutes a
/// week that they are paid for, the denominator the days of the date's period times 2,220 minutes (37 hours).</para>
/// <para>A number is only ever divided in <see cref="Value"/>, so figures of two areas, or of a change, add up exactly: the numerators, and the
/// denominators too, but for full-time persons, whose denominator is the same days for everybody.</para>
/// </remarks>
public sealed class Counts
{
    private readonly Dictionary<AreaId, int> areas;

    internal Counts(Question question, Grid grid, IReadOnlyList<AreaId> areas, IReadOnlyList<string> groups)
    {
        Question = question;
        Grid = grid;
        Areas = areas;
        Groups = groups;
        this.areas = areas.Select((a, i) => (a, i)).ToDictionary(a => a.a, a => a.i);
        Numerators = new long[areas.Count * groups.Count * grid.Dates.Count];
        Denominators = new long[Numerators.Length];
    }

    /// <summary>What was asked.</summary>
    public Question Question { get; }

    /// <summary>The dates.</summary>
    public Grid Grid { get; }

    /// <summary>The areas.</summary>
    public IReadOnlyList<AreaId> Areas { get; }

    /// <summary>The groups' ids; <c>all</c> where it is not divided.</summary>
    public IReadOnlyList<string> Groups { get; }

    internal long[] Numerators { get; }

    internal long[] Denominators { get; }

    /// <summary>The counted part; the number of persons or events where there is no whole.</summary>
    public long Numerator(int area, int group, int date) => Numerators[At(area, group, date)];

    /// <summary>The whole; zero where a measure has none, and on a date that the question is not asked on.</summary>
    public long Denominator(int area, int group, int date) => !IsAsked(date) ? 0
        : Question.Counted is Formula.FullTime ? (long)Grid.DaysOf(date) * Columns.WholeWeek
        : Denominators[At(area, group, date)];

    /// <summary>Whether the question is asked on a date: whether its definition is in force.</summary>
    public bool IsAsked(int date) => (Question.From is null || Question.From <= Grid.Dates[date]) && (Question.To is null || Grid.Dates[date] <= Question.To);

    /// <summary>The number of an area here; null where it was not counted.</summary>
    public int? IndexOf(AreaId area) => areas.TryGetValue(area, out var index) ? index : null;

    /// <summary>The figure in the measure's unit, percent as 58.6; null where the whole is nobody, and on a date that the question is not asked on.</summary>
    public decimal? Value(int area, int group, int date) => IsAsked(date) ? Divide(Question.Formula, Numerator(area, group, date), Denominator(area, group, date)) : null;

    /// <summary>A figure of a part and a whole: the one place where a measure divides.</summary>
    public static decimal? Divide(Formula formula, long part, long whole) => formula switch
    {
        Formula.Persons or Formula.Events => part,
        Formula.Share or Formula.EventShare => whole == 0 ? null : 100m * part / whole,
        Formula.FullTime or Formula.EventsEach => whole == 0 ? null : (decimal)part / whole,
        Formula.OfPublished of => Divide(of.Part, part, whole),
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    /// <summary>Adds other counts of the same question and dates, of all areas here or of some; with a sign of −1 takes them away.</summary>
    /// <exception cref="ArgumentException">The counts are of another question or grid, or of an area that is not here.</exception>
    public void Add(Counts other, int sign)
    {
        if (!ReferenceEquals(other.Question, Question) || !ReferenceEquals(other.Grid, Grid))
        {
            throw new ArgumentException("The counts are of another question or another grid.", nameof(other));
        }

        for (var area = 0; area < other.Areas.Count; area++)
        {
            var here = IndexOf(other.Areas[area]) ?? throw new ArgumentException($"The counts have no area {other.Areas[area]}.", nameof(other));
            Add(other.NumeratorsOf(area), NumeratorsOf(here), sign);
            Add(other.DenominatorsOf(area), DenominatorsOf(here), sign);
        }
    }

    private static void Add(ReadOnlySpan<long> from, Span<long> to, int sign)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += sign * from[i];
        }
    }

    /// <summary>The same counts, which can be moved without these.</summary>
    internal Counts Copy()
    {
        var copy = new Counts(Question, Grid, Areas, Groups);
        Numerators.CopyTo(copy.Numerators, 0);
        Denominators.CopyTo(copy.Denominators, 0);
        return copy;
    }

    /// <summary>Sets all counts to zero.</summary>
    public void Clear()
    {
        Array.Clear(Numerators);
        Array.Clear(Denominators);
    }

    internal Span<long> NumeratorsOf(int area) => Numerators.AsSpan(area * Groups.Count * Grid.Dates.Count, Groups.Count * Grid.Dates.Count);

    internal Span<long> DenominatorsOf(int area) => Denominators.AsSpan(area * Groups.Count * Grid.Dates.Count, Groups.Count * Grid.Dates.Count);

    private int At(int area, int group, int date) => (((area * Groups.Count) + group) * Grid.Dates.Count) + date;
}
