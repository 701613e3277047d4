using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

internal sealed class RetentionRulesCommand : CliCommand
{
    private static readonly Option<string> Import = new("--import") { HelpName = "FIL" };
    private static readonly Option<bool> Shipped = new("--shipped");

    public override string Name => "retention rules";

    public override Right Right => Right.SeeProtection;

    public override LocalText About => new("viser, hvor længe ting gemmes, eller sætter kommunens egne frister fra en fil", "shows how long things are kept, or sets the municipality's own time limits from a file");

    public override IReadOnlyList<string> Examples => ["retention rules", "retention rules --import frister.yaml --why \"Besluttet af direktionen i marts\"", "retention rules --shipped --why \"Vi bruger programmets frister\""];

    public override IReadOnlyList<Option> Options => [Import, Shipped, ProtectionCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--import"] = new("en fil som reference/retention.yaml, med en regel for hver slags; intet slettes af at sætte dem", "a file as reference/retention.yaml, with a rule for each kind; setting them erases nothing"),
        ["--shipped"] = new("gå tilbage til de frister, der følger med programmet", "go back to the time limits that come with the program"),
        ["--why"] = new("hvem der har besluttet det; skal angives, når noget ændres", "who has decided it; must be given when something is changed"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var (file, shipped) = (call.Value(Import), call.Value(Shipped));
        var text = file is null ? null : RegisterWord.ReadFile(file);
        var why = file is null && !shipped ? null : ProtectionCall.Reason(call);
        var data = call.Open().Data;
        call.DemandOfAll(why is null ? Right.SeeProtection : Right.EraseCitizens, data);
        if (text is not null)
        {
            RetentionStore.Put(data, ProtectionCall.Written(call, this, why!), Path.GetFileName(file!), text);
            call.Errors.WriteLine(call.Pick("Fristerne er nu kommunens egne. Intet er slettet; se »rettesnor retention preview«.", "The time limits are now the municipality's own. Nothing was erased; see ‘rettesnor retention preview’."));
        }
        else if (shipped)
        {
            call.Errors.WriteLine(RetentionStore.Withdraw(data, ProtectionCall.Written(call, this, why!))
                ? call.Pick("Fristerne er nu dem, der følger med programmet. Intet er slettet.", "The time limits are now those that come with the program. Nothing was erased.")
                : call.Pick("Fristerne var i forvejen dem, der følger med programmet.", "The time limits were those that come with the program already."));
        }

        var rules = data.Use(db => RetentionStore.Of(db, call.Reference));
        Rows.Print(
            call, form, rules.All,
            [
                new(call.Pick("Slags", "Kind"), r => RetentionRules.CodeOf(r.Of)), new(call.Pick("Hvad", "What"), r => Rows.Short(r.What.In(call.Language), 60)), new(call.Pick("Gemmes", "Kept"), r => r.KeepText(call.Language)),
                new(call.Pick("Regnet fra", "Counted from"), r => Rows.Short(r.After.In(call.Language), 60)), new(call.Pick("Usikkert", "Uncertain"), r => r.Uncertain is null ? "" : call.Pick("ja", "yes")),
            ],
            r => new JsonObject
            {
                ["of"] = RetentionRules.CodeOf(r.Of),
                ["keep"] = r.Keep is { } keep ? string.Create(CultureInfo.InvariantCulture, $"{keep.Amount} {keep.Unit}") : "always",
                ["what"] = r.What.In(call.Language),
                ["after"] = r.After.In(call.Language),
                ["source"] = r.Source.In(call.Language),
                ["uncertain"] = r.Uncertain?.In(call.Language),
            },
            "");
        return CommandLine.Done;
    }
}

internal sealed class RetentionPreviewCommand : CliCommand
{
    public override string Name => "retention preview";

    public override Right Right => Right.SeeProtection;

