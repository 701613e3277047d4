using Rettesnor.Core.Demonstration;

namespace Rettesnor.Cli.Tests;

public sealed class MeasureTests(MeasureTests.Stevns stevns) : IClassFixture<MeasureTests.Stevns>
{
    private static readonly string[] Keys = ["measure", "definition", "unit", "period", "area", "group", "numerator", "denominator", "value", "state"];

    private readonly Rettesnor rettesnor = stevns.Program;

    [Fact]
    public void Measure_AsJson_HasTheContractsKeysAndUnroundedNumbers()
    {
        var rows = rettesnor.Good("measure", "interviews-4-in-12-months", "--area", "stevns", "--from", "2021-05", "--to", "2021-07", "--format", "json").Json;

        rows.Select(r => r!["period"]!.GetValue<string>()).ShouldBe(["2021-05", "2021-06", "2021-07"]);
        foreach (var row in rows)
        {
            row!.AsObject().Select(p => p.Key).ShouldBe(Keys);
            row["value"]!.GetValue<decimal>().ShouldBe(100m * row["numerator"]!.GetValue<decimal>() / row["denominator"]!.GetValue<decimal>(), 1e-20m);
            (row["unit"]!.GetValue<string>(), row["area"]!.GetValue<string>(), row["group"]!.GetValue<string>(), row["state"]!.GetValue<string>()).ShouldBe(("percent", "stevns", "all", "value"));
        }
    }

    [Theory]
    [InlineData("benefit-recipients", "2021-05", "benefit")]
    [InlineData("adult-apprenticeship-starts", "2022", "sex")]
    [InlineData("support-level-changes", "2022", "change")]
    public void Measure_DividedAmongAll_AddsUpToAll(string measure, string from, string by)
    {
        decimal Sum(params string[] divided) => rettesnor.Good(["measure", measure, "--area", "stevns", "--from", from, "--format", "json", .. divided]).Json.Sum(r => r!["numerator"]!.GetValue<decimal>());

        Sum("--by", by).ShouldBe(Sum());
        Sum().ShouldBePositive();
    }

    [Fact]
    public void Measure_AsAPolitician_ShowsWhatTheGateLetsOut()
    {
        string[] politician = ["--as", "demo-politiker", "--format", "json"];
        Called Ask(string measure, params string[] more) => rettesnor.Good(["measure", measure, "--area", "stevns", .. more]);

        Ask("offers-in-12-months", ["--from", "2023-01", "--to", "2023-04", .. politician]).Output
            .ShouldBe(Ask("offers-in-12-months", "--from", "2023-01", "--to", "2023-04", "--format", "json").Output, "many persons");
        Ask("cash-benefit-recipients", ["--from", "2023-04", .. politician]).Json.ShouldHaveSingleItem()!["state"]!.GetValue<string>().ShouldBe("suppressed", "no plan of Stevns asks for it");
        Ask("offers-in-12-months", ["--from", "2023-W10", .. politician]).Json.ShouldHaveSingleItem()!["value"].ShouldBeNull();
        Ask("cash-benefit-recipients", "--from", "2023-04", "--as", "demo-politiker").Output.ShouldContain("skjult");
    }

    [Fact]
    public void Measure_AsAPoliticianByAnythingOrAsKnownBefore_IsRefusedInWords()
    {
        string Asked(params string[] more) => rettesnor.Run(["measure", "offers-in-12-months", "--area", "stevns", "--from", "2023-04", .. more]).Errors;

        Asked("--by", "sex", "--as", "demo-politiker").ShouldContain("Kun de, der arbejder med sagerne, kan dele tal op med --by");
        Asked("--known-on", "2024-01-15", "--as", "demo-politiker").ShouldContain("forskellen på to dage kan være én borger");
        Asked("--known-on", "2024-01-15").ShouldNotContain("forskellen på to dage");
        rettesnor.Run("status", "stevns-2023", "--at", "2023-05-15", "--known-on", "2024-01-15", "--as", "demo-politiker").Errors.ShouldContain("Kommunens egne tal er ikke med");
    }

    [Fact]
    public void Who_AtAMonth_ListsWhomTheFigureCounts()
    {
        var figure = rettesnor.Good("measure", "offers-in-12-months", "--area", "stevns", "--from", "2023-04", "--format", "json").Json[0]!;
        int Count(string side) => rettesnor.Good("measure", "who", "offers-in-12-months", "--area", "stevns", "--at", "2023-04", "--side", side, "--format", "json").Json.Count;

        Count("in").ShouldBe(figure["numerator"]!.GetValue<int>());
        (Count("in") + Count("out")).ShouldBe(figure["denominator"]!.GetValue<int>());
    }

