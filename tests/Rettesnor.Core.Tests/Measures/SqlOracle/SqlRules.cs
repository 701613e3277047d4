using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>
/// The written rules of histories as statements of SQL: a calendar is joined to the facts, every day goes to the fact that the rules give it to,
/// and days that follow each other are gathered again.
/// </summary>
internal static class SqlRules
{
    /// <summary>The longest window that can be asked for.</summary>
    public const int MostMonths = 120;

    /// <summary>Later than every day.</summary>
    private const string Open = "9999999";

    /// <summary>Expects the facts, and the dates in <c>grid (number, first_day, last_day)</c>.</summary>
    public static readonly string[] All = [Days, Persons, Homes, Benefits, Chains, States, Effort];

    // The calendar goes on for more than 28 days after the last date, so that it is known whether what ended came back. Where a person lives is
    // asked of the grid's days only.
    private static string Days => $"""
        create table period as select number, {Number("first_day")} as first, {Number("last_day")} as last, last_day from grid;
        create unique index period_number on period (number);
        create table calendar (n integer primary key);
        insert into calendar with recursive
            earliest (n) as (select min({Number("max(from_day, '1900-01-01')")}) from (
                select from_day from benefit_fact union all select from_day from state_fact union all select first_day from grid)),
            days (n) as (select n from earliest union all select n + 1 from days where n < (select max(last) + 60 from period))
            select n from days;
        create table period_day (n integer primary key, number integer not null);
        insert into period_day select c.n, p.number from period p join calendar c on c.n between p.first and p.last;
        create table span (number integer, months integer, first integer, primary key (number, months)) without rowid;
        insert into span with recursive back (months) as (select 1 union all select months + 1 from back where months < {MostMonths})
            select number, months, {Number("""
                case when date(last_day, '+1 day') = date(last_day, '+1 day', 'start of month') then date(last_day, '+1 day', '-' || months || ' months')
                else date(last_day, '-' || months || ' months', 'floor', '+1 day') end
                """)} from period join back;
        """;

    private static string Persons => $"""
        create table person as select person, sex, origin, basis, {Number("first_residence")} as first_residence, coalesce({Number("died")}, {Open}) as died from person_fact;
        create unique index person_person on person (person);
        create table birthday (person integer, years integer, n integer, primary key (person, years)) without rowid;
        insert into birthday with recursive ages (years) as (select 0 union all select years + 1 from ages where years < 150)
            select person, years, {Number("date(max(born, '1900-01-01'), years || ' years', 'floor')")} from person_fact join ages;
        """;

    private static string Homes => $"""
        create table home (person integer, n integer, area text, primary key (person, n)) without rowid;
        insert into home select person, n, area from (
            select person, n, area, row_number() over (partition by person, n order by first desc, last desc, area desc) as turn
            from ({Alive("area", "residence_fact")}) join period_day on n between first and last) where turn = 1;
        create table resident as select h.person, h.area, p.number, p.last as day from period p join home h on h.n = p.last;
        create index resident_person on resident (person);
        """;

    private static string Benefits => $"""
        create table benefit_day (person integer, n integer, benefit text, minutes integer, primary key (person, n)) without rowid;
        insert into benefit_day select person, n, benefit, minutes from (
            select person, n, benefit, minutes, row_number() over (partition by person, n order by rank, first desc, last desc, minutes desc) as turn
            from ({Alive("benefit, case when hours < 37 then max(1, cast(round(hours * 60) as integer)) else 2220 end as minutes", "benefit_fact")})
            join benefit_kind using (benefit) join calendar on n between first and last) where turn = 1;
        """;

    // A chain goes on where at most 28 days lie between: where the first day is at most 29 after the last.
    private static string Chains => $"""
        create table spell_day as select person, benefit, minutes, min(n) as first, max(n) as last from (
            select *, n - row_number() over (partition by person, benefit, minutes order by n) as island from benefit_day) group by person, benefit, minutes, island;
        create table spell as
            with begun as (
                select s.*, k.family,
                    {NewChain("s.person, s.benefit")} as own, {NewChain("s.person, k.family")} as of_family, {NewChain("s.person")} as of_any
                from spell_day s join benefit_kind k using (benefit))
            select person, benefit, first, last,
                max(own) over (partition by person, benefit order by first) as benefit_chain,
                max(of_family) over (partition by person, family order by first) as family_chain,
                max(of_any) over (partition by person order by first) as any_chain
            from begun;
        create index spell_person on spell (person);
        """;

    private static string States => $"""
        create table state as select person, dimension, value, min(n) as first, max(n) as last from (
            select person, dimension, value, n, n - row_number() over (partition by person, dimension, value order by n) as island from (
                select person, dimension, value, n,
                    row_number() over (partition by person, dimension, case when is_many then value end, n order by first desc, last desc, rank) as turn
                from ({Alive("dimension, value", "state_fact")}) join state_kind using (dimension, value) join calendar on n between first and last)
            where turn = 1) group by person, dimension, value, island;
        create index state_person on state (person, dimension);
        """;

    // The hours of a month lie on its last day; a month has at most 655.35.
    private static string Effort => $"""
        create table interview as select person, kind, {Number("day")} as n from interview_fact join person using (person) where {Number("day")} < died;
        create index interview_person on interview (person);
        create table offer as {Alive("kind", "offer_fact")};
        create index offer_person on offer (person);
        create table hours as select person, {Number("date(month, 'start of month', '+1 month', '-1 day')")} as n, min(sum(cast(round(hours * 100) as integer)), 65535) as hundredths
            from hours_fact group by 1, 2;
        create index hours_person on hours (person);
        create table exit as select person, destination, {Number("day")} as n from exit_fact;
        create index exit_person on exit (person);
        """;

    // Nothing holds on the day of death or after; days that are none are dropped.
    private static string Alive(string columns, string table) => $"""
        select * from (
            select person, {columns}, {Number("from_day")} as first, min(coalesce({Number("last_day")}, {Open}), died - 1) as last from {table} join person using (person))
        where first <= last
        """;

    private static string NewChain(string of) =>
        $"case when coalesce(s.first - lag(s.last) over (partition by {of} order by s.first), 30) > 29 then s.first end";
}
