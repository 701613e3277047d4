using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>Why an account cannot be made or changed as asked, in words that say what to do.</summary>
public abstract record AccountRefused
{
    private AccountRefused()
    {
    }

    public abstract LocalText Text { get; }

    /// <summary>What was written is not said again: it may be a CPR number.</summary>
    public sealed record WrongLogin : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Det kan ikke være et login. Skriv 2 til 40 små bogstaver, tal, punktum eller bindestreg, et bogstav først og højst fem tal i træk, for eksempel »anne.holm«.",
            "That cannot be a login. Write 2 to 40 small letters, digits, full stops or hyphens, a letter first and at most five digits in a row, for example ‘anne.holm’.");
    }

    public sealed record WrongName : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Skriv, hvad personen hedder, med højst 100 tegn og uden numre.",
            "Write what the person is called, in at most 100 characters and without numbers.");
    }

    public sealed record WrongEmail : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Det kan ikke være en e-mailadresse. Skriv den som anne.holm@kommune.dk, eller lad feltet stå tomt.",
            "That cannot be an e-mail address. Write it as anne.holm@kommune.dk, or leave the field empty.");
    }

    public sealed record Reserved(string Login) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"»{Login}« begynder med {DemonstrationAccounts.Prefix}, som kun demonstrationens egne konti gør. Vælg et andet login.",
            $"‘{Login}’ begins with {DemonstrationAccounts.Prefix}, as only the demonstration's own accounts do. Choose another login.");
    }

    public sealed record Taken(string Login) : AccountRefused
    {
        public override LocalText Text { get; } = new($"Der er allerede en konto med login {Login}. Vælg et andet.", $"There is already an account with the login {Login}. Choose another.");
    }

    public sealed record MachineUserTaken(string User, string By) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"Maskinens bruger {User} er allerede kontoen {By} på kommandolinjen, og kan kun være én.",
            $"The machine's user {User} is the account {By} on the command line already, and can be only one.");
    }

    public sealed record NoRoles : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "En konto skal have mindst én rolle. Vælg mellem " + string.Join(", ", RoleWords.Codes.Keys) + ".",
            "An account must have at least one role. Choose among " + string.Join(", ", RoleWords.Codes.Keys) + ".");
    }

    public sealed record NoTeam(Role Role) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"Rollen {RoleWords.Title(Role).Da} gælder et team. Skriv, hvilket.",
            $"The role {RoleWords.Title(Role).En} is of a team. Say which.");
    }

    public sealed record TeamNotUsed(Role Role) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"Rollen {RoleWords.Title(Role).Da} gælder hele kommunen og kan ikke begrænses til et team.",
            $"The role {RoleWords.Title(Role).En} is of the whole municipality and cannot be limited to a team.");
    }

    public sealed record FirstIsAdministrator : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Den første konto skal være administrator, ellers kan ingen lave de næste.",
            "The first account must be an administrator, or nobody could make the next.");
    }

    public sealed record LastAdministrator : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Kontoen er den eneste administrator. Gør først en anden konto til administrator.",
            "The account is the only administrator. Make another account an administrator first.");
    }

    public sealed record Unknown(string Login) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"Der er ingen konto med login »{Login}«. »rettesnor accounts list« viser dem, der er.",
            $"There is no account with the login ‘{Login}’. ‘rettesnor accounts list’ shows those that there are.");
    }

    public sealed record NotYours(string Login, string MachineUser) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"Maskinens bruger »{MachineUser}« kan ikke være »{Login}«: det kan kun den bruger, som kontoen er på kommandolinjen.",
            $"The machine's user ‘{MachineUser}’ cannot be ‘{Login}’: only the user that the account is on the command line can.");
    }

    public sealed record WeakPassword(ValueList<LocalText> Reasons) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            string.Join(" ", Reasons.Select(r => r.Da)),
            string.Join(" ", Reasons.Select(r => r.En)));
    }

    public sealed record LinkUsedOrExpired : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Linket er brugt eller udløbet. Bed en administrator om et nyt.",
            "The link has been used or has expired. Ask an administrator for a new one.");
    }

    public sealed record WrongCode : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Koden passer ikke. Skriv de seks tal, som appen viser nu, og se efter, at telefonens ur går rigtigt.",
            "The code does not fit. Write the six digits that the app shows now, and see that the phone's clock is right.");
    }

    /// <summary>The provider of sign-ins names the person, and nothing that it says gives a role.</summary>
    public sealed record NoRolesFromProvider(LocalText Provider) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"{Provider.Da} siger, hvem du er, men intet af det, den siger, giver en rolle i Rettesnor. Bed dem, der styrer adgange i kommunen, om en gruppe, der gør.",
            $"{Provider.En} says who you are, but nothing that it says gives a role in Rettesnor. Ask those who run the municipality's access for a group that does.");
    }

    public sealed record NoLoginFromProvider(LocalText Provider) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"{Provider.Da} siger ikke noget, der kan være dit login i Rettesnor. Sig det til dem, der driver Rettesnor: feltet »login« i filen om log ind peger på det forkerte.",
            $"{Provider.En} says nothing that could be your login in Rettesnor. Tell those who run Rettesnor: the field ‘login’ of the file on signing in points at the wrong thing.");
    }

    /// <summary>The login belongs to an account that is somebody else, or may be.</summary>
    public sealed record TakenFromProvider(LocalText Provider) : AccountRefused
    {
        public override LocalText Text { get; } = new(
            $"Der er allerede en konto i Rettesnor med det login, {Provider.Da} giver dig, og den er ikke knyttet til dig. Sig det til dem, der driver Rettesnor.",
            $"Rettesnor already has an account with the login that {Provider.En} gives you, and it is not connected to you. Tell those who run Rettesnor.");
    }

    public sealed record ClosedForProvider : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Din konto i Rettesnor er lukket. Bed en administrator om at åbne den igen.",
            "Your account in Rettesnor is closed. Ask an administrator to open it again.");
    }

    public sealed record WrongPassword : AccountRefused
    {
        public override LocalText Text { get; } = new(
            "Den nuværende adgangskode passer ikke, eller kontoen er låst et stykke tid efter for mange forsøg.",
            "The present password does not fit, or the account is locked for a while after too many tries.");
    }
}
