using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Reference;

/// <summary>How certain something about the law is.</summary>
public enum LawMark
{
    /// <summary>It stands in the source that is named.</summary>
    Found,

    /// <summary>It is remembered and was not looked up.</summary>
    Memory,

    /// <summary>It is how we read it.</summary>
    Reading,

    /// <summary>It was expected, and whether it came was not found.</summary>
    Expected,

    /// <summary>It was looked for and not found.</summary>
    NotFound,
}

/// <summary>Whose a rule is.</summary>
public enum LawWeight
{
    /// <summary>It is to be kept for each person.</summary>
    Duty,

    /// <summary>It is to be kept for a share of a municipality's persons, and is nobody's duty by itself.</summary>
    Share,

    /// <summary>What the person may ask for.</summary>
    Right,
}

/// <summary>Something that is uncertain, or that is to be known.</summary>
public sealed record LawDoubt(LawMark Mark, LocalText Text);

/// <summary>The act, and the publication that it was read in.</summary>
public sealed record LawSource(string Id, LocalText Act, LocalText Found);

/// <summary>A target group of section 6.</summary>
/// <param name="Group">Its number.</param>
/// <param name="Since">Which chain on benefits is its course.</param>
/// <param name="Benefit">The benefit that decides it where no group is registered; null where none does.</param>
public sealed record LawGroup(string Group, ChainScope Since, string? Benefit);

/// <summary>A rule, or something that is not known, with the days that it is for.</summary>
public abstract record LawEntry
{
    /// <summary>Unique among all rules and gaps.</summary>
    public required string Id { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null where it still is.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>The numbers of the target groups.</summary>
    public required ValueList<string> Groups { get; init; }

    public required LawMark Mark { get; init; }

    public bool IsInForce(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>What the law asks for.</summary>
public sealed record LawRule : LawEntry
{
    public required LocalText Title { get; init; }

    public required LawWeight Weight { get; init; }

    /// <summary>The percent of the persons for whom it is to be kept; null where it is no share.</summary>
    public required int? Share { get; init; }

    public required Effort Asks { get; init; }

    /// <summary>How many; 0 for a right.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The first part of the course, in which nothing counts; null where all of it does.</summary>
    public required Term? After { get; init; }

    /// <summary>The time in which it is to be reached; null for a right, and where it was not found.</summary>
    public required Term? Within { get; init; }

    /// <summary>Why the registers do not show whether it is kept; null where they do.</summary>
    public required LocalText? Unseen { get; init; }

    public required LawSource Source { get; init; }

    /// <summary>Where it stands in the act; null where that is not known.</summary>
    public required string? Paragraph { get; init; }

    public required ValueList<LawDoubt> Doubts { get; init; }
}

/// <summary>Something that the law may ask for and that was not found.</summary>
public sealed record LawGap : LawEntry
{
    public required LocalText Text { get; init; }
}

/// <summary>What the law asks for a person in a contact course, day by day: reference/law.</summary>
/// <param name="Course">Who is in a contact course.</param>
/// <param name="Groups">The target groups.</param>
/// <param name="Rules">The rules, those that come first in a course first.</param>
/// <param name="Gaps">What was not found.</param>
public sealed record LawBook(Predicate Course, ValueList<LawGroup> Groups, ValueList<LawRule> Rules, ValueList<LawGap> Gaps)
{
    /// <summary>The dimension that the registers have the target group in.</summary>
    public const string Dimension = "target-group";

    /// <summary>Who is in a contact course and of one of some groups: the registered one, or else the one that the benefit decides.</summary>
    public Predicate Of(IEnumerable<LawGroup> groups)
    {
        var some = groups.ToList();
        var deciding = some.Select(g => g.Benefit).OfType<string>().ToList();
        Predicate registered = new Predicate.InState(Dimension, new(some.Select(g => g.Group)));
        return new Predicate.All(new([Course, deciding.Count == 0 ? registered : new Predicate.AnyOf(new([
            registered,
            new Predicate.All(new([new Predicate.Not(new Predicate.InState(Dimension, ValueList<string>.Empty)), new Predicate.OnBenefit(new(deciding))])),
        ]))]));
    }
}
