using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Law;

/// <summary>What the law asks for one person in a contact course.</summary>
/// <param name="Group">The target group; null where neither the registers nor the benefit say it.</param>
/// <param name="Since">The first day of the course; null where the group, and so the course, is not known.</param>
/// <param name="Findings">The rules of the group.</param>
/// <param name="Gaps">What was not found about the group.</param>
public sealed record PersonLaw(LawGroup? Group, DateOnly? Since, IReadOnlyList<LawFinding> Findings, IReadOnlyList<LawGap> Gaps);

/// <summary>The rules in force on a day, asked of the histories.</summary>
/// <remarks>
/// Whom a rule concerns is a predicate of the measures' language, and it is asked of everybody in one pass. A time that was over before the
/// rule came is not the rule's. What was not reached in time stays late until it is reached.
/// </remarks>
public sealed class LawToday
{
    private readonly LawBook book;
    private readonly DateOnly day;
    private readonly DateOnly? begin;
    private readonly List<(LawRule Rule, Requirement Asked)> rules;
    private readonly List<(LawRule Rule, Requirement Asked)> duties;

    /// <param name="book">The rules.</param>
    /// <param name="day">The day.</param>
    /// <param name="begin">The first day that the histories know everything of; null where they say nothing of it.</param>
    public LawToday(LawBook book, DateOnly day, DateOnly? begin)
    {
        (this.book, this.day, this.begin) = (book, day, begin);

        // The groups of a rule may begin their courses differently.
        rules =
        [
            .. from rule in book.Rules
               where rule.IsInForce(day)
               from scope in book.Groups.Where(g => rule.Groups.Contains(g.Group)).GroupBy(g => g.Since)
               select (rule, new Requirement(book.Of(scope), scope.Key, rule.Asks, rule.AtLeast, rule.After, rule.Within)),
        ];
        duties = [.. rules.Where(r => r.Rule is { Weight: LawWeight.Duty, Unseen: null, Within: not null })];
    }

    /// <summary>What the law asks for a person; null for one who is in no contact course in the municipality.</summary>
    public PersonLaw? Of(Snapshot snapshot, AreaId municipality, int person)
    {
        IReadOnlyList<Progress> Asked(IEnumerable<Requirement> requirements) => Progress.OfPerson(snapshot, [.. requirements], municipality, day, person);
        static Requirement Course(Predicate of, ChainScope since) => new(of, since, Effort.Interview, 0, null, null);
        if (Asked([Course(book.Course, ChainScope.Any)]).Count == 0)
        {
            return null;
        }

        if (Asked(book.Groups.Select(g => Course(book.Of([g]), g.Since))) is not [var course, ..])
        {
            return new PersonLaw(null, null, [], []);
        }

        var group = book.Groups[course.Requirement];
        return new PersonLaw(
            group, course.Since,
            [.. Asked(rules.Select(r => r.Asked)).Select(FindingOf).OfType<LawFinding>()],
            [.. book.Gaps.Where(g => g.IsInForce(day) && g.Groups.Contains(group.Group))]);
    }

    /// <summary>Everybody in a municipality to whom something is owed that is late, those who have waited longest first.</summary>
    public IReadOnlyList<LawFinding> LateIn(Snapshot snapshot, AreaId municipality) => Late(Progress.Of(snapshot, Duties, municipality, day));

    /// <summary>The same after some persons' histories have changed, without asking of the others again.</summary>
    /// <param name="before">What was late before, on the same day.</param>
    /// <param name="snapshot">The histories now.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="changed">Those whose histories have changed.</param>
    public IReadOnlyList<LawFinding> LateIn(IReadOnlyList<LawFinding> before, Snapshot snapshot, AreaId municipality, IReadOnlyCollection<int> changed)
    {
        var gone = changed.ToHashSet();
        return InOrder(before.Where(f => !gone.Contains(f.Progress.Person)).Concat(changed.SelectMany(p => Late(Progress.OfPerson(snapshot, Duties, municipality, day, p)))));
    }

    private IReadOnlyList<Requirement> Duties => [.. duties.Select(r => r.Asked)];

    private IReadOnlyList<LawFinding> Late(IReadOnlyList<Progress> progress) => InOrder(progress
        .Where(p => p.Reached is null && p.Due < day)
        .Select(p => FindingOf(duties[p.Requirement].Rule, p)).OfType<LawFinding>().Where(f => f.State == LawState.Late));

    private static IReadOnlyList<LawFinding> InOrder(IEnumerable<LawFinding> findings) =>
        [.. findings.OrderBy(f => f.Progress.Due).ThenBy(f => f.Progress.Person).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)];

    private LawFinding? FindingOf(Progress progress) => FindingOf(rules[progress.Requirement].Rule, progress);

    private LawFinding? FindingOf(LawRule rule, Progress progress) =>
        progress.Due < rule.From || (rule.Weight == LawWeight.Right && day < progress.From) ? null : new LawFinding(rule, StateOf(rule, progress), progress);

    private LawState StateOf(LawRule rule, Progress progress) =>
        rule.Unseen is not null ? LawState.Unseen
        : rule.Weight == LawWeight.Right ? LawState.Stands
        : progress.Reached is { } reached ? progress.Due < reached ? LawState.ReachedLate : LawState.Reached
        : progress.Since < begin ? LawState.BeforeRegisters
        : progress.Due is not { } due || day <= due ? LawState.Open
        : rule.Weight == LawWeight.Share ? LawState.Passed : LawState.Late;
}
