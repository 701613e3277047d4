using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Matching;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Employers;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Matching;

/// <summary>The open job orders and the free places that fit what a citizen has said.</summary>
public sealed class VacanciesModel(MatchDesk desk) : SitePage
{
    private const string Process = "Stillinger til borger";
    private string name = "";

    public override LocalText Title => MatchTexts.Vacancies;

    public override MenuEntry Menu => MenuEntry.People;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public override LocalText? Within => new(name, name);

    public override IReadOnlyList<Crumb> Trail => [new(name, Links.Person(Number))];

    public int Number { get; private set; }

    public IReadOnlyList<Candidate> Wishes { get; private set; } = [];

    public IReadOnlyList<(Vacancy Vacancy, EmployerCard Card, string Why)> Rows { get; private set; } = [];

    public string OccupationOf(Candidate wish) => (desk.Occupations.Find(wish.Occupation)?.Title ?? new(wish.Occupation, wish.Occupation)).In(Language);

    public IActionResult OnGet(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var person) || !desk.Data.Use(db => PersonStore.Has(db, person)))
        {
            return this.Refuse(StatusCodes.Status404NotFound, PersonTexts.NoPerson);
        }

        if (Acting.RefuseReading(desk.Data.Use(db => PersonPlaces.Of(db, person, desk.Today))) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        ReadingLog.Keep(desk.Data, Acting.Who, Process, [person]);
        Number = person;
        name = desk.Data.Use(db => PersonNames.Of(db, [person])).GetValueOrDefault(person) ?? number;
        Wishes = [.. desk.Data.Read(db => Matches.Candidates(db, desk.Today, only: person))];

        // A free fixed place asks for no occupation, so it fits whoever has said how far.
        Rows =
        [
            .. from vacancy in desk.Vacancies(Acting)
               let wish = Wishes.FirstOrDefault(w => (vacancy.Vacancy.Order is null || w.Occupation == vacancy.Vacancy.Occupation) && desk.Matches.IsWithin(w, vacancy.Card.Area))
               where wish is not null
               select (vacancy.Vacancy, vacancy.Card, Reason(wish, vacancy)),
        ];
        return Page();
    }

    private string Reason(Candidate wish, (Vacancy Vacancy, EmployerCard Card) vacancy)
    {
        var where = $"{desk.Reference.NameOf(vacancy.Card.Area, Language)}, {MatchTexts.Away(desk.Matches.Between(wish.Home, vacancy.Card.Area)).In(Language)}";
        return vacancy.Vacancy.Order is null ? where : $"{MatchTexts.Said(new(OccupationOf(wish), OccupationOf(wish)), wish.Since).In(Language)} · {where}";
    }
}
