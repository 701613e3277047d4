using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Registers;

/// <summary>Says facts in the words of a language: codes by their titles, days as people write them, amounts in kroner.</summary>
public sealed class FactText(CodeLists codes)
{
    /// <summary>What each field of a fact says, in the register's order; an empty text where it says nothing.</summary>
    public IReadOnlyList<string> Of(Register register, IReadOnlyList<object?> values, Language language) =>
        [.. register.Fields.Select((field, i) => Of(field, values[i], DimensionOf(register, values), language))];

    /// <summary>A fact in one line, each value with what its field is called; a field that says nothing is left out.</summary>
    public string Line(Register register, IReadOnlyList<object?> values, Language language) => string.Join(
        ", ", Of(register, values, language).Select((text, i) => (Title: register.Fields[i].Title.In(language), Text: text)).Where(f => f.Text.Length > 0).Select(f => $"{f.Title}: {f.Text}"));

    private string Of(Field field, object? value, string? dimension, Language language) => (value, field.Kind) switch
    {
        (null, _) => "",
        (string code, FieldKind.Code) => field.Codes == CodeLists.States
            ? (dimension is null ? null : codes.StatesOf(dimension)?.FirstOrDefault(w => w.Id == code))?.Title.In(language) ?? code
            : codes.TitleOf(field.Codes!, code, language),
        (string text, _) => text,
        (DateOnly month, FieldKind.Month) => Period.OfMonth(month).ToText(language),
        (DateOnly day, _) => Period.OfDate(day).ToText(language),
        (long oere, FieldKind.Money) => NumberText.Of(FieldText.Kroner(oere), 0.01m, Unit.Dkk, language),
        (decimal number, _) => NumberText.Of(number, NumberText.Decimals(number), language),
        (bool flag, _) => flag ? (language == Language.Danish ? "ja" : "yes") : (language == Language.Danish ? "nej" : "no"),
        _ => throw new ArgumentException($"{field.Name} cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string? DimensionOf(Register register, IReadOnlyList<object?> values) => register == AllRegisters.States ? values[0] as string : null;
}
