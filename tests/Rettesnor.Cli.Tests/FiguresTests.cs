using System.Text.Json.Nodes;

namespace Rettesnor.Cli.Tests;

/// <summary>Figures that go out of one data directory and into another.</summary>
public sealed class FiguresTests : IDisposable
{
    private readonly Rettesnor rettesnor = new();

    public void Dispose() => rettesnor.Dispose();

    [Fact]
    public void FiguresImport_OfAnExport_ChangesNothing()
    {
        Import("jobindsats.csv", "område;periode;tabel;måling;enhed;værdi\nStevns;2023M01;y25i01;fuldtidsledige;personer;200\nStevns;2023M02;y25i01;fuldtidsledige;personer;\n");
        var exported = Export();

        var again = Import("tal.csv", exported);

        (again["added"]!.GetValue<int>(), again["revised"]!.GetValue<int>()).ShouldBe((0, 0));
        again["unchanged"]!.GetValue<int>().ShouldBe(exported.Split('\n').Length - 2);
        Export().ShouldBe(exported);
    }

    [Fact]
    public void FiguresImport_OfAnExportFromElsewhere_MakesTheTwoTheSame()
    {
        Import("jobindsats.csv", "område;periode;tabel;måling;enhed;værdi\nStevns;2023M01;y25i01;fuldtidsledige;personer;200\n");
        Import("more.csv", Export("--area", "stevns", "--measure", "unemployed-fulltime").Replace(";200;", ";210;", StringComparison.Ordinal));
        var exported = Export();
        using var other = new Rettesnor();

        other.Good("figures", "import", other.Folder.Write("tal.csv", exported));

        exported.ShouldContain("unemployed-fulltime;stevns;;2023-01;210;");
        other.Good("figures", "export", "--format", "csv").Output.ShouldBe(exported);
    }

    [Theory]
    [InlineData("Sammenfatning", "=1+1", "kolonne 14: fandt »=1+1«, forventede en tekst, som et regneark ikke regner på")]
    [InlineData("Sammenfatning;;;", "Sammenfatning;T-1;total;count", "kolonne 15: fandt »T-1/total/count«, forventede ingen celle: kun en plans egen figures.csv har celler.")]
    [InlineData("interviews-4-in-12-months", "", "fandt hverken måling eller tabelcelle")]
    public void FiguresImport_OfALineThatIsWrong_SaysWhatIs(string right, string wrong, string said)
    {
        var line = "measure;area;group;period;value;state;step;approximate;numerator;denominator;chance;definition;document;place;table;row;column;remark-da;remark-en\n"
            + "interviews-4-in-12-months;stevns;;2022-Q3;97,9;;0,1;;;;;standard;S23;Sammenfatning;;;;;\n";
        line.ShouldContain(right);
        var file = rettesnor.Folder.Write("tal.csv", line.Replace(right, wrong, StringComparison.Ordinal));

        rettesnor.Run("figures", "import", file).Errors.ShouldContain(said);
    }

    private string Export(params string[] words) => rettesnor.Good(["figures", "export", "--format", "csv", .. words]).Output;

    private JsonObject Import(string file, string text) =>
        JsonNode.Parse(rettesnor.Good("figures", "import", rettesnor.Folder.Write(file, text), "--format", "json").Output)!.AsObject();
}
