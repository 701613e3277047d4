using System.CommandLine;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

/// <summary>New keys for sessions and apps for codes, when the old ones are lost or somebody may have had them.</summary>
internal sealed class AccountsKeysCommand : CliCommand
{
    public override string Name => "accounts keys";

    public override Right Right => Right.ManageAccounts;

    public override LocalText About => new(
        "skifter nøglerne, som logins er forseglet med, når de er tabt eller kan være set af andre: alle skal logge ind igen",
        "changes the keys that signing in is sealed with, when they are lost or others may have seen them: everybody has to sign in again");

    public override IReadOnlyList<string> Examples => ["accounts keys --why \"En disk er blevet væk\""];

    public override IReadOnlyList<Option> Options => [AccountsCall.Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => AccountsCall.Texts;

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var data = call.Open().Data;
        var renewed = SealingKeys.Renew(data, AccountsCall.Written(call, this, "Nye nøgler til logins"));
        call.Output.WriteLine(call.Pick(
            $"Nøglerne er skiftet. Kopiér mappen {SignInKeys.PathIn(data)} til hver server, som bruger samme database, start dem alle igen, og gem mappen ved siden af sikkerhedskopierne.",
            $"The keys are changed. Copy the folder {SignInKeys.PathIn(data)} to every server over the same database, start all of them again, and keep the folder beside the backups."));
        if (renewed.Lost > 0)
        {
            var lost = NumberText.Of(renewed.Lost, 0, call.Language);
            call.Output.WriteLine(call.Pick(
                $"{lost} kode-apps kunne ikke føres videre, fordi de gamle nøgler ikke kan læses. Gendannelseskoderne virker stadig, og »rettesnor accounts invite LOGIN --forget-second-factor« lader en person vælge igen.",
                $"{lost} apps for codes could not be carried over, because the old keys cannot be read. The recovery codes still work, and ‘rettesnor accounts invite LOGIN --forget-second-factor’ lets a person choose anew."));
        }

        return CommandLine.Done;
    }
}
