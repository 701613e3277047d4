using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>How the program is called, and what it says to those who call it wrongly.</summary>
public sealed partial class UsageTests(Rettesnor rettesnor) : IClassFixture<Rettesnor>
{
    public static TheoryData<string> Commands => ["serve", "plan check", "plan show", "plan compare", "plan export", "plan import", "plan drafts", "plan adopt", "plan history", "plan health",
        "status", "tables check", "figures import", "figures export", "measure", "measure who", "measure explain", "law show", "report",
        "followup list", "followup open", "followup comment", "followup check", "followup approve", "followup export", "calendar list", "demo", "backup", "restore", "rehearse",
        "accounts list", "accounts add", "accounts roles", "accounts invite", "accounts disable", "accounts keys",
        "registers list", "registers import", "registers imports", "registers withdraw", "registers export", "registers profile list", "registers profile guess", "registers profile export", "registers profile import", "registers cover", "registers check", "registers alarms", "registers keys",
        "registers person-file", "retention rules", "retention preview", "retention erase", "retention erase-person", "retention readmit", "retention records", "retention reapply"];

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "status stevns-2032", "Planen »stevns-2032« findes ikke. Mente du »stevns-2023«? Der er: slagelse-2023, ", "There is no plan ‘stevns-2032’. Did you mean ‘stevns-2023’? There are: slagelse-2023, " },
        { "plan show stevns-2032", "Mente du »stevns-2023«?", "Did you mean ‘stevns-2023’?" },
        { "plan check stevns-2032", "Mente du »stevns-2023«?", "Did you mean ‘stevns-2023’?" },
        { "tables check stevns-2032", "Mente du »stevns-2023«?", "Did you mean ‘stevns-2023’?" },
        { "report stevns-2032 --format html", "Mente du »stevns-2023«?", "Did you mean ‘stevns-2023’?" },
        { "status stevns-2023 --goal S23-5", "Planen stevns-2023 har intet mål »S23-5«. Mente du »S23-5", "The plan stevns-2023 has no goal ‘S23-5’. Did you mean ‘S23-5" },
        { "status stevns-2023 --at igår", "»igår« er ikke en dato. Skriv for eksempel 2022-Q3, 2022-09, 2022, »3. kvartal 2022« eller 2021-10-04.", "‘igår’ is not a date. Write for example 2022-Q3, 2022-09, 2022, ‘Q3 2022’ or 2021-10-04." },
        { "status stevns-2023 --at 2022-13", "»2022-13« er ikke en dato.", "‘2022-13’ is not a date." },
        { "status stevns-2023 --format jsn", "»jsn« kendes ikke. Vælg mellem table, json, csv. Mente du »json«?", "‘jsn’ is not known. Choose one of table, json, csv. Did you mean ‘json’?" },
        { "figures export --measure interviews-4-in-12-month", "Mente du »interviews-4-in-12-months«?", "Did you mean ‘interviews-4-in-12-months’?" },
        { "figures export --area stevnss", "Området »stevnss« kendes ikke. Mente du »", "The area ‘stevnss’ is not known. Did you mean ‘" },
        { "figures import ikke-her.csv", "Filen ikke-her.csv findes ikke.", "There is no file ikke-her.csv." },
        { "report stevns-2021 --period 2021-Q7 --format html", "»2021-Q7« er ikke en periode.", "‘2021-Q7’ is not a period." },
        { "report stevns-2021 --out rapport.doc", "Mente du »docx«?", "Did you mean ‘docx’?" },
        { "statsu stevns-2023", "»statsu« kendes ikke. Mente du »status«? »rettesnor --help« viser, hvad der findes.", "‘statsu’ is not known. Did you mean ‘status’? ‘rettesnor --help’ shows what there is." },
        { "plan chek stevns-2023", "»chek« kendes ikke. Mente du »check«?", "‘chek’ is not known. Did you mean ‘check’?" },
        { "status stevns-2023 --formt json", "»--formt« kendes ikke. Mente du »--format«? »rettesnor status --help« viser brugen.", "‘--formt’ is not known. Did you mean ‘--format’? ‘rettesnor status --help’ shows the usage." },
        { "status stevns-2023 --goals S23-6", "Mente du »--goal«?", "Did you mean ‘--goal’?" },
        { "status", "Der mangler PLAN. »rettesnor status --help« viser brugen.", "PLAN is missing. ‘rettesnor status --help’ shows the usage." },
        { "figures import", "Der mangler FIL.", "FILE is missing." },
        { "demo --municipality --country", "--municipality mangler sin værdi. »rettesnor demo --help« viser brugen.", "--municipality lacks its value. ‘rettesnor demo --help’ shows the usage." },
        { "status stevns-2023 --at", "--at mangler sin værdi eller står to gange. »rettesnor status --help« viser brugen.", "--at lacks its value or stands twice. ‘rettesnor status --help’ shows the usage." },
    };

    /// <summary>Wrong in a way that shows only when the plan or the whole call is known.</summary>
    public static TheoryData<string, string, string> WrongLate => new()
    {
        { "status stevns-2021 --at 9999-12-31", "»9999-12-31« er ikke en dato.", "A year is from 1900 to 2199." },
        { "status stevns-2021 --at 0001-01-01", "»0001-01-01« er ikke en dato.", "A year is from 1900 to 2199." },
        { "status stevns-2021 --at 2200", "»2200« er ikke en dato.", "A year is from 1900 to 2199." },
        { "report stevns-2021 --format html --cut-off 9999-12-31", "Et år er fra 1900 til 2199.", "‘9999-12-31’ is not a date." },
        { "report stevns-2021 --format json", "»json« kendes ikke. Vælg mellem docx, xlsx, html, pdf.", "‘json’ is not known. Choose one of docx, xlsx, html, pdf." },
        { "report stevns-2021 --period 2021-Q2 --cut-off 2021-01-01 --out r.html", "Rapporten skulle tale om 2. kvartal 2021, men gøres op 1. januar 2021, før perioden begynder.", "The report was to speak of Q2 2021, but its standings are taken at 1 January 2021, before that begins." },
        { "report stevns-2021 --out not/there/r.html", "Rapporten kan ikke skrives i not/there/r.html: mappen findes ikke.", "The report cannot be written to not/there/r.html: there is no such folder." },
        { "figures export --measure interviews-4", "»interviews-4« kendes ikke. Mente du »interviews-4-in-12-months«?", "‘interviews-4’ is not known. Did you mean ‘interviews-4-in-12-months’?" },
        { "figures export --measure qqqq", "»qqqq« kendes ikke. Der er ", "‘qqqq’ is not known. There are " },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    [MemberData(nameof(WrongLate))]
    public void Call_ThatIsWrong_IsRefusedInBothLanguages(string words, string danish, string english)
    {
        rettesnor.Run("plan", "show").Status.ShouldBe(CommandLine.Done);

        rettesnor.Refused(words.Split(' ')).ShouldContain(danish);
        rettesnor.Refused(["--lang", "en", .. words.Split(' ')]).ShouldContain(english);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Call_ThatIsWrong_MakesNoDataDirectory(string words, string danish, string english)
    {
        using var untouched = new Rettesnor();

        untouched.Run(words.Split(' ')).Errors.ShouldContain(danish);
        untouched.Run(["--lang", "en", .. words.Split(' ')]).Errors.ShouldContain(english);

        Directory.Exists(untouched.Folder.PathOf("data")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("wrong.csv", "Intet er indlæst: 1 sted skal rettes først.")]
    [InlineData("empty.csv", "fandt en tom fil")]
    public void FiguresImport_OfAFileThatIsWrong_MakesNoDataDirectory(string name, string said)
    {
        using var untouched = new Rettesnor();
        var file = untouched.Folder.Write(name, name == "empty.csv" ? "" : "område;periode;tabel;måling;enhed;værdi\nStefns;2023M01;y25i01;fuldtidsledige;personer;200\n");

        untouched.Run("figures", "import", file).Errors.ShouldContain(said);

        Directory.Exists(untouched.Folder.PathOf("data")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2199-12-31")]
    public void Status_AtTheFirstAndTheLastDayThatCanBeRead_IsGiven(string day)
    {
        foreach (var plan in new[] { "stevns-2021", "stevns-2023", "stevns-2024", "slagelse-2023", "vordingborg-2019" })
        {
            rettesnor.Good("status", plan, "--at", day).Output.ShouldNotBeEmpty();
            rettesnor.Good("report", plan, "--cut-off", day, "--period", day, "--out", rettesnor.Folder.PathOf("far.html")).Output.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("04-10-2021")]
    [InlineData("4/10-2021")]
    [InlineData("October 4, 2021")]
    public void Status_AtADateAsPeopleWriteIt_IsThatOfTheDay(string date) =>
        rettesnor.Good("status", "stevns-2021", "--at", date).Output.ShouldBe(rettesnor.Good("status", "stevns-2021", "--at", "2021-10-04").Output);

    [Fact]
    public void Demo_OnAFreshDataDirectory_SaysWhatIsThere()
    {
        var data = rettesnor.Folder.PathOf("fresh");

        var lines = rettesnor.Run("demo", "--data", data).Output.Trim().Split('\n');

        lines.Length.ShouldBe(7);
        lines[..5].ShouldAllBe(l => System.Text.RegularExpressions.Regex.IsMatch(l, "^[a-z]+-20[0-9]{2}: [^.]+, (Stevns|Slagelse|Vordingborg)\\. [0-9]+ mål, [0-9]+ tabeller og [0-9]+ tal, ligger klar\\.$"));
        lines[5].ShouldMatch("^Stevns: [0-9.]+ opdigtede personer med forløb$");
        lines[6].ShouldBe("Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.");
        rettesnor.Run("demo", "--data", data, "--lang", "en").Output.ShouldContain(" figures, in place.");
    }

    [Theory]
    [InlineData("report", "--format docx|xlsx|html|pdf")]
    [InlineData("plan show", "--format table|json|csv|yaml")]
    [InlineData("figures import", "--format table|json ")]
    [InlineData("status", "--format table|json|csv ")]
    public void Help_OfACommand_NamesItsOwnFormats(string command, string usage) =>
        rettesnor.Good([.. command.Split(' '), "--help"]).Output.ShouldContain(usage);

    [Fact]
    public void Call_InALanguageThatIsNotKnown_SaysWhichAre() =>
        rettesnor.Refused("status", "stevns-2023", "--lang", "dk").ShouldBe("»dk« kendes ikke. Vælg mellem da, en.");

    [Fact]
    public void Call_WithoutWords_ShowsWhatThereIs()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        CommandLine.Run([], output, TextWriter.Null, TimeProvider.System).ShouldBe(CommandLine.Done);

        output.ToString().ShouldContain("Slutstatus: 0 færdig, 1 færdig med fund, 2 forkert input eller brug.");
    }

    [Fact]
    public void Help_OfTheProgram_NamesEveryCommand()
    {
        var help = rettesnor.Good("--help").Output;

        var listed = help.Split("\n\n")[1].Split('\n').Select(l => Usage().Match(l).Value.Trim()).ToList();
        listed.ShouldBe(Commands.Select(c => c.Data), ignoreOrder: true);
        rettesnor.Good("--help", "--lang", "en").Output.ShouldContain("Exit status: 0 done, 1 done with findings, 2 wrong input or usage.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfACommand_HasItsOptionsAndExamples(string command)
    {
        var danish = rettesnor.Good([.. command.Split(' '), "--help"]).Output;
        var english = rettesnor.Good([.. command.Split(' '), "--help", "--lang", "en"]).Output;

        danish.ShouldStartWith($"rettesnor {command}");
        foreach (var option in new[] { "--data", "--lang", "--format", "--help" })
        {
            danish.ShouldContain($"\n  {option}");
            english.ShouldContain($"\n  {option}");
        }

        danish.ShouldContain("\nEksempler:\n  rettesnor " + command);
        english.ShouldContain("\nExamples:\n  rettesnor " + command);
        danish.Split('\n').Where(l => l.StartsWith("  rettesnor ", StringComparison.Ordinal)).ShouldBe(english.Split('\n').Where(l => l.StartsWith("  rettesnor ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_OfACommand_Run(string command)
    {
        Assert.SkipWhen(command == "serve", "It does not end by itself; the tests of the pages start it.");
        Assert.SkipWhen(command.StartsWith("followup ", StringComparison.Ordinal) && command != "followup list", "FollowUpTests runs it, from opened to sealed.");
        Assert.SkipWhen(command is "plan compare" or "plan export" or "plan import" or "plan adopt", "PlanDraftTests runs it, from a file to an adopted version.");
        Assert.SkipWhen(command is "registers import" or "registers withdraw" or "registers profile guess" or "registers profile import", "RegistersTests runs it, with files and facts of its own.");
        Assert.SkipWhen(command == "registers person-file" || command.StartsWith("retention ", StringComparison.Ordinal), "ProtectionTests runs it, on a demonstration whose citizens it erases.");
        var examples = rettesnor.Good([.. command.Split(' '), "--help"]).Output.Split('\n').Where(l => l.StartsWith("  rettesnor ", StringComparison.Ordinal)).ToList();
        examples.ShouldNotBeEmpty();

        // A demonstration gives its directory another day, which the other examples do not speak of.
        var isOfPersons = command == "demo" || command.StartsWith("measure", StringComparison.Ordinal) || command.StartsWith("registers", StringComparison.Ordinal);
        using var demonstration = isOfPersons ? Rettesnor.OfDemonstration() : new Rettesnor();
        using var other = new Rettesnor();
        var program = isOfPersons ? demonstration
            : command == "restore" || command.StartsWith("accounts", StringComparison.Ordinal) ? other : rettesnor;
        if (command is "backup" or "restore" or "rehearse")
        {
            File.Delete(Here("rettesnor-2026-11-26.zip"));
            _ = command is "restore" or "rehearse" ? rettesnor.Run("backup", Here("rettesnor-2026-11-26.zip")) : null;
        }
        else if (program == other && command != "accounts add")
        {
            other.Good("accounts", "add", "anne", "--name", "Anne Holm", "--role", "administrator", "--municipality", "stevns");
            other.Good("accounts", "add", "bo", "--name", "Bo Lind", "--role", "analyst", "--municipality", "stevns");
        }

        foreach (var example in examples.Where(e => !e.Contains(".pdf", StringComparison.Ordinal) && !e.Contains("--country", StringComparison.Ordinal)))
        {
            var words = Word().Matches(example).Select(m => m.Value.Trim('"')).Skip(1).TakeWhile(w => w != ">").Select(Here).ToArray();
            var called = program.Run(words);
            called.Status.ShouldBeOneOf([CommandLine.Done, command is "tables check" or "plan health" ? CommandLine.Findings : CommandLine.Done], $"{example}: {called.Errors}");
            called.Output.ShouldNotBeEmpty(example);
        }
    }

    [Theory]
    [InlineData("status stevns-2023 --at 2022-Q3")]
    [InlineData("status vordingborg-2019 --at 2019-Q2")]
    [InlineData("plan show")]
    [InlineData("plan show slagelse-2023")]
    [InlineData("tables check")]
    [InlineData("plan history stevns")]
    [InlineData("plan health stevns-2023")]
    [InlineData("calendar list stevns --from 2023-05-15")]
    public void Csv_OfACommand_HasTheKeysAndRowsOfItsJson(string words)
    {
        var json = rettesnor.Run([.. words.Split(' '), "--format", "json"]).Json;
        using var csv = new CsvParser(new StringReader(rettesnor.Run([.. words.Split(' '), "--format", "csv"]).Output), new CsvConfiguration(CultureInfo.InvariantCulture));

        csv.Read().ShouldBeTrue();
        csv.Record!.ShouldBe(json[0]!.AsObject().Select(p => p.Key));
        foreach (var row in json)
        {
            csv.Read().ShouldBeTrue();
            csv.Count.ShouldBe(row!.AsObject().Count);
        }

        csv.Read().ShouldBeFalse();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 12")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\\t=1+1")]
    [InlineData("\\n=1+1")]
    public void Csv_OfATextThatASpreadsheetWouldCount_IsMarkedAsText(string title)
    {
        var plan = File.ReadAllText(RepositoryFolder.PathOf("plans/stevns-2023/plan.yaml")).Replace("da: Beskæftigelsesplan 2023,", $"da: \"{title}\",", StringComparison.Ordinal);
        var goal = plan.IndexOf("  - id: S23-6\n", StringComparison.Ordinal);
        var at = plan.IndexOf("{ da: ", goal, StringComparison.Ordinal);
        plan = plan[..(at + 6)] + $"\"{title}\", en: x }}\n" + plan[(plan.IndexOf('\n', at) + 1)..];
        rettesnor.Folder.Write("own/plan.yaml", plan);

        using var csv = new CsvParser(
            new StringReader(rettesnor.Good("status", rettesnor.Folder.PathOf("own"), "--at", "2022-Q3", "--goal", "S23-6", "--format", "csv").Output), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.Read();

        csv.Record![1].ShouldBe("'" + Regex.Unescape(title));
    }

    [Fact]
    public void PlanCheck_OfAPlanThatIsWrong_ReportsEveryPlaceAndExitsWithFindings()
    {
        var folder = Path.GetDirectoryName(rettesnor.Folder.Write("wrong/plan.yaml", "id: x\nlanguage: dk\n"))!;

        var called = rettesnor.Run("plan", "check", folder);
        var json = rettesnor.Run("plan", "check", folder, "--format", "json", "--lang", "en");

        (called.Status, json.Status).ShouldBe((CommandLine.Findings, CommandLine.Findings));
        called.Output.ShouldContain("wrong/plan.yaml:2:11");
        called.Output.ShouldContain("fandt »dk«, forventede et af ordene da, en.");
        json.Json.ShouldContain(p => p!["line"]!.GetValue<int>() == 2 && p["found"]!.GetValue<string>() == "‘dk’" && p["expected"]!.GetValue<string>() == "one of the words da, en");
        json.Json.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void TablesCheck_OfTablesWithoutACell_SaysThatTheyAreNotChecked()
    {
        foreach (var file in new[] { "plan.yaml", "tables.yaml" })
        {
            rettesnor.Folder.Write($"empty/{file}", File.ReadAllText(RepositoryFolder.PathOf($"plans/stevns-2023/{file}")));
        }

        rettesnor.Run("plan", "check", rettesnor.Folder.PathOf("empty")).Output.ShouldContain("empty/figures.csv");
        rettesnor.Folder.Write("empty/figures.csv", File.ReadLines(RepositoryFolder.PathOf("plans/stevns-2023/figures.csv")).First() + "\n");

        var called = rettesnor.Run("tables", "check", rettesnor.Folder.PathOf("empty"));

        called.Status.ShouldBe(CommandLine.Findings);
        called.Output.Trim().ShouldBe("Ingen tabel har celler at kontrollere.");
        called.Errors.ShouldContain("Uden celler, og derfor ikke kontrolleret: ");
        rettesnor.Good("tables", "check", rettesnor.Folder.Write("tableless/plan.yaml", File.ReadAllText(RepositoryFolder.PathOf("plans/stevns-2023/plan.yaml"))), "--lang", "en")
            .Output.Trim().ShouldBe("There are no tables.");
    }

    [Fact]
    public void FiguresImport_OfAFileThatIsWrong_LoadsNothing()
    {
        var before = rettesnor.Run("figures", "export", "--format", "json").Json.Count;
        var file = rettesnor.Folder.Write("wrong.csv", "område;periode;tabel;måling;enhed;værdi\nStevns;2023M01;y25i01;fuldtidsledige;personer;200\nStefns;2023M01;y25i01;fuldtidsledige;personer;2.5\n");

        var called = rettesnor.Run("figures", "import", file);

        called.Status.ShouldBe(CommandLine.Wrong);
        called.Errors.ShouldContain("wrong.csv, linje 3, kolonne 1: fandt »Stefns«");
        called.Errors.ShouldContain("wrong.csv, linje 3, kolonne 6: fandt »2.5«");
        called.Errors.ShouldEndWith("Intet er indlæst: 2 steder skal rettes først.");
        rettesnor.Run("figures", "export", "--format", "json").Json.Count.ShouldBe(before);
    }

    [Fact]
    public void Call_WithADataDirectoryThatIsAFile_IsRefused()
    {
        var file = rettesnor.Folder.Write("not-a-folder", "x");

        rettesnor.Refused("status", "stevns-2023", "--data", file).ShouldBe($"{file} er en fil og kan ikke være datamappe. Vælg en mappe med --data.");
        rettesnor.Refused("status", "stevns-2023", "--data", file, "--lang", "en").ShouldBe($"{file} is a file and cannot be the data directory. Choose a directory with --data.");
    }

    // The files and folders that the examples name lie in the tests' own folder.
    private string Here(string word) => word switch
    {
        "jobindsats.csv" => rettesnor.Folder.Write(word, "område;periode;tabel;måling;enhed;værdi\nStevns;2023M01;y25i01;fuldtidsledige;personer;200\n"),
        "tal.csv" => rettesnor.Folder.Write(word, rettesnor.Run("figures", "export", "--area", "stevns", "--format", "csv").Output),
        "/srv/rettesnor" => rettesnor.Folder.PathOf("srv"),
        _ when word.StartsWith("plans/", StringComparison.Ordinal) => RepositoryFolder.PathOf(word),
        _ when Path.GetExtension(word) is ".docx" or ".xlsx" or ".html" or ".zip" => rettesnor.Folder.PathOf(word),
        _ => word,
    };

    [GeneratedRegex(@"^  [a-z-]+( [a-z-]+){0,2}(?= )")]
    private static partial Regex Usage();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
