using System.Globalization;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>Reads the fields of an element from a form whose names are their paths.</summary>
internal sealed class ElementForm(IFormCollection form, ReferenceData reference)
{
    /// <summary>A box by which a part is taken out.</summary>
    public const string RemoveWord = "remove";

    private const int MostItems = 200;

    /// <summary>What a draft decides about its head, and no form.</summary>
    private static readonly string[] Fixed = ["id", "municipality", "state", "adopted"];

    public static bool IsFixed(ShapeKind kind, ShapeField field) => kind.IsHead && Fixed.Contains(field.Key);

    /// <param name="kind">The kind of the element.</param>
    /// <param name="now">The element as it is, for what the form does not say.</param>
    public ElementFields Read(ShapeKind kind, ElementFields now)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in kind.Fields)
        {
            if (IsFixed(kind, field))
            {
                values.AddRange(now.All.Where(v => v.Key == field.Key));
            }
            else
            {
                Read(field, field.Key, field.Key, values);
            }
        }

        return new ElementFields(values.DistinctBy(v => v.Key));
    }

    // Items are numbered anew, those that say nothing left out.
    private void Read(ShapeField field, string from, string to, List<KeyValuePair<string, string>> values)
    {
        switch (field.Form)
        {
            case FieldForm.Line or FieldForm.Text:
                values.Add(new(to + ".da", Text(from + ".da", field.Form)));
                values.Add(new(to + ".en", Text(from + ".en", field.Form)));
                break;
            case FieldForm.Words:
                values.Add(new(to, string.Join(", ", form[from].SelectMany(v => (v ?? "").Split(',')).Select(w => IdOr(field, w.Trim())).Where(w => w.Length > 0).Distinct())));
                break;
            case FieldForm.Inner:
                foreach (var inner in field.Inner)
                {
                    Read(inner, $"{from}.{inner.Key}", $"{to}.{inner.Key}", values);
                }

                break;
            case FieldForm.Lines or FieldForm.Parts:
                var next = 0;
                foreach (var i in Items(from).Where(i => form[$"{from}.{Number(i)}.{RemoveWord}"].Count == 0))
                {
                    var item = new List<KeyValuePair<string, string>>();
                    foreach (var inner in field.Form == FieldForm.Parts ? field.Inner : [new ShapeField("", field.Title, FieldForm.Line)])
                    {
                        var under = inner.Key.Length == 0 ? "" : "." + inner.Key;
                        Read(inner, $"{from}.{Number(i)}{under}", $"{to}.{Number(next)}{under}", item);
                    }

                    if (item.Exists(v => v.Value.Length > 0))
                    {
                        values.AddRange(item);
                        next++;
                    }
                }

                break;
            default:
                values.Add(new(to, IdOr(field, Text(from, field.Form))));
                break;
        }
    }

    // The browser sends two characters for a line end; the file has one.
    private string Text(string name, FieldForm shape) => (form[name].FirstOrDefault() ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is var text && shape == FieldForm.Text
        ? text
        : text.Replace('\n', ' ');

    // People write names; the file has ids.
    private string IdOr(ShapeField field, string text) => field.Key switch
    {
        "area" or "compare" when reference.Areas.TryFind(text, out var area) => area.Id.Value,
        "measure" when reference.Measures.Named(text) is { } measure => measure.Id.Value,
        _ => text,
    };

    private IEnumerable<int> Items(string list) => form.Keys
        .Where(k => k.StartsWith(list + ".", StringComparison.Ordinal))
        .Select(k => int.TryParse(k[(list.Length + 1)..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : MostItems)
        .Where(i => i < MostItems).Distinct().Order();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
