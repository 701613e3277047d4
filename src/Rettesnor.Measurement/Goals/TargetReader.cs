using System.Globalization;
using System.Text.RegularExpressions;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Goals;

/// <summary>What is wrong with a target's text.</summary>
/// <param name="Offset">Where in the text, counted from 0.</param>
/// <param name="Found">What stands there; empty at the end of the text.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Suggestion">The nearest word, where one is near.</param>
public sealed record TargetProblem(int Offset, string Found, LocalText Expected, string? Suggestion);

/// <summary>A target read from text, or what is wrong with it: exactly one of the two is there.</summary>
/// <param name="Target">The target.</param>
/// <param name="Problem">The problem.</param>
public sealed record TargetReading(Target? Target, TargetProblem? Problem);

/// <summary>
/// Reads the target language of the plan file. The words of both languages are read wherever they stand; the decimal mark is that of
/// the plan's language, and thousand separators are refused because 1.285 means two things.
/// </summary>
public sealed partial class TargetReader(Language language, AreaWords areas)
{
    private static readonly string[] Openings =
    [
        "over", "under", "mindst", "højst", "mellem", "fra", "opbrugt", "alle", "færdig senest", "stigende", "faldende", "følges",
        "at least", "at most", "between", "from", "used up", "all", "done by", "rising", "falling", "followed",
    ];

    private static readonly HashSet<string> Danish =
    [
        "mindst", "højst", "mellem", "fra", "opbrugt", "alle", "færdig senest", "stigende", "faldende", "følges", "og", "til", "siden", "i", "landet", "regionen", "samme kvartal",
        "samme periode året før", "kvartal", "måned", "halvår", "uge", "færre", "flere",
    ];

    private static readonly HashSet<string> English =
    [
        "at least", "at most", "between", "from", "used up", "all", "done by", "rising", "falling", "followed", "and", "to", "since", "in", "denmark", "the region", "same quarter",
        "same period the year before", "quarter", "month", "half-year", "week", "fewer", "more",
    ];

    /// <summary>The language of the plan, which decides the decimal mark.</summary>
    public Language Language => language;

    /// <summary>Reads a whole target.</summary>
    public TargetReading Read(string text)
    {
        try
        {
            var words = new TargetWords(text);
            var first = ReadOne(words);
            if (words.Take("og") || words.Take("and"))
            {
                var at = words.Position;
                var second = ReadOne(words);
                if (first is Target.Followed or Target.Milestone || second is Target.Followed or Target.Milestone)
                {
                    throw new TargetException(new TargetProblem(at, words.TextFrom(at), new LocalText("to betingelser om tal: følges og færdig senest står alene", "two conditions on figures: followed and done by stand alone"), null));
                }

                if (second == first || (first is Target.Direction && second is Target.Direction))
                {
                    throw new TargetException(new TargetProblem(at, words.TextFrom(at), second == first
                        ? new LocalText("en anden betingelse end den første", "another condition than the first")
                        : new LocalText("en betingelse, der kan holde sammen med den første", "a condition that can hold together with the first"), null));
                }

                first = new Target.Both(first, second);
            }

            return words.AtEnd
                ? new TargetReading(first, null)
                : first is Target.Both
                    ? throw Wrong(words, "slutningen af målet: højst to betingelser", "the end of the target: at most two conditions", [])
                    : throw Wrong(words, "og eller slutningen af målet", "and, or the end of the target", ["og", "and"]);
        }
        catch (TargetException e)
        {
            return new TargetReading(null, e.Problem);
        }
    }

    private Target ReadOne(TargetWords words)
    {
        if (words.Take("følges") || words.Take("followed"))
        {
            return new Target.Followed();
        }

        if (words.Take("opbrugt") || words.Take("used", "up"))
        {
            return new Target.UsedUp();
        }

        if (words.Take("alle") || words.Take("all"))
        {
            return new Target.All();
        }

        if (words.Take("stigende") || words.Take("rising"))
        {
            return new Target.Direction(true);
        }

        if (words.Take("faldende") || words.Take("falling"))
        {
            return new Target.Direction(false);
        }

        if (words.Take("færdig", "senest") || words.Take("done", "by"))
        {
            return new Target.Milestone(ReadPeriod(words));
        }

        if (words.Take("mellem") || words.Take("between"))
        {
            return ReadRange(words);
        }

        if (words.Take("fra") || words.Take("from"))
        {
            return ReadPath(words);
        }

        return ReadComparison(words) is { } comparison ? ReadCompared(words, comparison) : ReadChange(words);
    }

    /// <summary>The texts that a text which is not a whole target yet may go on as, for help while it is written; none where a number or a period is to come.</summary>
    public IReadOnlyList<string> Completions(string text, int most)
    {
        try
        {
            var words = new TargetWords(text);
            ReadOne(words);
            if (words.Take("og") || words.Take("and"))
            {
                ReadOne(words);
            }
        }
        catch (TargetException e)
        {
            var begun = text[Math.Min(e.Problem.Offset, text.Length)..].TrimStart().ToLowerInvariant();
            var before = text[..Math.Min(e.Problem.Offset, text.Length)].TrimEnd();
            return
            [
                .. e.Next.Where(w => w.StartsWith(begun, StringComparison.Ordinal) && w != begun && IsOfLanguage(w))
                    .Distinct(StringComparer.Ordinal).Take(most).Select(w => before.Length == 0 ? w : $"{before} {w}"),
            ];
        }

        return [];
    }

