using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>A question as one statement; its rows are area, group, number of the date, numerator and denominator. What has no row is zero.</summary>
/// <remarks>A group of a measure narrows the statement by a condition of its own, and not by a formula that the program has narrowed.</remarks>
internal static class SqlQuestion
{
    public static string Of(Question question, MeasureGroup? group = null) => question.Formula switch
    {
        Formula.Persons persons => Persons(question, group, persons.Of, "count(*)", "0"),
        Formula.Share share => Persons(question, group, share.Of, $"sum({OnTheDate.Of(share.Where)})", "count(*)"),
        Formula.FullTime fullTime => FullTime(question, group, fullTime),
        Formula.Events events => Events(question, group, events.Event, events.Where, "count(*)", "0"),
        Formula.EventShare share => Events(question, group, share.Event, share.Of, $"sum({SqlEvent.Where(share.Where)})", "count(*)"),
        Formula.EventsEach each => $"""
            select area, id, number, sum(part), sum(whole) from (
                {Events(question, null, each.Event, ValueList<EventTest>.Empty, "count(*)", "0")} union all {Persons(question, group, each.Of, "0", "count(*)")}) group by area, id, number
            """,
        Formula.OfPublished of => Of(question with { Formula = of.Part }, group),
        _ => throw new InvalidOperationException($"There is no SQL for {question.Formula.GetType().Name}."),
    };

    private static SqlPredicate OnTheDate => new("r.day", "r.number");

    private static string Persons(Question question, MeasureGroup? narrowed, Predicate of, string part, string whole)
    {
        var group = SqlGroup.Of(question.By, "r.day");
        return $"""
            select r.area, {group.Id} as id, r.number, {part} as part, {whole} as whole
            from resident r join person p on p.person = r.person join period d on d.number = r.number {group.Join}
            where {Asked(question)} and {OnTheDate.Of(of)} and {Of(OnTheDate, narrowed?.Where)} group by 1, 2, 3
            """;
    }

    private static string FullTime(Question question, MeasureGroup? narrowed, Formula.FullTime formula)
    {
        var group = SqlGroup.Of(question.By, "b.n");
        return $"""
            select a.area, i.id, d.number, coalesce(t.minutes, 0), (d.last - d.first + 1) * 2220
            from (select distinct area from residence_fact) a join ({group.Ids}) i join period d left join (
                select h.area, {group.Id} as id, c.number, sum(b.minutes) as minutes
                from period_day c join benefit_day b on b.n = c.n join home h on h.person = b.person and h.n = b.n join person p on p.person = b.person {group.Join}
                where {OneOf("b.benefit", formula.On)} and {new SqlPredicate("b.n", null).Of(formula.While)} and {Of(new SqlPredicate("b.n", null), narrowed?.Where)} group by 1, 2, 3) t
            on t.area = a.area and t.id = i.id and t.number = d.number
            where {Asked(question)}
            """;
    }

    private static string Events(Question question, MeasureGroup? narrowed, HistoryEvent what, ValueList<EventTest> of, string part, string whole)
    {
        var group = SqlGroup.Of(question.By, "e.n");
        return $"""
            select h.area, {group.Id} as id, c.number, {part} as part, {whole} as whole
            from ({SqlEvent.Of(what)}) e join person p on p.person = e.person join home h on h.person = e.person and h.n = e.n
            join period_day c on c.n = e.n join period d on d.number = c.number {group.Join}
            where {Asked(question)} and {SqlEvent.Where(of)}
            and {Of(new SqlPredicate("e.n", null), narrowed?.Where)} and {Of(new SqlPredicate("(e.n - 1)", null), narrowed?.TheDayBefore)} group by 1, 2, 3
            """;
    }

    private static string Of(SqlPredicate when, Predicate? condition) => condition is null ? "1" : when.Of(condition);

    private static string Asked(Question question) =>
        $"({(question.From is { } from ? $"d.last_day >= {Quoted(Day(from))}" : "1")} and {(question.To is { } to ? $"d.last_day <= {Quoted(Day(to))}" : "1")})";
}
