using System.Collections.Concurrent;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;

namespace Rettesnor.Core.Worklists;

/// <summary>A goal's list with what it was made of.</summary>
/// <param name="Known">The histories.</param>
/// <param name="Own">The own figures on them.</param>
/// <param name="Published">The published figures beside.</param>
/// <param name="Standing">How the goal stood.</param>
/// <param name="List">The list; null where the goal has none.</param>
/// <param name="ThisWeek">Those on it with an interview booked in what is left of the week.</param>
public sealed record KnownList(KnownHistories Known, OwnFigures Own, IFigureSource Published, Standing Standing, GoalList? List, IReadOnlySet<int> ThisWeek);

/// <summary>
/// The goals' lists in memory. A list is made when somebody asks for it first that day, and moved on by the persons that each write says it
/// changed, so it is always of what is known.
/// </summary>
public sealed class GoalLists(DataDirectory data)
{
    /// <summary>Above this many changed persons it is quicker to ask of everybody again.</summary>
    private const int MostFollowed = 500;

    /// <summary>More lists than goals that somebody looks at in a day.</summary>
    private const int MostKept = 200;

    private readonly ConcurrentDictionary<(GoalRule Rule, DateOnly Today), KnownList> kept = [];

    /// <summary>A goal's list on the newest histories.</summary>
    /// <param name="known">The histories.</param>
    /// <param name="own">The own figures on them.</param>
    /// <param name="published">The published figures beside.</param>
    /// <param name="rule">The goal.</param>
    /// <param name="standing">How it stands.</param>
    /// <param name="municipalities">The municipalities of its area.</param>
    /// <param name="today">The day.</param>
    /// <param name="sunday">The last day of the week.</param>
    public KnownList Of(
        KnownHistories known, OwnFigures own, IFigureSource published, GoalRule rule, Standing standing, IReadOnlyList<AreaId> municipalities, DateOnly today, DateOnly sunday)
    {
        var had = kept.GetValueOrDefault((rule, today));
        if (had is not null && (had.Known.Revision > known.Revision || (ReferenceEquals(had.Known.Snapshot, known.Snapshot) && ReferenceEquals(had.Published, published) && had.Standing == standing)))
        {
            return had;
        }

        if (kept.Count > MostKept)
        {
            kept.Clear();
        }

        HashSet<int> Booked(IEnumerable<int> persons) => [.. data.Use(db => OwnWork.Booked(db, [.. persons], today, sunday)).Select(b => b.Person)];
        if (had?.List is { } list && known.ChangedSince(data, had.Known, MostFollowed) is { } changed && list.Follow(had.Own, own, known.Snapshot!, municipalities, rule, standing, today, changed) is { } followed)
        {
            return kept[(rule, today)] = new KnownList(known, own, published, standing, followed, had.ThisWeek.Except(changed).Concat(Booked(changed)).ToHashSet());
        }

        var made = GoalList.Of(own, known.Snapshot!, municipalities, rule, standing, today);
        return kept[(rule, today)] = new KnownList(known, own, published, standing, made, Booked(made?.People.Select(p => p.Person) ?? []));
    }
}
