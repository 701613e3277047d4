using System.Globalization;
using Rettesnor.Core.Data.Yaml;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>Takes a plan's file apart into elements, as it is, right or wrong.</summary>
public static class ElementReader
{
    /// <summary>The elements of a file; null where something in it has no place among them, so that it would be lost.</summary>
    public static IReadOnlyList<PlanElement>? Read(string text)
    {
        var tree = YamlTree.Read(text);
        if (tree.Faults.Count > 0 || tree.Root is not YamlMap top)
        {
            return null;
        }

        var elements = new List<PlanElement>();
        var whole = true;
        var head = top with { Entries = [.. top.Entries.Where(e => PlanShape.Head.Field(e.Key) is not null)] };
        elements.Add(new PlanElement(PlanElement.HeadNumber, "", 1, 0, FieldsOf(PlanShape.Head.Fields, head, ref whole)));
        whole &= top.Entries.All(e => PlanShape.Head.Field(e.Key) is not null || PlanShape.Find(e.Key) is not null);
        foreach (var kind in PlanShape.Kinds.Where(k => !k.IsHead))
        {
            switch (top.Find(kind.Key)?.Value)
            {
                case null or YamlText { IsNull: true }:
                    break;
                case YamlList list when list.Items.All(i => i is YamlMap):
                    foreach (var map in list.Items.Cast<YamlMap>())
                    {
                        elements.Add(new PlanElement(elements.Count, kind.Key, 1, elements.Count, FieldsOf(kind.Fields, map, ref whole)));
                    }

                    break;
                default:
                    return null;
            }
        }

        return whole ? elements : null;
    }

    private static ElementFields FieldsOf(IReadOnlyList<ShapeField> shape, YamlMap map, ref bool whole)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        whole &= Read(shape, map, "", values);
        return new ElementFields(values);
    }

    private static bool Read(IReadOnlyList<ShapeField> shape, YamlMap map, string under, Dictionary<string, string> values)
    {
        var whole = true;
        foreach (var entry in map.Entries)
        {
            whole &= entry.Value is YamlText { IsNull: true } || (shape.FirstOrDefault(f => f.Key == entry.Key) is { } field && Read(field, entry.Value, under + entry.Key, values));
        }

        return whole;
    }

    private static bool Read(ShapeField field, YamlNode node, string path, Dictionary<string, string> values)
    {
        switch (field.Form, node)
        {
            case (FieldForm.Word or FieldForm.Choice, YamlText text):
                values[path] = text.Text;
                return true;
            case (FieldForm.Words, YamlList list) when list.Items.All(i => i is YamlText t && ElementFields.SplitWords(t.Text) is [var one] && one == t.Text):
                values[path] = string.Join(", ", list.Items.Cast<YamlText>().Select(t => t.Text));
                return true;
            case (FieldForm.Line or FieldForm.Text, YamlMap both):
                return Read([new("da", null!, FieldForm.Word), new("en", null!, FieldForm.Word)], both, path + ".", values);
            case (FieldForm.Inner, YamlMap inner):
                return Read(field.Inner, inner, path + ".", values);
            case (FieldForm.Lines, YamlList list):
                return list.Items.Select((item, i) => item is YamlMap both
                    && Read([new("da", null!, FieldForm.Word), new("en", null!, FieldForm.Word)], both, $"{path}.{i.ToString(CultureInfo.InvariantCulture)}.", values)).All(ok => ok);
            case (FieldForm.Parts, YamlList list):
                return list.Items.Select((item, i) => item is YamlMap part && Read(field.Inner, part, $"{path}.{i.ToString(CultureInfo.InvariantCulture)}.", values)).All(ok => ok);
            default:
                return false;
        }
    }
}
