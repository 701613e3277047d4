using System.Data.Common;
using System.Globalization;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Audit;

/// <summary>A line of the log: somebody wrote, or read about a person.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The login, or the user of the machine.</param>
/// <param name="Process">The page, command or job.</param>
/// <param name="Why">Why it was written; null for a reading.</param>
/// <param name="Person">The number of the person read about; null for a write.</param>
public sealed record LogLine(DateTime At, string Who, string Process, string? Why, int? Person);

/// <summary>What of the log is asked for.</summary>
/// <param name="Who">A login; null for anybody.</param>
/// <param name="Person">A person's number; null for any.</param>
/// <param name="From">The first instant, in UTC.</param>
/// <param name="Until">The instant before which, in UTC.</param>
public sealed record LogQuestion(string? Who, int? Person, DateTime From, DateTime Until);

/// <summary>Reads who wrote and who read, the newest first.</summary>
/// <param name="data">The data directory.</param>
/// <param name="tables">The tables with facts of persons: a write about a person is one that put or superseded a row there.</param>
/// <param name="hidden">Who is left out: accounts of other municipalities than the reader's.</param>
public sealed class LogBook(DataDirectory data, IReadOnlyList<string> tables, IReadOnlyCollection<string> hidden)
{
    private string InTime => "at >= @from AND at < @until AND (@who = '' OR who = @who)" + string.Concat(hidden.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $" AND who <> @hidden{i}")));

    /// <summary>Who read about persons.</summary>
    public IReadOnlyList<LogLine> Readings(LogQuestion question, int most) => data.Use(db => db.Rows(
        $"SELECT at, who, process, person_id FROM readings WHERE {InTime} AND (@person = 0 OR person_id = @person) ORDER BY at DESC, id DESC LIMIT @most",
        row => new LogLine(At(row), row.GetString(1), row.GetString(2), null, row.GetInt32(3)), Parameters(question, most)));

    /// <summary>Who wrote; with a person, only what was written about that person.</summary>
    public IReadOnlyList<LogLine> Writes(LogQuestion question, int most)
    {
        var about = string.Join(" UNION ", tables.SelectMany(t => new[]
        {
            $"SELECT write_id FROM {t} WHERE person_id = @person",
            $"SELECT superseded_by FROM {t} WHERE person_id = @person AND superseded_by IS NOT NULL",
        }).Prepend("SELECT write_id FROM persons WHERE id = @person"));
        return data.Use(db => db.Rows(
            $"SELECT at, who, process, why FROM writes WHERE {InTime} AND (@person = 0 OR id IN ({about})) ORDER BY at DESC, id DESC LIMIT @most",
            row => new LogLine(At(row), row.GetString(1), row.GetString(2), row.GetString(3), null), Parameters(question, most)));
    }

    private (string, object?)[] Parameters(LogQuestion question, int most) =>
        [("from", question.From), ("until", question.Until), ("who", question.Who ?? ""), ("person", question.Person ?? 0), ("most", most), .. hidden.Select((h, i) => (string.Create(CultureInfo.InvariantCulture, $"hidden{i}"), (object?)h))];

    private static DateTime At(DbDataReader row) => DateTime.SpecifyKind(row.GetFieldValue<DateTime>(0), DateTimeKind.Utc);
}
