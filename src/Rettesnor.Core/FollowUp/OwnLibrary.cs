using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.FollowUp;

/// <summary>The municipality's own figures: whole, and as the gate lets them out.</summary>
public sealed class OwnShelf
{
    internal OwnShelf(ReadHistories histories, OwnFigures? whole, Lazy<FigureBook> wholeBook, OwnFigures? discreet, Lazy<FigureBook> discreetBook) =>
        (Histories, Whole, WholeBook, Discreet, DiscreetBook) = (histories, whole, wholeBook, discreet, discreetBook);

    internal ReadHistories Histories { get; }

    internal IReadOnlyList<AreaId> Municipalities => [.. Histories.Snapshot?.Segments.Select(s => s.Area) ?? []];

    internal OwnFigures? Whole { get; }

    internal Lazy<FigureBook> WholeBook { get; }

    internal OwnFigures? Discreet { get; }

    internal Lazy<FigureBook> DiscreetBook { get; }
}

/// <summary>
/// Plans and published figures as they were known, and the own figures, which are counted when they are asked for. Who asks is always said:
/// those without access to the cases get what the gate lets out, and so does everybody who takes figures away.
/// </summary>
public sealed class KnownShelf
{
    private readonly Lazy<OwnShelf> own;
    private readonly bool isPast;

    internal KnownShelf(Shelf shelf, Lazy<OwnShelf> own, bool isPast) => (Shelf, this.own, this.isPast) = (shelf, own, isPast);

    public Shelf Shelf { get; }

    /// <summary>The figures that somebody may see: own ones beside the published only where the right is given for all that they may be of.</summary>
    public FigureBook FiguresFor(Acting acting) => IsWholeFor(acting) ? own.Value.WholeBook.Value : FiguresToTake(acting);

    /// <summary>The figures that somebody may take with them: what the gate lets out, whoever it is.</summary>
    public FigureBook FiguresToTake(Acting acting) => MayBeSeenBy(acting) && !isPast ? own.Value.DiscreetBook.Value : Shelf.Figures;

    /// <summary>The own figures of any measure that somebody may see of all that they may be of; null where there are none for them.</summary>
    public OwnFigures? OwnFor(Acting acting) => OwnFor(acting, Municipalities);

    /// <summary>The own figures of any measure that somebody may see of some municipalities; null where there are none for them.</summary>
    public OwnFigures? OwnFor(Acting acting, IReadOnlyList<AreaId> municipalities) =>
        !May(acting, Right.ReadOwnFigures, municipalities) ? null : May(acting, Right.ReadPersons, municipalities) ? own.Value.Whole : isPast ? null : own.Value.Discreet;

    /// <summary>
    /// Whether own figures are held back from somebody who may see or take those of today: of what was known on two days the difference can be one person's.
    /// </summary>
    public bool IsHeldBackFrom(Acting acting, bool toTake) => isPast && Municipalities.Count > 0 && MayBeSeenBy(acting) && (toTake || !IsWholeFor(acting));

    /// <summary>The own figures for a list of the persons behind them; null where there are none, or for somebody who may not read about persons.</summary>
    public OwnFigures? OwnForLists(Acting acting) => acting.May(Right.ReadPersons) ? own.Value.Whole : null;

    /// <summary>How many of the registers' citizens own figures leave out, because their facts cannot be read; to people without access to the cases only that there are some.</summary>
    public (bool IsSome, int? Count) LeftOutFor(Acting acting) => own.Value.Histories.LeftOut.Count is var count && IsWholeFor(acting) ? (count > 0, count) : (count > 0, null);

    /// <summary>The municipalities that the histories are of; empty where there are none.</summary>
    public IReadOnlyList<AreaId> Municipalities => own.Value.Municipalities;

    /// <summary>Whether the histories can give a measure, whoever asks: that there is something to see is no secret.</summary>
    public bool CanMeasure(Measure measure, AreaId area) => own.Value.Whole?.CanMeasure(measure, area) == true;

    // Whoever works with the cases in every municipality that they may be of sees numbers whole.
    private bool IsWholeFor(Acting acting) => MayBeSeenBy(acting) && May(acting, Right.ReadPersons, Municipalities);

    private bool MayBeSeenBy(Acting acting) => acting.May(Right.ReadOwnFigures) && May(acting, Right.ReadOwnFigures, Municipalities);

    private static bool May(Acting acting, Right right, IReadOnlyList<AreaId> municipalities) => municipalities.All(m => acting.May(right, m));
}

