using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Reference;

/// <summary>Reads what must hold of a person: a list of conditions that all hold, each one word with what belongs to it.</summary>
internal sealed class PredicateReader(YamlForm form, HistoryWords words)
{
    public static readonly IReadOnlyDictionary<string, ChainScope> Scopes = new Dictionary<string, ChainScope>
    {
        ["benefit"] = ChainScope.Benefit,
        ["family"] = ChainScope.Family,
        ["any"] = ChainScope.Any,
    };

    private static readonly Predicate StandIn = new Predicate.Everyone();

    private static readonly string[] Fixed =
    [
        "everyone", "on-benefit", "on-benefit-within", "on-benefit-at-age", "seniority", "age", "turns", "sex", "origin", "basis", "residence",
        "interviews", "in-offer", "offer-within", "worked", "exit-within", "not", "any", "all",
    ];

    private string[] Known => [.. Fixed, .. words.Dimensions.Select(d => d.Id)];

    /// <summary>Reads the list in a field; a problem where it is missing.</summary>
    public Predicate Required(YamlFields fields, string key) => Optional(fields, key) ?? fields.Missing(key, StandIn);

    /// <summary>Reads the list in a field, if it is there.</summary>
    public Predicate? Optional(YamlFields fields, string key) => fields.Has(key) ? All(fields.Items(key), fields.PlaceOf(key)) : null;

    private Predicate All(IReadOnlyList<YamlNode> items, Place place)
    {
        var parts = items.Select(One).ToList();
        if (parts.Count == 0)
        {
            form.Problem(place, new LocalText("ingen betingelser", "no conditions"), new LocalText("mindst én betingelse", "at least one condition"));
        }

        return parts.Count switch { 0 => StandIn, 1 => parts[0], _ => new Predicate.All(new(parts)) };
    }

    private Predicate One(YamlNode node)
    {
        if (node is YamlText { Text: "everyone" })
        {
            return StandIn;
        }

        if (node is not YamlMap { Entries: [var entry] } map)
        {
            form.Problem(node.Place, YamlForm.Describe(node), new LocalText("én betingelse som »on-benefit: [cash-benefit]«", "one condition like ‘on-benefit: [cash-benefit]’"));
            return StandIn;
        }

        var fields = new YamlFields(form, map, Known);
        return entry.Key switch
        {
            "on-benefit" => new Predicate.OnBenefit(Benefits(fields, "on-benefit")),
            "on-benefit-within" => Inner(fields, entry.Key, ["benefits", "months"], f => new Predicate.OnBenefitWithin(Benefits(f, "benefits"), Months(f))),
            "on-benefit-at-age" => Inner(fields, entry.Key, ["benefits", "years"], f => new Predicate.OnBenefitAtAge(Benefits(f, "benefits"), Number(f, "years", 0))),
            "seniority" => Inner(fields, entry.Key, ["at-least", "over", "on"], f => Bound(f, (months, over) => new Predicate.Seniority(Whole(f, months), f.Word("on", Scopes), over))),
            "age" => Inner(fields, entry.Key, ["from", "to"], f => Age(f)),
            "turns" => Inner(fields, entry.Key, ["years", "months"], f => new Predicate.Turns(Number(f, "years", 0), Months(f))),
            "sex" => new Predicate.OfSex(fields.Word("sex", new Dictionary<string, Sex> { ["female"] = Sex.Female, ["male"] = Sex.Male })),
            "origin" => new Predicate.OfOrigin(Ids(fields, "origin", words.Origins.Select(w => w.Id), Itself)),
            "basis" => new Predicate.OnBasis(Ids(fields, "basis", words.Bases.Select(w => w.Id), Itself)),
            "residence" => Inner(fields, entry.Key, ["at-least", "over"], f => Bound(f, (months, over) => new Predicate.Resident(Whole(f, months), over))),
            "interviews" => Inner(fields, entry.Key, ["at-least", "months", "kinds"], f => new Predicate.Interviews(Number(f, "at-least", 1), Months(f), f.Has("kinds") ? Ids(f, "kinds", words.Interviews.Select(w => w.Id), Itself) : ValueList<string>.Empty)),
            "in-offer" => new Predicate.InOffer(Offers(fields, "in-offer")),
            "offer-within" => Inner(fields, entry.Key, ["kinds", "months"], f => new Predicate.OfferWithin(Offers(f, "kinds"), Months(f))),
            "worked" => Inner(fields, entry.Key, ["at-least", "over", "months"], f => Bound(f, (hours, over) => new Predicate.Worked(Hours(f, hours, over), over, Months(f)))),
            "exit-within" => Inner(fields, entry.Key, ["to", "months"], f => new Predicate.ExitWithin(Ids(f, "to", words.Destinations.Select(w => w.Id), Itself), Months(f))),
            "not" => new Predicate.Not(All(fields.Items("not"), fields.PlaceOf("not"))),
            "all" => All(fields.Items("all"), fields.PlaceOf("all")),
            "any" => Any(fields),
            _ when words.Dimensions.FirstOrDefault(d => d.Id == entry.Key) is { } dimension => State(fields, dimension),
            _ => StandIn,
        };
    }

