using System.Globalization;
using System.Text.RegularExpressions;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>What a new draft begins with.</summary>
/// <param name="MadeFrom">As the database keeps it.</param>
/// <param name="PlanYaml">The file that it is made from; null where it is a new plan.</param>
public sealed partial record DraftStart(string Plan, AreaId Municipality, string MadeFrom, string? PlanYaml, string TablesYaml, byte[] FiguresCsv, IReadOnlyList<PlanElement> Elements)
{
    private const int LongestId = 60;

    /// <summary>A plan from nothing: its head, and itself as the one source.</summary>
    public static DraftStart FromNothing(string plan, AreaId municipality, LocalText title, Period years)
    {
        var document = municipality.Value[..1].ToUpperInvariant() + Year(years);
        var (tables, figures) = PlanTexts.None;
        return new DraftStart(plan, municipality, "nothing", null, tables, figures,
        [
            new(PlanElement.HeadNumber, "", 1, 0, new ElementFields(new Dictionary<string, string>
            {
                ["id"] = plan, ["document"] = document, ["municipality"] = municipality.Value, ["title.da"] = title.Da, ["title.en"] = title.En,
                ["language"] = "da", ["years"] = years.ToString(), ["state"] = "proposal",
            })),
            new(1, "sources", 1, 1, new ElementFields(new Dictionary<string, string>
            {
                ["key"] = document, ["title.da"] = title.Da, ["title.en"] = title.En, ["publisher.da"] = municipality.Value, ["publisher.en"] = municipality.Value,
            })),
        ]);
    }

    /// <summary>Next year's plan from this year's: its texts and goals under the new plan's name and years, its figures left where they are.</summary>
    public static DraftStart FromPlan(PlanBundle from, string plan, LocalText title, Period years)
    {
        var old = from.Plan;
        var document = DocumentKey().Match(old.Document) is { Success: true } key ? key.Groups[1].Value + Year(years) : old.Document;
        var (tables, figures) = PlanTexts.None;
        var elements = ElementsOf(from.Texts.PlanYaml).Select(e => e with { Fields = Renamed(e.Fields, old.Document, document) }).ToList();
        elements[0] = elements[0] with
        {
            Fields = elements[0].Fields.Without("adopted").Without("report")
                .With("id", plan).With("document", document).With("title.da", title.Da).With("title.en", title.En).With("years", years.ToString())
                .With("state", "proposal").With("follows", old.Id),
        };

        // A goal's time is its plan's years where it says nothing else; a source of the old plan is none of the new one's.
        for (var i = 0; i < elements.Count; i++)
        {
            var fields = Placed(elements[i], document);
            elements[i] = elements[i] with
            {
                Fields = elements[i].Kind switch
                {
                    "goals" when fields["time"] == old.Years.ToString() => fields.With("time", null),
                    "sources" when fields["key"] == document => fields.With("title.da", title.Da).With("title.en", title.En),
                    _ => fields,
                },
            };
        }

        return new DraftStart(plan, old.Municipality, Draft.FromPlan + old.Id, null, tables, figures, elements);
    }

    /// <summary>A new version of a plan from its newest: everything as it is, but a proposal.</summary>
    public static DraftStart FromVersion(PlanBundle from, int number)
    {
        var elements = ElementsOf(from.Texts.PlanYaml).ToList();
        if (from.Plan.State != PlanState.Results)
        {
            elements[0] = elements[0] with { Fields = elements[0].Fields.Without("adopted").With("state", "proposal") };
        }

        return new DraftStart(
            from.Plan.Id, from.Plan.Municipality, string.Create(CultureInfo.InvariantCulture, $"version {number}"), null, from.Texts.TablesYaml, from.Texts.FiguresCsv, elements);
    }

    /// <summary>A draft of a file, with what is wrong with it; null where something of the file would be lost, or it does not say which plan it is.</summary>
    public static DraftStart? FromFile(PlanTexts texts, PlanWords words) =>
        ElementReader.Read(texts.PlanYaml) is { } elements && elements[0].Fields["id"] is { Length: > 0 } id && IsId(id) && words.IsArea(elements[0].Fields["municipality"])
            ? new DraftStart(id, new AreaId(elements[0].Fields["municipality"]), "file", texts.PlanYaml, texts.TablesYaml, texts.FiguresCsv, elements)
            : null;

    /// <summary>Whether a plan can be called so: it stands in addresses and is the name of a folder.</summary>
    public static bool IsId(string id) => id.Length <= LongestId && PlanId().IsMatch(id);

    // A plan that was read once is whole.
    private static IReadOnlyList<PlanElement> ElementsOf(string yaml) => ElementReader.Read(yaml) ?? throw new InvalidOperationException("A plan that can be read cannot be taken apart.");

    // A new plan does not stand in the sections of the old one's document: what stood there stands among its goals, or nowhere yet.
    private static ElementFields Placed(PlanElement element, string document) =>
        element.Fields["found.document"] != document ? element.Fields
        : element.Kind == "goals" ? element.Fields.With("found.section", "Mål") : element.Fields.Without("found");

    // Goals are called after their document: S23-6 becomes S25-6, also where others point to it.
    private static ElementFields Renamed(ElementFields fields, string from, string to) => from == to ? fields : new(fields.All.Select(f => KeyValuePair.Create(f.Key, f.Key switch
    {
        "id" or "goals" => string.Join(", ", ElementFields.SplitWords(f.Value).Select(w => w.StartsWith(from + "-", StringComparison.Ordinal) ? to + w[from.Length..] : w)),
        "key" or "found.document" => f.Value == from ? to : f.Value,
        _ => f.Value,
    })));

    private static string Year(Period years) => (years.FirstDay.Year % 100).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex("^([A-Za-z]+)[0-9]{2}$")]
    private static partial Regex DocumentKey();

    // What is pointed to as a draft or a hearing is no plan (PlanReference).
    [GeneratedRegex("^(?!draft-|hearing-)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex PlanId();
}
