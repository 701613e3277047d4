using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Measures.Evaluation;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Measures;

public class InWindowTests
{
    [Fact]
    public void Hours_OfRandomMonths_AreTheSameInLanesAndWithoutThem()
    {
        // The vectors that a machine has not are made of narrower ones.
        var word = Grid.Of(Period.OfMonth(2020, 1), Period.OfMonth(2024, 12)).Words[0];
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var month = new DateOnly(2016, 1, 1);
            var hours = new List<HoursOfMonth>();
            while (month.Year < 2027)
            {
                month = month.AddMonths(random.Next(8) == 0 ? random.Next(1, 30) : 1);
                hours.Add(new HoursOfMonth(DayNumber.Of(month.AddMonths(1).AddDays(-1)), (ushort)random.Next(1, random.Next(9) == 0 ? 65_536 : 17_000)));
            }

            var least = random.Next(1, 60_000);
            var window = word.BeginsAfter(random.Next(1, 30));
            var months = hours.ToArray();
            var lanes = new WindowLanes(word.From, window).Lookup;
            var expected = InWindow.Hours(months, word.From, window, least) & word.All;
            (InWindow.HoursInHalves(ref months[0], months.Length, lanes, (ushort)least) & word.All).ShouldBe(expected);
            (InWindow.HoursInQuarters(ref months[0], months.Length, lanes, (ushort)least) & word.All).ShouldBe(expected);
        }
    }

    [Fact]
    public void Days_OfRandomInterviews_AreTheSameInLanesAndWithoutThem()
    {
        Assert.SkipUnless(InWindow.HasLanes, "This machine has no lanes.");
        var word = Grid.Of(Period.OfMonth(2020, 1), Period.OfMonth(2024, 12)).Words[0];
        var random = new Random(8);
        for (var round = 0; round < 2000; round++)
        {
            var days = Enumerable.Range(0, random.Next(1, 40)).Select(_ => DayNumber.Of(new DateOnly(2018, 1, 1).AddDays(random.Next(3000)))).Order().ToArray();
            var least = random.Next(1, days.Length + 1);
            var window = word.BeginsAfter(random.Next(1, 30));
            var (comes, goes) = (new byte[days.Length + InWindow.RunsOfTurn], new byte[days.Length + InWindow.RunsOfTurn]);
            word.From.CountDatesBefore(days, comes);
            window.CountDatesBefore(days, goes);
            (InWindow.DaysInLanes(ref comes[0], ref goes[0], days.Length, least) & word.All).ShouldBe(InWindow.Days(ref days[0], days.Length, word.From.Lookup, window.Lookup, least) & word.All);
        }
    }

    [Fact]
    public void CountDatesBefore_OfEveryDay_IsWhatTheTableSays()
    {
        var everyDay = Enumerable.Range(0, ushort.MaxValue + 1).Select(d => (ushort)d).ToArray();
        var counts = new byte[everyDay.Length];
        var random = new Random(9);
        void ShouldBeTheSame(DayMasks masks)
        {
            masks.CountDatesBefore(everyDay, counts);
            counts.ShouldBe(everyDay.Select(d => (byte)masks.DatesBefore(d)).ToArray());
        }

        foreach (var (first, last) in new[] { ("2020-01", "2024-12"), ("2020-01", "2020-01"), ("2005-Q1", "2019-Q4"), ("1990", "2026"), ("2023-W01", "2023-W52"), ("2020-02", "2020-03"), ("2019-W01", "2019-W02") })
        {
            var word = Grid.Of(Period.Parse(first), Period.Parse(last)).Words[0];
            ShouldBeTheSame(word.From);
            ShouldBeTheSame(word.BeginsAfter(12));
            ShouldBeTheSame(word.BeginsOnOrAfter(24));
        }

        for (var round = 0; round < 100; round++)
        {
            // Any dates: near each other, far apart, the same, before all days and after them.
            var spread = random.Next(1, 1200);
            var days = Enumerable.Range(0, random.Next(1, 64)).Select(_ => random.Next(-spread, 50 * spread)).Order().ToArray();
            ShouldBeTheSame(DayMasks.Of(i => days[i], days.Length));
            var (distance, begin) = (random.Next(1, 1000), random.Next(-100, 3000));
            ShouldBeTheSame(DayMasks.Of(i => begin + (distance * i), random.Next(1, 64)));
        }
    }

    [Fact]
    public void HasLanes_OnGridsOfMonths_IsWhatTheMachineHas()
    {
        var word = Grid.Of(Period.OfMonth(2020, 1), Period.OfMonth(2024, 12)).Words[0];
        word.From.HasLanes.ShouldBe(System.Runtime.Intrinsics.X86.Avx512BW.IsSupported);
        word.BeginsAfter(12).HasLanes.ShouldBe(word.From.HasLanes);
    }
}