    private Predicate Any(YamlFields fields)
    {
        var parts = fields.Items("any").Select(One).ToList();
        if (parts.Count < 2)
        {
            form.Problem(fields.PlaceOf("any"), new LocalText($"{parts.Count} betingelser", $"{parts.Count} conditions"), new LocalText("mindst to betingelser at vælge mellem", "at least two conditions to choose among"));
            return StandIn;
        }

        return new Predicate.AnyOf(new(parts));
    }

    private Predicate Age(YamlFields fields)
    {
        int? from = fields.Has("from") ? Number(fields, "from", 0) : null;
        int? to = fields.Has("to") ? Number(fields, "to", 0) : null;
        if (from is null && to is null || to < from)
        {
            form.Problem(fields.Place, new LocalText("en alder uden grænser eller med den øverste under den nederste", "an age without bounds, or with the upper below the lower"), new LocalText("»from«, »to« eller begge, i hele år", "‘from’, ‘to’ or both, in whole years"));
        }

        return new Predicate.Age(from, to);
    }

    // What an open dimension holds is not known here: its values come with the registers.
    private Predicate State(YamlFields fields, Dimension dimension) => new Predicate.InState(
        dimension.Id,
        Ids(fields, dimension.Id, dimension.Open ? fields.WordsOrOne(dimension.Id).Select(n => n.Text) : dimension.Values.Select(v => v.Id), Itself));

    private static Predicate Inner(YamlFields fields, string key, string[] known, Func<YamlFields, Predicate> read) =>
        fields.Inner(key, known) is { } inner ? read(inner) : fields.Has(key) ? StandIn : fields.Missing(key, StandIn);

    // Either "at-least" or "over", never both and never neither.
    private Predicate Bound(YamlFields fields, Func<string, bool, Predicate> read)
    {
        if (fields.Has("at-least") == fields.Has("over"))
        {
            form.Problem(fields.Place, new LocalText("begge grænser eller ingen", "both bounds or none"), new LocalText("enten »at-least« eller »over«", "either ‘at-least’ or ‘over’"));
            return StandIn;
        }

        return fields.Has("over") ? read("over", true) : read("at-least", false);
    }

    private static int Months(YamlFields fields) => Number(fields, "months", 1);

    private static int Whole(YamlFields fields, string key) => Number(fields, key, 1);

    private static decimal Hours(YamlFields fields, string key, bool isOver) => fields.Value<decimal>(
        key,
        isOver ? new LocalText("timer med højst to decimaler og decimalpunktum", "hours with at most two decimals")
            : new LocalText("timer over 0 med højst to decimaler og decimalpunktum", "hours above 0 with at most two decimals"),
        t => decimal.TryParse(t, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && decimal.Round(hours, 2) == hours && hours <= 100_000 && (isOver || hours > 0) ? hours : null) ?? 0;

    private static int Number(YamlFields fields, string key, int least)
    {
        if (!fields.Has(key))
        {
            return fields.Missing(key, least);
        }

        return fields.Value<int>(
            key,
            new LocalText($"et helt tal fra {least} til 999", $"a whole number from {least} to 999"),
            t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 999 ? number : null) ?? least;
    }

    public ValueList<string> Benefits(YamlFields fields, string key) => Ids(fields, key, words.BenefitWords, words.BenefitsOf);

    private ValueList<string> Offers(YamlFields fields, string key) => Ids(fields, key, words.OfferWords, words.OffersOf);

    public ValueList<string> Destinations(YamlFields fields, string key) => Ids(fields, key, words.Destinations.Select(w => w.Id), Itself);

    private static IReadOnlyList<string>? Itself(string word) => [word];

    // A list of words, one word alone, or "any": an empty list, so that leaving the field out is not the same as writing it.
    private ValueList<string> Ids(YamlFields fields, string key, IEnumerable<string> known, Func<string, IReadOnlyList<string>?> standsFor)
    {
        if (!fields.Has(key))
        {
            return fields.Missing(key, ValueList<string>.Empty);
        }

        var names = fields.WordsOrOne(key);
        if (names is [{ Text: "any" }])
        {
            return ValueList<string>.Empty;
        }

        var words = known.ToList();
        var ids = new List<string>();
        foreach (var (text, place) in names)
        {
            if (words.Contains(text) && standsFor(text) is { } meant)
            {
                ids.AddRange(meant);
            }
            else
            {
                form.Problem(place, text, YamlFields.OneOf(words.Append("any")), Nearest.To(text, words, 1).FirstOrDefault());
            }
        }

        if (names.Count == 0)
        {
            form.Problem(fields.PlaceOf(key), new LocalText("en tom liste", "an empty list"), new LocalText("mindst ét ord, eller »any«", "at least one word, or ‘any’"));
        }

        return new(ids.Distinct());
    }
}
