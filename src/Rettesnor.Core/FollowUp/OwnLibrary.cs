using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.FollowUp;

/// <summary>What is known at one revision to those who may see the municipality's own figures.</summary>
/// <param name="Revision">The revision of the database that the histories are at.</param>
/// <param name="Figures">Published figures, and own ones where nobody published.</param>
/// <param name="Snapshot">The histories; null where there are none.</param>
/// <param name="Areas">The municipalities that own figures may be of.</param>
public sealed record OwnShelf(long Revision, FigureBook Figures, Snapshot? Snapshot, IReadOnlyList<AreaId> Areas);

/// <summary>Keeps the own figures that plans ask for, and counts them again when the registers, the plans or the day are others.</summary>
public sealed class OwnLibrary(PlanLibrary library, LiveHistories histories, TimeProvider clock, DateOnly? begin)
{
    private const int MostPast = 8;

    private readonly Lock gate = new();
    private readonly IReadOnlyList<RegisterCount> counted = RegisterCounts.Load(library.Reference);
    private readonly Dictionary<DateTime, (long Revision, Shelf Shelf, OwnShelf? Own)> past = [];
    private (Shelf Shelf, KnownHistories Known, DateOnly Today, OwnShelf Made)? kept;

    public LiveHistories Histories => histories;

    /// <summary>The own figures on the histories that are known now: whoever follows the registers has made them ready.</summary>
    public OwnShelf Current(Shelf shelf)
    {
        var (known, today) = (histories.Known, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        lock (gate)
        {
            if (kept is not { } have || !ReferenceEquals(have.Shelf, shelf) || !ReferenceEquals(have.Known, known) || have.Today != today)
            {
                kept = have = (shelf, known, today, Make(shelf, known.Revision, known.Snapshot, today, Knowledge.Now));
            }

            return have.Made;
        }
    }

    /// <summary>The own figures as the registers were known at another time.</summary>
    public OwnShelf At(Shelf shelf, Knowledge knowledge)
    {
        lock (gate)
        {
            if (knowledge.At is { } at && past.TryGetValue(at, out var kept) && ReferenceEquals(kept.Shelf, shelf) && kept.Own is { } before)
            {
                return before;
            }

            var made = Make(shelf, histories.Known.Revision, histories.At(knowledge), DateOnly.FromDateTime(clock.GetLocalNow().DateTime), knowledge);
            if (knowledge.At is { } day && past.TryGetValue(day, out var shelved) && ReferenceEquals(shelved.Shelf, shelf))
            {
                past[day] = shelved with { Own = made };
            }

            return made;
        }
    }

    /// <summary>Plans and published figures as they were known at another time; the few days asked about last are kept.</summary>
    public Shelf PastShelf(Knowledge knowledge)
    {
        var revision = library.Data.Revision();
        lock (gate)
        {
            var at = knowledge.At ?? throw new ArgumentException("What is known now is no past.", nameof(knowledge));
            if (past.TryGetValue(at, out var kept) && kept.Revision == revision)
            {
                return kept.Shelf;
            }

            if (past.Count >= MostPast)
            {
                past.Clear();
            }

            var shelf = library.At(knowledge);
            past[at] = (revision, shelf, null);
            return shelf;
        }
    }

    private OwnShelf Make(Shelf shelf, long revision, Snapshot? snapshot, DateOnly today, Knowledge knowledge)
    {
        IReadOnlyDictionary<DateOnly, int>? Days(MeasureId measure, AreaId area) => counted.FirstOrDefault(c => c.Measure == measure) is { } count
            ? library.Data.Use(db => Coverage.Of(db).Contains(area) ? count.ByDay(db, area, knowledge) : null)
            : null;
        return new OwnShelf(revision, new OwnBook(library.Reference, shelf.Figures, snapshot, begin, Days).For(shelf.Plans.Select(p => p.Plan), today), snapshot, [.. snapshot?.Segments.Select(s => s.Area) ?? []]);
    }
}
