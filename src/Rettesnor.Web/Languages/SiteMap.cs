namespace Rettesnor.Web.Languages;

/// <summary>Every page of the site with its address in both languages. The parts in braces are the same in both.</summary>
public static class SiteMap
{
    public static readonly PageRoute Plans = new("/Plans/List/List", "", "en");
    public static readonly PageRoute Plan = new("/Plans/Overview/Overview", "planer/{plan}", "en/plans/{plan}");
    public static readonly PageRoute Brief = new("/Plans/Brief/Brief", "planer/{plan}/kort", "en/plans/{plan}/brief");
    public static readonly PageRoute Goal = new("/Plans/Goals/Goal", "planer/{plan}/maal/{goal}", "en/plans/{plan}/goals/{goal}");
    public static readonly PageRoute Document = new("/Plans/Document/Document", "planer/{plan}/dokument", "en/plans/{plan}/document");
    public static readonly PageRoute Tables = new("/Plans/Tables/Tables", "planer/{plan}/tabeller", "en/plans/{plan}/tables");
    public static readonly PageRoute Versions = new("/Plans/Versions/Versions", "planer/{plan}/udgaver", "en/plans/{plan}/versions");
    public static readonly PageRoute Version = new("/Plans/Versions/Version", "planer/{plan}/udgaver/{version}", "en/plans/{plan}/versions/{version}");
    public static readonly PageRoute Hearing = new("/Plans/Versions/Hearing", "planer/{plan}/hoering", "en/plans/{plan}/hearing");
    public static readonly PageRoute Differences = new("/Plans/Versions/Differences", "planer/{plan}/forskelle", "en/plans/{plan}/differences");
    public static readonly PageRoute Look = new("/Look/Look", "kommuner/{area}/udseende", "en/municipalities/{area}/look");
    public static readonly PageRoute Compare = new("/Plans/Compare/Compare", "kommuner/{area}", "en/municipalities/{area}");
    public static readonly PageRoute GoalHistory = new("/Plans/History/History", "kommuner/{area}/maal", "en/municipalities/{area}/goals");
    public static readonly PageRoute SupportLevels = new("/Levels/Levels", "kommuner/{area}/stoetteniveauer", "en/municipalities/{area}/support-levels");
    public static readonly PageRoute Search = new("/Search/Search", "soeg", "en/search");
    public static readonly PageRoute About = new("/About/About", "om", "en/about");
    public static readonly PageRoute Accessibility = new("/About/Accessibility", "tilgaengelighed", "en/accessibility");
    public static readonly PageRoute Privacy = new("/About/Privacy", "dine-oplysninger", "en/your-data");
    public static readonly PageRoute Glossary = new("/Help/Glossary", "ordbog", "en/glossary");
    public static readonly PageRoute Guides = new("/Help/Guides", "vejledning", "en/guides");
    public static readonly PageRoute Guide = new("/Help/Guide", "vejledning/{who}", "en/guides/{who}");

    public static readonly PageRoute SignIn = new("/SignIn/SignIn", "log-ind", "en/sign-in");
    public static readonly PageRoute Code = new("/SignIn/Code", "log-ind/kode", "en/sign-in/code");
    public static readonly PageRoute ProviderAnswer = new("/SignIn/FromProvider", "log-ind/fra-udbyder", "en/sign-in/from-provider");
    public static readonly PageRoute ChoosePassword = new("/SignIn/ChoosePassword", "vaelg-adgangskode/{token}", "en/choose-password/{token}");
    public static readonly PageRoute MyAccount = new("/MyAccount/MyAccount", "min-konto", "en/my-account");
    public static readonly PageRoute CodeApp = new("/MyAccount/CodeApp", "min-konto/kode-app", "en/my-account/code-app");
    public static readonly PageRoute SignOut = new("/MyAccount/SignOut", "log-ud", "en/sign-out");
    public static readonly PageRoute Accounts = new("/Accounts/Accounts", "konti", "en/accounts");
    public static readonly PageRoute Account = new("/Accounts/Account", "konti/{number}", "en/accounts/{number}");
    public static readonly PageRoute Alarms = new("/Alarms/Alarms", "alarmer", "en/alarms");
    public static readonly PageRoute Service = new("/Service/Service", "drift", "en/operations");
    public static readonly PageRoute Log = new("/Log/Log", "log", "en/log");
    public static readonly PageRoute Protection = new("/Protection/Protection", "databeskyttelse", "en/data-protection");
    public static readonly PageRoute Erasing = new("/Protection/Erasing", "databeskyttelse/sletning", "en/data-protection/erasure");
    public static readonly PageRoute Erasure = new("/Protection/Erasure", "databeskyttelse/sletning/{erasure}", "en/data-protection/erasure/{erasure}");
    public static readonly PageRoute ProcessingRecord = new("/Protection/Record", "kommuner/{area}/fortegnelse", "en/municipalities/{area}/record-of-processing");
    public static readonly PageRoute Statements = new("/Statements/Statements", "kommuner/{area}/erklaeringer", "en/municipalities/{area}/statements");

