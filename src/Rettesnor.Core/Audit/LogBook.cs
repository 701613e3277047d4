using System.Data.Common;
using System.Globalization;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Audit;

/// <summary>Somebody read about persons, all of them at once: a page, or a list.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The login, or the user of the machine.</param>
/// <param name="Process">The page, command or job.</param>
/// <param name="Count">How many persons.</param>
/// <param name="Persons">The numbers of the first of them.</param>
public sealed record LoggedReading(DateTime At, string Who, string Process, int Count, IReadOnlyList<int> Persons);

/// <summary>Somebody wrote.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The login, or the user of the machine.</param>
/// <param name="Process">The page, command or job.</param>
/// <param name="Why">Why it was written.</param>
public sealed record LoggedWrite(DateTime At, string Who, string Process, string Why);

/// <summary>Somebody opened a citizen outside their own scope.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The login.</param>
/// <param name="Person">The citizen's number.</param>
/// <param name="Why">The reason that was given.</param>
public sealed record LoggedOpening(DateTime At, string Who, int Person, string Why);

/// <summary>What of the log is asked for.</summary>
/// <param name="Who">A login; null for anybody.</param>
/// <param name="Person">A person's number; null for any.</param>
/// <param name="From">The first instant, in UTC; null for no bound.</param>
/// <param name="Until">The instant before which, in UTC; null for no bound.</param>
public sealed record LogQuestion(string? Who, int? Person, DateTime? From, DateTime? Until);

/// <summary>Reads who wrote and who read, the newest first.</summary>
/// <param name="data">The data directory.</param>
/// <param name="tables">The tables with facts of persons: a write about a person is one that put or superseded a row there.</param>
/// <param name="hidden">Who is left out: accounts of other municipalities than the reader's.</param>
public sealed class LogBook(DataDirectory data, IReadOnlyList<string> tables, IReadOnlyCollection<string> hidden)
{
    /// <summary>How many persons of one reading are named; a search for a person finds the readings of the others.</summary>
    public const int MostNamed = 100;

    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Latest = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private string InTime => "at >= @from AND at < @until AND (@who = '' OR who = @who)" + string.Concat(hidden.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $" AND who <> @hidden{i}")));

    private static string OfPerson => "(@person = 0 OR person_id = @person)";

    /// <summary>Who read about persons: a row for each reading, however many persons it was about.</summary>
    public IReadOnlyList<LoggedReading> Readings(LogQuestion question, int skip, int most) => data.Read(db =>
    {
        var found = db.Rows(
            $"SELECT at, who, process, COUNT(DISTINCT person_id) FROM readings WHERE {InTime} AND {OfPerson} GROUP BY at, who, process ORDER BY at DESC, MAX(id) DESC LIMIT @most OFFSET @skip",
            row => new LoggedReading(At(row), row.GetString(1), row.GetString(2), (int)row.GetInt64(3), []), Parameters(question, skip, most));
        if (found.Count == 0)
        {
            return found;
        }

        var persons = db.Rows(
            $"""
            SELECT at, who, process, person_id FROM (
                SELECT DISTINCT at, who, process, person_id, DENSE_RANK() OVER (PARTITION BY at, who, process ORDER BY person_id) AS place
                FROM readings WHERE {InTime} AND {OfPerson}
            ) named WHERE place <= @named ORDER BY person_id
            """,
            row => (Reading: (At(row), row.GetString(1), row.GetString(2)), Person: row.GetInt32(3)),
            [.. Parameters(question with { From = found[^1].At, Until = found[0].At.AddTicks(TimeSpan.TicksPerMillisecond) }, 0, 0), ("named", MostNamed)]).ToLookup(p => p.Reading, p => p.Person);
        return found.ConvertAll(r => r with { Persons = [.. persons[(r.At, r.Who, r.Process)]] });
    });

    /// <summary>Who wrote; with a person, only what was written about that person.</summary>
    public IReadOnlyList<LoggedWrite> Writes(LogQuestion question, int skip, int most)
    {
        var about = string.Join(" UNION ", tables.SelectMany(t => new[]
        {
            $"SELECT write_id FROM {t} WHERE person_id = @person",
            $"SELECT superseded_by FROM {t} WHERE person_id = @person AND superseded_by IS NOT NULL",
        }).Prepend("SELECT write_id FROM openings WHERE person_id = @person").Prepend("SELECT write_id FROM insights WHERE person_id = @person").Prepend("SELECT write_id FROM persons WHERE id = @person"));
        return data.Use(db => db.Rows(
            $"SELECT at, who, process, why FROM writes WHERE {InTime} AND (@person = 0 OR id IN ({about})) ORDER BY at DESC, id DESC LIMIT @most OFFSET @skip",
            row => new LoggedWrite(At(row), row.GetString(1), row.GetString(2), row.GetString(3)), Parameters(question, skip, most)));
    }

    /// <summary>Who opened citizens outside their own scope.</summary>
    public IReadOnlyList<LoggedOpening> Openings(LogQuestion question, int most) => data.Use(db => db.Rows(
        $"SELECT at, who, person_id, why FROM openings o JOIN writes w ON w.id = o.write_id WHERE {InTime} AND {OfPerson} ORDER BY at DESC, o.id DESC LIMIT @most OFFSET @skip",
        row => new LoggedOpening(At(row), row.GetString(1), row.GetInt32(2), row.GetString(3)), Parameters(question, 0, most)));

    private (string, object?)[] Parameters(LogQuestion question, int skip, int most) =>
    [
        ("from", question.From ?? Earliest), ("until", question.Until ?? Latest), ("who", question.Who ?? ""), ("person", question.Person ?? 0), ("skip", skip), ("most", most),
        .. hidden.Select((h, i) => (string.Create(CultureInfo.InvariantCulture, $"hidden{i}"), (object?)h)),
    ];

    private static DateTime At(DbDataReader row) => DateTime.SpecifyKind(row.GetFieldValue<DateTime>(0), DateTimeKind.Utc);
}