    [Fact]
    public void Who_Ahead_SaysWhenEachFallsOut()
    {
        var dates = rettesnor.Good("measure", "who", "interviews-4-in-12-months", "--area", "stevns", "--at", "2023-04", "--side", "in", "--ahead", "6", "--format", "json").Json
            .Select(r => r!["fallsOut"]?.GetValue<string>()).OfType<string>().ToList();

        dates.ShouldNotBeEmpty();
        dates.Distinct().Except(["2023-05-31", "2023-06-30", "2023-07-31", "2023-08-31", "2023-09-30", "2023-10-31"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05")]
    [InlineData("measure who interviews-4-in-12-months --area stevns --at 2021-05 --format csv")]
    [InlineData("status stevns-2021")]
    public void Call_OnADemonstration_SaysSoBesideTheResult(string words)
    {
        var called = rettesnor.Run(words.Split(' '));

        called.Errors.ShouldBe("Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.");
        called.Output.ShouldNotContain("Demonstration:");
    }

    [Fact]
    public void Measure_BeforeTheHistoriesBegin_HasNoFigureAndSaysWhy()
    {
        var called = rettesnor.Run("measure", "offers-in-12-months", "--area", "stevns", "--from", "2016-11", "--to", "2018-01", "--format", "json");

        called.Errors.ShouldContain("Forløbene begynder 1. januar 2017.");
        called.Json.Where(r => r!["state"]!.GetValue<string>() == "value").Select(r => r!["period"]!.GetValue<string>()).ShouldBe(["2017-12", "2018-01"]);
        rettesnor.Run("measure", "benefit-recipients", "--area", "stevns", "--from", "2016-12", "--to", "2017-01", "--format", "json")
            .Json.Select(r => r!["state"]!.GetValue<string>()).ShouldBe(["no-data", "value"]);
    }

    [Fact]
    public void Measure_IntoTimeThatIsNotOver_SaysWhatIsLeftOut() =>
        rettesnor.Run("measure", "offers-in-12-months", "--area", "stevns", "--from", "2023-04", "--to", "2023-07").Errors
            .ShouldContain("Perioder, der ikke er slut 15. maj 2023, er udeladt.");

    [Fact]
    public void Measure_ByReadiness_ShowsAllUnderTheGroups()
    {
        var lines = rettesnor.Good("measure", "offers-in-12-months", "--area", "stevns", "--from", "2022-12", "--by", "readiness").Output.Trim().Split('\n');

        lines[0].ShouldBe("Mindst 1 aktivt tilbud på 12 måneder, Stevns.");
        lines[^1].ShouldStartWith("Alle ");
    }

    [Fact]
    public void Measure_OfAPublishedWholeBySex_SaysThatItIsNotDivided() =>
        rettesnor.Run("measure", "benefit-recipients-share", "--area", "stevns", "--from", "2022-12", "--by", "sex").Errors.ShouldContain("Nævneren er den samme i alle grupper");

    [Fact]
    public void Measure_OfFulltimePersons_PrintsPartsThatGiveTheFigure()
    {
        var row = rettesnor.Good("measure", "benefit-recipients", "--area", "stevns", "--from", "2022-11").Output.Trim().Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        decimal Number(string text) => decimal.Parse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.GetCultureInfo("da-DK"));

        Math.Round(Number(row[2]) / Number(row[3]), 2, MidpointRounding.AwayFromZero).ShouldBe(Number(row[4]));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    public void Who_InADemonstration_NamesTheFictitiousPersons(string form)
    {
        var output = rettesnor.Good("measure", "who", "offers-in-12-months", "--area", "stevns", "--at", "2023-04", "--format", form).Output;

        output.ShouldContain(FictitiousPerson.Name(22));
        output.ShouldContain("831300-xxxx");
        output.ShouldNotContain(FictitiousPerson.Cpr(22));
    }

    [Fact]
    public void Who_AsJson_HasTheContractsKeys() =>
        rettesnor.Good("measure", "who", "offers-in-12-months", "--area", "stevns", "--at", "2023-04", "--format", "json").Json[0]!.AsObject().Select(p => p.Key)
            .ShouldBe(["measure", "definition", "period", "person", "counted", "holds", "fallsOut", "comesIn", "leaves", "name", "cpr"]);

    [Theory]
    [InlineData("in", "310 personer, som det gælder for.")]
    [InlineData("out", "141 personer, som det ikke gælder for.")]
    [InlineData("all", "451 personer, heraf 310, som det gælder for.")]
    public void Who_OfASide_SaysHowManyTheyAre(string side, string says) =>
        rettesnor.Good("measure", "who", "offers-in-12-months", "--area", "stevns", "--at", "2023-04", "--side", side).Output.ShouldContain(says);

    [Fact]
    public void Explain_OfAMeasureWithGroups_NamesThemAndTellsThemApart()
    {
        var text = rettesnor.Good("measure", "explain", "cash-benefit-recipients").Output;

        text.ShouldContain("Enhed: personer.");
        text.ShouldContain("job-ready: Jobparate (jobparat)");
    }

    [Fact]
    public void Explain_AsCsv_WritesDanishLettersAsTheyAre() =>
        rettesnor.Good("measure", "explain", "cash-benefit-recipients", "--format", "csv").Output.ShouldContain("Personer på kontanthjælp ved månedens udgang");

    [Fact]
    public void Explain_OfAReadingOfOurs_SaysSo() => rettesnor.Good("measure", "explain", "offers-in-12-months").Output.ShouldContain("222 lønnede timer (6 uger à 37 timer), er vores læsning");

    [Fact]
    public void Explain_OfAMeasure_TellsItsVersionsInWords()
    {
        var text = rettesnor.Good("measure", "explain", "offers-in-12-months", "--lang", "en").Output;

        text.ShouldContain("before-2023: until end of 2022");
        text.ShouldContain("from-2023: from 1 January 2023");
        text.ShouldContain("at least 222 paid hours in the last 12 months");
        rettesnor.Good("measure", "explain", "--format", "json").Json.Count.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("measure interviews-4 --area stevns --from 2021-05", "Mente du »interviews-4-in-12-months«?")]
    [InlineData("measure interviews-4-in-12-months --from 2021-05", "Skriv, hvor der skal måles")]
    [InlineData("measure interviews-4-in-12-months --area stefns --from 2021-05", "Mente du stevns")]
    [InlineData("measure interviews-4-in-12-months --area faxe --from 2021-05", "Forløbene dækker ikke Faxe. De dækker: stevns.")]
    [InlineData("measure interviews-4-in-12-months --area stevns", "Skriv, hvilken periode")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05 --to 2021-Q3", "ikke en række af perioder")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05 --to 2021-04", "ikke en række af perioder")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05-03", "Der måles ikke på enkelte dage (3. maj 2021)")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from @2021-05-31", "Der måles ikke på enkelte dage (31. maj 2021)")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05 --by køn", "Vælg mellem group, benefit, sex, age, readiness, ")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05 --by change", "tæller ikke skift af noget")]
    [InlineData("measure who interviews-4-in-12-months --area stevns --at 2023-05", "Perioden maj 2023 er ikke slut")]
    [InlineData("measure who interviews-4-in-12-months --area stevns --at 2017-05", "Forløbene begynder 1. januar 2017")]
    [InlineData("measure interviews-4-in-12-months --area stevns --from 2021-05 --by benfit", "Mente du »benefit«?")]
    [InlineData("measure satisfaction-follow-up --area stevns --from 2022", "måles ikke på registrene med denne kommando")]
    [InlineData("measure self-support-transition-benefit --area stevns --from 2021-05 --group job-redy", "Mente du »job-ready«?")]
    [InlineData("measure who interviews-4-in-12-months --area stevns --at 2023-04 --side inde", "»inde« kendes ikke")]
    [InlineData("measure who interviews-4-in-12-months --area stevns --at 2023-04 --ahead mange", "»mange« er ikke et antal")]
    [InlineData("measure who early-offer-share --area stevns --at 2023-04", "ingen definition")]
    public void Call_ThatIsWrong_IsRefused(string words, string says) => rettesnor.Refused(words.Split(' ')).ShouldContain(says);

    [Fact]
    public void Measure_WithoutHistories_SaysHowToGetSome()
    {
        using var empty = new Rettesnor();

        empty.Refused("measure", "interviews-4-in-12-months", "--area", "stevns", "--from", "2021-05").ShouldContain("rettesnor demo");
    }

    [Fact]
    public void Measure_OfADamagedFile_SaysSo()
    {
        using var damaged = new Rettesnor();
        damaged.Good("plan", "show");
        File.WriteAllText(damaged.Folder.PathOf("data/histories.snapshot"), "ikke forløb, men en tekst");

        damaged.Refused("measure", "interviews-4-in-12-months", "--area", "stevns", "--from", "2021-05").ShouldContain("er ikke en fil med forløb");
    }

    /// <summary>A data directory with the fictitious persons of Stevns, made once.</summary>
    public sealed class Stevns : IDisposable
    {
        public Rettesnor Program { get; } = Rettesnor.OfDemonstration();

        public void Dispose() => Program.Dispose();
    }
}
