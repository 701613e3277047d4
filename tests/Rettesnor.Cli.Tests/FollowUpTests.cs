using System.Text;

namespace Rettesnor.Cli.Tests;

public sealed class FollowUpTests
{
    [Fact]
    public void FollowUp_OnTheCommandLine_GoesFromOpenToTheSameBytes()
    {
        using var program = new Rettesnor();
        program.Good("plan", "show");
        program.Good("followup", "open", "stevns-2021", "--period", "2021-Q2", "--cut-off", "2021-10-04", "--meeting", "2021-10-04").Output.ShouldBe("Afrapportering nr. 1 for 2. kvartal 2021 er åbnet.\n");
        program.Refused("followup", "open", "stevns-2021", "--period", "2021-Q2").ShouldContain("nr. 1");
        program.Refused("followup", "open", "stevns-2021").ShouldContain("--period");
        program.Good("followup", "comment", "stevns-2021", "1", "r21-5", "--text", "Andelen er faldet til {R21-5}; 77,7 % er ingen nået.").Output.ShouldBe("Kommentaren er gemt.\n");
        program.Good("followup", "comment", "stevns-2021", "1", "R21-5").Output.ShouldBe("Andelen er faldet til 48,4 %; 77,7 % er ingen nået.\n");
        program.Refused("followup", "comment", "stevns-2021", "1", "R21-99", "--text", "x").ShouldContain("R21-99");
        program.Refused("followup", "comment", "stevns-2021", "1", "R21-5", "--file", "findes-ikke.txt").ShouldContain("findes-ikke.txt");

        var check = program.Run("followup", "check", "stevns-2021", "1", "--format", "json");
        check.Status.ShouldBe(CommandLine.Findings);
        check.Json.Select(f => $"{f!["goal"]} {f["kind"]} {f["found"]}").ShouldBe(
        [
            "R21-1a no-comment ", "R21-1b no-comment ", "R21-2 no-comment ", "R21-3 no-comment ", "R21-4a no-comment ", "R21-4b no-comment ", "R21-5 unknown-number 77,7 %",
            "R21-6 no-comment ", "R21-7 no-comment ", "R21-8 no-comment ",
        ]);

        var draft = program.Folder.PathOf("udkast.html");
        program.Good("followup", "export", "stevns-2021", "1", "--out", draft);
        File.ReadAllText(draft).ShouldContain("Udkast");
        program.Refused("followup", "approve", "stevns-2021", "1").ShouldContain("Skriv, hvorfor");
        program.Good("followup", "approve", "stevns-2021", "1", "--why", "Prøve").Output.ShouldContain("er godkendt. Segl: ");
        program.Refused("followup", "comment", "stevns-2021", "1", "R21-5", "--text", "Efter").ShouldContain("er godkendt og ændres ikke mere");
        program.Refused("followup", "approve", "stevns-2021", "1", "--why", "Igen").ShouldContain("er godkendt og ændres ikke mere");

        var (first, second) = (program.Folder.PathOf("a.docx"), program.Folder.PathOf("b.docx"));
        program.Good("followup", "export", "stevns-2021", "1", "--out", first);
        program.Good("figures", "export", "--format", "csv");
        program.Good("followup", "export", "stevns-2021", "1", "--out", second);
        File.ReadAllBytes(second).ShouldBe(File.ReadAllBytes(first));
        program.Refused("followup", "export", "stevns-2021", "2", "--out", first).ShouldContain("nr. 2");
        program.Refused("followup", "export", "stevns-2021", "1").ShouldContain("--out");

        program.Good("followup", "open", "stevns-2021", "--period", "2021-Q2", "--cut-off", "2021-10-04", "--corrects", "1");
        program.Good("followup", "list", "stevns-2021", "--format", "json").Json.Select(f => $"{f!["number"]} {f["meeting"]} {f["corrects"]} {f["seal"] is not null}").ShouldBe(["1 2021-10-04  True", "2  1 False"]);
        Encoding.UTF8.GetByteCount(program.Good("followup", "list", "stevns-2021").Output).ShouldBeGreaterThan(100);
    }
}
