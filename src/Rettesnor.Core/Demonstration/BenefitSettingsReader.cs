using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Demonstration;

/// <summary>Reads how the spells of each benefit are made.</summary>
internal sealed class BenefitSettingsReader
{
    // Nobody in these histories is on a benefit after the public pension age of these years.
    private const int PensionAge = 67;

    private static readonly string[] Keys =
    [
        "id", "like", "from", "level", "starts", "days", "age", "stock-age", "until", "origin", "basis", "successor", "seasons", "years", "planned", "part-time", "sick",
        "partly", "spouse", "interviews", "offers", "hours", "states", "programmes", "next", "back",
    ];

    private static readonly string[] YearWords = [.. Enumerable.Range(2000, 41).Select(y => y.ToString(CultureInfo.InvariantCulture))];

    private readonly YamlForm form;
    private readonly HistoryWords words;
    private readonly string[] teams;
    private readonly string[] benefits;
    private readonly Dictionary<string, BenefitSettings> read = [];

    public BenefitSettingsReader(YamlForm form, HistoryWords words, string[] teams)
    {
        this.form = form;
        this.words = words;
        this.teams = teams;
        benefits = [.. words.Benefits.Select(b => b.Id)];
    }

    public IReadOnlyDictionary<string, BenefitSettings> Read(YamlFields parent)
    {
        foreach (var benefit in parent.Each("benefits", Keys, ReadOne))
        {
            read[benefit.Id] = benefit;
        }

        foreach (var missing in benefits.Where(b => !read.ContainsKey(b)))
        {
            form.Problem(parent.PlaceOf("benefits"), new LocalText($"ikke ydelsen {missing}", $"not the benefit {missing}"), new LocalText("hver ydelse i histories.yaml", "each benefit of histories.yaml"));
        }

        return read;
    }

    private BenefitSettings ReadOne(YamlFields f)
    {
        var id = f.OneOf("id", benefits, form);
        var word = words.Benefits.FirstOrDefault(b => b.Id == id);
        var (level, starts) = (f.Number("level"), f.Number("starts"));
        var benefit = f.Has("like") && read.TryGetValue(f.OneOf("like", benefits, form), out var like) ? like : ReadWhole(f, id);
        benefit = benefit with { Id = id, Level = level, Starts = starts, From = f.Day("from") ?? word?.From, To = word?.To };
        read[id] = benefit;
        return benefit;
    }

    private BenefitSettings ReadWhole(YamlFields f, string id)
    {
        var age = AgesOf(f, "age") ?? f.Missing("age", default(Ages));
        var until = f.Inner("until", "age", "then");
        return new BenefitSettings
        {
            Id = id,
            Days = f.Has("days") ? f.Lengths("days") : null,
            Age = age,
            StockAge = AgesOf(f, "stock-age") is { } stock ? age with { Middle = stock.Middle, Spread = stock.Spread } : age,
            UntilAge = until is null ? PensionAge : (int)until.Number("age"),
            Then = until is not null && until.Has("then") ? until.OneOf("then", benefits, form) : null,
            Origin = f.Weights("origin", [.. words.Origins.Select(o => o.Id)]),
            Basis = f.Weights("basis", [.. words.Bases.Select(b => b.Id)]),
            Successor = f.Weights("successor", benefits),
            Seasons = [.. f.Words("seasons").Select(w => NumberOf(w.Text, w.Place))],
            Years = f.Inner("years", YearWords) is { } y ? YearWords.Where(y.Has).ToDictionary(w => int.Parse(w, CultureInfo.InvariantCulture), w => y.Number(w)) : [],
            Planned = f.Has("planned"),
            PartTime = f.OptionalNumber("part-time") ?? 0,
            Sick = f.OptionalNumber("sick") ?? 0,
            Partly = f.OptionalNumber("partly") ?? 0,
            Spouse = f.OptionalNumber("spouse") ?? 0,
            Interviews = f.Inner("interviews", "every", "first", "lapse") is { } i ? new InterviewSettings(i.Number("every"), i.Number("first"), i.Number("lapse")) : null,
            Offers = f.Inner("offers", "never", "first", "every", "days", "kinds") is { } o
                ? new OfferSettings(o.Number("never"), o.Number("first"), o.Number("every"), o.Number("days"), o.Weights("kinds", [.. words.Offers.Select(k => k.Id)]))
                : null,
            Hours = f.Inner("hours", "share", "median", "spread") is { } h ? new HoursSettings(h.Number("share"), h.Number("median"), h.Number("spread")) : null,
            States = StatesOf(f),
            Programmes = f.Inner("programmes", ValuesOf("programme")) is { } p ? ValuesOf("programme").Where(p.Has).ToDictionary(v => v, v => p.Number(v)) : [],
            Next = f.Weights("next", [.. benefits, .. words.Destinations.Select(d => d.Id)]),
            Back = f.Weights("back", benefits),
        };
    }

    private Dictionary<string, Weights<string>> StatesOf(YamlFields f)
    {
        string[] dimensions = ["readiness", "target-group", "support-level", "team"];
        return f.Inner("states", dimensions) is { } states ? dimensions.Where(states.Has).ToDictionary(d => d, d => states.Weights(d, ValuesOf(d))) : [];
    }

    private string[] ValuesOf(string dimension) =>
        dimension == "team" ? teams : [.. words.Dimensions.First(d => d.Id == dimension).Values.Select(v => v.Id)];

    private static Ages? AgesOf(YamlFields f, string key) => f.Inner(key, "from", "to", "middle", "spread") is { } a
        ? new Ages(a.OptionalNumber("from") ?? 0, a.OptionalNumber("to") ?? 0, a.Number("middle"), a.Number("spread"))
        : null;

    private double NumberOf(string text, Place place)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        form.Problem(place, text, new LocalText("et tal", "a number"));
        return 0;
    }
}