    public static readonly PageRoute Import = new("/Import/Import", "import", "en/import");
    public static readonly PageRoute ImportMapping = new("/Import/Mapping", "import/fil/{file}", "en/import/file/{file}");
    public static readonly PageRoute GoalPeople = new("/People/GoalPeople", "planer/{plan}/maal/{goal}/borgere", "en/plans/{plan}/goals/{goal}/citizens");
    public static readonly PageRoute People = new("/People/Find", "borgere", "en/citizens");
    public static readonly PageRoute Insight = new("/Insight/Insight", "borgere/{number}/indsigt", "en/citizens/{number}/insight");
    public static readonly PageRoute Person = new("/People/Person", "borgere/{number}", "en/citizens/{number}");

    public static readonly PageRoute EnterFigure = new("/Entering/Enter", "planer/{plan}/maal/{goal}/nyt-tal", "en/plans/{plan}/goals/{goal}/new-figure");
    public static readonly PageRoute GoalEmployers = new("/Employers/GoalEmployers", "planer/{plan}/maal/{goal}/virksomheder", "en/plans/{plan}/goals/{goal}/employers");
    public static readonly PageRoute Employers = new("/Employers/Employers", "virksomheder", "en/employers");
    public static readonly PageRoute EmployerNumbers = new("/Employers/Numbers", "virksomheder/tal", "en/employers/figures");
    public static readonly PageRoute Campaigns = new("/Employers/Campaigns", "virksomheder/kampagner", "en/employers/campaigns");
    public static readonly PageRoute Campaign = new("/Employers/Campaign", "virksomheder/kampagner/{campaign}", "en/employers/campaigns/{campaign}");
    public static readonly PageRoute Candidates = new("/Matching/Candidates", "virksomheder/{number}/kandidater", "en/employers/{number}/candidates");
    public static readonly PageRoute Vacancies = new("/Matching/Vacancies", "borgere/{number}/stillinger", "en/citizens/{number}/vacancies");
    public static readonly PageRoute Barometer = new("/Barometer/Barometer", "kommuner/{area}/jobbarometer", "en/municipalities/{area}/job-barometer");
    public static readonly PageRoute Pools = new("/Pools/Pools", "puljer", "en/pools");
    public static readonly PageRoute Pool = new("/Pools/Pool", "puljer/{pool}", "en/pools/{pool}");
    public static readonly PageRoute Employer = new("/Employers/Employer", "virksomheder/{number}", "en/employers/{number}");

    public static readonly PageRoute Drafts = new("/Drafts/Drafts", "udkast", "en/drafts");
    public static readonly PageRoute Draft = new("/Drafts/Draft", "udkast/{draft}", "en/drafts/{draft}");
    public static readonly PageRoute Element = new("/Drafts/Element", "udkast/{draft}/del/{element}", "en/drafts/{draft}/part/{element}");
    public static readonly PageRoute Matrix = new("/Drafts/Matrix", "udkast/{draft}/matrix", "en/drafts/{draft}/matrix");
    public static readonly PageRoute Decision = new("/Decisions/Decision", "udkast/{draft}/beslutning", "en/drafts/{draft}/decision");

    public static readonly PageRoute ImportJob = new("/Import/Job", "import/{job}", "en/import/{job}");

    public static readonly PageRoute FollowUps = new("/FollowUps/List", "planer/{plan}/opfoelgninger", "en/plans/{plan}/follow-ups");
    public static readonly PageRoute FollowUp = new("/FollowUps/FollowUp", "planer/{plan}/opfoelgninger/{number}", "en/plans/{plan}/follow-ups/{number}");
    public static readonly PageRoute FollowUpWork = new("/FollowUpWork/Work", "planer/{plan}/opfoelgninger/{number}/arbejde", "en/plans/{plan}/follow-ups/{number}/work");
    public static readonly PageRoute NewFollowUp = new("/FollowUpLead/New", "planer/{plan}/opfoelgninger/ny", "en/plans/{plan}/follow-ups/new");
    public static readonly PageRoute FollowUpTerms = new("/FollowUpLead/Terms", "planer/{plan}/opfoelgninger/{number}/ramme", "en/plans/{plan}/follow-ups/{number}/terms");
    public static readonly PageRoute Calendar = new("/FollowUpLead/Calendar", "kommuner/{area}/kalender", "en/municipalities/{area}/calendar");
    public static readonly PageRoute PlanHealth = new("/FollowUpLead/Health", "planer/{plan}/sundhed", "en/plans/{plan}/health");
    public static readonly PageRoute YearWheel = new("/YearWheel/Wheel", "kommuner/{area}/aarshjul", "en/municipalities/{area}/year");
    public static readonly PageRoute ApproveFollowUp = new("/FollowUpSeal/Approve", "planer/{plan}/opfoelgninger/{number}/godkend", "en/plans/{plan}/follow-ups/{number}/approve");

