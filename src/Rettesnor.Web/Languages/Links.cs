using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Languages;

/// <summary>The addresses of the site in one language.</summary>
public sealed class Links(Language language)
{
    public static readonly IReadOnlyList<string> ReportFormats = ["docx", "pdf", "xlsx", "html"];

    public static readonly IReadOnlyList<string> FigureFormats = ["csv", "json"];

    public string Plans => SiteMap.Plans.Address(language);

    public string Search => SiteMap.Search.Address(language);

    public string About => SiteMap.About.Address(language);

    public string Accessibility => SiteMap.Accessibility.Address(language);

    public string Import => SiteMap.Import.Address(language);

    public string ImportMapping(string file) => SiteMap.ImportMapping.Address(language, ("file", file));

    public string ImportJob(long job) => SiteMap.ImportJob.Address(language, ("job", job.ToString(CultureInfo.InvariantCulture)));

    /// <param name="plan">The plan's id.</param>
    /// <param name="at">The date asked for as a period; null for the date that the plan is shown at by itself.</param>
    public string Plan(string plan, string? at = null) => SiteMap.Plan.Address(language, ("plan", plan)) + At(at);

    public string Goal(string plan, string goal, string? at = null) => SiteMap.Goal.Address(language, ("plan", plan), ("goal", goal)) + At(at);

    public string Document(string plan) => SiteMap.Document.Address(language, ("plan", plan));

    public string Tables(string plan) => SiteMap.Tables.Address(language, ("plan", plan));

    public string Table(string plan, string table) => Tables(plan) + "#" + table;

    public string Compare(AreaId area) => SiteMap.Compare.Address(language, ("area", area.Value));

    public string Report(string plan, string format, string? at = null) =>
        SiteMap.Report.Address(language, ("plan", plan), ("format", format)) + At(at);

    public string Figures(string plan, string goal, string format) =>
        SiteMap.Figures.Address(language, ("plan", plan), ("goal", goal), ("format", format));

    /// <param name="to">The address to come back to.</param>
    public string SignIn(string? to = null) => SiteMap.SignIn.Address(language) + (to is null ? "" : "?til=" + Uri.EscapeDataString(to));

    public string Code(string? to = null) => SiteMap.Code.Address(language) + (to is null ? "" : "?til=" + Uri.EscapeDataString(to));

    public string ChoosePassword(string token) => SiteMap.ChoosePassword.Address(language, ("token", token));

    public string MyAccount => SiteMap.MyAccount.Address(language);

    public string CodeApp => SiteMap.CodeApp.Address(language);

    public string SignOut => SiteMap.SignOut.Address(language);

    public string Accounts => SiteMap.Accounts.Address(language);

    public string Account(int number) => SiteMap.Account.Address(language, ("number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public string Log => SiteMap.Log.Address(language);

    private static string At(string? at) => at is null ? "" : "?pr=" + Uri.EscapeDataString(at);
}
