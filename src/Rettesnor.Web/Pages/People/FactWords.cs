using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.People;

/// <summary>A fact in words.</summary>
/// <param name="Register">The register's id.</param>
/// <param name="Fact">The fact's number there.</param>
/// <param name="Title">The register.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who recorded it and when; for a correction, who took it back, when and why.</param>
/// <param name="Order">The newest day first.</param>
public sealed record FactRow(string Register, long Fact, string Title, string Text, string By, DateOnly Order);

/// <summary>Says facts of a person in words.</summary>
internal sealed class FactWords(ReferenceData reference, Language language, IReadOnlyDictionary<string, string> names)
{
    private readonly CodeLists codes = new(reference);
    private readonly FactText words = new(new CodeLists(reference));

    /// <summary>Booked interviews and offers that are to begin.</summary>
    public IEnumerable<(string What, string When, string Why)> NextUp(PersonFile file, DateOnly today) =>
        file.Of(AllRegisters.Interviews).Where(f => f.Value<string>("status") == "booked" && f.Day("day") >= today)
            .Select(f => (Day: f.Day("day")!.Value, What: PersonTexts.Interview, f))
            .Concat(file.Of(AllRegisters.Offers).Where(f => f.Day("first_day") > today).Select(f => (Day: f.Day("first_day")!.Value, What: PersonTexts.Offer, f)))
            .OrderBy(n => n.Day)
            .Select(n => (n.What.In(language), DayText(n.Day), TextOf(n.f, skipDays: true)));

    public IEnumerable<FactRow> Kept(PersonFile file) => file.Facts.Where(f => f.Register != AllRegisters.Details && f.Register != AllRegisters.Reimbursements).Select(f => RowOf(f, By(f.Who, f.At))).OrderByDescending(r => r.Order);

    public IEnumerable<FactRow> Corrections(PersonFile file) => file.Past.Where(f => f.Register != AllRegisters.Reimbursements).Select(f =>
    {
        var (at, who, why) = f.SupersededBy!.Value;
        return RowOf(f, $"{(f.IsReplaced ? Said("rettet", "corrected") : PersonTexts.Removed.In(language))} {By(who, at)}: {why}");
    });

    private FactRow RowOf(FiledFact fact, string by) => new(
        fact.Register.Id, fact.Kept.Id,
        fact.Register == AllRegisters.States && fact.Value<string>("dimension") is { } dimension ? codes.TitleOf(CodeLists.Dimensions, dimension, language) : fact.Register.Title.In(language),
        TextOf(fact, skipDays: false), by, fact.Kept.Fact.Values.OfType<DateOnly>().DefaultIfEmpty(DateOnly.MinValue).First());

    private string By(string who, DateTime at) => $"{names.GetValueOrDefault(who, who)}, {DayText(DateOnly.FromDateTime(at.ToLocalTime()))}";

    private string TextOf(FiledFact fact, bool skipDays)
    {
        var texts = words.Of(fact.Register, fact.Kept.Fact.Values, language);
        var parts = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var field = fact.Register.Fields[i];
            if (texts[i].Length > 0 && field.Name != "dimension" && !(skipDays && field.Name is "day" or "first_day"))
            {
                parts.Add(field.Name switch
                {
                    "first_day" => Said("fra ", "from ") + texts[i],
                    "last_day" => Said("til ", "until ") + texts[i],
                    "hours_per_week" => texts[i] + Said(" timer om ugen", " hours a week"),
                    "hours" => texts[i] + Said(" timer", " hours"),
                    "value" => names.GetValueOrDefault(texts[i], texts[i]),
                    _ when field.Kind == FieldKind.Flag => $"{field.Title.In(language).ToLowerInvariant()}: {texts[i]}",
                    _ => texts[i],
                });
            }
        }

        return string.Join(", ", parts);
    }

    private string DayText(DateOnly day) => Period.OfDate(day).ToShortText(language);

    private string Said(string danish, string english) => language == Language.Danish ? danish : english;
}
