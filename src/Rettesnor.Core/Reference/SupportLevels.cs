using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Reference;

/// <summary>What a level of support means for the contact with a citizen.</summary>
/// <param name="Municipality">The municipality whose plan says it.</param>
/// <param name="Level">The level.</param>
/// <param name="From">The first day that it holds.</param>
/// <param name="To">The last day; null while it still does.</param>
/// <param name="Contact">How the contact is.</param>
/// <param name="Often">How often; null where the municipality has not said it.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SupportContact(AreaId Municipality, string Level, DateOnly From, DateOnly? To, LocalText Contact, LocalText? Often, LocalText Source);

/// <summary>What the levels of support mean: reference/support-levels.yaml.</summary>
public sealed record SupportLevels(IReadOnlyList<SupportContact> All)
{
    /// <summary>The dimension that they are values of.</summary>
    public const string Dimension = "support-level";

    /// <summary>What a level means in a municipality on a day, or else from the first day to come that it is said of; null where it is not said.</summary>
    public SupportContact? Of(AreaId municipality, string level, DateOnly day) => All
        .Where(c => c.Municipality == municipality && c.Level == level && (c.To is not { } to || to >= day)).MinBy(c => c.From);

    /// <summary>Reads the file; everything that is wrong with it is added to the problems.</summary>
    public static SupportLevels Read(string file, string text, HistoryWords words, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var levels = words.Dimensions.FirstOrDefault(d => d.Id == Dimension)?.Values.Select(v => v.Id).ToList() ?? [];
        var read = form.Open(text) is { } map
            ? new YamlFields(form, map, "levels").Each("levels", ["level", "municipality", "from", "to", "contact", "often", "source"], f => Read(form, f, levels))
            : [];
        problems.AddRange(form.Problems);
        return new SupportLevels(read);
    }

    private static SupportContact Read(YamlForm form, YamlFields f, IReadOnlyList<string> levels)
    {
        var level = f.Required("level");
        if (f.Has("level") && !levels.Contains(level))
        {
            form.Problem(f.PlaceOf("level"), level, YamlFields.OneOf(levels), Nearest.To(level, levels, 1).FirstOrDefault());
        }

        var (from, to) = (f.Has("from") ? f.Day("from") ?? default : f.Missing("from", DateOnly.MinValue), f.Day("to"));
        if (to < from)
        {
            form.Problem(f.PlaceOf("to"), new LocalText("en dag før den første", "a day before the first"), new LocalText("den sidste dag, det gælder", "the last day that it holds"));
        }

        return new SupportContact(new AreaId(f.Required("municipality")), level, from, to, f.RequiredText("contact"), f.OptionalText("often"), f.RequiredText("source"));
    }
}
