using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Decisions;

internal static class DecisionTexts
{
    public static readonly LocalText Title = new("Høring og vedtagelse", "Hearing and adoption");
    public static readonly LocalText Changes = new("Det bliver anderledes end den udgave, der gælder", "What becomes other than the version in force");
    public static readonly LocalText FirstVersion = new("Planen er ny: der er ingen udgave, den afløser.", "The plan is new: there is no version that it takes the place of.");
    public static readonly LocalText NoChanges = new(
        "Udkastet siger det samme som den udgave, der gælder. Vedtages det alligevel, får planen en ny udgave med de samme ord.",
        "The draft says the same as the version in force. If it is adopted all the same, the plan gets a new version with the same words.");
    public static readonly LocalText Overtaken = new(
        "Der er vedtaget en nyere udgave, siden udkastet blev lavet. Vedtages udkastet, gælder det, der står her, også hvor den nyere udgave sagde noget andet. Forskellene herunder er fra den nyeste.",
        "A newer version has been adopted since the draft was made. If the draft is adopted, what stands here holds, also where the newer version said something else. The differences below are from the newest.");
    public static readonly LocalText NotAsHeard = new(
        "Udkastet er ændret, siden det blev sendt i høring. Vedtages det, gælder det, der står her, og ikke teksten i høring.",
        "The draft has changed since it was sent into hearing. If it is adopted, what stands here holds, and not the text in hearing.");

    public static LocalText StillHeard(DateOnly until) => new(
        $"Fristen for høringssvar er ikke udløbet: den er {Core.FollowUp.DayText.Of(until, Language.Danish)}.", $"The time for answers to the hearing is not over: it is {Core.FollowUp.DayText.Of(until, Language.English)}.");

    public static readonly LocalText Hearing = new("Høring", "Hearing");
    public static readonly LocalText HearingText = new(
        "Teksten, som den er nu, sendes i høring og ændres ikke. Der kan skrives videre i udkastet imens.",
        "The text as it is now is sent into hearing and does not change. The draft can be written on meanwhile.");
    public static readonly LocalText Until = new("Svar senest", "Answers by");
    public static readonly LocalText CaseNumber = new("Sagsnummer", "Case number");
    public static readonly LocalText Publish = new("Vis høringen for alle, der må læse planer", "Show the hearing to all who may read plans");
    public static readonly LocalText Send = new("Send i høring", "Send into hearing");
    public static readonly LocalText Recall = new("Tag tilbage fra høring", "Take back from hearing");
    public static readonly LocalText Adoption = new("Vedtagelse", "Adoption");
    public static readonly LocalText AdoptionText = new(
        "Udkastet bliver en udgave af planen, som aldrig ændres. Sagsnummer og mødedato står ved den, og den udgave, der gjaldt, er afløst.",
        "The draft becomes a version of the plan that never changes. The case number and the date of the meeting stand by it, and the version that was in force is superseded.");
    public static readonly LocalText Day = new("Mødets dato", "Date of the meeting");
    public static readonly LocalText Adopt = new("Vedtag planen", "Adopt the plan");
    public static readonly LocalText Close = new("Opgiv udkastet", "Give the draft up");
    public static readonly LocalText CloseText = new("Udkastet bliver stående og kan læses, men ikke ændres.", "The draft stays and can be read but not changed.");
}
