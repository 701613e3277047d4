using System.CommandLine;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>A profile in a file.</summary>
internal static class ProfileFile
{
    public static ImportProfile Read(CommandCall call, string path)
    {
        var problems = new List<LocalText>();
        return ImportProfile.Read(RegisterWord.ReadFile(path), new CodeLists(call.Reference), problems) ?? throw new RefusedException(new LocalText(
            string.Join(Environment.NewLine, problems.Select(p => $"{path}: {p.Da}")), string.Join(Environment.NewLine, problems.Select(p => $"{path}: {p.En}"))));
    }
}

internal sealed class ProfileListCommand : CliCommand
{
    public override string Name => "registers profile list";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("viser, hvilke kilder der har en profil for hvilke registre", "shows which sources have a profile for which registers");

    public override IReadOnlyList<string> Examples => ["registers profile list"];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        Rows.Print(
            call, form, new ProfileStore(call.Open().Data, call.Reference).All(),
            [
                new(call.Pick("Kilde", "Source"), p => p.Source), new("Register", p => p.Register), new(call.Pick("Kolonner", "Columns"), p => string.Join(", ", p.Columns)),
            ],
            p => new JsonObject { ["source"] = p.Source, ["register"] = p.Register, ["columns"] = new JsonArray([.. p.Columns.Select(c => (JsonNode)c)]) },
            call.Pick("Der er ingen profiler.", "There are no profiles."));
        return CommandLine.Done;
    }
}

internal sealed class ProfileGuessCommand : CliCommand
{
    private static readonly Argument<string> FileName = new("FIL");

    public override string Name => "registers profile guess";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("foreslår en profil ud fra en fil; ret den til, og gem den med »registers profile import«", "proposes a profile from a file; correct it and keep it with ‘registers profile import’");

    public override IReadOnlyList<string> Examples => ["registers profile guess interviews samtaler.xlsx > samtaler.json"];

    public override IReadOnlyList<Argument> Arguments => [RegisterWord.Argument, FileName];

    public override string Forms => "json";

    public override int Run(CommandCall call)
    {
        call.Form("json");
        var register = RegisterWord.Find(call.Value(RegisterWord.Argument));
        var path = call.Value(FileName);
        if (!File.Exists(path))
        {
            throw RegisterWord.NoFile(path);
        }

        try
        {
            using var file = RowFile.Open(path);
            call.Output.WriteLine((ProfileGuess.Of(file, register, call.Reference).Profile with { Source = "navngiv-kilden" }).ToJson());
            return CommandLine.Done;
        }
        catch (FileRefusedException refused)
        {
            throw new RefusedException(new LocalText($"{path}: {refused.Text.Da}", $"{path}: {refused.Text.En}"));
        }
    }
}

internal sealed class ProfileExportCommand : CliCommand
{
    private static readonly Argument<string> Source = new("KILDE");

    public override string Name => "registers profile export";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("skriver en kildes profil for et register ud", "writes a source's profile for a register out");

    public override IReadOnlyList<string> Examples => ["registers profile export reimbursements ydelsesrefusion > profil.json"];

    public override IReadOnlyList<Argument> Arguments => [RegisterWord.Argument, Source];

    public override string Forms => "json";

    public override int Run(CommandCall call)
    {
        call.Form("json");
        var register = RegisterWord.Find(call.Value(RegisterWord.Argument));
        var store = new ProfileStore(call.Open().Data, call.Reference);
        call.Output.WriteLine((store.Find(call.Value(Source), register.Id)
            ?? throw CommandCall.Unknown(call.Value(Source), [.. store.All().Where(p => p.Register == register.Id).Select(p => p.Source)])).ToJson());
        return CommandLine.Done;
    }
}

internal sealed class ProfileImportCommand : CliCommand
{
    private static readonly Argument<string> FileName = new("FIL");

    public override string Name => "registers profile import";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("gemmer en profil fra en fil; den afløser kildens tidligere for registret", "keeps a profile from a file; it supersedes the source's earlier one for the register");

    public override IReadOnlyList<string> Examples => ["registers profile import samtaler.json"];

    public override IReadOnlyList<Argument> Arguments => [FileName];

    public override string Forms => "table";

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var profile = ProfileFile.Read(call, call.Value(FileName));
        var isNew = new ProfileStore(call.Open().Data, call.Reference).Put(profile, new Written(call.Acting.Who, "rettesnor registers profile import", Path.GetFileName(call.Value(FileName))));
        call.Output.WriteLine(isNew
            ? call.Pick($"Profilen for {profile.Source} og {profile.Register} er gemt.", $"The profile of {profile.Source} and {profile.Register} is kept.")
            : call.Pick($"Profilen for {profile.Source} og {profile.Register} er uændret.", $"The profile of {profile.Source} and {profile.Register} is unchanged."));
        return CommandLine.Done;
    }
}
