using System.Globalization;
using System.Runtime.CompilerServices;
using static Rettesnor.Measurement.Time.PeriodWords;

namespace Rettesnor.Measurement.Time;

public abstract partial record Period
{
    internal const int EarliestYear = 1900;

    internal const int LatestYear = 2199;

    private static int Valid(int value, int lowest, int highest, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= lowest && value <= highest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, Invariant($"It must be from {lowest} to {highest}."));

    private static int ValidYear(int year) => Valid(year, EarliestYear, LatestYear);

    private static DateOnly ValidDay(DateOnly day)
    {
        ValidYear(day.Year);
        return day;
    }

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateOnly DayYearsBefore(DateOnly day, int n) => Step.Year.After(day, -n);

    /// <summary>A week of ISO 8601: Monday to Sunday, in the year that its Thursday lies in.</summary>
    public sealed record Week : Period
    {
        internal Week(int year, int number)
        {
            WeekYear = ValidYear(year);
            Number = Valid(number, 1, ISOWeek.GetWeeksInYear(year));
        }

        /// <summary>The ISO week year.</summary>
        public int WeekYear { get; }

        /// <summary>The week, 1 to 52 or 53.</summary>
        public int Number { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => DateOnly.FromDateTime(ISOWeek.ToDateTime(WeekYear, Number, DayOfWeek.Monday));

        /// <inheritdoc/>
        public override DateOnly LastDay => FirstDay.AddDays(6);

        private protected override string Canonical => Invariant($"{WeekYear:0000}-W{Number:00}");

        private protected override int Rank => 1;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Week(WeekYear - n, Math.Min(Number, ISOWeek.GetWeeksInYear(ValidYear(WeekYear - n))));

        /// <inheritdoc/>
        public override Period Next() => Number < ISOWeek.GetWeeksInYear(WeekYear) ? new Week(WeekYear, Number + 1) : new Week(WeekYear + 1, 1);

        /// <inheritdoc/>
        public override Period Previous() => Number > 1 ? new Week(WeekYear, Number - 1) : new Week(WeekYear - 1, ISOWeek.GetWeeksInYear(ValidYear(WeekYear - 1)));

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Week;

        /// <inheritdoc/>
        public override string ToText(Language language) =>
            language == Language.Danish ? Invariant($"uge {Number}, {WeekYear}") : Invariant($"week {Number}, {WeekYear}");

        /// <inheritdoc/>
        public override string ToShortText(Language language) => ToText(language);
    }

    /// <summary>A calendar month.</summary>
    public sealed record Month : Period
    {
        internal Month(int year, int number)
        {
            YearNumber = ValidYear(year);
            Number = Valid(number, 1, 12);
        }

        /// <summary>The year.</summary>
        public int YearNumber { get; }

        /// <summary>The month, 1 to 12.</summary>
        public int Number { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => new(YearNumber, Number, 1);

        /// <inheritdoc/>
        public override DateOnly LastDay => EndOfMonth(YearNumber, Number);

        private protected override string Canonical => Invariant($"{YearNumber:0000}-{Number:00}");

        private protected override int Rank => 2;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Month(YearNumber - n, Number);

        /// <inheritdoc/>
        public override Period Next() => OfMonth(FirstDay.AddMonths(1));

        /// <inheritdoc/>
        public override Period Previous() => OfMonth(FirstDay.AddMonths(-1));

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Month || (length == PeriodLength.YearToDate && Number == 1);

        /// <inheritdoc/>
        public override string ToText(Language language) => Invariant($"{MonthName(Number, language)} {YearNumber}");

        /// <inheritdoc/>
        public override string ToShortText(Language language) => Invariant($"{ShortMonthName(Number, language)} {YearNumber}");
    }

    /// <summary>A quarter of a calendar year.</summary>
    public sealed record Quarter : Period
    {
        internal Quarter(int year, int number)
        {
            YearNumber = ValidYear(year);
            Number = Valid(number, 1, 4);
        }

