using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

/// <summary>What the server does every night, now.</summary>
internal sealed class RegistersCheckCommand : CliCommand
{
    public override string Name => "registers check";

    public override Right Right => Right.RunService;

    public override LocalText About => new(
        "læser alle borgere igen og sammenligner med de forløb, tallene bygger på", "reads all citizens again and compares with the histories that the figures are built on");

    public override IReadOnlyList<string> Examples => ["registers check"];

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var library = call.Open();
        call.DemandOfAll(Right.RunService, library.Data);
        var check = new NightlyCheck(library.Data, new LiveHistories(library.Data, library.Reference), call.RealClock).Run(call.Acting.Who);
        var rows = NumberText.Of(check.Rows, 0, call.Language);
        if (new RetentionAlarm(library.Data, library.Reference, call.Clock).Raise(call.Acting.Who) is > 0 and var old)
        {
            call.Output.WriteLine(call.Pick(
                $"{NumberText.Of(old, 0, call.Language)} {(old == 1 ? "borger" : "borgere")} er ældre, end fristerne tillader; »rettesnor retention preview« viser det, og alarmen står i »registers alarms«.",
                $"{NumberText.Of(old, 0, call.Language)} {(old == 1 ? "citizen is" : "citizens are")} older than the time limits allow; ‘rettesnor retention preview’ shows it, and the alarm stands in ‘registers alarms’."));
        }

        foreach (var person in check.LeftOut)
        {
            call.Output.WriteLine(call.Pick($"Borger {person.Person} kan ikke regnes med: {person.Why.Da}", $"Citizen {person.Person} cannot be counted: {person.Why.En}"));
        }

        if (check.Different.Count == 0)
        {
            call.Output.WriteLine(call.Pick($"{rows} forløb svarer til registrene.", $"{rows} histories are those of the registers."));
            return check.LeftOut.Count == 0 ? CommandLine.Done : CommandLine.Findings;
        }

        var different = NumberText.Of(check.Different.Count, 0, call.Language);
        call.Output.WriteLine(call.Pick($"{different} af {rows} forløb svarede ikke til registrene. De er læst igen, og alarmen står i »registers alarms«.", $"{different} of {rows} histories were not those of the registers. They have been read again, and the alarm stands in ‘registers alarms’."));
        return CommandLine.Findings;
    }
}

/// <summary>The alarms that nobody has seen to.</summary>
internal sealed class RegistersAlarmsCommand : CliCommand
{
    private static readonly Option<string> Close = new("--close") { HelpName = "NUMMER" };

    public override string Name => "registers alarms";

    public override Right Right => Right.RunService;

    public override LocalText About => new("alarmer, som ingen har taget sig af", "alarms that nobody has seen to");

    public override IReadOnlyList<string> Examples => ["registers alarms"];

    public override IReadOnlyList<Option> Options => [Close, AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--close"] = new("nummeret på en alarm, der er taget hånd om", "the number of an alarm that has been seen to"),
        ["--why"] = AccountsCall.Texts["--why"],
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var data = call.Open().Data;
        call.DemandOfAll(Right.RunService, data);
        if (call.Value(Close) is { } text)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !data.Write(new Written(call.Acting.Who, "rettesnor registers alarms", call.Value(AccountsCall.Why) ?? $"Alarm {text}"), (db, write) => Alarms.Close(db, write, number)))
            {
                throw new RefusedException(new LocalText($"Der er ingen åben alarm med nummer »{text}«.", $"There is no open alarm with number ‘{text}’."));
            }
        }

        var open = data.Use(Alarms.Open);
        Rows.Print(
            call, form, open,
            [
                new(call.Pick("Nummer", "Number"), a => a.Id.ToString(CultureInfo.InvariantCulture)),
                new(call.Pick("Hvornår", "When"), a => WallClock.Text(a.At, call.RealClock.LocalTimeZone, call.Language)),
                new(call.Pick("Hvad", "What"), a => a.Text.In(call.Language)),
            ],
            a => new JsonObject { ["alarm"] = a.Id, ["at"] = a.At.ToString("O", CultureInfo.InvariantCulture), ["text"] = a.Text.In(call.Language) },
            call.Pick("Ingen åbne alarmer.", "No open alarms."));
        return open.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }
}

/// <summary>A new key for the CPR numbers, and every number kept under it.</summary>
internal sealed class RegistersKeysCommand : CliCommand
{
    public override string Name => "registers keys";

    public override Right Right => Right.RunService;

    public override LocalText About => new("skifter nøglen til CPR-numrene og lægger alle numre under den nye", "changes the key of the CPR numbers and keeps all of them under the new one");

    public override IReadOnlyList<string> Examples => ["registers keys"];

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var data = call.Open().Data;
        call.DemandOfAll(Right.RunService, data);
        var path = CprVault.PathIn(data);
        if (!File.Exists(path))
        {
            throw new RefusedException(new LocalText("Der er ingen CPR-numre og ingen nøgle endnu.", "There are no CPR numbers and no key yet."));
        }

        var vault = CprVault.AddKey(path);
        var count = data.Write(new Written(call.Acting.Who, "rettesnor registers keys", vault.CurrentKey), (db, _) => new PersonStore(vault).Reseal(db));
        call.Output.WriteLine(call.Pick(
            $"{NumberText.Of(count, 0, call.Language)} CPR-numre ligger nu under nøglen {vault.CurrentKey}. Gem {path} et andet sted igen; de gamle nøgler i den hører til ældre sikkerhedskopier.",
            $"{NumberText.Of(count, 0, call.Language)} CPR numbers are now kept under the key {vault.CurrentKey}. Keep {path} in another place again; the old keys in it belong to older backups."));
        return CommandLine.Done;
    }
}

/// <summary>Which municipalities have all their residents in the registers: only theirs are measured.</summary>
internal sealed class RegistersCoverCommand : CliCommand
{
    public override string Name => "registers cover";

    public override Right Right => Right.RunService;

    public override LocalText About => new(
        "siger, hvilken kommunes borgere registrene har alle af; kun dens tal måles", "says which municipality's citizens the registers have all of; only its figures are measured");

    public override IReadOnlyList<string> Examples => ["registers cover stevns"];

    public override IReadOnlyList<Argument> Arguments => [MunicipalityCall.Municipality];

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var area = MunicipalityCall.Of(call);
        call.Demand(Right.RunService, area);
        var changed = call.Open().Data.Write(
            new Written(call.Acting.Who, "rettesnor registers cover", area.Id.Value), (db, write) => Coverage.Set(db, write, [area.Id]));
        call.Output.WriteLine(changed
            ? call.Pick($"Registrene dækker nu {area.Name.Da}.", $"The registers now cover {area.Name.En}.")
            : call.Pick($"Registrene dækkede {area.Name.Da} i forvejen.", $"The registers covered {area.Name.En} already."));
        return CommandLine.Done;
    }
}
