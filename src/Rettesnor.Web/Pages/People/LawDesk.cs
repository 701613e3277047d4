using System.Collections.Concurrent;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Law;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Web.Pages.People;

/// <summary>What the law asks for citizens today, on the histories with everything that was written by now in them.</summary>
public sealed class LawDesk(PlanLibrary library, OwnLibrary own, TimeProvider clock)
{
    /// <summary>Above this many changed persons it is quicker to ask of everybody again.</summary>
    private const int MostFollowed = 500;

    private readonly ConcurrentDictionary<AreaId, (KnownHistories Known, DateOnly Day, IReadOnlyList<LawFinding> Findings)> late = [];

    private Snapshot? Histories => own.Histories.Follow().Snapshot;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What the law asks for a citizen; null for one who is in no contact course where they live.</summary>
    public PersonLaw? Of(PersonPlace place, int person) =>
        place.Municipality is { } home && Histories is { } histories ? RulesOn(Today).Of(histories, new AreaId(home), person) : null;

    /// <summary>What each citizen of some municipalities has waited longest for, of what is late.</summary>
    public IReadOnlyDictionary<int, LawFinding> LateIn(IEnumerable<AreaId> municipalities) =>
        municipalities.SelectMany(LateIn).DistinctBy(f => f.Progress.Person).ToDictionary(f => f.Progress.Person);

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
               from finding in LateIn(segment.Area).DistinctBy(f => f.Progress.Person)
               let glance = histories.GlanceAt(segment.Area, finding.Progress.Person, Today)!
               where reach.Covers(glance["team"], glance["caseworker"])
               orderby finding.Progress.Due
               select finding,
        ];
    }

    // Counted once a day, and moved on by the persons that each write says it changed.
    private IReadOnlyList<LawFinding> LateIn(AreaId municipality)
    {
        var (known, day) = (own.Histories.Follow(), Today);
        if (known.Snapshot is not { } histories)
        {
            return [];
        }

        var has = late.TryGetValue(municipality, out var had) && had.Day == day;
        if (has && (had.Known.Revision > known.Revision || ReferenceEquals(had.Known.Snapshot, histories)))
        {
            return had.Findings;
        }

        var rules = RulesOn(day);
        var findings = has && known.ChangedSince(library.Data, had.Known, MostFollowed) is { } changed
            ? rules.LateIn(had.Findings, histories, municipality, changed)
            : rules.LateIn(histories, municipality);
        late[municipality] = (known, day, findings);
        return findings;
    }

    private LawToday RulesOn(DateOnly day) => new(library.Reference.Law, day, DemonstrationClock.FromOf(clock));
}
