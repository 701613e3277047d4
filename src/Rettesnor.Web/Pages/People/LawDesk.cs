using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Law;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Web.Pages.People;

/// <summary>What the law asks for citizens today, on the histories with everything that was written by now in them.</summary>
public sealed class LawDesk(PlanLibrary library, OwnLibrary own, TimeProvider clock)
{
    // They go when the histories do, so what is late is always of what is known.
    private readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<(AreaId, DateOnly), IReadOnlyList<LawFinding>>> late = [];

    private Snapshot? Histories => own.Histories.Follow().Snapshot;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What the law asks for a citizen; null for one who is in no contact course where they live.</summary>
    public PersonLaw? Of(PersonPlace place, int person) =>
        place.Municipality is { } home && Histories is { } histories ? RulesOn(Today).Of(histories, new AreaId(home), person) : null;

    /// <summary>What each citizen of some municipalities has waited longest for, of what is late.</summary>
    public IReadOnlyDictionary<int, LawFinding> LateIn(IEnumerable<AreaId> municipalities) => Histories is { } histories
        ? municipalities.SelectMany(m => LateIn(histories, m)).DistinctBy(f => f.Progress.Person).ToDictionary(f => f.Progress.Person)
        : [];

    /// <summary>The same of somebody's own citizens or teams', those who have waited longest first. Whoever reads about a whole municipality has none that are their own.</summary>
    public IReadOnlyList<LawFinding> LateOf(Acting acting)
    {
        if (Histories is not { } histories)
        {
            return [];
        }

        return
        [
            .. from segment in histories.Segments
               let reach = acting.Persons(Right.ReadPersons, segment.Area)
               where !reach.All && !reach.IsNobody
               from finding in LateIn(histories, segment.Area).DistinctBy(f => f.Progress.Person)
               let glance = histories.GlanceAt(segment.Area, finding.Progress.Person, Today)!
               where reach.Covers(glance["team"], glance["caseworker"])
               orderby finding.Progress.Due
               select finding,
        ];
    }

    private IReadOnlyList<LawFinding> LateIn(Snapshot histories, AreaId municipality) =>
        late.GetOrCreateValue(histories).GetOrAdd((municipality, Today), key => RulesOn(key.Item2).LateIn(histories, key.Item1));

    private LawToday RulesOn(DateOnly day) => new(library.Reference.Law, day, DemonstrationClock.FromOf(clock));
}
