using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>Events as rows of a person and a day, and what is asked about them.</summary>
internal static class SqlEvent
{
    public static string Of(HistoryEvent what) => what switch
    {
        HistoryEvent.BenefitStart start => $"""
            select person, first as n from (
                select person, first, coalesce(first - lag(last) over (partition by person order by first), 30) as gap from spell where {OneOf("benefit", start.Benefits)})
            where gap > 29
            """,
        HistoryEvent.BenefitEnd end => $"""
            select person, last as n from (
                select person, last, coalesce(lead(first) over (partition by person order by first) - last, 30) as gap from spell where {OneOf("benefit", end.Benefits)})
            where gap > 29
            """,
        HistoryEvent.StateStart start => $"""
            select distinct s.person, s.first as n from state s where {Among("s", start)} and not exists (
                select 1 from state o where o.person = s.person and {Among("o", start)} and s.first - 1 between o.first and o.last)
            """,
        HistoryEvent.StateChange change => $"""
            select person, first as n from (
                select person, first, value, lag(value) over w as earlier, first - lag(last) over w as gap from state
                where dimension = {Quoted(change.Dimension)} window w as (partition by person order by first))
            where value <> earlier and gap <= 29
            """,
        _ => throw new InvalidOperationException($"There is no SQL for {what.GetType().Name}."),
    };

    public static string Where(ValueList<EventTest> tests) => tests.Count == 0 ? "1" : string.Join(" and ", tests.Select(Where));

    private static string Where(EventTest test) => test switch
    {
        EventTest.OnTheDay on => new SqlPredicate("e.n", null).Of(on.Holds),
        EventTest.TheDayBefore before => new SqlPredicate("(e.n - 1)", null).Of(before.Holds),
        EventTest.To to => $"exists (select 1 from exit x where x.person = e.person and {OneOf("x.destination", to.Destinations)} and x.n between e.n and e.n + 28)",
        _ => throw new InvalidOperationException($"There is no SQL for {test.GetType().Name}."),
    };

    private static string Among(string state, HistoryEvent.StateStart start) => $"{state}.dimension = {Quoted(start.Dimension)} and {OneOf($"{state}.value", start.Values)}";
}
