using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Core.Reference;

/// <summary>A pool that pays for education: how the state pays, for whom and for what.</summary>
/// <param name="Benefit">The percent of unemployment benefit that its citizens have; null where that is not what it is about.</param>
/// <param name="Source">Where the rule stands, and what is our reading.</param>
public sealed record PoolRule(string Id, LocalText Title, PoolTerms Terms, decimal? Benefit, LocalText Who, LocalText What, LocalText Source);

/// <summary>The pools of reference/pools.yaml, in its order.</summary>
public sealed record PoolRules(IReadOnlyList<PoolRule> All)
{
    private static readonly Dictionary<string, PoolKind> Kinds = new() { ["frame"] = PoolKind.Frame, ["right"] = PoolKind.Right };

    public PoolRule? Find(string? id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>Those with a frame: what a total is of.</summary>
    public IReadOnlyList<PoolRule> WithFrame => [.. All.Where(p => p.Terms.Kind == PoolKind.Frame)];

    /// <summary>Reads the file; everything that is wrong with it is added to the problems.</summary>
    public static PoolRules Read(string file, string text, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var pools = form.Open(text) is { } map
            ? new YamlFields(form, map, "pools").Each("pools", ["id", "title", "kind", "own-share", "benefit", "who", "what", "source"], f =>
            {
                var id = f.Required("id");
                return new PoolRule(
                    id, f.RequiredText("title"), new PoolTerms(id, f.Word("kind", Kinds), Percent(f, "own-share") ?? f.Missing("own-share", 0m)), Percent(f, "benefit"),
                    f.RequiredText("who"), f.RequiredText("what"), f.RequiredText("source"));
            })
            : [];
        problems.AddRange(form.Problems);
        return new PoolRules(pools);
    }

    private static decimal? Percent(YamlFields fields, string key) => fields.Value<decimal>(
        key, new LocalText("procent, for eksempel 20", "percent, such as 20"),
        t => decimal.TryParse(t, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 200 ? percent : null);
}