    public override LocalText About => new("viser, hvad der er ældre, end fristerne tillader, og koden, det slettes med; intet slettes", "shows what is older than the time limits allow, and the code that it is erased by; nothing is erased");

    public override IReadOnlyList<string> Examples => ["retention preview", "retention preview --format json"];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var data = call.Open().Data;
        call.DemandOfAll(Right.SeeProtection, data);
        var preview = new RetentionReader(data, call.Reference, call.Clock).Preview();
        string Count(long n) => NumberText.Of(n, 0, call.Language);
        string Day(DateOnly? day) => day is { } at ? Period.OfDate(at).ToShortText(call.Language) : "–";
        Rows.Print(
            call, form, preview.Due,
            [
                new(call.Pick("Slags", "Kind"), d => RetentionRules.CodeOf(d.Rule.Of)), new(call.Pick("Hvad", "What"), d => Rows.Short(d.Rule.What.In(call.Language), 60)), new(call.Pick("Gemmes", "Kept"), d => d.Rule.KeepText(call.Language)),
                new(call.Pick("Fra før", "From before"), d => Day(d.Before)), new(call.Pick("Slettes", "Erased"), d => Count(d.Count), Right: true),
            ],
            d => new JsonObject { ["of"] = RetentionRules.CodeOf(d.Rule.Of), ["before"] = d.Before?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["count"] = d.Count, ["code"] = preview.Code },
            "");
        if (form == "table" && preview.Persons.Count > 0)
        {
            call.Output.WriteLine();
            call.Output.WriteLine(call.Pick("Borgerne efter året for deres sidste registrering: ", "The citizens by the year of their last registration: ") + string.Join(", ", preview.Years.Select(y => $"{y.Year}: {Count(y.Persons)}")));
            call.Output.WriteLine(call.Pick("Rækker om dem: ", "Rows about them: ") + string.Join(", ", preview.Tables.Select(t => $"{PersonTables.TitleOf(t.Table).In(call.Language)}: {Count(t.Rows)}")));
        }

        if (form == "table")
        {
            call.Output.WriteLine();
            call.Output.WriteLine(preview.IsEmpty
                ? call.Pick("Intet er ældre, end fristerne tillader.", "Nothing is older than the time limits allow.")
                : call.Pick($"Slet det med: rettesnor retention erase --confirm {preview.Code} --why \"...\"", $"Erase it by: rettesnor retention erase --confirm {preview.Code} --why \"...\""));
        }

        return CommandLine.Done;
    }
}

internal sealed class RetentionEraseCommand : CliCommand
{
    private static readonly Option<string> Confirm = new("--confirm") { HelpName = "KODE" };

    public override string Name => "retention erase";

    public override Right Right => Right.EraseCitizens;

    public override LocalText About => new("sletter det, en forhåndsvisning viste, og leder bagefter efter, om noget er tilbage", "erases what a preview showed, and looks afterwards for anything that is left");

    public override IReadOnlyList<string> Examples => ["retention erase --confirm 1A2B-3C4D-5E6F --why \"Fristen er udløbet, besluttet den 3. marts\""];

    public override IReadOnlyList<Option> Options => [Confirm, ProtectionCall.Why];

    public override string Forms => "table";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--confirm"] = new("koden fra »rettesnor retention preview«; er noget ændret siden, slettes intet", "the code of ‘rettesnor retention preview’; if something has changed since, nothing is erased"),
        ["--why"] = new("hvem der har besluttet det; bliver stående, så skriv intet om nogen borger", "who has decided it; it stays, so write nothing about any citizen"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var code = call.Value(Confirm) ?? throw new RefusedException(new LocalText("Skriv med --confirm koden fra »rettesnor retention preview«. Intet er slettet.", "Write with --confirm the code of ‘rettesnor retention preview’. Nothing was erased."));
        var why = ProtectionCall.Reason(call);
        var data = call.Open().Data;
        call.DemandOfAll(Right.EraseCitizens, data);
        return ProtectionCall.Tell(call, data, ProtectionCall.Eraser(call, data).Run(code, ProtectionCall.Written(call, this, why)));
    }
}

