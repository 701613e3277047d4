using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Time;

public class PeriodReadingTests
{
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-H1", "2022-H1")]
    [InlineData("2022-Q3", "2022-Q3")]
    [InlineData("2022-09", "2022-09")]
    [InlineData("2021-W13", "2021-W13")]
    [InlineData("2021W13", "2021-W13")]
    [InlineData("2021-01..2021-08", "2021-01..2021-08")]
    [InlineData("2021-01/2021-08", "2021-01..2021-08")]
    [InlineData("2021-05-02..2021-08-23", "2021-05-02..2021-08-23")]
    [InlineData("2016..2025", "2016..2025")]
    [InlineData("@2023-12-31", "@2023-12-31")]
    [InlineData("2023-12-31", "@2023-12-31")]
    [InlineData("2021-10..2022-09", "2021-10..2022-09")]
    [InlineData(" 2022 ", "2022")]
    [InlineData("3.\u00a0kvartal\u00a02022", "2022-Q3")]
    public void Parse_CanonicalOrIso_IsThatPeriod(string text, string canonical) => Period.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("3. kvartal 2022", "2022-Q3")]
    [InlineData("3. kv. 2022", "2022-Q3")]
    [InlineData("2. kv 2018", "2018-Q2")]
    [InlineData("2.kvartal 2018", "2018-Q2")]
    [InlineData("2. kvt. 2021", "2021-Q2")]
    [InlineData("andet kvartal 2021", "2021-Q2")]
    [InlineData("2022 q3", "2022-Q3")]
    [InlineData("1. halvår 2022", "2022-H1")]
    [InlineData("maj 2021", "2021-05")]
    [InlineData("August 2022", "2022-08")]
    [InlineData("sept. 2022", "2022-09")]
    [InlineData("Jan-aug 21", "2021-01..2021-08")]
    [InlineData("januar-august 2021", "2021-01..2021-08")]
    [InlineData("januar – august 2021", "2021-01..2021-08")]
    [InlineData("oktober 2021-september 2022", "2021-10..2022-09")]
    [InlineData("uge 13 2021", "2021-W13")]
    [InlineData("Uge 13, 2021", "2021-W13")]
    [InlineData("uge 53 2020", "2020-W53")]
    [InlineData("ultimo 2023", "@2023-12-31")]
    [InlineData("Ultimo oktober 2022", "@2022-10-31")]
    [InlineData("ultimo februar 2024", "@2024-02-29")]
    [InlineData("primo 2022", "@2022-01-01")]
    [InlineData("primo marts 2022", "@2022-03-01")]
    [InlineData("pr. 31. juli 2021", "@2021-07-31")]
    [InlineData("1.juli 2021", "@2021-07-01")]
    [InlineData("31.07.21", "@2021-07-31")]
    [InlineData("pr. 31.07.21", "@2021-07-31")]
    [InlineData("31.7.2021", "@2021-07-31")]
    [InlineData("04-10-2021", "@2021-10-04")]
    [InlineData("4/10-2021", "@2021-10-04")]
    [InlineData("4/10 2021", "@2021-10-04")]
    [InlineData("04/10/2021", "@2021-10-04")]
    [InlineData("30-06-2021", "@2021-06-30")]
    [InlineData("2. maj-23. august 2021", "2021-05-02..2021-08-23")]
    [InlineData("2.-23. maj 2021", "2021-05-02..2021-05-23")]
    [InlineData("28. december 2021 - 3. januar 2022", "2021-12-28..2022-01-03")]
    public void Parse_Danish_IsThatPeriod(string text, string canonical) => Period.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("Q3 2022", "2022-Q3")]
    [InlineData("May 2021", "2021-05")]
    [InlineData("Jan-Aug 2021", "2021-01..2021-08")]
    [InlineData("week 13 2021", "2021-W13")]
    [InlineData("end of 2023", "@2023-12-31")]
    [InlineData("end of October 2022", "@2022-10-31")]
    [InlineData("first half of 2022", "2022-H1")]
    [InlineData("H2 2022", "2022-H2")]
    [InlineData("2 May-23 August 2021", "2021-05-02..2021-08-23")]
    [InlineData("as of 31 July 2021", "@2021-07-31")]
    [InlineData("2nd quarter 2021", "2021-Q2")]
    [InlineData("third quarter of 2021", "2021-Q3")]
    [InlineData("October 4, 2021", "@2021-10-04")]
    [InlineData("Oct 4th 2021", "@2021-10-04")]
    [InlineData("4th October 2021", "@2021-10-04")]
    public void Parse_English_IsThatPeriod(string text, string canonical) => Period.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("2022M09", "2022-09")]
    [InlineData("2022Q03", "2022-Q3")]
    [InlineData("2022Q3", "2022-Q3")]
    [InlineData("2022Y01", "2022")]
    [InlineData("2022QMAT03", "2021-10..2022-09")]
    [InlineData("2021QMAT01", "2020-04..2021-03")]
    [InlineData("2021U13", "2021-W13")]
    [InlineData("2022K3", "2022-Q3")]
    [InlineData("2022H1", "2022-H1")]
    [InlineData("2004U27", "2004-W27")]
    [InlineData("1982M12D09", "@1982-12-09")]
    public void Parse_JobindsatsOrStatBank_IsThatPeriod(string text, string canonical) => Period.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("", "mangler en periode")]
    [InlineData("   ", "mangler en periode")]
    [InlineData("2022-Q5", "1. til 4. kvartal")]
    [InlineData("2022-Q0", "1. til 4. kvartal")]
    [InlineData("2022QMAT09", "1. til 4. kvartal")]
    [InlineData("2022-H3", "1. og 2. halvår")]
    [InlineData("2022-13", "måned 1 til 12")]
    [InlineData("2022-00", "måned 1 til 12")]
    [InlineData("uge 54 2021", "2021 har uge 1 til 52")]
    [InlineData("2021-W53", "2021 har uge 1 til 52")]
    [InlineData("maj", "skriv for eksempel maj 2021")]
    [InlineData("uge 13", "skriv for eksempel uge 13, 2021")]
    [InlineData("3. kvartal", "skriv for eksempel 3. kvartal 2021")]
    [InlineData("31. juni 2021", "juni 2021 har dag 1 til 30")]
    [InlineData("2021-02-29", "februar 2021 har dag 1 til 28")]
    [InlineData("0221", "fra 1900 til 2199")]
    [InlineData("2021-08..2021-01", "slutter, før den begynder")]
    [InlineData("november-februar 2022", "slutter, før den begynder")]
    [InlineData("2021..2022-08", "fra år til år")]
    [InlineData("2022Y02", "2022Y01")]
    [InlineData("maj 21", "er ikke en periode")]
    [InlineData("snart", "er ikke en periode")]
    [InlineData("pr. november 2022", "er ikke en periode")]
    [InlineData("2022-Q3 ca.", "er ikke en periode")]
    [InlineData("22", "er ikke en periode")]
    [InlineData("..", "er ikke en periode")]
    [InlineData("٢٠٢٢", "er ikke en periode")]
    [InlineData("2021-01..2021-08..2021-09", "er ikke en periode")]
    [InlineData("uge 0 2021", "2021 har uge 1 til 52")]
    [InlineData("2199-12..2200-01", "fra 1900 til 2199")]
    public void TryParse_WrongText_SaysWhatIsExpected(string text, string expected)
    {
        Period.TryParse(text, out var period, out var problem).ShouldBeFalse();
        period.ShouldBeNull();
        problem!.Da.ShouldContain(expected);
        problem.En.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void TryParse_VeryLongText_IsRefusedShortly()
    {
        Period.TryParse(new string('2', 100_000), out _, out var problem).ShouldBeFalse();
        problem!.Da.Length.ShouldBeLessThan(500);
    }

    [Fact]
    public void TryParse_Null_SaysThatAPeriodIsMissing()
    {
        Period.TryParse(null, out _, out var problem).ShouldBeFalse();
        problem!.En.ShouldContain("missing");
    }

    [Fact]
    public void Parse_WrongText_Throws() => Should.Throw<FormatException>(() => Period.Parse("2022-Q5")).Message.ShouldContain("quarters 1 to 4");
}
