using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.FollowUps;

/// <summary>What the pages of follow-ups say.</summary>
internal static class FollowUpTexts
{
    public static readonly LocalText Title = new("Afrapporteringer", "Follow-ups");
    public static readonly LocalText Lead = new(
        "En afrapportering siger, hvordan planens mål stod på en dag, med kommentarer fra dem, der har ansvar for målene. Når den er godkendt, ændres den ikke mere.",
        "A follow-up says how the plan's goals stood on a day, with comments by those who answer for the goals. Once it is approved it does not change any more.");
    public static readonly LocalText None = new("Der er ingen godkendte afrapporteringer endnu.", "There are no approved follow-ups yet.");
    public static readonly LocalText Sealed = new("Godkendte", "Approved");
    public static readonly LocalText Open = new("Under arbejde", "In the making");
    public static readonly LocalText NoneOpen = new("Ingen er under arbejde.", "None is in the making.");
    public static readonly LocalText New = new("Åbn en ny afrapportering", "Open a new follow-up");
    public static readonly LocalText Calendar = new("Kalenderen", "The calendar");
    public static readonly LocalText Year = new("Årshjulet", "The wheel of the year");
    public static readonly LocalText Health = new("Planens sundhed", "The plan's health");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText CutOff = new("Opgjort", "Taken at");
    public static readonly LocalText Meeting = new("Til møde", "For the meeting");
    public static readonly LocalText CommentsBy = new("Kommentarer senest", "Comments by");
    public static readonly LocalText Approved = new("Godkendt", "Approved");
    public static readonly LocalText Documents = new("Dokumenter", "Documents");
    public static readonly LocalText Long = new("Hele rapporten", "The whole report");
    public static readonly LocalText Brief = new("Kort udgave til udvalget", "Short version for the committee");
    public static readonly LocalText Draft = new("Udkast", "Draft");
    public static readonly LocalText Number = new("Nr.", "No.");
    public static readonly LocalText OpenedBy = new("Åbnet af", "Opened by");
    public static readonly LocalText Changes = new("Siden sidst", "Since last time");
    public static readonly LocalText Findings = new("Kontrollen peger på", "The check points at");
    public static readonly LocalText WithoutComment = new("Mangler en kommentar", "Lack a comment");
    public static readonly LocalText ToLookAt = new("Skal ses efter", "To look at");
    public static readonly LocalText NoFindings = new("Kontrollen har ikke fundet noget.", "The check has found nothing.");
    public static readonly LocalText Goals = new("Mål for mål", "Goal by goal");
    public static readonly LocalText Goal = new("Mål", "Goal");
    public static readonly LocalText Standing = new("Status", "Standing");
    public static readonly LocalText Figure = new("Tal", "Figure");
    public static readonly LocalText Comment = new("Kommentar", "Comment");
    public static readonly LocalText CommentHint = new(
        "Skriv tal som henvisninger: {0} bliver til målets tal, {0 før} til tallet før, {0 afstand} til afstanden og {0 mål} til måltallet. »- « foran en linje giver et punkt, **to stjerner** fed skrift. Skriv ikke om enkelte borgere.",
        "Write numbers as references: {0} becomes the goal's figure, {0 before} the figure before it, {0 distance} the distance and {0 target} the target. ‘- ’ before a line makes a bullet, **two stars** make bold. Do not write about single citizens.");
    public static readonly LocalText Save = new("Gem kommentaren", "Save the comment");
    public static readonly LocalText Saved = new("Kommentaren er gemt.", "The comment is saved.");
    public static readonly LocalText Done = new("Det er gemt.", "It is saved.");
    public static readonly LocalText DayThere = new("Den dag står allerede i kalenderen med den tekst.", "That day is in the calendar with that text already.");
    public static readonly LocalText Reads = new("Sådan læses den", "This is how it reads");
    public static readonly LocalText History = new("Hvad der har stået", "What it has said");
    public static readonly LocalText TakenBack = new("(taget tilbage)", "(taken back)");
    public static readonly LocalText Owner = new("Ejer", "Owner");
    public static readonly LocalText NoOwner = new("Ingen", "Nobody");
    public static readonly LocalText SaveOwner = new("Gem ejer", "Save the owner");
    public static readonly LocalText Ask = new("Spørg ejerne om kommentarer", "Ask the owners for comments");
    public static readonly LocalText Messages = new("Beskeder", "Messages");
    public static readonly LocalText NoMessages = new("Der er ikke sendt beskeder.", "No messages have been sent.");
    public static readonly LocalText To = new("Til", "To");
    public static readonly LocalText Subject = new("Emne", "Subject");
    public static readonly LocalText When = new("Hvornår", "When");
    public static readonly LocalText Waits = new("venter", "waits");
    public static readonly LocalText Terms = new("Ret ramme og frist", "Change the terms");
    public static readonly LocalText TermsTitle = new("Ramme og frist", "Terms");
    public static readonly LocalText Approve = new("Godkend", "Approve");
    public static readonly LocalText ApproveTitle = new("Godkend afrapporteringen", "Approve the follow-up");
    public static readonly LocalText ApproveLead = new(
        "Når du godkender, bliver dokumenterne lavet og forseglet. De kan hentes som de er nu, også om mange år, og kan ikke ændres. En fejl rettes i en ny afrapportering.",
        "When you approve, the documents are made and sealed. They can be had as they are now, in many years too, and cannot be changed. A mistake is corrected in a new follow-up.");
    public static readonly LocalText ApproveReason = new("Hvorfor den godkendes alligevel", "Why it is approved all the same");
    public static readonly LocalText ApproveRemark = new("Bemærkning (kan udelades)", "Remark (may be left out)");
    public static readonly LocalText ApproveButton = new("Godkend og forsegl", "Approve and seal");
    public static readonly LocalText Correct = new("Åbn en ny, der retter denne", "Open a new one that corrects this");
    public static readonly LocalText SealedBy = new("Godkendt af", "Approved by");
    public static readonly LocalText Remark = new("Bemærkning", "Remark");
    public static readonly LocalText Seal = new("Segl", "Seal");
    public static readonly LocalText SealHelp = new(
        "Seglet er en kontrolsum over alle dokumenterne. Det prøves, hver gang et af dem hentes.", "The seal is a checksum over all the documents. It is tried each time one of them is fetched.");
    public static readonly LocalText OwnFigures = new(
        "Dokumenterne indeholder kommunens egne tal, fordi du må se dem. Offentligheden får en udgave med de offentliggjorte tal alene.",
        "The documents hold the municipality's own figures, because you may see them. The public gets an edition with the published figures only.");
    public static readonly LocalText SmallWithheld = new(
        "Tal, som for få personer står bag, er holdt tilbage i en afrapportering, fordi andre læser den. Står et mål ikke som på sin egen side, er det derfor.",
        "Figures that too few persons stand behind are withheld in a follow-up, because others read it. Where a goal does not stand as on its own page, that is why.");
    public static readonly LocalText NotNewest = new("Planen har fået endnu en udgave imens. Intet er ændret. Se, hvad der står nu.", "The plan has got yet another version meanwhile. Nothing is changed. See what stands now.");
    public static readonly LocalText BothTexts = new("Nogen har skrevet imens", "Somebody has written meanwhile");
    public static readonly LocalText Conflict = new(
        "En anden har gemt en kommentar til målet, siden du åbnede siden. Din tekst er ikke gemt, men står i feltet. Skriv de to sammen, og gem igen.",
        "Somebody else has saved a comment on the goal since you opened the page. Your text is not saved, but stands in the field. Put the two together, and save again.");
    public static readonly LocalText Theirs = new("Det, der er gemt", "What is saved");
    public static readonly LocalText Yours = new("Din tekst", "Your text");
    public static readonly LocalText NoOne = new("Ingen har skrevet.", "Nobody has written.");
    public static readonly LocalText Back = new("Tilbage til arbejdet", "Back to the work");
    public static readonly LocalText OpenButton = new("Åbn", "Open");
    public static readonly LocalText SaveTerms = new("Gem", "Save");
    public static readonly LocalText PeriodHint = new("For eksempel 2022-Q3 eller »3. kvartal 2022«.", "For example 2022-Q3 or ‘Q3 2022’.");
    public static readonly LocalText CutOffLabel = new("Dagen, status gøres op", "The day that standings are taken at");
    public static readonly LocalText CutOffHint = new("Tal, der slutter senere, er ikke med.", "Figures that end later are not in it.");
    public static readonly LocalText MeetingLabel = new("Mødet, den skal til", "The meeting that it goes to");
    public static readonly LocalText NoMeeting = new("Intet møde", "No meeting");
    public static readonly LocalText CommentsByLabel = new("Sidste dag for kommentarer (kan udelades)", "Last day for comments (may be left out)");
    public static readonly LocalText CalendarTitle = new("Kalender", "Calendar");
    public static readonly LocalText CalendarLead = new("De møder og kvartaler, som kommunens afrapporteringer laves til, og de skridt, en ny plan skal igennem. Alle dage står i årshjulet.", "The meetings and quarters that the municipality's follow-ups are made for, and the steps that a new plan takes. All days stand in the wheel of the year.");
    public static readonly LocalText CalendarNone = new("Der står ingen dage i kalenderen.", "There are no days in the calendar.");
    public static readonly LocalText Date = new("Dag", "Day");
    public static readonly LocalText Kind = new("Slags", "Kind");
    public static readonly LocalText Text = new("Tekst", "Text");
    public static readonly LocalText TextHint = new("For eksempel »Beskæftigelsesudvalget«.", "For example ‘The employment committee’.");
    public static readonly LocalText AddDay = new("Sæt dagen i kalenderen", "Put the day into the calendar");
    public static readonly LocalText RemoveDay = new("Tag ud", "Take out");
    public static readonly LocalText NewDay = new("En ny dag", "A new day");
    public static readonly LocalText NoText = new($"Skriv, hvad dagen er, med højst {MunicipalCalendar.LongestText} tegn.", $"Write what the day is, in at most {MunicipalCalendar.LongestText} characters.");
    public static readonly LocalText NoKind = new("Vælg, hvad for en slags dag det er.", "Choose what kind of day it is.");

