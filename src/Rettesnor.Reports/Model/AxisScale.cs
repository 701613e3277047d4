namespace Rettesnor.Reports.Model;

/// <summary>The ends and the step of a value axis, the same in the drawing and in Word.</summary>
public sealed record AxisScale(decimal Low, decimal High, decimal Step)
{
    /// <summary>The marks from the lowest to the highest.</summary>
    public IEnumerable<decimal> Ticks()
    {
        for (var tick = Low; tick <= High; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>How many decimals the marks need.</summary>
    public int Decimals => Enumerable.Range(0, 10).First(d => decimal.Round(Step, d) == Step && decimal.Round(Low, d) == Low);

    /// <summary>
    /// A scale with round steps around the chart's values. Bars start at zero, because their length is what is compared;
    /// lines need not. Values that do not pass below zero, or above 100 percent, get no axis that does.
    /// </summary>
    public static AxisScale For(Chart chart)
    {
        var values = chart.Values().ToList();
        if (values.Count == 0)
        {
            return new(0, 1, 1);
        }

        var (min, max) = (values.Min(), values.Max());
        var isPercent = chart.Format.Suffix == NumberSuffix.Percent;
        if (chart.Kind == ChartKind.Bar || min == 0 || (min > 0 && min < max / 3))
        {
            (min, max) = (Math.Min(min, 0), Math.Max(max, 0));
        }

        var span = max - min;
        if (span == 0)
        {
            span = max == 0 ? 1 : Math.Abs(max) / 5;
        }

        var step = RoundStep(span / 4);
        var low = decimal.Floor(min / step) * step;
        var high = decimal.Ceiling(max / step) * step;
        if (low == min && chart.Kind == ChartKind.Line && min != 0)
        {
            low -= step;
        }

        if (high == max && max != 0 && !(isPercent && max == 100))
        {
            high += step;
        }

        low = min >= 0 ? Math.Max(low, 0) : low;
        return new(low, high == low ? low + step : high, step);
    }

    private static decimal RoundStep(decimal raw)
    {
        var power = 1m;
        while (raw >= power * 10)
        {
            power *= 10;
        }

        while (raw < power)
        {
            power /= 10;
        }

        return (raw / power) switch
        {
            <= 1m => power,
            <= 2m => 2 * power,
            <= 5m => 5 * power,
            _ => 10 * power,
        };
    }
}