    public static readonly IReadOnlyList<PageRoute> All =
    [
        Plans, Plan, Brief, Goal, Document, Tables, Versions, Version, Hearing, Differences, Look, Compare, GoalHistory, SupportLevels, Search, About, Accessibility, Privacy, Glossary, Guides, Guide,
        SignIn, Code, ProviderAnswer, ChoosePassword, MyAccount, CodeApp, SignOut, Accounts, Account, Alarms, Service, Log, Protection, Erasing, Erasure, ProcessingRecord, Statements,
        Import, ImportMapping, ImportJob, GoalPeople, People, Person, Insight, EnterFigure, GoalEmployers, Employers, Employer, EmployerNumbers, Campaigns, Campaign, Candidates, Vacancies, Barometer, Pools, Pool,
        FollowUps, FollowUp, FollowUpWork, NewFollowUp, FollowUpTerms, Calendar, ApproveFollowUp, PlanHealth, YearWheel,
        Drafts, Draft, Element, Matrix, Decision,
    ];

    /// <summary>The page for an error, which nobody goes to by its address; not in <see cref="All"/>.</summary>
    public static readonly PageRoute Error = new("/Errors/Error", "fejl/{status:int}", "fejl/{status:int}");

    /// <summary>What can be downloaded; no pages, so not in <see cref="All"/>.</summary>
    public static readonly PageRoute Report = new("", "planer/{plan}/rapport.{format}", "en/plans/{plan}/report.{format}");
    public static readonly PageRoute Figures = new("", "planer/{plan}/maal/{goal}/tal.{format}", "en/plans/{plan}/goals/{goal}/figures.{format}");

    public static readonly PageRoute EmployerFile = new("", "virksomheder/liste.{format}", "en/employers/list.{format}");
    public static readonly PageRoute PoolAccounts = new("", "puljer/regnskab.{format}", "en/pools/accounts.{format}");

    public static readonly PageRoute ErasureFile = new("", "databeskyttelse/sletning/{erasure}/bevis.{format}", "en/data-protection/erasure/{erasure}/proof.{format}");
    public static readonly PageRoute ProcessingRecordFile = new("", "kommuner/{area}/fortegnelse.{format}", "en/municipalities/{area}/record-of-processing.{format}");

    public static readonly PageRoute FollowUpReport = new("", "planer/{plan}/opfoelgninger/{number}/rapport.{format}", "en/plans/{plan}/follow-ups/{number}/report.{format}");
    public static readonly PageRoute FollowUpBrief = new("", "planer/{plan}/opfoelgninger/{number}/kort.{format}", "en/plans/{plan}/follow-ups/{number}/brief.{format}");
    public static readonly PageRoute PlanDocument = new("", "planer/{plan}/plan.{format}", "en/plans/{plan}/plan.{format}");
    public static readonly PageRoute PlanBrief = new("", "planer/{plan}/kort.{format}", "en/plans/{plan}/brief.{format}");
    public static readonly PageRoute PlanGoals = new("", "planer/{plan}/maal.{format}", "en/plans/{plan}/goals.{format}");
    public static readonly PageRoute VersionDocument = new("", "planer/{plan}/udgaver/{version}/plan.{format}", "en/plans/{plan}/versions/{version}/plan.{format}");
    public static readonly PageRoute HearingDocument = new("", "planer/{plan}/hoering/plan.{format}", "en/plans/{plan}/hearing/plan.{format}");
    public static readonly PageRoute DraftDocument = new("", "udkast/{draft}/plan.{format}", "en/drafts/{draft}/plan.{format}");
    public static readonly PageRoute DraftBrief = new("", "udkast/{draft}/kort.{format}", "en/drafts/{draft}/brief.{format}");
    public static readonly PageRoute DraftGoals = new("", "udkast/{draft}/maal.{format}", "en/drafts/{draft}/goals.{format}");
    public static readonly PageRoute VersionFile = new("", "planer/{plan}/udgaver/{version}/plan.yaml", "en/plans/{plan}/versions/{version}/plan.yaml");
    public static readonly PageRoute DraftFile = new("", "udkast/{draft}/plan.yaml", "en/drafts/{draft}/plan.yaml");

    public static PageRoute? Find(string? page) => All.FirstOrDefault(r => r.Page == page);
}
