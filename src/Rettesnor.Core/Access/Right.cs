using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>What a page or a command asks of the one who uses it. Every page folder, every address and every command names one of these.</summary>
public enum Right
{
    /// <summary>Anybody: signing in, the help, errors, what is said about the program itself.</summary>
    Open,

    /// <summary>Plans and published figures. Anybody, unless the municipality says otherwise.</summary>
    ReadPlans,

    /// <summary>One's own account: any that is signed in.</summary>
    OwnAccount,

    /// <summary>Figures counted on the municipality's own registers.</summary>
    ReadOwnFigures,

    /// <summary>Anything about one person, be it a number on a list.</summary>
    ReadPersons,

    /// <summary>Writing about one person.</summary>
    WritePersons,

    /// <summary>The registers of employers: who they are, and what the employer service has to do with them.</summary>
    ReadEmployers,

    /// <summary>Writing about employers.</summary>
    WriteEmployers,

    /// <summary>The accounts of pools: what is granted, spent and reserved, and the courses that can be bought.</summary>
    ReadPools,

    /// <summary>Writing what pools are granted, what is paid and what courses are approved; and seeing who has courses from them.</summary>
    WritePools,

    /// <summary>Writing published figures.</summary>
    WriteFigures,

    /// <summary>Writing plans, and seeing those that are being written.</summary>
    WritePlans,

    /// <summary>Sending a plan into hearing, and recording that it was adopted.</summary>
    DecidePlans,

    /// <summary>Follow-ups that are not sealed yet, and a comment on the goals that one is the owner of.</summary>
    CommentFollowUps,

    /// <summary>Opening follow-ups, asking the owners, and commenting on every goal.</summary>
    WriteFollowUps,

    /// <summary>Approving a follow-up, which seals it.</summary>
    ApproveFollowUps,

    /// <summary>Files of the registers, and how they are read.</summary>
    ImportRegisters,

    /// <summary>Giving a whole register out of the program.</summary>
    ExportRegisters,

    /// <summary>Making the file of everything that is held about one citizen, for that citizen.</summary>
    GiveInsight,

    /// <summary>Saying how long things are kept, and erasing what is older, or a citizen.</summary>
    EraseCitizens,

    /// <summary>How the municipality protects data: how long things are kept, what is to be erased, what was, and what it is for. Nothing in it is about one citizen.</summary>
    SeeProtection,

    /// <summary>The municipality's own statements: accessibility, privacy, and what only it knows of the record of processing.</summary>
    WriteStatements,

    /// <summary>Who wrote, and who read about whom.</summary>
    ReadLogs,

    /// <summary>Accounts, their roles and their links.</summary>
    ManageAccounts,

    /// <summary>Running the service: starting it, copies, keys, the demonstration.</summary>
    RunService,
}

/// <summary>What a right is called in a sentence: »må ikke ...«.</summary>
public static class RightWords
{
    public static LocalText To(Right right) => right switch
    {
        Right.Open => new("se siden", "see the page"),
        Right.ReadPlans => new("se planer og offentliggjorte tal", "see plans and published figures"),
        Right.OwnAccount => new("se sin konto", "see an account"),
        Right.ReadOwnFigures => new("se tal fra kommunens egne registre", "see figures from the municipality's own registers"),
        Right.ReadPersons => new("se oplysninger om borgere", "see anything about citizens"),
        Right.WritePersons => new("skrive om borgere", "write about citizens"),
        Right.ReadEmployers => new("se virksomheder i registrene", "see the registers' employers"),
        Right.WriteEmployers => new("skrive om virksomheder", "write about employers"),
        Right.ReadPools => new("se puljer", "see pools"),
        Right.WritePools => new("skrive i puljerne", "write in the pools"),
        Right.WriteFigures => new("skrive offentliggjorte tal", "write published figures"),
        Right.WritePlans => new("skrive planer", "write plans"),
        Right.DecidePlans => new("sende planer i høring og vedtage dem", "send plans into hearing and adopt them"),
        Right.CommentFollowUps => new("arbejde med afrapporteringer", "work on follow-ups"),
        Right.WriteFollowUps => new("åbne afrapporteringer og skrive i alle mål", "open follow-ups and write on all goals"),
        Right.ApproveFollowUps => new("godkende afrapporteringer", "approve follow-ups"),
        Right.ImportRegisters => new("indlæse filer til registrene", "import files into the registers"),
        Right.ExportRegisters => new("skrive registre ud", "write registers out"),
        Right.GiveInsight => new("give en borger indsigt i det, der er registreret", "give a citizen insight into what is registered"),
        Right.EraseCitizens => new("slette borgere og sætte frister for sletning", "erase citizens and set how long things are kept"),
        Right.SeeProtection => new("se, hvordan kommunen beskytter oplysninger", "see how the municipality protects data"),
        Right.WriteStatements => new("skrive kommunens erklæringer", "write the municipality's statements"),
        Right.ReadLogs => new("se, hvem der har læst og skrevet", "see who has read and written"),
        Right.ManageAccounts => new("ændre konti", "change accounts"),
        Right.RunService => new("drive tjenesten", "run the service"),
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, null),
    };
}
