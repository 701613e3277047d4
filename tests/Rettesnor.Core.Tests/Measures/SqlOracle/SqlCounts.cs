using Microsoft.Data.Sqlite;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>
/// A second opinion on what is counted: the facts of persons in SQLite, and every question as textbook SQL with one row a person and date. It
/// shares the records of facts and of formulas with the engine, and nothing else.
/// </summary>
internal sealed class SqlCounts : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public SqlCounts(Codebook book, IEnumerable<PersonFacts> persons, Period first, Period last)
    {
        connection.Open();
        SqlRegister.Load(connection, book, persons);
        Execute("create table grid (number integer primary key, first_day text not null, last_day text not null)");
        var number = 0;
        for (var period = first; period.LastDay <= last.LastDay; period = period.Next()!)
        {
            Execute(Invariant($"insert into grid values ({number++}, '{Day(period.FirstDay)}', '{Day(period.LastDay)}')"));
        }

        foreach (var rule in SqlRules.All)
        {
            Execute(rule);
        }
    }

    /// <summary>Every place where the counts are not what SQL finds of a question, in words; empty where they are equal to the last digit.</summary>
    public IReadOnlyList<string> Differences(Counts counts, Question question, MeasureGroup? narrowed = null)
    {
        var rows = Ask(question, narrowed);
        var differences = new List<string>();
        for (var area = 0; area < counts.Areas.Count; area++)
        {
            for (var group = 0; group < counts.Groups.Count; group++)
            {
                for (var date = 0; date < counts.Grid.Dates.Count; date++)
                {
                    rows.Remove((counts.Areas[area].Value, counts.Groups[group], date), out var sql);
                    var engine = (counts.Numerator(area, group, date), counts.Denominator(area, group, date));
                    if (sql != engine)
                    {
                        differences.Add(Invariant($"{counts.Areas[area]} {counts.Groups[group]} {counts.Grid.Dates[date]:O}: counted {engine}, SQL {sql}"));
                    }
                }
            }
        }

        return [.. differences, .. rows.Select(r => Invariant($"{r.Key} was not counted, SQL {r.Value}"))];
    }

    private Dictionary<(string Area, string Group, int Date), (long Part, long Whole)> Ask(Question question, MeasureGroup? narrowed)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlQuestion.Of(question, narrowed);
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<(string, string, int), (long, long)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetInt32(2)), (reader.GetInt64(3), reader.GetInt64(4)));
        }

        return rows;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();
}