internal sealed class RetentionErasePersonCommand : CliCommand
{
    public override string Name => "retention erase-person";

    public override Right Right => Right.EraseCitizens;

    public override LocalText About => new("sletter én borger, når det er besluttet; CPR-nummeret bliver der spurgt om", "erases one citizen when that is decided; the CPR number is asked for");

    public override IReadOnlyList<string> Examples => ["retention erase-person --why \"Registreret ved en fejl, sag 2026-117\" < cpr.txt"];

    public override IReadOnlyList<Option> Options => [ProtectionCall.Why];

    public override string Forms => "table";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--why"] = new("hvem der har besluttet det, uden borgerens navn; " + ProtectionCall.CprText.Da, "who has decided it, without the citizen's name; " + ProtectionCall.CprText.En),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var why = ProtectionCall.Reason(call);
        var data = call.Open().Data;
        call.DemandOfAll(Right.EraseCitizens, data);
        return ProtectionCall.Tell(call, data, ProtectionCall.Eraser(call, data).One(ProtectionCall.Person(call, data), ProtectionCall.Written(call, this, why)));
    }
}

internal sealed class RetentionReadmitCommand : CliCommand
{
    public override string Name => "retention readmit";

    public override Right Right => Right.EraseCitizens;

    public override LocalText About => new("lukker en slettet borger ind igen, så næste fil tager borgeren med; CPR-nummeret bliver der spurgt om", "lets an erased citizen in again, so that the next file takes the citizen along; the CPR number is asked for");

    public override IReadOnlyList<string> Examples => ["retention readmit --why \"Borgeren har en ny sag fra i dag\" < cpr.txt"];

    public override IReadOnlyList<Option> Options => [ProtectionCall.Why];

    public override string Forms => "table";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText> { ["--why"] = new("hvorfor; " + ProtectionCall.CprText.Da, "why; " + ProtectionCall.CprText.En) };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var why = ProtectionCall.Reason(call);
        var data = call.Open().Data;
        call.DemandOfAll(Right.EraseCitizens, data);
        var number = ProtectionCall.Cpr(call);
        if (!data.WriteIfNeeded(ProtectionCall.Written(call, this, why), (db, write) => ErasedPersons.Readmit(db, write, CprVault.Of(data, db), number)))
        {
            throw new RefusedException(new LocalText("Ingen slettet borger har det nummer, så der er ingen at lukke ind.", "No erased citizen has that number, so there is nobody to let in."));
        }

        call.Output.WriteLine(call.Pick("Borgeren er lukket ind igen. Næste fil med borgeren bliver læst ind.", "The citizen is let in again. The next file with the citizen is imported."));
        return CommandLine.Done;
    }
}

internal sealed class RetentionRecordsCommand : CliCommand
{
    private static readonly Argument<string?> Number = new("SLETNING") { Arity = ArgumentArity.ZeroOrOne };

    public override string Name => "retention records";

    public override Right Right => Right.SeeProtection;

    public override LocalText About => new("viser de sletninger, der er lavet, eller beviset for én af dem", "shows the erasures that were made, or the proof of one of them");

    public override IReadOnlyList<string> Examples => ["retention records", "retention records 1", "retention records 1 --out bevis.html"];

    public override IReadOnlyList<Argument> Arguments => [Number];

    public override IReadOnlyList<Option> Options => [ProtectionCall.Out];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText> { ["--out"] = new("skriv beviset som en fil (html)", "write the proof as a file (html)") };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var data = call.Open().Data;
        call.DemandOfAll(Right.SeeProtection, data);
        if (call.Value(Number) is not { } text)
        {
            Print(call, form, data.Use(Erasures.All));
            return CommandLine.Done;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || data.Use(db => Erasures.Find(db, id)) is not { } erasure)
        {
            throw new RefusedException(new LocalText($"Der er ingen sletning {text}. »rettesnor retention records« viser dem alle.", $"There is no erasure {text}. ‘rettesnor retention records’ shows all of them."));
        }

