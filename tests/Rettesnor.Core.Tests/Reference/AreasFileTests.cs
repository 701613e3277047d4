using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.Reference;

public sealed class AreasFileTests : IDisposable
{
    private const string Header = "id;kind;code;name;english;region;from;to;aliases;members;remark-da;remark-en\n";
    private const string Region = "region-x;region;1085;Region X;Region X;;;;;;;\n";

    private readonly string folder = Directory.CreateTempSubdirectory("areas").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void TryLoad_RightFiles_HasNoProblems() =>
        Problems(Region + "koege;municipality;259;Køge;Køge;region-x;2007-01-01;;;;;\n").ShouldBeEmpty();

    [Theory]
    [InlineData("Køge;municipality;259;Køge;Køge;region-x;;;;;;", "linje 3, kolonne 1: fandt »Køge«, forventede et id")]
    [InlineData("koege;municipalty;259;Køge;Køge;region-x;;;;;;", "linje 3, kolonne 2: fandt »municipalty«, forventede en af country, region, council, cooperation, municipality. Mente du »municipality«?")]
    [InlineData("koege;municipality;0259;Køge;Køge;region-x;;;;;;", "linje 3, kolonne 3: fandt »0259«, forventede en kode")]
    [InlineData("koege;municipality;259;;Køge;region-x;;;;;;", "linje 3, kolonne 4: fandt ingenting, forventede et navn")]
    [InlineData("koege;municipality;259;Køge;Køge;region-y;;;;;;", "linje 3, kolonne 6: fandt »region-y«, forventede kommunens region. Mente du »region-x«?")]
    [InlineData("koege;municipality;259;Køge;Køge;;;;;;;", "linje 3, kolonne 6: fandt ingenting, forventede kommunens region")]
    [InlineData("koege;municipality;259;Køge;Køge;region-x;1.1.2007;;;;;", "linje 3, kolonne 7: fandt »1.1.2007«, forventede en dag som 2024-12-31")]
    [InlineData("koege;municipality;259;Køge;Køge;region-x;2007-01-01;2006-01-01;;;;", "linje 3, kolonne 8: fandt »2006-01-01«")]
    [InlineData("koege;municipality;259;Køge;Køge;region-x;;;Region X;;;", "linje 3, kolonne 9: fandt »Region X«, forventede et ord, der ikke også finder region-x")]
    [InlineData("rekb;cooperation;;ReKB;ReKB;;;;;kooge;;", "linje 3, kolonne 10: fandt »kooge«, forventede en kommunes id")]
    [InlineData("rekb;cooperation;;ReKB;ReKB;;;;;;;", "linje 3, kolonne 10: fandt ingenting, forventede kommuner for council og cooperation")]
    [InlineData("koege;municipality;259;Køge;Køge;region-x;;;;;Kun dansk;", "linje 3, kolonne 12: fandt ingenting, forventede bemærkningen på begge sprog")]
    [InlineData("region-x;region;1084;Region Y;Region Y;;;;;;;", "linje 3, kolonne 1: fandt »region-x«, forventede et id, der ikke er brugt før")]
    [InlineData("koege", "linje 3: fandt 1 felt, forventede 12 felter")]
    [InlineData("koege;municipality;259", "linje 3: fandt 3 felter, forventede 12 felter")]
    public void TryLoad_WrongRow_SaysWhereWhatAndWhat(string row, string expected) =>
        Problems(Region + row + "\n").ShouldHaveSingleItem().ToText(Language.Danish).ShouldStartWith("areas.csv, " + expected);

    [Fact]
    public void TryLoad_SeveralMistakes_ReportsThemAll() =>
        Problems("Køge;municipality;25;Køge;;region-y;x;;;;;\n").Select(p => p.Column).ShouldBe([1, 3, 5, 6, 7], ignoreOrder: true);

    [Fact]
    public void TryLoad_WrongHeader_SaysWhichIsExpected()
    {
        File.WriteAllText(Path.Combine(folder, "areas.csv"), "id,kind\n");
        File.WriteAllText(Path.Combine(folder, "neighbours.csv"), "area;neighbour\n");
        Areas.TryLoad(folder, out _, out var problems).ShouldBeFalse();
        problems.ShouldHaveSingleItem().ToText(Language.English).ShouldStartWith("areas.csv, line 1: found ‘id,kind’, expected the header id;kind;code");
    }

    [Fact]
    public void TryLoad_NoFiles_SaysSoForEach()
    {
        Areas.TryLoad(folder, out var areas, out var problems).ShouldBeFalse();
        areas.ShouldBeNull();
        problems.Select(p => p.File).ShouldBe(["areas.csv", "neighbours.csv"]);
        Should.Throw<InvalidDataException>(() => Areas.Load(folder)).Message.ShouldContain("ingen fil");
    }

    [Theory]
    [InlineData("koege;kooge", "linje 2, kolonne 2: fandt »kooge«, forventede en kommunes id. Mente du »koege«?")]
    [InlineData("koege;koege", "linje 2, kolonne 2: fandt »koege«, forventede et par af to kommuner, skrevet én gang.")]
    public void TryLoad_WrongNeighbour_SaysWhereWhatAndWhat(string pair, string expected) =>
        Problems(Region + "koege;municipality;259;Køge;Køge;region-x;;;;;;\n", pair + "\n")
            .ShouldHaveSingleItem().ToText(Language.Danish).ShouldBe("neighbours.csv, " + expected);

    private IReadOnlyList<InputProblem> Problems(string rows, string pairs = "")
    {
        File.WriteAllText(Path.Combine(folder, "areas.csv"), Header + rows);
        File.WriteAllText(Path.Combine(folder, "neighbours.csv"), "area;neighbour\n" + pairs);
        Areas.TryLoad(folder, out var areas, out var problems).ShouldBe(problems.Count == 0);
        (areas is null).ShouldBe(problems.Count > 0);
        return problems;
    }
}
