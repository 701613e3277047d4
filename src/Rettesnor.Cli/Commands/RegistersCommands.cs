using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands of registers have in common.</summary>
internal static class RegisterWord
{
    public static readonly Argument<string> Argument = new("REGISTER");

    public static Register Find(string word) => AllRegisters.Find(word) ?? throw CommandCall.Unknown(word, [.. AllRegisters.All.Select(r => r.Id), ""]);

    public static string ReadFile(string path) => File.Exists(path) ? File.ReadAllText(path) : throw NoFile(path);

    public static RefusedException NoFile(string path) => new(new LocalText($"Filen {path} findes ikke.", $"There is no file {path}."));

    public static LocalText KindOf(Field field) => field.Kind switch
    {
        FieldKind.Text => new("tekst", "text"),
        FieldKind.Cvr => new("CVR-nummer", "CVR number"),
        FieldKind.PNumber => new("P-nummer", "P-number"),
        FieldKind.Code => new("kode", "code"),
        FieldKind.Day => new("dag", "day"),
        FieldKind.Month => new("måned", "month"),
        FieldKind.Number => new("tal", "number"),
        FieldKind.Money => new("beløb", "amount"),
        FieldKind.Flag => new("ja eller nej", "yes or no"),
    };
}

internal sealed class RegistersListCommand : CliCommand
{
    public override string Name => "registers list";

    public override Right Right => Right.Open;

    public override LocalText About => new("viser registrene og deres felter", "shows the registers and their fields");

    public override IReadOnlyList<string> Examples => ["registers list", "registers list --format json"];

    public override int Run(CommandCall call)
    {
        Rows.Print(
            call, call.Form(Rows.Forms), [.. AllRegisters.All.SelectMany(r => r.Fields.Select(f => (Register: r, Field: f)))],
            [
                new("Register", x => x.Register.Id), new(call.Pick("Felt", "Field"), x => x.Field.Name), new(call.Pick("Kaldes", "Called"), x => x.Field.Title.In(call.Language)),
                new(call.Pick("Indhold", "Holds"), x => RegisterWord.KindOf(x.Field).In(call.Language)), new(call.Pick("Liste", "List"), x => x.Field.Codes ?? ""),
                new(call.Pick("Skal", "Must"), x => x.Field.Required ? call.Pick("ja", "yes") : ""), new(call.Pick("Nøgle", "Key"), x => x.Register.Key.Contains(x.Field.Name) ? call.Pick("ja", "yes") : ""),
            ],
            x => new JsonObject
            {
                ["register"] = x.Register.Id,
                ["title"] = x.Register.Title.In(call.Language),
                ["field"] = x.Field.Name,
                ["fieldTitle"] = x.Field.Title.In(call.Language),
                ["kind"] = x.Field.Kind.ToString().ToLowerInvariant(),
                ["codes"] = x.Field.Codes,
                ["required"] = x.Field.Required,
                ["key"] = x.Register.Key.Contains(x.Field.Name),
            },
            "");
        return CommandLine.Done;
    }
}

internal sealed class RegistersImportsCommand : CliCommand
{
    private const int Most = 1000;

    public override string Name => "registers imports";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("viser importerne, de nyeste først, med de numre, som »registers withdraw« bruger", "shows the imports, the newest first, with the numbers that ‘registers withdraw’ uses");

    public override IReadOnlyList<string> Examples => ["registers imports", "registers imports --format csv"];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var data = call.Open().Data;
        call.DemandOfAll(Right.ImportRegisters, data);
        string Count(int? n) => n is { } count ? NumberText.Of(count, 0, call.Language) : "–";
        Rows.Print(
            call, form, new ImportLog(data, call.RealClock).Newest(Most),
            [
                new(call.Pick("Nummer", "Number"), i => i.Id.ToString(CultureInfo.InvariantCulture), Right: true),
                new(call.Pick("Begyndt", "Began"), i => WallClock.Text(DateTime.SpecifyKind(i.Began, DateTimeKind.Utc), call.RealClock.LocalTimeZone, call.Language)),
                new(call.Pick("Hvem", "Who"), i => i.Who),
                new("Register", i => AllRegisters.Find(i.Register)?.Title.In(call.Language) ?? i.Register),
                new(call.Pick("Kilde", "Source"), i => i.Source),
                new(call.Pick("Fil", "File"), i => i.FileName),
                new(call.Pick("Tilstand", "State"), i => i.StateText.In(call.Language)),
                new(call.Pick("Rækker", "Rows"), i => Count(i.Outcome?.Rows), Right: true),
                new(call.Pick("Nye", "New"), i => Count(Written(i)?.Added), Right: true),
                new(call.Pick("Ændrede", "Changed"), i => Count(Written(i)?.Changed), Right: true),
                new(call.Pick("Uændrede", "Unchanged"), i => Count(Written(i)?.Unchanged), Right: true),
                new(call.Pick("Forsvundne", "Gone"), i => Count(Written(i)?.Vanished), Right: true),
            ],
            i => new JsonObject
            {
                ["import"] = i.Id,
                ["began"] = i.Began.ToString("O", CultureInfo.InvariantCulture),
                ["ended"] = i.Ended?.ToString("O", CultureInfo.InvariantCulture),
                ["who"] = i.Who,
                ["register"] = i.Register,
                ["source"] = i.Source,
                ["file"] = i.FileName,
                ["state"] = i.State.ToString().ToLowerInvariant(),
                ["rows"] = i.Outcome?.Rows,
                ["added"] = Written(i)?.Added,
                ["changed"] = Written(i)?.Changed,
                ["unchanged"] = Written(i)?.Unchanged,
                ["newPersons"] = Written(i)?.NewPersons,
                ["newEmployers"] = Written(i)?.NewEmployers,
                ["vanished"] = Written(i)?.Vanished,
                ["withdrawn"] = Written(i)?.Withdrawn,
                ["problemCount"] = i.Outcome?.ProblemCount,
                ["why"] = i.Why?.In(call.Language),
            },
            call.Pick("Der er ingen importer.", "There are no imports."));
        return CommandLine.Done;
    }

    // A file that was refused has come to nothing, which is something else than to nothing new.
    private static ImportOutcome? Written(ImportEntry entry) => entry.State == ImportState.Done ? entry.Outcome : null;
}

