using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.People;

/// <summary>One citizen: what comes next, the history, and what can be registered. Fit to be seen by the one whom it is about.</summary>
public sealed class PersonModel(Desk desk, PeopleDesk people, LawDesk law) : FormPage
{
    private LocalText title = PeopleTexts.Citizen;
    private IReadOnlyDictionary<string, string>? names;

    public override LocalText Title => title;

    public override MenuEntry Menu => MenuEntry.People;

    public override IReadOnlyList<Crumb> Trail => [new(PeopleTexts.Citizens.In(Language), Links.People)];

    public override IReadOnlyList<string> Styles => ["person.css"];

    public override bool IsTurned => View == "borger";

    public int Number { get; private set; }

    /// <summary>The list that somebody came from; null for none. Only an address of this site.</summary>
    public string? List { get; private set; }

    /// <summary>What is shown: <c>borger</c> for the citizen, <c>liste</c> for the history as a list; null for the usual.</summary>
    public string? View { get; private set; }

    /// <summary>Why the citizen is closed to somebody who may open them with a reason; null where they are open.</summary>
    public AccessRefused? Closed { get; private set; }

    /// <summary>Whether the citizen is open to somebody with a reason, and so for reading only.</summary>
    public bool IsOpened { get; private set; }

    public string? ReasonToOpen { get; private set; }

    public string Facts { get; private set; } = "";

    public string? Caseworker { get; private set; }

    public LevelView? Level { get; private set; }

    public PersonCourse Course { get; private set; } = null!;

    public IReadOnlyList<ComingRow> NextUp { get; private set; } = [];

    public IReadOnlyList<HistoryWord> Answers { get; private set; } = [];

    public LawSection Law { get; private set; } = null!;

    public IReadOnlyList<(string Goal, string Address, string State)> Goals { get; private set; } = [];

    public IReadOnlyList<FactRow> Kept { get; private set; } = [];

    public IReadOnlyList<CorrectionRow> Corrections { get; private set; } = [];

    /// <summary>The forms of the kinds of fact that are written most, and of one that was asked for.</summary>
    public IReadOnlyList<RegisterForm> Forms { get; private set; } = [];

    /// <summary>The kinds whose forms are asked for first.</summary>
    public IReadOnlyList<Entry> Others { get; private set; } = [];

    /// <summary>The kind of fact whose form is asked for; null for none.</summary>
    public string? Wanted { get; private set; }

    /// <summary>The fact that is to be corrected, with its form where it has one; null where none is.</summary>
    public Correcting? Correcting { get; private set; }

    public bool MayWrite { get; private set; }

    /// <summary>Whether one may make the file of everything that is held about the citizen.</summary>
    public bool MayGiveInsight => Acting.RefuseInsight([Place]) is null;

    public IActionResult OnGet(string number, string? liste, string? vis, string? ret, string? skriv)
    {
        Wanted = skriv;
        if (Open(number, liste, vis) is { } refused)
        {
            return refused;
        }

        if (ret is null || !MayWrite)
        {
            return Show();
        }

        var at = ret.LastIndexOf('-');
        return AllRegisters.FindOfCitizens(ret[..Math.Max(at, 0)]) is { } register && long.TryParse(ret.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? WithFact(register, id, null, fact => Show(fact))
            : this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
    }

    public IActionResult OnPost(string number, string? liste, string? register, string? why) => Writing(number, liste, () =>
    {
        if (Entry.Find(register) is not { } entry)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
        }

        var form = new RegisterForm(entry, people.Reference, people.Today, Language) { Texts = RegisterForm.TextsOf(entry, Request.Form), Why = why };
        var (values, problems) = form.Read();
        if (problems.Count > 0)
        {
            return ShowAgain(form, problems);
        }

        var fact = Fact.Of(entry.Register, Number, Fact.Own, values);
        if (people.RefuseNew(entry, fact, Words()) is var (problem, status))
        {
            return ShowAgain(form, [problem], status);
        }

        var before = Moves();
        return Put(entry.Register, string.IsNullOrWhiteSpace(why) ? "Registreret på borgerens side" : why.Trim(), form, (db, write) => RegisterStore.Put(db, write, entry.Register, [fact]), put =>
            put.Unchanged > 0 ? ShowAgain(form, [PersonTexts.NoChange]) : GoOn(people.KeptOf(entry.Register, values), before));
    });