    // Both languages are read; what is offered is the plan's own.
    private bool IsOfLanguage(string word) => language == Language.Danish ? !English.Contains(word) : !Danish.Contains(word);

    private Target.Range ReadRange(TargetWords words)
    {
        var low = ReadAmount(words);
        Demand(words, "og", "and");
        var at = words.Position;
        var high = ReadAmount(words);
        if (low.Unit == TargetUnit.Plain && high.Unit != TargetUnit.Plain)
        {
            low = low with { Unit = high.Unit };
        }

        return low.Unit == high.Unit && low.Value < high.Value
            ? new Target.Range(low, high)
            : throw new TargetException(new TargetProblem(at, words.TextFrom(at), new LocalText("et tal, der er større end det første", "a number greater than the first"), null));
    }

    private Target.Path ReadPath(TargetWords words)
    {
        var points = new List<PathPoint> { new(ReadAmount(words), ReadWhen(words)) };
        while (words.Take("over") || words.Take("via"))
        {
            var amount = ReadAmount(words);
            points.Add(new PathPoint(amount, ReadWhen(words) ?? throw Wrong(words, "i og en periode", "in and a period", ["i", "in"])));
        }

        Demand(words, "til", "to");
        var at = words.Position;
        points.Add(new PathPoint(ReadAmount(words), ReadWhen(words)));
        var dated = points.Where(p => p.When is not null).Select(p => p.When!.LastDay).ToList();
        var inOrder = dated.Zip(dated.Skip(1)).All(p => p.First < p.Second);
        if (!inOrder || points.Select(p => p.Amount.Unit).Distinct().Count() > 1 || points[0].Amount.Value == points[^1].Amount.Value)
        {
            throw new TargetException(new TargetProblem(
                at, words.TextFrom(at), new LocalText("en vej med samme enhed, stigende årstal og et andet tal til slut", "a path with one unit, years in order and another number at the end"), null));
        }

        return new Target.Path(new ValueList<PathPoint>(points));
    }

    private static Comparison? ReadComparison(TargetWords words) =>
        words.Take("over") ? Comparison.Over
        : words.Take("under") ? Comparison.Under
        : words.Take("mindst") || words.Take("at", "least") ? Comparison.AtLeast
        : words.Take("højst") || words.Take("at", "most") ? Comparison.AtMost
        : null;

    private Target ReadCompared(TargetWords words, Comparison comparison)
    {
        var named = words.Take("som") || words.Take("as");
        if (!named && NumberPattern().IsMatch(words.Current))
        {
            return new Target.Number(comparison, ReadAmount(words));
        }

        if (words.Take("samme", "periode", "året", "før") || words.Take("same", "period", "the", "year", "before"))
        {
            return new Target.AgainstPeriod(comparison, new PeriodReference.YearBefore());
        }

        if (words.Take("samme") || words.Take("same"))
        {
            return new Target.AgainstPeriod(comparison, ReadSame(words));
        }

        if (words.Take("regionen") || words.Take("the", "region"))
        {
            return new Target.AgainstArea(comparison, new AreaReference.OwnRegion(), ReadMargin(words));
        }

        if (ReadArea(words) is { } area)
        {
            return new Target.AgainstArea(comparison, new AreaReference.Named(area), ReadMargin(words));
        }

        return TryReadPeriod(words) is { } period
            ? new Target.AgainstPeriod(comparison, new PeriodReference.Fixed(period))
            : throw Wrong(words, "et tal, et område eller en periode", "a number, an area or a period", ["landet", "regionen", "samme kvartal", "samme periode året før", "denmark", "the region", "same quarter", "same period the year before", .. areas.Names]);
    }

    private static PeriodReference.SameIn ReadSame(TargetWords words)
    {
        var length =
            words.Take("kvartal") || words.Take("quarter") ? PeriodLength.Quarter
            : words.Take("måned") || words.Take("month") ? PeriodLength.Month
            : words.Take("halvår") || words.Take("half-year") ? PeriodLength.HalfYear
            : words.Take("uge") || words.Take("week") ? PeriodLength.Week
            : throw Wrong(words, "kvartal, måned, halvår, uge eller periode året før", "quarter, month, half-year, week or period the year before", ["kvartal", "måned", "halvår", "uge", "quarter", "month", "half-year", "week"]);
        if (YearPattern().IsMatch(words.Current))
        {
            return new PeriodReference.SameIn(length, int.Parse(words.Next(), CultureInfo.InvariantCulture));
        }

        throw Wrong(words, "et årstal", "a year", []);
    }

