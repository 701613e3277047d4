using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Law;

/// <summary>The rules in words, from the same fields that are counted, so that the words cannot say something else.</summary>
public static class LawText
{
    /// <summary>What a rule asks for.</summary>
    public static LocalText Of(LawRule rule)
    {
        var (during, number) = (Days(rule), Number(rule));
        return rule.Weight switch
        {
            LawWeight.Duty => new($"{number.Da} {during.Da}", $"{number.En} {during.En}"),
            LawWeight.Share => new($"{number.Da} {during.Da} for mindst {rule.Share} % af målgruppen", $"{number.En} {during.En} for at least {rule.Share}% of the target group"),
            LawWeight.Right => new(
                $"{Things(rule, 2).Da}, når der er behov, {during.Da}; borgeren har ret til det", $"{Things(rule, 2).En} when needed {during.En}; the person has a right to it"),
        };
    }

    /// <summary>Whose a rule is, in a sentence.</summary>
    public static LocalText Weight(LawRule rule) => rule.Weight switch
    {
        LawWeight.Duty => new("Det gælder for hver enkelt.", "It is for each person."),
        LawWeight.Share => new(
            $"Det er et krav til kommunen, der skal nå det for mindst {rule.Share} % af alle i målgruppen. Det er ikke et krav om den enkelte.",
            $"It is asked of the municipality, which is to reach it for at least {rule.Share}% of all in the target group. It is not asked for each person."),
        LawWeight.Right => new("Det er borgerens ret.", "It is the person's right."),
    };

    /// <summary>Where a rule stands, and where it was read.</summary>
    public static LocalText Source(LawRule rule)
    {
        string Paragraph(string comma) => rule.Paragraph is { } at ? comma + at : "";
        var mark = LawWords.Name(rule.Mark);
        return new(
            $"{rule.Source.Act.Da}{Paragraph(", ")}. {mark.Da}: {rule.Source.Found.Da}.",
            $"{rule.Source.Act.En}{Paragraph(", ")}. {mark.En}: {rule.Source.Found.En}.");
    }

    /// <summary>A doubt, or what was not found.</summary>
    public static LocalText Doubt(LawMark mark, LocalText text) => new($"{LawWords.Name(mark).Da}: {text.Da}.", $"{LawWords.Name(mark).En}: {text.En}.");

    /// <summary>Interviews or offers, in singular or plural, without a number.</summary>
    public static LocalText Things(LawRule rule, int count) => (rule.Asks, count) switch
    {
        (Effort.Interview, 1) => new("samtale", "interview"),
        (Effort.Interview, _) => new("samtaler", "interviews"),
        (_, 1) => new("tilbud", "offer"),
        (_, _) => new("tilbud", "offers"),
    };

    private static LocalText Number(LawRule rule)
    {
        var things = Things(rule, rule.AtLeast);
        return new($"mindst {rule.AtLeast} {things.Da}", $"at least {rule.AtLeast} {things.En}");
    }

    private static LocalText Days(LawRule rule) => (rule.After, rule.Within, rule.Weight) switch
    {
        ({ } after, { } within, _) => new($"efter {First(after).Da} og inden for {First(within).Da}", $"after {First(after).En} and within {First(within).En}"),
        (null, { } within, _) => new($"i {First(within).Da}", $"in {First(within).En}"),
        ({ } after, null, LawWeight.Right) => new($"efter {First(after).Da}", $"after {First(after).En}"),
        (_, _, LawWeight.Right) => new("hele tiden", "at any time"),
        _ => new("med en frist, som ikke er fundet", "within a time that was not found"),
    };

    private static LocalText First(Term term) => (term.Unit, term.Count) switch
    {
        (Step.Week, 1) => new("den første uge", "the first week"),
        (Step.Week, var weeks) => new($"de første {weeks} uger", $"the first {weeks} weeks"),
        (_, 1) => new("den første måned", "the first month"),
        (_, var months) => new($"de første {months} måneder", $"the first {months} months"),
    };
}