internal sealed class RegistersWithdrawCommand : CliCommand
{
    private static readonly Argument<string> Number = new("IMPORT");
    private static readonly Option<string> Why = new("--why") { HelpName = "TEKST" };

    public override string Name => "registers withdraw";

    public override Right Right => Right.ImportRegisters;

    public override LocalText About => new("trækker de forhold tilbage, som en import fandt forsvundet fra kildens fil", "withdraws the facts that an import found gone from the source's file");

    public override IReadOnlyList<string> Examples => ["registers withdraw 12 --why \"Slettet i fagsystemet\""];

    public override IReadOnlyList<Argument> Arguments => [Number];

    public override IReadOnlyList<Option> Options => [Why];

    public override string Forms => "table";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText> { ["--why"] = new("hvorfor; skal angives og gemmes", "why; must be given and is kept") };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        if (call.Value(Why) is not { Length: > 0 } why)
        {
            throw new RefusedException(new LocalText("Skriv med --why, hvorfor forholdene trækkes tilbage.", "Write with --why why the facts are withdrawn."));
        }

        var data = call.Open().Data;
        call.DemandOfAll(Right.ImportRegisters, data);
        if (!long.TryParse(call.Value(Number), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || new ImportLog(data, call.RealClock).Find(id) is not { } entry)
        {
            throw new RefusedException(new LocalText($"Der er ingen import {call.Value(Number)}.", $"There is no import {call.Value(Number)}."));
        }

        var count = new RegisterImport(data, call.Reference).Withdraw(entry, new Written(call.Acting.Who, "rettesnor registers withdraw", why));
        call.Output.WriteLine(call.Pick($"{NumberText.Of(count, 0, call.Language)} forhold er trukket tilbage. De kan stadig ses, som de var kendt før.", $"{NumberText.Of(count, 0, call.Language)} facts were withdrawn. They can still be seen as they were known before."));
        return CommandLine.Done;
    }
}

internal sealed class RegistersExportCommand : CliCommand
{
    private static readonly Option<bool> Cpr = new("--cpr");
    private static readonly Option<string> Why = new("--why") { HelpName = "TEKST" };

    public override string Name => "registers export";

    public override Right Right => Right.ExportRegisters;

    public override LocalText About => new("skriver et register ud, med skjulte CPR-numre", "writes a register out, with CPR numbers masked");

    public override IReadOnlyList<string> Examples => ["registers export interviews --format csv", "registers export interviews --known-on 2024-01-15", "registers export exits --cpr --why \"Aflevering til revisionen\" --format csv"];

    public override IReadOnlyList<Argument> Arguments => [RegisterWord.Argument];

    public override IReadOnlyList<Option> Options => [Cpr, Why, KnownOn];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--cpr"] = new("med hele CPR-numre; kræver --why og skrives i loggen", "with whole CPR numbers; needs --why and is written in the log"),
        ["--why"] = new("hvorfor der skrives ud; gemmes i loggen", "why it is written out; kept in the log"),
        ["--known-on"] = KnownOnText,
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var (register, whole) = (RegisterWord.Find(call.Value(RegisterWord.Argument)), call.Value(Cpr));
        if (whole && string.IsNullOrWhiteSpace(call.Value(Why)))
        {
            throw new RefusedException(new LocalText("Hele CPR-numre skrives kun ud med en grund. Skriv den med --why.", "Whole CPR numbers are written out only with a reason. Write it with --why."));
        }

        var data = call.Open().Data;
        call.DemandOfAll(Right.ExportRegisters, data);
        call.DemandOfAll(Right.ReadPersons, data);
        var rows = new RegisterExport(data).Read(register, whole, call.Knowledge, new Written(call.Acting.Who, whole ? "rettesnor registers export --cpr" : "rettesnor registers export", call.Value(Why) ?? register.Title.Da));
        var text = new FactText(new CodeLists(call.Reference));
        Rows.Print(
            call, form, [.. rows.Select(r => (Cpr: r.Number, r.Fact, Texts: form == "table" ? text.Of(register, r.Fact.Values, call.Language) : []))],
            [
                new(register.Of == Subject.Employers ? call.Pick("P-nummer", "P-number") : "CPR", r => r.Cpr), .. register.Fields.Select((f, i) => new TableText<(string Cpr, Fact Fact, IReadOnlyList<string> Texts)>(f.Title.In(call.Language), r => r.Texts[i])), new(call.Pick("Kilde", "Source"), r => r.Fact.Source),
            ],
            r =>
            {
                var json = new JsonObject { [register.Of == Subject.Employers ? "pNumber" : "cpr"] = r.Cpr };
                foreach (var (field, i) in register.Fields.Select((f, i) => (f, i)))
                {
                    json[field.Name] = r.Fact.Values[i] switch { null => null, decimal number => JsonNode.Parse(FieldText.Canonical(number)), long amount => Rows.Number(FieldText.Kroner(amount)), bool flag => flag, var other => FieldText.Canonical(other) };
                }

                json["source"] = r.Fact.Source;
                return json;
            },
            call.Pick("Registret er tomt.", "The register is empty."));
        return CommandLine.Done;
    }
}
