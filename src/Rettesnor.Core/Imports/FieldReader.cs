using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Imports;

/// <summary>Why a cell is not a value of its field.</summary>
/// <param name="Expected">What should stand there: words that can follow "expected".</param>
/// <param name="Suggestion">What was perhaps meant.</param>
public sealed record FieldFault(LocalText Expected, string? Suggestion = null);

/// <summary>Reads the cells of one column as values of one field. What a text means is remembered, because a column says the same things again and again.</summary>
public sealed class FieldReader
{
    /// <summary>Days before and after these are mistakes of typing; histories reach a little further.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    public static readonly DateOnly LastDay = new(2078, 12, 31);

    private const int LongestText = 400;
    private const int MostRemembered = 20_000;

    private static readonly string[] Yes = ["ja", "j", "yes", "y", "true", "sand", "1", "x"];
    private static readonly string[] No = ["nej", "n", "no", "false", "falsk", "0"];

    private readonly Field field;
    private readonly ImportProfile profile;
    private readonly CodeLists lists;
    private readonly Dictionary<string, string> translations;
    private readonly Dictionary<string, Dictionary<string, string>> words = [];
    private readonly Dictionary<(Cell, string?), (object? Value, FieldFault? Fault)> read = [];

    public FieldReader(Field field, FieldSource source, ImportProfile profile, CodeLists lists)
    {
        this.field = field;
        this.profile = profile;
        this.lists = lists;
        translations = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, code) in source.Codes)
        {
            translations[text.Trim()] = code;
        }
    }

    /// <summary>Reads a cell; an empty one is no value.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="dimension">What a state's value is a value of; null for other fields.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="fault">Why it is none.</param>
    public bool TryRead(Cell cell, string? dimension, out object? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out FieldFault? fault)
    {
        if (!read.TryGetValue((cell, dimension), out var found))
        {
            if (read.Count >= MostRemembered)
            {
                read.Clear();
            }

            found = (Read(cell, dimension, out var why), why);
            read.Add((cell, dimension), found);
        }

        (value, fault) = found;
        return fault is null;
    }

    /// <summary>Whether a text has a CPR number in it, which no field but the encrypted one may hold.</summary>
    public static bool HasCpr(string text) => CprText.Like().Matches(text).Any(m => CprNumber.TryParse(m.Value, out _));

    /// <summary>Whether a text has something of the form of a CPR number in it, perhaps with a digit wrong: such a word is kept nowhere.</summary>
    public static bool LooksLikeCpr(string text) => CprText.Like().IsMatch(text);

    /// <summary>A text as it can be shown: what has the form of a CPR number is masked.</summary>
    public static string Masked(string text) => CprText.Masked(text);

    private object? Read(Cell cell, string? dimension, out FieldFault? fault)
    {
        fault = null;
        var text = cell.Text;
        if (cell.Kind is CellKind.Error or CellKind.Uncalculated)
        {
            fault = new(cell.Kind == CellKind.Error
                ? new("en værdi; regnearket viser en fejl her", "a value; the spreadsheet shows an error here")
                : new("en værdi; formlens værdi er ikke gemt. Åbn filen i Excel, og gem den igen", "a value; the formula's value was not saved. Open the file in Excel and save it again"));
            return null;
        }

        // Before it is translated: what a word is taken to mean does not take the number out of it. An amount may have as many digits.
        if (HasCpr(text) && field.Kind != FieldKind.PNumber && !(field.Kind is FieldKind.Money or FieldKind.Number && TryNumber(cell, out _)))
        {
            fault = new(new("en værdi uden CPR-numre, for de må kun stå i kolonnen med CPR-nummeret", "a value without CPR numbers, which may stand only in the column of the CPR number"));
            return null;
        }

        if (text.Length > 0 && translations.TryGetValue(text, out var translated))
        {
            (text, cell) = (translated, new Cell(translated, CellKind.Text));
        }

        if (text.Length == 0)
        {
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Text => Text(text, out fault),
            FieldKind.Cvr => Cvr(text, out fault),
            FieldKind.PNumber => Place(text, out fault),
            FieldKind.Code => Code(text, dimension, out fault),
            FieldKind.Day => Day(cell, out fault),
            FieldKind.Month => Month(cell, out fault),
            FieldKind.Number => Number(cell, out fault),
            FieldKind.Money => Money(cell, out fault),
            FieldKind.Flag => Flag(text, out fault),
            _ => throw new InvalidOperationException($"{field.Kind} cannot be read."),
        };
    }

    private static string? Text(string text, out FieldFault? fault)
    {
        fault = text.Length > LongestText ? new(new(string.Create(CultureInfo.InvariantCulture, $"højst {LongestText} tegn"), string.Create(CultureInfo.InvariantCulture, $"at most {LongestText} characters")))
            : null;
        return fault is null ? text : null;
    }

    private static string? Cvr(string text, out FieldFault? fault)
    {
        fault = null;
        if (CvrNumber.TryParse(text, out var number))
        {
            return number.Digits;
        }

        fault = new(new("et CVR-nummer med otte cifre, hvis kontrolciffer passer", "a CVR number of eight digits whose check digit is right"));
        return null;
    }

    private static string? Place(string text, out FieldFault? fault)
    {
        fault = null;
        if (PNumber.TryParse(text, out var number))
        {
            return number.Digits;
        }

        fault = new(new("et P-nummer med ti cifre", "a P-number of ten digits"));
        return null;
    }

    private string? Code(string text, string? dimension, out FieldFault? fault)
    {
        fault = null;
        IReadOnlyList<HistoryWord> list;
        if (field.Codes == CodeLists.States)
        {
            if (dimension is null)
            {
                fault = new(new("et forhold først", "a circumstance first"));
                return null;
            }

            if (lists.StatesOf(dimension) is not { } states)
            {
                return Text(text, out fault);
            }

            list = states;
        }
        else
        {
            list = lists[field.Codes!];
        }

        var known = WordsOf(dimension ?? "", list);
        if (known.TryGetValue(text, out var code) || known.TryGetValue(text.TrimStart('0'), out code))
        {
            return code;
        }

        if (field.Codes == CodeLists.Municipalities && text.EndsWith(" kommune", StringComparison.OrdinalIgnoreCase) && known.TryGetValue(text[..^8], out code))
        {
            return code;
        }

        var near = Nearest.To(text, list.SelectMany(w => new[] { w.Title.Da, w.Id }), 1).FirstOrDefault();
        fault = new(
            list.Count > 12
                ? new($"en kode eller titel fra listen »{field.Title.Da}«", $"a code or a title of the list ‘{field.Title.En}’")
                : new($"en af {string.Join(", ", list.Select(w => $"»{w.Title.Da}«"))}", $"one of {string.Join(", ", list.Select(w => $"‘{w.Title.En}’"))}"),
            near);
        return null;
    }

    private Dictionary<string, string> WordsOf(string key, IReadOnlyList<HistoryWord> list)
    {
        if (!words.TryGetValue(key, out var known))
        {
            known = new(StringComparer.OrdinalIgnoreCase);
            foreach (var word in list)
            {
                known[word.Id] = word.Id;
            }

            foreach (var word in list)
            {
                known.TryAdd(word.Title.Da, word.Id);
                known.TryAdd(word.Title.En, word.Id);
            }

            words.Add(key, known);
        }

        return known;
    }

    private object? Day(Cell cell, out FieldFault? fault)
    {
        // Systems that cannot leave a day empty write the last day of all.
        if (cell.Text.StartsWith("9999-12-31", StringComparison.Ordinal) || cell.Text is "31-12-9999" or "31.12.9999" or "31/12/9999" or "99991231" or "12/31/9999")
        {
            fault = field.Required ? new(new("en dag", "a day")) : null;
            return null;
        }

        fault = null;
        if (DayText.TryRead(cell, profile.Dates, out var day) && day >= FirstDay && day <= LastDay)
        {
            return day;
        }

        var example = DayText.Example(profile.Dates);
        fault = new(new($"en dag fra 1900 til 2078, skrevet som {example}", $"a day from 1900 to 2078, written like {example}"), DayText.Meant(cell.Text, profile.Dates));
        return null;
    }

    private object? Month(Cell cell, out FieldFault? fault)
    {
        fault = null;
        if ((DayText.TryReadMonth(cell.Text, out var month) || DayText.TryRead(cell, profile.Dates, out month)) && month >= FirstDay && month <= LastDay)
        {
            return new DateOnly(month.Year, month.Month, 1);
        }

        var example = DayText.Example(profile.Dates);
        fault = new(new($"en måned, skrevet som 2026-03 eller som en dag i den, {example}", $"a month, written like 2026-03 or as a day of it, {example}"));
        return null;
    }

    private object? Number(Cell cell, out FieldFault? fault)
    {
        if (!TryNumber(cell, out var number))
        {
            fault = NoNumber(cell.Text);
            return null;
        }

        fault = number < 0 ? new(new("et tal, der ikke er negativt", "a number that is not negative"))
            : field.IsWhole && decimal.Truncate(number) != number ? new(new("et helt tal", "a whole number"))
            : Bounds(number);

        // 8.50 and 8.5 are the same number, and kept the same way.
        return fault is null ? number / 1.0000000000000000000000000000m : null;
    }

    private object? Money(Cell cell, out FieldFault? fault)
    {
        fault = null;
        if (TryNumber(cell, out var kroner) && Math.Abs(kroner) < 1e13m && decimal.Truncate(kroner * 100) == kroner * 100)
        {
            fault = Bounds(kroner);
            return fault is null ? (long)(kroner * 100) : null;
        }

        fault = TryNumber(cell, out _) ? new(new("et beløb i kroner med højst to decimaler", "an amount in kroner with at most two decimals")) : NoNumber(cell.Text);
        return null;
    }

    private FieldFault? Bounds(decimal number)
    {
        string In(decimal bound, Language language) => NumberText.Of(bound, 0, language);
        return number < field.Least ? new(new($"mindst {In(field.Least.Value, Language.Danish)}", $"at least {In(field.Least.Value, Language.English)}"))
            : number > field.Most ? new(new($"højst {In(field.Most.Value, Language.Danish)}", $"at most {In(field.Most.Value, Language.English)}"))
            : null;
    }

    private bool TryNumber(Cell cell, out decimal number) => cell.Kind == CellKind.Number
        ? decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        : NumberText.TryParse(cell.Text, profile.Decimal == DecimalMark.Comma ? Language.Danish : Language.English, out number) && Math.Abs(number) < 1e15m;

    private FieldFault NoNumber(string text) => new(
        profile.Decimal == DecimalMark.Comma ? new("et tal med komma som decimaltegn", "a number with a decimal comma") : new("et tal med punktum som decimaltegn", "a number with a decimal point"),
        NumberText.TryParse(text, profile.Decimal == DecimalMark.Comma ? Language.English : Language.Danish, out _) ? string.Concat(text.Select(c => c switch { ',' => '.', '.' => ',', _ => c })) : null);

    private static object? Flag(string text, out FieldFault? fault)
    {
        fault = null;
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        if (No.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        fault = new(new("ja eller nej", "yes or no"));
        return null;
    }
}
