using System.Numerics;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Measures;

/// <summary>How one person stands to a measure at a date, and what becomes of it if nothing happens.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="IsCounted">Whether the person is in the measure's whole: its population, or whom it counts where it has no whole.</param>
/// <param name="Holds">Whether the measure's condition holds; true of all counted where it has none.</param>
/// <param name="FallsOut">The first date to come on which the person is counted and the condition does not hold, for one of whom it holds now or who is not counted now; null for none.</param>
/// <param name="ComesIn">The first date to come on which the person is counted, for one who is not; null for none.</param>
/// <param name="Leaves">The first date to come on which the person is no longer counted; null for none.</param>
/// <param name="Part">What the person is of the measure's part on the date, in the units of <see cref="Counts"/>: 1 of persons, minutes of full-time persons, the number of events.</param>
public sealed record Outlook(int Person, bool IsCounted, bool Holds, DateOnly? FallsOut, DateOnly? ComesIn, DateOnly? Leaves, long Part)
{
    /// <summary>Everybody in an area who is counted at the period's end or will be within some periods, in order of number.</summary>
    /// <remarks>
    /// The dates to come are asked under the assumption that nothing is added and nothing that runs is ended. The same pass that gives the
    /// figure asks each row by itself, so who is listed is who was counted.
    /// </remarks>
    /// <param name="snapshot">The histories.</param>
    /// <param name="formula">The measure.</param>
    /// <param name="area">The area.</param>
    /// <param name="period">The period whose end is meant, a month for most measures.</param>
    /// <param name="ahead">How many periods to look ahead.</param>
    public static IReadOnlyList<Outlook> Of(Snapshot snapshot, Formula formula, AreaId area, Period period, int ahead) =>
        Of(snapshot.Codebook, formula, area, period, ahead, snapshot.RunsOf(area));

    /// <summary>The same of one person; null for one who is not counted and will not be.</summary>
    public static Outlook? OfPerson(Snapshot snapshot, Formula formula, AreaId area, Period period, int ahead, int person) =>
        snapshot.RowOf(area, person) is { } row && Of(snapshot.Codebook, formula, area, period, ahead, [row]) is [var one] ? one : null;

    private static List<Outlook> Of(Codebook codebook, Formula formula, AreaId area, Period period, int ahead, RowRun[] runs)
    {
        var last = period;
        for (var i = 0; i < ahead && last.Next() is { } next; i++)
        {
            last = next;
        }

        var grid = Grid.Of(period, last);
        var pass = new MeasurePass(codebook, grid, [new Question { Formula = formula }], Workspace.OfThread(codebook));
        var people = new List<Outlook>();
        void Say(int person, ulong whole, ulong part, long amount)
        {
            if (Of(person, grid, whole, part, amount) is { } outlook)
            {
                people.Add(outlook);
            }
        }

        if (pass.SaysDates)
        {
            foreach (var run in runs)
            {
                pass.Dates(run, (person, whole, part) => Say(person, whole, part, (long)(part & 1)));
            }

            return people;
        }

        var counts = pass.Prepare([area]);
        var hasWhole = counts[0].Question.Counted is Formula.EventShare or Formula.EventsEach;
        foreach (var row in runs.SelectMany(r => Enumerable.Range(0, r.Count).Select(i => r.Slice(i, 1))))
        {
            counts[0].Clear();
            pass.Run(row, counts, 0, sign: 1);
            Say(row.Columns.Person[row.First], Dates(counts[0], hasWhole ? counts[0].Denominator : counts[0].Numerator), Dates(counts[0], counts[0].Numerator), counts[0].Numerator(0, 0, 0));
        }

        return people;
    }

    private static ulong Dates(Counts counts, Func<int, int, int, long> of)
    {
        var dates = 0UL;
        for (var date = 0; date < counts.Grid.Dates.Count; date++)
        {
            dates |= of(0, 0, date) != 0 ? 1UL << date : 0;
        }

        return dates;
    }

    // The first bit is the period's end, the others are the dates to come.
    private static Outlook? Of(int person, Grid grid, ulong whole, ulong part, long amount)
    {
        const ulong Now = 1;
        var all = (1UL << grid.Dates.Count) - 1;
        DateOnly? First(ulong dates) => (dates & ~Now) is not 0 and var toCome ? grid.Dates[BitOperations.TrailingZeroCount(toCome)] : null;
        var (counted, held) = ((whole & Now) != 0, (part & Now) != 0);
        var comes = counted ? null : First(whole);
        return counted || comes is not null
            ? new Outlook(person, counted, held, held || !counted ? First(whole & ~part) : null, comes, counted ? First(~whole & all) : null, amount)
            : null;
    }
}