    public static LocalText Named(PlanFollowUp f) => new(
        $"Afrapportering nr. {f.Number} for {f.Terms.Period.ToText(Language.Danish)}", $"Follow-up no. {f.Number} for {f.Terms.Period.ToText(Language.English)}");

    public static LocalText Corrects(int number) => new($"Den retter afrapportering nr. {number}.", $"It corrects follow-up no. {number}.");

    public static LocalText CorrectedBy(int number) => new($"Den er rettet: brug afrapportering nr. {number}.", $"It has been corrected: use follow-up no. {number}.");

    public static LocalText Comments(int written, int goals) => new($"{written} af {goals} mål har en kommentar", $"{written} of {goals} goals have a comment");

    public static LocalText FindingsCount(int count) => count == 1 ? new("Kontrollen peger på 1 ting", "The check points at 1 thing") : new($"Kontrollen peger på {count} ting", $"The check points at {count} things");

    public static LocalText Asked(int count) => count == 0
        ? new("Der er ingen at skrive til: ejerne er spurgt, eller deres mål har kommentarer.", "There is nobody to write to: the owners have been asked, or their goals have comments.")
        : count == 1 ? new("1 ejer bliver spurgt.", "1 owner is asked.") : new($"{count} ejere bliver spurgt.", $"{count} owners are asked.");

