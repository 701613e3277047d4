using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Reference;

/// <summary>A word of the histories with its name.</summary>
public sealed record HistoryWord(string Id, LocalText Title);

/// <summary>A benefit: the family it is counted with, and the days it can be paid for.</summary>
public sealed record BenefitWord(string Id, string Family, DateOnly? From, DateOnly? To, LocalText Title);

/// <summary>Benefits that measures name together.</summary>
public sealed record BenefitSet(string Id, LocalText Title, IReadOnlyList<string> Benefits);

/// <summary>A kind of offer with what it counts as.</summary>
public sealed record OfferWord(string Id, string Category, LocalText Title);

/// <summary>Something that can hold of a person; the values of an open dimension are those of the registers.</summary>
public sealed record Dimension(string Id, LocalText Title, bool Many, bool Open, IReadOnlyList<HistoryWord> Values);

/// <summary>What the histories of persons are made of: reference/histories.yaml.</summary>
public sealed record HistoryWords(
    IReadOnlyList<HistoryWord> Families, IReadOnlyList<BenefitWord> Benefits, IReadOnlyList<BenefitSet> Sets, IReadOnlyList<HistoryWord> Categories,
    IReadOnlyList<OfferWord> Offers, IReadOnlyList<HistoryWord> Interviews, IReadOnlyList<Dimension> Dimensions, IReadOnlyList<HistoryWord> Origins,
    IReadOnlyList<HistoryWord> Bases, IReadOnlyList<HistoryWord> Destinations)
{
    /// <summary>The codebook of these words, with the values of the open dimensions that the registers hold.</summary>
    public Codebook Codebook(IEnumerable<(string Dimension, string Value)> open) => new(
        Benefits.Select(b => new BenefitKind(b.Id, b.Family)),
        Offers.Select(o => new OfferKind(o.Id, o.Category)),
        Interviews.Select(i => i.Id),
        Dimensions.SelectMany(d => d.Values.Select(v => new StateKind(d.Id, v.Id, d.Many))).Concat(open.Select(o => new StateKind(o.Dimension, o.Value))),
        Origins.Select(o => o.Id),
        Bases.Select(b => b.Id),
        Destinations.Select(d => d.Id));

    /// <summary>The benefits that a word stands for: a benefit, all of a family, or a set; null where there is no such word.</summary>
    public IReadOnlyList<string>? BenefitsOf(string word) =>
        Benefits.Any(b => b.Id == word) ? [word]
        : Families.Any(f => f.Id == word) ? [.. Benefits.Where(b => b.Family == word).Select(b => b.Id)]
        : Sets.FirstOrDefault(s => s.Id == word)?.Benefits;

    /// <summary>The kinds of offer that a word stands for: a kind, or all of a category; null where there is no such word.</summary>
    public IReadOnlyList<string>? OffersOf(string word) =>
        Offers.Any(o => o.Id == word) ? [word]
        : Categories.Any(c => c.Id == word) ? [.. Offers.Where(o => o.Category == word).Select(o => o.Id)]
        : null;

    public IEnumerable<string> BenefitWords => Benefits.Select(b => b.Id).Concat(Families.Select(f => f.Id)).Concat(Sets.Select(s => s.Id));

    public IEnumerable<string> OfferWords => Offers.Select(o => o.Id).Concat(Categories.Select(c => c.Id));

    /// <summary>Reads the file; everything that is wrong with it is added to the problems.</summary>
    public static HistoryWords Read(string file, string text, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        if (form.Open(text) is not { } map)
        {
            problems.AddRange(form.Problems);
            return new([], [], [], [], [], [], [], [], [], []);
        }

        var fields = new YamlFields(form, map, "families", "benefits", "sets", "categories", "offers", "interviews", "dimensions", "origins", "bases", "destinations");
        var families = Words(fields, "families");
        var categories = Words(fields, "categories");
        var words = new HistoryWords(
            families,
            fields.Each("benefits", ["id", "family", "from", "to", "title"], f => new BenefitWord(f.Required("id"), f.Known("family", [.. families.Select(w => w.Id)]), f.Day("from"), f.Day("to"), f.RequiredText("title"))),
            fields.Each("sets", ["id", "title", "benefits"], f => new BenefitSet(f.Required("id"), f.RequiredText("title"), [.. f.Words("benefits").Select(w => w.Text)])),
            categories,
            fields.Each("offers", ["id", "category", "title"], f => new OfferWord(f.Required("id"), f.Known("category", [.. categories.Select(w => w.Id)]), f.RequiredText("title"))),
            Words(fields, "interviews"),
            fields.Each("dimensions", ["id", "title", "many", "open", "values"], f => new Dimension(f.Required("id"), f.RequiredText("title"), f.Optional("many") == "true", f.Optional("open") == "true", Words(f, "values"))),
            Words(fields, "origins"),
            Words(fields, "bases"),
            Words(fields, "destinations"));
        words.CheckIds(form, map.Place);
        problems.AddRange(form.Problems);
        return words;
    }

    private static IReadOnlyList<HistoryWord> Words(YamlFields fields, string key) =>
        fields.Each(key, ["id", "title"], f => new HistoryWord(f.Required("id"), f.RequiredText("title")));

    // A measure names benefits, families and sets by one word, so a word means one of them only.
    private void CheckIds(YamlForm form, Place place)
    {
        foreach (var twice in BenefitWords.Concat(OfferWords).GroupBy(w => w).Where(g => g.Count() > 1))
        {
            form.Problem(place, twice.Key, new LocalText("et ord, der kun bruges én gang om ydelser og tilbud", "a word that is used once about benefits and offers"));
        }

        foreach (var (set, benefit) in Sets.SelectMany(s => s.Benefits.Select(b => (s, b))).Where(p => !Benefits.Any(b => b.Id == p.b)))
        {
            form.Problem(place, benefit, new LocalText($"en ydelse i sættet {set.Id}", $"a benefit in the set {set.Id}"), Nearest.To(benefit, Benefits.Select(b => b.Id), 1).FirstOrDefault());
        }
    }
}
