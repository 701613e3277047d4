using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

/// <summary>What the start page says.</summary>
internal static class StartTexts
{
    public static readonly LocalText Today = new("I dag", "Today");
    public static readonly LocalText Unanswered = new("Tidligere på ugen, uden svar på om de blev holdt", "Earlier in the week, without an answer whether they were held");
    public static readonly LocalText Team = new("Teamet", "The team");
    public static readonly LocalText Teams = new("Kommunens teams", "The municipality's teams");
    public static readonly LocalText WithoutTeam = new("Uden team", "Without a team");
    public static readonly LocalText Interviews = new("Samtaler i ugen", "Interviews this week");
    public static readonly LocalText Tasks = new("Åbne opgaver", "Open tasks");
    public static readonly LocalText Against = new("Tæller imod et mål", "Count against a goal");
    public static readonly LocalText Load = new("Belastning", "Load");
    public static readonly LocalText Even = new("ikke for meget", "not too much");
    public static readonly LocalText Goals = new("Målene og dem, du må se", "The goals and those you may see");
    public static readonly LocalText Goal = new("Mål", "Goal");
    public static readonly LocalText Missing = new("Mangler nu", "Missing now");
    public static readonly LocalText FallsOut = new("Falder ud", "Fall out");

    public static readonly LocalText LoadAbout = new(
        "For meget er mere end 1,25 gange det midterste antal borgere blandt teamets sagsbehandlere. Det siger intet om, hvor tunge sagerne er.",
        "Too much is more than 1.25 times the middle number of citizens among the team's caseworkers. It says nothing of how heavy the cases are.");

    public static readonly LocalText NoCases = new(
        "Ingen borger har dig som sagsbehandler i registrene. Din teamleder kan tildele dig borgere fra et måls liste. Er du sagsbehandler i fagsystemet, så bed den, der styrer konti, om at se, om dit login her er det samme som dér.",
        "No citizen has you as a caseworker in the registers. Your team lead can assign citizens to you from a goal's list. If you are a caseworker in the case system, ask whoever manages accounts to see whether your login here is the same as there.");

    public static LocalText TooMuch(string cases, string times, string middle) => new(
        $"for meget: {cases} borgere er {times} gange det midterste i teamet, {middle}", $"too much: {cases} citizens are {times} times the middle of the team, {middle}");
}
