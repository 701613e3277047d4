using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>The words for a standing: its name, its reason and the sentence that explains it, in plain language.</summary>
public static class StandingText
{
    /// <summary>The nine in the order that they are told in: first what needs somebody, then what does well, then the rest.</summary>
    public static readonly IReadOnlyList<StandingKind> InOrder =
    [
        StandingKind.Short, StandingKind.Missed, StandingKind.Holding, StandingKind.Met, StandingKind.Ahead,
        StandingKind.Awaiting, StandingKind.Unmeasured, StandingKind.Followed, StandingKind.Lapsed,
    ];

    public static LocalText Name(StandingKind kind) => kind switch
    {
        StandingKind.Lapsed => new("Bortfaldet", "Lapsed"),
        StandingKind.Followed => new("Følges", "Followed"),
        StandingKind.Ahead => new("Ikke begyndt", "Not begun"),
        StandingKind.Met => new("Nået", "Met"),
        StandingKind.Missed => new("Ikke nået", "Missed"),
        StandingKind.Awaiting => new("Afventer tal", "Awaiting figures"),
        StandingKind.Unmeasured => new("Ikke målt", "Not measured"),
        StandingKind.Holding => new("Holder", "Holding"),
        StandingKind.Short => new("Mangler", "Short"),
    };

