using System.Data.Common;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>Where persons are in the municipality's work, from the registers: what decides who may read about them.</summary>
public static class PersonPlaces
{
    /// <summary>The municipality, team and caseworker of a person on a day.</summary>
    public static PersonPlace Of(Session db, int person, DateOnly day) => Of(db, [person], day).GetValueOrDefault(person) ?? new PersonPlace(null, null, null);

    /// <summary>
    /// Where a person is to whom insight is given: the place on the day and, where that is in no municipality that the registers cover, the
    /// covered one where they last lived. One who never lived in any is a former citizen of each of them. No team has a former citizen.
    /// </summary>
    public static IReadOnlyList<PersonPlace> ForInsight(Session db, int person, DateOnly day)
    {
        var (now, covered) = (Of(db, person, day), Coverage.Of(db).Select(a => a.Value).ToList());
        if (now.Municipality is { } home && (covered.Count == 0 || covered.Contains(home)))
        {
            return [now];
        }

        var last = db.Rows(
                "SELECT area FROM residences WHERE person_id = @person AND superseded_by IS NULL AND first_day <= @day ORDER BY first_day DESC, id DESC",
                row => row.GetString(0), ("person", person), ("day", day))
            .FirstOrDefault(area => covered.Count == 0 || covered.Contains(area));
        return [now, .. (last is null ? covered : [last]).Select(area => new PersonPlace(area, null, null))];
    }

    /// <summary>Those of many persons; one of whom the registers say nothing on the day is left out.</summary>
    public static IReadOnlyDictionary<int, PersonPlace> Of(Session db, IReadOnlyCollection<int> persons, DateOnly day)
    {
        var places = new Dictionary<int, PersonPlace>();
        PersonPlace At(int person) => places.GetValueOrDefault(person) ?? new PersonPlace(null, null, null);
        foreach (var list in NumberLists.Of(persons))
        {
            Each(db, $"SELECT person_id, area FROM residences WHERE person_id IN ({list})", day, row => places[row.GetInt32(0)] = At(row.GetInt32(0)) with { Municipality = row.GetString(1) });
            Each(db, $"SELECT person_id, value FROM states WHERE dimension = 'team' AND person_id IN ({list})", day, row => places[row.GetInt32(0)] = At(row.GetInt32(0)) with { Team = row.GetString(1) });
            Each(db, $"SELECT person_id, value FROM states WHERE dimension = 'caseworker' AND person_id IN ({list})", day, row => places[row.GetInt32(0)] = At(row.GetInt32(0)) with { Caseworker = row.GetString(1) });
        }

        return places;
    }

    /// <summary>Those of everybody of whom the registers say something on the day.</summary>
    public static IReadOnlyDictionary<int, PersonPlace> OfAll(Session db, DateOnly day)
    {
        var places = new Dictionary<int, PersonPlace>();
        PersonPlace At(int person) => places.GetValueOrDefault(person) ?? new PersonPlace(null, null, null);
        Each(db, "SELECT person_id, area FROM residences WHERE 1 = 1", day, row => places[row.GetInt32(0)] = At(row.GetInt32(0)) with { Municipality = row.GetString(1) });
        Each(db, "SELECT person_id, dimension, value FROM states WHERE dimension IN ('team', 'caseworker')", day, row => places[row.GetInt32(0)] = row.GetString(1) == "team"
            ? At(row.GetInt32(0)) with { Team = row.GetString(2) }
            : At(row.GetInt32(0)) with { Caseworker = row.GetString(2) });
        return places;
    }

    // Where a source says two at once, the one that began last counts.
    private static void Each(Session db, string select, DateOnly day, Action<DbDataReader> take) =>
        db.Each($"{select} AND superseded_by IS NULL AND first_day <= @day AND (last_day IS NULL OR last_day >= @day) ORDER BY first_day, id", take, ("day", day));
}
