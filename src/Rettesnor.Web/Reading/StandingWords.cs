using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Reading;

/// <summary>A standing as a word, a shape and a colour, and why a goal is not measured in a few words.</summary>
internal static class StandingWords
{
    public static StandingLook Look(StandingKind kind) => kind switch
    {
        StandingKind.Lapsed => StandingLook.Lapsed,
        StandingKind.Followed => StandingLook.Followed,
        StandingKind.Ahead => StandingLook.Ahead,
        StandingKind.Met => StandingLook.Met,
        StandingKind.Missed => StandingLook.Missed,
        StandingKind.Awaiting => StandingLook.Awaiting,
        StandingKind.Unmeasured => StandingLook.Unmeasured,
        StandingKind.Holding => StandingLook.Holding,
        StandingKind.Short => StandingLook.Short,
    };

    public static LocalText Meaning(StandingKind kind) => kind switch
    {
        StandingKind.Lapsed => new("Målet havde en betingelse, og den blev ikke opfyldt.", "The goal had a condition, and it did not come true."),
        StandingKind.Followed => new("Planen sætter intet tal.", "The plan sets no number."),
        StandingKind.Ahead => new("Målets tid er ikke begyndt.", "The goal's time has not begun."),
        StandingKind.Met => new("Målet holdt, da tiden var slut, eller er nået før.", "The goal held when its time was over, or was reached before."),
        StandingKind.Missed => new("Målet holdt ikke, da tiden var slut, eller kan ikke længere nås.", "The goal did not hold when its time was over, or can no longer be reached."),
        StandingKind.Awaiting => new("Målets tid er slut, og det afgørende tal er ikke offentliggjort.", "The goal's time is over, and the deciding figure is not published."),
        StandingKind.Unmeasured => new("Intet tal kan afgøre målet. Grunden står ved målet.", "No figure can decide the goal. The reason stands by the goal."),
        StandingKind.Holding => new("Målet er i gang og holder på tallene indtil nu.", "The goal is running and holds on the figures so far."),
        StandingKind.Short => new("Målet er i gang og holder ikke på tallene indtil nu.", "The goal is running and does not hold on the figures so far."),
    };

    /// <summary>The words of a goal's badge: for a goal that is short, also by how much.</summary>
    public static string Badge(Standing standing, GoalRule rule, Language language) =>
        standing.Kind == StandingKind.Short && Off(standing, rule, language) is { } off
            ? Capital(off)
            : StandingText.Name(standing.Kind).In(language);

    /// <summary>What stands under the badge: whether a baseline would hold, and how far from its target an ended goal came.</summary>
    public static string? Aside(Standing standing, GoalRule rule, Language language)
    {
        var danish = language == Language.Danish;
        return (standing.Kind, standing.Holds) switch
        {
            (StandingKind.Ahead, true) => danish ? "ville holde" : "would hold",
            (StandingKind.Ahead, false) => danish ? "ville ikke holde" : "would not hold",
            (StandingKind.Missed, _) => Off(standing, rule, language),
            _ => null,
        };
    }

    // By how much a goal does not hold, on the condition that is worst.
    private static string? Off(Standing standing, GoalRule rule, Language language)
    {
        if (standing.Worst is not { Holds: false, Distance: { } distance, Target: var target })
        {
            return null;
        }
        var danish = language == Language.Danish;
        if (distance == 0)
        {
            return danish ? "mangler, er på niveau" : "short, is level";
        }
        var size = FigureWords.Distance(distance, standing.Judged?.Newest.Step, rule.Measure.Unit, language);
        var onTheWay = target is Target.Path || (rule.Must == Must.InTotal && standing.Kind == StandingKind.Short);
        return (onTheWay, GoalLines.SideOf(target)) switch
        {
            (true, _) => danish ? $"{size} bag planen" : $"{size} behind the plan",
            (_, Side.Below) => danish ? $"{size} over målet" : $"{size} above target",
            _ => danish ? $"mangler {size}" : $"short by {size}",
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Why no figure decides, short enough to stand where the line would have been.</summary>
    public static string? Reason(Standing standing, Basis basis, Language language)
    {
        if ((standing.Reason ?? (standing.Comparable ? null : ReasonCode.OtherDefinition)) is not { } reason)
        {
            return null;
        }
        var newest = standing.Judged?.Newest;
        var figure = FigureWords.Of(newest, language);
        var period = newest?.Key.Period.ToShortText(language);
        var text = reason switch
        {
            ReasonCode.NoneYet => newest is null
                ? new LocalText("Ingen tal endnu i målets tid", "No figures yet in the goal's time")
                : new LocalText($"Ingen tal endnu i målets tid. Nyeste er {figure} ({period})", $"No figures yet in the goal's time. Newest is {figure} ({period})"),
            ReasonCode.NonePublished => newest is null
                ? new LocalText("Ingen offentliggjorte tal", "No published figures")
                : new LocalText("Intet tal, der kan afgøre målet", "No figure that can decide the goal"),
            ReasonCode.NeedsRegister => basis == Basis.Survey
                ? new("Måles med en undersøgelse, som ikke er her endnu", "Measured by a survey that is not here yet")
                : new("Måles på registre, som ikke er her endnu", "Measured on registers that are not here yet"),
            ReasonCode.SourceStopped => new("Kilden er holdt op med at offentliggøre", "The source has stopped publishing"),
            ReasonCode.Stale => new($"Nyeste tal er for gammelt ({period})", $"The newest figure is too old ({period})"),
            ReasonCode.OtherDefinition => new($"Tallet {figure} er på en anden definition", $"The figure {figure} is on another definition"),
            ReasonCode.TooFew => new("For få personer bag tallet", "Too few persons behind the figure"),
            ReasonCode.NoComparison => new("Intet tal at sammenligne med", "No figure to compare with"),
            ReasonCode.Approximate => new($"Dokumentet siger kun {figure}", $"The document says only {figure}"),
            ReasonCode.OtherLength => new($"Tallet {figure} er for en anden længde periode", $"The figure {figure} is for another length of period"),
            ReasonCode.Gap => new("En periode i målets tid har intet tal", "A period in the goal's time has no figure"),
        };
        var other = standing.Comparable || reason == ReasonCode.OtherDefinition ? "" : language == Language.Danish ? ", på en anden definition" : ", on another definition";
        return text.In(language) + other;
    }
}
