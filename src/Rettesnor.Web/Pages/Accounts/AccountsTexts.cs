using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Accounts;

internal static class AccountsTexts
{
    public static readonly LocalText Title = new("Konti", "Accounts");
    public static readonly LocalText Lead = new(
        "Hvem der kan logge ind, og hvad de må. Roller bliver ikke rettet, men afløst af nye, så loggen kan sige, hvem der måtte hvad hvornår.",
        "Who can sign in, and what they may. Roles are not corrected but superseded by new ones, so that the log can say who might do what when.");
    public static readonly LocalText Login = new("Login", "Login");
    public static readonly LocalText Name = new("Navn", "Name");
    public static readonly LocalText Roles = new("Roller", "Roles");
    public static readonly LocalText State = new("Tilstand", "State");
    public static readonly LocalText Closed = new("lukket", "closed");
    public static readonly LocalText Waiting = new("har ikke valgt adgangskode", "has not chosen a password");
    public static readonly LocalText NoFactor = new("mangler anden faktor", "lacks a second factor");
    public static readonly LocalText Ready = new("klar", "ready");
    public static readonly LocalText Add = new("Ny konto", "New account");
    public static readonly LocalText AddButton = new("Lav kontoen og et link", "Make the account and a link");
    public static readonly LocalText LoginHint = new("Små bogstaver, tal, punktum eller bindestreg, for eksempel anne.holm. En sagsbehandler skal have det login, som står som sagsbehandler på borgerne i fagsystemet; ellers kan personen ikke se sine egne sager.", "Small letters, digits, full stops or hyphens, for example anne.holm. A caseworker must have the login that stands as the caseworker of the citizens in the case system; otherwise the person cannot see their own cases.");
    public static readonly LocalText Municipality = new("Kommune", "Municipality");
    public static readonly LocalText AllMunicipalities = new("Alle kommuner", "All municipalities");
    public static readonly LocalText Team = new("Team", "Team");
    public static readonly LocalText TeamHint = new("For teamleder og virksomhedskonsulent; for en sagsbehandler, der også ser kollegernes sager.", "For a team lead and an employer consultant; for a caseworker who sees the colleagues' cases as well.");
    public static readonly LocalText Why = new("Hvorfor", "Why");
    public static readonly LocalText WhyHint = new("Loggen gemmer det.", "The log keeps it.");
    public static readonly LocalText NoReason = new("Skriv hvorfor. Loggen gemmer det.", "Write why. The log keeps it.");
    public static readonly LocalText SaveRoles = new("Giv disse roller i stedet", "Give these roles instead");
    public static readonly LocalText Link = new("Link til at vælge adgangskode", "Link to choose a password");
    public static readonly LocalText LinkText = new(
        "Til den, der har glemt sin adgangskode eller aldrig har valgt en. Linket virker én gang, i tre døgn, og gør ældre link ubrugelige.",
        "For one who has forgotten the password or never chose one. The link works once, for three days, and makes older links useless.");
    public static readonly LocalText LinkButton = new("Lav et link", "Make a link");
    public static readonly LocalText Forget = new("Glem også adgangsnøgler, kode-app og gendannelseskoder", "Also forget passkeys, the app for codes and recovery codes");
    public static readonly LocalText LinkShown = new("Giv personen dette link. Det vises kun nu.", "Give the person this link. It is shown only now.");
    public static readonly LocalText Close = new("Luk kontoen", "Close the account");
    public static readonly LocalText CloseText = new("Kontoen kan ikke bruges mere, og er personen logget ind, slutter det straks. Den kan åbnes igen.", "The account can no longer be used, and if the person is signed in that ends at once. It can be opened again.");
    public static readonly LocalText OpenAgain = new("Åbn kontoen", "Open the account");
    public static readonly LocalText Done = new("Det er gemt.", "It is kept.");
    public static readonly LocalText UnknownMunicipality = new("Vælg en kommune.", "Choose a municipality.");

    public static LocalText NoAccount(string number) => new($"Der er ingen konto nummer {number}.", $"There is no account number {number}.");

    public static readonly LocalText NotInUse = new("Kan ikke bruges: konti i Rettesnor er slået fra", "Cannot be used: accounts of Rettesnor are switched off");

    public static LocalText AtProvider(LocalText name) => new($"Logger ind: {name.Da}", $"Signs in: {name.En}");

    public static LocalText MadeAtProvider(LocalText name) => new(
        $"Konti laves ved første log ind hos {name.Da} og får deres roller dér. Her kan de lukkes.",
        $"Accounts are made at the first sign-in at {name.En} and get their roles there. Here they can be closed.");
}
