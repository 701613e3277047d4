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
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.People;

/// <summary>The short form of a row that is open: what is filled in, whom it is of, where it is sent, and where it is closed.</summary>
public sealed record RowForm(RegisterForm Form, string Name, int Person, string Action, string Close);

/// <summary>Those behind a goal: who counts against it, who will, and what it takes. The list is a filter with an address, never a copy.</summary>
public sealed class GoalPeopleModel(Desk desk, PeopleDesk people, LawDesk law) : PlanPage(desk)
{
    private const int PageSize = 100;

    public override LocalText Title => PeopleTexts.Who;

    public override IReadOnlyList<Crumb> Trail => [PlansCrumb, PlanCrumb, new($"{Row.Goal.Id} {Row.Title.In(Language)}", Links.Goal(Plan.Id, Row.Goal.Id))];

    public override IReadOnlyList<string> Scripts => ["worklist.js", "lib/htmx/htmx.min.js"];

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public GoalStanding Row { get; private set; } = null!;

    public string? Part { get; private set; }

    /// <summary>What the list says of itself; null where the goal has none.</summary>
    public ListSummary? Summary { get; private set; }

    public GoalList? List { get; private set; }

    /// <summary>Why there is no list; null where there is one.</summary>
    public LocalText? NoList => List is not null ? null : Row.Rule!.Measure.Versions.Any(v => v.Formula is not null) ? GoalListTexts.Nothing : GoalListTexts.NotBy;

    public ListChoice Choice { get; private set; } = new(null, null, null, 1);

    /// <summary>What of the address is not known, and what is shown in its place.</summary>
    public IReadOnlyList<LocalText> Unknown { get; private set; } = [];

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    public int InChoice { get; private set; }

    /// <summary>The number of the first row on the page.</summary>
    public int First => ((Choice.Page - 1) * PageSize) + 1;

    public bool HasMore => Choice.Page * PageSize < InChoice;

