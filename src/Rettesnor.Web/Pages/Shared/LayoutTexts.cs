using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Shared;

internal static class LayoutTexts
{
    public static readonly LocalText SkipToContent = new("Gå til indholdet", "Skip to the content");
    public static readonly LocalText Menu = new("Hovedmenu", "Main menu");
    public static readonly LocalText Plans = new("Planer", "Plans");
    public static readonly LocalText Drafts = new("Udkast", "Drafts");
    public static readonly LocalText Search = new("Søg", "Search");
    public static readonly LocalText People = new("Borgere", "Citizens");
    public static readonly LocalText Pools = new("Puljer", "Pools");
    public static readonly LocalText Employers = new("Virksomheder", "Employers");
    public static readonly LocalText Import = new("Import", "Import");
    public static readonly LocalText About = new("Om tallene", "About the figures");
    public static readonly LocalText Accounts = new("Konti", "Accounts");
    public static readonly LocalText Service = new("Drift", "Operations");
    public static readonly LocalText Alarms = new("Alarmer", "Alarms");
    public static readonly LocalText OpenAlarms = new("åbne", "open");
    public static readonly LocalText Log = new("Log", "Log");
    public static readonly LocalText SignIn = new("Log ind", "Sign in");
    public static readonly LocalText SignOut = new("Log ud", "Sign out");
    public static readonly LocalText MyAccount = new("Min konto", "My account");
    public static readonly LocalText Visitor = new("Din konto", "Your account");
    public static readonly LocalText Trail = new("Brødkrummer", "Breadcrumbs");
    public static readonly LocalText Home = new("Rettesnor, til forsiden", "Rettesnor, to the front page");
    public static readonly LocalText OtherLanguage = new("English", "Dansk");
    public static readonly LocalText OtherLanguageHelp = new("This page in English", "Denne side på dansk");
    public static readonly LocalText Accessibility = new("Tilgængelighed", "Accessibility");
    public static readonly LocalText Privacy = new("Dine oplysninger", "Your data");
    public static readonly LocalText Protection = new("Databeskyttelse", "Data protection");
    public static readonly LocalText Help = new("Hjælp til siden", "Help with this page");
    public static readonly LocalText HelpGuides = new("Vejledning for", "Guide for");
    public static readonly LocalText Guides = new("Vejledninger", "Guides");
    public static readonly LocalText Glossary = new("Ordbog", "Glossary");
    public static readonly LocalText Demonstration = new("Om demonstrationen", "About the demonstration");
    public static readonly LocalText Footer = new(
        "Rettesnor gør en kommunes beskæftigelsesplan til mål, der kan måles.",
        "Rettesnor turns a municipality's employment plan into goals that can be measured.");
    public static readonly LocalText Version = new("Version", "Version");
    public static readonly LocalText Licence = new("Fri software under MPL-2.0", "Free software under MPL-2.0");
    public static readonly LocalText KnownThen = new("Kendt på en tidligere dag", "Known on an earlier day");
    public static readonly LocalText ShowNow = new("Vis det, der er kendt nu", "Show what is known now");

    public static LocalText KnownOn(DateOnly day) => new(
        $"Vist, som det var kendt ved udgangen af {Period.OfDate(day).ToText(Language.Danish)}. Det, der er registreret siden, ses ikke.",
        $"Shown as it was known at the end of {Period.OfDate(day).ToText(Language.English)}. What was recorded later is not seen.");
}
