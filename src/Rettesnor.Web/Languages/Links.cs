using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Web.Languages;

/// <summary>The addresses of the site in one language.</summary>
/// <param name="language">The language.</param>
/// <param name="known">The day whose knowledge the pages show; null for what is known now. Addresses about plans go on asking so.</param>
public sealed class Links(Language language, DateOnly? known = null)
{
    public static readonly IReadOnlyList<string> ReportFormats = ["docx", "pdf", "xlsx", "html"];

    public static readonly IReadOnlyList<string> FigureFormats = ["csv", "json"];

    public string Plans => SiteMap.Plans.Address(language) + At(null);

    public string Search => SiteMap.Search.Address(language);

    public string About => SiteMap.About.Address(language);

    public string Privacy => SiteMap.Privacy.Address(language);

    public string Accessibility => SiteMap.Accessibility.Address(language);

    /// <param name="term">A word to go to; null for the top.</param>
    public string Glossary(string? term = null) => SiteMap.Glossary.Address(language) + (term is null ? "" : "#" + term);

    public string Guides => SiteMap.Guides.Address(language);

    public string Guide(string who) => SiteMap.Guide.Address(language, ("who", who));

    public string Import => SiteMap.Import.Address(language);

    public string ImportMapping(string file) => SiteMap.ImportMapping.Address(language, ("file", file));

    public string ImportJob(long job) => SiteMap.ImportJob.Address(language, ("job", job.ToString(CultureInfo.InvariantCulture)));

    /// <param name="plan">The plan's id.</param>
    /// <param name="at">The date asked for as a period; null for the date that the plan is shown at by itself.</param>
    public string Plan(string plan, string? at = null) => SiteMap.Plan.Address(language, ("plan", plan)) + At(at);

    public string Brief(string plan, string? at = null) => SiteMap.Brief.Address(language, ("plan", plan)) + At(at);

    public string Goal(string plan, string goal, string? at = null) => SiteMap.Goal.Address(language, ("plan", plan), ("goal", goal)) + At(at);

    /// <param name="plan">The plan's id.</param>
    /// <param name="goal">The goal's id.</param>
    /// <param name="part">A part of the goal; null for a goal without parts.</param>
    public string GoalPeople(string plan, string goal, string? part = null) =>
        SiteMap.GoalPeople.Address(language, ("plan", plan), ("goal", goal)) + (part is null ? "" : "?del=" + Uri.EscapeDataString(part));

    public string EnterFigure(string plan, string goal) => SiteMap.EnterFigure.Address(language, ("plan", plan), ("goal", goal));

    public string GoalEmployers(string plan, string goal) => SiteMap.GoalEmployers.Address(language, ("plan", plan), ("goal", goal));

    public string EmployerFile(string format) => SiteMap.EmployerFile.Address(language, ("format", format));

    public string EmployerNumbers => SiteMap.EmployerNumbers.Address(language);

    public string Campaigns => SiteMap.Campaigns.Address(language);

    public string Campaign(long campaign) => SiteMap.Campaign.Address(language, ("campaign", Number(campaign)));

    /// <param name="employer">The employer.</param>
    /// <param name="order">The job order; null for the employer's fixed places.</param>
    public string Candidates(int employer, long? order = null) => SiteMap.Candidates.Address(language, ("number", Number(employer))) + (order is { } asked ? "?ordre=" + Number(asked) : "");

    public string Vacancies(int person) => SiteMap.Vacancies.Address(language, ("number", Number(person)));

    public string Barometer(AreaId area) => SiteMap.Barometer.Address(language, ("area", area.Value));

    /// <param name="area">The municipality; null for the reader's own.</param>
    /// <param name="on">The day; null for today.</param>
    public string Pools(AreaId? area = null, DateOnly? on = null) => SiteMap.Pools.Address(language) + PoolChoice(area, on);

    public string Pool(string pool, AreaId? area = null, DateOnly? on = null) => SiteMap.Pool.Address(language, ("pool", pool)) + PoolChoice(area, on);

    public string PoolAccounts(string format, AreaId area, DateOnly on) => SiteMap.PoolAccounts.Address(language, ("format", format)) + PoolChoice(area, on);

    public string Employers => SiteMap.Employers.Address(language);