    public IReadOnlyList<(string Word, ListReason Reason, int Count)> Reasons { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public IReadOnlyList<(string Login, string Name)> Caseworkers { get; private set; } = [];

    /// <summary>Caseworkers of citizens on the list who have no account here, so that nothing can be assigned to them.</summary>
    public IReadOnlyList<(string Login, string Name)> Others { get; private set; } = [];

    public int WithoutCaseworker { get; private set; }

    /// <summary>What is late by the law, by person.</summary>
    public IReadOnlyDictionary<int, LawFinding> Late { get; private set; } = new Dictionary<int, LawFinding>();

    public int LateCount { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<LocalText> Problems { get; private set; } = [];

    /// <summary>The row that has the focus when the page opens; null for none.</summary>
    public int? Focus { get; private set; }

    /// <summary>What is filled in for the row that is open.</summary>
    public RegisterForm Form { get; private set; } = null!;

    public bool MayWrite => Acting.May(Right.WritePersons);

    private string Key => $"{Plan.Id}/{Row.Id}";

    private string Process => $"Liste {Key}";

    public IActionResult OnGet(string plan, string goal, string? del)
    {
        Focus = TempData[nameof(Focus)] as int?;
        return OpenList(plan, goal, del) ?? Show();
    }

    /// <summary>What the list says of itself now, for a page that is open; nothing where it says the same as there.</summary>
    /// <param name="shown">Who is on the page, as <see cref="ListSummary.People"/> said it.</param>
    /// <param name="said">What the page says, as <see cref="ListSummary.Said"/> said it.</param>
    public IActionResult OnGetNews(string plan, string goal, string? del, string? shown, string? said)
    {
        if (OpenList(plan, goal, del) is { } refused)
        {
            return refused;
        }

        if (List is null)
        {
            return StatusCode(StatusCodes.Status204NoContent);
        }

        var now = Summarize(Marks(), shown);
        return now.Said == said ? StatusCode(StatusCodes.Status204NoContent) : Partial("/Pages/People/_ListSummary.cshtml", now);
    }

    /// <summary>What is chosen of the list as a file for a spreadsheet; it has no CPR numbers.</summary>
    public IActionResult OnGetFile(string plan, string goal, string? del)
    {
        if (OpenList(plan, goal, del) is { } refused)
        {
            return refused;
        }

        if (List is null)
        {
            return this.Refuse(StatusCodes.Status404NotFound, NoList!);
        }

        var chosen = Filtered();
        ReadingLog.Keep(people.Data, Acting.Who, Process, [.. chosen.Select(p => p.Listed.Person)]);
        return File(ListFile.Of(RowsOf(chosen, Marks()), LateText, Language), "text/csv; charset=utf-8", $"{Plan.Id}-{Row.Goal.Id}.csv");
    }

    /// <param name="was">Whose task each of them was on the page that was sent: number and login.</param>
    public IActionResult OnPostAssign(string plan, string goal, string? del, int[] who, string[] was, string? to)
    {
        if (OpenList(plan, goal, del) is { } refused)
        {
            return refused;
        }

        if (who.Length == 0 || List is null)
        {
            return Again(PeopleTexts.ChooseOne);
        }

        if (CaseworkersHere().FirstOrDefault(c => c.Login == to) is not { Login: { } login, Name: var name })
        {
            return Again(PeopleTexts.ChooseCaseworker);
        }

        var listed = People().Where(p => who.Contains(p.Listed.Person)).ToList();
        if (listed.Select(p => Acting.RefuseWriting(p.Place)).FirstOrDefault(r => r is not null) is { } outside)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, outside.Text);
        }

        var seen = was.Select(w => w.Split(' ', 2)).Where(w => w.Length == 2).ToLookup(w => w[0], w => w[1]);
        string? Was(int person) => seen[NumberWord(person)].FirstOrDefault();
        IReadOnlyList<(int Person, string? Assigned)> taken = listed.Count == 0 ? [] : people.Data.Write(new Written(Acting.Who, Process, "Tildelt fra listen"), (db, write) =>
            ListMarks.Assign(db, write, Key, [.. listed.Select(p => (p.Listed.Person, Was(p.Listed.Person), p.Place.Caseworker))], login, people.Today));
        var said = PeopleTexts.Assigned(listed.Count - taken.Count, name, Language).In(Language);
        if (taken.Count == 0)
        {
            return GoOn(Address(Choice), said);
        }

        (Said, List) = (said, people.ListOf(Row));
        var called = people.Data.Use(db => PersonNames.Of(db, taken.Select(t => t.Person)));
        return Again([.. taken.Select(t => Called(called, t.Person) is var person && t.Assigned is { } by ? GoalListTexts.Taken(person, Names.GetValueOrDefault(by, by)) : GoalListTexts.TakenBack(person))], StatusCodes.Status409Conflict);
    }

    public IActionResult OnPostMark(string plan, string goal, string? del, int person, string? kind, string? text)
    {
        if (OpenToWrite(plan, goal, del, person) is { } refused)
        {
            return refused;
        }

        if (kind is not ("note" or "assigned" or "aside" or "back"))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
        }

        Focus = person;
        text = text?.Trim() ?? "";
        if (kind == "aside" && text.Length == 0)
        {
            return Again(PeopleTexts.NeedsReason);
        }

