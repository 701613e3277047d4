using System.Diagnostics.CodeAnalysis;
using Rettesnor.Core.Access;

namespace Rettesnor.Core.Worklists;

/// <summary>Where everybody is on a day, and who is with each caseworker and each team, so that nobody's own citizens are looked for among all.</summary>
public sealed class PlacesOfDay
{
    /// <summary>Above so many changes they are put among the others, so that a write copies few.</summary>
    private const int MostChanges = 500;

    private readonly Dictionary<int, PersonPlace> places;
    private readonly Dictionary<int, PersonPlace?> changes;
    private readonly Dictionary<string, int[]> byCaseworker;
    private readonly Dictionary<string, int[]> byTeam;

    private PlacesOfDay(Dictionary<int, PersonPlace> places, Dictionary<int, PersonPlace?> changes, Dictionary<string, int[]> byCaseworker, Dictionary<string, int[]> byTeam, IReadOnlyList<string> municipalities)
    {
        (this.places, this.changes, this.byCaseworker, this.byTeam, Municipalities) = (places, changes, byCaseworker, byTeam, municipalities);
    }

    /// <summary>The municipalities that somebody is in.</summary>
    public IReadOnlyList<string> Municipalities { get; }

    /// <summary>Everybody, by number.</summary>
    public IReadOnlyDictionary<int, PersonPlace> All => Everybody.ToDictionary(p => p, p => Of(p)!);

    private IEnumerable<int> Everybody => places.Keys.Where(p => !changes.ContainsKey(p)).Concat(changes.Where(c => c.Value is not null).Select(c => c.Key));

    public static PlacesOfDay Of(IReadOnlyDictionary<int, PersonPlace> places)
    {
        Dictionary<string, int[]> By(Func<PersonPlace, string?> of) => places.Where(p => of(p.Value) is not null)
            .GroupBy(p => of(p.Value)!, p => p.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Order().ToArray(), StringComparer.OrdinalIgnoreCase);
        return new PlacesOfDay(new(places), [], By(p => p.Caseworker), By(p => p.Team), [.. places.Values.Select(p => p.Municipality).OfType<string>().Distinct()]);
    }

    /// <summary>The same with some persons' places as they are now; one of whom nothing is said any more is nowhere.</summary>
    public PlacesOfDay With(IReadOnlyCollection<int> changed, IReadOnlyDictionary<int, PersonPlace> now)
    {
        var moved = new Dictionary<int, PersonPlace?>(changes);
        var (caseworkers, teams) = (new Dictionary<string, int[]>(byCaseworker, byCaseworker.Comparer), new Dictionary<string, int[]>(byTeam, byTeam.Comparer));
        static void Move(Dictionary<string, int[]> by, string? from, string? to, int person)
        {
            if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            if (from is not null)
            {
                by[from] = [.. by[from].Where(p => p != person)];
            }

            if (to is not null)
            {
                by[to] = [.. by.GetValueOrDefault(to, []).Append(person).Order()];
            }
        }

        foreach (var person in changed)
        {
            var (was, place) = (Of(person), now.GetValueOrDefault(person));
            Move(caseworkers, was?.Caseworker, place?.Caseworker, person);
            Move(teams, was?.Team, place?.Team, person);
            moved[person] = place;
        }

        var all = places;
        if (moved.Count > MostChanges)
        {
            all = new Dictionary<int, PersonPlace>(places);
            foreach (var (person, place) in moved)
            {
                if (place is null)
                {
                    all.Remove(person);
                }
                else
                {
                    all[person] = place;
                }
            }

            moved = [];
        }

        return new PlacesOfDay(all, moved, caseworkers, teams, [.. Municipalities.Concat(now.Values.Select(p => p.Municipality).OfType<string>()).Distinct()]);
    }

    /// <summary>Where a person is; null where nothing is said of them on the day.</summary>
    public PersonPlace? Of(int person) => changes.TryGetValue(person, out var changed) ? changed : places.GetValueOrDefault(person);

    public bool TryGet(int person, [NotNullWhen(true)] out PersonPlace? place) => (place = Of(person)) is not null;

    /// <summary>The persons that somebody's reach in each municipality covers, with where they are.</summary>
    public Dictionary<int, PersonPlace> Within(IReadOnlyDictionary<string, Reach> reaches)
    {
        bool Covers(PersonPlace place) => place.Municipality is { } home && reaches.TryGetValue(home, out var reach) && reach.Covers(place.Team, place.Caseworker);
        var some = reaches.Values.Any(r => r.All)
            ? Everybody
            : reaches.Values.SelectMany(r => r.Teams.SelectMany(t => byTeam.GetValueOrDefault(t, [])).Concat(r.Caseworker is { } login ? byCaseworker.GetValueOrDefault(login, []) : [])).Distinct();
        return some.Select(p => (Person: p, Place: Of(p)!)).Where(p => Covers(p.Place)).ToDictionary(p => p.Person, p => p.Place);
    }
}
