using Rettesnor.Core.FollowUp;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class TypedNumbersTests
{
    [Theory]
    [InlineData("Andelen er 92,5 % mod 1.285 året før", "92,5 %|1.285")]
    [InlineData("Der er brugt 1.285.000,00 kr. og 12 000 er tilbage", "1.285.000,00|12 000")]
    [InlineData("48.4 pct. er kontaktet, heraf 162 personer", "48.4 pct|162")]
    [InlineData("faldet med −3,2 procentpoint", "−3,2 procentpoint")]
    [InlineData("I 2021 og i 3. kvartal 2022 og uge 33 og § 12, stk. 2", "")]
    [InlineData("den 4. oktober 2021, 04-10-2021, 4/10 og 2021-10-04", "")]
    [InlineData("mindst 4 samtaler de seneste 12 måneder, for de 16-66-årige og 25-årige", "4")]
    [InlineData("Se mål 6, tabel 4 og afsnit 10.0", "")]
    [InlineData("S23-6 og R21-5 er nævnt", "")]
    [InlineData("2021 borgere er ikke et år", "2021")]
    [InlineData("kun 0 af 17", "0|17")]
    [InlineData("", "")]
    public void In_AText_FindsWhatSpeaksOfFigures(string text, string expected) =>
        string.Join('|', TypedNumbers.In(text).Select(n => n.Written)).ShouldBe(expected);

    [Fact]
    public void In_ANumberThatCanBeReadTwoWays_GivesBoth()
    {
        TypedNumbers.In("1.234 borgere").Single().Values.Select(v => v.Value).ShouldBe([1234m, 1.234m]);
        TypedNumbers.In("92,50 %").Single().Values.ShouldBe([(92.50m, 2)]);
        TypedNumbers.In("ca. 50 %").Single().About.ShouldBeTrue();
    }
}
