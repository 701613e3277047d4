using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Law;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.People;

/// <summary>A row of a goal's list.</summary>
public sealed record PersonRow(
    int Person, string Name, string Benefit, string Duration, string Offer, string Interview, ListReason Reason, string Because, string Caseworker, ListMarks Marks, string AssignedTo);

/// <summary>Which of the list is shown, as the address says.</summary>
/// <param name="Reason">Why they are on it: <c>mangler</c>, <c>falder-ud</c>, <c>kommer</c>; null for all.</param>
/// <param name="Team">The team; null for any.</param>
/// <param name="Caseworker">The caseworker's login; <see cref="NoCaseworker"/> for those without; null for any.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ListChoice(string? Reason, string? Team, string? Caseworker, int Page)
{
    public const string NoCaseworker = "ingen";

    public static readonly IReadOnlyList<(string Word, ListReason Reason)> Reasons =
        [("mangler", ListReason.Missing), ("falder-ud", ListReason.FallsOut), ("kommer", ListReason.ComesWithout)];

    public bool Has(Listed listed, PersonPlace place) =>
        (Reason is null || Reasons.Any(r => r.Word == Reason && r.Reason == listed.Reason))
        && (Team is null || place.Team == Team)
        && (Caseworker is null || (Caseworker == NoCaseworker ? place.Caseworker is null : string.Equals(place.Caseworker, Caseworker, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>Those behind a goal: who counts against it, who will, and what it takes. The list is a filter with an address, never a copy.</summary>
public sealed class GoalPeopleModel(Desk desk, PeopleDesk people, LawDesk law) : PlanPage(desk)
{
    /// <summary>What the address says of those only for whom something is late by the law.</summary>
    public const string LateOnly = "for-sent";

    private const int PageSize = 100;

    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    public override LocalText Title => PeopleTexts.Who;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb, new($"{Row.Goal.Id} {Row.Title.In(Language)}", Links.Goal(Plan.Id, Row.Goal.Id))];

    public GoalStanding Row { get; private set; } = null!;

    public string? Part { get; private set; }

    /// <summary>What the numbers say, in sentences; empty where the goal has no list.</summary>
    public IReadOnlyList<string> Summary { get; private set; } = [];

    public GoalList? List { get; private set; }

    public ListChoice Choice { get; private set; } = new(null, null, null, 1);

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    public int InChoice { get; private set; }

    public bool HasMore => Choice.Page * PageSize < InChoice;

    public IReadOnlyDictionary<ListReason, int> Counts { get; private set; } = new Dictionary<ListReason, int>();

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public IReadOnlyList<(string Login, string Name)> Caseworkers { get; private set; } = [];

    public int WithoutCaseworker { get; private set; }

    /// <summary>Whether only those for whom something is late by the law are shown: <see cref="LateOnly"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "lov")]
    public string? Law { get; set; }

    /// <summary>What is late by the law, by person.</summary>
    public IReadOnlyDictionary<int, LawFinding> Late { get; private set; } = new Dictionary<int, LawFinding>();

    public int LateCount { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<LocalText> Problems { get; private set; } = [];

    public string? Said { get; private set; }

    public bool MayWrite => Acting.May(Right.WritePersons);

    private string Key => $"{Plan.Id}/{Row.Id}";

    public IActionResult OnGet(string plan, string goal, string? del, string? vis, string? team, string? sagsbehandler, string? side) =>
        OpenList(plan, goal, del) ?? Show(new(vis, team, sagsbehandler, int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1));

    /// <summary>What is chosen of the list as a file for a spreadsheet; it has no CPR numbers.</summary>
    public IActionResult OnGetFile(string plan, string goal, string? del, string? vis, string? team, string? sagsbehandler)
    {
        if (OpenList(plan, goal, del) is { } refused)
        {
            return refused;
        }

        var choice = new ListChoice(vis, team, sagsbehandler, 1);
        var chosen = People().Where(p => IsChosen(choice, p.Listed, p.Place)).ToList();
        ReadingLog.Keep(people.Data, Acting.Who, Process, [.. chosen.Select(p => p.Listed.Person)]);
        var (called, marks) = people.Data.Use(db => (PersonNames.Of(db, chosen.Select(p => p.Listed.Person)), ListMarks.Of(db, Key)));
        names = people.NamesByLogin();
        LocalText[] heading = [PeopleTexts.Citizen, PeopleTexts.Benefit, PeopleTexts.Duration, PeopleTexts.LastOffer, PeopleTexts.LastInterview, PeopleTexts.Goal, LawTexts.LateChoice, PeopleTexts.Caseworker, PeopleTexts.Task, PeopleTexts.Note, PeopleTexts.SetAside];
        var rows = chosen.Select(p => RowOf(p.Listed, p.Place, called.GetValueOrDefault(p.Listed.Person), marks.GetValueOrDefault(p.Listed.Person, ListMarks.None)))
            .Select(r => (IEnumerable<string>)[r.Name, r.Benefit, r.Duration, r.Offer, r.Interview, r.Because, LateText(r.Person) ?? "", r.Caseworker, r.AssignedTo, r.Marks.Note ?? "", r.Marks.Aside ?? ""])
            .Prepend(heading.Select(h => h.In(Language)));
        var text = string.Concat(rows.Select(r => string.Join(';', r.Select(c => $"\"{CsvGuard.Put(c).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"{Plan.Id}-{Row.Goal.Id}.csv");
    }

    public IActionResult OnPostAssign(string plan, string goal, string? del, string? vis, string? team, string? sagsbehandler, int[] who, string? to)
    {
        if (OpenList(plan, goal, del) is { } refused)
        {
            return refused;
        }

        var choice = new ListChoice(vis, team, sagsbehandler, 1);
        if (who.Length == 0 || List is null)
        {
            return Again(choice, PeopleTexts.ChooseOne);
        }

        if (CaseworkersHere().FirstOrDefault(c => c.Login == to) is not { Login: { } login, Name: var name })
        {
            return Again(choice, PeopleTexts.ChooseCaseworker);
        }

        var listed = People().Where(p => who.Contains(p.Listed.Person)).ToList();
        if (listed.Select(p => Acting.RefuseWriting(p.Place)).FirstOrDefault(r => r is not null) is { } outside)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, outside.Text);
        }

        people.Data.Write(new Written(Acting.Who, Process, "Tildelt fra listen"), (db, write) =>
        {
            foreach (var (person, place) in listed)
            {
                ListMarks.Put(db, write, Key, person.Person, MarkKind.Assigned, login);
            }

            // Whose task it is must be able to do it.
            return RegisterStore.Put(db, write, AllRegisters.States,
                [.. listed.Where(p => !string.Equals(p.Place.Caseworker, login, StringComparison.OrdinalIgnoreCase)).Select(p => Fact.Of(AllRegisters.States, p.Listed.Person, Fact.Own, "caseworker", login, people.Today, null))]);
        });
        Said = PeopleTexts.Assigned(PeopleTexts.Persons(listed.Count, Language).In(Language), name).In(Language);
        List = people.ListOf(Row);
        return Show(choice);
    }

    public IActionResult OnPostMark(string plan, string goal, string? del, string? vis, string? team, string? sagsbehandler, int person, string? kind, string? text)
    {
        if (OpenList(plan, goal, del) is { } refused)
        {
            return refused;
        }

        var choice = new ListChoice(vis, team, sagsbehandler, 1);
        if (People().FirstOrDefault(p => p.Listed.Person == person) is not { Listed: not null, Place: var place })
        {
            return this.Refuse(StatusCodes.Status404NotFound, PeopleTexts.Nobody);
        }

        if (Acting.RefuseWriting(place) is { } outside)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, outside.Text);
        }

        text = text?.Trim() ?? "";
        if (kind == "aside" && text.Length == 0)
        {
            return Again(choice, PeopleTexts.NeedsReason);
        }

        var what = kind switch { "note" => MarkKind.Note, "assigned" => MarkKind.Assigned, _ => MarkKind.Aside };
        people.Data.Write(new Written(Acting.Who, Process, kind == "back" ? "Taget med igen" : "Mærket på listen"), (db, write) =>
        {
            ListMarks.Put(db, write, Key, person, what, kind is "back" or "assigned" ? "" : text[..Math.Min(text.Length, 400)]);
            return 0;
        });
        return Show(choice);
    }

    private string Process => $"Liste {Key}";

    private IActionResult Again(ListChoice choice, LocalText problem)
    {
        Problems = [problem];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(choice);
    }

    private IActionResult? OpenList(string plan, string goal, string? part)
    {
        if (Open(plan, null) is { } refused)
        {
            return refused;
        }

        if (Plan.Goal(goal) is not { } found || Desk.Standing(Bundle, At).Row(found.Id) is not { } row)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoGoal(goal, Plan.Title));
        }

        var aims = row.Parts.Count == 0 ? [row] : row.Parts;
        if (part is not null && !aims.Any(a => a.Id == $"{found.Id}/{part}"))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PlanPageTexts.NoGoal($"{goal}/{part}", Plan.Title));
        }

        Row = part is null ? aims[0] : aims.First(a => a.Id == $"{found.Id}/{part}");
        Part = part;
        if (Acting.Refuse(Right.ReadPersons, Row.Rule!.Area) is { } outside)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, outside.Text);
        }

        List = people.ListOf(Row);
        Late = List is null ? Late : law.LateIn(people.Reference.Areas.Municipalities(Row.Rule.Area).Select(a => a.Id));
        return null;
    }

    private bool IsChosen(ListChoice choice, Listed listed, PersonPlace place) => choice.Has(listed, place) && (Law != LateOnly || Late.ContainsKey(listed.Person));

    private IReadOnlyList<(Listed Listed, PersonPlace Place)> People() => List is { } list ? people.Within(list, Acting) : [];

    private IReadOnlyList<(string Login, string Name)> CaseworkersHere() => [.. people.CaseworkersOf(Row.Rule!.Area).Select(a => (a.Login, a.Name))];

    private PageResult Show(ListChoice choice)
    {
        Choice = choice;
        if (List is not { } list)
        {
            return Page();
        }

        var mine = People();
        var marks = people.Data.Use(db => ListMarks.Of(db, Key));
        var within = mine.Where(p => IsChosen(choice, p.Listed, p.Place)).ToList();
        InChoice = within.Count;
        Counts = mine.GroupBy(p => p.Listed.Reason).ToDictionary(g => g.Key, g => g.Count());
        Teams = [.. mine.Select(p => p.Place.Team).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        LateCount = mine.Count(p => Late.ContainsKey(p.Listed.Person));
        WithoutCaseworker = mine.Count(p => p.Place.Caseworker is null);
        Caseworkers = CaseworkersHere();
        names = people.NamesByLogin();
        var shown = within.Skip((choice.Page - 1) * PageSize).Take(PageSize).ToList();
        ReadingLog.Keep(people.Data, Acting.Who, Process, [.. shown.Select(p => p.Listed.Person)]);
        var called = people.Data.Use(db => PersonNames.Of(db, shown.Select(p => p.Listed.Person)));
        Rows = [.. shown.Select(p => RowOf(p.Listed, p.Place, called.GetValueOrDefault(p.Listed.Person), marks.GetValueOrDefault(p.Listed.Person, ListMarks.None)))];
        Summary = [.. Sentences(list, mine, marks)];
        return Page();
    }

    private IEnumerable<string> Sentences(GoalList list, IReadOnlyList<(Listed Listed, PersonPlace Place)> mine, IReadOnlyDictionary<int, ListMarks> marks)
    {
        string Count(int n) => NumberText.Of(n, 0, Language);
        string Share(int more) => list.ShareAfter(more) is { } share ? FigureWords.Of(share, 0.1m, Unit.Percent, Language) : "–";
        yield return PeopleTexts.Now(Count(list.For), Count(list.Counted), Share(0), list.Month.ToText(Language)).In(Language);
        yield return PeopleTexts.Target(TargetWriter.Prose(Row.Rule!.Target, Language, a => Desk.NameOf(a, Language))).In(Language);
        if (list.Needed is { } needed)
        {
            yield return needed == 0 ? PeopleTexts.Holds.In(Language) : PeopleTexts.Need(PeopleTexts.Persons(needed, Language).In(Language)).In(Language);
        }

        var isHigh = Row.Rule.Measure.Direction == Measurement.Measures.Direction.High;
        var assigned = list.People.Count(p => p.Reason == ListReason.Missing && marks.GetValueOrDefault(p.Person, ListMarks.None) is { Assigned: not null, Aside: null });
        if (assigned > 0 && isHigh)
        {
            yield return PeopleTexts.Lift(Count(assigned), Share(assigned)).In(Language);
        }

        var last = list.Month;
        for (var i = 0; i < GoalList.MonthsAhead; i++)
        {
            last = last.Next()!;
        }

        if (list.People.Count(p => p.Reason == ListReason.FallsOut) is > 0 and var falling)
        {
            yield return PeopleTexts.FallOut(PeopleTexts.Persons(falling, Language).In(Language), last.ToText(Language)).In(Language);
        }
    }

    private PersonRow RowOf(Listed listed, PersonPlace place, string? name, ListMarks marks)
    {
        string Day(DateOnly day) => Period.OfDate(day).ToShortText(Language);
        var words = people.Reference.Histories;
        var glance = listed.Glance;
        var months = glance.Since is { } since ? ((people.Today.Year - since.Year) * 12) + people.Today.Month - since.Month - (people.Today.Day < since.Day ? 1 : 0) : 0;
        return new PersonRow(
            listed.Person,
            name ?? $"{PeopleTexts.Citizen.In(Language)} {listed.Person}",
            glance.Benefit is { } benefit ? words.Benefits.First(b => b.Id == benefit).Title.In(Language) : "–",
            glance.Since is null ? "–" : $"{NumberText.Of(months, 0, Language)} {PeopleTexts.Months.In(Language)}",
            glance.Offer is { } offer ? $"{words.Offers.First(o => o.Id == offer).Title.In(Language)}{(glance.OfferUntil is { } until ? $" {(Language == Language.Danish ? "til" : "until")} {Day(until)}" : "")}" : PeopleTexts.Never.In(Language),
            glance.Interview is { } interview ? Day(interview) : PeopleTexts.Never.In(Language),
            listed.Reason,
            PeopleTexts.Because(listed.Reason, Day(listed.When)).In(Language),
            place.Caseworker is { } login ? names.GetValueOrDefault(login, login) : "–",
            marks,
            marks.Assigned is { } to ? names.GetValueOrDefault(to, to) : "");
    }

    /// <summary>What is late for a person; null where nothing is.</summary>
    public string? LateText(int person) => Late.TryGetValue(person, out var finding) ? LawTexts.IsLate(finding.Rule.Title).In(Language) : null;

    /// <summary>This list with another choice, as an address.</summary>
    public string Address(string? vis, string? team, string? caseworker, int page = 1)
    {
        var query = new[] { ("del", Part), ("vis", vis), ("team", team), ("sagsbehandler", caseworker), ("lov", Law), ("side", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)) }
            .Where(q => !string.IsNullOrEmpty(q.Item2)).Select(q => KeyValuePair.Create(q.Item1, q.Item2));
        return Links.GoalPeople(Plan.Id, Row.Goal.Id) + QueryString.Create(query);
    }
}