    private IActionResult Put<T>(Register register, string why, RegisterForm? form, Func<Session, long, T> put, Func<T, IActionResult> then)
    {
        try
        {
            return then(people.Data.Write(new Written(Acting.Who, PersonFile.Process, why), (db, write) => PoolGuard.Guarded(db, register, people.Reference.Pools, () => put(db, write))));
        }
        catch (PoolRefusedException overspent)
        {
            return ShowAgain(form, [overspent.Text], StatusCodes.Status409Conflict);
        }
    }

    public IActionResult OnPostCorrect(string number, string? liste, string register, long fact, string? why) => Writing(number, liste, () =>
        AllRegisters.FindOfCitizens(register) is { } from ? WithFact(from, fact, why, old =>
        {
            var form = old.Entry is { } entry ? new RegisterForm(entry, people.Reference, people.Today, Language) { Texts = RegisterForm.TextsOf(entry, Request.Form), Why = why, Corrects = old } : null;
            if (form is null)
            {
                return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
            }

            var (values, problems) = form.Read();
            return problems.Count > 0 ? ShowAgain(form, problems) : Correct(old, values, why!.Trim(), PersonTexts.Corrected, form);
        }) : this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact));

    public IActionResult OnPostAnswer(string number, string? liste, long fact, string? status) => Writing(number, liste, () => WithFact(AllRegisters.Interviews, fact, null, old =>
    {
        var form = new RegisterForm(old.Entry!, people.Reference, people.Today, Language) { Corrects = old, Why = "Den bookede samtale er besvaret" };
        var answered = form.With("status", status ?? "");
        var (values, problems) = answered.Read();
        return old.Value<string>("status") != RegisterForm.Booked ? ShowAgain(null, [PersonTexts.NoChange])
            : problems.Count > 0 ? ShowAgain(null, problems)
            : Correct(old, values, answered.Why!, PersonTexts.Answered, null);
    }));

    public IActionResult OnPostRemove(string number, string? liste, string register, long fact, string? why) => Writing(number, liste, () =>
        AllRegisters.FindOfCitizens(register) is { } from ? WithFact(from, fact, why, old =>
        {
            if (old.Entry is null && !old.IsOwn)
            {
                return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
            }

            if (string.IsNullOrWhiteSpace(why))
            {
                return ShowAgain(Filled(old), [PeopleTexts.NeedsReason]);
            }

            var before = Moves();
            return Put(from, why.Trim(), null, (db, write) => RegisterStore.Withdraw(db, write, from, [fact]), removed =>
                removed == 0 ? WithFact(from, fact, why, _ => Show()) : GoOn(PersonTexts.Done, before));
        }) : this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact));

    /// <summary>Opens a citizen outside one's own scope, with a reason.</summary>
    public IActionResult OnPostOpen(string number, string? liste, string? why)
    {
        if (Open(number, liste, null) is { } refused && Closed is null)
        {
            return refused;
        }

        if (Closed is null)
        {
            return Show();
        }

        if (Openings.RefuseReason(why) is { } problem)
        {
            ReasonToOpen = why;
            return Again(problem);
        }

        Openings.Open(people.Data, new Written(Acting.Who, OpenedProcess, why!.Trim()), Number);
        return LocalRedirect(Address());
    }

    /// <summary>This page, as an address.</summary>
    /// <param name="choices">Names and values of what is asked for; a null is left out.</param>
    public string Address(params (string Name, string? Value)[] choices) => Links.Person(Number)
        + QueryString.Create(choices.Append(("liste", List)).Where(c => c.Item2 is not null).Select(c => KeyValuePair.Create(c.Item1, c.Item2)));

    private const int CommonKinds = 4;
    private const string OpenedProcess = "Borger åbnet";

    /// <summary>The citizen's municipality; null where the registers do not say.</summary>
    public AreaId? Home => Place.Municipality is { } home ? new AreaId(home) : null;

    private PersonPlace Place { get; set; } = null!;

    private IActionResult? Open(string number, string? list, string? view)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var person) || !people.Data.Use(db => PersonStore.Has(db, person)))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoPerson);
        }

        (Number, List, View) = (person, list is not null && Url.IsLocalUrl(list) ? list : null, view);
        Place = people.Data.Use(db => PersonPlaces.Of(db, person, people.Today));
        MayWrite = Acting.RefuseWriting(Place) is null;
        if (Acting.RefuseReading(Place) is not { } outside)
        {
            return null;
        }

        if (Acting.RefuseOpening(Place) is not null)
        {
            // A former citizen is not read about, but has a right to the file.
            var mayGive = Acting.RefuseInsight(people.Data.Use(db => PersonPlaces.ForInsight(db, person, people.Today))) is null;
            return this.Refuse(StatusCodes.Status403Forbidden, mayGive ? PersonTexts.FormerCitizen(Links.Insight(person)) : outside.Text);
        }

        IsOpened = Openings.IsOpen(people.Data, Acting.Who, Number);
        if (IsOpened)
        {
            return null;
        }

        (Closed, title) = (outside, PersonTexts.Numbered(Number));
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    // What is written is written by those whose citizen it is: opening with a reason is for reading.
    private IActionResult Writing(string number, string? list, Func<IActionResult> write) =>
        Open(number, list, null) ?? (MayWrite ? write() : this.Refuse(StatusCodes.Status403Forbidden, Acting.RefuseWriting(Place)!.Text));

    /// <summary>Goes on with a fact of the citizen's that holds; says who changed it, where somebody has meanwhile.</summary>
    private IActionResult WithFact(Register register, long id, string? why, Func<FiledFact, IActionResult> goOn)
    {
        var file = people.Data.Read(db => PersonFile.Of(db, people.Data, Number));
        if (file.Of(register).FirstOrDefault(f => f.Kept.Id == id) is { } holds)
        {
            return goOn(holds);
        }

        return file.Past.FirstOrDefault(f => f.Register == register && f.Kept.Id == id) is { } past
            ? ShowAgain(null, [Words().Changed(past)], StatusCodes.Status409Conflict)
            : this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoFact);
    }

    private IActionResult Correct(FiledFact old, IReadOnlyList<object?> values, string why, LocalText said, RegisterForm? form)
    {
        var corrected = old.Kept.Corrected(old.Register, values);
        if (old.Entry is { } entry && people.RefuseDays(entry, corrected) is { } day)
        {
            return ShowAgain(form, [day]);
        }

        if (old.Kept.Fact.Values.SequenceEqual(values))
        {
            return ShowAgain(form, [PersonTexts.NoChange]);
        }

        if (people.Data.Use(db => RegisterStore.Of(db, old.Register, Number, Knowledge.Now)).Any(f => f.Id != old.Kept.Id && f.Fact.Key == corrected.Key))
        {
            return ShowAgain(form, [PersonTexts.Taken]);
        }

        var before = Moves();
        return Put(old.Register, why, form, (db, write) => RegisterStore.Correct(db, write, old.Register, old.Kept.Id, corrected), corrected =>
            corrected ? GoOn(said, before) : WithFact(old.Register, old.Kept.Id, why, _ => Show()));
    }

    private RegisterForm? Filled(FiledFact fact) => fact.Entry is { } entry ? new RegisterForm(entry, people.Reference, people.Today, Language) { Corrects = fact } : null;

    private IReadOnlyDictionary<string, string> Names => names ??= people.NamesByLogin();

    private FactWords Words() => new(people.Reference, Language, Names, people.Data.Clock.LocalTimeZone);

    private IActionResult ShowAgain(RegisterForm? form, IReadOnlyList<LocalText> problems, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var again = Again(problems, status);
        Show(form?.Corrects, form);
        return again;
    }

    private IActionResult GoOn(LocalText said, List<(string Goal, string Share)> before) => GoOn(Address(), string.Join(" ", Moves().Zip(before).Where(m => m.First.Share != m.Second.Share)
        .Select(m => PersonTexts.GoalMoved(m.First.Goal, m.Second.Share, m.First.Share).In(Language)).Prepend(said.In(Language))));

    private PageResult Show(FiledFact? correcting = null, RegisterForm? form = null)
    {
        ReadingLog.Keep(people.Data, Acting.Who, IsOpened ? OpenedProcess : PersonFile.Process, [Number]);
        var facts = people.Data.Read(db => PersonFile.Of(db, people.Data, Number));
        title = facts.Name is { } name ? new(name, name) : PersonTexts.Numbered(Number);
        Course = new CourseBuilder(people.Reference, people.Today, Language).Of(facts);
        Caseworker = Place.Caseworker is { } login ? Names.GetValueOrDefault(login, login) : null;
        var level = facts.StateOn(SupportLevels.Dimension, people.Today);
        Facts = string.Join(" · ", new[]
        {
            facts.Cpr,
            facts.Born is { } born ? PersonTexts.Age(AgeOn(born, people.Today)).In(Language) : null,
            IsTurned ? null : Caseworker ?? PeopleTexts.NoCaseworker.In(Language),
            IsTurned ? null : Place.Team,
            level is null ? null : PersonTexts.SupportLevel(level).In(Language),
        }.Where(f => f is not null));
        Law = new LawSectionBuilder(people.Reference, people.Today, Language).Of(law.Of(Place, Number));
        Level = level is null || Home is not { } home ? null : LevelView.Of(people.Reference, home, level, people.Today, Language);
        var words = Words();
        var states = IsTurned ? [] : GoalStates();
        NextUp =
        [
            .. Law.Next is { } next ? [next] : (IEnumerable<ComingRow>)[],
            .. words.NextUp(facts, people.Today).Where(n => !IsTurned || n.Booked is null || !n.IsPast),
            .. states.Where(s => s.Turns is not null).GroupBy(s => s.Turns!.Value).OrderBy(t => t.Key.Day)
                .Select(t => new ComingRow(t.Key.What.In(Language), Period.OfDate(t.Key.Day).ToShortText(Language), PersonTexts.IfNothing(string.Join("; ", t.Select(s => s.Goal))).In(Language), null, false)),
        ];
        Answers = [.. new CodeLists(people.Reference)[CodeLists.InterviewStatuses].Where(w => w.Id != RegisterForm.Booked)];
        if (!IsTurned)
        {
            Kept = [.. words.Kept(facts)];
            Corrections = [.. words.Corrections(facts)];
            Goals = [.. states.Select(s => (s.Goal, s.Address, s.State))];
            var wanted = form is { Corrects: null } ? form.Entry : Entry.Find(Wanted);
            Forms = [.. Entry.All.Where((e, i) => i < CommonKinds || e == wanted).Select(e => form is { Corrects: null } && form.Entry == e ? form : new RegisterForm(e, people.Reference, people.Today, Language) { Municipality = Home })];
            Others = [.. Entry.All.Skip(CommonKinds).Where(e => e != wanted)];
            Correcting = correcting is null ? null : new Correcting(correcting, words.TitleOf(correcting), form is { Corrects: not null } ? form : Filled(correcting));
        }

        return Page();
    }

    private static int AgeOn(DateOnly born, DateOnly day) => day.Year - born.Year - (born > day.AddYears(born.Year - day.Year) ? 1 : 0);

    // The goals of the plans that run today in the person's municipality.
    private IEnumerable<(string Plan, string Goal, GoalStanding Row)> Rows() =>
        from plan in desk.Plans
        where plan.Plan.Years.Contains(people.Today) && plan.Plan.Municipality.Value == Place.Municipality
        from row in desk.Standing(plan, people.Today).Rows
        from aim in row.Parts.Count == 0 ? [row] : row.Parts
        where aim.Rule is not null
        select (plan.Plan.Id, row.Id, aim);

    // How the goals stand to the person, from the predicates that count everybody, and when the person turns against one if nothing happens.
    private List<(string Goal, string Address, string State, (DateOnly Day, LocalText What)? Turns)> GoalStates()
    {
        var states = new List<(string, string, string, (DateOnly, LocalText)?)>();
        foreach (var (plan, goal, row) in Rows())
        {
            if (people.OutlookOf(row, Number) is not { } outlook)
            {
                continue;
            }

            var isHigh = row.Rule!.Measure.Direction == Measurement.Measures.Direction.High;
            string Day(DateOnly day) => Period.OfDate(day).ToShortText(Language);
            var state = !outlook.IsCounted ? PersonTexts.ComesIn(Day(outlook.ComesIn!.Value))
                : outlook.Holds != isHigh ? PersonTexts.Against
                : outlook.FallsOut is { } falls ? PersonTexts.HoldsUntil(Day(falls)) : PersonTexts.HoldsOn;
            states.Add(($"{row.Id} {row.Title.In(Language)}", Links.Goal(plan, goal), state.In(Language),
                isHigh && outlook.FallsOut is { } turns ? (turns, outlook.IsCounted ? PersonTexts.FallsOut : PersonTexts.ComesWithout) : null));
        }

        return states;
    }

    private List<(string Goal, string Share)> Moves() =>
    [
        .. Rows().Select(r => (r.Row.Id, Share: people.ShareOf(r.Row))).Where(r => r.Share is not null)
            .Select(r => (r.Id, FigureWords.Of(r.Share!.Value, 0.1m, Unit.Percent, Language))),
    ];
}
