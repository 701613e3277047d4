using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.People;

/// <summary>Somebody's own work today, and finding a citizen. What is looked for is posted, so that no CPR number and no name stands in an address.</summary>
public sealed class FindModel(Desk desk, PeopleDesk people, LawDesk law) : FormPage
{
    private const int Most = 50;
    private const int LongestSought = 100;
    private const string Sought = "sought";

    private IReadOnlyDictionary<int, string> names = new Dictionary<int, string>();

    public override LocalText Title => PeopleTexts.Citizens;

    public override MenuEntry Menu => MenuEntry.People;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public IReadOnlyList<WorkRow>? Found { get; private set; }

    /// <summary>How many were found; only the first are shown.</summary>
    public int FoundInAll { get; private set; }

    /// <summary>A citizen found by a whole CPR number outside one's scope, who can be opened with a reason; null where there is none.</summary>
    public int? Outside { get; private set; }

    public IReadOnlyList<WorkRow> Mine { get; private set; } = [];

    public IReadOnlyList<WorkDay> Week { get; private set; } = [];

    public IReadOnlyList<WorkRow> Tasks { get; private set; } = [];

    /// <summary>What is late by the law for one's own citizens, or one's team's.</summary>
    public IReadOnlyList<LateRow> Late { get; private set; } = [];

    public IReadOnlyList<LoadRow> Loads { get; private set; } = [];

    /// <summary>Whether the loads are of whole teams, and not of caseworkers.</summary>
    public bool AreTeams { get; private set; }

    public IReadOnlyList<GoalRow> Goals { get; private set; } = [];

    /// <summary>Whether one works with cases of one's own, or is supposed to.</summary>
    public bool HasCases => Mine.Count > 0 || (Acting is Acting.Account account && account.Roles.Any(r => r.Role == Role.Caseworker));

    public string NameOf(int person) => names.GetValueOrDefault(person, $"{PeopleTexts.Citizen.In(Language)} {person}");

    public void OnGet(string? fundet)
    {
        var start = Start();
        if (fundet is not null && TempData.Peek(Sought) is string who)
        {
            Find(who, start);
        }

        Show(start);
    }

    /// <summary>Goes on to what was found, so that coming back to it from a citizen asks nothing again. What was looked for waits in a sealed cookie.</summary>
    public IActionResult OnPost(string? who)
    {
        if (string.IsNullOrWhiteSpace(who))
        {
            Show(Start());
            return Again(PersonTexts.FindBy);
        }

        TempData[Sought] = who[..Math.Min(who.Length, LongestSought)];
        return GoOn(Links.People + "?fundet=1", null);
    }

    private StartPage Start() => new(desk, people, Acting, Links, Language);

    private void Find(string who, StartPage start)
    {
        var isNumber = CprNumber.TryParse(who, out var number);
        var persons = isNumber
            ? PersonStore.Find(people.Data, number) is { } person ? [person] : []
            : people.Data.Use(db => PersonNames.Find(db, who, start.Few));
        var places = people.Places;
        var readable = persons.Where(p => places.TryGet(p, out var at) && Acting.RefuseReading(at) is null).ToList();
        (Found, FoundInAll) = ([.. readable.Take(Most).Select(p => new WorkRow(p, ""))], readable.Count);
        if (isNumber && Found.Count == 0 && persons is [var outside] && places.TryGet(outside, out var place) && Acting.RefuseOpening(place) is null)
        {
            ReadingLog.Keep(people.Data, Acting.Who, "Borgere", [outside]);
            Outside = outside;
        }
    }

    private void Show(StartPage start)
    {
        var found = Found ?? [];
        (Tasks, Week, Loads, AreTeams, Goals) = (start.Tasks(), start.Week(), start.Loads(), start.SeesAll, start.Goals());
        Mine = [.. start.Mine.Select(p => new WorkRow(p, ""))];
        var late = law.LateOf(Acting).Where(f => start.MayRead(f.Progress.Person)).ToList();
        var shown = found.Concat(Tasks).Concat(Week.SelectMany(d => d.Rows)).Concat(Mine).Select(r => r.Person).Concat(late.Select(f => f.Progress.Person)).Distinct().ToList();
        ReadingLog.Keep(people.Data, Acting.Who, "Borgere", shown);
        names = people.Data.Use(db => PersonNames.Of(db, shown));
        Late = [.. late.Select(f => new LateRow(f.Progress.Person, NameOf(f.Progress.Person), f.Rule.Title.In(Language), Period.OfDate(f.Progress.Due!.Value).ToShortText(Language)))];
        Mine = [.. Mine.OrderBy(r => NameOf(r.Person), Languages.Collation.Danish)];
    }
}
