using System.Diagnostics.CodeAnalysis;

namespace Rettesnor.Measurement.Time;

/// <summary>
/// A stretch of days that a figure speaks of. A closed hierarchy: each kind is a sealed record nested in this type.
/// <see cref="FirstDay"/> and <see cref="LastDay"/> are both included, as on screen and in files.
/// </summary>
/// <remarks>
/// <para>Canonical texts (design section 11): <c>2022</c>, <c>2022-H1</c>, <c>2022-Q3</c>, <c>2022-09</c>, <c>2021-W13</c>,
/// <c>2021-01..2021-08</c>, <c>2021-05-02..2021-08-23</c>, <c>2016..2025</c>, <c>@2023-12-31</c>.</para>
/// <para>A range of exactly twelve months is always a rolling year, also <c>2021-01..2021-12</c>, which is not the year
/// <c>2021</c>: a series of rolling years has one such figure a month and a series of years has not. A range of one month is that
/// month and a span of one year is that year. A range of days stays one, whatever days it begins and ends on.</para>
/// <para>Years run from 1900 to 2199, so that a mistyped year is refused.</para>
/// <para>The order is by last day, then first day, then kind: what ended latest is newest.</para>
/// </remarks>
public abstract partial record Period : IComparable<Period>
{
    private Period()
    {
    }

    /// <summary>The first day, included.</summary>
    public abstract DateOnly FirstDay { get; }

    /// <summary>The last day, included. A state at a date has one day.</summary>
    public abstract DateOnly LastDay { get; }

    private protected abstract string Canonical { get; }

    private protected abstract int Rank { get; }

    /// <summary>The calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2199.</exception>
    public static Period OfYear(int year) => new Year(year);

    /// <summary>The calendar years from the first to the last, both included; a single year is a <see cref="Year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year is out of range or the last is before the first.</exception>
    public static Period OfYears(int first, int last) => first == last ? new Year(first) : new Years(first, last);

    /// <summary>Half <paramref name="number"/> (1 or 2) of the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such half-year.</exception>
    public static Period OfHalfYear(int year, int number) => new HalfYear(year, number);

    /// <summary>Quarter <paramref name="number"/> (1 to 4) of the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static Period OfQuarter(int year, int number) => new Quarter(year, number);

    /// <summary>Month <paramref name="number"/> (1 to 12) of the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Period OfMonth(int year, int number) => new Month(year, number);

    /// <summary>The calendar month that the day lies in.</summary>
    public static Period OfMonth(DateOnly day) => new Month(day.Year, day.Month);

    /// <summary>The ISO 8601 week <paramref name="number"/> of the week year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static Period OfWeek(int year, int number) => new Week(year, number);

    /// <summary>The twelve months that end with month <paramref name="number"/> of <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static Period OfRollingYear(int year, int number) => new RollingYear(year, number);

    /// <summary>The months from the first to the last, both included: one is a <see cref="Month"/>, twelve are a <see cref="RollingYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or the last is before the first.</exception>
    public static Period OfMonths(int firstYear, int firstMonth, int lastYear, int lastMonth) =>
        (((lastYear - firstYear) * 12) + lastMonth - Valid(firstMonth, 1, 12)) switch
        {
            0 => new Month(lastYear, lastMonth),
            11 => new RollingYear(lastYear, lastMonth),
            _ => new Months(firstYear, firstMonth, lastYear, lastMonth),
        };

    /// <summary>The days from the first to the last, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static Period OfDays(DateOnly first, DateOnly last) => new Days(first, last);

    /// <summary>The state at the end of a day.</summary>
    public static Period OfDate(DateOnly day) => new Date(day);

    /// <summary>Reads a period as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is not a period; the message says what is expected.</exception>
    public static Period Parse(string text) => TryParse(text, out var period, out var problem) ? period : throw new FormatException(problem.En);

    /// <summary>
    /// Reads a period in its canonical form, as ISO 8601, Danish or English text, or as Jobindsats and StatBank write it.
    /// </summary>
    /// <remarks>
    /// Upper and lower case are the same. A two-digit year is a year of this century and is read only in <c>31.07.21</c> and
    /// <c>jan-aug 21</c>, the forms that are printed so. <c>ultimo</c> is the state at the last day and <c>primo</c> at the first.
    /// A date without more is the state at that date. Jobindsats' <c>2022QMAT03</c> is read as the twelve months that end with the
    /// third quarter; its documentation is silent, and only numbers from 1 to 4 are accepted.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="period">The period that was read.</param>
    /// <param name="problem">What is wrong and what is expected.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period, [NotNullWhen(false)] out LocalText? problem)
    {
        var reading = PeriodReader.Read(text ?? string.Empty);
        period = reading.Period;
        problem = period is null ? reading.Problem ?? PeriodReader.NotAPeriod(text ?? string.Empty) : null;
        return period is not null;
    }

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>Whether every day of the other period lies in this one.</summary>
    public bool Contains(Period other) => FirstDay <= other.FirstDay && other.LastDay <= LastDay;

    /// <summary>Whether some day lies in both.</summary>
    public bool Overlaps(Period other) => FirstDay <= other.LastDay && other.FirstDay <= LastDay;

    /// <summary>The same period <paramref name="n"/> years earlier; a negative number is later.</summary>
    /// <remarks>
    /// Week 53 becomes the last week of a year that has 52. The last day of a month, as a date or as the end of a range of days,
    /// stays the last day of that month, so 29 February becomes 28 February, and 28 February 2023 becomes 29 February 2020.
    /// The first day of a range keeps its number, and 29 February becomes 28 February.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2199.</exception>
    public abstract Period YearsBefore(int n);

    /// <summary>The period of the same kind that follows; null for spans of years, ranges and dates, which have no fixed step.</summary>
    /// <remarks>The next rolling year ends a month later.</remarks>
    public virtual Period? Next() => null;

    /// <summary>The period of the same kind that comes before; null for spans of years, ranges and dates, which have no fixed step.</summary>
    /// <remarks>The previous rolling year ended a month earlier.</remarks>
    public virtual Period? Previous() => null;

    /// <summary>Whether the period is of the length that a measure is published in.</summary>
    /// <remarks>
    /// A year to date is any run of whole months from January in one year: January alone, and <c>2021-01..2021-12</c>, are the
    /// first and the last of the year's. A range is a range of months or days, or a span of years, so a year to date may be one too.
    /// </remarks>
    public abstract bool Is(PeriodLength length);

    /// <summary>The period as people read it: <c>3. kvartal 2022</c>, <c>Q3 2022</c>. It can be read back.</summary>
    public abstract string ToText(Language language);

    /// <summary>The period for tables and axes: <c>3. kv. 2022</c>, <c>sep. 2022</c>. It can be read back.</summary>
    public abstract string ToShortText(Language language);

    /// <inheritdoc/>
    public int CompareTo(Period? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byLast = LastDay.CompareTo(other.LastDay);
        var byFirst = byLast != 0 ? byLast : FirstDay.CompareTo(other.FirstDay);
        return byFirst != 0 ? byFirst : Rank.CompareTo(other.Rank);
    }

    /// <summary>The canonical text, as in files and JSON.</summary>
    public sealed override string ToString() => Canonical;
}