    public string Employer(int number) => SiteMap.Employer.Address(language, ("number", number.ToString(CultureInfo.InvariantCulture)));

    public string People => SiteMap.People.Address(language);

    public string Person(int number) => SiteMap.Person.Address(language, ("number", number.ToString(CultureInfo.InvariantCulture)));

    public string Document(string plan) => SiteMap.Document.Address(language, ("plan", plan)) + At(null);

    public string Tables(string plan) => SiteMap.Tables.Address(language, ("plan", plan)) + At(null);

    public string Table(string plan, string table) => Tables(plan) + "#" + table;

    public string Versions(string plan) => SiteMap.Versions.Address(language, ("plan", plan)) + At(null);

    public string Version(string plan, int version) => SiteMap.Version.Address(language, ("plan", plan), ("version", Number(version)));

    public string VersionFile(string plan, int version) => SiteMap.VersionFile.Address(language, ("plan", plan), ("version", Number(version)));

    public string Hearing(string plan) => SiteMap.Hearing.Address(language, ("plan", plan));

    /// <param name="plan">The plan's id.</param>
    /// <param name="from">What it is compared with: a version's number, or another plan; null for the version before the newest.</param>
    /// <param name="to">What is compared; null for the newest version.</param>
    public string Differences(string plan, string? from = null, string? to = null) => SiteMap.Differences.Address(language, ("plan", plan))
        + (from is null ? "" : "?fra=" + Uri.EscapeDataString(from) + (to is null ? "" : "&til=" + Uri.EscapeDataString(to)));

    public string Drafts => SiteMap.Drafts.Address(language);

    /// <param name="draft">The draft's number.</param>
    /// <param name="element">An element to go to; null for the top.</param>
    public string Draft(long draft, int? element = null) => SiteMap.Draft.Address(language, ("draft", Number(draft))) + (element is { } at ? $"#del-{Number(at)}" : "");

    /// <param name="draft">The draft's number.</param>
    /// <param name="element">The element's number, or the kind of a new one.</param>
    public string Element(long draft, string element) => SiteMap.Element.Address(language, ("draft", Number(draft)), ("element", element));

    public string Matrix(long draft) => SiteMap.Matrix.Address(language, ("draft", Number(draft)));

    public string Decision(long draft) => SiteMap.Decision.Address(language, ("draft", Number(draft)));

    public string DraftFile(long draft) => SiteMap.DraftFile.Address(language, ("draft", Number(draft)));

    public string Compare(AreaId area) => SiteMap.Compare.Address(language, ("area", area.Value)) + At(null);

    public string GoalHistory(AreaId area) => SiteMap.GoalHistory.Address(language, ("area", area.Value)) + At(null);

    public string SupportLevels(AreaId area) => SiteMap.SupportLevels.Address(language, ("area", area.Value)) + At(null);

    public string Report(string plan, string format, string? at = null) =>
        SiteMap.Report.Address(language, ("plan", plan), ("format", format)) + At(at);

    public string PlanDocument(PlanDocumentKind kind, string plan, string format) => (kind switch
    {
        PlanDocumentKind.Whole => SiteMap.PlanDocument,
        PlanDocumentKind.Brief => SiteMap.PlanBrief,
        PlanDocumentKind.Goals => SiteMap.PlanGoals,
    }).Address(language, ("plan", plan), ("format", format)) + At(null);

    public string VersionDocument(string plan, int version, string format) => SiteMap.VersionDocument.Address(language, ("plan", plan), ("version", Number(version)), ("format", format));

    public string HearingDocument(string plan, string format) => SiteMap.HearingDocument.Address(language, ("plan", plan), ("format", format));

    public string DraftDocument(PlanDocumentKind kind, long draft, string format) => (kind switch
    {
        PlanDocumentKind.Whole => SiteMap.DraftDocument,
        PlanDocumentKind.Brief => SiteMap.DraftBrief,
        PlanDocumentKind.Goals => SiteMap.DraftGoals,
    }).Address(language, ("draft", Number(draft)), ("format", format));

    public string Look(AreaId area) => SiteMap.Look.Address(language, ("area", area.Value));

    public string Figures(string plan, string goal, string format) =>
        SiteMap.Figures.Address(language, ("plan", plan), ("goal", goal), ("format", format)) + At(null);

