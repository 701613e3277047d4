using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Plans;
using Rettesnor.Reports.Xlsx;

namespace Rettesnor.Reports;

/// <summary>Makes the documents of a follow-up once, and seals them.</summary>
/// <param name="archive">Where they are kept.</param>
/// <param name="store">The follow-ups.</param>
/// <param name="styles">How the documents look.</param>
/// <param name="reference">Areas and measures.</param>
public sealed class Sealing(FollowUpArchive archive, FollowUpStore store, HouseStyles styles, ReferenceData reference)
{
    /// <summary>The forms that are kept; a pdf is printed from the kept html when it is asked for.</summary>
    public static readonly IReadOnlyList<ReportForm> Kept = [ReportForm.Docx, ReportForm.Xlsx, ReportForm.Html];

    /// <summary>What a document is called in the archive.</summary>
    public static string NameOf(bool isBrief, Edition edition, Language language, ReportForm form) =>
        $"{(isBrief ? "brief" : "long")}-{(edition == Edition.Own ? "own" : "public")}-{(language == Language.Danish ? "da" : "en")}.{form.ToString().ToLowerInvariant()}";

    /// <summary>Approves a follow-up: makes its documents of what is known now, and keeps them.</summary>
    /// <param name="acting">Who approves.</param>
    /// <param name="process">The page or the command.</param>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="bundle">The version of the plan that it is of.</param>
    /// <param name="figures">The figures of each edition: published ones, and own ones beside as the gate lets them out.</param>
    /// <param name="notice">What stands on every page of a demonstration; null otherwise.</param>
    /// <param name="newestComment">The newest comment that whoever approves has seen.</param>
    /// <param name="why">Why it is approved.</param>
    /// <returns>Why not; null where it is sealed.</returns>
    public FollowUpRefused? Seal(
        Acting acting, string process, PlanFollowUp followUp, PlanBundle bundle, IReadOnlyDictionary<Edition, FigureBook> figures, LocalText? notice, long newestComment, string? why)
    {
        // What is refused anyhow is refused before the long work.
        if ((acting.Refuse(Right.ApproveFollowUps, followUp.Municipality) is { } right ? (FollowUpRefused)new FollowUpRefused.NoRight(right) : followUp.IsSealed ? new FollowUpRefused.IsSealed(followUp.Number)
            : followUp.Terms.CutOff > DateOnly.FromDateTime(store.Data.Clock.GetLocalNow().DateTime) ? new FollowUpRefused.CutOffAhead(followUp.Terms.CutOff) : null) is { } refused)
        {
            return refused;
        }

        var views = figures.ToDictionary(f => f.Key, f => FollowUpView.Of(store, followUp, bundle, f.Value, figures[Edition.Public], f.Key, reference));
        var marks = views.ToDictionary(v => v.Key, v => StandingMark.Of(v.Value));
        if (marks.TryGetValue(Edition.Own, out var own) && own.SequenceEqual(marks[Edition.Public]))
        {
            views.Remove(Edition.Own);
            marks.Remove(Edition.Own);
        }

        var shown = views.GetValueOrDefault(Edition.Own) ?? views[Edition.Public];
        if (shown.NewestComment != newestComment)
        {
            return new FollowUpRefused.ChangedMeanwhile();
        }

        if (shown.Findings.Where(f => f.Kind is FindingKind.UnknownReference or FindingKind.BrokenReference).Select(f => f.Goal).Distinct().ToList() is { Count: > 0 } broken)
        {
            return new FollowUpRefused.BrokenReferences(broken);
        }

        if (shown.Findings.Count > 0 && string.IsNullOrWhiteSpace(why))
        {
            return new FollowUpRefused.NeedsReason(shown.Findings.Count);
        }

        var approval = new Approval(acting is Acting.Account account ? account.Name : acting.Who, DateOnly.FromDateTime(store.Data.Clock.GetLocalNow().DateTime));
        return archive.Seal(acting, process, followUp, [.. views.SelectMany(v => Documents(v.Key, v.Value, figures[v.Key], styles.Of(followUp.Municipality), notice, approval))], marks, shown.Findings.Count, why, newestComment);
    }

    private IEnumerable<FollowUpDocument> Documents(Edition edition, FollowUpView view, FigureBook figures, HouseStyle style, LocalText? notice, Approval approval) =>
        from language in new[] { Language.Danish, Language.English }
        from report in new[] { FollowUpReport.Long(view, figures, reference, language, approval), FollowUpReport.Brief(view, figures, reference, language, approval) }
        let said = report with { Style = style, Notice = notice?.In(language) }
        from form in Kept
        select new FollowUpDocument(NameOf(report.IsBrief, edition, language, form), Write(said, form));

    private static byte[] Write(Report report, ReportForm form) => form switch
    {
        ReportForm.Docx => DocxWriter.Write(report),
        ReportForm.Xlsx => XlsxWriter.Write(report),
        ReportForm.Html => Encoding.UTF8.GetBytes(HtmlWriter.Write(report)),
        ReportForm.Pdf => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };
}
