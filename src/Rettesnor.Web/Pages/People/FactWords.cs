using Rettesnor.Core.Audit;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.People;

/// <summary>Something that has been agreed, or that waits for an answer.</summary>
/// <param name="What">What it is.</param>
/// <param name="When">The day.</param>
/// <param name="Why">What more is known of it.</param>
/// <param name="Booked">The number of a booked interview, which is answered here; null for anything else.</param>
/// <param name="IsPast">Whether the day has come, so that it can have been held.</param>
public sealed record ComingRow(string What, string When, string Why, long? Booked, bool IsPast);

/// <summary>A fact in words.</summary>
/// <param name="Register">The register's id.</param>
/// <param name="Fact">The fact's number there.</param>
/// <param name="Title">The register.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who recorded it and when.</param>
/// <param name="Order">The newest day first.</param>
/// <param name="MayChange">Whether it is corrected and removed on the page.</param>
public sealed record FactRow(string Register, long Fact, string Title, string Text, string By, DateOnly Order, bool MayChange);

/// <summary>A correction in words.</summary>
/// <param name="Title">The register.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Became">What stands there instead; null where it was removed.</param>
/// <param name="By">Who did it and when.</param>
/// <param name="Why">Why.</param>
public sealed record CorrectionRow(string Title, string Was, string? Became, string By, string Why);

/// <summary>Says facts of a person in words.</summary>
internal sealed class FactWords(ReferenceData reference, Language language, IReadOnlyDictionary<string, string> names, TimeZoneInfo zone)
{
    private readonly CodeLists codes = new(reference);
    private readonly FactText words = new(new CodeLists(reference));

    /// <summary>Booked interviews, those whose day has passed without an answer first, and offers that are to begin.</summary>
    public IEnumerable<ComingRow> NextUp(PersonFile file, DateOnly today) =>
        file.Of(AllRegisters.Interviews).Where(f => f.Value<string>("status") == RegisterForm.Booked)
            .Select(f => (Day: f.Day("day")!.Value, What: PersonTexts.Interview, Booked: (long?)f.Kept.Id, f))
            .Concat(file.Of(AllRegisters.Offers).Where(f => f.Day("first_day") > today).Select(f => (Day: f.Day("first_day")!.Value, What: PersonTexts.Offer, Booked: (long?)null, f)))
            .OrderBy(n => n.Day)
            .Select(n => new ComingRow(n.What.In(language), DayText(n.Day), TextOf(n.f.Register, n.f.Kept.Fact.Values, skipDays: true), n.Booked, n.Day <= today));

    public IEnumerable<FactRow> Kept(PersonFile file) => file.Facts.Where(f => f.Register != AllRegisters.Details && f.Register != AllRegisters.Reimbursements)
        .Select(f => new FactRow(
            f.Register.Id, f.Kept.Id, TitleOf(f), TextOf(f.Register, f.Kept.Fact.Values, skipDays: false),
            $"{names.GetValueOrDefault(f.Who, f.Who)}, {DayText(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(f.At, zone)))}{(f.Entry?.NeedsReason == true && f.IsOwn ? $": {f.Why}" : "")}",
            f.Kept.Fact.Values.OfType<DateOnly>().DefaultIfEmpty(DateOnly.MinValue).First(), f.Entry is not null || f.IsOwn))
        .OrderByDescending(r => r.Order);

    public IEnumerable<CorrectionRow> Corrections(PersonFile file) => file.Past.Where(f => f.Register != AllRegisters.Reimbursements).Select(f => new CorrectionRow(
        TitleOf(f), TextOf(f.Register, f.Kept.Fact.Values, skipDays: false), f.Became is { } became ? TextOf(f.Register, became.Fact.Values, skipDays: false) : null, By(f), f.SupersededBy!.Value.Why));

    /// <summary>Who changed a fact that holds no more, when, and what stands there now.</summary>
    public LocalText Changed(FiledFact past) => past.Became is { } became
        ? PersonTexts.ChangedSince(By(past), TextOf(past.Register, became.Fact.Values, skipDays: false))
        : PersonTexts.RemovedSince(By(past));

    public string TitleOf(FiledFact fact) =>
        fact.Entry?.Title.In(language)
        ?? (fact.Register == AllRegisters.States && fact.Value<string>("dimension") is { } dimension ? codes.TitleOf(CodeLists.Dimensions, dimension, language) : fact.Register.Title.In(language));

    private string By(FiledFact past) => $"{names.GetValueOrDefault(past.SupersededBy!.Value.Who, past.SupersededBy.Value.Who)}, {WallClock.Text(past.SupersededBy.Value.At, zone, language)}";

    /// <summary>All that a fact says.</summary>
    public string TextOf(Register register, Fact fact) => TextOf(register, fact.Values, skipDays: false);

    private string TextOf(Register register, IReadOnlyList<object?> values, bool skipDays)
    {
        var texts = words.Of(register, values, language);
        var parts = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var field = register.Fields[i];
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
