namespace Rettesnor.Cli.Tests;

public sealed class PlanDraftTests
{
    [Fact]
    public void Plan_ExportedImportedAndAdopted_IsTheSameFilesAndTheNextVersion()
    {
        using var program = new Rettesnor();
        var folder = program.Folder.PathOf("ud");
        program.Good("plan", "export", "stevns-2023", "--out", folder);
        File.ReadAllText(Path.Combine(folder, "plan.yaml")).ShouldBe(program.Good("plan", "export", "stevns-2023@1").Output);
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), "# Vores\n" + File.ReadAllText(Path.Combine(folder, "plan.yaml")));

        program.Good("plan", "import", folder).Output.ShouldBe("Udkast 1 til stevns-2023 er lavet. Alt kan læses.\n");
        program.Good("plan", "export", "draft-1").Output.ShouldBe(File.ReadAllText(Path.Combine(folder, "plan.yaml")), "a draft that nobody has written in is its file");
        var draft = program.Good("plan", "drafts", "--format", "json").Json.ShouldHaveSingleItem()!;
        (draft["draft"]!.GetValue<int>(), draft["state"]!.GetValue<string>(), draft["faults"]!.GetValue<int>()).ShouldBe((1, "draft", 0));

        program.Refused("plan", "adopt", "draft-1").ShouldContain("sagsnummeret og mødets dato");
        program.Refused("plan", "adopt", "draft-9", "--case", "1", "--meeting", "2024-01-10").ShouldContain("intet udkast 9");
        program.Good("plan", "adopt", "draft-1", "--case", "24/7", "--meeting", "2024-01-10").Output.ShouldBe("stevns-2023, udgave 2 er vedtaget og gælder.\n");
        program.Good("plan", "adopt", "1", "--case", "24/7", "--meeting", "2024-01-10").Output.ShouldBe("stevns-2023, udgave 2 er vedtaget og gælder.\n");
        program.Good("plan", "compare", "stevns-2023@1", "stevns-2023").Output.ShouldBe("De to siger det samme.\n");
        program.Refused("plan", "compare", "stevns-2023@7", "stevns-2023").ShouldContain("har 2 udgaver");
    }

    [Fact]
    public void Import_OfAFileWithFaults_MakesADraftAndSaysEveryOneByLineAndColumn()
    {
        using var program = new Rettesnor();
        var folder = program.Folder.PathOf("ud");
        program.Good("plan", "export", "stevns-2024", "--out", folder);
        var path = Path.Combine(folder, "plan.yaml");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace("kind: minister", "kind: minster", StringComparison.Ordinal));

        var called = program.Run("plan", "import", folder, "--lang", "en");

        called.Status.ShouldBe(CommandLine.Findings);
        called.Errors.ShouldContain("ud/plan.yaml, line ");
        called.Errors.ShouldContain("found ‘minster’");
        called.Output.ShouldContain("faults to mend before it can be adopted");

        File.WriteAllText(path, text.Replace("years:", "årene:", StringComparison.Ordinal));
        program.Refused("plan", "import", folder).ShouldContain("Intet er gemt.");
        program.Refused("plan", "import", "findes-ikke").ShouldBe("findes-ikke har ingen plan.yaml.");
    }

    [Fact]
    public void Compare_OfTwoYears_SaysInWordsWhatChanged()
    {
        using var program = new Rettesnor();

        program.Good("plan", "compare", "stevns-2021", "stevns-2023", "--lang", "en").Output.ShouldContain("from over 85% to over 75%; what counts has changed");
        program.Good("plan", "compare", "stevns-2021", "stevns-2023", "--format", "json").Json.ShouldAllBe(c => c!["kind"] != null && c["id"] != null && c["change"] != null);
    }
}
