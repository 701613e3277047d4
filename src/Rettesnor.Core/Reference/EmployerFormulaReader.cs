using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Reference;

/// <summary>Reads how a version of a measure is computed from what is known of employers; docs/measures-file.md describes it.</summary>
internal sealed class EmployerFormulaReader(YamlForm form)
{
    private static readonly string[] Kinds = ["count", "share", "part", "happenings", "occasions", "happenings-each", "happening-share"];

    private static readonly string[] Words = ["everyone", "employees", "in", "had", "agreement", "not", "any", "all"];

    private static readonly IReadOnlyDictionary<string, Happening> Happenings = new Dictionary<string, Happening>
    {
        ["contact"] = Happening.Contact,
        ["recruitment"] = Happening.Recruitment,
        ["recruitment-in-vain"] = Happening.RecruitmentInVain,
        ["activity"] = Happening.Activity,
    };

    private static readonly EmployerPredicate StandIn = new EmployerPredicate.Everyone();

    /// <summary>The formula of a field; null where there is none or it cannot be read.</summary>
    public EmployerFormula? Read(YamlFields parent, string key)
    {
        if (parent.Inner(key, Kinds) is not { } fields)
        {
            return null;
        }

        var named = Kinds.Where(fields.Has).ToList();
        if (named is not [var kind])
        {
            form.Problem(fields.Place, new LocalText($"{named.Count} slags beregning", $"{named.Count} kinds of computation"), YamlFields.OneOf(Kinds));
            return null;
        }

        return kind switch
        {
            "count" => fields.Inner(kind, "of") is { } f ? new EmployerFormula.Employers(Required(f, "of")) : null,
            "share" => fields.Inner(kind, "of", "where") is { } f ? new EmployerFormula.Share(Required(f, "of"), Required(f, "where")) : null,
            "part" => fields.Inner(kind, "of", "whole") is { } f ? new EmployerFormula.Part(Required(f, "of"), Required(f, "whole")) : null,
            "happenings" => fields.Inner(kind, "what", "kinds", "months", "over", "of") is { } f ? new EmployerFormula.Happenings(What(f), Over(f), Required(f, "of")) : null,
            "occasions" => fields.Inner(kind, "what", "kinds", "months", "over", "of") is { } f ? new EmployerFormula.Occasions(What(f), Over(f), Required(f, "of")) : null,
            "happenings-each" => fields.Inner(kind, "what", "kinds", "months", "over", "of", "each") is { } f
                ? new EmployerFormula.HappeningsEach(What(f), Over(f), Required(f, "of"), Required(f, "each")) : null,
            _ => fields.Inner(kind, "what", "kinds", "months", "over", "where") is { } f ? new EmployerFormula.HappeningShare(What(f), Over(f), Required(f, "where")) : null,
        };
    }

    private static CountedHappenings What(YamlFields f) => new(f.Word("what", Happenings), KindsOf(f));

    private static ValueList<string> KindsOf(YamlFields f) => f.Has("kinds") ? new(f.WordsOrOne("kinds").Select(w => w.Text)) : ValueList<string>.Empty;

    // A window is never left out: nothing defaults.
    private EmployerWindow Over(YamlFields f)
    {
        if (f.Has("over") == f.Has("months"))
        {
            form.Problem(f.Place, new LocalText("ingen periode eller to", "no window or two"), new LocalText("enten »months: 12« eller »over: year«", "either ‘months: 12’ or ‘over: year’"));
            return new EmployerWindow.YearToDate();
        }

        if (f.Has("months"))
        {
            return new EmployerWindow.Months(Whole(f, "months"));
        }

        f.Known("over", ["year"]);
        return new EmployerWindow.YearToDate();
    }

    private static int Whole(YamlFields f, string key) => f.Value<int>(
        key, new LocalText("et helt tal, mindst 1", "a whole number, at least 1"), t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 ? n : null) ?? (f.Has(key) ? 1 : f.Missing(key, 1));

    private EmployerPredicate Required(YamlFields fields, string key) => fields.Has(key) ? All(fields.Items(key), fields.PlaceOf(key)) : fields.Missing(key, StandIn);

    private EmployerPredicate All(IReadOnlyList<YamlNode> items, Place place)
    {
        var parts = items.Select(One).ToList();
        if (parts.Count == 0)
        {
            form.Problem(place, new LocalText("ingen betingelser", "no conditions"), new LocalText("mindst én betingelse", "at least one condition"));
        }

        return parts.Count switch { 0 => StandIn, 1 => parts[0], _ => new EmployerPredicate.All(new(parts)) };
    }

    private EmployerPredicate One(YamlNode node)
    {
        if (node is YamlText { Text: "everyone" })
        {
            return StandIn;
        }

        if (node is not YamlMap { Entries: [var entry] } map)
        {
            form.Problem(node.Place, YamlForm.Describe(node), new LocalText("én betingelse som »employees: 2«", "one condition like ‘employees: 2’"));
            return StandIn;
        }

        var f = new YamlFields(form, map, Words);
        return entry.Key switch
        {
            "employees" => new EmployerPredicate.Employees(Whole(f, "employees")),
            "in" => new EmployerPredicate.LiesIn(new(f.WordsOrOne("in").Select(w => new AreaId(w.Text)))),
            "had" => f.Inner("had", "what", "kinds", "months") is { } had ? new EmployerPredicate.Had(had.Word("what", Happenings), KindsOf(had), Whole(had, "months")) : StandIn,
            "agreement" => new EmployerPredicate.UnderAgreement(new(f.WordsOrOne("agreement").Select(w => w.Text).Where(w => w != "any"))),
            "not" => new EmployerPredicate.Not(All(f.Items("not"), f.PlaceOf("not"))),
            "any" => new EmployerPredicate.AnyOf(new(f.Items("any").Select(One))),
            "all" => All(f.Items("all"), f.PlaceOf("all")),
            _ => StandIn,
        };
    }
}
