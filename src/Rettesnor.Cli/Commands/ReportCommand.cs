using System.CommandLine;
using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Cli.Commands;

internal sealed class ReportCommand : CliCommand
{
    public static readonly string[] Kinds = ["docx", "xlsx", "html", "pdf"];

    private static readonly Argument<string> PlanName = new("PLAN");
    private static readonly Option<string> PeriodName = new("--period") { HelpName = "PERIODE" };
    private static readonly Option<string> CutOff = new("--cut-off") { HelpName = "DATO" };
    private static readonly Option<string> Out = new("--out") { HelpName = "FIL" };
    private static readonly Option<string> Document = new("--document") { HelpName = "DOKUMENT" };

    // The report of how the goals stand, and the documents that the plan itself is.
    private static readonly (string Word, PlanDocumentKind? Kind)[] Documents = [("standing", null), ("plan", PlanDocumentKind.Whole), ("plan-brief", PlanDocumentKind.Brief), ("goals", PlanDocumentKind.Goals)];

    public override string Name => "report";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("en rapport over en plan som docx, xlsx, html eller pdf", "a report on a plan as docx, xlsx, html or pdf");

    public override IReadOnlyList<string> Examples =>
    [
        "report stevns-2021 --out rapport.docx",
        "report stevns-2021 --period 2021-Q2 --cut-off 2021-10-04 --out rapport.pdf",
        "report stevns-2023 --period 2022-Q3 --lang en --out report.xlsx",
        "report stevns-2023 --document goals --out maal_beskaeftigelsesplan.docx",
    ];

    public override IReadOnlyList<Argument> Arguments => [PlanName];

    public override string Forms => string.Join('|', Kinds);

