using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using Rettesnor.Core.Data;
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
        without.Output.ShouldContain("0 nye, 0 ændrede, 2 uændrede. Importen har nummer 4.");
        without.Output.ShouldContain("»rettesnor registers withdraw 4 --why GRUND«");
        without.Output.ShouldContain("  020285-xxxx  Dag: 10. februar 2023, Form: Telefon, Status: Afholdt\n");
        Readings(fresh).ShouldBe(1);
        var preview = fresh.Run("registers", "import", "interviews", samtaler, "--profile", "fag", "--preview", "--lang", "en");
        preview.Output.ShouldContain("  020285-xxxx  Day: 10 February 2023, Form: Phone, Status: Held\n");
        Readings(fresh).ShouldBe(2, "who previews reads too");
        fresh.Run("registers", "import", "interviews", samtaler, "--profile", "fag", "--preview", "--format", "json").Output.ShouldNotContain("xxxx");
        Readings(fresh).ShouldBe(2, "nobody was shown");

        fresh.Refused("registers", "withdraw", "4").ShouldContain("--why");
        fresh.Refused("registers", "withdraw", "3", "--why", "x").ShouldBe("Importen har ingen forhold, der kan trækkes tilbage.");
        fresh.Good("registers", "withdraw", "4", "--why", "slettet i fagsystemet").Output.ShouldContain("1 forhold er trukket tilbage");
        fresh.Refused("registers", "withdraw", "4", "--why", "igen").ShouldContain("ingen forhold");
        fresh.Good("registers", "export", "interviews", "--format", "csv").Output.ShouldBe(
            "cpr,day,kind,status,repatriation_guidance,education_order,source\n010190-xxxx,2023-02-03,in-person,held,,,fag\n010190-xxxx,2023-02-17,video,booked,,,fag\n");
        fresh.Refused("registers", "export", "interviews", "--known-on", "2020-01-01").ShouldContain("Der var intet registreret 1. januar 2020.");
        var imports = fresh.Good("registers", "imports", "--format", "json").Json;
        imports.Select(i => i!["import"]!.GetValue<long>()).ShouldBe([4, 3, 2, 1]);
        imports[0]!["withdrawn"]!.GetValue<int>().ShouldBe(1);
        imports[0]!["state"]!.GetValue<string>().ShouldBe("done");
        fresh.Good("registers", "imports").Output.ShouldMatch("(?m)^ +4 .*Samtaler +fag +samtaler.csv +Importeret +2 +0 +0 +2 +1$");
        fresh.Refused("registers", "export", "interviews", "--cpr").ShouldContain("--why");
        fresh.Good("registers", "export", "interviews", "--cpr", "--why", "prøve", "--format", "csv").Output.ShouldContain("0101901234,2023-02-03");
    }

    [Fact]
    public void Export_OfAmountsAndOfTextsThatLookLikeFormulas_IsReadBackAsItWas()
    {
        using var fresh = new Rettesnor();
        Account(fresh);
        var file = fresh.Folder.Write("borgere.csv", Citizens);
        fresh.Folder.Write("borgere.json", fresh.Good("registers", "profile", "guess", "person_details", file).Output.Replace("navngiv-kilden", "folk", StringComparison.Ordinal));
        fresh.Good("registers", "import", "person_details", file, "--profile", fresh.Folder.PathOf("borgere.json"));
        fresh.Good("registers", "import", "reimbursements", fresh.Folder.Write("yr.csv", "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb\n"
            + "2026-03-02;0101901234;Kontanthjælp;Stevns;3.215,50;40,00;1286,20;;\n2026-03-02;0202854321;A-dagpenge;Faxe Kommune;-4000;;;60;-2400,00\n"), "--profile", "ydelsesrefusion");
        string[] texts = ["=1+1", "@sum", "+45 12 34", "-x", "-5", "'=x", "''x", "'-5", "plain"];
        const string Offers = "{\"register\":\"offers\",\"source\":\"fag\",\"cpr\":\"cpr\",\"dates\":\"year-month-day\",\"decimal\":\"point\",\"fields\":{\"kind\":{\"column\":\"kind\"},\"first_day\":{\"column\":\"first_day\"},\"provider\":{\"column\":\"provider\"}}}";
        fresh.Good("registers", "import", "offers", Workbook(fresh, texts), "--profile", fresh.Folder.Write("offers.json", Offers));

        var money = fresh.Good("registers", "export", "reimbursements", "--cpr", "--why", "prøve", "--format", "csv").Output;
        money.ShouldContain(",3215.50,40,1286.20,,,");
        money.ShouldContain(",-4000.00,,,60,-2400.00,");
        fresh.Good("registers", "export", "reimbursements").Output.ShouldContain("3.215,50 kr.");
        var offers = fresh.Good("registers", "export", "offers", "--cpr", "--why", "prøve", "--format", "csv").Output;
        offers.Split('\n')[1..^1].Select(l => l.Split(',')[4]).ShouldBe(["'=1+1", "'@sum", "'+45 12 34", "'-x", "-5", "''=x", "''x", "''-5", "plain"]);

        string Field(string name) => $"\"{name}\":{{\"column\":\"{name}\"}}";
        var fields = string.Join(",", new[] { "week", "benefit_text", "financing_area", "paid", "reimbursement_rate", "reimbursement", "co_financing_rate", "co_financing" }.Select(Field));
        var back = fresh.Folder.Write("back.json", $"{{\"register\":\"reimbursements\",\"source\":\"ydelsesrefusion\",\"cpr\":\"cpr\",\"dates\":\"year-month-day\",\"decimal\":\"point\",\"fields\":{{{fields}}}}}");
        fresh.Good("registers", "import", "reimbursements", fresh.Folder.Write("money.csv", money), "--profile", back).Output.ShouldContain("0 nye, 0 ændrede, 2 uændrede");
        fresh.Good("registers", "import", "offers", fresh.Folder.Write("offers.csv", offers), "--profile", fresh.Folder.PathOf("offers.json")).Output.ShouldContain("0 nye, 0 ændrede, 9 uændrede");
    }

    [Fact]
    public void Import_WithManyMistakes_SaysFiveHundredInWords()
    {
        var file = rettesnor.Folder.Write("mange.csv", "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb\n" + string.Concat(Enumerable.Repeat("2026-03-02;x;Kontanthjælp;Stevns;1,00;;;;\n", 700)));

        var errors = rettesnor.Run("registers", "import", "reimbursements", file, "--profile", "ydelsesrefusion").Errors.Split('\n');

        errors.Count(l => l.StartsWith("Række ", StringComparison.Ordinal)).ShouldBe(500);
        errors.ShouldContain("  … og 200 til");
        errors.ShouldContain("Intet er importeret: 700 steder skal rettes først.");
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

    private static string Workbook(Rettesnor program, string[] texts)
    {
        var path = program.Folder.PathOf("offers.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        void Part(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        static string Cell(string text) => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
        Part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + string.Concat(texts.Select((t, i) => new[] { "0101901234", "mentor", $"2026-03-{i + 1:00}", t }).Prepend(["cpr", "kind", "first_day", "provider"]).Select((r, i) => $"<row r=\"{i + 1}\">{string.Concat(r.Select(Cell))}</row>"))
            + "</sheetData></worksheet>");
        return path;
    }

    private static long Readings(Rettesnor program) =>
        DataDirectory.Open(program.Folder.PathOf("data"), TimeProvider.System).Use(db => db.One<long>("SELECT COUNT(*) FROM readings WHERE process = 'rettesnor registers import'"));

    // Who may import, beside being the first account, which is an administrator's.
    private static void Account(Rettesnor program) =>
        program.Good("accounts", "add", "anne", "--name", "Anne Holm", "--role", "administrator", "--role", "analyst", "--municipality", "stevns");
}
