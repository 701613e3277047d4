using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
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

    public override LocalText Title => title;

    public override MenuEntry Menu => MenuEntry.People;

    public override IReadOnlyList<Crumb> Trail => [new(PeopleTexts.Citizens.In(Language), Links.People)];

    public int Number { get; private set; }

    /// <summary>The list that somebody came from; null for none. Only an address of this site.</summary>
    public string? List { get; private set; }

    public string Facts { get; private set; } = "";

    public PersonCourse Course { get; private set; } = null!;

    public IReadOnlyList<(string What, string When, string Why)> NextUp { get; private set; } = [];

    public LawSection Law { get; private set; } = null!;

    public IReadOnlyList<(string Goal, string Address, string State)> Goals { get; private set; } = [];

    public IReadOnlyList<FactRow> Kept { get; private set; } = [];

    public IReadOnlyList<FactRow> Corrections { get; private set; } = [];

    public RegisterForm Form { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public string? Said { get; private set; }

    public IActionResult OnGet(string number, string? liste, string? gemt)
    {
        if (Open(number, liste) is { } refused)
        {
            return refused;
        }

        Said = gemt is not null ? PersonTexts.Kept.In(Language) : null;
        return Show();
    }

    public IActionResult OnPost(string number, string? liste, string? register, string? day, string? kind, string? status, string? first, string? last, string? provider, string? month, string? hours, string? level, string? why)
    {
        if (Open(number, liste) is { } refused)
        {
            return refused;
        }

        if (!MayWrite)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, Acting.RefuseWriting(Place)!.Text);
        }

        var form = new RegisterForm(people.Reference, people.Today, Language)
        {
            Register = register ?? "",
            Day = day,
            Kind = kind,
            Status = status,
            First = first,
            Last = last,
            Provider = provider,
            Month = month,
            Hours = hours,
            Level = level,
            Why = why,
        };
        if (form.Read(Number) is not (var into, { } fact, null))
        {
            return ShowAgain(form, form.Problem!);
        }

        var before = Moves();
        var put = people.Data.Write(new Written(Acting.Who, "Borger", string.IsNullOrWhiteSpace(why) ? "Registreret på borgerens side" : why.Trim()), (db, write) => RegisterStore.Put(db, write, into!, [fact]));
        if (put.Unchanged > 0)
        {
            return ShowAgain(form, PersonTexts.NoChange);
        }

        Said = string.Join(" ", Moves().Zip(before).Where(m => m.First.Share != m.Second.Share)
            .Select(m => PersonTexts.GoalMoved(m.First.Goal, m.Second.Share, m.First.Share).In(Language)).Prepend(PersonTexts.Kept.In(Language)));
        return Show();
    }

    public IActionResult OnPostRemove(string number, string? liste, string register, long fact, string? why)
    {
        if (Open(number, liste) is { } refused)
        {
            return refused;
        }

        if (!MayWrite)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, Acting.RefuseWriting(Place)!.Text);
        }

        if (AllRegisters.Find(register) is not { } from || !people.Data.Use(db => RegisterStore.Of(db, from, Number, Knowledge.Now)).Any(f => f.Id == fact))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoPerson);
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return ShowAgain(null, PeopleTexts.NeedsReason);
        }

        people.Data.Write(new Written(Acting.Who, "Borger", why.Trim()), (db, write) => RegisterStore.Withdraw(db, write, from, [fact]));
        Said = PersonTexts.Done.In(Language);
        return Show();
    }

    private PersonPlace Place { get; set; } = null!;

    private IActionResult? Open(string number, string? list)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var person) || !people.Data.Use(db => PersonStore.Has(db, person)))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoPerson);
        }

        Place = people.Data.Use(db => PersonPlaces.Of(db, person, people.Today));
        if (Acting.RefuseReading(Place) is { } outside)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, outside.Text);
        }

        (Number, List) = (person, list is not null && Url.IsLocalUrl(list) ? list : null);
        MayWrite = Acting.RefuseWriting(Place) is null;
        return null;
    }

    private IActionResult ShowAgain(RegisterForm? form, LocalText problem)
    {
        var again = Again(problem);
        Show(form);
        return again;
    }

    private PageResult Show(RegisterForm? form = null)
    {
        ReadingLog.Keep(people.Data, Acting.Who, "Borger", [Number]);
        var facts = people.Data.Read(db => PersonFile.Of(db, people.Data, Number));
        title = facts.Name is { } name ? new(name, name) : new($"Borger {Number}", $"Citizen {Number}");
        var names = people.NamesByLogin();
        Course = new CourseBuilder(people.Reference, people.Today, Language).Of(facts);
        Facts = string.Join(" · ", new[]
        {
            facts.Cpr,
            facts.Born is { } born ? PersonTexts.Age(AgeOn(born, people.Today)).In(Language) : null,
            Place.Caseworker is { } login ? names.GetValueOrDefault(login, login) : PeopleTexts.NoCaseworker.In(Language),
            Place.Team,
            facts.StateOn("support-level", people.Today) is { } level ? PersonTexts.SupportLevel(level).In(Language) : null,
        }.Where(f => f is not null));
        var words = new FactWords(people.Reference, Language, names);
        Law = new LawSectionBuilder(people.Reference, people.Today, Language).Of(law.Of(Place, Number));
        NextUp = [.. Law.Next is { } next ? [next] : (IEnumerable<(string, string, string)>)[], .. words.NextUp(facts, people.Today)];
        Kept = [.. words.Kept(facts)];
        Corrections = [.. words.Corrections(facts)];
        Goals = [.. GoalStates()];
        Form = form ?? new RegisterForm(people.Reference, people.Today, Language);
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

    private IEnumerable<(string Goal, string Address, string State)> GoalStates()
    {
        foreach (var (plan, goal, row) in Rows())
        {
            if (people.OutlookOf(row, Number) is not { } outlook)
            {
                continue;
            }

            var isFor = outlook.Holds == (row.Rule!.Measure.Direction == Measurement.Measures.Direction.High);
            string Day(DateOnly day) => Period.OfDate(day).ToShortText(Language);
            var state = !outlook.IsCounted ? PersonTexts.ComesIn(Day(outlook.ComesIn!.Value))
                : !isFor ? PersonTexts.Against
                : outlook.FallsOut is { } falls ? PersonTexts.HoldsUntil(Day(falls)) : PersonTexts.HoldsOn;
            yield return ($"{row.Id} {row.Title.In(Language)}", Links.Goal(plan, goal), state.In(Language));
        }
    }

    private List<(string Goal, string Share)> Moves() =>
    [
        .. Rows().Select(r => (r.Row.Id, Share: people.ShareOf(r.Row))).Where(r => r.Share is not null)
            .Select(r => (r.Id, FigureWords.Of(r.Share!.Value, 0.1m, Unit.Percent, Language))),
    ];
}
