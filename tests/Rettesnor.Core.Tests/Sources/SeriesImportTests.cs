using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Sources;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Sources;

/// <summary>Files of published figures as they are sent on.</summary>
public sealed class SeriesImportTests : IDisposable
{
    private const string Header = "område;periode;tabel;måling;enhed;værdi";

    private const string Line = "Hele landet;2021M08;y25i01;fuldtidsledige i pct. af arbejdsstyrken 16-66 år;pct;3,1";

    private static readonly DateOnly Today = new(2024, 1, 15);

    private readonly TemporaryDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_OfALine_IsTheFigureWithTheSeriesPrecision()
    {
        var figure = Good(Header + "\n" + Line.Replace("3,1", "3", StringComparison.Ordinal) + "\n").ShouldHaveSingleItem();

        (figure.Key.Measure.Value, figure.Key.Area.Value, figure.Key.Period.ToString()).ShouldBe(("unemployed-share", "denmark", "2021-08"));
        (figure.Value, figure.Step, figure.Source).ShouldBe((3m, 0.1m, new FigureSource("Jobindsats", "y25i01")));
        figure.Interval.ShouldBe(ValueInterval.Printed(3m, 0.1m));
    }

    [Fact]
    public void Read_OfAnEmptyValue_IsWithheldAndNotZero()
    {
        var figure = Good(Header + "\n" + Line.Replace("3,1", "", StringComparison.Ordinal) + "\n").ShouldHaveSingleItem();

        (figure.State, figure.Value, figure.Step).ShouldBe((FigureState.Suppressed, null, null));
    }

