using System.Globalization;
using System.Text.RegularExpressions;
using static Rettesnor.Measurement.Time.PeriodWords;

namespace Rettesnor.Measurement.Time;

/// <summary>Reads the texts of periods. One row of <see cref="Forms"/> for each form, tried in turn.</summary>
internal static class PeriodReader
{
    private const int LongestText = 80;
    private const string Y = @"(?<y>[0-9]{4})";
    private const string N = @"(?<n>[0-9]{1,2})";
    private const string Nth = "(?:st|nd|rd|th)";
    private const string Word = @"(?<m>[a-zæøå]{3,})\.?";

    private static readonly (Lazy<Regex> Form, Func<Match, Reading> Read)[] Forms =
    [
        Form($"{Y}", m => OfYear(Number(m, "y"))),
        Form($"{Y}(?:-|m){N}", m => OfMonth(Number(m, "y"), Number(m, "n"))),
        Form(@"(?<a>[^.]+)\.\.(?<b>[^.]+)|(?<a>[^/]+)/(?<b>[^/]+)", m => OfRange(m.Groups["a"].Value.Trim(), m.Groups["b"].Value.Trim())),
        Form($"{Y}[ -]?[qk]{N}", m => OfQuarter(Number(m, "y"), Number(m, "n"))),
        Form($"[qk]{N} {Y}", m => OfQuarter(Number(m, "y"), Number(m, "n"))),
        Form($@"(?:{N}\.?|(?<n>første|andet|tredje|fjerde)) ?(?:kvartal|kvt\.?|kv\.?) {Y}", m => OfQuarter(Number(m, "y"), Number(m, "n"))),
        Form($"(?:{N}{Nth}|(?<n>first|second|third|fourth)) quarter (?:of )?{Y}", m => OfQuarter(Number(m, "y"), Number(m, "n"))),
        Form($"{Y}[ -]?h{N}", m => OfHalfYear(Number(m, "y"), Number(m, "n"))),
        Form($"h{N} {Y}", m => OfHalfYear(Number(m, "y"), Number(m, "n"))),
        Form($@"(?:{N}\.?|(?<n>første|andet)) ?halvår {Y}", m => OfHalfYear(Number(m, "y"), Number(m, "n"))),
        Form($"(?<n>first|second) half of {Y}", m => OfHalfYear(Number(m, "y"), Number(m, "n"))),
        Form($"{Y}[ -]?[wu]{N}", m => OfWeek(Number(m, "y"), Number(m, "n"))),
        Form($"(?:uge|week) {N},? {Y}", m => OfWeek(Number(m, "y"), Number(m, "n"))),
        Form($"{Y}y{N}", m => Number(m, "n") == 1 ? OfYear(Number(m, "y")) : Wrong("et år skrives »2022Y01«", "a year is written ‘2022Y01’")),
        Form($"{Y}qmat{N}", m => OfQuarter(Number(m, "y"), Number(m, "n")).Then(_ => OfMonthsEndingAt(Number(m, "y"), 3 * Number(m, "n")))),
        Form($@"@?{Y}-(?<m>[0-9]{{2}})-(?<n>[0-9]{{2}})", m => OfDay(Number(m, "y"), Number(m, "m"), Number(m, "n"))),
        Form($@"{Y}m(?<m>[0-9]{{2}})d(?<n>[0-9]{{2}})", m => OfDay(Number(m, "y"), Number(m, "m"), Number(m, "n"))),
        Form($@"(?:pr\.? )?{N}\.(?<m>[0-9]{{1,2}})\.(?<y>[0-9]{{4}}|[0-9]{{2}})", m => OfDay(Number(m, "y"), Number(m, "m"), Number(m, "n"))),
        Form($"(?:pr\\.? )?{N}(?:-|/)(?<m>[0-9]{{1,2}})[-/ ]{Y}", m => OfDay(Number(m, "y"), Number(m, "m"), Number(m, "n"))),
        Form($@"(?:(?:pr\.?|as of|at) )?{N}(?:\.|{Nth})? ?{Word} {Y}", m => Month(m, "m").Then(x => OfDay(Number(m, "y"), x, Number(m, "n")))),
        Form($"(?:(?:as of|at) )?{Word} {N}(?:{Nth}?,|{Nth}) {Y}", m => Month(m, "m").Then(x => OfDay(Number(m, "y"), x, Number(m, "n")))),
        Form($"{Word} {Y}", m => Month(m, "m").Then(x => OfMonth(Number(m, "y"), x))),
        Form($"(?<end>ultimo|end of|primo|start of) (?:{Word} )?{Y}", ReadEnd),
        Form($@"(?<a>[0-9]{{4}}) ?- ?{Y}", m => OfRange(m.Groups["a"].Value, m.Groups["y"].Value)),
        Form($@"(?<m1>[a-zæøå]{{3,}})\.?(?: (?<y1>[0-9]{{4}}))? ?- ?{Word} (?<y>[0-9]{{4}}|[0-9]{{2}})", ReadMonths),
        Form($@"(?<n1>[0-9]{{1,2}})\.?(?: ?(?<m1>[a-zæøå]{{3,}})\.?)?(?: (?<y1>[0-9]{{4}}))? ?- ?{N}\.? ?{Word} {Y}", ReadDays),
    ];