/// <summary>Keeps the own figures that plans ask for, and counts them again when the registers, the plans or the day are others.</summary>
public sealed class OwnLibrary(PlanLibrary library, LiveHistories histories, TimeProvider clock, DateOnly? begin)
{
    private const int MostPast = 8;

    private readonly Lock gate = new();
    private readonly IReadOnlyList<RegisterCount> counted = RegisterCounts.Load(library.Reference);
    private readonly Dictionary<DateTime, (long Revision, KnownShelf Known)> past = [];
    private readonly LiveEmployers employers = new(library.Data);
    private readonly LivePools pools = new(library.Data);
    private (Shelf Shelf, ReadHistories Read, EmployerSnapshot? Employers, PoolBook Pools, DateOnly Today, OwnShelf Made)? kept;

    public LiveHistories Histories => histories;

    /// <summary>The employers in memory, which the figures are counted on.</summary>
    public LiveEmployers Employers => employers;

    /// <summary>The pools in memory.</summary>
    public LivePools Pools => pools;

    /// <summary>Counts the own figures on the histories that are known now, unless it is done: whoever follows the registers makes them ready.</summary>
    public void MakeReady(Shelf shelf) => _ = Current(shelf).WholeBook.Value;

    /// <summary>Whole figures with everything in them that was written by now, their histories, and the published figures beside: for lists of persons, of which each asker sees those they may read about.</summary>
    public (OwnFigures Figures, KnownHistories Known, FigureBook Published)? ForLists() =>
        histories.Follow() is { Snapshot: { } snapshot } known && library.Current().Figures is var published ? (Figures(snapshot, published, gate: null), known, published) : null;

    private OwnShelf Current(Shelf shelf)
    {
        var (read, firms, book, today) = (histories.Known.Histories, employers.Follow().Snapshot, pools.Now, Today);
        lock (gate)
        {
            if (kept is not { } have || !ReferenceEquals(have.Shelf, shelf) || !ReferenceEquals(have.Read, read) || !ReferenceEquals(have.Employers, firms) || !ReferenceEquals(have.Pools, book) || have.Today != today)
            {
                kept = have = (shelf, read, firms, book, today, Make(shelf, read, firms, book, today, Knowledge.Now));
            }

            return have.Made;
        }
    }

    /// <summary>What was known at a time; the few times asked about last are kept.</summary>
    public KnownShelf At(Knowledge knowledge)
    {
        if (knowledge.At is not { } at)
        {
            var now = library.Current();
            return new KnownShelf(now, new(() => Current(now)), isPast: false);
        }

        var revision = library.Data.Revision();
        lock (gate)
        {
            if (past.TryGetValue(at, out var have) && have.Revision == revision)
            {
                return have.Known;
            }

            if (past.Count >= MostPast)
            {
                past.Clear();
            }

            // A database that did not answer is asked again.
            var shelf = library.At(knowledge);
            var known = new KnownShelf(shelf, new(() => Make(shelf, histories.At(knowledge), employers.At(knowledge), pools.At(knowledge), Today, knowledge), LazyThreadSafetyMode.PublicationOnly), isPast: true);
            past[at] = (revision, known);
            return known;
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private OwnShelf Make(Shelf shelf, ReadHistories read, EmployerSnapshot? firms, PoolBook book, DateOnly today, Knowledge knowledge)
    {
        IReadOnlyDictionary<DateOnly, int>? Days(MeasureId measure, AreaId area) => counted.FirstOrDefault(c => c.Measure == measure) is { } count
            ? library.Data.Use(db => Coverage.Of(db).Contains(area) ? count.ByDay(db, area, knowledge) : null)
            : null;
        var plans = shelf.Plans.Select(p => p.Plan).ToList();
        Lazy<FigureBook> Book(OwnFigures? own, bool isDiscreet) =>
            new(() => new OwnBook(library.Reference, shelf.Figures, own, isDiscreet, Days, firms is null ? null : new EmployerFigures(firms, library.Reference),
                book.Ledgers.Count == 0 ? null : new PoolFigures(book, library.Reference, isDiscreet)).For(plans, today), LazyThreadSafetyMode.PublicationOnly);
        var (whole, discreet) = read.Snapshot is { } snapshot
            ? (Figures(snapshot, shelf.Figures, gate: null), OwnBook.Gate(snapshot, library.Reference, plans, today) is { } gate ? Figures(snapshot, shelf.Figures, gate) : null)
            : (null, null);
        return new OwnShelf(read, whole, Book(whole, isDiscreet: false), discreet, Book(discreet, isDiscreet: true));
    }

    private OwnFigures Figures(Snapshot snapshot, FigureBook published, Disclosure? gate) => new(snapshot, library.Reference, published, gate) { Begin = begin };
}
