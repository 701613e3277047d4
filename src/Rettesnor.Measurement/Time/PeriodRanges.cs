using static Rettesnor.Measurement.Time.PeriodWords;

namespace Rettesnor.Measurement.Time;

public abstract partial record Period
{
    private static string MonthsText(int firstYear, string firstMonth, int lastYear, string lastMonth) =>
        firstYear == lastYear
            ? Invariant($"{firstMonth}-{lastMonth} {lastYear}")
            : Invariant($"{firstMonth} {firstYear}-{lastMonth} {lastYear}");

    /// <summary>A span of whole calendar years.</summary>
    public sealed record Years : Period
    {
        internal Years(int first, int last)
        {
            First = ValidYear(first);
            Last = Valid(last, first + 1, LatestYear);
        }

        /// <summary>The first year, included.</summary>
        public int First { get; }

        /// <summary>The last year, included; after the first.</summary>
        public int Last { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => new(First, 1, 1);

        /// <inheritdoc/>
        public override DateOnly LastDay => new(Last, 12, 31);

        private protected override string Canonical => Invariant($"{First:0000}..{Last:0000}");

        private protected override int Rank => 6;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Years(First - n, Last - n);

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Range;

        /// <inheritdoc/>
        public override string ToText(Language language) => Invariant($"{First}-{Last}");

        /// <inheritdoc/>
        public override string ToShortText(Language language) => ToText(language);
    }

    /// <summary>The twelve months that end with a month.</summary>
    public sealed record RollingYear : Period
    {
        internal RollingYear(int year, int month)
        {
            LastYear = ValidYear(year);
            LastMonth = Valid(month, 1, 12);
            ValidYear(FirstDay.Year);
        }

        /// <summary>The year of the last month.</summary>
        public int LastYear { get; }

        /// <summary>The last month, 1 to 12.</summary>
        public int LastMonth { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => new DateOnly(LastYear, LastMonth, 1).AddMonths(-11);

        /// <inheritdoc/>
        public override DateOnly LastDay => EndOfMonth(LastYear, LastMonth);

        private protected override string Canonical => Invariant($"{FirstDay.Year:0000}-{FirstDay.Month:00}..{LastYear:0000}-{LastMonth:00}");

        private protected override int Rank => 7;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new RollingYear(LastYear - n, LastMonth);

        /// <inheritdoc/>
        public override Period Next() => LastMonth < 12 ? new RollingYear(LastYear, LastMonth + 1) : new RollingYear(LastYear + 1, 1);

        /// <inheritdoc/>
        public override Period Previous() => LastMonth > 1 ? new RollingYear(LastYear, LastMonth - 1) : new RollingYear(LastYear - 1, 12);

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) =>
            length == PeriodLength.RollingYear || (length == PeriodLength.YearToDate && LastMonth == 12);

        /// <inheritdoc/>
        public override string ToText(Language language) =>
            MonthsText(FirstDay.Year, MonthName(FirstDay.Month, language), LastYear, MonthName(LastMonth, language));

        /// <inheritdoc/>
        public override string ToShortText(Language language) =>
            MonthsText(FirstDay.Year, ShortMonthName(FirstDay.Month, language), LastYear, ShortMonthName(LastMonth, language));
    }

    /// <summary>A range of whole months, neither one nor twelve.</summary>
    public sealed record Months : Period
    {
        internal Months(int firstYear, int firstMonth, int lastYear, int lastMonth)
        {
            FirstDay = new DateOnly(ValidYear(firstYear), Valid(firstMonth, 1, 12), 1);
            LastDay = EndOfMonth(ValidYear(lastYear), Valid(lastMonth, 1, 12));
            if (LastDay < FirstDay)
            {
                throw new ArgumentOutOfRangeException(nameof(lastMonth), LastDay, "The last month must not be before the first.");
            }
        }

        /// <inheritdoc/>
        public override DateOnly FirstDay { get; }

        /// <inheritdoc/>
        public override DateOnly LastDay { get; }

        private protected override string Canonical => Invariant($"{FirstDay.Year:0000}-{FirstDay.Month:00}..{LastDay.Year:0000}-{LastDay.Month:00}");

        private protected override int Rank => 8;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Months(FirstDay.Year - n, FirstDay.Month, LastDay.Year - n, LastDay.Month);

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) =>
            length == PeriodLength.Range || (length == PeriodLength.YearToDate && FirstDay.Month == 1 && FirstDay.Year == LastDay.Year);

        /// <inheritdoc/>
        public override string ToText(Language language) =>
            MonthsText(FirstDay.Year, MonthName(FirstDay.Month, language), LastDay.Year, MonthName(LastDay.Month, language));

        /// <inheritdoc/>
        public override string ToShortText(Language language) =>
            MonthsText(FirstDay.Year, ShortMonthName(FirstDay.Month, language), LastDay.Year, ShortMonthName(LastDay.Month, language));
    }

    /// <summary>A range of days.</summary>
    public sealed record Days : Period
    {
        internal Days(DateOnly first, DateOnly last)
        {
            FirstDay = ValidDay(first);
            LastDay = ValidDay(last);
            if (last < first)
            {
                throw new ArgumentOutOfRangeException(nameof(last), last, "The last day must not be before the first.");
            }
        }

        /// <inheritdoc/>
        public override DateOnly FirstDay { get; }

        /// <inheritdoc/>
        public override DateOnly LastDay { get; }

        private protected override string Canonical => Invariant($"{FirstDay:yyyy-MM-dd}..{LastDay:yyyy-MM-dd}");

        private protected override int Rank => 9;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Days(FirstDay.AddYears(-n), DayYearsBefore(LastDay, n));

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Range;

        /// <inheritdoc/>
        public override string ToText(Language language) => RangeText(language, MonthName);

        /// <inheritdoc/>
        public override string ToShortText(Language language) => RangeText(language, ShortMonthName);

        private string RangeText(Language language, Func<int, Language, string> month)
        {
            var first = DayAndMonth(FirstDay, language, month);
            var last = Invariant($"{DayAndMonth(LastDay, language, month)} {LastDay.Year}");
            return FirstDay.Year == LastDay.Year ? Invariant($"{first}-{last}") : Invariant($"{first} {FirstDay.Year}-{last}");
        }
    }

    /// <summary>A state at the end of a day.</summary>
    public sealed record Date : Period
    {
        internal Date(DateOnly day) => Day = ValidDay(day);

        /// <summary>The day.</summary>
        public DateOnly Day { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => Day;

        /// <inheritdoc/>
        public override DateOnly LastDay => Day;

        private protected override string Canonical => Invariant($"@{Day:yyyy-MM-dd}");

        private protected override int Rank => 0;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Date(DayYearsBefore(Day, n));

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Date;

        /// <inheritdoc/>
        public override string ToText(Language language) => DateText(language, MonthName);

        /// <inheritdoc/>
        public override string ToShortText(Language language) => DateText(language, ShortMonthName);

        private string DateText(Language language, Func<int, Language, string> month) => (Day, language) switch
        {
            ({ Month: 12, Day: 31 }, Language.Danish) => Invariant($"ultimo {Day.Year}"),
            ({ Month: 12, Day: 31 }, _) => Invariant($"end of {Day.Year}"),
            _ => Invariant($"{DayAndMonth(Day, language, month)} {Day.Year}"),
        };
    }
}
