using Microsoft.Data.Sqlite;
using Rettesnor.Measurement.Histories;
using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>The facts as plain tables: days are ISO text, the last day is included, and an open end is null.</summary>
internal static class SqlRegister
{
    private const string Schema = """
        create table benefit_kind (benefit text primary key, family text not null, rank integer not null);
        create table state_kind (dimension text not null, value text not null, is_many integer not null, rank integer not null, primary key (dimension, value));
        create table person_fact (person integer primary key, born text not null, sex text not null, origin text not null, basis text not null, first_residence text, died text);
        create table residence_fact (person integer not null, area text not null, from_day text not null, last_day text);
        create table benefit_fact (person integer not null, benefit text not null, from_day text not null, last_day text, hours real);
        create table interview_fact (person integer not null, kind text not null, day text not null);
        create table offer_fact (person integer not null, kind text not null, from_day text not null, last_day text);
        create table hours_fact (person integer not null, month text not null, hours real not null);
        create table state_fact (person integer not null, dimension text not null, value text not null, from_day text not null, last_day text);
        create table exit_fact (person integer not null, destination text not null, day text not null);
        """;

    public static void Load(SqliteConnection connection, Codebook book, IEnumerable<PersonFacts> persons)
    {
        using (var create = connection.CreateCommand())
        {
            create.CommandText = Schema;
            create.ExecuteNonQuery();
        }

        using var transaction = connection.BeginTransaction();
        foreach (var (kind, rank) in book.Benefits.Select((k, i) => (k, i)))
        {
            Insert(connection, "benefit_kind", kind.Id, kind.Family, rank);
        }

        foreach (var (kind, rank) in book.States.Select((k, i) => (k, i)))
        {
            Insert(connection, "state_kind", kind.Dimension, kind.Value, kind.ManyAtOnce ? 1 : 0, rank);
        }

        foreach (var person in persons)
        {
            Load(connection, person);
        }

        transaction.Commit();
    }

    private static void Load(SqliteConnection connection, PersonFacts p)
    {
        var sex = p.Sex == Sex.Female ? "female" : "male";
        Insert(connection, "person_fact", p.Person, Day(p.Born), sex, p.Origin, p.Basis, Day(p.FirstResidence), Day(p.Died));
        foreach (var fact in p.Residences)
        {
            Insert(connection, "residence_fact", p.Person, fact.Area.Value, Day(fact.Days.From), Day(fact.Days.LastDay));
        }

        foreach (var fact in p.Benefits)
        {
            Insert(connection, "benefit_fact", p.Person, fact.Kind, Day(fact.Days.From), Day(fact.Days.LastDay), (double?)fact.HoursPerWeek);
        }

        foreach (var fact in p.Interviews)
        {
            Insert(connection, "interview_fact", p.Person, fact.Kind, Day(fact.Day));
        }

        foreach (var fact in p.Offers)
        {
            Insert(connection, "offer_fact", p.Person, fact.Kind, Day(fact.Days.From), Day(fact.Days.LastDay));
        }

        foreach (var fact in p.Hours)
        {
            Insert(connection, "hours_fact", p.Person, Day(fact.Month), (double)fact.Hours);
        }

        foreach (var fact in p.States)
        {
            Insert(connection, "state_fact", p.Person, fact.Dimension, fact.Value, Day(fact.Days.From), Day(fact.Days.LastDay));
        }

        foreach (var fact in p.Exits)
        {
            Insert(connection, "exit_fact", p.Person, fact.Destination, Day(fact.Day));
        }
    }

    private static string? Day(DateOnly? day) => day is { } known ? SqlText.Day(known) : null;

    private static void Insert(SqliteConnection connection, string table, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Invariant($"insert into {table} values ({string.Join(", ", values.Select((_, i) => Invariant($"${i}")))})");
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(Invariant($"${i}"), values[i] ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }
}
