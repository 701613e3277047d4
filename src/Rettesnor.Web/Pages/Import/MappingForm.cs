using Microsoft.Extensions.Primitives;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;

namespace Rettesnor.Web.Pages.Import;

/// <summary>The profile that a person has filled in on the page, as the form sends it.</summary>
internal static class MappingForm
{
    /// <summary>The name of a field's input: column.kind, constant.kind, and code.kind.3 with text.kind.3 for its third text.</summary>
    public static string Input(string part, string field) => $"{part}.{field}";

    public static ImportProfile Read(IFormCollection form, Register register, string? sheet) => new ImportProfile
    {
        Register = register.Id,
        Source = Text(form["source"]),
        Id = Text(form["id"]) is { Length: > 0 } id ? id : null,
        Sheet = sheet,
        Dates = Enum.TryParse<DateForm>(form["dates"], out var dates) ? dates : default,
        Decimal = Enum.TryParse<DecimalMark>(form["decimal"], out var mark) ? mark : default,
        Fields = register.Fields.Select(f => (f.Name, Source: FieldOf(form, f.Name))).Where(f => f.Source is not null).ToDictionary(f => f.Name, f => f.Source!),
    }.About(register, Text(form["subject"]));

    private static FieldSource? FieldOf(IFormCollection form, string field)
    {
        var (column, constant) = (Text(form[Input("column", field)]), Text(form[Input("constant", field)]));
        if (column.Length == 0 && constant.Length == 0)
        {
            return null;
        }

        var codes = new Dictionary<string, string>();
        for (var i = 0; form.TryGetValue($"{Input("text", field)}.{i}", out var text); i++)
        {
            codes[text.ToString()] = Text(form[$"{Input("code", field)}.{i}"]);
        }

        return new FieldSource { Column = column.Length == 0 ? null : column, Constant = constant.Length == 0 ? null : constant, Codes = codes };
    }

    private static string Text(StringValues values) => values.ToString().Trim();
}
