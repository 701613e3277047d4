using Rettesnor.Core.Data.Yaml;

namespace Rettesnor.Core.Plans;

/// <summary>Inside braces YAML ends a value at the comma, so that <c>step: 0,01</c> becomes a step of 0 and a field named 01. It is read as it was meant.</summary>
internal static class UnquotedSteps
{
    public static YamlMap Join(YamlMap map)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            if (entries is [.., { Key: "step", Value: YamlText { Quoted: false } whole } step] && IsDecimals(entry) && whole.Text.All(char.IsAsciiDigit))
            {
                entries[^1] = step with { Value = whole with { Text = $"{whole.Text},{entry.Key}" } };
            }
            else
            {
                entries.Add(entry with { Value = Join(entry.Value) });
            }
        }

        return map with { Entries = entries };
    }

    private static YamlNode Join(YamlNode node) => node switch
    {
        YamlMap map => Join(map),
        YamlList list => list with { Items = [.. list.Items.Select(Join)] },
        _ => node,
    };

    private static bool IsDecimals(YamlEntry entry) => entry.Key.Length > 0 && entry.Key.All(char.IsAsciiDigit) && entry.Value is YamlText { IsNull: true };
}
