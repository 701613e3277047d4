using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

public sealed class RegisterImportTests
{
    private const string Head = "CPR;Dato;Form;Status;Vejledt\n";
    private const string Three = Head + "0101901234;03-02-2026;Fysisk;Afholdt;ja\n010190-1234;10-02-2026;Telefon;Booket;\n020285-4321;03-02-2026;video;held;0\n";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_OfAFile_PutsItsFactsIn(DatabaseKind kind)
    {
        using var test = Open(kind);

        var outcome = Import.Run(test, Import.Interviews, Three).ShouldBeDone(3, 0, 0);

        (outcome.Rows, outcome.First, outcome.Last, outcome.Vanished).ShouldBe((3, new DateOnly(2026, 2, 3), new DateOnly(2026, 2, 10), 0));
        Import.Held(test.Data, AllRegisters.Interviews).ShouldBe(
        [
            "0101901234 2026-02-03 in-person held yes -", "0101901234 2026-02-10 phone booked - -", "0202854321 2026-02-03 video held no -",
        ]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_OfTheSameFileTwice_ChangesNothing(DatabaseKind kind)
    {
        using var test = Open(kind);
        Import.Run(test, Import.Interviews, Three);

        Import.Preview(test, Import.Interviews, Three).ShouldBeDone(0, 0, 3);
        Import.Run(test, Import.Interviews, Three).ShouldBeDone(0, 0, 3);
        Import.Run(test, Import.Interviews, Head + string.Join('\n', Three.Split('\n')[1..4].Reverse())).ShouldBeDone(0, 0, 3);

        Import.Held(test.Data, AllRegisters.Interviews, ever: true).Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_WithOneCellChanged_SupersedesOneFact(DatabaseKind kind)
    {
        using var test = Open(kind);
        Import.Run(test, Import.Interviews, Three);
        var changed = Three.Replace("Booket", "Afholdt", StringComparison.Ordinal);

        Import.Preview(test, Import.Interviews, changed).ShouldBeDone(0, 1, 2);
        Import.Held(test.Data, AllRegisters.Interviews, ever: true).Count.ShouldBe(3);
        Import.Run(test, Import.Interviews, changed).ShouldBeDone(0, 1, 2);

        Import.Held(test.Data, AllRegisters.Interviews).ShouldContain("0101901234 2026-02-10 phone held - -");
        Import.Held(test.Data, AllRegisters.Interviews, ever: true).Count.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_WithoutARowOfBefore_ReportsItAndLeavesIt(DatabaseKind kind)
    {
        using var test = Open(kind);
        Import.Run(test, Import.Interviews, Three);
        var without = string.Concat(Three.Split('\n').Where(l => !l.Contains("video", StringComparison.Ordinal)).Select(l => l + "\n"));

        var outcome = Import.Run(test, Import.Interviews, without).ShouldBeDone(0, 0, 2);

        (outcome.Vanished, outcome.VanishedIds.Count).ShouldBe((1, 1));
        outcome.VanishedFacts.Single().ShouldSatisfyAllConditions(v => v.Person.ShouldBe("020285-xxxx"), v => v.Values.ShouldBe(["2026-02-03", "video", "held", "no", ""]));
        Import.Held(test.Data, AllRegisters.Interviews).Count.ShouldBe(3);

        // Whoever is shown them has read about their persons.
        var import = new RegisterImport(test.Data, FivePlans.Reference);
        import.Show(outcome, "anne", "/import").Count.ShouldBe(1);
        test.Data.Use(db => db.Rows("SELECT r.who, p.cpr_key, p.cpr_cipher FROM readings r JOIN persons p ON p.id = r.person_id", row => row.GetString(0))).ShouldBe(["anne"]);
        test.Data.Use(db => db.One<int>("SELECT person_id FROM readings")).ShouldBe(outcome.VanishedFacts[0].PersonId);

        // What lies outside the days of a file is not its business, and neither is what another source has.
        Import.Run(test, Import.Interviews, Head + "0101901234;10-02-2026;Telefon;Booket;\n").Vanished.ShouldBe(0);
        Import.Run(test, Import.Interviews.Replace("prøve", "anden", StringComparison.Ordinal), Head + "0101901234;04-02-2026;Telefon;Booket;\n0101901234;01-02-2026;Telefon;Booket;\n").Vanished.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_WithMistakes_SaysThemAllAndWritesNothing(DatabaseKind kind)
    {
        using var test = Open(kind);
        var revision = test.Data.Revision();
        const string Wrong = Head
            + "0101901234;31-02-2026;Fysisk;Afholdt;ja\n"
            + "010190;03-02-2026;Fysik;Aflyyst;måske\n"
            + "030390-1234;03-02-2026;Fysisk;Afholdt;ja\n"
            + "619013-1234;03-02-2026;Fysisk;Afholdt;ja\n"
            + "0202854321;2026-02-03;Fysisk;;ja\n"
            + "0202854321;04-02-2026;Telefon;Afholdt;ja\n"
            + "0202854321;04-02-2026;Telefon;Aflyst;ja\n"
            + "0202854321;03-02-1826;Fysisk;Afholdt;ja;for meget\n";

        var outcome = Import.Run(test, Import.Interviews, Wrong);

        outcome.Problems.Select(p => p.ToText(Language.Danish)).ShouldBe(
        [
            "Række 2, kolonne »Dato«: fandt »31-02-2026«, forventede en dag fra 1900 til 2078, skrevet som 31-03-2026.",
            "Række 3, kolonne »CPR«: fandt 6 tegn, hvoraf 6 er cifre, forventede et CPR-nummer med ti cifre, som begynder med en fødselsdag.",
            "Række 3, kolonne »Form«: fandt »Fysik«, forventede en af »Fremmøde«, »Video«, »Telefon«.",
            "Række 3, kolonne »Status«: fandt »Aflyyst«, forventede en af »Booket«, »Afholdt«, »Aflyst«, »Udeblevet«. Mente du »Aflyst«?",
            "Række 3, kolonne »Vejledt«: fandt »måske«, forventede ja eller nej.",
            "Række 4, kolonne »CPR«: fandt »030390-xxxx«, forventede en borger, som registret »Borgere« kender; importér borgeren dér først.",
            "Række 5, kolonne »CPR«: fandt 11 tegn, hvoraf 10 er cifre, forventede et CPR-nummer med ti cifre, som begynder med en fødselsdag.",
            "Række 6, kolonne »Dato«: fandt »2026-02-03«, forventede en dag fra 1900 til 2078, skrevet som 31-03-2026. Mente du »03-02-2026«?",
            "Række 6, kolonne »Status«: fandt ingenting, forventede en værdi, for »Status« skal udfyldes.",
            "Række 9: fandt 6 felter, forventede højst 5 som i overskriften; sæt citationstegn om tekst med skilletegnet i.",
            "Række 8: fandt det samme som i række 7, forventede højst én række for hver borger og dag og form; har filen et id for hver række, så vælg den kolonne i profilen.",
        ]);
        (outcome.ProblemCount, outcome.Added).ShouldBe((11, 0));
        test.Data.Revision().ShouldBe(revision);
        Import.Preview(test, Import.Interviews, Wrong).Problems.Select(p => p.ToText(Language.English)).ShouldBe(outcome.Problems.Select(p => p.ToText(Language.English)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_OfPersons_MakesThoseWhoAreNew(DatabaseKind kind)
    {
        using var test = Open(kind);
        const string File = "CPR;Navn;Født;Køn;Død\n010190-1234;Anne;01-01-1990;kvinde;\n030390-1111;Cora;04-03-1990;Kvinde;31-12-9999\n";

        Import.Preview(test, Import.Citizens, File).ShouldBeDone(1, 0, 1).NewPersons.ShouldBe(1);
        test.Data.Use(PersonStore.Count).ShouldBe(2);
        var outcome = Import.Run(test, Import.Citizens, File).ShouldBeDone(1, 0, 1);

        outcome.NewPersons.ShouldBe(1);
        outcome.Notices.Single().Da.ShouldContain("række 3");
        outcome.Vanished.ShouldBe(1);
        test.Data.Use(PersonStore.Count).ShouldBe(3);
        Import.Held(test.Data, AllRegisters.Details).ShouldContain("0303901111 Cora 1990-03-04 female danish - - -");
        Import.Run(test, Import.Citizens, "CPR;Navn;Født;Køn;Død\n030390-1111;Cora;04-03-1990;Kvinde;03-03-1990\n").Problems.Single().Expected.Da.ShouldContain("ikke ligger før »Født«");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_OfRealAndFictitiousNumbers_KeepsThemApart(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        const string Real = "CPR;Navn;Født;Køn;Død\n010190-1234;Anne;01-01-1990;kvinde;\n";
        const string Fictitious = "CPR;Navn;Født;Køn;Død\n611390-1234;Prøve;01-01-1990;kvinde;\n";

        Import.Run(test, Import.Citizens, Fictitious).Problems.Single().Expected.Da.ShouldContain("måned 13 bruges kun i demonstrationer");
        Import.Run(test, Import.Citizens, Real, fictitious: true).Problems.Single().Expected.Da.ShouldContain("er en demonstration");
        Import.Run(test, Import.Citizens, Fictitious, fictitious: true).ShouldBeDone(1, 0, 0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_ByTheSourcesOwnId_FollowsARowWhoseDayMoves(DatabaseKind kind)
    {
        using var test = Open(kind);
        var profile = Import.Interviews.Replace("\"dates\"", "\"id\":\"Id\",\"dates\"", StringComparison.Ordinal);
        const string File = "Id;CPR;Dato;Form;Status;Vejledt\n7;0101901234;03-02-2026;Fysisk;Booket;\n8;0101901234;03-02-2026;Fysisk;Booket;\n";
        Import.Run(test, profile, File).ShouldBeDone(2, 0, 0);

        Import.Run(test, profile, File.Replace("7;0101901234;03", "7;0101901234;05", StringComparison.Ordinal)).ShouldBeDone(0, 1, 1).Vanished.ShouldBe(0);

        Import.Run(test, profile, File.Replace("7;", "0101901234;", StringComparison.Ordinal)).Problems.Single().ShouldSatisfyAllConditions(
            p => p.Expected.Da.ShouldContain("uden CPR-nummeret"), p => p.Found.Da.ShouldBe("»010190-xxxx«"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_ThatIsStoppedOrFails_LeavesNothing(DatabaseKind kind)
    {
        using var test = Open(kind);
        using var stop = new CancellationTokenSource();
        var revision = test.Data.Revision();
        var many = Head + string.Concat(Enumerable.Range(0, 5000).Select(i => FormattableString.Invariant($"0101901234;{new DateOnly(2010, 1, 1).AddDays(i):dd-MM-yyyy};Fysisk;Afholdt;\n")));
        File.WriteAllText(test.PathOf("f.csv"), many);
        var (import, file, profile) = (new RegisterImport(test.Data, FivePlans.Reference), new ImportFile(test.PathOf("f.csv"), false, new DateOnly(2030, 1, 1)), Import.Profile(Import.Interviews));

        Should.Throw<OperationCanceledException>(() => import.Run(file, profile, Import.Why, p => { if (p.Rows >= 3000) { stop.Cancel(); } }, (_, _, _) => { }, stop.Token));
        Should.Throw<InvalidOperationException>(() => import.Run(file, profile, Import.Why, _ => { }, (_, _, _) => throw new InvalidOperationException(), CancellationToken.None));

        test.Data.Revision().ShouldBe(revision);
        Import.Held(test.Data, AllRegisters.Interviews).ShouldBeEmpty();
        import.Run(file, profile, Import.Why, _ => { }, (_, _, _) => { }, CancellationToken.None).ShouldBeDone(5000, 0, 0);
    }

    [Fact]
    public void Import_WithoutTheProfilesColumns_SaysWhichAndWhatIsNear()
    {
        using var test = Open(DatabaseKind.Sqlite);

        Import.Run(test, Import.Interviews, "Udtræk fra fagsystemet\nCPR;Datoo;Form;Vejledt\n").Problems.Select(p => p.ToText(Language.Danish)).ShouldBe(
        [
            "Række 2, kolonne »Dato«: fandt ingen sådan kolonne, forventede kolonnerne i profilen; ret filens overskrifter eller profilen. Mente du »Datoo«?",
            "Række 2, kolonne »Status«: fandt ingen sådan kolonne, forventede kolonnerne i profilen; ret filens overskrifter eller profilen.",
        ]);
    }

    [Theory]
    [InlineData("Fysisk;Afholdt 010190-1234;ja", "Status")]
    [InlineData("Fysisk;Afholdt;ja 0202854321", "Vejledt")]
    [InlineData("020285 4321;Afholdt;ja", "Form")]
    public void Import_OfACprNumberInACodedColumn_IsRefusedAlsoWhereTheProfileTranslatesTheWord(string row, string column)
    {
        using var test = Open(DatabaseKind.Sqlite);
        var text = Head + "010190-1234;03-02-2026;" + row + "\n";
        var field = AllRegisters.Interviews.Fields.Single(f => f.Name == column switch { "Status" => "status", "Form" => "kind", _ => "repatriation_guidance" });
        var profile = Import.Profile(Import.Interviews);
        var word = row.Split(';').Single(c => c.Contains('1', StringComparison.Ordinal));
        profile = profile with { Fields = new Dictionary<string, FieldSource>(profile.Fields) { [field.Name] = profile.Fields[field.Name] with { Codes = new Dictionary<string, string> { [word] = field.Name == "kind" ? "video" : field.Name == "status" ? "held" : "yes" } } } };
        File.WriteAllText(test.PathOf("f.csv"), text);

        var problem = Import.RunFile(test, profile, test.PathOf("f.csv")).Problems.Single();

        problem.Column.ShouldBe(column);
        problem.Expected.Da.ShouldBe("en værdi uden CPR-numre, for de må kun stå i kolonnen med CPR-nummeret");
        problem.ToText(Language.Danish).ShouldNotMatch("1234|4321");
        Import.Held(test.Data, AllRegisters.Interviews).ShouldBeEmpty();
    }

    [Fact]
    public void Import_WithMoreMistakesThanAnybodyMends_CountsTheRest()
    {
        using var test = Open(DatabaseKind.Sqlite);

        var outcome = Import.Run(test, Import.Interviews, Head + string.Concat(Enumerable.Range(0, 3000).Select(_ => "0101901234;03-02-2026;Fysisk;?;\n")));

        (outcome.ProblemCount, outcome.Problems.Count).ShouldBe((3000, ImportProblems.Most));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_WithMoreRowsTwiceThanAreToldInWords_CountsThemAll(DatabaseKind kind)
    {
        using var test = Open(kind);

        var outcome = Import.Run(test, Import.Interviews, Head + string.Concat(Enumerable.Range(0, 3000).Select(_ => "0101901234;03-02-2026;Fysisk;Afholdt;\n")));

        (outcome.ProblemCount, outcome.Problems.Count).ShouldBe((2999, ImportProblems.Most));
    }

    [Fact]
    public void Import_OfAFileWithoutRows_SaysWhatIsMeantInASentence()
    {
        using var test = Open(DatabaseKind.Sqlite);

        Import.Run(test, Import.Interviews, Head).Problems.Single().ToText(Language.Danish).ShouldBe("Filen: fandt ingen rækker under overskriften, forventede mindst én række.");
    }

    [Fact]
    public void Import_OfAWorkbook_TellsOfFormulasMergedCellsAndAddresses()
    {
        using var test = Open(DatabaseKind.Sqlite);
        var head = Sheet.Row(3, "CPR", "Dato", "Form", "Status", "Vejledt");
        Sheet.Write(test.PathOf("good.xlsx"), Sheet.Row(1, "Samtaler") + head + """<row r="4"><c r="A4"><v>101901234</v></c><c r="B4" s="1"><f>TODAY()</f><v>46112</v></c><c r="C4" t="str"><v>Fysisk</v></c><c r="D4" t="str"><v>Afholdt</v></c><c r="E4" t="b"><v>0</v></c></row>""",
            after: """<mergeCells><mergeCell ref="A1:E1"/></mergeCells>""");
        Sheet.Write(test.PathOf("bad.xlsx"), head + Sheet.Row(4, "0101901234", "03-02-2026", "Fysisk", "Afhold", ""), after: """<mergeCells><mergeCell ref="A4:A5"/></mergeCells>""");

        Import.RunFile(test, Import.Profile(Import.Interviews), test.PathOf("good.xlsx")).ShouldBeDone(1, 0, 0).Notices.Single().Da.ShouldContain("den første i B4");
        Import.Held(test.Data, AllRegisters.Interviews).ShouldBe(["0101901234 2026-03-31 in-person held no -"]);
        Import.RunFile(test, Import.Profile(Import.Interviews), test.PathOf("bad.xlsx")).Problems.Select(p => p.ToText(Language.Danish)).ShouldBe(
        [
            "Række 4, kolonne »Status« (D4): fandt »Afhold«, forventede en af »Booket«, »Afholdt«, »Aflyst«, »Udeblevet«. Mente du »Afholdt«?",
            "Celle A4:A5: fandt flettede celler, forventede celler, der ikke er flettet, for kun den første har en værdi. Ophæv fletningen, og udfyld cellerne.",
        ]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Reimbursements_ByTheProfileOfTheProgram_AreKeptInOere(DatabaseKind kind)
    {
        using var test = Open(kind);
        var profile = ProfileStore.Shipped(FivePlans.Reference).Single(p => p.Source == "ydelsesrefusion");

        Import.Run(test, profile.ToJson(), "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb\n"
            + "2026-03-02;0101901234;Kontanthjælp;Stevns;3.215,50;40,00;1286,20;;\n2026-03-02;0202854321;A-dagpenge;Faxe Kommune;-4000;;;60;-2400,00\n").ShouldBeDone(2, 0, 0);

        Import.Held(test.Data, AllRegisters.Reimbursements).ShouldBe(["0101901234 2026-03-02 Kontanthjælp stevns 321550 40 128620 - -", "0202854321 2026-03-02 A-dagpenge faxe -400000 - - 60 -240000"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Import_OfAnyFile_IsTheSameShuffledAndChangesByExactlyTheCellThatChanged(DatabaseKind kind)
    {
        using var test = Open(kind);
        var random = new Random(20260315);
        string[] kinds = ["Fysisk", "Telefon", "Video"], statuses = ["Afholdt", "Booket", "Aflyst"];
        string[][] rows = [.. Enumerable.Range(0, 120).Select(i => new[] { i % 2 == 0 ? "0101901234" : "0202854321", new DateOnly(2026, 1, 1).AddDays(i / 6).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture), kinds[i / 2 % 3], statuses[random.Next(3)], random.Next(2) == 0 ? "ja" : "" })];
        string Text() => Head + string.Concat(rows.Select(r => string.Join(';', r) + "\n"));
        Import.Run(test, Import.Interviews, Text()).ShouldBeDone(120, 0, 0);
        var held = Import.Held(test.Data, AllRegisters.Interviews);

        for (var round = 0; round < 6; round++)
        {
            random.Shuffle(rows);
            Import.Run(test, Import.Interviews, Text()).ShouldBeDone(0, 0, 120).Vanished.ShouldBe(0);
            Import.Held(test.Data, AllRegisters.Interviews).ShouldBe(held);

            var changed = rows[random.Next(rows.Length)];
            changed[3] = statuses.First(s => s != changed[3]);
            Import.Run(test, Import.Interviews, Text()).ShouldBeDone(0, 1, 119).Vanished.ShouldBe(0);
            var now = Import.Held(test.Data, AllRegisters.Interviews);
            now.Except(held).Count().ShouldBe(1);
            held.Except(now).Count().ShouldBe(1);
            held = now;
        }

        Import.Held(test.Data, AllRegisters.Interviews, ever: true).Count.ShouldBe(126);
    }

    private static TestDatabase Open(DatabaseKind kind)
    {
        var test = RegisterStoreTests.Open(kind);
        Import.AddCitizens(test);
        return test;
    }
}
