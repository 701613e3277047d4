using System.Globalization;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>The one form in which a field's value is written in keys, files and logs.</summary>
public static class FieldText
{
    /// <summary>An amount in kroner with two decimals, as files have it; the registers keep it in øre.</summary>
    public static decimal Kroner(long oere) => (oere / 100m) + 0.00m;

    /// <summary>The value that <see cref="Canonical"/> has written.</summary>
    public static object? Read(Field field, string text) => text.Length == 0 ? null : field.Column switch
    {
        ColumnType.Text => text,
        ColumnType.Day => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnType.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Integer => long.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Flag => text == "yes",
        _ => throw new ArgumentException($"{field.Name} is {field.Column}.", nameof(field)),
    };

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
