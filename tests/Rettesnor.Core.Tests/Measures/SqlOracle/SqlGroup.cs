using System.Globalization;
using Rettesnor.Measurement.Measures;
using static Rettesnor.Core.Tests.Measures.SqlOracle.SqlText;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>A grouping as what is joined to a row that has a person as <c>p</c>.</summary>
/// <param name="Ids">All its groups.</param>
/// <param name="Join">What is joined.</param>
/// <param name="Id">The group of the row.</param>
internal sealed record SqlGroup(string Ids, string Join, string Id)
{
    public static SqlGroup Of(GroupBy by, string day) => by switch
    {
        GroupBy.Nothing => new("select 'all' as id", "", "'all'"),
        GroupBy.Benefit => new("select benefit as id from benefit_kind", $"join spell k on k.person = p.person and {day} between k.first and k.last", "k.benefit"),
        GroupBy.OfSex => new("select 'female' as id union all select 'male'", "", "p.sex"),
        GroupBy.Age age => OfAge(age, day),
        GroupBy.State state => new(
            $"select value as id from state_kind where dimension = {Quoted(state.Dimension)}",
            $"join state k on k.person = p.person and k.dimension = {Quoted(state.Dimension)} and {day} between k.first and k.last",
            "k.value"),
        GroupBy.Change change => OfChange(change.Dimension, day),
        _ => throw new InvalidOperationException($"There is no SQL for {by.GetType().Name}."),
    };

    private static SqlGroup OfChange(string dimension, string day) => new(
        $"select a.value || '>' || b.value as id from state_kind a join state_kind b on b.dimension = a.dimension where a.dimension = {Quoted(dimension)}",
        $"join state k on k.person = p.person and k.dimension = {Quoted(dimension)} and k.first = {day} join state o on o.person = p.person and o.dimension = k.dimension and o.value <> k.value and o.last between {day} - 29 and {day} - 1 and not exists (select 1 from state m where m.person = o.person and m.dimension = o.dimension and m.last > o.last and m.last < {day})",
        "o.value || '>' || k.value");

    private static SqlGroup OfAge(GroupBy.Age by, string day)
    {
        var groups = string.Join(" union all ", by.From.Select((from, i) => i + 1 < by.From.Count
            ? Invariant($"select '{from}-{by.From[i + 1] - 1}' as id, {from} as lowest, {by.From[i + 1] - 1} as highest")
            : Invariant($"select '{from}+' as id, {from} as lowest, 999 as highest")));
        return new(
            groups,
            $"join ({groups}) k on (select max(y.years) from birthday y where y.person = p.person and y.n <= {day}) between k.lowest and k.highest",
            "k.id");
    }
}
