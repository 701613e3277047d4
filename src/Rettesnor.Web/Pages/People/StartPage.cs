using Rettesnor.Core.Access;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.People;

/// <summary>A citizen to be seen to: what is to be done, and why.</summary>
public sealed record WorkRow(int Person, string What);

/// <summary>The interviews of a day.</summary>
public sealed record WorkDay(string Title, IReadOnlyList<WorkRow> Rows);

/// <summary>A caseworker's, or a team's, part of the work, and where to see it.</summary>
public sealed record LoadRow(string Name, Load Load, string? TooMuch, IReadOnlyList<(string Goal, int Against, string Address)> Goals);

/// <summary>A goal, how many of one's own citizens count against it and fall out of it, and its list.</summary>
public sealed record GoalRow(string Title, int Against, int FallsOut, string Address);

/// <summary>What waits for whoever asks, from the lists and the registers of the moment.</summary>
internal sealed class StartPage
{
    // A team's citizens, and more; of so many each is found by number quicker than everybody's name is read.
    private const int FewPersons = 20_000;

    private readonly Desk desk;
    private readonly PeopleDesk people;
    private readonly Acting acting;
    private readonly Links links;
    private readonly Language language;
    private readonly Dictionary<int, PersonPlace> readable;
    private readonly List<(string Plan, GoalStanding Row, GoalList List)> goals;
    private readonly Dictionary<string, (GoalStanding Row, Dictionary<int, Listed> People, GoalList List)?> lists = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Reach> reaches;

    public StartPage(Desk desk, PeopleDesk people, Acting acting, Links links, Language language)
    {
        (this.desk, this.people, this.acting, this.links, this.language) = (desk, people, acting, links, language);
        var places = people.Places;
        reaches = places.Municipalities.ToDictionary(m => m, m => acting.Persons(Right.ReadPersons, new AreaId(m)));
        readable = places.Within(reaches);
        Mine = [.. readable.Where(p => IsMine(p.Value.Caseworker)).Select(p => p.Key).Order()];
        goals =
        [
            .. from plan in desk.Plans
               where plan.Plan.Years.Contains(people.Today) && acting.May(Right.ReadPersons, plan.Plan.Municipality)
               from row in desk.Standing(plan, people.Today).Rows
               from aim in row.Parts.Count == 0 ? [row] : row.Parts
               where aim.Rule is { } rule && OwnFigures.FormulaAt(rule.Measure, rule.Group, Period.OfMonth(people.Today)) is { Formula: Formula.Share }
               let list = people.ListOf(aim)
               where list is not null
               select (plan.Plan.Id, aim, list),
        ];
    }

    /// <summary>The citizens whose caseworker one is.</summary>
    public IReadOnlyList<int> Mine { get; }

    /// <summary>Those whom one may read about, where they are few enough to be named one by one; null where they are many.</summary>
    public IReadOnlyCollection<int>? Few => SeesAll || readable.Count > FewPersons ? null : readable.Keys;

    public bool MayRead(int person) => readable.ContainsKey(person);

    /// <summary>Whether one sees the whole municipality, and so its teams, and not its caseworkers.</summary>
    public bool SeesAll => reaches.Values.Any(r => r.All);

    /// <summary>Whether one leads a team.</summary>
    public bool LeadsTeam => acting is Acting.Account account && account.Roles.Any(r => r.Role == Role.TeamLead);

    /// <summary>What one was assigned that is still to be done, the soonest first.</summary>
    public IReadOnlyList<WorkRow> Tasks()
    {
        var tasks = new List<(Listed On, WorkRow Row)>();
        foreach (var (_, person, key) in people.Data.Use(OwnWork.Assigned).Where(t => IsMine(t.Login) && readable.ContainsKey(t.Person)))
        {
            if (ListOf(key) is var (goal, members, list) && members.TryGetValue(person, out var on))
            {
                tasks.Add((on, new WorkRow(person, $"{GoalListTexts.Because(list, on.Reason, Day(on.When)).In(language)} · {goal.Id} {goal.Title.In(language)}")));
            }
        }

        return [.. tasks.OrderBy(t => t.On.When).ThenBy(t => t.On.Reason).Select(t => t.Row)];
    }

    /// <summary>The week's interviews of one's own citizens: today first, then the days to come, and last those that nobody has said were held.</summary>
    public IReadOnlyList<WorkDay> Week()
    {
        var today = people.Today;
        var booked = people.BookedInWeek(Mine);
        WorkRow Row(BookedInterview b, bool withDay) => new(b.Person, (withDay ? Day(b.Day) + ", " : "") + people.Reference.Histories.Interviews.First(i => i.Id == b.Kind).Title.In(language).ToLowerInvariant());
        var late = booked.Where(b => b.Day < today).ToList();
        return
        [
            .. booked.Where(b => b.Day >= today).GroupBy(b => b.Day).Select(d => new WorkDay(d.Key == today ? StartTexts.Today.In(language) : Day(d.Key), [.. d.Select(b => Row(b, false))])),
            .. late.Count == 0 ? [] : (IReadOnlyList<WorkDay>)[new WorkDay(StartTexts.Unanswered.In(language), [.. late.Select(b => Row(b, true))])],
        ];
    }

