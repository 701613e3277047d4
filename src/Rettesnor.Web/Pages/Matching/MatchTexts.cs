using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Matching;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Matching;

/// <summary>What the pages that bring citizens and vacancies together say.</summary>
internal static class MatchTexts
{
    public static readonly LocalText Candidates = new("Kandidater", "Candidates");
    public static readonly LocalText Lead = new(
        "Borgere, der selv har sagt, at de vil arbejde med det. Listen siger hvorfor og giver ingen point: sagsbehandleren kender borgeren og afgør. Intet om helbred er brugt.",
        "Citizens who have said themselves that they want to work in it. The list says why and gives no score: the caseworker knows the citizen and decides. Nothing about health is used.");
    public static readonly LocalText FixedPlaces = new("Faste pladser, som ingen sidder i", "Fixed places that nobody sits in");
    public static readonly LocalText NoVacancy = new("Virksomheden har ingen åben jobordre eller fri plads af det nummer.", "The employer has no open job order or free place of that number.");
    public static readonly LocalText Occupation = new("Stilling", "Occupation");
    public static readonly LocalText AnyOccupation = new("Alle stillinger", "Any occupation");
    public static readonly LocalText Readiness = new("Visitation", "Readiness");
    public static readonly LocalText Unknown = new("Jobordrens ord er ikke en stilling, vi kender. Vælg den, der passer, for at se, hvem der vil.", "The job order's words are no occupation that we know. Choose the one that fits, to see who wants to.");
    public static readonly LocalText AnyReadiness = new("Alle", "All");
    public static readonly LocalText HowFar = new("Bor", "Lives");
    public static readonly LocalText AsFarAsSaid = new("så langt væk, som borgeren har sagt", "as far away as the citizen has said");
    public static readonly LocalText Busy = new("Også dem, der er hos en virksomhed nu", "Also those who are with an employer now");
    public static readonly LocalText Show = new("Vis", "Show");
    public static readonly LocalText Citizen = new("Borger", "Citizen");
    public static readonly LocalText Why = new("Hvorfor på listen", "Why on the list");
    public static readonly LocalText Nobody = new("Ingen, du må se, har sagt det. Vælg en anden stilling, eller lad borgerne bo længere væk.", "Nobody that you may see has said so. Choose another occupation, or let the citizens live farther away.");
    public static readonly LocalText Vacancies = new("Stillinger og pladser", "Vacancies and places");
    public static readonly LocalText VacanciesLead = new(
        "Åbne jobordrer og frie pladser, der passer med det, borgeren har sagt. Sagsbehandleren og borgeren afgør.", "Open job orders and free places that fit what the citizen has said. The caseworker and the citizen decide.");
    public static readonly LocalText NoWishes = new("Borgeren har ikke sagt, hvad der skal arbejdes med. Skriv det under Jobønske på borgerens side.", "The citizen has not said what to work with. Write it under Job wish on the citizen's page.");
    public static readonly LocalText NoVacancies = new("Ingen åben jobordre passer med det, borgeren har sagt.", "No open job order fits what the citizen has said.");
    public static readonly LocalText Employer = new("Virksomhed", "Employer");
    public static readonly LocalText Positions = new("Antal", "Number");
    public static readonly LocalText Place = new("Fast plads", "Fixed place");
    public static readonly LocalText Here = new("Hvem er her", "Who is here");
    public static readonly LocalText NobodyHere = new("Ingen borgere er registreret her.", "No citizens are registered here.");
    public static readonly LocalText Hidden = new("en borger, du ikke må se", "a citizen whom you may not see");
    public static readonly LocalText Fixed = new("fast plads", "fixed place");
    public static readonly LocalText Find = new("Find kandidater", "Find candidates");

    public static LocalText Free(decimal free, decimal places) => new(
        $"{NumberText.Of(free, 0, Language.Danish)} af {NumberText.Of(places, 0, Language.Danish)} faste pladser er frie.", $"{NumberText.Of(free, 0, Language.English)} of {NumberText.Of(places, 0, Language.English)} fixed places are free.");

    public static LocalText Away(Distance distance) => distance switch
    {
        Distance.Own => new("i samme kommune", "in the same municipality"),
        Distance.Neighbour => new("i nabokommunen", "in the neighbouring municipality"),
        Distance.Region => new("i samme region", "in the same region"),
        Distance.Farther => new("længere væk", "farther away"),
    };

    public static LocalText Said(LocalText occupation, DateOnly since) => new(
        $"Har sagt: {occupation.Da} (siden {DayText.Of(since, Language.Danish)})", $"Has said: {occupation.En} (since {DayText.Of(since, Language.English)})");

    public static LocalText Lives(string home, Distance distance) => new($"Bor i {home}, {Away(distance).Da}", $"Lives in {home}, {Away(distance).En}");

    public static LocalText With(LocalText kind, DateOnly? until) => until is { } day
        ? new($"Er i {kind.Da.ToLowerInvariant()} til {DayText.Of(day, Language.Danish)}", $"Is in {kind.En.ToLowerInvariant()} until {DayText.Of(day, Language.English)}")
        : new($"Er i {kind.Da.ToLowerInvariant()}", $"Is in {kind.En.ToLowerInvariant()}");

    public static LocalText Count(int count) => new($"{NumberText.Of(count, 0, Language.Danish)} borgere", $"{NumberText.Of(count, 0, Language.English)} citizens");
}
