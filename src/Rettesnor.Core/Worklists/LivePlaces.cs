using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;

namespace Rettesnor.Core.Worklists;

/// <summary>
/// Where everybody is in the municipality's work today, in memory: read whole once a day, and moved on by the persons that each write says it
/// changed. Who may read about whom is asked of this for whole lists.
/// </summary>
public sealed class LivePlaces(DataDirectory data)
{
    private readonly Followed<Kept> kept = new();

    /// <summary>Everybody's place on a day, with everything that was written by now.</summary>
    public PlacesOfDay On(DateOnly day) => kept.Follow(k => k.Day == day, k => data.HasAllOf(k.Revision), before => data.Read(db => Next(db, before, day))).Places;

    private static Kept Next(Session db, Kept? before, DateOnly day)
    {
        var revision = DataDirectory.Revision(db);

        // A database that was put back has other writes behind the same revisions, and of somebody who was erased no change is told.
        if (before is null || before.Day != day || before.Written != DataDirectory.WrittenAt(db, before.Revision) || ErasedPersons.AnyBetween(db, before.Revision, revision))
        {
            return new Kept(day, revision, DataDirectory.WrittenAt(db, revision), PlacesOfDay.Of(PersonPlaces.OfAll(db, day)));
        }

        var changed = KnownHistories.ChangedBetween(db, before.Revision, revision);
        return new Kept(day, revision, DataDirectory.WrittenAt(db, revision), changed.Count == 0 ? before.Places : before.Places.With(changed, PersonPlaces.Of(db, changed, day)));
    }

    private sealed record Kept(DateOnly Day, long Revision, DateTime? Written, PlacesOfDay Places);
}
