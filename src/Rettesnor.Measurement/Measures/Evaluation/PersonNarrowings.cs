using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Birthdays as day numbers. They may lie after the last day that a column can hold.</summary>
internal static class Birthdays
{
    /// <summary>The day an age is reached; somebody born on 29 February reaches it on 28 February in a common year.</summary>
    public static int Day(ushort born, int years)
    {
        var birth = DayNumber.Day(born);
        return born + birth.AddYears(years).DayNumber - birth.DayNumber;
    }
}

/// <summary>Of an age on the date.</summary>
internal sealed class AgeNarrowing(GridWord word, int? lowest, int? highest) : RowNarrowing
{
    protected override ulong Of(Columns columns, int row)
    {
        var born = columns.Born[row];
        var reached = lowest is { } low ? word.From[Birthdays.Day(born, low)] : word.From[born];
        return highest is { } high ? reached & ~word.From[Birthdays.Day(born, high + 1)] : reached;
    }
}

/// <summary>Reached an age in the window.</summary>
internal sealed class TurnsNarrowing(GridWord word, int years, int months) : RowNarrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    protected override ulong Of(Columns columns, int row)
    {
        var day = Birthdays.Day(columns.Born[row], years);
        return word.From[day] & ~beginsAfter[day];
    }
}

/// <summary>Of a sex, an origin or a basis of residence: what the row's traits say.</summary>
internal sealed class CodeNarrowing(Func<Traits, int> trait, ulong codes) : RowNarrowing
{
    protected override ulong Of(Columns columns, int row) => (codes >> trait(columns.Traits[row]) & 1) != 0 ? ulong.MaxValue : 0;
}

/// <summary>Time since the first day of residence.</summary>
internal sealed class ResidentNarrowing(GridWord word, int months, bool isOver) : RowNarrowing
{
    private readonly DayMasks beginsAfter = word.BeginsAfter(months);

    protected override ulong Of(Columns columns, int row) => beginsAfter[columns.FirstResidence[row] - (isOver ? 0 : 1)];
}

/// <summary>In one of the states on the date.</summary>
internal sealed class InStateNarrowing(GridWord word, bool[] codes) : RowNarrowing
{
    protected override ulong Of(Columns columns, int row)
    {
        var held = 0UL;
        foreach (var state in columns.StatesOf(row))
        {
            if (state.Code < codes.Length && codes[state.Code])
            {
                held |= word.From[state.Start] ^ word.From[state.End];
            }
        }

        return held;
    }
}
