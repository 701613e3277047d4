using System.Globalization;

namespace Rettesnor.Core.Registers;

/// <summary>The one form in which a field's value is written in keys, files and logs.</summary>
public static class FieldText
{
    public static string Canonical(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        _ => throw new ArgumentException($"A field cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}
