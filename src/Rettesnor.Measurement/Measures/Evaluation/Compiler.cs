using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>Makes predicates ready for one codebook and one word of a grid.</summary>
internal sealed class Compiler(Codebook codebook, GridWord word)
{
    /// <exception cref="ArgumentException">An id is not in the codebook, or a window has no month.</exception>
    public Narrowing Of(Predicate predicate) => predicate switch
    {
        Predicate.Everyone => new EveryoneNarrowing(),
        Predicate.All all => new AllNarrowing([.. all.Of.Select(Of)]),
        Predicate.AnyOf any => new AnyOfNarrowing([.. any.Of.Select(Of)]),
        Predicate.Not not => new NotNarrowing(Of(not.Of)),
        Predicate.OnBenefit p => new OnBenefitNarrowing(Benefits(p.Benefits)),
        Predicate.OnBenefitWithin p => new OnBenefitWithinNarrowing(word, Benefits(p.Benefits), Months(p.Months)),
        Predicate.OnBenefitAtAge p => new OnBenefitAtAgeNarrowing(word, Benefits(p.Benefits), p.Years),
        Predicate.Seniority p => new SeniorityNarrowing(word, Months(p.Months), p.Scope, p.IsOver),
        Predicate.Age p => new AgeNarrowing(word, p.From, p.To),
        Predicate.Turns p => new TurnsNarrowing(word, p.Years, Months(p.Months)),
        Predicate.OfSex p => new CodeNarrowing(t => t.Sex, 1UL << (int)p.Is),
        Predicate.OfOrigin p => new CodeNarrowing(t => t.Origin, Set(p.Origins, codebook.Origin)),
        Predicate.OnBasis p => new CodeNarrowing(t => t.Basis, Bases(p.Bases)),
        Predicate.Resident p => new ResidentNarrowing(word, Months(p.Months), p.IsOver),
        Predicate.InState p => new InStateNarrowing(word, States(p.Dimension, p.Values)),
        Predicate.Interviews p => new InterviewsNarrowing(word, AtLeast(p.AtLeast), Months(p.Months), Set(p.Kinds, codebook.Interview), p.Kinds.Count == 0),
        Predicate.InOffer p => new OfferNarrowing(word, Set(p.Kinds, codebook.Offer), null),
        Predicate.OfferWithin p => new OfferNarrowing(word, Set(p.Kinds, codebook.Offer), Months(p.Months)),
        Predicate.Worked p => new WorkedNarrowing(word, Hundredths(p.Hours, p.IsOver), Months(p.Months)),
        Predicate.ExitWithin p => new ExitNarrowing(word, Set(p.Destinations, codebook.Destination), Months(p.Months)),
        _ => throw new InvalidOperationException($"Unknown predicate: {predicate.GetType().Name}"),
    };

    public ulong Benefits(ValueList<string> ids) => Set(ids, codebook.Benefit);

    /// <summary>A bit for each number that an id has; all of them where there is no id.</summary>
    public static ulong Set(ValueList<string> ids, Func<string, int> numberOf) =>
        ids.Count == 0 ? ulong.MaxValue : ids.Aggregate(0UL, (set, id) => set | (1UL << numberOf(id)));

    public bool[] States(string dimension, ValueList<string> values)
    {
        if (values.Count == 0 && !codebook.States.Any(s => s.Dimension == dimension))
        {
            throw new ArgumentException($"The codebook has no dimension '{dimension}'.", nameof(dimension));
        }

        var numbers = values.Select(v => codebook.State(dimension, v)).ToHashSet();
        return [.. codebook.States.Select((s, number) => s.Dimension == dimension && (numbers.Count == 0 || numbers.Contains(number)))];
    }

    /// <summary>The states of a dimension of which a person has one value a day.</summary>
    public bool[] StatesOneAtATime(string dimension) => !codebook.States.Any(s => s.Dimension == dimension && s.ManyAtOnce)
        ? States(dimension, ValueList<string>.Empty)
        : throw new ArgumentException($"A person may have several values of '{dimension}' at once, so that none replaces another.", nameof(dimension));

    // Any basis is one that is known, not the lack of one.
    public ulong Bases(ValueList<string> ids) => ids.Count == 0 ? ~1UL : Set(ids, codebook.Basis);

    private static int Months(int months) => months >= 1 ? months : throw new ArgumentOutOfRangeException(nameof(months), months, "A window has at least one month.");

    private static int AtLeast(int interviews) => interviews >= 1 ? interviews : throw new ArgumentOutOfRangeException(nameof(interviews), interviews, "At least one interview is asked for.");

    // More than a bound is at least a hundredth of an hour more. At least none would be true also of those who have no hours.
    private static int Hundredths(decimal hours, bool isOver) => (isOver ? hours >= 0 : hours > 0) && hours == Math.Round(hours, 2)
        ? (int)(hours * 100) + (isOver ? 1 : 0)
        : throw new ArgumentOutOfRangeException(nameof(hours), hours, "A bound of hours is more than none, with at most two decimals.");
}
