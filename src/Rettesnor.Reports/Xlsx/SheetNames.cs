namespace Rettesnor.Reports.Xlsx;

/// <summary>Names that Excel accepts for a sheet: at most 31 characters, none of []:*?/\, no apostrophe at an end, unique in any case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const int LongestWordCut = 14;
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Next(string wanted)
    {
        var legal = string.Concat(Model.ReportRules.Clean(wanted).Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim(' ', '\'');
        if (legal.Length == 0)
        {
            legal = "Tabel";
        }

        var name = Cut(legal, Longest);
        for (var n = 2; !_used.Add(name); n++)
        {
            var end = FormattableString.Invariant($" ({n})");
            name = Cut(legal, Longest - end.Length) + end;
        }

        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        // At the end of a word where one is near, so that a name does not stop inside it.
        var space = text.LastIndexOf(' ', end);
        return text[..(space > end - LongestWordCut ? space : end)].Trim(' ', '\'', '(', ',', '-');
    }
}
