using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Time;

public class PeriodProperties
{
    private static readonly Gen<int> AnyYear = Gen.Choose(1960, 2140);

    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, 65_000).Select(n => new DateOnly(1960, 1, 1).AddDays(n));

    // The days where rules differ: the ends of months, of years and of February.
    private static readonly Gen<DateOnly> EdgeDay =
        from year in AnyYear
        from day in Gen.Elements((1, 1), (2, 28), (3, 1), (4, 30), (12, 31))
        from shift in Gen.Choose(-1, 1)
        select new DateOnly(year, day.Item1, day.Item2).AddDays(shift);

    private static readonly Gen<DateOnly> Day = Gen.OneOf(AnyDay, EdgeDay);

    private static readonly Gen<Period> AnyPeriod = Gen.OneOf(
        AnyYear.Select(Period.OfYear),
        from year in AnyYear from n in Gen.Choose(1, 2) select Period.OfHalfYear(year, n),
        from year in AnyYear from n in Gen.Choose(1, 4) select Period.OfQuarter(year, n),
        from year in AnyYear from n in Gen.Choose(1, 12) select Period.OfMonth(year, n),
        from year in AnyYear
        from n in Gen.Choose(1, 53)
        select Period.OfWeek(year, Math.Min(n, System.Globalization.ISOWeek.GetWeeksInYear(year))),
        from year in AnyYear from n in Gen.Choose(1, 12) select Period.OfRollingYear(year, n),
        from year in AnyYear from n in Gen.Choose(0, 15) select Period.OfYears(year, year + n),
        from day in AnyDay
        from n in Gen.Choose(0, 30)
        let last = day.AddMonths(n)
        select Period.OfMonths(day.Year, day.Month, last.Year, last.Month),
        from day in Day from n in Gen.Choose(0, 500) select Period.OfDays(day, day.AddDays(n)),
        Day.Select(Period.OfDate));

    [Fact]
    public void Parse_CanonicalText_IsTheSamePeriod() => Holds(p => Period.Parse(p.ToString()) == p);

    [Fact]
    public void Parse_TextForPeople_IsTheSamePeriod() => Holds(p =>
        Enum.GetValues<Language>().All(language =>
            Period.Parse(p.ToText(language)) == p && Period.Parse(p.ToShortText(language)) == p));

    [Fact]
    public void CompareTo_AnyThree_IsATotalOrder() => Check.One(Quick, Prop.ForAll(
        Arb.From(Gen.Three(AnyPeriod).Select(x => (A: x.Item1, B: x.Item2, C: x.Item3))),
        x => Math.Sign(x.A.CompareTo(x.B)) == -Math.Sign(x.B.CompareTo(x.A))
            && (x.A.CompareTo(x.B) == 0) == (x.A == x.B)
            && (x.A.CompareTo(x.B) > 0 || x.B.CompareTo(x.C) > 0 || x.A.CompareTo(x.C) <= 0)));

    [Fact]
    public void CompareTo_PeriodsThatShareTheirDays_AreEqualOnlyWhenTheSame() => Check.One(Quick, Prop.ForAll(
        Arb.From(from year in AnyYear from a in SameDays(year) from b in SameDays(year) select (A: a, B: b)),
        x => (x.A.CompareTo(x.B) == 0) == (x.A == x.B)));

    [Fact]
    public void YearsBefore_AnyNumber_KeepsTheKindAndIsThatYear() => Check.One(Quick, Prop.ForAll(
        Arb.From(from p in AnyPeriod from n in Gen.Choose(-20, 20) select (Period: p, Years: n)),
        x => x.Period.YearsBefore(x.Years) is var then
            && then.GetType() == x.Period.GetType()
            && (x.Period is Period.Week week
                ? ((Period.Week)then).WeekYear == week.WeekYear - x.Years
                : then.LastDay.Year == x.Period.LastDay.Year - x.Years && then.FirstDay.Year == x.Period.FirstDay.Year - x.Years)));

    [Fact]
    public void Contains_PartOfAPart_IsPartOfTheWhole() => Check.One(Quick.WithMaxTest(2000), Prop.ForAll(
        Arb.From(from whole in AnyPeriod
                 from part in Within(whole)
                 from smaller in Within(part)
                 select (Whole: whole, Part: part, Smaller: smaller)),
        x => x.Whole.Contains(x.Part) && x.Part.Contains(x.Smaller) && x.Whole.Contains(x.Smaller)
            && x.Whole.Overlaps(x.Smaller) && x.Smaller.Overlaps(x.Whole)));

    [Fact]
    public void Overlaps_AnyTwo_MeansThatSomeDayLiesInBoth() => Check.One(Quick, Prop.ForAll(
        Arb.From(from a in AnyPeriod from shift in Gen.Choose(-400, 400) select (A: a, B: Period.OfDays(a.FirstDay.AddDays(shift), a.FirstDay.AddDays(shift + 40)))),
        x => x.A.Overlaps(x.B) == Enumerable.Range(0, 41).Any(n => x.A.Contains(x.B.FirstDay.AddDays(n)))));

    [Fact]
    public void Next_WhereThereIsOne_LeadsBackAndBeginsRightAfter() => Holds(p =>
        p.Next() is not { } next
        || (next.Previous() == p && next.CompareTo(p) > 0 && (p is Period.RollingYear || next.FirstDay == p.LastDay.AddDays(1))));

    [Fact]
    public void After_IntervalsOfAMonthEnd_AddUp() => Check.One(Quick, Prop.ForAll(
        Arb.From(from day in Day
                 from step in Gen.Elements(Enum.GetValues<Step>())
                 from n in Gen.Choose(0, 30)
                 from m in Gen.Choose(0, 30)
                 select (Day: Period.OfMonth(day).LastDay, Step: step, N: n, M: m)),
        x => x.Step.After(x.Step.After(x.Day, x.N), x.M) == x.Step.After(x.Day, x.N + x.M)));

    [Fact]
    public void TryParse_AnyText_ReadsOrSaysWhy() => Check.One(Quick.WithMaxTest(3000), Prop.ForAll(
        Arb.From(Gen.Elements("2022", "-", "Q", "..", "@", "uge", " ", "13", "maj", ".", "M", "/", "31", "ultimo", "kvartal", "2021-05-02", "–", "21", "QMAT", "halvår").ListOf(4).Select(string.Concat)),
        text => Period.TryParse(text, out var period, out var problem)
            ? problem is null && Period.Parse(period.ToString()) == period
            : period is null && problem is { Da.Length: > 0, En.Length: > 0 }));

    private static Config Quick => Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static void Holds(Func<Period, bool> property) => Check.One(Quick.WithMaxTest(3000), Prop.ForAll(Arb.From(AnyPeriod), property));

    private static Gen<Period> SameDays(int year) => Gen.Elements(
        Period.OfYear(year),
        Period.OfRollingYear(year, 12),
        Period.OfDays(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        Period.OfMonth(year, 12),
        Period.OfDays(new DateOnly(year, 12, 1), new DateOnly(year, 12, 31)),
        Period.OfDate(new DateOnly(year, 12, 31)),
        Period.OfDays(new DateOnly(year, 12, 31), new DateOnly(year, 12, 31)));

    private static Gen<Period> Within(Period whole)
    {
        var days = whole.LastDay.DayNumber - whole.FirstDay.DayNumber;
        return from a in Gen.Choose(0, days)
               from b in Gen.Choose(0, days)
               select Period.OfDays(whole.FirstDay.AddDays(Math.Min(a, b)), whole.FirstDay.AddDays(Math.Max(a, b)));
    }
}