        var what = kind switch { "note" => MarkKind.Note, "assigned" => MarkKind.Assigned, _ => MarkKind.Aside };
        people.Data.Write(new Written(Acting.Who, Process, kind == "back" ? "Taget med igen" : "Mærket på listen"), (db, write) =>
        {
            ListMarks.Put(db, write, Key, person, what, kind is "back" or "assigned" ? "" : text[..Math.Min(text.Length, 400)]);
            return 0;
        });
        return GoOn(null, person);
    }

    /// <summary>Registers an interview, an offer or hours, says how the goal moved, and goes on to the next row.</summary>
    public IActionResult OnPostRegister(string plan, string goal, string? del, int person, string? register)
    {
        if (OpenToWrite(plan, goal, del, person) is { } refused)
        {
            return refused;
        }

        if (ListChoice.Forms.FirstOrDefault(f => f.Register == register) is not { Word: { } word } || Entry.Find(register) is not { } entry)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
        }

        Form = new RegisterForm(entry, people.Reference, people.Today, Language) { Texts = RegisterForm.TextsOf(entry, Request.Form) };
        Choice = Choice with { Open = person, Form = word };
        var (values, problems) = Form.Read();
        if (problems.Count > 0)
        {
            return Again(problems, StatusCodes.Status422UnprocessableEntity);
        }

        var fact = Fact.Of(entry.Register, person, Fact.Own, values);
        if (people.RefuseNew(entry, fact, new FactWords(people.Reference, Language, Names, people.Data.Clock.LocalTimeZone)) is var (problem, status))
        {
            return Again([problem], status);
        }

        var before = List!;
        var next = ListChoice.Next([.. Filtered().Select(p => p.Listed.Person)], person);
        var put = people.Data.Write(new Written(Acting.Who, Process, "Registreret fra listen"), (db, write) => RegisterStore.Put(db, write, entry.Register, [fact]));
        if (put.Unchanged > 0)
        {
            return Again(PersonTexts.NoChange);
        }

        List = people.ListOf(Row);
        var name = Called(people.Data.Use(db => PersonNames.Of(db, [person])), person);
        var said = string.Join(" ", PersonTexts.Kept.In(Language), ListSentences.Moved(before, List, Row.Id, Language).In(Language),
            (List?.People.FirstOrDefault(p => p.Person == person) is { } still && Choice.HasReason(still) ? GoalListTexts.StillOn(name) : GoalListTexts.Left(name)).In(Language));
        Choice = Choice with { Open = null, Form = null };
        return GoOn(said, next);
    }

    private IActionResult GoOn(string? said, int? focus)
    {
        TempData[nameof(Focus)] = focus;
        return GoOn(Address(Choice), said);
    }

    private string Called(IReadOnlyDictionary<int, string> names, int person) => names.GetValueOrDefault(person, $"{PeopleTexts.Citizen.In(Language)} {person}");

    internal static string NumberWord(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private IActionResult Again(LocalText problem) => Again([problem], StatusCodes.Status422UnprocessableEntity);

    private IActionResult Again(IReadOnlyList<LocalText> problems, int status)
    {
        Problems = problems;
        Response.StatusCode = status;
        return Show();
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

        (Choice, Unknown) = ListChoice.Of(Request.Query);
        Form = RegisterForm.Usual(Entry.Find(ListChoice.Forms.FirstOrDefault(f => f.Word == Choice.Form).Register ?? AllRegisters.Offers.Id)!, people.Reference, people.Today, Language);
        List = people.ListOf(Row);
        Late = List is null ? Late : law.LateIn(people.Reference.Areas.Municipalities(Row.Rule.Area).Select(a => a.Id));
        return null;
    }

    private IActionResult? OpenToWrite(string plan, string goal, string? part, int person)
    {
        if (OpenList(plan, goal, part) is { } refused)
        {
            return refused;
        }

        return People().FirstOrDefault(p => p.Listed.Person == person) is not { } on ? List is null ? this.Refuse(StatusCodes.Status404NotFound, NoList!) : Again([GoalListTexts.NoLonger], StatusCodes.Status404NotFound)
            : Acting.RefuseWriting(on.Place) is { } outside ? this.Refuse(StatusCodes.Status403Forbidden, outside.Text)
            : null;
    }

    private (GoalList List, IReadOnlyList<ListedPlace> People)? within;

    private IReadOnlyList<ListedPlace> People()
    {
        if (List is null)
        {
            return [];
        }

        if (within is not { } have || !ReferenceEquals(have.List, List))
        {
            within = have = (List, people.Within(List, Acting));
        }

        return have.People;
    }

    private IReadOnlyDictionary<string, string>? names;

    private IReadOnlyDictionary<string, string> Names => names ??= people.NamesByLogin();

    private IReadOnlyDictionary<int, ListMarks> Marks() => people.Data.Use(db => ListMarks.Of(db, Key));

    private PersonRows Rower() => new(List!, people.Reference, Names, people.Today, Language);

    private IReadOnlyList<ListedPlace> Filtered()
    {
        IReadOnlyList<ListedPlace> chosen = [.. People().Where(p => Choice.Has(p.Listed, p.Place) && (Choice.Law is null || Late.ContainsKey(p.Listed.Person)))];
        return Rower().Sorted(chosen, Choice, () => people.Data.Use(db => PersonNames.Of(db, chosen.Select(p => p.Listed.Person))));
    }

    private IReadOnlyList<PersonRow> RowsOf(IReadOnlyList<ListedPlace> shown, IReadOnlyDictionary<int, ListMarks> marks)
    {
        var called = people.Data.Use(db => PersonNames.Of(db, shown.Select(p => p.Listed.Person)));
        var rower = Rower();
        return [.. shown.Select(p => rower.Of(p, called.GetValueOrDefault(p.Listed.Person), marks.GetValueOrDefault(p.Listed.Person, ListMarks.None)))];
    }

    private IReadOnlyList<(string Login, string Name)> CaseworkersHere() => [.. people.CaseworkersOf(Row.Rule!.Area).Select(a => (a.Login, a.Name))];

    private PageResult Show()
    {
        if (List is not { } list)
        {
            return Page();
        }

        var mine = People();
        var chosen = Filtered();
        InChoice = chosen.Count;
        var pages = Math.Max(1, (InChoice + PageSize - 1) / PageSize);
        if (Choice.Page > pages)
        {
            Unknown = [.. Unknown, GoalListTexts.NoSuchPage(NumberText.Of(Choice.Page, 0, Language), NumberText.Of(pages, 0, Language))];
            Choice = Choice with { Page = pages };
        }

        var shown = chosen.Skip((Choice.Page - 1) * PageSize).Take(PageSize).ToList();
        ReadingLog.Keep(people.Data, Acting.Who, Process, [.. shown.Select(p => p.Listed.Person)]);
        var marks = Marks();
        Rows = RowsOf(shown, marks);
        var counts = mine.CountBy(p => p.Listed.Reason).ToDictionary();
        Reasons = [.. ListChoice.Reasons.Where(r => counts.ContainsKey(r.Reason) || r.Word == Choice.Reason).Select(r => (r.Word, r.Reason, counts.GetValueOrDefault(r.Reason)))];
        Teams = [.. mine.Select(p => p.Place.Team).OfType<string>().Distinct().Order(Collation.Danish)];
        LateCount = mine.Count(p => Late.ContainsKey(p.Listed.Person));
        WithoutCaseworker = mine.Count(p => p.Place.Caseworker is null);
        Caseworkers = CaseworkersHere();
        Others = [.. mine.Select(p => p.Place.Caseworker).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Except(Caseworkers.Select(c => c.Login), StringComparer.OrdinalIgnoreCase)
            .Select(login => (login, Names.GetValueOrDefault(login, login))).OrderBy(c => c.Item2, Collation.Danish)];
        Summary = Summarize(marks, null);
        return Page();
    }

    private ListSummary Summarize(IReadOnlyDictionary<int, ListMarks> marks, string? shown) => ListSummary.Of(
        new ListSentences(List!, Row, Language, a => Desk.NameOf(a, Language)), marks, people.ThisWeek(Row), [.. People().Select(p => p.Listed)], People().Count == List!.People.Count, shown, Address(Choice with { Open = null, Form = null }));

    /// <summary>What is late for a person; null where nothing is.</summary>
    public string? LateText(int person) => Late.TryGetValue(person, out var finding) ? LawTexts.IsLate(finding.Rule.Title).In(Language) : null;

    /// <summary>The caseworkers to choose among, also one whom only the address names.</summary>
    public IEnumerable<(string Login, string Name)> CaseworkersToShow
    {
        get
        {
            IReadOnlyList<(string Login, string Name)> all = [.. Caseworkers, .. Others];
            return Choice.Caseworker is { } who && who != ListChoice.Nobody && !all.Any(c => c.Login == who) ? all.Append((who, who)) : all;
        }
    }

    /// <summary>This list with another choice, as an address.</summary>
    public string Address(ListChoice choice) => Links.GoalPeople(Plan.Id, Row.Goal.Id)
        + QueryString.Create(choice.Words().Prepend((Name: "del", Value: Part)).Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));
}