        var names = data.Use(Coverage.Of).Select(a => call.Reference.NameOf(a, call.Language)).ToList();
        var document = ErasureReport.Of(data, call.Reference, erasure, names.Count == 0 ? "Rettesnor" : string.Join(", ", names), ProtectionCall.Notice(call), call.Language);
        if (call.Value(ProtectionCall.Out) is not null)
        {
            ProtectionCall.Write(call, document, ProtectionCall.FileOf(call));
            return CommandLine.Done;
        }

        call.Output.WriteLine($"{document.Title}: {document.Subtitle}");
        foreach (var section in document.Sections)
        {
            call.Output.WriteLine();
            call.Output.WriteLine(section.Heading);
            foreach (var line in section.Paragraphs.Concat(section.Tables.SelectMany(t => t.Rows).Select(r => "  " + string.Join(": ", r))))
            {
                call.Output.WriteLine(line);
            }
        }

        return erasure.Proof?.IsClean == true ? CommandLine.Done : CommandLine.Findings;
    }

    private static void Print(CommandCall call, string form, IReadOnlyList<Erasure> all) => Rows.Print(
        call, form, all,
        [
            new(call.Pick("Nummer", "Number"), e => e.Id.ToString(CultureInfo.InvariantCulture), Right: true), new(call.Pick("Hvornår", "When"), e => WallClock.Text(e.At, call.RealClock.LocalTimeZone, call.Language)),
            new(call.Pick("Hvem", "Who"), e => e.Who), new(call.Pick("Hvordan", "How"), e => e.KindText.In(call.Language)), new(call.Pick("Borgere", "Citizens"), e => NumberText.Of(e.Persons, 0, call.Language), Right: true),
            new(call.Pick("Bevis", "Proof"), e => e.OutcomeText.In(call.Language)),
        ],
        e => new JsonObject
        {
            ["erasure"] = e.Id,
            ["at"] = e.At.ToString("O", CultureInfo.InvariantCulture),
            ["who"] = e.Who,
            ["why"] = e.Why,
            ["kind"] = e.Kind,
            ["persons"] = e.Persons,
            ["rows"] = e.Counts.Values.Sum(),
            ["clean"] = e.Proof?.IsClean,
        },
        call.Pick("Intet er slettet endnu.", "Nothing was erased yet."));
}

internal sealed class RetentionReapplyCommand : CliCommand
{
    public override string Name => "retention reapply";

    public override Right Right => Right.RunService;

    public override LocalText About => new("sletter igen de borgere, som en sikkerhedskopi fra før en sletning har bragt tilbage", "erases again the citizens that a backup from before an erasure has brought back");

    public override IReadOnlyList<string> Examples => ["retention reapply"];

    public override string Forms => "table";

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var data = call.OpenEmpty();
        call.DemandOfAll(Right.RunService, data);
        return Reapply(call, data, "rettesnor " + Name, isAsked: true);
    }

    /// <summary>Makes the erasures again that the database lacks, and says so.</summary>
    public static int Reapply(CommandCall call, DataDirectory data, string process, bool isAsked)
    {
        var made = ProtectionCall.Eraser(call, data).Reapply(new Written(call.Acting.Who.Length > 0 ? call.Acting.Who : Environment.UserName, process, "Databasen er lagt på plads fra før sletningen"));
        if (made.Count == 0 && isAsked)
        {
            call.Output.WriteLine(call.Pick("Databasen mangler ingen af sletningerne i erasures.json.", "The database lacks none of the erasures of erasures.json."));
        }

        return made.Select(id => ProtectionCall.Tell(call, data, id)).Append(CommandLine.Done).Max();
    }
}
