using Rettesnor.Core.Access;

namespace Rettesnor.Cli.Tests;

/// <summary>Data protection from the command line, on a demonstration: a citizen's own file, time limits, erasing, its proof, and a backup from before it.</summary>
public sealed class ProtectionTests
{
    private const string Leader = DemonstrationAccounts.Prefix + "leder";
    private const string Why = "Besluttet af direktionen i dag";

    [Fact]
    public void Citizens_WhoseTimeIsOver_AreErasedAndABackupDoesNotBringThemBack()
    {
        using var program = Rettesnor.OfDemonstration();
        Called As(string login, params string[] words) => program.Run([.. words, "--as", login]);
        var citizens = As(DemonstrationAccounts.Prefix + "analytiker", "registers", "export", "person_details", "--cpr", "--why", Why, "--format", "json").Json;
        var due = As(Leader, "retention", "preview", "--format", "json").Json;
        var code = due[0]!["code"]!.GetValue<string>();
        As(Leader, "retention", "preview").Output.ShouldContain($"rettesnor retention erase --confirm {code}");
        As(DemonstrationAccounts.Prefix + "administrator", "backup", program.Folder.PathOf("foer.zip")).Status.ShouldBe(CommandLine.Done);

        As(Leader, "retention", "erase", "--confirm", "0000-0000-0000", "--why", Why).Errors.ShouldContain("Noget er ændret");
        As(DemonstrationAccounts.Prefix + "dpo", "retention", "erase", "--confirm", code, "--why", Why).Status.ShouldBe(CommandLine.Wrong);
        var erased = As(Leader, "retention", "erase", "--confirm", code, "--why", Why);
        erased.Status.ShouldBe(CommandLine.Done, erased.Errors);
        erased.Output.ShouldContain("Slettet, og intet fundet bagefter.");

        int Citizens() => As(DemonstrationAccounts.Prefix + "analytiker", "registers", "export", "person_details", "--format", "json").Json.Count;
        var left = citizens.Count - due.Single(d => d!["of"]!.GetValue<string>() == "citizens")!["count"]!.GetValue<int>();
        left.ShouldBeInRange(1, citizens.Count - 1);
        Citizens().ShouldBe(left);
        var restored = As(DemonstrationAccounts.Prefix + "administrator", "restore", program.Folder.PathOf("foer.zip"), "--replace");
        restored.Status.ShouldBe(CommandLine.Done, restored.Errors);
        restored.Output.ShouldContain("Sletning nr. 1: ");
        Citizens().ShouldBe(left);
        As(DemonstrationAccounts.Prefix + "administrator", "retention", "reapply").Output.ShouldContain("mangler ingen af sletningerne");

        As(DemonstrationAccounts.Prefix + "dpo", "retention", "records", "--format", "json").Json.Single()!["clean"]!.GetValue<bool>().ShouldBeTrue();
        As(DemonstrationAccounts.Prefix + "dpo", "retention", "records", "1").Output.ShouldContain("gentaget efter en sikkerhedskopi");
        As(DemonstrationAccounts.Prefix + "dpo", "retention", "records", "1", "--out", program.Folder.PathOf("bevis.html")).Status.ShouldBe(CommandLine.Done);
        File.ReadAllText(program.Folder.PathOf("bevis.html")).ShouldContain("Hvad der blev ledt igennem bagefter");
    }

    [Fact]
    public void Citizen_OfACprNumberThatIsAskedFor_GetsAFileAndIsErasedAndLetInAgain()
    {
        using var program = Rettesnor.OfDemonstration();
        Called As(string answer, params string[] words) => program.Answering(answer, [.. words, "--as", Leader]);
        var citizen = program.Good("registers", "export", "person_details", "--cpr", "--why", Why, "--format", "json").Json[^1]!;
        var (cpr, name, file) = (citizen["cpr"]!.GetValue<string>(), citizen["name"]!.GetValue<string>(), program.Folder.PathOf("indsigt.html"));

        As("", "registers", "person-file", "--why", Why).Errors.ShouldContain("--out");
        As(cpr, "registers", "person-file", "--out", file).Errors.ShouldContain("--why");
        As("12", "registers", "person-file", "--out", file, "--why", Why).Errors.ShouldContain("ikke et CPR-nummer");
        As(cpr + "\n", "registers", "person-file", "--out", file, "--why", Why).Status.ShouldBe(CommandLine.Done);
        var text = File.ReadAllText(file);
        text.ShouldContain(name);
        text.ShouldNotContain(cpr);
        As(cpr, "registers", "person-file", "--out", file, "--why", Why).Errors.ShouldContain("bliver ikke overskrevet");

        As(cpr, "retention", "erase-person", "--why", $"Fejl i sagen om {name}").Errors.ShouldContain("borgerens navn");
        As(cpr, "retention", "erase-person", "--why", Why).Output.ShouldContain("Sletning nr. 1: 1 borger");
        As(cpr, "retention", "erase-person", "--why", Why).Errors.ShouldContain("ingen borger");
        As(cpr, "retention", "readmit", "--why", Why).Status.ShouldBe(CommandLine.Done);
        As(cpr, "retention", "readmit", "--why", Why).Errors.ShouldContain("Ingen slettet borger");
    }

    [Fact]
    public void Rules_OfAFile_AreReadWithLineAndColumnAndKept()
    {
        using var program = Rettesnor.OfDemonstration();
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "retention.yaml"));
        var (wrong, right) = (program.Folder.PathOf("forkert.yaml"), program.Folder.PathOf("frister.yaml"));
        File.WriteAllText(wrong, shipped.Replace("keep: 5 years", "keep: fem år", StringComparison.Ordinal));
        File.WriteAllText(right, shipped.Replace("keep: 5 years", "keep: 7 years", StringComparison.Ordinal));
        Called As(params string[] words) => program.Run([.. words, "--as", Leader]);
        string Kept() => As("retention", "rules", "--format", "json").Json[0]!["keep"]!.GetValue<string>();

        As("retention", "rules", "--import", wrong, "--why", Why).Errors.ShouldContain("forkert.yaml, linje 6, kolonne 11: fandt »fem år«");
        As("retention", "rules", "--import", right).Errors.ShouldContain("--why");
        Kept().ShouldBe("5 years");
        As("retention", "rules", "--import", right, "--why", Why).Status.ShouldBe(CommandLine.Done);
        Kept().ShouldBe("7 years");
        As("retention", "rules", "--shipped", "--why", Why).Status.ShouldBe(CommandLine.Done);
        Kept().ShouldBe("5 years");
    }
}
