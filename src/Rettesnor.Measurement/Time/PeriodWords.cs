using System.Globalization;

namespace Rettesnor.Measurement.Time;

/// <summary>The words of periods in both languages.</summary>
internal static class PeriodWords
{
    private static readonly string[] Danish =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly string[] DanishShort =
        ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."];

    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] EnglishShort =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly Dictionary<string, int> Numbers = AllNumbers();

    internal static string MonthName(int month, Language language) => (language == Language.Danish ? Danish : English)[month - 1];

    internal static string ShortMonthName(int month, Language language) => (language == Language.Danish ? DanishShort : EnglishShort)[month - 1];

    internal static string DayAndMonth(DateOnly day, Language language, Func<int, Language, string> month) =>
        language == Language.Danish
            ? Invariant($"{day.Day}. {month(day.Month, language)}")
            : Invariant($"{day.Day} {month(day.Month, language)}");

    /// <summary>The number of a month named in either language, without a closing full stop; null for another word.</summary>
    internal static int? MonthNumber(string word) => Numbers.TryGetValue(word, out var number) ? number : null;

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, int> AllNumbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["sept"] = 9 };
        foreach (var names in (string[][])[Danish, DanishShort, English, EnglishShort])
        {
            for (var i = 0; i < 12; i++)
            {
                numbers[names[i].TrimEnd('.')] = i + 1;
            }
        }

        return numbers;
    }
}
