using System.CommandLine;
using System.Globalization;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Reports;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Cli.Commands;

/// <summary>Writes a document of a follow-up: as it was sealed, or a draft.</summary>
internal sealed class FollowUpExportCommand : CliCommand
{
    private static readonly Option<string> Out = new("--out") { HelpName = "FIL" };
    private static readonly Option<bool> IsBrief = new("--brief");

    public override string Name => "followup export";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new(
        "skriver en afrapportering som docx, xlsx, html eller pdf; en godkendt, som den blev forseglet", "writes a follow-up as docx, xlsx, html or pdf; an approved one as it was sealed");

    public override IReadOnlyList<string> Examples => ["followup export stevns-2021 1 --out afrapportering.docx", "followup export stevns-2021 1 --brief --lang en --out brief.pdf"];

    public override IReadOnlyList<Argument> Arguments => [FollowUpCall.PlanName, FollowUpCall.Number];

    public override string Forms => string.Join('|', ReportCommand.Kinds);

    public override IReadOnlyList<Option> Options => [Out, IsBrief];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--out"] = new("filen, der skrives; endelsen siger hvilken slags", "the file to write; its ending says which kind"),
        ["--brief"] = new("den korte udgave til udvalget", "the short version for the committee"),
        ["--format"] = new("docx, xlsx, html eller pdf, når filens endelse ikke siger det", "docx, xlsx, html or pdf, where the file's ending does not say"),
    };

    public override int Run(CommandCall call)
    {
        var kind = ReportCommand.KindOf(call, call.Value(Out));
        var opened = FollowUpCall.Open(call, Right.ReadPlans);
        var followUp = opened.Find();
        var path = call.Value(Out) ?? string.Create(CultureInfo.InvariantCulture, $"{followUp.Plan}-nr-{followUp.Number}{(call.Value(IsBrief) ? "-kort" : "")}.{kind}");
        var form = Enum.Parse<ReportForm>(kind, ignoreCase: true);
        var printer = new PdfPrinter(Chromium.Find(), call.Clock, PdfPrinter.UsualLimit);
        ReportCommand.Save(path, followUp.IsSealed ? Kept(opened, followUp, form, printer) : ReportCommand.Write(form, Draft(opened, followUp), call));
        call.Output.WriteLine(path);
        return CommandLine.Done;
    }

    private static byte[] Kept(FollowUpCall opened, PlanFollowUp followUp, ReportForm form, PdfPrinter printer)
    {
        var call = opened.Call;
        var kept = form == ReportForm.Pdf ? ReportForm.Html : form;
        (byte[]? Bytes, FollowUpRefused? Refused) Document(Edition edition) => opened.Archive.Document(followUp, Sealing.NameOf(call.Value(IsBrief), edition, call.Language, kept));
        var found = Document(call.Acting.May(Right.ReadOwnFigures, followUp.Municipality) ? Edition.Own : Edition.Public);
        found = found is (null, null) ? Document(Edition.Public) : found;
        FollowUpCall.Check(found.Refused);
        return form == kept ? found.Bytes!
            : ReportFile.Of(printer.PrintAsync(Encoding.UTF8.GetString(found.Bytes!), followUp.Terms.CutOff, CancellationToken.None).GetAwaiter().GetResult()) switch
            {
                ReportFile file => file.Bytes,
                ReportRefused refused => throw new RefusedException(refused.Why),
                var other => throw new InvalidOperationException($"Unknown result: {other.GetType().Name}"),
            };
    }

    private static Reports.Model.Report Draft(FollowUpCall opened, PlanFollowUp followUp)
    {
        var (call, figures) = (opened.Call, opened.Figures()[Edition.Own]);
        var view = opened.View(followUp);
        var report = call.Value(IsBrief)
            ? FollowUpReport.Brief(view, figures, opened.Library.Reference, call.Language, null) : FollowUpReport.Long(view, figures, opened.Library.Reference, call.Language, null);
        var styled = report with { Style = opened.Library.Styles.Of(followUp.Municipality) };
        return DemonstrationClock.LineOf(call.Clock) is { } line ? styled with { Notice = $"{report.Notice}. {line.In(call.Language)}" } : styled;
    }
}
