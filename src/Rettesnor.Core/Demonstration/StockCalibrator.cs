using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>
/// Brings the full-time persons on each benefit to their numbers by forgetting persons and making others, and never by changing a life.
/// </summary>
/// <remarks>
/// Only persons who add to one benefit alone are taken or added, so one benefit does not disturb another. The last fraction is a person who
/// begins on the day that makes it whole.
/// </remarks>
internal sealed class StockCalibrator(
    DemonstrationSettings settings, AreaId area, PopulationMaker maker, Gauge gauge, IReadOnlyList<MeanAim> means, int stocks)
{
    // Numbers far from those of the first persons, so that the made ones are others.
    private const int FirstNumber = 1_000_000;

    private const int MostTries = 4000;

    // A quarter of a day in a quarter of a year.
    private const double Near = 0.012;

    private readonly Dice dice = Dice.Of(Dice.Word("stocks"), Dice.Word(area.Value));
    private int number = FirstNumber;

    public void Bring(List<Measured> persons)
    {
        // The benefit whose level over a longer time is known as well comes first: it is the one with the most to hold at once.
        var level = Enumerable.Range(0, stocks).FirstOrDefault(IsOfLevel, -1);
        if (level >= 0 && means.Count > stocks)
        {
            Exchange(persons, level);
        }

        for (var mean = 0; mean < stocks; mean++)
        {
            Take(persons, mean);
            Add(persons, mean);
        }
    }

    private bool IsOfLevel(int mean) => means[mean].Benefits.Contains("self-support-benefit");

    private static double Sum(List<Measured> persons, int mean) => persons.Sum(p => p.Reading.Means[mean]);

    private void Take(List<Measured> persons, int mean)
    {
        var over = Sum(persons, mean) - means[mean].Target;
        foreach (var person in persons.Where(p => p.Reading.IsOnly(mean)).OrderBy(_ => dice.Part()).ToList())
        {
            if (over <= 0)
            {
                return;
            }

            if (person.Reading.Means[mean] <= over + 1)
            {
                persons.Remove(person);
                over -= person.Reading.Means[mean];
            }
        }
    }

    private void Add(List<Measured> persons, int mean)
    {
        var period = means[mean].Period;
        var (first, last) = (period.FirstDay.DayNumber, period.LastDay.DayNumber + 1);
        var missing = means[mean].Target - Sum(persons, mean);
        for (var tries = 0; tries < MostTries && missing > Near; tries++)
        {
            var benefit = settings.Benefits[means[mean].Benefits[dice.Between(0, means[mean].Benefits.Count - 1)]];
            var earliest = Math.Max(settings.From.DayNumber, benefit.From?.DayNumber ?? 0);
            var start = missing >= 1 ? Math.Max(earliest, first - dice.Between(1, 900)) : last - Math.Max(1, (int)Math.Round(missing * (last - first)));
            var person = maker.Starting(area, benefit, start, number++);
            var reading = gauge.Read(person);
            if (reading.IsOnly(mean) && reading.Means[mean] <= missing + Near && reading.Means[mean] > Math.Min(0.6, missing * 0.9))
            {
                persons.Add(new Measured(person, reading));
                missing -= reading.Means[mean];
            }
        }
    }

    // Takes or adds the person that brings the benefit and its levels nearest, as long as one does.
    private void Exchange(List<Measured> persons, int mean)
    {
        int[] all = [mean, .. Enumerable.Range(stocks, means.Count - stocks)];
        var offered = Offered(mean, all);
        var errors = all.Select(i => Sum(persons, i) - means[i].Target).ToArray();
        for (var step = 0; step < 400; step++)
        {
            var (best, bestSign, bestError) = ((Measured?)null, 0, Error(errors, null, 0, all));
            foreach (var (person, sign) in persons.Where(p => all.Any(i => p.Reading.Means[i] > 0)).Select(p => (p, -1)).Concat(offered.Select(p => (p, 1))))
            {
                if (IsOnlyOf(person.Reading, all) && Error(errors, person.Reading, sign, all) is var error && error < bestError - 1e-9)
                {
                    (best, bestSign, bestError) = (person, sign, error);
                }
            }

            if (best is null)
            {
                return;
            }

            _ = bestSign > 0 ? offered.Remove(best) : persons.Remove(best);
            if (bestSign > 0)
            {
                persons.Add(best);
            }

            for (var i = 0; i < all.Length; i++)
            {
                errors[i] += bestSign * best.Reading.Means[all[i]];
            }
        }
    }

    private List<Measured> Offered(int mean, int[] all)
    {
        var offered = new List<Measured>();
        var last = means[stocks].Period.LastDay.DayNumber;
        for (var i = 0; i < 240; i++)
        {
            var benefit = settings.Benefits[means[mean].Benefits[dice.Between(0, means[mean].Benefits.Count - 1)]];
            var person = maker.Starting(area, benefit, last - dice.Between(10, 530), number++);
            var reading = gauge.Read(person);
            if (IsOnlyOf(reading, all))
            {
                offered.Add(new Measured(person, reading));
            }
        }

        return offered;
    }

    private bool IsOnlyOf(Reading reading, int[] all)
    {
        for (var i = 0; i < stocks; i++)
        {
            if (reading.Means[i] != 0 && !all.Contains(i))
            {
                return false;
            }
        }

        return true;
    }

    // The benefit's own number weighs most: it is published to the person.
    private static double Error(double[] errors, Reading? change, int sign, int[] all)
    {
        var sum = 0.0;
        for (var i = 0; i < all.Length; i++)
        {
            var error = errors[i] + (change is null ? 0 : sign * change.Means[all[i]]);
            sum += error * error * (i == 0 ? 8 : 1);
        }

        return sum;
    }
}
