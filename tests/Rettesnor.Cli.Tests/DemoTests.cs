namespace Rettesnor.Cli.Tests;

public sealed class DemoTests(Rettesnor rettesnor) : IClassFixture<Rettesnor>
{
    private static readonly string[] Laesoe = ["demo", "--municipality", "laesoe", "--seed", "3"];

    [Fact]
    public void Demo_OfAMunicipality_MakesItOnceAndGivesTheDirectoryADayOfItsOwn()
    {
        using var fresh = new Rettesnor();
        var first = fresh.Good([.. Laesoe]);
        string Figures() => fresh.Good("measure", "benefit-recipients", "--area", "laesoe", "--from", "2023-01", "--to", "2023-04", "--by", "benefit").Output;
        var figures = Figures();
        var second = fresh.Good([.. Laesoe]);

        first.Output.ShouldContain("opdigtede personer med forløb");
        first.Output.ShouldContain("Demonstration: i dag er 15. maj 2023.");
        second.Output.ShouldContain("de opdigtede personer er uændrede");
        fresh.Good("demo", "--lang", "en").Output.ShouldContain("Læsø: the fictitious persons are unchanged");
        Figures().ShouldBe(figures);
        fresh.Run("measure", "benefit-recipients", "--area", "laesoe", "--from", "2023-01", "--to", "2023-12", "--format", "json").Json
            .Select(r => r!["period"]!.GetValue<string>()).Max().ShouldBe("2023-04");
    }

    [Fact]
    public void Status_OfAPlanInItsTimeWithoutADate_IsThatOfTheDemonstrationsDay()
    {
        rettesnor.Good([.. Laesoe]);

        string At(string plan) => rettesnor.Good("status", plan, "--format", "json").Json[0]!["at"]!.GetValue<string>();
        At("stevns-2023").ShouldBe("2023-05-15");
        At("stevns-2021").ShouldBe("2021-10-04");
    }

    [Fact]
    public void Report_OfADemonstration_SaysSo()
    {
        rettesnor.Good([.. Laesoe]);
        var file = rettesnor.Folder.PathOf("rapport.html");

        rettesnor.Good("report", "stevns-2023", "--out", file);

        File.ReadAllText(file).ShouldContain("Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.");
    }

    [Theory]
    [InlineData("--municipality", "stevnss", "Mente du stevns")]
    [InlineData("--municipality", "denmark", "Skriv --country")]
    [InlineData("--seed", "syv", "er ikke et helt tal")]
    public void Demo_OfAWrongWord_IsRefused(string option, string word, string says) => rettesnor.Refused("demo", option, word).ShouldContain(says);

    [Fact]
    public void Demo_OfBothAMunicipalityAndTheCountry_IsRefused() => rettesnor.Refused("demo", "--country", "--municipality", "stevns").ShouldContain("enten");
}
