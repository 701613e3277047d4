using System.CommandLine;
using Rettesnor.Core.Access;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>The file of everything that is held about one citizen.</summary>
internal sealed class RegistersPersonFileCommand : CliCommand
{
    public override string Name => "registers person-file";

    public override Right Right => Right.GiveInsight;

    public override LocalText About => new("skriver alt, hvad der er registreret om en borger, som en fil til borgeren; CPR-nummeret bliver der spurgt om", "writes everything that is registered about a citizen as a file for the citizen; the CPR number is asked for");

    public override IReadOnlyList<string> Examples => ["registers person-file --out indsigt.html --why \"Borgeren har bedt om indsigt i dag\" < cpr.txt"];

    public override IReadOnlyList<Option> Options => [ProtectionCall.Out, ProtectionCall.Why];

    public override string Forms => "table";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--out"] = new("filen, som laves (html); en, der findes, bliver ikke overskrevet", "the file that is made (html); one that is there is not overwritten"),
        ["--why"] = new("hvorfor; " + ProtectionCall.CprText.Da, "why; " + ProtectionCall.CprText.En),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var (path, why) = (ProtectionCall.FileOf(call), ProtectionCall.Reason(call));
        var data = call.Open().Data;
        var person = ProtectionCall.Person(call, data);
        if (call.Acting.RefuseInsight(data.Use(db => PersonPlaces.ForInsight(db, person, call.Today))) is { } refused)
        {
            throw new RefusedException(refused.Text);
        }

        Insights.Keep(data, ProtectionCall.Written(call, this, why), person);
        ProtectionCall.Write(call, new PersonDossier(data, call.Reference, call.Accounts.All(), call.Language).Of(person, ProtectionCall.Notice(call)), path);
        return CommandLine.Done;
    }
}
