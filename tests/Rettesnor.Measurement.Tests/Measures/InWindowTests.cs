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

            var least = random.Next(1, random.Next(5) == 0 ? 200_000 : 60_000);
            var window = word.BeginsAfter(random.Next(1, 30));
            ulong Reached(bool lanes) => InWindow.Hours(hours.ToArray(), word.From, window, least, lanes) & word.All;
            Reached(lanes: true).ShouldBe(Reached(lanes: false));
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
            // The days of others come after these in memory.
            var column = Enumerable.Range(0, 40).Select(_ => DayNumber.Of(new DateOnly(2018, 1, 1).AddDays(random.Next(3000)))).ToArray();
            var days = column.AsSpan(0, random.Next(1, column.Length - DayMasks.Lanes));
            days.Sort();
            var least = random.Next(1, days.Length + 1);
            var window = word.BeginsAfter(random.Next(1, 30));
            (InWindow.DaysInLanes(days, word.From, window, least) & word.All).ShouldBe(InWindow.Days(days, word.From, window, least) & word.All);
        }
    }
}
