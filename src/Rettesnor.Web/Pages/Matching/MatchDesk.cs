using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Matching;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Employers;

namespace Rettesnor.Web.Pages.Matching;

/// <summary>A candidate with a name.</summary>
public sealed record NamedCandidate(Candidate Candidate, string Name);

/// <summary>A citizen who is with an employer.</summary>
/// <param name="Person">The citizen; null where whoever asks may not see who it is.</param>
public sealed record PlacedCitizen(int? Person, string? Name, string Kind, DateOnly First, DateOnly? Last, bool IsFixed);

/// <summary>What the pages that bring citizens and vacancies together read from.</summary>
public sealed class MatchDesk(PlanLibrary library, EmployerDesk employers)
{
    public DataDirectory Data => library.Data;

    public ReferenceData Reference => library.Reference;

    public EmployerDesk Employers => employers;

    public DateOnly Today => employers.Today;

    public Matches Matches { get; } = new(library.Reference);

    public Occupations Occupations => library.Reference.Occupations;

    /// <summary>The vacancies of the employers that somebody may see.</summary>
    public IReadOnlyList<(Vacancy Vacancy, EmployerCard Card)> Vacancies(Acting acting)
    {
        var cards = employers.Cards();
        return [.. Data.Use(db => Matches.Vacancies(db, Today)).Where(v => cards.ContainsKey(v.Employer)).Select(v => (v, cards[v.Employer])).Where(v => employers.Refuse(acting, Right.ReadEmployers, v.Item2.Area) is null)];
    }

    /// <summary>Those whom somebody may read about among the candidates, by name; that they have been shown is kept.</summary>
    public IReadOnlyList<NamedCandidate> Shown(IEnumerable<Candidate> candidates, Acting acting, string process)
    {
        var all = candidates.ToList();
        var (places, names) = Data.Read(db => (PersonPlaces.Of(db, [.. all.Select(c => c.Person).Distinct()], Today), PersonNames.Of(db, all.Select(c => c.Person))));
        var shown = all.Where(c => acting.RefuseReading(places.GetValueOrDefault(c.Person) ?? new PersonPlace(null, null, null)) is null)
            .Select(c => new NamedCandidate(c, names.GetValueOrDefault(c.Person) ?? c.Person.ToString(System.Globalization.CultureInfo.InvariantCulture))).OrderBy(c => c.Name, Collation.Danish).ToList();
        ReadingLog.Keep(Data, acting.Who, process, [.. shown.Select(s => s.Candidate.Person).Distinct()]);
        return shown;
    }

    /// <summary>The citizens who are with an employer on the day, or come there, the earliest first.</summary>
    public IReadOnlyList<PlacedCitizen> With(string pNumber, Acting acting, string process)
    {
        var (rows, places, names) = Data.Read(db =>
        {
            var placed = db.Rows(
                $"SELECT person_id, kind, first_day, last_day, fixed_place FROM {PlacementRegisters.Placements.Id} WHERE p_number = @number AND superseded_by IS NULL AND (last_day IS NULL OR last_day >= @day) ORDER BY first_day, id",
                row => (Person: row.GetInt32(0), Kind: row.GetString(1), First: row.GetFieldValue<DateOnly>(2), Last: row.IsDBNull(3) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(3), IsFixed: !row.IsDBNull(4) && row.GetBoolean(4)),
                ("number", pNumber), ("day", Today));
            return (placed, PersonPlaces.Of(db, [.. placed.Select(p => p.Person).Distinct()], Today), PersonNames.Of(db, placed.Select(p => p.Person)));
        });
        bool MaySee(int person) => acting.May(Right.ReadPersons) && acting.RefuseReading(places.GetValueOrDefault(person) ?? new PersonPlace(null, null, null)) is null;
        var seen = rows.ConvertAll(r => MaySee(r.Person) ? new PlacedCitizen(r.Person, names.GetValueOrDefault(r.Person), r.Kind, r.First, r.Last, r.IsFixed) : new PlacedCitizen(null, null, r.Kind, r.First, r.Last, r.IsFixed));
        ReadingLog.Keep(Data, acting.Who, process, [.. seen.Select(s => s.Person).OfType<int>().Distinct()]);
        return seen;
    }
}
