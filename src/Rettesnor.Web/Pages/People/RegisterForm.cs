using Rettesnor.Core.Imports;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

/// <summary>A form by which a fact is written of a citizen or corrected, made from what its register says of itself.</summary>
public sealed class RegisterForm(Entry entry, ReferenceData reference, DateOnly today, Language language)
{
    /// <summary>What a status says of an interview that has been held.</summary>
    public const string Held = "held";

    /// <summary>What a status says of an interview that is to be.</summary>
    public const string Booked = "booked";

    /// <summary>What a status says of an interview that will not be.</summary>
    public const string Cancelled = "cancelled";

    private const string NotMet = "not-met";

    private readonly CodeLists codes = new(reference);

    public Entry Entry => entry;

    /// <summary>What was written in each field.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public string? Why { get; init; }

    /// <summary>The municipality that stands in a field that must have one; null for none.</summary>
    public AreaId? Municipality { get; init; }

    /// <summary>The fact that is corrected; null for a new one.</summary>
    public FiledFact? Corrects { get; init; }

    /// <summary>Whether somebody has begun to fill it in, so that it is shown open.</summary>
    public bool IsBegun => Texts.Count > 0;

    /// <summary>A form filled in with today, and an interview as held. What kind it was is chosen by whoever writes it.</summary>
    public static RegisterForm Usual(Entry entry, ReferenceData reference, DateOnly today, Language language)
    {
        var form = new RegisterForm(entry, reference, today, language);
        return new(entry, reference, today, language)
        {
            Texts = entry.Fields.ToDictionary(f => f.Name, f => form.WordsOf(f).Any(w => w.Id == Held) ? Held : form.TextOf(f)),
        };
    }

    /// <summary>A form that asks for all that a fact says, filled in with it, and for why it is to say something else.</summary>
    public static RegisterForm Correction(Entry entry, Fact fact, ReferenceData reference, DateOnly today, Language language)
    {
        var asking = entry with { NeedsReason = true, Short = [.. entry.Register.Fields.Select(f => f.Name)] };
        var form = new RegisterForm(asking, reference, today, language);
        return form.Sent(asking.Fields.ToDictionary(f => f.Name, f => form.Written(f, fact.Values[entry.Register.IndexOf(f.Name)])), null);
    }

    /// <summary>The same form with what was sent.</summary>
    public RegisterForm Sent(IReadOnlyDictionary<string, string> texts, string? why) => new(entry, reference, today, language) { Texts = texts, Why = why, Corrects = Corrects };

    /// <summary>What was sent in each field of a form.</summary>
    public static IReadOnlyDictionary<string, string> TextsOf(Entry entry, IFormCollection sent) => entry.Fields.ToDictionary(f => f.Name, f => sent[f.Name].ToString());

    /// <summary>The same form with another text in one field.</summary>
    public RegisterForm With(string field, string text) => new(entry, reference, today, language)
    {
        Texts = new Dictionary<string, string>(entry.Fields.ToDictionary(f => f.Name, TextOf)) { [field] = text },
        Why = Why,
        Corrects = Corrects,
    };

    public bool NeedsReason => entry.NeedsReason || Corrects is not null;

    /// <summary>The fields that are asked for at once; of a correction all.</summary>
    public IEnumerable<Field> First => entry.Fields.Where(f => Corrects is not null || entry.Short.Contains(f.Name));

    /// <summary>The fields that are asked for on demand.</summary>
    public IEnumerable<Field> More => entry.Fields.Except(First);

    public IReadOnlyList<HistoryWord> WordsOf(Field field) => entry.WordsOf(field, codes);

    /// <summary>What stands in a field: what was written, what the fact says, or today.</summary>
    public string TextOf(Field field) =>
        Texts.TryGetValue(field.Name, out var text) ? text
        : Corrects is { } fact ? Written(field, fact.Kept.Fact.Values[entry.Register.IndexOf(field.Name)])
        : field is { Required: true, Codes: CodeLists.Municipalities } ? Municipality?.Value ?? ""
        : field is { Required: true, Kind: FieldKind.Day or FieldKind.Month } ? Written(field, today)
        : "";

    /// <summary>What the form says, in the order of the register's fields, and everything that is wrong with it.</summary>
    public (IReadOnlyList<object?> Values, IReadOnlyList<LocalText> Problems) Read()
    {
        var problems = new List<LocalText>();
        var values = entry.Register.Fields.Select(f => entry.Fixed.TryGetValue(f.Name, out var same) ? same : ReadField(f, problems)).ToList();
        object? Value(string field) => entry.Register.IndexOf(field) is >= 0 and var at ? values[at] : null;
        if (Value("last_day") is DateOnly last && (Value("first_day") ?? Value("day")) is DateOnly first && last < first)
        {
            problems.Add(PersonTexts.LastBeforeFirst);
        }

        if (entry.Register == AllRegisters.Interviews && Value("status") is Held or NotMet && Value("day") is DateOnly day && day > today)
        {
            problems.Add(PersonTexts.HeldAhead);
        }

        if (entry.Register == AllRegisters.Hours && Value("month") is DateOnly month && month > today)
        {
            problems.Add(PersonTexts.HoursAhead);
        }

        problems.AddRange(entry.Register.Broken(values, today).Select(r => PersonTexts.Wrong(entry.TitleOf(entry.Register.Fields[entry.Register.IndexOf(r.Field)]), r.Expected)));
        if (NeedsReason && string.IsNullOrWhiteSpace(Why))
        {
            problems.Add(PeopleTexts.NeedsReason);
        }

        return (values, problems);
    }

    private object? ReadField(Field field, List<LocalText> problems)
    {
        var text = Texts.GetValueOrDefault(field.Name, "").Trim();
        var dimension = field.Codes == CodeLists.States ? entry.Fixed.GetValueOrDefault("dimension") : null;
        if (!TypedField.TryRead(field, text, dimension, language, codes, out var value, out var fault))
        {
            problems.Add(PersonTexts.Wrong(entry.TitleOf(field), fault.Expected));
        }
        else if (value is null && field.Required)
        {
            problems.Add(PersonTexts.Missing(entry.TitleOf(field)));
        }

        return value;
    }

    // As a browser's own fields have it, but for the decimals.
    private string Written(Field field, object? value) => (field.Kind, FieldText.Canonical(value)) switch
    {
        (FieldKind.Month, { Length: > 7 } month) => month[..7],
        (FieldKind.Number, var number) when language == Language.Danish => number.Replace('.', ','),
        (_, var text) => text,
    };
}
