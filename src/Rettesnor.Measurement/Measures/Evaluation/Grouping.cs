using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>The dates on which a person is in a group.</summary>
internal readonly record struct GroupDates(int Group, ulong Dates);

/// <summary>Divides a person's dates among groups.</summary>
internal abstract class Grouping
{
    /// <summary>The most stretches of one person that are in groups; a person with more has them looked at in turns.</summary>
    public const int Most = 64;

    /// <summary>Writes the groups that the row is in on some of the dates, from the given stretch on; returns how many, and where to go on.</summary>
    public abstract int Of(Columns columns, int row, ulong dates, Span<GroupDates> groups, ref int at);

    public static Grouping? For(GroupBy by, Codebook codebook, GridWord word) => by switch
    {
        GroupBy.Nothing => null,
        GroupBy.Benefit => new BenefitGrouping(word),
        GroupBy.OfSex => new SexGrouping(),
        GroupBy.Age age => new AgeGrouping(word, [.. age.From]),
        GroupBy.State state => new StateGrouping(word, codebook, state.Dimension),
        _ => throw new InvalidOperationException($"Unknown grouping: {by.GetType().Name}"),
    };
}

internal sealed class BenefitGrouping(GridWord word) : Grouping
{
    public override int Of(Columns columns, int row, ulong dates, Span<GroupDates> groups, ref int at)
    {
        var from = word.From;
        var spells = columns.SpellsOf(row);
        var n = 0;
        for (; at < spells.Length && n < groups.Length; at++)
        {
            var on = (from[spells[at].Start] ^ from[spells[at].End]) & dates;
            if (on != 0)
            {
                groups[n++] = new GroupDates(spells[at].Benefit, on);
            }
        }

        return n;
    }
}

internal sealed class SexGrouping : Grouping
{
    public override int Of(Columns columns, int row, ulong dates, Span<GroupDates> groups, ref int at)
    {
        groups[0] = new GroupDates(columns.Traits[row].Sex, dates);
        return at++ == 0 ? 1 : 0;
    }
}

internal sealed class AgeGrouping(GridWord word, int[] from) : Grouping
{
    public override int Of(Columns columns, int row, ulong dates, Span<GroupDates> groups, ref int at)
    {
        var born = columns.Born[row];
        var n = 0;
        for (; at < from.Length && n < groups.Length; at++)
        {
            var reached = word.From[Birthdays.Day(born, from[at])];
            var on = dates & (at + 1 < from.Length ? reached & ~word.From[Birthdays.Day(born, from[at + 1])] : reached);
            if (on != 0)
            {
                groups[n++] = new GroupDates(at, on);
            }
        }

        return n;
    }
}

internal sealed class StateGrouping : Grouping
{
    private readonly GridWord word;
    private readonly int[] groupOf;

    public StateGrouping(GridWord word, Codebook codebook, string dimension)
    {
        this.word = word;
        var next = 0;
        groupOf = [.. codebook.States.Select(s => s.Dimension == dimension ? next++ : -1)];
    }

    public override int Of(Columns columns, int row, ulong dates, Span<GroupDates> groups, ref int at)
    {
        var from = word.From;
        var n = 0;
        var number = 0;
        foreach (var (code, start, end) in columns.StatesOf(row))
        {
            if (number++ < at)
            {
                continue;
            }

            if (n == groups.Length)
            {
                break;
            }

            at++;
            if (code < groupOf.Length && groupOf[code] >= 0 && ((from[start] ^ from[end]) & dates) is var on and not 0)
            {
                groups[n++] = new GroupDates(groupOf[code], on);
            }
        }

        return n;
    }
}
