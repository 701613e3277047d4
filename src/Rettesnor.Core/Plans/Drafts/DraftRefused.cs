using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>Why something cannot be done with a draft, in words that say what to do.</summary>
public abstract record DraftRefused
{
    private DraftRefused()
    {
    }

    public abstract LocalText Text { get; }

    /// <summary>The draft is adopted or given up.</summary>
    public sealed record NotOpen(DraftState State) : DraftRefused
    {
        public override LocalText Text => State == DraftState.Adopted
            ? new("Udkastet er vedtaget og kan ikke ændres. Lav et nyt udkast af den vedtagne udgave.", "The draft is adopted and cannot be changed. Make a new draft of the adopted version.")
            : new("Udkastet er opgivet og kan ikke ændres. Lav et nyt.", "The draft is given up and cannot be changed. Make a new one.");
    }

    /// <summary>The element is gone.</summary>
    public sealed record Gone(string Who) : DraftRefused
    {
        public override LocalText Text => new(
            $"{Who} har fjernet det, mens du skrev. Din tekst står herunder. Gem igen for at hente det tilbage med din tekst, eller lad det være.",
            $"{Who} removed it while you were writing. Your text stands below. Save again to bring it back with your text, or leave it.");
    }

    /// <summary>Somebody has written in it since it was looked at.</summary>
    public sealed record Written(string Who) : DraftRefused
    {
        public override LocalText Text => new(
            $"{Who} har skrevet i det, siden du så det. Se det igennem, og fjern det så, hvis det stadig skal væk.",
            $"{Who} has written in it since you saw it. Look at it, and remove it then if it is still to go.");
    }

    /// <summary>The head of a plan stays.</summary>
    public sealed record HeadStays : DraftRefused
    {
        public override LocalText Text { get; } = new("Planens hoved kan rettes, men ikke fjernes.", "The plan's head can be edited but not removed.");
    }

    /// <summary>Too much in one field.</summary>
    public sealed record TooLong(LocalText Field, int Most) : DraftRefused
    {
        public override LocalText Text => new(
            $"»{Field.Da}« er for lang: højst {Most} tegn. Del teksten i flere afsnit.",
            $"‘{Field.En}’ is too long: at most {Most} characters. Split the text into several sections.");
    }

    /// <summary>A plan is read by everybody, and what was written is not said again.</summary>
    public sealed record HasCprNumber(LocalText Field) : DraftRefused
    {
        public override LocalText Text => new(
            $"I »{Field.Da}« står noget, der ligner et CPR-nummer. En plan må ikke rumme CPR-numre. Fjern det, og gem igen.",
            $"In ‘{Field.En}’ something looks like a CPR number. A plan may hold none. Remove it, and save again.");
    }

    /// <summary>Something is wrong with the plan.</summary>
    public sealed record HasFaults(int Count) : DraftRefused
    {
        public override LocalText Text => new(
            $"Der er {Count} fejl i udkastet. De står ved de dele, de er i. Ret dem først.",
            $"There {(Count == 1 ? "is 1 fault" : $"are {Count} faults")} in the draft. They stand by the elements that they are in. Mend them first.");
    }

    /// <summary>A decision has a reference.</summary>
    public sealed record NoReference : DraftRefused
    {
        public override LocalText Text { get; } = new("Skriv sagsnummeret og mødets dato.", "Write the case number and the date of the meeting.");
    }

    /// <summary>What is decided is what was seen.</summary>
    public sealed record NotAsSeen : DraftRefused
    {
        public override LocalText Text { get; } = new(
            "Nogen har skrevet i udkastet, siden du åbnede siden, så intet er besluttet. Siden viser nu, hvad der bliver anderledes. Se det igennem, og beslut igen.",
            "Somebody has written in the draft since you opened the page, so nothing is decided. The page now shows what becomes other. Look through it, and decide again.");
    }

    public sealed record LongReference : DraftRefused
    {
        public override LocalText Text { get; } = new($"Sagsnummeret må højst have {DraftDecisions.LongestReference} tegn.", $"The case number may have at most {DraftDecisions.LongestReference} characters.");
    }

    /// <summary>A meeting that has not been held has decided nothing.</summary>
    public sealed record InTheFuture : DraftRefused
    {
        public override LocalText Text { get; } = new("Mødets dato er ikke kommet endnu. En plan er vedtaget, når mødet er holdt.", "The date of the meeting has not come yet. A plan is adopted when the meeting has been held.");
    }

    /// <summary>A plan is adopted about when it begins, and not before its hearing.</summary>
    public sealed record TooEarly(DateOnly Day) : DraftRefused
    {
        public override LocalText Text { get; } = new(
            "Mødets dato ligger før høringen, eller mere end tre år før planen begynder. En vedtagelse kan ikke rettes bagefter, så se, om datoen er skrevet rigtigt.",
            "The date of the meeting is before the hearing, or more than three years before the plan begins. An adoption cannot be corrected afterwards, so see whether the date is written right.");
    }

    /// <summary>A hearing has a deadline that has not passed.</summary>
    public sealed record NoDeadline : DraftRefused
    {
        public override LocalText Text { get; } = new("Skriv, hvornår der senest kan svares: i dag eller senere.", "Write the last day for answers: today or later.");
    }

    /// <summary>Another version came since the differences were shown.</summary>
    public sealed record AnotherVersion(int? Newest) : DraftRefused
    {
        public override LocalText Text => new(
            $"Udgave {Newest} er kommet til, siden forskellene blev vist. Se forskellene igen, før du vedtager.",
            $"Version {Newest} has come since the differences were shown. Look at the differences again before adopting.");
    }

    /// <summary>There is such a plan already.</summary>
    public sealed record PlanExists(string Plan) : DraftRefused
    {
        public override LocalText Text => new(
            $"Der er allerede en plan, der hedder »{Plan}«. Vælg et andet id, eller lav en ny udgave af den.",
            $"There is already a plan called ‘{Plan}’. Choose another id, or make a new version of it.");
    }

    /// <summary>A plan is written in one place.</summary>
    public sealed record OpenAlready(long Draft) : DraftRefused
    {
        public override LocalText Text => new(
            $"Der er allerede et åbent udkast af den plan, nr. {Draft}. Skriv i det, eller opgiv det først.",
            $"There is an open draft of that plan already, no. {Draft}. Write in it, or give it up first.");
    }

    public sealed record WrongId(string Plan) : DraftRefused
    {
        public override LocalText Text => new(
            $"»{Plan}« kan ikke være en plans id. Skriv små bogstaver a-z, tal og bindestreger, for eksempel stevns-2025.",
            $"‘{Plan}’ cannot be a plan's id. Write small letters a-z, digits and hyphens, for example stevns-2025.");
    }

    public sealed record WrongStep(DraftState State) : DraftRefused
    {
        public override LocalText Text => State == DraftState.Hearing
            ? new("Udkastet er allerede i høring.", "The draft is in hearing already.")
            : new("Udkastet er ikke i høring.", "The draft is not in hearing.");
    }
}