    [Fact]
    public void Read_OfTheSameFileInEveryForm_IsTheSame()
    {
        var text = Header + "\n" + Line + "\n";
        var expected = Good(text);

        Good([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]).ShouldBe(expected);
        Good(text.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(expected);
        Good(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)).ShouldBe(expected);
        Good([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]).ShouldBe(expected);
        Good([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]).ShouldBe(expected);
        Good(text.Replace("3,1", "3.1", StringComparison.Ordinal).Replace(';', ',')).ShouldBe(expected);
        Good("værdi;enhed;måling;tabel;periode;område\n" + string.Join(';', Line.Split(';').Reverse()) + "\n").ShouldBe(expected);
        Good(text.Replace("2021M08", "august 2021", StringComparison.Ordinal).Replace("Hele landet", "Danmark", StringComparison.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Hele landet", "Hele landt", "figurer.csv, linje 2, kolonne 1: fandt »Hele landt«, forventede et område, som reference/areas.csv kender. Mente du »", "line 2, column 1: found ‘Hele landt’, expected an area that reference/areas.csv knows. Did you mean")]
    [InlineData("2021M08", "2021M13", "linje 2, kolonne 2: fandt »2021M13«, forventede en periode som 2022M09 eller 2022Q03.", "expected a period like 2022M09 or 2022Q03.")]
    [InlineData("2021M08", "2024M01", "linje 2, kolonne 2: fandt »2024M01«, forventede en periode, der er slut (15. januar 2024 er i dag).", "found ‘2024M01’, expected a period that has ended (today is 15 January 2024).")]
    [InlineData("fuldtidsledige i pct.", "fuldtidsledig i pct.", "linje 2, kolonne 4: fandt »fuldtidsledig i pct. af arbejdsstyrken 16-66 år«, forventede en serie, som sources/jobindsats.yaml kender med tabel y25i01 og enhed pct. Mente du »fuldtidsledige i pct. af arbejdsstyrken 16-66 år«?", "a series that sources/jobindsats.yaml knows with table y25i01 and unit pct.")]
    [InlineData("3,1", "3.1", "linje 2, kolonne 6: fandt »3.1«, forventede et tal med komma som decimaltegn. Mente du »3,1«?", "Did you mean ‘3,1’?")]
    [InlineData("3,1", "3.347", "linje 2, kolonne 6: fandt »3.347«, forventede et tal med komma som decimaltegn, eller 3347 uden punktum, hvis det er så meget. Mente du »3,347«?", "expected a number with a decimal comma, or 3347 without a point if it is that much. Did you mean ‘3,347’?")]
    [InlineData("3,1", "3347", "linje 2, kolonne 6: fandt »3347«, forventede højst 100, for tallet er en andel af et hele.", "expected at most 100, for the figure is a share of a whole.")]
    [InlineData("3,1", "100,1", "fandt »100,1«, forventede højst 100", "found ‘100,1’, expected at most 100")]
    [InlineData("3,1", "ca. 3", "linje 2, kolonne 6: fandt »ca. 3«, forventede et tal med komma som decimaltegn.", "found ‘ca. 3’, expected a number with a decimal comma.")]
    [InlineData(";2021M08;y25i01;fuldtidsledige i pct. af arbejdsstyrken 16-66 år;pct;3,1", "", "linje 2: fandt 1 felt, forventede 6 felter", "found 1 field, expected 6 fields")]
    [InlineData(";3,1", "", "linje 2: fandt 5 felter, forventede 6 felter som i overskriften", "found 5 fields, expected 6 fields as in the header")]
    public void Read_OfALineThatIsWrong_SaysWhereWhatAndWhatWasMeant(string right, string wrong, string danish, string english)
    {
        Line.ShouldContain(right);

        var problem = Bad(Header + "\n" + Line.Replace(right, wrong, StringComparison.Ordinal) + "\n").ShouldHaveSingleItem();

        problem.ToText(Language.Danish).ShouldContain(danish);
        problem.ToText(Language.English).ShouldContain(english);
    }

    [Fact]
    public void Read_OfAColumnWithDecimalsOfBothLanguages_PointsAtEachThatIsOfTheOther()
    {
        var problems = Bad($"{Header}\n{Line}\n{Line.Replace("M08;", "M09;", StringComparison.Ordinal).Replace("3,1", "3.2", StringComparison.Ordinal)}\n{Line.Replace("M08;", "M10;", StringComparison.Ordinal).Replace("3,1", "3.300", StringComparison.Ordinal)}\n");

        problems.Select(p => (p.Line, p.Suggestion)).ShouldBe([(3, "3,2"), (4, "3,300")]);
    }

    [Fact]
    public void Read_OfPersonsWithAMarkBetweenThousands_IsThatMany() =>
        Good(Header + "\nHele landet;2021M08;y25i01;fuldtidsledige;personer;103.347\n").ShouldHaveSingleItem().Value.ShouldBe(103_347m);

    [Fact]
    public void Read_OfTheSameFigureTwice_NamesBothLines() =>
        Bad($"{Header}\n{Line}\n{Line}\n").ShouldHaveSingleItem().ToText(Language.Danish)
            .ShouldBe("figurer.csv, linje 3, kolonne 6: fandt »3,1«, forventede hvert tal én gang; det står også i linje 2.");

    [Theory]
    [InlineData("", "figurer.csv: fandt en tom fil, forventede en linje med kolonnernes navne og derefter linjer med tal.")]
    [InlineData(Header + "\n", "figurer.csv: fandt ingen linjer efter overskriften, forventede mindst én linje med et tal.")]
    [InlineData("a;b\n1;2\n", "figurer.csv, linje 1: fandt kolonnerne a, b, forventede kolonnerne fra en kilde, som reference/sources kender (jobindsats), eller dem, som figures export skriver.")]
    public void Read_OfAFileWithoutFigures_SaysWhatItIs(string text, string said) => Bad(text).ShouldHaveSingleItem().ToText(Language.Danish).ShouldBe(said);

    [Fact]
    public void Read_OfAHundredThousandLinesWithTenWrong_ReportsTheTenAndLoadsNone()
    {
        string[] series =
        [
            "y25i01;fuldtidsledige;personer", "y25i01;a-dagpenge, fuldtidsledige;personer", "y25i01;kontanthjælp (arbejdsmarkedsparate), fuldtidsledige;personer",
            "y25i09;langtidsledige;personer", "y60a02;kontanthjælp, personer;personer", "y60a02;kontanthjælp, fuldtidspersoner;personer",
        ];
        var areas = FivePlans.Reference.Areas.All.Select(a => a.Id.Value).Take(99).ToList();
        var lines = (from s in series
                     from area in areas
                     from year in Enumerable.Range(2006, 15)
                     from month in Enumerable.Range(1, 12)
                     select string.Create(CultureInfo.InvariantCulture, $"{area};{year}M{month:00};{s};{year - month}")).Take(100_000).ToList();
        lines.Count.ShouldBe(100_000);
        int[] wrong = [7, 999, 10_000, 20_001, 33_333, 47_110, 60_606, 77_777, 88_888, 99_999];
        foreach (var at in wrong)
        {
            lines[at] = lines[at][..lines[at].LastIndexOf(';')] + ";1,2,3";
        }

        var watch = Stopwatch.StartNew();
        var problems = Bad(Header + "\n" + string.Join('\n', lines) + "\n");

        problems.Select(p => (p.Line, p.Column)).ShouldBe(wrong.Select(at => ((int?)(at + 2), (int?)6)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("\"0,1\"", null)]
    [InlineData("exact", null)]
    [InlineData("tenths", "sources/x.yaml, line 6, column 104: found ‘tenths’, expected a step like 1, 10, 0.1 or exact.")]
    [InlineData("exat", "sources/x.yaml, line 6, column 104: found ‘exat’, expected a step like 1, 10, 0.1 or exact. Did you mean ‘exact’?")]
    public void Read_OfAMapping_ReadsAStepAsATableDoes(string step, string? said)
    {
        var problems = new List<InputProblem>();

        SeriesMapping.Read(
            "x",
            "source: { da: X, en: X }\ndocument: X\ncolumns: { area: a, period: b, table: c, measure: d, unit: e, value: f }\nempty: no-data\nseries:\n"
            + $"  - {{ table: t, wording: w, unit: pct, measure: interviews-4-in-12-months, definition: standard, step: {step} }}\n",
            FivePlans.Reference.Measures,
            problems);

        problems.Select(p => p.ToText(Language.English)).ShouldBe(said is null ? [] : [said]);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("delay: { days: 60, certain: false, seen: 2026-11-27, text: { da: set, en: seen } }\n", 60, null)]
    [InlineData("delay: { days: 60, certain: ja, seen: 2026-11-27, text: { da: set, en: seen } }\n", null, "sources/x.yaml, line 3, column 29: found ‘ja’, expected one of the words true, false.")]
    [InlineData("delay: { days: to, certain: true, seen: 2026-11-27, text: { da: set, en: seen } }\n", null, "sources/x.yaml, line 3, column 16: found ‘to’, expected a number of days, such as 60.")]
    [InlineData("delay: { certain: true, seen: 2026-11-27, text: { da: set, en: seen } }\n", null, "sources/x.yaml, line 3, column 8: found no field ‘days’, expected it to be filled in.")]
    [InlineData("delay: { days: 60, certain: true, text: { da: set, en: seen } }\n", null, "sources/x.yaml, line 3, column 8: found no field ‘seen’, expected it to be filled in.")]
    public void Read_OfAMapping_ReadsHowLongItsFiguresTake(string delay, int? days, string? said)
    {
        var problems = new List<InputProblem>();

        var mapping = SeriesMapping.Read(
            "x", $"source: {{ da: X, en: X }}\ndocument: X\n{delay}columns: {{ area: a, period: b, table: c, measure: d, unit: e, value: f }}\nempty: no-data\nseries: []\n",
            FivePlans.Reference.Measures, problems);

        problems.Select(p => p.ToText(Language.English)).ShouldBe(said is null ? [] : [said]);
        (mapping?.Delay?.Days).ShouldBe(days);
    }

    [Theory]
    [InlineData("2023M12", true)]
    [InlineData("2023Q04", true)]
    [InlineData("2024M01", false)]
    [InlineData("2024", false)]
    [InlineData("2042M01", false)]
    public void Read_OfAPeriod_TakesItOnceItHasEnded(string period, bool taken)
    {
        var text = Header + "\n" + Line.Replace("2021M08", period, StringComparison.Ordinal) + "\n";

        (taken ? Good(text).Count : Bad(text).Count).ShouldBe(1);
    }

    [Theory]
    [InlineData("population-16-64;stevns;;@2024-12-31;13430;;10;;;;;projection-2022", "line 2, column 4: found ‘@2024-12-31’, expected a period that has ended (today is 15 January 2024).")]
    [InlineData("population-16-64;stevns;forecast;@2024-12-31;13430;;10;;;;;projection-2022", null)]
    [InlineData("early-pension-spending-increase;slagelse;;2024;117000000;;1000000;;;;;v1", null)]
    public void Read_OfTheExportsForm_TakesAForecastAheadOfItsTime(string line, string? said)
    {
        var problems = new List<InputProblem>();

        Read(Encoding.UTF8.GetBytes(string.Join(';', FiguresFile.Columns) + $"\n{line};S23;x;;;;;\n"), problems).Count.ShouldBe(said is null ? 1 : 0);

        problems.Select(p => p.ToText(Language.English)).ShouldBe(said is null ? [] : ["figurer.csv, " + said]);
    }

    public static TheoryData<byte[]> Unreadable =>
    [
        Encoding.Unicode.GetBytes(Header + "\n" + Line + "\n"),
        (byte[])[.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Header + "\n" + Line + "\n")],
        (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header), 0x0A],
        (byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00],
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_OfAnEncodingThatCannotBeTold_NamesThoseThatCan(byte[] bytes)
    {
        var problems = new List<InputProblem>();

        Read(bytes, problems).ShouldBeEmpty();

        problems.ShouldHaveSingleItem().ToText(Language.Danish).ShouldBe(
            "figurer.csv: fandt tegn i en kodning, som ikke kan kendes (måske UTF-16 uden byte order mark, eller slet ikke tekst), forventede UTF-8, UTF-16 med byte order mark eller Windows-1252.");
    }

    private IReadOnlyList<Figure> Good(string text) => Good(Encoding.UTF8.GetBytes(text));

    private IReadOnlyList<Figure> Good(byte[] bytes)
    {
        var problems = new List<InputProblem>();
        var figures = Read(bytes, problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return figures;
    }

    private List<InputProblem> Bad(string text)
    {
        var problems = new List<InputProblem>();
        Read(Encoding.UTF8.GetBytes(text), problems).ShouldBeEmpty();
        return problems;
    }

    private IReadOnlyList<Figure> Read(byte[] bytes, List<InputProblem> problems)
    {
        File.WriteAllBytes(folder.PathOf("figurer.csv"), bytes);
        return SeriesImport.Read(folder.PathOf("figurer.csv"), FivePlans.Reference, Today, problems);
    }
}
