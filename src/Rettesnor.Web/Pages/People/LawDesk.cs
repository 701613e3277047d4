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
    private Snapshot? Histories => own.Histories.Follow().Snapshot;

    private LawToday Rules => new(library.Reference.Law, Today, DemonstrationClock.FromOf(clock));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What the law asks for a citizen; null for one who is in no contact course where they live.</summary>
    public PersonLaw? Of(PersonPlace place, int person) =>
        place.Municipality is { } home && Histories is { } histories ? Rules.Of(histories, new AreaId(home), person) : null;

    /// <summary>What each citizen of some municipalities has waited longest for, of what is late.</summary>
    public IReadOnlyDictionary<int, LawFinding> LateIn(IEnumerable<AreaId> municipalities) => Histories is { } histories
        ? municipalities.SelectMany(m => Rules.LateIn(histories, m)).DistinctBy(f => f.Progress.Person).ToDictionary(f => f.Progress.Person)
        : [];

    /// <summary>The same of somebody's own citizens or teams', those who have waited longest first. Whoever reads about a whole municipality has none that are their own.</summary>
    public IReadOnlyList<LawFinding> LateOf(Acting acting)
    {
        if (Histories is not { } histories)
        {
            return [];
        }

        var rules = Rules;
        return
        [
            .. from segment in histories.Segments
               let reach = acting.Persons(Right.ReadPersons, segment.Area)
               where !reach.All && !reach.IsNobody
               from finding in rules.LateIn(histories, segment.Area).DistinctBy(f => f.Progress.Person)
               let glance = histories.GlanceAt(segment.Area, finding.Progress.Person, Today)!
               where reach.Covers(glance["team"], glance["caseworker"])
               orderby finding.Progress.Due
               select finding,
        ];
    }
}