        /// <summary>The year.</summary>
        public int YearNumber { get; }

        /// <summary>The quarter, 1 to 4.</summary>
        public int Number { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => new(YearNumber, (3 * Number) - 2, 1);

        /// <inheritdoc/>
        public override DateOnly LastDay => EndOfMonth(YearNumber, 3 * Number);

        private protected override string Canonical => Invariant($"{YearNumber:0000}-Q{Number}");

        private protected override int Rank => 3;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Quarter(YearNumber - n, Number);

        /// <inheritdoc/>
        public override Period Next() => Number < 4 ? new Quarter(YearNumber, Number + 1) : new Quarter(YearNumber + 1, 1);

        /// <inheritdoc/>
        public override Period Previous() => Number > 1 ? new Quarter(YearNumber, Number - 1) : new Quarter(YearNumber - 1, 4);

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Quarter;

        /// <inheritdoc/>
        public override string ToText(Language language) =>
            language == Language.Danish ? Invariant($"{Number}. kvartal {YearNumber}") : Invariant($"Q{Number} {YearNumber}");

        /// <inheritdoc/>
        public override string ToShortText(Language language) =>
            language == Language.Danish ? Invariant($"{Number}. kv. {YearNumber}") : Invariant($"Q{Number} {YearNumber}");
    }

    /// <summary>Half a calendar year.</summary>
    public sealed record HalfYear : Period
    {
        internal HalfYear(int year, int number)
        {
            YearNumber = ValidYear(year);
            Number = Valid(number, 1, 2);
        }

        /// <summary>The year.</summary>
        public int YearNumber { get; }

        /// <summary>The half, 1 or 2.</summary>
        public int Number { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => new(YearNumber, (6 * Number) - 5, 1);

        /// <inheritdoc/>
        public override DateOnly LastDay => EndOfMonth(YearNumber, 6 * Number);

        private protected override string Canonical => Invariant($"{YearNumber:0000}-H{Number}");

        private protected override int Rank => 4;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new HalfYear(YearNumber - n, Number);

        /// <inheritdoc/>
        public override Period Next() => Number == 1 ? new HalfYear(YearNumber, 2) : new HalfYear(YearNumber + 1, 1);

        /// <inheritdoc/>
        public override Period Previous() => Number == 2 ? new HalfYear(YearNumber, 1) : new HalfYear(YearNumber - 1, 2);

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.HalfYear;

        /// <inheritdoc/>
        public override string ToText(Language language) =>
            language == Language.Danish ? Invariant($"{Number}. halvår {YearNumber}") : Invariant($"{(Number == 1 ? "first" : "second")} half of {YearNumber}");

        /// <inheritdoc/>
        public override string ToShortText(Language language) =>
            language == Language.Danish ? ToText(language) : Invariant($"H{Number} {YearNumber}");
    }

    /// <summary>A calendar year.</summary>
    public sealed record Year : Period
    {
        internal Year(int year) => YearNumber = ValidYear(year);

        /// <summary>The year.</summary>
        public int YearNumber { get; }

        /// <inheritdoc/>
        public override DateOnly FirstDay => new(YearNumber, 1, 1);

        /// <inheritdoc/>
        public override DateOnly LastDay => new(YearNumber, 12, 31);

        private protected override string Canonical => Invariant($"{YearNumber:0000}");

        private protected override int Rank => 5;

        /// <inheritdoc/>
        public override Period YearsBefore(int n) => new Year(YearNumber - n);

        /// <inheritdoc/>
        public override Period Next() => new Year(YearNumber + 1);

        /// <inheritdoc/>
        public override Period Previous() => new Year(YearNumber - 1);

        /// <inheritdoc/>
        public override bool Is(PeriodLength length) => length == PeriodLength.Year;

        /// <inheritdoc/>
        public override string ToText(Language language) => Canonical;

        /// <inheritdoc/>
        public override string ToShortText(Language language) => Canonical;
    }
}
