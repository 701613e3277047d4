using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Matching;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Employers;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Matching;

/// <summary>Those who have said that they want the work of a job order, or of a free fixed place. The choices stand in the address.</summary>
public sealed class CandidatesModel(MatchDesk desk) : SitePage
{
    private const string Process = "Kandidater";

    public override LocalText Title => MatchTexts.Candidates;

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public override LocalText? Within => new(Card.Name, Card.Name);

    public override IReadOnlyList<Crumb> Trail => [new(EmployerTexts.Employers.In(Language), Links.Employers), new(Card.Name, Links.Employer(Card.Number))];

    public EmployerCard Card { get; private set; } = null!;

    public Vacancy Vacancy { get; private set; } = null!;

    public IReadOnlyList<Occupation> Occupations => desk.Occupations.All;

    public IReadOnlyList<HistoryWord> Readinesses { get; private set; } = [];

    public string Occupation { get; private set; } = "";

    public string Readiness { get; private set; } = "";

    /// <summary>The farthest that is shown; null for as far as each has said.</summary>
    public Distance? Most { get; private set; }

    public bool WithBusy { get; private set; }

    /// <summary>Whether the job order's words name no occupation that is known, and none is chosen: then nobody is shown.</summary>
    public bool IsUnknown { get; private set; }

    public IReadOnlyList<(NamedCandidate Who, IReadOnlyList<string> Reasons)> Rows { get; private set; } = [];

    public IActionResult OnGet(string number, string? ordre, string? stilling, string? visitation, string? afstand, bool optaget)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var employer) || desk.Employers.Card(employer) is not { } card)
        {
            return this.Refuse(StatusCodes.Status404NotFound, EmployerTexts.NoEmployer);
        }

        if (desk.Employers.Refuse(Acting, Right.ReadEmployers, card.Area) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        Card = card;
        long? order = long.TryParse(ordre, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        if (desk.Data.Use(db => desk.Matches.Vacancies(db, desk.Today)).FirstOrDefault(v => v.Employer == employer && v.Order == order) is not { } vacancy)
        {
            return this.Refuse(StatusCodes.Status404NotFound, MatchTexts.NoVacancy);
        }

        Vacancy = vacancy;
        var codes = new CodeLists(desk.Reference);
        Readinesses = codes.StatesOf("readiness")!;
        Occupation = stilling ?? vacancy.Occupation ?? "";
        Readiness = Readinesses.Any(r => r.Id == visitation) ? visitation! : "";
        Most = Enum.TryParse<Distance>(afstand, ignoreCase: true, out var most) ? most : null;
        WithBusy = optaget;
        IsUnknown = stilling is null && vacancy is { Order: not null, Occupation: null };
        if (IsUnknown)
        {
            return Page();
        }

        var candidates = desk.Data.Read(db => Matches.Candidates(db, desk.Today))
            .Where(c => (Occupation.Length == 0 || c.Occupation == Occupation) && (Readiness.Length == 0 || c.Readiness == Readiness) && (WithBusy || c.Busy is null))
            .Where(c => Most is { } farthest ? desk.Matches.Between(c.Home, card.Area) <= farthest : desk.Matches.IsWithin(c, card.Area));
        Rows = [.. desk.Shown(candidates, Acting, Process).Select(c => (c, Reasons(c.Candidate, codes)))];
        return Page();
    }

    private IReadOnlyList<string> Reasons(Candidate c, CodeLists codes) =>
    [
        .. new[]
        {
            MatchTexts.Said(desk.Occupations.Find(c.Occupation)?.Title ?? new(c.Occupation, c.Occupation), c.Since),
            MatchTexts.Lives(desk.Reference.NameOf(c.Home, Language), desk.Matches.Between(c.Home, Card.Area)),
            c.Readiness is { } readiness ? codes.StatesOf("readiness")!.FirstOrDefault(r => r.Id == readiness)?.Title : null,
            c.Busy is var (kind, until) ? MatchTexts.With(codes[CodeLists.PlacementKinds].FirstOrDefault(k => k.Id == kind)?.Title ?? new(kind, kind), until) : null,
        }.OfType<LocalText>().Select(t => t.In(Language)),
    ];
}