    internal static Reading Read(string text)
    {
        var words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace('–', '-').ToLowerInvariant();
        if (words.Length == 0)
        {
            return Wrong("Der mangler en periode, for eksempel 2022, 2022-Q3, 2022-09 eller 2021-W13", "A period is missing, such as 2022, 2022-Q3, 2022-09 or 2021-W13");
        }

        if (words.Length > LongestText)
        {
            return NotAPeriod(text[..LongestText]);
        }

        var reading = ReadForm(words);
        if (reading.Problem is { } problem)
        {
            return new LocalText($"»{text.Trim()}«: {problem.Da}", $"‘{text.Trim()}’: {problem.En}");
        }

        if (reading.Period is null && ReadForm(words + " 2021").Period is { } example)
        {
            return new LocalText(
                $"»{text.Trim()}« mangler et år: skriv for eksempel {example.ToText(Language.Danish)}",
                $"‘{text.Trim()}’ has no year: write for example {example.ToText(Language.English)}");
        }

        return reading.Period is null ? NotAPeriod(text.Trim()) : reading;
    }

    internal static LocalText NotAPeriod(string text) => new(
        $"»{text}« er ikke en periode: skriv for eksempel 2022, 2022-H1, 2022-Q3, 2022-09, 2021-W13, 2021-01..2021-08, 2021-05-02..2021-08-23, 2016..2025, @2023-12-31 eller 3. kvartal 2022",
        $"‘{text}’ is not a period: write for example 2022, 2022-H1, 2022-Q3, 2022-09, 2021-W13, 2021-01..2021-08, 2021-05-02..2021-08-23, 2016..2025, @2023-12-31 or Q3 2022");

    private static Reading ReadForm(string words)
    {
        foreach (var (form, read) in Forms)
        {
            if (form.Value.Match(words) is { Success: true } match && read(match) is { IsNothing: false } reading)
            {
                return reading;
            }
        }

        return default;
    }