    private Target ReadChange(TargetWords words)
    {
        if (ReadMargin(words) is { } change)
        {
            Demand(words, "siden", "since");
            return new Target.Change(change, ReadPeriod(words));
        }

        if (!NumberPattern().IsMatch(words.Current))
        {
            throw words.Current is "ca." or "ca" or "cirka" or "about" or "around"
                ? Wrong(words, "et tal uden ca.: et mål, der både kan være nået og ikke nået, afgør intet", "a number without about: a target that may or may not be reached decides nothing", [])
                : Wrong(words, "et mål, for eksempel over 85 %, højst landet + 0,1 procentpoint, stigende, opbrugt eller følges", "a target, such as over 85 %, at most denmark + 0.1 pp, rising, used up or followed", Openings);
        }

        var amount = ReadAmount(words);
        var fewer = words.Take("færre") || words.Take("fewer");
        if (!fewer && !words.Take("flere") && !words.Take("more"))
        {
            throw Wrong(words, "færre eller flere end uden indsatsen; eller begynd med over, under, mindst eller højst", "fewer or more than without the effort; or begin with over, under, at least or at most", ["færre", "flere", "fewer", "more"]);
        }

        if (words.Take("end", "uden", "indsatsen") || words.Take("than", "without", "the", "effort"))
        {
            return new Target.AgainstNoEffort(amount, fewer);
        }

        throw Wrong(words, "end uden indsatsen", "than without the effort", []);
    }

    private Amount? ReadMargin(TargetWords words)
    {
        if (words.Take("+"))
        {
            return ReadAmount(words);
        }

        if (words.Take("-") || words.Take("−"))
        {
            var amount = ReadAmount(words);
            return amount with { Value = -amount.Value };
        }

        return NumberPattern().IsMatch(words.Current) && words.Current[0] is '+' or '-' or '−' ? ReadAmount(words) : null;
    }

    private AreaId? ReadArea(TargetWords words)
    {
        for (var n = areas.LongestName; n > 0; n--)
        {
            if (words.Peek(n) is { } name && areas.Find(name) is { } area)
            {
                words.Skip(n);
                return area;
            }
        }

        return null;
    }

    private const int MostDigits = 12;
    private const int MostDecimals = 6;

    private Amount ReadAmount(TargetWords words)
    {
        var text = words.Current;
        var match = NumberPattern().Match(text);
        if (!match.Success)
        {
            throw Wrong(words, "et tal", "a number", []);
        }

        var mark = language == Language.Danish ? ',' : '.';
        var digits = match.Groups["number"].Value;
        if (digits.Any(c => c is '.' or ',' && c != mark) || digits.Count(c => c == mark) > 1)
        {
            throw Wrong(words, $"et tal uden tusindtalsskille og med {mark} som decimaltegn", $"a number without thousand separators and with {mark} as the decimal mark", []);
        }

        // No figure is near so large or so fine, and sums and shares of what is larger would not fit.
        if (digits.Split(mark) is [{ Length: > MostDigits }, ..] or [_, { Length: > MostDecimals }])
        {
            throw Wrong(words, $"et tal med højst {MostDigits} cifre og {MostDecimals} decimaler", $"a number of at most {MostDigits} digits and {MostDecimals} decimals", []);
        }

        words.Next();
        var value = decimal.Parse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        value = match.Groups["sign"].Value is "-" or "−" ? -value : value;
        var unit = match.Groups["percent"].Length > 0 || words.Take("%") || words.Take("pct.") || words.Take("procent") ? TargetUnit.Percent
            : words.Take("procentpoint") || words.Take("pp") || words.Take("percentage", "points") || words.Take("percentage", "point") ? TargetUnit.Points
            : TargetUnit.Plain;
        return new Amount(value, unit);
    }

    private static Period? ReadWhen(TargetWords words) => words.Take("i") || words.Take("in") ? ReadPeriod(words) : null;

    private static Period ReadPeriod(TargetWords words) =>
        TryReadPeriod(words) ?? throw Wrong(words, "en periode, for eksempel 2023, 2. kvartal 2018 eller august 2022", "a period, such as 2023, Q2 2018 or August 2022", []);

    private static Period? TryReadPeriod(TargetWords words)
    {
        for (var n = 5; n > 0; n--)
        {
            if (words.Peek(n) is { } text && Period.TryParse(text, out var period, out _))
            {
                words.Skip(n);
                return period;
            }
        }

        return null;
    }

    private static void Demand(TargetWords words, string danish, string english)
    {
        if (!words.Take(danish) && !words.Take(english))
        {
            throw Wrong(words, danish, english, [danish, english]);
        }
    }

    private static TargetException Wrong(TargetWords words, string danish, string english, IReadOnlyList<string> near) =>
        new(new TargetProblem(words.Position, words.Current, new LocalText(danish, english), words.AtEnd ? null : Nearest.To(words.Current, near, 1).FirstOrDefault()), near);

    [GeneratedRegex(@"^(?<sign>[+\-−]?)(?<number>\d+([.,]\d+)*)(?<percent>%?)$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex YearPattern();

    private sealed class TargetException(TargetProblem problem, IReadOnlyList<string>? next = null) : Exception
    {
        public TargetProblem Problem { get; } = problem;

        /// <summary>The words that could have stood there.</summary>
        public IReadOnlyList<string> Next { get; } = next ?? [];
    }
}