    public override IReadOnlyList<Option> Options => [Document, PeriodName, CutOff, Out, KnownOn];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--document"] = new(
            "hvilket dokument: standing (status på målene), plan (hele planen), plan-brief (planen på to sider) eller goals (målene som bilag); ellers standing",
            "which document: standing (how the goals stand), plan (the whole plan), plan-brief (the plan on two pages) or goals (the goals as an annex); otherwise standing"),
        ["--period"] = new("hvad rapporten taler om; ellers det, planen selv siger, eller tiden til datoen", "what the report speaks of; otherwise what the plan itself says, or the time to the date"),
        ["--cut-off"] = new(
            "den dato, status gøres op; ellers periodens sidste dag, og uden periode den samme dag som i status",
            "the date that standings are taken at; otherwise the period's last day, and without a period the same day as in status"),
        ["--out"] = new("filen, der skrives; endelsen siger hvilken slags", "the file to write; its ending says which kind"),
        ["--format"] = new("docx, xlsx, html eller pdf, når filens endelse ikke siger det", "docx, xlsx, html or pdf, where the file's ending does not say"),
        ["--known-on"] = KnownOnText,
    };

    public override int Run(CommandCall call)
    {
        var path = call.Value(Out);
        var kind = KindOf(call, path);
        var asked = call.Value(PeriodName) is { } words ? ReadPeriod(words) : null;
        var day = call.Date(CutOff);
        var (library, bundle) = call.Open(call.Value(PlanName));
        var form = Enum.Parse<ReportForm>(kind, ignoreCase: true);
        if (DocumentOf(call) is { } document)
        {
            return WritePlan(call, library, bundle, document, form, path, asked is not null || day is not null);
        }

        var figures = StatusCommand.FiguresOf(call, library, bundle, toTake: true);
        var usual = UsualTime.Of(bundle.Plan, DemonstrationClock.DayOf(call.Clock), () => PlanStanding.Of(bundle, call.Today, figures, library.Reference));
        var period = asked ?? (day is { } last && bundle.Plan.Report is null ? Period.OfDate(last) : usual.Period);
        var cutOff = day ?? asked?.LastDay ?? usual.CutOff;
        if (cutOff < period.FirstDay)
        {
            throw new RefusedException(new LocalText(
                $"Rapporten skulle tale om {period.ToText(Language.Danish)}, men gøres op {Period.OfDate(cutOff).ToText(Language.Danish)}, før perioden begynder. Vælg en senere dato med --cut-off.",
                $"The report was to speak of {period.ToText(Language.English)}, but its standings are taken at {Period.OfDate(cutOff).ToText(Language.English)}, before that begins. Choose a later date with --cut-off."));
        }

        path ??= $"{bundle.Plan.Id}-{period}.{kind}".Replace("@", "", StringComparison.Ordinal);
        var report = PlanReport.Of(bundle, period, cutOff, figures, library.Reference, call.Language);
        Save(path, Write(form, report with { Style = library.Styles.Of(bundle.Plan.Municipality), Notice = DemonstrationClock.LineOf(call.Clock)?.In(call.Language) }, call));
        call.Output.WriteLine(path);
        return CommandLine.Done;
    }

    private static PlanDocumentKind? DocumentOf(CommandCall call)
    {
        var word = call.Value(Document) ?? Documents[0].Word;
        return Documents.Any(d => d.Word == word) ? Documents.First(d => d.Word == word).Kind : throw CommandCall.Unknown(word, [.. Documents.Select(d => d.Word)]);
    }

    // A plan says the same whatever day it is, so a day asked for would be left out of account.
    private static int WritePlan(CommandCall call, PlanLibrary library, PlanBundle bundle, PlanDocumentKind document, ReportForm form, string? path, bool hasTime)
    {
        if (hasTime)
        {
            throw new RefusedException(new LocalText(
                "--period og --cut-off hører til rapporten om, hvordan målene står. Planens egne dokumenter har ingen dato; udelad dem.",
                "--period and --cut-off belong to the report of how the goals stand. The plan's own documents have no date; leave them out."));
        }

        var edition = library.Plans.Versions(bundle.Plan.Id, Knowledge.Now) is [var newest, ..] && library.Current().Find(bundle.Plan.Id)?.Texts.Checksum == bundle.Texts.Checksum
            ? PlanEdition.Of(bundle.Plan, newest) : PlanEdition.OfFile(bundle.Plan, call.Today);
        path ??= string.Create(CultureInfo.InvariantCulture, $"{bundle.Plan.Id}-{Documents.First(d => d.Kind == document).Word}.{form.ToString().ToLowerInvariant()}");
        Save(path, Write(form, PlanDocument.Of(document, bundle, edition, library.Reference, call.Language) with { Style = library.Styles.Of(bundle.Plan.Municipality) }, call));
        call.Output.WriteLine(path);
        return CommandLine.Done;
    }

    /// <summary>Which kind of report the file's ending, or --format, says.</summary>
    public static string KindOf(CommandCall call, string? path)
    {
        var ending = path is null ? null : Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        var kind = call.Form(ending is not null && Kinds.Contains(ending) ? [ending, .. Kinds.Except([ending])] : ["", .. Kinds]);
        if (kind.Length == 0)
        {
            throw ending is null or "" ? new RefusedException(new LocalText(
                "Sig, hvilken slags rapport: --out rapport.docx (eller .xlsx, .html, .pdf).", "Say which kind of report: --out report.docx (or .xlsx, .html, .pdf)."))
                : CommandCall.Unknown(ending, Kinds);
        }

        return ending is not null && Kinds.Contains(ending) && ending != kind
            ? throw new RefusedException(new LocalText($"--format siger {kind}, men filen ender på .{ending}. Vælg én af dem.", $"--format says {kind}, but the file ends in .{ending}. Choose one of them."))
            : kind;
    }

    /// <summary>Writes a report's file, or says why it cannot be.</summary>
    public static void Save(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = WhyNotWritten(path, e);
            throw new RefusedException(new LocalText($"Rapporten kan ikke skrives i {path}: {why.Da}", $"The report cannot be written to {path}: {why.En}"));
        }
    }

    // The system says it in its own language, which is not always the reader's.
    private static LocalText WhyNotWritten(string path, Exception e) => (e, Path.GetDirectoryName(Path.GetFullPath(path))) switch
    {
        _ when Directory.Exists(path) => new("det er en mappe. Skriv også filens navn.", "it is a folder. Write the file's name as well."),
        (_, { } folder) when !Directory.Exists(folder) => new("mappen findes ikke.", "there is no such folder."),
        (UnauthorizedAccessException, _) => new("du har ikke lov at skrive der.", "you may not write there."),
        _ => new("disken er fuld eller kan ikke skrives til, eller filen er åben i et andet program.", "the disk is full or cannot be written to, or the file is open in another program."),
    };

    private static Period ReadPeriod(string text) => Period.TryParse(text, out var period, out _) ? period
        : throw new RefusedException(new LocalText($"»{text}« er ikke en periode. Skriv for eksempel 2021-Q2 eller »2. kvartal 2021«.", $"‘{text}’ is not a period. Write for example 2021-Q2 or ‘Q2 2021’."));

    /// <summary>A report as a file of a kind.</summary>
    public static byte[] Write(ReportForm form, Report report, CommandCall call) =>
        ReportFile.WriteAsync(report, form, new PdfPrinter(Chromium.Find(), call.Clock, PdfPrinter.UsualLimit), CancellationToken.None).GetAwaiter().GetResult() switch
        {
            ReportFile file => file.Bytes,
            ReportRefused refused => throw new RefusedException(refused.Why),
            var other => throw new InvalidOperationException($"Unknown result: {other.GetType().Name}"),
        };
}
