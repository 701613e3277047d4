using System.Globalization;

namespace Rettesnor.Core.Imports;

/// <summary>Days as source systems write them, with a time of day after them or without.</summary>
internal static class DayText
{
    private static readonly string[] DayFirst = ["d-M-yyyy", "d.M.yyyy", "d/M/yyyy", "d. M. yyyy"];
    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d"];
    private static readonly string[] Compact = ["yyyyMMdd"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];
    private static readonly string[] Months = ["yyyy-M", "yyyyMM", "M-yyyy", "M/yyyy", "M.yyyy"];

    /// <summary>Reads a day in the form of the source. A cell that is a day in its sheet is one, whatever the form.</summary>
    public static bool TryRead(Cell cell, DateForm form, out DateOnly day)
    {
        var text = cell.Text;
        if (cell.Kind == CellKind.Day)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        }

        // A time of day says nothing about the day.
        var end = form == DateForm.DayMonthYear && text.Contains(". ", StringComparison.Ordinal) ? -1 : text.AsSpan().IndexOfAny(' ', 'T');
        return DateOnly.TryParseExact(end > 0 && IsTime(text.AsSpan(end + 1)) ? text.AsSpan(0, end) : text, FormsOf(form), CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>Reads a month that is written without a day.</summary>
    public static bool TryReadMonth(string text, out DateOnly month) => DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out month);

    /// <summary>A day in another form as it should have been written; null where it is none there either.</summary>
    public static string? Meant(string text, DateForm form) => Enum.GetValues<DateForm>()
        .Where(other => other != form)
        .Select(other => TryRead(new Cell(text, CellKind.Text), other, out var day) && day >= FieldReader.FirstDay && day <= FieldReader.LastDay ? Write(day, form) : null)
        .FirstOrDefault(t => t is not null);

    public static string Example(DateForm form) => Write(new DateOnly(2026, 3, 31), form);

    public static string Write(DateOnly day, DateForm form) => day.ToString(
        form switch { DateForm.DayMonthYear => "dd-MM-yyyy", DateForm.YearMonthDay => "yyyy-MM-dd", DateForm.Compact => "yyyyMMdd", DateForm.MonthDayYear => "MM'/'dd'/'yyyy" }, CultureInfo.InvariantCulture);

    private static string[] FormsOf(DateForm form) => form switch
    {
        DateForm.DayMonthYear => DayFirst,
        DateForm.YearMonthDay => YearFirst,
        DateForm.Compact => Compact,
        DateForm.MonthDayYear => MonthFirst,
    };

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or 'Z' or '+' or '-' or ' '))
            {
                return false;
            }
        }

        return text.Contains(':');
    }
}
