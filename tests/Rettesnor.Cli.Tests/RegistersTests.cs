using System.Text;
using System.Text.Json.Nodes;
using Rettesnor.Core.Demonstration;

namespace Rettesnor.Cli.Tests;

public sealed class RegistersTests : IClassFixture<Rettesnor>
{
    private readonly Rettesnor rettesnor;

    public RegistersTests(Rettesnor rettesnor)
    {
        this.rettesnor = rettesnor;
        if (!Directory.Exists(rettesnor.Folder.PathOf("data")))
        {
            Account(rettesnor);
        }
    }

    private const string Citizens = "CPR;Navn;Født;Køn;Oprindelse\n010190-1234;Anne;01-01-1990;Kvinde;Dansk oprindelse\n020285-4321;Bo;02-02-1985;Mand;Dansk oprindelse\n";

    private const string Interviews = "CPR-nummer;Samtaledato;Samtaleform;Status\n010190-1234;03-02-2023;Fremmøde;Afholdt\n020285-4321;10-02-2023;Telefon;Afholdt\n010190-1234;17-02-2023;Video;Booket\n";

    [Fact]
    public void Import_FromAGuessToWhatVanished_GoesAllTheWay()
    {
        using var fresh = new Rettesnor();
        Account(fresh);
        var (borgere, samtaler) = (fresh.Folder.Write("borgere.csv", Citizens), fresh.Folder.Write("samtaler.csv", Interviews));
        string Guess(string register, string file, string source)
        {
            var guess = fresh.Good("registers", "profile", "guess", register, file).Output.Replace("navngiv-kilden", source, StringComparison.Ordinal);
            return fresh.Folder.Write($"{source}.json", guess);
        }

        fresh.Good("registers", "import", "person_details", borgere, "--profile", Guess("person_details", borgere, "folk")).Output.ShouldContain("2 rækker importeret: 2 nye, 0 ændrede, 0 uændrede.");
        fresh.Good("registers", "profile", "import", Guess("interviews", samtaler, "fag")).Output.ShouldBe("Profilen for fag og interviews er gemt.\n");
        fresh.Good("registers", "profile", "list", "--format", "csv").Output.ShouldContain("fag,interviews,");
        fresh.Good("registers", "import", "interviews", samtaler, "--profile", "fag", "--preview").Output.ShouldContain("ville give 3 nye");
        fresh.Good("registers", "import", "interviews", samtaler, "--profile", "fag", "--format", "json").Output.ShouldContain("\"added\":3");
        fresh.Good("registers", "import", "interviews", samtaler, "--profile", "fag").Output.ShouldContain("0 nye, 0 ændrede, 3 uændrede");

        fresh.Folder.Write("samtaler.csv", string.Concat(Interviews.Split('\n').Where(l => !l.Contains("Telefon", StringComparison.Ordinal)).Select(l => l + "\n")));
        var without = fresh.Run("registers", "import", "interviews", samtaler, "--profile", "fag");
        without.Status.ShouldBe(CommandLine.Findings);
        without.Output.ShouldContain("1 forhold fra kilden er ikke i filen mere");
        without.Output.ShouldContain("020285-xxxx  2023-02-10  phone  held");

        fresh.Refused("registers", "withdraw", "4").ShouldContain("--why");
        fresh.Refused("registers", "withdraw", "3", "--why", "x").ShouldBe("Importen har ingen forhold, der kan trækkes tilbage.");
        fresh.Good("registers", "withdraw", "4", "--why", "slettet i fagsystemet").Output.ShouldContain("1 forhold er trukket tilbage");
        fresh.Refused("registers", "withdraw", "4", "--why", "igen").ShouldContain("ingen forhold");
        fresh.Good("registers", "export", "interviews", "--format", "csv").Output.ShouldBe(
            "cpr,day,kind,status,repatriation_guidance,education_order,source\n010190-xxxx,2023-02-03,in-person,held,,,fag\n010190-xxxx,2023-02-17,video,booked,,,fag\n");
        fresh.Refused("registers", "export", "interviews", "--cpr").ShouldContain("--why");
        fresh.Good("registers", "export", "interviews", "--cpr", "--why", "prøve", "--format", "csv").Output.ShouldContain("0101901234,2023-02-03");
    }

    [Fact]
    public void Import_WithMistakes_SaysThemAndWritesNothing()
    {
        var file = rettesnor.Folder.Write("ref.csv", "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb\n2026-03-02;0101901234;Kontanthjælp;Stevnss;12,345;;;;\n");

        var called = rettesnor.Run("registers", "import", "reimbursements", file, "--profile", "ydelsesrefusion", "--format", "json");

        called.Status.ShouldBe(CommandLine.Wrong);
        called.Errors.ShouldContain("Mente du »Stevns«?");
        called.Errors.ShouldContain("Intet er importeret: 3 steder skal rettes først.");
        called.Errors.ShouldNotContain("1234");
        JsonNode.Parse(called.Output)!["problems"]!.AsArray().Select(p => p!["column"]!.GetValue<string>()).ShouldBe(["CPR nummer", "Finansiering Kommunenavn", "Beregnet udbetalingsbeløb"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Mente du »interviews«?", "interview", "FILE", "--profile", "x")]
    [InlineData("findes ikke", "interviews", "nosuch.csv", "--profile", "x")]
    [InlineData("Sig med --profile", "interviews", "FILE")]
    [InlineData("Mente du »ydelsesrefusion«?", "reimbursements", "FILE", "--profile", "ydelserefusion")]
    [InlineData("Filen er en pdf-fil", "reimbursements", "FILE", "--profile", "ydelsesrefusion")]
    public void Import_OfSomethingWrong_IsRefused(string says, params string[] words)
    {
        var file = rettesnor.Folder.PathOf("f.csv");
        File.WriteAllBytes(file, Encoding.ASCII.GetBytes("%PDF-1.4"));

        rettesnor.Refused(["registers", "import", .. words.Select(w => w == "FILE" ? file : w)]).ShouldContain(says);
    }

    [Fact]
    public void Demo_OfAMunicipality_IsInTheRegistersAndCameThroughTheImport()
    {
        using var fresh = new Rettesnor();
        fresh.Good("demo", "--municipality", "laesoe", "--seed", "3");

        var persons = fresh.Good("registers", "export", "person_details", "--format", "json").Json;
        persons.Count.ShouldBeGreaterThan(100);
        persons[0]!["name"]!.GetValue<string>().ShouldBe(FictitiousPerson.Name(1));
        foreach (var register in new[] { "residences", "benefit_spells", "states", "interviews", "offers", "work_hours", "exits", "reimbursements" })
        {
            fresh.Good("registers", "export", register, "--format", "json").Json.Count.ShouldBeGreaterThan(10, register);
        }

        fresh.Good("registers", "export", "interviews", "--format", "json").Json.Select(r => r!["status"]!.GetValue<string>()).Distinct().Order().ShouldBe(["booked", "cancelled", "held", "not-met"]);

        // Another seed makes others; what was of the one before is taken back.
        fresh.Good("demo", "--seed", "4");
        fresh.Good("registers", "export", "person_details", "--format", "json").Json.Count.ShouldNotBe(persons.Count);
    }

    // Who may import, beside being the first account, which is an administrator's.
    private static void Account(Rettesnor program) =>
        program.Good("accounts", "add", "anne", "--name", "Anne Holm", "--role", "administrator", "--role", "analyst", "--municipality", "stevns");
}
