using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>An employer on the list.</summary>
public sealed record EmployerRow(EmployerOutlook Outlook, EmployerCard Card);

/// <summary>The employers behind a goal: whom to call, who falls out and when, and how many a week it takes. The list is a filter with an address, never a copy.</summary>
public sealed class GoalEmployersModel(Desk desk, EmployerDesk employers) : PlanPage(desk)
{
    private const int PageSize = 100;
    private const int SoonDays = 28;
    private const int LongestAbout = 400;

    public override LocalText Title => EmployerTexts.Behind;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb, new($"{Row.Goal.Id} {Row.Title.In(Language)}", Links.Goal(Plan.Id, Row.Goal.Id))];

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public GoalStanding Row { get; private set; } = null!;

    public EmployerList? List { get; private set; }

    public IReadOnlyList<EmployerRow> Rows { get; private set; } = [];

    // All that is chosen, of which a page is shown and a file has everything.
    private List<EmployerRow> chosen = [];

    public IReadOnlyList<string> Towns { get; private set; } = [];

    public string? Town { get; private set; }

    /// <summary>Which are shown: those to be contacted where nothing is chosen.</summary>
    public string Choice { get; private set; } = "";

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public int InChoice { get; private set; }

    public int First => ((Number - 1) * PageSize) + 1;

    public bool MayWrite => employers.Readable(Row.Rule!, Acting).Any(a => employers.Refuse(Acting, Right.WriteEmployers, a) is null);

    /// <summary>The choices, with how many each has.</summary>
    public IReadOnlyList<(string Word, LocalText Title, int Count)> Choices => List is not { } list ? [] :
    [
        ("", EmployerTexts.ToContact, list.All.Count(e => !list.HoldsAtEnd(e))), ("aldrig", EmployerTexts.Never, list.All.Count(e => e.Last is null)),
        ("snart", EmployerTexts.Soon, list.All.Count(FallsOutSoon)), ("alle", EmployerTexts.Everybody, list.All.Count),
    ];

    public IActionResult OnGet(string plan, string goal, string? by, string? vis, int? side) => OpenList(plan, goal, by, vis, side) ?? Page();

    /// <summary>What is chosen of the list as a file for a spreadsheet.</summary>
    public IActionResult OnGetFile(string plan, string goal, string? by, string? vis)
    {
        if (OpenList(plan, goal, by, vis, null) is { } refused)
        {
            return refused;
        }

        if (List is null)
        {
            return this.Refuse(StatusCodes.Status404NotFound, EmployerTexts.NoList);
        }

        LocalText[] heading = [new("P-nummer", "P-number"), new("CVR-nummer", "CVR number"), EmployerTexts.Employer, EmployerTexts.Town, EmployerTexts.Phone, EmployerTexts.Staff, EmployerTexts.Last, EmployerTexts.Until];
        var lines = chosen.Select(r => (IEnumerable<string>)
        [
            r.Card.PNumber, r.Card.Cvr, r.Card.Name, r.Card.Town, r.Card.Phone, r.Card.Employees is { } staff ? FieldText.Canonical(staff) : "", FieldText.Canonical(r.Outlook.Last), FieldText.Canonical(r.Outlook.Until),
        ]).Prepend(heading.Select(h => h.In(Language)));
        return File(ListFile.Of(lines), "text/csv; charset=utf-8", $"{Plan.Id}-{Row.Goal.Id}-virksomheder.csv");
    }

    /// <summary>A call of today, in seconds.</summary>
    public IActionResult OnPostCall(string plan, string goal, string? by, string? vis, int? side, int who, string? about)
    {
        if (OpenList(plan, goal, by, vis, side) is { } refused)
        {
            return refused;
        }

        if (List is null || !List.All.Any(e => e.Employer == who) || employers.Card(who) is not { } card)
        {
            return this.Refuse(StatusCodes.Status404NotFound, EmployerTexts.NoEmployer);
        }

        if (employers.Refuse(Acting, Right.WriteEmployers, card.Area) is { } why)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, why.Text);
        }

        var subject = (about ?? "").Trim();
        subject = CprText.Masked(subject[..Math.Min(subject.Length, LongestAbout)]);
        var isNew = employers.Register(
            Acting, $"Virksomheder {Plan.Id}/{Row.Id}", $"Opkald til virksomhed {who.ToString(CultureInfo.InvariantCulture)}", who, "phone", subject.Length == 0 ? null : subject);
        return GoOn(Address(Number), (isNew ? EmployerTexts.Registered(card.Name) : EmployerTexts.Already(card.Name)).In(Language));
    }

    /// <summary>The list's address, with what is chosen.</summary>
    public string Address(int page) => Links.GoalEmployers(Plan.Id, Row.Goal.Id) + QueryString.Create(
        new[] { ("by", Town ?? ""), ("vis", Choice), ("side", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : "") }.Where(q => q.Item2.Length > 0).Select(q => KeyValuePair.Create(q.Item1, (string?)q.Item2)));

    public string Handler(string name) => QueryHelpers.AddQueryString(Address(Number), "handler", name);

    private bool FallsOutSoon(EmployerOutlook e) => e.Until is { } until && until < List!.Today.AddDays(SoonDays);

    private bool IsChosen(EmployerOutlook e) => Choice switch
    {
        "alle" => true,
        "aldrig" => e.Last is null,
        "snart" => FallsOutSoon(e),
        _ => !List!.HoldsAtEnd(e),
    };

    private List<EmployerRow> Filtered()
    {
        var cards = employers.Cards();
        var rows = List!.All.Where(IsChosen).Select(e => cards.TryGetValue(e.Employer, out var card) ? new EmployerRow(e, card) : null).OfType<EmployerRow>().ToList();
        Towns = [.. rows.Select(r => r.Card.Town).Where(t => t.Length > 0).Distinct().Order(Collation.Danish)];
        return Town is null ? rows : [.. rows.Where(r => r.Card.Town == Town)];
    }

    private IActionResult? OpenList(string plan, string goal, string? by, string? vis, int? side)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        if (Desk.Standing(Bundle, employers.Today).Row(goal) is not { Rule: { } rule } row)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoGoal(goal, Plan.Title));
        }

        Row = row;
        if (employers.Readable(rule, Acting).Count == 0)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, new AccessRefused.OutOfScope(Acting.Who, Right.ReadEmployers).Text);
        }

        List = employers.ListOf(rule, Acting);
        Town = string.IsNullOrEmpty(by) ? null : by;
        Choice = vis is "aldrig" or "snart" or "alle" ? vis : "";
        if (List is not null)
        {
            chosen = Filtered();
            InChoice = chosen.Count;
            Number = Math.Clamp(side ?? 1, 1, Math.Max(1, (InChoice + PageSize - 1) / PageSize));
            (Rows, HasMore) = ([.. chosen.Skip(First - 1).Take(PageSize)], Number * PageSize < InChoice);
        }

        return null;
    }
}