    // Made when first tried: most files hold one form, and it stands early in the list.
    private static (Lazy<Regex>, Func<Match, Reading>) Form(string pattern, Func<Match, Reading> read) =>
        (new Lazy<Regex>(() => new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant)), read);

    private static int Number(Match match, string group) => match.Groups[group].Value switch
    {
        "første" or "first" => 1,
        "andet" or "second" => 2,
        "tredje" or "third" => 3,
        "fjerde" or "fourth" => 4,
        { Length: 2 } twoDigits when group == "y" => 2000 + int.Parse(twoDigits, CultureInfo.InvariantCulture),
        var digits => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    private static int? Month(Match match, string group) => MonthNumber(match.Groups[group].Value);

    private static Reading Then(this int? value, Func<int, Reading> next) => value is { } known ? next(known) : default;

    private static Reading Wrong(string da, string en) => new LocalText(da, en);

    private static Reading? WrongYear(int year) => year is >= Period.EarliestYear and <= Period.LatestYear
        ? default(Reading?)
        : Wrong("et år er fra 1900 til 2199", "a year is from 1900 to 2199");

    private static Reading OfYear(int year) => WrongYear(year) ?? Period.OfYear(year);

    private static Reading OfHalfYear(int year, int number) => WrongYear(year) ?? (number is 1 or 2
        ? Period.OfHalfYear(year, number)
        : Wrong("et år har 1. og 2. halvår", "a year has halves 1 and 2"));

    private static Reading OfQuarter(int year, int number) => WrongYear(year) ?? (number is >= 1 and <= 4
        ? Period.OfQuarter(year, number)
        : Wrong("et år har 1. til 4. kvartal", "a year has quarters 1 to 4"));

    private static Reading OfMonth(int year, int number) => WrongYear(year) ?? (number is >= 1 and <= 12
        ? Period.OfMonth(year, number)
        : Wrong("et år har måned 1 til 12", "a year has months 1 to 12"));

    private static Reading OfWeek(int year, int number)
    {
        if (WrongYear(year) is { } wrong)
        {
            return wrong;
        }

        var weeks = ISOWeek.GetWeeksInYear(year);
        return number >= 1 && number <= weeks
            ? Period.OfWeek(year, number)
            : Wrong(Invariant($"{year} har uge 1 til {weeks}"), Invariant($"{year} has weeks 1 to {weeks}"));
    }

    private static Reading OfDay(int year, int month, int day) => OfMonth(year, month).Then(_ =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Period.OfDate(new DateOnly(year, month, day))
            : Wrong(
                Invariant($"{MonthName(month, Language.Danish)} {year} har dag 1 til {DateTime.DaysInMonth(year, month)}"),
                Invariant($"{MonthName(month, Language.English)} {year} has days 1 to {DateTime.DaysInMonth(year, month)}")));

    private static Reading OfMonthsEndingAt(int year, int month) => WrongYear(year - 1) ?? Period.OfRollingYear(year, month);

    private static Reading ReadEnd(Match match)
    {
        var atEnd = match.Groups["end"].Value is "ultimo" or "end of";
        var named = match.Groups["m"].Success;
        int? month = named ? Month(match, "m") : atEnd ? 12 : 1;
        return month.Then(m => OfMonth(Number(match, "y"), m).Then(p => Period.OfDate(atEnd ? p.LastDay : p.FirstDay)));
    }

    private static Reading ReadMonths(Match match)
    {
        var year = Number(match, "y");
        var firstYear = match.Groups["y1"].Success ? Number(match, "y1") : year;
        return match.Groups["y1"].Success && match.Groups["y"].Length == 2
            ? default
            : Month(match, "m1").Then(m1 => Month(match, "m").Then(m2 =>
                OfMonth(firstYear, m1).Then(a => OfMonth(year, m2).Then(b => Between(a, b)))));
    }

    private static Reading ReadDays(Match match)
    {
        var year = Number(match, "y");
        var firstYear = match.Groups["y1"].Success ? Number(match, "y1") : year;
        var month = Month(match, "m");
        var firstMonth = match.Groups["m1"].Success ? Month(match, "m1") : month;
        return match.Groups["y1"].Success && !match.Groups["m1"].Success
            ? default
            : firstMonth.Then(m1 => month.Then(m2 =>
                OfDay(firstYear, m1, Number(match, "n1")).Then(a => OfDay(year, m2, Number(match, "n")).Then(b => Between(a, b)))));
    }

    private static Reading OfRange(string first, string last)
    {
        var from = ReadForm(first);
        var to = ReadForm(last);
        return from.IsNothing || to.IsNothing ? default : from.Then(a => to.Then(b => Between(a, b)));
    }

    private static Reading Between(Period first, Period last) => (first, last) switch
    {
        _ when last.LastDay < first.FirstDay => Wrong("perioden slutter, før den begynder", "the period ends before it begins"),
        (Period.Year a, Period.Year b) => Period.OfYears(a.YearNumber, b.YearNumber),
        (Period.Month a, Period.Month b) => Period.OfMonths(a.YearNumber, a.Number, b.YearNumber, b.Number),
        (Period.Date a, Period.Date b) => Period.OfDays(a.Day, b.Day),
        _ => Wrong("en periode går fra år til år, fra måned til måned eller fra dag til dag", "a range goes from year to year, from month to month or from day to day"),
    };

    /// <summary>What a form gave: a period, a problem, or nothing where the words are not of that form after all.</summary>
    internal readonly record struct Reading(Period? Period, LocalText? Problem)
    {
        internal bool IsNothing => Period is null && Problem is null;

        public static implicit operator Reading(Period period) => new(period, null);

        public static implicit operator Reading(LocalText problem) => new(null, problem);

        internal Reading Then(Func<Period, Reading> next) => Period is { } read ? next(read) : this;
    }
}
