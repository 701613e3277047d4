using System.Text;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Figures;

/// <summary>Files of figures as people send them: read rightly, or met with a clear message and never half loaded.</summary>
public sealed class FiguresFileTests
{
    private const string Header = "measure;area;group;period;value;state;step;approximate;numerator;denominator;chance;definition;document;place;table;row;column;remark-da;remark-en";

    private const string Line = "interviews-4-in-12-months;stevns;;2022-Q3;97,9;;0,1;;;;;standard;S23;afsnit 4;;;;Køge måles også;Køge is measured too";

    [Fact]
    public void Read_OfALine_IsTheFigure()
    {
        var line = Good(Header + "\n" + Line + "\n").ShouldHaveSingleItem();

        line.Value.ShouldBe(97.9m);
        line.Step.ShouldBe(0.1m);
        line.State.ShouldBe(FigureState.Value);
        line.Key!.Period.ToString().ShouldBe("2022-Q3");
        line.Remark.ShouldBe(new LocalText("Køge måles også", "Køge is measured too"));
    }

    [Fact]
    public void Read_OfTheSameFileInEveryForm_IsTheSame()
    {
        var text = Header + "\n" + Line + "\n";
        var expected = Good(text);
        var commas = string.Join('\n', text.Split('\n').Select(l => l.Replace(',', '¤').Replace(';', ',').Replace('¤', '.')));

        Good(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(text)).ToArray()).ShouldBe(expected);
        Good(text.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(expected);
        Good(text.Replace("\n", "\r", StringComparison.Ordinal)).ShouldBe(expected);
        Good("\r\n" + text.TrimEnd()).ShouldBe(expected);
        Good(commas).ShouldBe(expected);
        Good(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)).ShouldBe(expected);
        Good(text.Replace("97,9", "\"97,9\"", StringComparison.Ordinal)).ShouldBe(expected);
        Good(text.Replace("97,9", " 97,9 ", StringComparison.Ordinal)).ShouldBe(expected);
        Good(text.Replace("stevns;", "Stevns Kommune;", StringComparison.Ordinal).Replace("2022-Q3", "3. kvartal 2022", StringComparison.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("interviews-4-in-12-months;", "interviews-4-in-12;", "linje 2, kolonne 1: fandt »interviews-4-in-12«, forventede en måling fra reference/measures. Mente du »interviews-4-in-12-months«?", "line 2, column 1: found ‘interviews-4-in-12’, expected a measure of reference/measures. Did you mean ‘interviews-4-in-12-months’?")]
    [InlineData("stevns;", "Stevnss;", "linje 2, kolonne 2: fandt »Stevnss«, forventede et område fra reference/areas.csv. Mente du", "found ‘Stevnss’, expected an area of reference/areas.csv. Did you mean")]
    [InlineData("stevns;;", "stevns;unge;", "linje 2, kolonne 3: fandt »unge«, forventede en gruppe af interviews-4-in-12-months", "expected a group of interviews-4-in-12-months")]
    [InlineData("2022-Q3", "2022-Q9", "linje 2, kolonne 4: fandt »2022-Q9«, forventede en periode som 2022-Q3, 2021-05 eller @2023-12-31.", "expected a period like 2022-Q3, 2021-05 or @2023-12-31.")]
    [InlineData("97,9", "97.9", "linje 2, kolonne 5: fandt »97.9«, forventede et tal med komma som decimaltegn. Mente du »97,9«?", "found ‘97.9’, expected a number with a decimal comma. Did you mean ‘97,9’?")]
    [InlineData("97,9", "1,285.50", "kolonne 5: fandt »1,285.50«, forventede et tal med komma som decimaltegn. Mente du »1.285,50«?", "Did you mean ‘1.285,50’?")]
    [InlineData("97,9", "3.347", "kolonne 5: fandt »3.347«, forventede et tal med komma som decimaltegn, eller 3347 uden punktum, hvis det er så meget. Mente du »3,347«?", "Did you mean ‘3,347’?")]
    [InlineData("97,9", "979", "kolonne 5: fandt »979«, forventede højst 100, for tallet er en andel af et hele.", "expected at most 100, for the figure is a share of a whole.")]
    [InlineData("97,9", "97,9 %", "kolonne 5: fandt »97,9 %«, forventede et tal med komma som decimaltegn.", "found ‘97,9 %’")]
    [InlineData("97,9;;", ";;", "linje 2, kolonne 5: fandt hverken værdi eller state, forventede en værdi, no-data eller suppressed.", "found neither a value nor a state")]
    [InlineData("97,9;;", "97,9;no-data;", "kolonne 6: fandt »no-data«, forventede ingen state, når der er en værdi.", "expected no state where there is a value")]
    [InlineData("97,9;;", ";nodata;", "kolonne 6: fandt »nodata«, forventede no-data eller suppressed. Mente du »no-data«?", "Did you mean ‘no-data’?")]
    [InlineData(";0,1;", ";;", "linje 2, kolonne 7: fandt ingen step, forventede den trykte enhed (0,1 for én decimal) eller exact.", "found no step")]
    [InlineData(";0,1;", ";0.1;", "linje 2, kolonne 7: fandt »0.1«, forventede et tal med komma som decimaltegn. Mente du »0,1«?", "Did you mean ‘0,1’?")]
    [InlineData(";0,1;;", ";0,1;ca.;", "kolonne 8: fandt »ca.«, forventede yes eller ingenting.", "expected yes or nothing")]
    [InlineData(";standard;", ";standrd;", "kolonne 12: fandt »standrd«, forventede en udgave af interviews-4-in-12-months:", "expected a version of interviews-4-in-12-months:")]
    [InlineData(";S23;", ";S32;", "linje 2, kolonne 13: fandt »S32«, forventede nøglen til en af planens kilder: S23, R21. Mente du »S23«?", "line 2, column 13: found ‘S32’, expected the key of one of the plan's sources: S23, R21. Did you mean ‘S23’?")]
    [InlineData(";S23;", ";Jobindsats;", "linje 2, kolonne 13: fandt »Jobindsats«, forventede nøglen til en af planens kilder: S23, R21.", "found ‘Jobindsats’")]
    [InlineData(";S23;", ";;", "kolonne 13: fandt intet dokument, forventede kildens nøgle.", "found no document")]
    [InlineData("afsnit 4;;;", "afsnit 4;T-1;total;", "kolonne 15: fandt »T-1/total/«, forventede en celle, der findes i tables.yaml: tabel, række og kolonne.", "expected a cell that tables.yaml has: table, row and column.")]
    [InlineData(";Køge is measured too", ";", "kolonne 18: fandt en bemærkning på ét sprog, forventede den på begge sprog.", "found a remark in one language")]
    [InlineData(";Køge is measured too", "", "linje 2: fandt 18 felter, forventede 19 felter som i overskriften; sæt citationstegn om tekst med ;.", "found 18 fields, expected 19 fields as in the header; put quotation marks around text with ;.")]
    public void Read_OfALineThatIsWrong_SaysWhereWhatAndWhatWasMeant(string right, string wrong, string danish, string english)
    {
        Line.ShouldContain(right);

        var problem = Bad(Header + "\n" + Line.Replace(right, wrong, StringComparison.Ordinal) + "\n").ShouldHaveSingleItem();

        problem.ToText(Language.Danish).ShouldStartWith("figures.csv, ");
        problem.ToText(Language.Danish).ShouldContain(danish);
        problem.ToText(Language.English).ShouldContain(english);
    }

    [Fact]
    public void Read_OfCommasBetweenFields_WantsADecimalPoint() =>
        Bad(Header.Replace(';', ',') + "\n" + "interviews-4-in-12-months,stevns,,2022-Q3,\"97,9\",,0.1,,,,,standard,S23,x,,,,,\n").ShouldHaveSingleItem().ToText(Language.English)
            .ShouldBe("figures.csv, line 2, column 5: found ‘97,9’, expected a number with a decimal point. Did you mean ‘97.9’?");

    [Theory]
    [InlineData("measure;area", "linje 1: fandt ingen kolonne »group«, forventede at den er der.")]
    [InlineData(Header + ";note", "linje 1, kolonne 20: fandt »note«, forventede en af kolonnerne measure, area,")]
    [InlineData("mesure" + Header, "linje 1, kolonne 1: fandt »mesuremeasure«")]
    public void Read_OfAHeaderThatIsWrong_SaysWhichColumn(string header, string said) =>
        Bad(header + "\n").Select(p => p.ToText(Language.Danish)).ShouldContain(p => p.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    public void Read_OfAnEmptyFile_SaysSo(string text) =>
        Bad(text).ShouldHaveSingleItem().ToText(Language.Danish)
            .ShouldBe("figures.csv: fandt en tom fil, forventede en linje med kolonnernes navne og derefter linjer med tal.");

    [Fact]
    public void Read_OfAHeaderOnly_IsAPlanWithoutFigures() => Good(Header + "\n").ShouldBeEmpty();

    [Fact]
    public void Read_OfTheSameFigureTwice_IsReadWhenTheValueIsTheSame() => Good($"{Header}\n{Line}\n{Line}\n").Count.ShouldBe(2);

    [Fact]
    public void Read_OfTheSameFigureWithTwoValues_NamesBothLines() =>
        Bad($"{Header}\n{Line}\n{Line.Replace("97,9", "97,8", StringComparison.Ordinal)}\n").ShouldHaveSingleItem().ToText(Language.Danish)
            .ShouldBe("figures.csv, linje 3, kolonne 5: fandt 97,8 for interviews-4-in-12-months, stevns, 2022-Q3, forventede 97,9 som i linje 2.");

    [Fact]
    public void Read_OfSeveralThingsWrong_ReportsAllOfThem() =>
        Bad($"{Header}\n{Line.Replace("stevns", "stefns", StringComparison.Ordinal).Replace("97,9", "97.9", StringComparison.Ordinal)}\n{Line}\n{Line.Replace("2022-Q3", "i fjor", StringComparison.Ordinal)}\n")
            .Select(p => (p.Line, p.Column)).ShouldBe([(2, 2), (2, 5), (4, 4)]);

    private static IReadOnlyList<FigureLine> Good(string text) => Good(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<FigureLine> Good(byte[] bytes)
    {
        var problems = new List<InputProblem>();
        var lines = Read(bytes, problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return lines;
    }

    private static List<InputProblem> Bad(string text)
    {
        var problems = new List<InputProblem>();
        Read(Encoding.UTF8.GetBytes(text), problems).ShouldBeEmpty();
        return problems;
    }

    private static IReadOnlyList<FigureLine> Read(byte[] bytes, List<InputProblem> problems) =>
        FiguresFile.Read("figures.csv", bytes, FivePlans.Reference.Measures, FivePlans.Reference.Areas, new PlanSide(NoCells, ["S23", "R21"]), problems);

    private static decimal? NoCells(TableCell cell, out bool known)
    {
        known = false;
        return null;
    }
}