    public static LocalText WithoutEmail(IReadOnlyList<string> names) => new(
        $"{string.Join(", ", names)} har ingen e-mailadresse her. Målene står på deres forside, men sig det også til dem.",
        $"{string.Join(", ", names)} {(names.Count == 1 ? "has" : "have")} no e-mail address here. The goals stand on their front page, but tell them as well.");

    public static readonly LocalText DeadlineOver = new("fristen er passeret", "it has passed");

    public static readonly LocalText Owed = new("Kommentarer, du skal skrive", "Comments that you are to write");

    public static LocalText OwedBy(string day, bool isOver) => isOver ? new($"skulle være skrevet {day}", $"was due on {day}") : new($"senest {day}", $"by {day}");

    public static LocalText OldVersion(int number) => new(
        $"Udgave {number} af planen, som afrapporteringen er af, kan ikke læses med denne udgave af programmet.", $"Version {number} of the plan, which the follow-up is of, cannot be read by this version of the program.");

    public static LocalText Unreadable(string what, string text, LocalText problem) => new($"»{text}« kan ikke læses som {what}. {problem.Da}", $"‘{text}’ cannot be read. {problem.En}");

    public static LocalText NoDay(string? text) => new($"»{text}« er ikke en dag.", $"‘{text}’ is not a day.");