    /// <summary>What each caseworker of the team has, or each team of the municipality.</summary>
    public IReadOnlyList<LoadRow> Loads()
    {
        if (!SeesAll && !LeadsTeam)
        {
            return [];
        }

        string? Of(PersonPlace place) => SeesAll ? place.Team : place.Caseworker;
        var missing = goals.Select(g => (Goal: g, Persons: g.List.People.Where(p => p.Reason == ListReason.Missing && readable.ContainsKey(p.Person)).Select(p => p.Person).ToHashSet())).ToList();
        var against = missing.SelectMany(m => m.Persons).ToHashSet();

        // Nobody's are those whom somebody should have: who is with a team, or counts against a goal.
        var cases = readable.Where(p => p.Value is { Team: not null } or { Caseworker: not null } || against.Contains(p.Key)).Select(p => (p.Key, Of(p.Value))).ToList();
        var booked = people.BookedInWeek([.. cases.Select(c => c.Key)]);
        var open = people.Data.Use(OwnWork.Assigned).Where(t => readable.ContainsKey(t.Person) && ListOf(t.List)?.People.ContainsKey(t.Person) == true)
            .Select(t => (SeesAll ? readable[t.Person].Team : t.Login, t.Person));
        var loads = Workload.Of(cases, booked, open, against, compares: !SeesAll);
        var middle = Workload.Median([.. loads.Where(l => l.Of is not null).Select(l => l.Cases)]);
        var names = people.NamesByLogin();
        return
        [
            .. loads.Select(load => new LoadRow(
                load.Of is null ? (SeesAll ? StartTexts.WithoutTeam : PeopleTexts.NoCaseworker).In(language) : SeesAll ? load.Of : names.GetValueOrDefault(load.Of, load.Of),
                load,
                load.Times is { } times && middle is { } m ? StartTexts.TooMuch(Number(load.Cases, 0), Number(times, 1), Number(m, m == decimal.Truncate(m) ? 0 : 1)).In(language) : null,
                [.. missing.Select(g => (g.Goal.Row.Id, g.Persons.Count(p => string.Equals(Of(readable[p]), load.Of, StringComparison.OrdinalIgnoreCase)), ListAddress(g.Goal.Plan, g.Goal.Row,
                        (SeesAll ? "team" : "sagsbehandler", load.Of ?? ListChoice.Nobody)))).Where(g => g.Item2 > 0)])),
        ];
    }

    /// <summary>The goals with how many of one's own citizens count against them.</summary>
    public IReadOnlyList<GoalRow> Goals() =>
    [
        .. goals.Select(g => (Goal: g, Mine: g.List.People.Where(p => readable.ContainsKey(p.Person)).ToList())).Select(g => new GoalRow(
            $"{g.Goal.Row.Id} {g.Goal.Row.Title.In(language)}", g.Mine.Count(p => p.Reason == ListReason.Missing), g.Mine.Count(p => p.Reason == ListReason.FallsOut), ListAddress(g.Goal.Plan, g.Goal.Row, null))),
    ];

    private bool IsMine(string? login) => string.Equals(login, acting.Who, StringComparison.OrdinalIgnoreCase);

    private string ListAddress(string plan, GoalStanding row, (string Name, string Value)? filter)
    {
        var address = links.GoalPeople(plan, row.Goal.Id, row.Id == row.Goal.Id ? null : row.Id[(row.Goal.Id.Length + 1)..]);
        return filter is not ({ } name, { } value) ? address : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + name + "=" + Uri.EscapeDataString(value);
    }

    // A list by its name, with everybody on it.
    private (GoalStanding Row, Dictionary<int, Listed> People, GoalList List)? ListOf(string key)
    {
        if (lists.TryGetValue(key, out var known))
        {
            return known;
        }

        var at = key.IndexOf('/', StringComparison.Ordinal);
        var row = desk.Find(key[..at]) is { } plan
            ? desk.Standing(plan, people.Today).Rows.SelectMany(r => r.Parts.Count == 0 ? [r] : r.Parts).FirstOrDefault(r => r.Id == key[(at + 1)..]) : null;
        return lists[key] = row is not null && people.ListOf(row) is { } list ? (row, list.People.ToDictionary(p => p.Person), list) : null;
    }

    private string Day(DateOnly day) => Period.OfDate(day).ToShortText(language);

    private string Number(decimal number, int decimals) => Measurement.Figures.NumberText.Of(number, decimals, language);
}
