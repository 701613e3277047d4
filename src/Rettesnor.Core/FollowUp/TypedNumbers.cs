using System.Globalization;
using System.Text.RegularExpressions;

namespace Rettesnor.Core.FollowUp;

/// <summary>A number that somebody typed in a text.</summary>
/// <param name="Written">As it stands.</param>
/// <param name="Values">What it can be read as: <c>1.234</c> is a thousand and more in Danish, and one and a bit to those who write points.</param>
/// <param name="About">Whether the text says that it is about so many.</param>
public sealed record TypedNumber(string Written, IReadOnlyList<(decimal Value, int Decimals)> Values, bool About);

/// <summary>
/// Finds the numbers in a Danish or an English text that speak of figures. Years, quarters, weeks, dates, paragraphs, numbers of goals and
/// tables, ages and lengths of time are numbers of something else, and are passed over.
/// </summary>
public static partial class TypedNumbers
{
    public static IEnumerable<TypedNumber> In(string text) => Number().Matches(text)
        .Where(m => !IsOfSomethingElse(text, m))
        .Select(m => new TypedNumber(m.Value.Trim(), Readings(m.Groups["digits"].Value), About().IsMatch(text[..m.Index])))
        .Where(n => n.Values.Count > 0)
        .Concat(InWords(text));

    // Of numbers in words, those of percent: "to borgere" and "en stigning" may be anything.
    private static IEnumerable<TypedNumber> InWords(string text) =>
        from match in Worded().Matches(text)
        let value = NumberWords.Read(match.Groups["word"].Value)
        where value is not null
        select new TypedNumber(match.Value, [(value.Value, 0)], About().IsMatch(text[..match.Index]));

    private static bool IsOfSomethingElse(string text, Match number)
    {
        var (digits, before, after) = (number.Groups["digits"].Value, text[..number.Index], text[(number.Index + number.Length)..]);
        return Before().IsMatch(before) || Dates().Matches(text).Any(d => d.Index < number.Index + number.Length && number.Index < d.Index + d.Length)
            || (!number.Groups["unit"].Success && (After().IsMatch(after) || IsYear(digits, after)));
    }

    // 2.023 is no year, and neither is 2021 borgere.
    private static bool IsYear(string digits, string after) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2060 && !Counted().IsMatch(after);

    private static List<(decimal, int)> Readings(string digits)
    {
        var readings = new List<(decimal, int)>();
        void Try(char mark, string groups)
        {
            var plain = groups.Aggregate(digits, (text, g) => text.Replace(g.ToString(), "", StringComparison.Ordinal));
            var parts = plain.Split(mark);
            if (parts.Length <= 2 && decimal.TryParse(plain.Replace(mark, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                readings.Add((value, parts.Length == 2 ? parts[1].Length : 0));
            }
        }

        if (!digits.Contains('.', StringComparison.Ordinal) || GroupedDanish().IsMatch(digits))
        {
            Try(',', ". \u00A0");
        }

        if (digits.Contains('.', StringComparison.Ordinal) || GroupedEnglish().IsMatch(digits))
        {
            Try('.', ", \u00A0");
        }

        return readings;
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,/§–-])[-−+]?(?<digits>\d{1,3}(?:[ \u00A0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*)(?<unit>\s?(?:%|pct\b|procentpoints?|procent|percentage points?|percent|pp\b))?(?![\p{L}\d])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?<word>\p{L}+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\s(?:procentpoint|procent|pct\b|percentage points?|percent)", RegexOptions.IgnoreCase)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$")]
    private static partial Regex GroupedDanish();

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")]
    private static partial Regex GroupedEnglish();

    // What a number after it counts.
    [GeneratedRegex(@"(?:§{1,2}|\b(?:uge|uger|week|weeks|kvartal|quarter|q|stk\.?|nr\.?|no\.?|nummer|number|afsnit|section|mål|goal|fokusmål|tabel|table|figur|figure|bilag|annex|side|page|punkt|pkt\.?|kapitel|kl\.?|år|year|niveau|level|trin|fase|spor|lov|covid|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october))[\s\u00A0-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    // What a number before it is: an ordinal, a length of time, an age.
    [GeneratedRegex(@"^(?:\.\s*(?:kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|klasse|led|og\b|gang|pladsen|\d)|(?:st|nd|rd|th)\b|\s?(?:[–-]\s?\d+)?\s?[–-]?\s?(?:årig|års\b)|[\s\u00A0]*(?:[–-]\s?\d+[\s\u00A0]*)?(?:uge|måned|år\b|års|døgn|time|minut|kvartal|kv\.|halvår|week|month|year|hour|minute|quarter|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october))", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"^\s+(?:personer|borgere|virksomheder|fuldtidspersoner|helårspersoner|ledige|kontakter|kr\b|persons|citizens|firms|full-time)", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./ -]\d{2,4}|\d{1,2}/\d{1,2}|\d{4}/\d{2,4})(?!\d)")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?:\bca\.?|\bcirka|\bomkring|\bomtrent|\bknap|\bgodt|\bnæsten|\bover|\bunder|\babout|\baround|\bnearly|\balmost|\broughly)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