    /// <param name="to">The address to come back to.</param>
    public string SignIn(string? to = null) => SiteMap.SignIn.Address(language) + (to is null ? "" : "?til=" + Uri.EscapeDataString(to));

    public string ProviderAnswer(string? to = null) => SiteMap.ProviderAnswer.Address(language) + (to is null ? "" : "?til=" + Uri.EscapeDataString(to));

    public string Code(string? to = null) => SiteMap.Code.Address(language) + (to is null ? "" : "?til=" + Uri.EscapeDataString(to));

    public string ChoosePassword(string token) => SiteMap.ChoosePassword.Address(language, ("token", token));

    public string MyAccount => SiteMap.MyAccount.Address(language);

    public string CodeApp => SiteMap.CodeApp.Address(language);

    public string SignOut => SiteMap.SignOut.Address(language);

    public string Accounts => SiteMap.Accounts.Address(language);

    public string Account(int number) => SiteMap.Account.Address(language, ("number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public string Service => SiteMap.Service.Address(language);

    public string Alarms => SiteMap.Alarms.Address(language);

    public string Log => SiteMap.Log.Address(language);

    public string Protection => SiteMap.Protection.Address(language);

    public string Erasing => SiteMap.Erasing.Address(language);

    public string Erasure(long erasure) => SiteMap.Erasure.Address(language, ("erasure", Number(erasure)));

    public string ErasureFile(long erasure, string format) => SiteMap.ErasureFile.Address(language, ("erasure", Number(erasure)), ("format", format));

    public string ProcessingRecord(AreaId area) => SiteMap.ProcessingRecord.Address(language, ("area", area.Value));

    public string ProcessingRecordFile(AreaId area, string format) => SiteMap.ProcessingRecordFile.Address(language, ("area", area.Value), ("format", format));

    public string Statements(AreaId area) => SiteMap.Statements.Address(language, ("area", area.Value));

    public string Insight(int number) => SiteMap.Insight.Address(language, ("number", Number(number)));

    public string FollowUps(string plan) => SiteMap.FollowUps.Address(language, ("plan", plan)) + At(null);

    public string FollowUp(string plan, int number) => Numbered(SiteMap.FollowUp, plan, number);

    public string FollowUpWork(string plan, int number) => Numbered(SiteMap.FollowUpWork, plan, number);

    public string NewFollowUp(string plan) => SiteMap.NewFollowUp.Address(language, ("plan", plan));

    public string FollowUpTerms(string plan, int number) => Numbered(SiteMap.FollowUpTerms, plan, number);

    public string ApproveFollowUp(string plan, int number) => Numbered(SiteMap.ApproveFollowUp, plan, number);

    public string Calendar(AreaId area) => SiteMap.Calendar.Address(language, ("area", area.Value));

    public string PlanHealth(string plan) => SiteMap.PlanHealth.Address(language, ("plan", plan));

    /// <param name="area">The municipality.</param>
    /// <param name="from">The first day; null for today.</param>
    public string YearWheel(AreaId area, DateOnly? from = null) =>
        SiteMap.YearWheel.Address(language, ("area", area.Value)) + (from is { } day ? "?fra=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");

    public string FollowUpDocument(string plan, int number, bool isBrief, string format) => (isBrief ? SiteMap.FollowUpBrief : SiteMap.FollowUpReport)
        .Address(language, ("plan", plan), ("number", number.ToString(CultureInfo.InvariantCulture)), ("format", format));

    private string Numbered(PageRoute page, string plan, int number) => page.Address(language, ("plan", plan), ("number", number.ToString(CultureInfo.InvariantCulture)));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // The pools' pages are asked by a municipality and a day, and as of another day's knowledge.
    private string PoolChoice(AreaId? area, DateOnly? on)
    {
        var at = At(on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return area is { } chosen ? $"?kommune={Uri.EscapeDataString(chosen.Value)}{(at.Length > 0 ? "&" + at[1..] : "")}" : at;
    }

    // What the page is asked about: a date, and what was known on a day.
    private string At(string? at)
    {
        var asked = string.Join('&', new[]
        {
            at is null ? null : "pr=" + Uri.EscapeDataString(at),
            known is { } day ? $"{Hosting.KnownOn.Word}={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
        }.Where(a => a is not null));
        return asked.Length == 0 ? "" : "?" + asked;
    }
}
