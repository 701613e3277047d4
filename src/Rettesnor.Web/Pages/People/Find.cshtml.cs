using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.People;

/// <summary>Somebody's own work today, and finding a citizen. What is looked for is posted, so that no CPR number and no name stands in an address.</summary>
public sealed class FindModel(PeopleDesk people) : FormPage
{
    private const int Most = 50;
    private const int Looked = 2000;

    public override LocalText Title => PeopleTexts.Citizens;

    public override MenuEntry Menu => MenuEntry.People;

    public IReadOnlyList<(int Person, string Name, string Aside)>? Found { get; private set; }

    public IReadOnlyList<(int Person, string Name, string Aside)> Mine { get; private set; } = [];

    public IReadOnlyList<(int Person, string Name, string Aside)> Week { get; private set; } = [];

    public IReadOnlyList<(int Person, string Name, string Aside)> Tasks { get; private set; } = [];

    /// <summary>A citizen found by a whole CPR number outside one's scope, who can be opened with a reason; null where there is none.</summary>
    public int? Outside { get; private set; }

    public void OnGet() => Show();

    public IActionResult OnPost(string? who)
    {
        Show();
        if (string.IsNullOrWhiteSpace(who))
        {
            return Again(PersonTexts.FindBy);
        }

        var isNumber = CprNumber.TryParse(who, out var number);
        var persons = isNumber
            ? PersonStore.Find(people.Data, number) is { } person ? [person] : []
            : people.Data.Use(db => PersonNames.Find(db, who, Looked));
        Found = Named([.. Readable(persons).Take(Most)], _ => "");
        if (isNumber && Found.Count == 0 && persons is [var outside] && places.TryGetValue(outside, out var place) && Acting.RefuseOpening(place) is null)
        {
            ReadingLog.Keep(people.Data, Acting.Who, "Borgere", [outside]);
            Outside = outside;
        }

        return Page();
    }

    private void Show()
    {
        var today = people.Today;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var mine = Readable(people.Data.Use(db => OwnWork.Cases(db, Acting.Who, today))).Where(p => places[p].Caseworker == Acting.Who).ToList();
        var week = people.Data.Use(db => OwnWork.Booked(db, mine, monday, monday.AddDays(6)));
        var tasks = people.Data.Use(db => OwnWork.Assigned(db, Acting.Who));
        var may = Readable([.. tasks.Select(t => t.Person).Distinct()]).ToHashSet();
        Week = Named([.. week.Select(w => w.Person)], i => Period.OfDate(week[i].Day).ToShortText(Language));
        var open = tasks.Where(t => may.Contains(t.Person)).ToList();
        Tasks = Named([.. open.Select(t => t.Person)], i => open[i].List[(open[i].List.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        Mine = Named(mine, _ => "");
    }

    private readonly Dictionary<int, PersonPlace> places = [];

    private IReadOnlyList<int> Readable(IReadOnlyList<int> persons)
    {
        foreach (var (person, place) in people.Data.Use(db => PersonPlaces.Of(db, persons, people.Today)))
        {
            places[person] = place;
        }

        return [.. persons.Where(p => places.TryGetValue(p, out var place) && Acting.RefuseReading(place) is null)];
    }

    private IReadOnlyList<(int, string, string)> Named(IReadOnlyList<int> persons, Func<int, string> aside)
    {
        ReadingLog.Keep(people.Data, Acting.Who, "Borgere", [.. persons.Distinct()]);
        var names = people.Data.Use(db => PersonNames.Of(db, persons));
        return [.. persons.Select((p, i) => (p, names.GetValueOrDefault(p, $"{PeopleTexts.Citizen.In(Language)} {p}"), aside(i)))];
    }
}
