using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>Data protection from the command line, on three citizens of a demonstration: a citizen's own file, time limits, erasing, its proof, and a backup from before it.</summary>
public sealed class ProtectionTests
{
    private static readonly (string Cpr, string Name, int Year)[] Citizens = [("6113800001", "Gerda Gammelgaard", 2016), ("6113800002", "Niels Nyere", 2022), ("6113800003", "Rita Rask", 2023)];

    private const string Leader = DemonstrationAccounts.Prefix + "leder";
    private const string Why = "Besluttet af direktionen i dag";

    [Fact]
    public void Citizens_WhoseTimeIsOver_AreErasedAndABackupDoesNotBringThemBack()
    {
        using var program = OfThree();
        Called As(string login, params string[] words) => program.Run([.. words, "--as", login]);
        var due = As(Leader, "retention", "preview", "--format", "json").Json;
        var code = due[0]!["code"]!.GetValue<string>();
        As(Leader, "retention", "preview").Output.ShouldContain($"rettesnor retention erase --confirm {code}");
        As(DemonstrationAccounts.Prefix + "administrator", "backup", program.Folder.PathOf("foer.zip")).Status.ShouldBe(CommandLine.Done);

        As(Leader, "retention", "erase", "--confirm", "0000-0000-0000", "--why", Why).Errors.ShouldContain("Noget er ændret");
        As(DemonstrationAccounts.Prefix + "dpo", "retention", "erase", "--confirm", code, "--why", Why).Status.ShouldBe(CommandLine.Wrong);
        var erased = As(Leader, "retention", "erase", "--confirm", code, "--why", Why);
        erased.Status.ShouldBe(CommandLine.Done, erased.Errors);
        erased.Output.ShouldContain("Slettet, og intet fundet bagefter.");

        IEnumerable<string> Left() => As(DemonstrationAccounts.Prefix + "analytiker", "registers", "export", "person_details", "--format", "json").Json.Select(c => c!["name"]!.GetValue<string>());
        due.Single(d => d!["of"]!.GetValue<string>() == "citizens")!["count"]!.GetValue<int>().ShouldBe(1);
        Left().ShouldBe(["Niels Nyere", "Rita Rask"]);
        var restored = As(DemonstrationAccounts.Prefix + "administrator", "restore", program.Folder.PathOf("foer.zip"), "--replace");
        restored.Status.ShouldBe(CommandLine.Done, restored.Errors);
        restored.Output.ShouldContain("Sletning nr. 1: ");
        Left().ShouldBe(["Niels Nyere", "Rita Rask"]);
        As(DemonstrationAccounts.Prefix + "administrator", "retention", "reapply").Output.ShouldContain("mangler ingen af sletningerne");

        As(DemonstrationAccounts.Prefix + "dpo", "retention", "records", "--format", "json").Json.Single()!["clean"]!.GetValue<bool>().ShouldBeTrue();
        As(DemonstrationAccounts.Prefix + "dpo", "retention", "records", "1").Output.ShouldContain("slettede demo-administrator 1 borger igen efter en sikkerhedskopi.");
        As(DemonstrationAccounts.Prefix + "dpo", "retention", "records", "1", "--out", program.Folder.PathOf("bevis.html")).Status.ShouldBe(CommandLine.Done);
        File.ReadAllText(program.Folder.PathOf("bevis.html")).ShouldContain("Hvad der blev ledt igennem bagefter");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[{\"Code\":\"a\",\"At\":\"2024-01-01T00:00:00Z\"}]")]
    public void Restore_WithErasuresThatCannotBeRead_ChangesNothing(string text)
    {
        using var program = OfThree();
        Called As(string login, params string[] words) => program.Run([.. words, "--as", DemonstrationAccounts.Prefix + login]);
        As("administrator", "backup", program.Folder.PathOf("foer.zip")).Status.ShouldBe(CommandLine.Done);
        var data = DataDirectory.Open(program.Folder.PathOf("data"), new FixedClock(2024, 1, 15));
        File.WriteAllText(ErasureFile.PathIn(data), text);
        data.Write(new Written("test", "test", "test"), (db, write) => RegisterStore.Put(db, write, AllRegisters.Exits, [Fact.Of(AllRegisters.Exits, 3, "kmd", new DateOnly(2023, 4, 1), "work")]));
        var before = data.Revision();

        var called = As("administrator", "restore", program.Folder.PathOf("foer.zip"), "--replace");

        called.Status.ShouldBe(CommandLine.Wrong);
        called.Errors.ShouldContain("erasures.json med sletningerne kan ikke læses");
        called.Errors.ShouldContain("Intet er ændret");
        data.Revision().ShouldBe(before);
        program.Answering(Citizens[2].Cpr, "retention", "erase-person", "--why", Why, "--as", Leader).Errors.ShouldContain("Intet er ændret");
        (data.Revision(), data.Use(Erasures.All).Count).ShouldBe((before, 0));
    }

    [Fact]
    public void Citizen_OfACprNumberThatIsAskedFor_GetsAFileAndIsErasedAndLetInAgain()
    {
        using var program = OfThree();
        Called As(string answer, params string[] words) => program.Answering(answer, [.. words, "--as", Leader]);
        var (cpr, name, file) = (Citizens[2].Cpr, Citizens[2].Name, program.Folder.PathOf("indsigt.html"));

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
        var data = DataDirectory.Open(program.Folder.PathOf("data"), new FixedClock(2024, 1, 15));
        var writes = Writes(data);
        As(cpr, "retention", "readmit", "--why", Why).Errors.ShouldContain("Ingen slettet borger");
        As("", "retention", "rules", "--shipped", "--why", Why).Errors.ShouldContain("i forvejen");
        Writes(data).ShouldBe(writes, "what did not happen is not in the log");
    }

    [Fact]
    public void Rules_OfAFile_AreReadWithLineAndColumnAndKept()
    {
        using var program = OfThree();
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

    private static long Writes(DataDirectory data) => data.Use(db => db.One<long>("SELECT COUNT(*) FROM writes"));

    private static Rettesnor OfThree()
    {
        var program = new Rettesnor();
        var data = DataDirectory.Open(program.Folder.PathOf("data"), new FixedClock(2024, 1, 15));
        new DemonstrationNote(new AreaId("stevns"), new DateOnly(2023, 5, 15), 1, "test", new DateOnly(2017, 1, 1)).WriteTo(data.Path);
        DemonstrationAccounts.Make(new AccountStore(data, isDemonstration: true), new AreaId("stevns"), "test");
        data.Write(new Written("test", "test", "test"), (db, write) =>
        {
            Coverage.Set(db, write, [new AreaId("stevns")]);
            var store = new PersonStore(CprVault.Of(data, db));
            foreach (var (cpr, name, year) in Citizens)
            {
                CprNumber.TryParse(cpr, out var number).ShouldBeTrue();
                var person = store.FindOrAdd(db, write, number);
                RegisterStore.Put(db, write, AllRegisters.Details, [Fact.Of(AllRegisters.Details, person, "kmd", name, new DateOnly(1980, 1, 1), "female", "danish", null, null, null)]);
                RegisterStore.Put(db, write, AllRegisters.Residences, [Fact.Of(AllRegisters.Residences, person, "kmd", "stevns", new DateOnly(2010, 1, 1), null)]);
                RegisterStore.Put(db, write, AllRegisters.Benefits, [Fact.Of(AllRegisters.Benefits, person, "kmd", "cash-benefit", new DateOnly(year, 1, 1), new DateOnly(year, 3, 31), null)]);
            }

            return 0;
        });
        return program;
    }
}
