using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
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
        var parts = new List<string>();
        for (var i = 0; i < fact.Register.Fields.Count; i++)
        {
            var (field, value) = (fact.Register.Fields[i], fact.Kept.Fact.Values[i]);
            if (value is null || field.Name is "dimension" || (skipDays && field.Name is "day" or "first_day"))
            {
                continue;
            }

            var text = Text(field, value, fact);
            parts.Add(field.Name switch
            {
                "first_day" => Said("fra", "from") + " " + text,
                "last_day" => Said("til", "until") + " " + text,
                "hours_per_week" => text + Said(" timer om ugen", " hours a week"),
                "hours" => text + Said(" timer", " hours"),
                _ when field.Kind == FieldKind.Flag => $"{field.Title.In(language).ToLowerInvariant()}: {text}",
                _ => text,
            });
        }

        return string.Join(", ", parts);
    }

    private string Text(Field field, object value, FiledFact fact) => value switch
    {
        DateOnly day when field.Kind == FieldKind.Month => Period.OfMonth(day).ToText(language),
        DateOnly day => DayText(day),
        bool yes => yes ? Said("ja", "yes") : Said("nej", "no"),
        decimal number => NumberText.Of(number, 2, language).TrimEnd('0').TrimEnd(',', '.'),
        long øre => NumberText.Of(øre / 100m, 2, language),
        string code when field.Codes == CodeLists.States => codes.StatesOf(fact.Value<string>("dimension")!)?.FirstOrDefault(w => w.Id == code)?.Title.In(language) ?? names.GetValueOrDefault(code, code),
        string code when field.Codes is { } list => codes.TitleOf(list, code, language),
        _ => value.ToString()!,
    };

    private string DayText(DateOnly day) => Period.OfDate(day).ToShortText(language);

    private string Said(string danish, string english) => language == Language.Danish ? danish : english;
}
