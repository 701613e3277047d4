using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

/// <summary>Reads what somebody typed in a field of a register, as the imports read a cell.</summary>
internal static class TypedField
{
    // A browser sends a day as 2026-03-31; where it has no calendar somebody writes it as people do.
    public static bool TryRead(Field field, string text, string? dimension, Language language, CodeLists codes, out object? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out FieldFault? fault) => new FieldReader(
        field, new FieldSource(),
        new ImportProfile
        {
            Register = "",
            Source = Fact.Own,
            Dates = text.IndexOf('-', StringComparison.Ordinal) == 4 ? DateForm.YearMonthDay : DateForm.DayMonthYear,
            Decimal = language == Language.Danish ? DecimalMark.Comma : DecimalMark.Point,
            Fields = new Dictionary<string, FieldSource>(),
        },
        codes).TryRead(new Cell(text, CellKind.Text), dimension, out value, out fault);
}
