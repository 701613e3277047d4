using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.FollowUp;

/// <summary>The municipality's own figures, for those who may see them.</summary>
/// <param name="Figures">Published figures, and own ones beside them.</param>
/// <param name="Discreet">The same with small counts withheld, counted when somebody without access to the cases asks, or takes figures away.</param>
/// <param name="Histories">The histories that they are counted on.</param>
public sealed record OwnShelf(FigureBook Figures, Lazy<FigureBook> Discreet, ReadHistories Histories)
{
    public Snapshot? Snapshot => Histories.Snapshot;

    /// <summary>Whether somebody works with the cases in every municipality that own figures may be of, and so sees numbers whole.</summary>
    public bool IsForStaff(Acting acting) => IsGivenFor(Snapshot, acting, Right.ReadPersons);

    /// <summary>Whether somebody may see own figures of every municipality that they may be of.</summary>
    public bool IsFor(Acting acting) => IsGivenFor(Snapshot, acting, Right.ReadOwnFigures);

    /// <summary>Whether somebody has a right in every municipality of some histories.</summary>
    public static bool IsGivenFor(Snapshot? histories, Acting acting, Right right) => (histories?.Segments ?? ValueList<Segment>.Empty).All(s => acting.May(right, s.Area));
}

/// <summary>Plans and published figures as they were known, and the own figures, which are counted when they are asked for.</summary>
public sealed record KnownShelf(Shelf Shelf, Lazy<OwnShelf> Own)
{
    /// <summary>The figures that somebody may see: own ones beside them only where the right is given for all that they may be of.</summary>
    public FigureBook FiguresFor(Acting acting) => !MayBeSeenBy(acting) ? Shelf.Figures : Own.Value.IsForStaff(acting) ? Own.Value.Figures : Own.Value.Discreet.Value;

    /// <summary>The figures that somebody may take with them: small counts are withheld from all that leaves the house.</summary>
    public FigureBook FiguresToTake(Acting acting) => MayBeSeenBy(acting) ? Own.Value.Discreet.Value : Shelf.Figures;

    /// <summary>Whether somebody may see the own figures.</summary>
    public bool MayBeSeenBy(Acting acting) => acting.May(Right.ReadOwnFigures) && Own.Value.IsFor(acting);
}

/// <summary>Keeps the own figures that plans ask for, and counts them again when the registers, the plans or the day are others.</summary>
public sealed class OwnLibrary(PlanLibrary library, LiveHistories histories, TimeProvider clock, DateOnly? begin)
{
    private const int MostPast = 8;

    private readonly Lock gate = new();
    private readonly IReadOnlyList<RegisterCount> counted = RegisterCounts.Load(library.Reference);
    private readonly Dictionary<DateTime, (long Revision, KnownShelf Known)> past = [];
    private (Shelf Shelf, ReadHistories Read, DateOnly Today, OwnShelf Made)? kept;

    public LiveHistories Histories => histories;

    /// <summary>The own figures on the histories that are known now: whoever follows the registers has made them ready.</summary>
    public OwnShelf Current(Shelf shelf)
    {
        var (read, today) = (histories.Known.Histories, Today);
        lock (gate)
        {
            if (kept is not { } have || !ReferenceEquals(have.Shelf, shelf) || !ReferenceEquals(have.Read, read) || have.Today != today)
            {
                kept = have = (shelf, read, today, Make(shelf, read, today, Knowledge.Now));
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
            return new KnownShelf(now, new(() => Current(now)));
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
            var known = new KnownShelf(shelf, new(() => Make(shelf, histories.At(knowledge), Today, knowledge), LazyThreadSafetyMode.PublicationOnly));
            past[at] = (revision, known);
            return known;
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private OwnShelf Make(Shelf shelf, ReadHistories read, DateOnly today, Knowledge knowledge)
    {
        IReadOnlyDictionary<DateOnly, int>? Days(MeasureId measure, AreaId area) => counted.FirstOrDefault(c => c.Measure == measure) is { } count
            ? library.Data.Use(db => Coverage.Of(db).Contains(area) ? count.ByDay(db, area, knowledge) : null)
            : null;
        FigureBook Book(bool isDiscreet) =>
            new OwnBook(library.Reference, shelf.Figures, read.Snapshot, begin, Days) { IsDiscreet = isDiscreet }.For(shelf.Plans.Select(p => p.Plan), today);
        return new OwnShelf(Book(isDiscreet: false), new(() => Book(isDiscreet: true), LazyThreadSafetyMode.PublicationOnly), read);
    }
}
