using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>Why somebody may not, in words that say what to do.</summary>
public abstract record AccessRefused
{
    private AccessRefused()
    {
    }

    public abstract LocalText Text { get; }

    /// <summary>Nobody is signed in.</summary>
    public sealed record NotSignedIn(Right Right) : AccessRefused
    {
        public override LocalText Text { get; } = new(
            $"Log ind for at {RightWords.To(Right).Da}.",
            $"Sign in to {RightWords.To(Right).En}.");
    }

    /// <summary>None of the account's roles gives the right.</summary>
    public sealed record NoRole(string Who, Right Right) : AccessRefused
    {
        public override LocalText Text { get; } = new(
            $"Ingen af rollerne for {Who} giver ret til at {RightWords.To(Right).Da}. En administrator kan give en rolle, der gør.",
            $"No role of {Who} gives the right to {RightWords.To(Right).En}. An administrator can give a role that does.");
    }

    /// <summary>A role gives the right, but not here: another municipality, another team, somebody else's citizen.</summary>
    public sealed record OutOfScope(string Who, Right Right) : AccessRefused
    {
        public override LocalText Text { get; } = new(
            $"Rollerne for {Who} giver kun ret til at {RightWords.To(Right).Da} i egen kommune, eget team eller egne sager, og dette er ikke en af dem.",
            $"The roles of {Who} give the right to {RightWords.To(Right).En} only in an own municipality, team or among own cases, and this is none of them.");
    }

    /// <summary>The account has signed in with a password only.</summary>
    public sealed record NoSecondFactor(Right Right) : AccessRefused
    {
        public override LocalText Text { get; } = new(
            $"En adgangskode alene giver ikke ret til at {RightWords.To(Right).Da}. Tilføj en adgangsnøgle eller en kode-app på »Min konto«, og log ind med den.",
            $"A password alone does not give the right to {RightWords.To(Right).En}. Add a passkey or an app for codes on ‘My account’, and sign in with it.");
    }

    /// <summary>The data directory has no accounts, so nobody can be let near its citizens.</summary>
    public sealed record NoAccounts(Right Right) : AccessRefused
    {
        public override LocalText Text { get; } = new(
            $"Datamappen har ingen konti, og uden konto kan ingen {RightWords.To(Right).Da}. Lav den første med »rettesnor accounts add LOGIN --name NAVN --role administrator --municipality KOMMUNE«.",
            $"The data directory has no accounts, and nobody can {RightWords.To(Right).En} without one. Make the first with ‘rettesnor accounts add LOGIN --name NAME --role administrator --municipality MUNICIPALITY’.");
    }

    /// <summary>The user of the machine is no account here.</summary>
    public sealed record NoMachineAccount(string MachineUser, Right Right) : AccessRefused
    {
        public override LocalText Text { get; } = new(
            $"Maskinens bruger »{MachineUser}« er ikke nogen konto i datamappen og kan ikke {RightWords.To(Right).Da}. En administrator kan gøre den til en: »rettesnor accounts roles LOGIN --machine-user {MachineUser}«.",
            $"The machine's user ‘{MachineUser}’ is no account in the data directory and cannot {RightWords.To(Right).En}. An administrator can make it one: ‘rettesnor accounts roles LOGIN --machine-user {MachineUser}’.");
    }

    /// <summary>The page or address has no rule, which is a fault of the program; it is closed to all until it has one.</summary>
    public sealed record NoRule : AccessRefused
    {
        public override LocalText Text { get; } = new(
            "Der er ingen regel for, hvem der må se denne side, så ingen må.",
            "There is no rule for who may see this page, so nobody may.");
    }
}
