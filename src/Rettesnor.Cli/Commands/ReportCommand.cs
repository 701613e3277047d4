using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

internal sealed class ReportCommand : CliCommand
{
    public override string Name => "report";

    public override LocalText About => new("en rapport over en plan som docx, xlsx, html eller pdf", "a report on a plan as docx, xlsx, html or pdf");

    public override IReadOnlyList<string> Examples => ["report stevns-2021 --period 2021-Q2 --cut-off 2021-10-04 --out rapport.docx"];

    public override int Run(CommandCall call) => CommandLine.Done;
}