    public static LocalText NoGoal(string? id) => new($"Planen har intet mål, der hedder »{id}«.", $"The plan has no goal called ‘{id}’.");

    public static LocalText Sent(string by) => new($"sendt ({by})", $"sent ({by})");

    public static LocalText Failed(int times) => new($"ikke sendt, prøvet {times} gange", $"not sent, tried {times} times");

    public static LocalText Since(PlanFollowUp before) => new(
        $"Sammenlignet med afrapportering nr. {before.Number}, opgjort {DayText.Of(before.Terms.CutOff, Language.Danish)}.", $"Compared with follow-up no. {before.Number}, taken at {DayText.Of(before.Terms.CutOff, Language.English)}.");

    public static LocalText NotKept(LocalText why, string written) => new($"{why.Da} Din kommentar er ikke gemt. Du skrev: »{written}«", $"{why.En} Your comment is not saved. You wrote: ‘{written}’");

    public static LocalText NewerVersion(int speaksOf, PlanVersion newest)
    {
        var (number, mine) = (newest.Number.ToString(CultureInfo.InvariantCulture), speaksOf.ToString(CultureInfo.InvariantCulture));
        var day = newest.Day is { } held ? held : DateOnly.FromDateTime(newest.At);
        return new(
            $"Planen har fået udgave {number} ({DayText.Of(day, Language.Danish)}), siden afrapporteringen blev åbnet. Den taler stadig om udgave {mine}, så måltallene kan være andre end på planens sider.",
            $"The plan has got version {number} ({DayText.Of(day, Language.English)}) since the follow-up was opened. It still speaks of version {mine}, so the targets can be others than on the plan's pages.");
    }

    public static LocalText TakeVersion(int number) => new($"Lad den tale om udgave {number.ToString(CultureInfo.InvariantCulture)}", $"Let it speak of version {number.ToString(CultureInfo.InvariantCulture)}");

    /// <param name="without">The open follow-ups that went to it.</param>
    public static LocalText MeetingGone(IReadOnlyList<PlanFollowUp> without)
    {
        var names = string.Join(", ", without.Select(f => $"{f.Plan} nr. {f.Number.ToString(CultureInfo.InvariantCulture)}"));
        var english = string.Join(", ", without.Select(f => $"{f.Plan} no. {f.Number.ToString(CultureInfo.InvariantCulture)}"));
        return new(
            $"Mødet er taget ud af kalenderen. Disse åbne afrapporteringer skulle til det: {names}. Vælg et andet møde under deres ramme.",
            $"The meeting is taken out of the calendar. These open follow-ups went to it: {english}. Choose another meeting in their terms.");
    }
}
