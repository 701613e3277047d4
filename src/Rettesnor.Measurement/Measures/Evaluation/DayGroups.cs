using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The groups that a person is in on any one day, for events and for the days that full-time persons are counted in.</summary>
internal sealed class DayGroups
{
    private readonly GroupBy by;
    private readonly int[] groupOfState;
    private readonly int values;
    private readonly List<int> found = [];

    public DayGroups(GroupBy by, Codebook codebook)
    {
        this.by = by;
        var next = 0;
        var dimension = by switch
        {
            GroupBy.State state => state.Dimension,
            GroupBy.Change change when codebook.States.Any(s => s.Dimension == change.Dimension && s.ManyAtOnce) =>
                throw new ArgumentException($"A person may have several values of '{change.Dimension}' at once, so that none replaces another.", nameof(by)),
            GroupBy.Change change => change.Dimension,
            _ => null,
        };
        groupOfState = dimension is null ? [] : [.. codebook.States.Select(s => s.Dimension == dimension ? next++ : -1)];
        values = next;
        Count = by.Ids(codebook).Count;
    }

    /// <summary>How many groups there are.</summary>
    public int Count { get; }

    /// <summary>The groups of the row on the day. The next call writes over them.</summary>
    public List<int> On(Columns columns, int row, int day)
    {
        found.Clear();
        switch (by)
        {
            case GroupBy.Nothing:
                found.Add(0);
                break;
            case GroupBy.Benefit:
                foreach (ref readonly var spell in columns.SpellsOf(row))
                {
                    if (spell.Start <= day && day < spell.End)
                    {
                        found.Add(spell.Benefit);
                    }
                }

                break;
            case GroupBy.OfSex:
                found.Add(columns.Traits[row].Sex);
                break;
            case GroupBy.Age age:
                for (var g = age.From.Count - 1; g >= 0; g--)
                {
                    if (Birthdays.Day(columns.Born[row], age.From[g]) <= day)
                    {
                        found.Add(g);
                        break;
                    }
                }

                break;
            case GroupBy.State:
                foreach (var state in columns.StatesOf(row))
                {
                    if (state.Start <= day && day < state.End && state.Code < groupOfState.Length && groupOfState[state.Code] >= 0)
                    {
                        found.Add(groupOfState[state.Code]);
                    }
                }

                break;
            case GroupBy.Change:
                FindChange(columns.StatesOf(row), day);
                break;
            default:
                throw new InvalidOperationException($"Unknown grouping: {by.GetType().Name}");
        }

        return found;
    }

    private void FindChange(RowStates states, int day)
    {
        Stretch? before = null;
        foreach (var state in states)
        {
            if (state.Code >= groupOfState.Length || groupOfState[state.Code] < 0)
            {
                continue;
            }

            if (state.Start == day)
            {
                if (before is { } last && last.Code != state.Code && day - last.End <= HistoryRules.Gap)
                {
                    found.Add((groupOfState[last.Code] * values) + groupOfState[state.Code]);
                }

                return;
            }

            before = state;
        }
    }
}
