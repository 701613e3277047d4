using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Matching;

/// <summary>How far a work place is from where somebody lives, by municipalities.</summary>
public enum Distance
{
    /// <summary>In the same municipality.</summary>
    Own,

    /// <summary>In one next to it.</summary>
    Neighbour,

    /// <summary>In the same region.</summary>
    Region,

    /// <summary>Farther away.</summary>
    Farther,
}

/// <summary>A citizen who has said to want to work in an occupation, with what a caseworker needs to know to decide. Nothing about health is here.</summary>
/// <param name="Since">When it was said.</param>
/// <param name="Reach">How far away the citizen has said.</param>
/// <param name="Readiness">The code of the citizen's readiness; null where the registers do not say.</param>
/// <param name="Busy">What the citizen is in with an employer already, and until when; null where nothing.</param>
public sealed record Candidate(int Person, string Occupation, DateOnly Since, Distance Reach, AreaId Home, string? Readiness, (string Kind, DateOnly? Until)? Busy);

/// <summary>A vacancy: an open job order, or a fixed place that nobody sits in.</summary>
/// <param name="Order">The job order; null for a fixed place.</param>
/// <param name="Occupation">The occupation's id; null where the text names none that is known.</param>
/// <param name="Positions">How many.</param>
public sealed record Vacancy(int Employer, long? Order, string Text, string? Occupation, string? Kind, decimal Positions, DateOnly Since);

/// <summary>The places that an employer keeps for the municipality's citizens.</summary>
/// <param name="Places">Those that are agreed.</param>
/// <param name="Taken">Those that somebody sits in.</param>
public sealed record FixedPlaces(int Employer, decimal Places, int Taken, DateOnly Since)
{
    /// <summary>Those that nobody sits in.</summary>
    public decimal Free => Places - Taken;
}

/// <summary>
/// Finds those who have said that they want a vacancy's work, and the vacancies that a citizen has said to want. It filters and says why; it gives no
/// score, and the caseworker decides.
/// </summary>
public sealed class Matches(ReferenceData reference)
{
    private static readonly Dictionary<string, Distance> Reaches = new() { ["own"] = Distance.Own, ["neighbour"] = Distance.Neighbour, ["region"] = Distance.Region };

    /// <summary>How far a municipality is from another.</summary>
    public Distance Between(AreaId home, AreaId work) =>
        home == work ? Distance.Own
        : reference.Areas.Neighbours(home).Any(n => n.Id == work) ? Distance.Neighbour
        : reference.Areas.Contains(home) && reference.Areas.Contains(work) && reference.Areas[home].Region is { } region && region == reference.Areas[work].Region ? Distance.Region
        : Distance.Farther;

    /// <summary>Whether a citizen who has said how far would come to a municipality.</summary>
    public bool IsWithin(Candidate candidate, AreaId work) => Between(candidate.Home, work) <= candidate.Reach;

    /// <summary>Everybody who has said something on a day, or one citizen, by occupation.</summary>
    public static IReadOnlyList<Candidate> Candidates(Session db, DateOnly day, int? only = null)
    {
        var who = only is { } one ? string.Create(CultureInfo.InvariantCulture, $"person_id = {one}") : "1 = 1";
        var wishes = db.Rows(
            $"SELECT person_id, occupation, first_day, reach FROM {PlacementRegisters.Wishes.Id} WHERE {who} AND superseded_by IS NULL AND first_day <= @day AND (last_day IS NULL OR last_day >= @day) ORDER BY first_day, id",
            row => (Person: row.GetInt32(0), Occupation: row.GetString(1), Since: row.GetFieldValue<DateOnly>(2), Reach: row.GetString(3)), ("day", day));
        var persons = wishes.Select(w => w.Person).Distinct().ToList();
        var places = PersonPlaces.Of(db, persons, day);
        var (readiness, busy) = (new Dictionary<int, string>(), new Dictionary<int, (string, DateOnly?)>());
        foreach (var list in NumberLists.Of(persons))
        {
            foreach (var (person, value) in db.Rows(
                $"SELECT person_id, value FROM states WHERE dimension = 'readiness' AND superseded_by IS NULL AND first_day <= @day AND (last_day IS NULL OR last_day >= @day) AND person_id IN ({list}) ORDER BY first_day, id",
                row => (row.GetInt32(0), row.GetString(1)), ("day", day)))
            {
                readiness[person] = value;
            }

            foreach (var (person, kind, until) in db.Rows(
                $"SELECT person_id, kind, last_day FROM {PlacementRegisters.Placements.Id} WHERE superseded_by IS NULL AND first_day <= @day AND (last_day IS NULL OR last_day >= @day) AND person_id IN ({list}) ORDER BY first_day, id",
                row => (row.GetInt32(0), row.GetString(1), row.IsDBNull(2) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(2)), ("day", day)))
            {
                busy[person] = (kind, until);
            }
        }

        return
        [
            .. from wish in wishes
               where places.GetValueOrDefault(wish.Person)?.Municipality is not null && Reaches.ContainsKey(wish.Reach)
               select new Candidate(
                   wish.Person, wish.Occupation, wish.Since, Reaches[wish.Reach], new AreaId(places[wish.Person].Municipality!), readiness.GetValueOrDefault(wish.Person),
                   busy.TryGetValue(wish.Person, out var with) ? with : null),
        ];
    }

    /// <summary>The open job orders and the free fixed places on a day.</summary>
    public IReadOnlyList<Vacancy> Vacancies(Session db, DateOnly day)
    {
        var orders = db.Rows(
            "SELECT employer_id, id, occupation, kind, positions, day FROM job_orders WHERE superseded_by IS NULL AND closed IS NULL AND hired IS NULL AND day <= @day ORDER BY day, id",
            row => new Vacancy(row.GetInt32(0), row.GetInt64(1), row.GetString(2), reference.Occupations.In(row.GetString(2))?.Id, row.GetString(3), row.GetDecimal(4), row.GetFieldValue<DateOnly>(5)), ("day", day));
        return [.. orders, .. FixedPlaces(db, day).Where(p => p.Free > 0).Select(p => new Vacancy(p.Employer, null, "", null, null, p.Free, p.Since))];
    }

    /// <summary>The fixed places that are agreed on a day, by employer.</summary>
    public static IReadOnlyList<FixedPlaces> FixedPlaces(Session db, DateOnly day)
    {
        var taken = db.Rows(
            $"SELECT e.id, COUNT(*) FROM {PlacementRegisters.Placements.Id} p JOIN employers e ON e.p_number = p.p_number WHERE p.superseded_by IS NULL AND p.fixed_place AND p.first_day <= @day AND (p.last_day IS NULL OR p.last_day >= @day) GROUP BY e.id",
            row => (Employer: row.GetInt32(0), Count: row.GetInt32(1)), ("day", day)).ToDictionary(t => t.Employer, t => t.Count);
        return db.Rows(
            "SELECT employer_id, SUM(places), MIN(first_day) FROM employer_agreements WHERE superseded_by IS NULL AND kind = 'fixed-places' AND first_day <= @day AND (last_day IS NULL OR last_day >= @day) GROUP BY employer_id",
            row => new FixedPlaces(row.GetInt32(0), row.IsDBNull(1) ? 0 : row.GetDecimal(1), taken.GetValueOrDefault(row.GetInt32(0)), row.GetFieldValue<DateOnly>(2)), ("day", day));
    }
}
