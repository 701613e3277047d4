using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Pages.People;

/// <summary>What pages about citizens read from: the registers as they are now, and the histories that follow them.</summary>
public sealed class PeopleDesk(PlanLibrary library, OwnLibrary own, GoalLists lists, LivePlaces places, AccountStore accounts, TimeProvider clock)
{
    private const int MonthsAhead = 12;

    // Nothing is agreed on longer before.
    private const int YearsAhead = 3;

    public DataDirectory Data => library.Data;

    public ReferenceData Reference => library.Reference;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    // With everything that was written by now in them.
    private (OwnFigures Figures, KnownHistories Known, FigureBook Published)? Own => own.ForLists();

    /// <summary>A goal's list of everybody; null where it has none.</summary>
    public GoalList? ListOf(GoalStanding row) => KnownOf(row)?.List;

    /// <summary>Those on a goal's list who have an interview booked in what is left of the week.</summary>
    public IReadOnlySet<int> ThisWeek(GoalStanding row) => KnownOf(row)?.ThisWeek ?? new HashSet<int>();

    private KnownList? KnownOf(GoalStanding row) => Own is var (figures, known, published) && row.Rule is { } rule
        ? lists.Of(known, figures, published, rule, row.Standing, [.. Reference.Areas.Municipalities(rule.Area).Select(a => a.Id)], Today, Sunday)
        : null;

    /// <summary>A goal's share at the end of its list's month, in percent; null where it has no list.</summary>
    public decimal? ShareOf(GoalStanding row)
    {
        return Own is var (figures, _, _) && row.Rule is { } rule && GoalList.MonthOf(figures, rule, Today) is var month && GoalList.FormulaOf(figures, rule, month) is Formula.Share
            ? figures.Of(rule.Measure, rule.Area, rule.Group, month, month, month.LastDay)[0].Value
            : null;
    }

    /// <summary>How one person stands to a goal at the end of its list's month, and in those to come; null where the goal does not count the person.</summary>
    public Outlook? OutlookOf(GoalStanding row, int person)
    {
        return Own is var (figures, _, _) && row.Rule is { } rule && GoalList.MonthOf(figures, rule, Today) is var month && GoalList.FormulaOf(figures, rule, month) is Formula.Share formula ? figures.AheadOf(formula, rule.Area, month, MonthsAhead, person) : null;
    }

    /// <summary>The day of a fact that cannot be right for a citizen: before they were born, or years ahead; null where none is.</summary>
    public LocalText? RefuseDays(Entry entry, Core.Registers.Fact fact)
    {
        var days = entry.Register.Fields.Zip(fact.Values).Where(f => f.First.Name is "day" or "first_day" or "month" && f.Second is DateOnly).Select(f => (f.First, Day: (DateOnly)f.Second!)).ToList();
        var born = Data.Use(db => RegisterStore.Of(db, AllRegisters.Details, fact.Subject, Knowledge.Now)).Select(d => d.Fact.Values[AllRegisters.Details.IndexOf("born")] as DateOnly?).FirstOrDefault();
        return days.Select(d => d.Day < born ? PersonTexts.BeforeBirth(entry.TitleOf(d.First)) : d.Day > Today.AddYears(YearsAhead) ? PersonTexts.FarAhead(entry.TitleOf(d.First), YearsAhead) : null).FirstOrDefault(p => p is not null);
    }

    /// <summary>
    /// Why a new fact is not written: its day cannot be right, or something else is registered in its place, which is to be corrected with a
    /// reason and not written over; null where it is written.
    /// </summary>
    internal (LocalText Problem, int Status)? RefuseNew(Entry entry, Core.Registers.Fact fact, FactWords words) =>
        RefuseDays(entry, fact) is { } day ? (day, StatusCodes.Status422UnprocessableEntity)
        : Data.Use(db => RegisterStore.Of(db, entry.Register, fact.Subject, Knowledge.Now)).FirstOrDefault(f => f.Fact.Key == fact.Key && !f.Fact.Values.SequenceEqual(fact.Values)) is { } other
            ? (PersonTexts.StandsAlready(words.TextOf(entry.Register, other.Fact)), StatusCodes.Status409Conflict)
        : null;

    /// <summary>What is said of a new fact that was kept, and what is to be looked at once more: a course that the pool has not approved, an employer that no list knows.</summary>
    internal LocalText KeptOf(Register register, IReadOnlyList<object?> values)
    {
        string Value(string field) => values[register.IndexOf(field)] as string ?? "";
        if (register == PlacementRegisters.Placements && PNumber.TryParse(Value("p_number"), out var number) && Data.Use(db => EmployerStore.Find(db, number)) is null)
        {
            return PersonTexts.KeptUnknownEmployer;
        }

        if (register != PoolRegisters.Courses)
        {
            return PersonTexts.Kept;
        }

        var granted = (DateOnly)values[register.IndexOf("granted")]!;
        var approved = Data.Use(db => PoolStore.Offers(db, new AreaId(Value("area")), Knowledge.Now)).Where(o => o.Offer.Pool == Value("pool") && o.IsApproved(granted)).ToList();
        return approved.Count == 0 || approved.Exists(o => string.Equals(o.Offer.Title, Value("course"), StringComparison.OrdinalIgnoreCase)) ? PersonTexts.Kept : PersonTexts.KeptOffTheList;
    }

    /// <summary>What the accounts' owners are called, by login.</summary>
    public IReadOnlyDictionary<string, string> NamesByLogin() => accounts.All().ToDictionary(a => a.Login, a => a.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where everybody is in the municipality's work today.</summary>
    public PlacesOfDay Places => places.On(Today);

    /// <summary>Those of a list whom somebody may read about, with where they are.</summary>
    public IReadOnlyList<ListedPlace> Within(GoalList list, Acting acting)
    {
        var everybody = Places;
        var reaches = list.People.Select(p => p.Municipality).Distinct().ToDictionary(m => m, m => acting.Persons(Right.ReadPersons, m));
        return
        [
            .. list.People.Select(p => new ListedPlace(p, everybody.Of(p.Person) ?? new PersonPlace(null, null, null)))
                .Where(p => reaches[p.Listed.Municipality].Covers(p.Place.Team, p.Place.Caseworker)),
        ];
    }

    /// <summary>The Monday of the week of today.</summary>
    public DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The booked interviews of the week.</summary>
    /// <param name="persons">Of these citizens.</param>
    public IReadOnlyList<BookedInterview> BookedInWeek(IReadOnlyCollection<int> persons) => Data.Use(db => OwnWork.Booked(db, persons, Monday, Sunday));

    /// <summary>The caseworkers of a municipality: the accounts that have the role there.</summary>
    public IReadOnlyList<Account> CaseworkersOf(AreaId municipality) =>
        [.. accounts.All().Where(a => accounts.Works(a) && a.Roles.Any(r => r.Role is Role.Caseworker or Role.TeamLead && r.CoversArea(municipality))).OrderBy(a => a.Name, Collation.Danish)];
}