    /// <summary>The word for JSON and for addresses.</summary>
    public static string Code(StandingKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The code of a reason, as JSON has it.</summary>
    public static string Code(ReasonCode reason) => reason switch
    {
        ReasonCode.NoneYet => "none-yet",
        ReasonCode.NonePublished => "none-published",
        ReasonCode.NeedsRegister => "needs-register",
        ReasonCode.SourceStopped => "source-stopped",
        ReasonCode.Stale => "stale",
        ReasonCode.OtherDefinition => "other-definition",
        ReasonCode.TooFew => "too-few",
        ReasonCode.NoComparison => "no-comparison",
        ReasonCode.Approximate => "approximate",
        ReasonCode.OtherLength => "other-length",
        ReasonCode.Gap => "gap",
    };

    public static LocalText Reason(ReasonCode reason) => reason switch
    {
        ReasonCode.NoneYet => new("Der er endnu ingen tal fra målets tid.", "There are no figures yet from the goal's time."),
        ReasonCode.NonePublished => new("Der er ikke offentliggjort tal, som kan afgøre målet.", "No figures that can decide the goal have been published."),
        ReasonCode.NeedsRegister => new("Målet måles i kommunens egne registre eller undersøgelser, som ikke er her endnu.", "The goal is measured in the municipality's own registers or surveys, which are not here yet."),
        ReasonCode.SourceStopped => new("Kilden er holdt op med at offentliggøre tallet.", "The source has stopped publishing the figure."),
        ReasonCode.Stale => new("Det nyeste tal er for gammelt til at afgøre målet.", "The newest figure is too old to decide the goal."),
        ReasonCode.OtherDefinition => new("Tallet er gjort op efter en anden definition end målets og kan ikke sammenlignes med det.", "The figure is made under another definition than the goal's and cannot be compared with it."),
        ReasonCode.TooFew => new("Der er for få personer bag tallet til, at det må vises.", "Too few persons stand behind the figure for it to be shown."),
        ReasonCode.NoComparison => new("Der mangler et tal at sammenligne med.", "There is no figure to compare with."),
        ReasonCode.Approximate => new("Kilden angiver tallet som et omtrentligt tal, og det afgør ikke målet.", "The source gives the figure as approximate, and it does not decide the goal."),
        ReasonCode.OtherLength => new("Tallet gælder en anden periodelængde end den, målet gøres op i.", "The figure covers another length of period than the one the goal is measured in."),
        ReasonCode.Gap => new("Der mangler tal for mindst én periode i målets tid.", "Figures are missing for at least one period of the goal's time."),
    };

    /// <summary>The sentence for a goal or a part without parts of its own.</summary>
    /// <param name="isNewerWithheld">Whether there is a newer figure of the goal's time that is not shown.</param>
    public static LocalText Of(Standing standing, GoalRule rule, ReferenceData reference, bool isNewerWithheld)
    {
        var withheld = isNewerWithheld
            ? new LocalText(" Et nyere tal er holdt tilbage, fordi for få personer står bag.", " A newer figure is withheld because too few persons stand behind it.") : new("", "");
        return new(Sentence(standing, rule, reference, Language.Danish) + withheld.Da, Sentence(standing, rule, reference, Language.English) + withheld.En);
    }

    /// <summary>The sentence for a goal with parts: how many stand which way, and the worst.</summary>
    public static LocalText OfParts(Standing standing, IReadOnlyList<GoalStanding> parts)
    {
        var alike = parts.Select(p => p.Standing.Kind).Distinct().Count() == 1;
        string In(Language language)
        {
            var counts = PlanStanding.Counts(parts).Select(c => $"{c.Count} {Name(c.Kind).In(language).ToLowerInvariant()}");
            return language == Language.Danish
                ? $"Målet har {parts.Count} dele: {string.Join(", ", counts)}.{(alike ? "" : " Den dårligste del afgør.")}"
                : $"The goal has {parts.Count} parts: {string.Join(", ", counts)}.{(alike ? "" : " The worst part decides.")}";
        }

        return new LocalText(In(Language.Danish), In(Language.English));
    }

    /// <summary>A distance in the target's unit: percentage points for percent.</summary>
    public static string Distance(decimal distance, Unit unit, decimal? step, Language language)
    {
        var size = Math.Abs(distance);
        var decimals = step is { } s ? NumberText.Decimals(s) : unit is Unit.Percent or Unit.Score ? 1 : NumberText.Decimals(Math.Round(size, 1));
        var number = NumberText.Of(size, decimals, language);
        return unit switch
        {
            Unit.Percent or Unit.Points => number + (language == Language.Danish ? " procentpoint" : " percentage points"),
            Unit.Dkk => number + (language == Language.Danish ? " kr." : " DKK"),
            Unit.Persons or Unit.FullTime => number + (language == Language.Danish ? (unit == Unit.Persons ? " personer" : " fuldtidspersoner") : (unit == Unit.Persons ? " persons" : " full-time persons")),
            Unit.Days => number + (language == Language.Danish ? " dage" : " days"),
            Unit.Count or Unit.Score => number,
        };
    }

    /// <summary>A value as the goal's readers see it: printed figures as printed, own figures with one decimal.</summary>
    public static string Value(Judged judged, Unit unit, Language language) => Value(judged.Value, judged.Newest.Step, unit, language);

    public static string Value(decimal value, decimal? step, Unit unit, Language language) =>
        NumberText.Of(value, step ?? (unit is Unit.Percent or Unit.Score or Unit.FullTime ? 0.1m : value == Math.Truncate(value) ? 1 : 0.1m), unit, language);

    /// <summary>Numerators and what is missing in them: kroner in kroner, and things as a bare number.</summary>
    public static string Counted(decimal value, Unit? unit, Language language) =>
        unit is { } counted ? NumberText.Of(value, counted == Unit.Dkk && value != Math.Truncate(value) ? 0.01m : 1, counted, language) : NumberText.Of(value, NumberText.Decimals(value), language);

    private static string Sentence(Standing standing, GoalRule rule, ReferenceData reference, Language language)
    {
        var danish = language == Language.Danish;
        var target = TargetWriter.Prose(rule.Target, language, a => reference.NameOf(a, language));
        var value = standing.Judged is { } j
            ? $"{(j.Newest.Approximate ? danish ? "ca. " : "about " : "")}{Value(j, rule.Measure.Unit, language)} {When(j, language)}"
            : null;
        var beside = Beside(standing, rule, reference, language);
        var standIn = standing.StandIn
            ? danish ? " Tallet er en stedfortræder for det, målet egentlig handler om." : " The figure stands in for what the goal is really about."
            : "";
        var gaps = standing.Gaps.Count == 0 ? ""
            : danish ? $" Der mangler tal for {string.Join(", ", standing.Gaps.Select(g => g.ToText(language)))}." : $" Figures are missing for {string.Join(", ", standing.Gaps.Select(g => g.ToText(language)))}.";
        var reason = standing.Reason switch
        {
            ReasonCode.NoneYet or ReasonCode.NonePublished or ReasonCode.NeedsRegister when standing is { Kind: StandingKind.Ahead, Judged: null } =>
                danish ? " Der er intet tidligere tal som udgangspunkt." : " There is no earlier figure as a baseline.",
            { } r => " " + Reason(r).In(language),
            null => "",
        };
        var definition = standing.Comparable || standing.Reason == ReasonCode.OtherDefinition ? "" : " " + Reason(ReasonCode.OtherDefinition).In(language);
        var body = (standing.Kind, danish) switch
        {
            (StandingKind.Lapsed, true) => $"Målet er bortfaldet, fordi betingelsen ikke blev opfyldt: {rule.If!.Text.Da}",
            (StandingKind.Lapsed, false) => $"The goal has lapsed because its condition did not come true: {rule.If!.Text.En}",
            (StandingKind.Followed, true) => value is null ? "Planen sætter intet tal; udviklingen følges." : $"{Upper(value)}. Planen sætter intet tal; {Since(standing, rule, language)}",
            (StandingKind.Followed, false) => value is null ? "The plan sets no number; the development is followed." : $"{Upper(value)}. The plan sets no number; {Since(standing, rule, language)}",
            (StandingKind.Ahead, true) => value is null ? $"Målets tid er ikke begyndt. Målet er: {target}." : $"Målets tid er ikke begyndt. Udgangspunktet er {value}{beside}; målet er: {target}. {WouldHold(standing, language)}",
            (StandingKind.Ahead, false) => value is null ? $"The goal's time has not begun. The target is: {target}." : $"The goal's time has not begun. The baseline is {value}{beside}; the target is: {target}. {WouldHold(standing, language)}",
            (StandingKind.Met, true) => $"Målet blev nået: {value}{beside} mod målet: {target}.{Off(standing, rule, language)}",
            (StandingKind.Met, false) => $"The goal was met: {value}{beside} against the target: {target}.{Off(standing, rule, language)}",
            (StandingKind.Missed, true) => $"Målet blev ikke nået: {value}{beside} mod målet: {target}.{Off(standing, rule, language)}",
            (StandingKind.Missed, false) => $"The goal was missed: {value}{beside} against the target: {target}.{Off(standing, rule, language)}",
            (StandingKind.Awaiting, true) => $"Målets tid er slut, men det afgørende tal er ikke offentliggjort endnu.{Newest(value, language)}{reason}{definition}",
            (StandingKind.Awaiting, false) => $"The goal's time is over, but the deciding figure is not published yet.{Newest(value, language)}{reason}{definition}",
            (StandingKind.Unmeasured, true) => $"Målet kan ikke afgøres.{reason}{Newest(value, language)}{definition}",
            (StandingKind.Unmeasured, false) => $"The goal cannot be decided.{reason}{Newest(value, language)}{definition}",
            (StandingKind.Holding, true) => $"Målet holder: {value}{beside} mod målet: {target}.{Off(standing, rule, language)}",
            (StandingKind.Holding, false) => $"The goal holds: {value}{beside} against the target: {target}.{Off(standing, rule, language)}",
            (StandingKind.Short, true) => $"Målet holder ikke: {value}{beside} mod målet: {target}.{Off(standing, rule, language)}",
            (StandingKind.Short, false) => $"The goal does not hold: {value}{beside} against the target: {target}.{Off(standing, rule, language)}",
            _ => throw new InvalidOperationException($"Unknown standing: {standing.Kind}"),
        };
        return (body + (standing.Kind == StandingKind.Ahead ? reason : "") + gaps + standIn).Trim();
    }

    private static string When(Judged judged, Language language)
    {
        var text = judged.Period.ToText(language);
        var danish = language == Language.Danish;
        return judged.Period is Period.Date ? (danish ? text.StartsWith("ultimo", StringComparison.Ordinal) ? text : "pr. " + text : text.StartsWith("end", StringComparison.Ordinal) ? "at the " + text : "at " + text)
            : (danish ? "i " : "in ") + text + (judged.Period == judged.Newest.Key.Period ? "" : danish ? " under ét" : " taken together");
    }

    private static string Beside(Standing standing, GoalRule rule, ReferenceData reference, Language language)
    {
        var named = standing.Benchmarks.Where(b => Names(rule.Target, b.Area)).ToList();
        return named.Count == 0 ? ""
            : " (" + string.Join(", ", named.Select(b => $"{reference.NameOf(b.Area, language)} {Value(b.Value, b.Step, rule.Measure.Unit, language)}")) + ")";
    }

    private static bool Names(Target target, AreaId area) => target switch
    {
        Target.Both both => Names(both.First, area) || Names(both.Second, area),
        Target.AgainstArea { Area: AreaReference.Named named } => named.Area == area,
        Target.AgainstArea { Area: AreaReference.OwnRegion } => true,
        _ => false,
    };

    private static string Off(Standing standing, GoalRule rule, Language language)
    {
        if (standing.Worst is not { Distance: { } distance } worst)
        {
            return "";
        }

        var danish = language == Language.Danish;
        var size = Distance(distance, rule.Measure.Unit, standing.Judged?.Newest.Step, language);
        return Pace.Of(standing, rule) is { } pace ? pace.Text(rule, standing.Judged!, language) : distance == 0
            ? standing.Judged!.Interval.IsPoint
                ? danish ? " Det er præcis på målet." : " It is exactly on target."
                : danish ? " De to ligger lige, så nøje som tallene er trykt." : " The two are level, as closely as the figures are printed."
            : distance > 0 ? danish ? $" Det er {size} til den gode side." : $" It is {size} to the good."
            : IsUpperBound(worst.Target) ? danish ? $" Det er {size} for meget." : $" It is {size} too much."
            : danish ? $" Der mangler {size} for at nå målet." : $" It is {size} short of the target.";
    }

    internal static bool IsUpperBound(Target target) => target switch
    {
        Target.Number t => t.Comparison is Comparison.AtMost or Comparison.Under,
        Target.AgainstArea t => t.Comparison is Comparison.AtMost or Comparison.Under,
        Target.AgainstPeriod t => t.Comparison is Comparison.AtMost or Comparison.Under,
        Target.Path t => !t.Rises,
        Target.Change t => t.By.Value < 0,
        Target.AgainstNoEffort t => t.Fewer,
        Target.Direction t => !t.Rising,
        _ => false,
    };

    private static string WouldHold(Standing standing, Language language) => (standing.Holds, language) switch
    {
        (true, Language.Danish) => "Det ville holde.",
        (true, Language.English) => "It would hold.",
        (false, Language.Danish) => "Det ville ikke holde.",
        (false, Language.English) => "It would not hold.",
        (null, Language.Danish) => "Om det ville holde, kan ikke siges.",
        (null, Language.English) => "Whether it would hold cannot be said.",
    };

    private static string Since(Standing standing, GoalRule rule, Language language)
    {
        var danish = language == Language.Danish;
        if (standing is not { Previous.Value: { } before, Judged: { } now })
        {
            return danish ? "der er intet tidligere tal at sammenligne med." : "there is no earlier figure to compare with.";
        }

        var change = now.Value - before;
        var size = Distance(change, rule.Measure.Unit, now.Newest.Step, language);
        var when = standing.Previous.Key.Period.ToText(language);
        return change == 0 ? danish ? $"det er uændret siden {when}." : $"it is unchanged since {when}."
            : change > 0 ? danish ? $"det er steget med {size} siden {when}." : $"it has risen by {size} since {when}."
            : danish ? $"det er faldet med {size} siden {when}." : $"it has fallen by {size} since {when}.";
    }

    private static string Newest(string? value, Language language) =>
        value is null ? "" : language == Language.Danish ? $" Det nyeste tal er {value}." : $" The newest figure is {value}.";

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
