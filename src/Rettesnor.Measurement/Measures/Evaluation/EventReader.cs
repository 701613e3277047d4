using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Finds the days on which an event happens to a person.</summary>
internal sealed class EventReader
{
    private readonly ulong benefits;
    private readonly bool[] codes;
    private readonly HistoryEvent what;

    public EventReader(HistoryEvent what, Compiler compiler)
    {
        this.what = what;
        benefits = what switch
        {
            HistoryEvent.BenefitStart start => compiler.Benefits(start.Benefits),
            HistoryEvent.BenefitEnd end => compiler.Benefits(end.Benefits),
            _ => 0,
        };
        codes = what switch
        {
            HistoryEvent.StateStart start => compiler.States(start.Dimension, start.Values),
            HistoryEvent.StateChange change => compiler.StatesOneAtATime(change.Dimension),
            _ => [],
        };
    }

    /// <summary>Adds the days of the row's events, in order.</summary>
    public void Read(Columns columns, int row, List<int> days)
    {
        switch (what)
        {
            case HistoryEvent.BenefitStart:
                ReadChains(columns.SpellsOf(row), days, starts: true);
                break;
            case HistoryEvent.BenefitEnd:
                ReadChains(columns.SpellsOf(row), days, starts: false);
                break;
            case HistoryEvent.StateStart:
                ReadStarts(columns.StatesOf(row), days);
                break;
            case HistoryEvent.StateChange:
                ReadChanges(columns.StatesOf(row), days);
                break;
            default:
                throw new InvalidOperationException($"Unknown event: {what.GetType().Name}");
        }
    }

    private void ReadChains(ReadOnlySpan<Spell> spells, List<int> days, bool starts)
    {
        var end = -1;
        foreach (ref readonly var spell in spells)
        {
            if ((benefits >> spell.Benefit & 1) == 0)
            {
                continue;
            }

            var isNew = end < 0 || spell.Start - end > HistoryRules.Gap;
            if (isNew && starts)
            {
                days.Add(spell.Start);
            }
            else if (isNew && end >= 0)
            {
                days.Add(end - 1);
            }

            end = spell.End;
        }

        if (!starts && end is >= 0 and not DayNumber.Never)
        {
            days.Add(end - 1);
        }
    }

    private void ReadStarts(RowStates states, List<int> days)
    {
        foreach (var state in states)
        {
            // Two of the values that begin on one day are one start.
            if (IsOf(state) && !Continues(states, state.Start) && (days.Count == 0 || days[^1] != state.Start))
            {
                days.Add(state.Start);
            }
        }
    }

    // One of the values the day before: then this day is no start.
    private bool Continues(RowStates states, int start)
    {
        foreach (var other in states)
        {
            if (IsOf(other) && other.Start < start && start <= other.End)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadChanges(RowStates states, List<int> days)
    {
        Stretch? before = null;
        foreach (var state in states)
        {
            if (!IsOf(state))
            {
                continue;
            }

            if (before is { } last && last.Code != state.Code && state.Start - last.End <= HistoryRules.Gap)
            {
                days.Add(state.Start);
            }

            before = state;
        }
    }

    private bool IsOf(Stretch state) => state.Code < codes.Length && codes[state.Code];
}
