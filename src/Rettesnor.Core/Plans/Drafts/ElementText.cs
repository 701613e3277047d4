using System.Globalization;
using System.Text;
using Rettesnor.Core.Data.Yaml;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>Elements written as a plan's file, and which element and field each line of it came from.</summary>
public sealed class ElementText
{
    private readonly StringBuilder text = new();
    private readonly List<(int Element, string Field)> lines = [];
    private int indent;
    private bool item;
    private int element;
    private string prefix = "";

    private ElementText()
    {
    }

    public string Text => text.ToString();

    /// <summary>The element and the field of a line, counted from 1.</summary>
    public (int Element, string Field)? At(int line) => line >= 1 && line <= lines.Count ? lines[line - 1] : null;

    /// <param name="elements">The elements; each kind in the order that it is to stand in.</param>
    public static ElementText Of(IEnumerable<PlanElement> elements)
    {
        var written = new ElementText();
        var kinds = elements.ToLookup(e => e.Kind);
        foreach (var kind in PlanShape.Kinds)
        {
            if (kind.IsHead)
            {
                written.Fields(kind.Fields, kinds[kind.Key].Single().Fields, "");
            }
            else
            {
                written.List(kind, [.. kinds[kind.Key]]);
            }
        }

        return written;
    }

    private void List(ShapeKind kind, List<PlanElement> list)
    {
        if (list.Count == 0)
        {
            return;
        }

        element = PlanElement.HeadNumber;
        Line(kind.Key, null);
        indent = 2;
        foreach (var one in list)
        {
            element = one.Number;
            item = true;
            Fields(kind.Fields, one.Fields, "");
            Nothing();
        }

        indent = 0;
        element = PlanElement.HeadNumber;
    }

    private void Fields(IReadOnlyList<ShapeField> shape, ElementFields fields, string under)
    {
        foreach (var field in shape)
        {
            prefix = under;
            Write(field, fields, under + field.Key);
        }

        prefix = "";
    }

    private void Write(ShapeField field, ElementFields fields, string path)
    {
        switch (field.Form)
        {
            case FieldForm.Words:
                if (fields.Words(path) is { Count: > 0 } words)
                {
                    Line(field.Key, "[" + string.Join(", ", words.Select(YamlScalar.Write)) + "]");
                }

                break;
            case FieldForm.Lines:
                Lines(field, fields, path);
                break;
            case FieldForm.Parts:
                Parts(field, fields, path);
                break;
            default:
                if (ValueOf(field, fields, path) is { } value)
                {
                    Line(field.Key, value);
                }

                break;
        }
    }

    // Null where the field says nothing.
    private static string? ValueOf(ShapeField field, ElementFields fields, string path) => field.Form switch
    {
        FieldForm.Inner => Braces(field.Inner.Select(i => (i.Key, ValueOf(i, fields, $"{path}.{i.Key}")))),
        FieldForm.Line or FieldForm.Text => Both(fields, path),

        // An outcome is written as a reader of YAML writes it.
        FieldForm.Choice when fields[path] is "true" or "false" => fields[path],
        _ => fields[path] is { Length: > 0 } value ? YamlScalar.Write(value) : null,
    };

    // Where nobody has written English the Danish stands in: a plan that is read in Danish need not wait for it.
    private static string? Both(ElementFields fields, string path)
    {
        var (da, en) = (fields[path + ".da"], fields[path + ".en"]);
        return Braces([("da", da.Length > 0 ? YamlScalar.Write(da) : null), ("en", en.Length > 0 ? YamlScalar.Write(en) : da.Length > 0 ? YamlScalar.Write(da) : null)]);
    }

    private static string? Braces(IEnumerable<(string Key, string? Value)> inner)
    {
        var said = inner.Where(i => i.Value is not null).Select(i => $"{i.Key}: {i.Value}").ToList();
        return said.Count == 0 ? null : "{ " + string.Join(", ", said) + " }";
    }

    private void Lines(ShapeField field, ElementFields fields, string path)
    {
        var said = Enumerable.Range(0, fields.Count(path)).Select(i => Both(fields, $"{path}.{i.ToString(CultureInfo.InvariantCulture)}")).OfType<string>().ToList();
        if (said.Count == 0)
        {
            return;
        }

        Line(field.Key, null);
        foreach (var one in said)
        {
            text.Append(' ', (indent * 2) + 2).Append("- ").Append(one).Append('\n');
            lines.Add((element, path));
        }
    }

    private void Parts(ShapeField field, ElementFields fields, string path)
    {
        var count = fields.Count(path);
        if (count == 0)
        {
            return;
        }

        Line(field.Key, null);
        indent += 2;
        for (var i = 0; i < count; i++)
        {
            item = true;
            Fields(field.Inner, fields, $"{path}.{i.ToString(CultureInfo.InvariantCulture)}.");
            Nothing();
        }

        indent -= 2;
    }

    // An item that says nothing yet is still an item.
    private void Nothing()
    {
        if (item)
        {
            text.Append(' ', (indent * 2) - 2).Append("- {}\n");
            lines.Add((element, ""));
            item = false;
        }
    }

    // The first field of a list's item stands after the dash, two columns to the left of the others.
    private void Line(string key, string? value)
    {
        text.Append(' ', (indent * 2) - (item ? 2 : 0)).Append(item ? "- " : "").Append(key).Append(':');
        text.Append(value is null ? "" : " ").Append(value).Append('\n');
        lines.Add((element, prefix + key));
        item = false;
    }
}
