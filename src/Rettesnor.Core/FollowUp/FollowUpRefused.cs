using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>Why something cannot be done with a follow-up, in words that say what to do.</summary>
public abstract record FollowUpRefused
{
    private FollowUpRefused()
    {
    }

    public abstract LocalText Text { get; }

    /// <summary>The right is not given.</summary>
    public sealed record NoRight(AccessRefused Why) : FollowUpRefused
    {
        public override LocalText Text => Why.Text;
    }

    /// <summary>Somebody who comments on own goals only wrote on another's.</summary>
    public sealed record NotOwner(string Goal) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"{Goal} har en anden ejer. Ejeren, en analytiker eller en leder kan skrive kommentaren.", $"{Goal} has another owner. The owner, an analyst or a leader can write the comment.");
    }

    public sealed record IsSealed(int Number) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Afrapportering nr. {Number} er godkendt og ændres ikke mere. Er der en fejl i den, så åbn en ny, der retter den.",
            $"Follow-up no. {Number} is approved and does not change any more. If there is a mistake in it, open a new one that corrects it.");
    }

    public sealed record BrokenReferences(IReadOnlyList<string> Goals) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"En henvisning i kommentaren til {string.Join(", ", Goals)} fører ikke til et tal. Ret den først, så dokumenterne kan læses.",
            $"A reference in the comment on {string.Join(", ", Goals)} leads to no number. Mend it first, so that the documents can be read.");
    }

    public sealed record NotSealed(int Number) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Afrapportering nr. {Number} er ikke godkendt endnu. Ret den selv i stedet for at åbne en ny.", $"Follow-up no. {Number} is not approved yet. Correct it itself instead of opening a new one.");
    }

    /// <summary>There is an open one about the same.</summary>
    public sealed record OpenAlready(int Number) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Der er allerede en åben afrapportering for perioden: nr. {Number}. Arbejd videre i den.", $"There is an open follow-up for the period already: no. {Number}. Go on in that.");
    }

    public sealed record NoFollowUp(string Number) : FollowUpRefused
    {
        public override LocalText Text { get; } = new($"Planen har ingen afrapportering nr. {Number}.", $"The plan has no follow-up no. {Number}.");
    }

    public sealed record NoGoal(string Goal) : FollowUpRefused
    {
        public override LocalText Text { get; } = new($"Planen har intet mål, der hedder »{Goal}«.", $"The plan has no goal called ‘{Goal}’.");
    }

    public sealed record NoOwner(string Login) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"»{Login}« kan ikke være ejer: der er ingen åben konto af det navn, som må arbejde med kommunens afrapporteringer.",
            $"‘{Login}’ cannot be an owner: there is no open account of that name that may work on the municipality's follow-ups.");
    }

    public sealed record TooLong(int Length) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Kommentaren er på {Length} tegn. Der er plads til {CommentText.Longest}. Kort den af, eller læg noget af den i et bilag.",
            $"The comment is of {Length} characters. There is room for {CommentText.Longest}. Shorten it, or put some of it into an annex.");
    }

    /// <summary>A follow-up is read by everybody, and what was written is not said again.</summary>
    public sealed record HasCprNumber : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            "I kommentaren står noget, der ligner et CPR-nummer. Der må ikke stå CPR-numre i en afrapportering. Fjern det, og gem igen.",
            "Something in the comment looks like a CPR number. A follow-up may hold none. Remove it, and save again.");
    }

    public sealed record CommentsAfterMeeting(DateOnly By, DateOnly Meeting) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Fristen for kommentarer, {DayText.Of(By, Language.Danish)}, ligger efter mødet {DayText.Of(Meeting, Language.Danish)}. Vælg en tidligere frist.",
            $"The last day for comments, {DayText.Of(By, Language.English)}, is after the meeting on {DayText.Of(Meeting, Language.English)}. Choose an earlier one.");
    }

    /// <summary>Nobody is asked for something by a day that is gone.</summary>
    public sealed record CommentsOver(DateOnly By) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Fristen for kommentarer, {DayText.Of(By, Language.Danish)}, er passeret. Sæt en ny frist under rammen, eller tag den væk, og spørg så.",
            $"The last day for comments, {DayText.Of(By, Language.English)}, has passed. Set another in the terms, or take it away, and then ask.");
    }

    public sealed record CutOffBeforePeriod(Period Period, DateOnly CutOff) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Afrapporteringen skal tale om {Period.ToText(Language.Danish)}, men gøres op {DayText.Of(CutOff, Language.Danish)}, før den begynder. Vælg en senere dag.",
            $"The follow-up is to speak of {Period.ToText(Language.English)}, but its standings are taken at {DayText.Of(CutOff, Language.English)}, before that begins. Choose a later day.");
    }

    public sealed record OutsidePlan(Period Period, Period Years) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Planen gælder {Years.ToText(Language.Danish)}, og intet af dens mål har tid i {Period.ToText(Language.Danish)}. Vælg en periode, som planen handler om.",
            $"The plan is for {Years.ToText(Language.English)}, and none of its goals has time in {Period.ToText(Language.English)}. Choose a period that the plan is about.");
    }

    /// <summary>A meeting is not told of days after it.</summary>
    public sealed record CutOffAfterMeeting(DateOnly CutOff, DateOnly Meeting) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Status skulle gøres op {DayText.Of(CutOff, Language.Danish)}, efter mødet {DayText.Of(Meeting, Language.Danish)}, den skal til. Vælg en tidligere dag eller et senere møde.",
            $"The standings were to be taken at {DayText.Of(CutOff, Language.English)}, after the meeting on {DayText.Of(Meeting, Language.English)} that it goes to. Choose an earlier day or a later meeting.");
    }

    /// <summary>How the goals stand on a day is not known before it.</summary>
    public sealed record CutOffAhead(DateOnly CutOff) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Status gøres op {DayText.Of(CutOff, Language.Danish)}, som ikke er kommet endnu. Godkend, når dagen er gået, eller vælg en tidligere dag under rammen.",
            $"The standings are taken at {DayText.Of(CutOff, Language.English)}, which has not come yet. Approve when the day is over, or choose an earlier one in the terms.");
    }

    public sealed record NoMeeting : FollowUpRefused
    {
        public override LocalText Text { get; } = new("Mødet står ikke længere i kalenderen. Vælg et andet.", "The meeting is not in the calendar any more. Choose another.");
    }

    /// <summary>The checker found something, and nobody has said why it is approved all the same.</summary>
    public sealed record NeedsReason(int Findings) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Kontrollen peger på {Findings} ting. Skriv, hvorfor afrapporteringen godkendes alligevel; begrundelsen står i loggen.",
            $"The check points at {Findings} things. Write why the follow-up is approved all the same; the reason stands in the log.");
    }

    /// <summary>Somebody wrote while the documents were being made.</summary>
    public sealed record ChangedMeanwhile : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            "Nogen har ændret afrapporteringen, siden du åbnede siden. Intet er godkendt. Læs den igen, og godkend så.",
            "Somebody has changed the follow-up since you opened the page. Nothing is approved. Read it again, and then approve.");
    }

    /// <summary>What is kept is not what was sealed.</summary>
    public sealed record Broken(string Name) : FollowUpRefused
    {
        public override LocalText Text { get; } = new(
            $"Dokumentet {Name} er ikke det, der blev godkendt: dets kontrolsum passer ikke. Nogen har ændret i databasen uden om programmet. Hent det fra en sikkerhedskopi.",
            $"The document {Name} is not what was approved: its checksum does not fit. Somebody has changed the database around the program. Fetch it from a backup.");
    }
}
