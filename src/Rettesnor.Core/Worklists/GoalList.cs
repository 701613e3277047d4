using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Worklists;

/// <summary>Why somebody is on a goal's list.</summary>
public enum ListReason
{
    /// <summary>Counted, and against the goal as things are.</summary>
    Missing,

    /// <summary>For the goal now, and against it in a month to come if nothing happens.</summary>
    FallsOut,

    /// <summary>Not counted yet, and against the goal when it will be.</summary>
    ComesWithout,

    /// <summary>Counted, and for a goal that wants more of them.</summary>
    Counted,
}

/// <summary>Somebody on a goal's list.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="Municipality">Where the person is counted.</param>
/// <param name="Reason">Why.</param>
/// <param name="When">The month's end on which the person counts against the goal.</param>
/// <param name="Moves">How much the person would move if they changed sides, in the list's parts; 0 for one who cannot.</param>
/// <param name="Glance">What is seen of the person today.</param>
public sealed record Listed(int Person, AreaId Municipality, ListReason Reason, DateOnly When, long Moves, Glance Glance);

/// <summary>Those who are moved by one step towards a goal.</summary>
/// <param name="Kind">Who they are.</param>
/// <param name="Persons">How many.</param>
/// <param name="From">The figure before.</param>
/// <param name="To">The figure after.</param>
public sealed record ListStep(StepKind Kind, int Persons, decimal From, decimal To);

/// <summary>Who is moved by a step.</summary>
public enum StepKind
{
    /// <summary>Those who are somebody's task.</summary>
    Assigned,

    /// <summary>Those of the others who have an interview this week.</summary>
    ThisWeek,

    /// <summary>As few of the rest as it takes.</summary>
    Rest,
}

/// <summary>A goal that is measured on persons, as the persons behind its figure, at the end of a month.</summary>
/// <param name="Month">The month of <see cref="MonthOf"/>: what is registered today counts in it.</param>
/// <param name="Formula">How the measure is computed.</param>
/// <param name="Unit">The unit of its figure.</param>
/// <param name="IsHigh">Whether a high figure is good.</param>
/// <param name="Part">What is counted, in parts.</param>
/// <param name="One">How many parts are one: of full-time persons the minutes of the month, otherwise 1.</param>
/// <param name="Whole">What it is a share of; null where there is none, or no figure of it.</param>
/// <param name="Total">The sum over the goal's time so far, where that is what decides; otherwise null.</param>
/// <param name="Conditions">What the target asks, with the number of persons that it takes.</param>
/// <param name="People">Those behind it, now and in the months to come, the soonest first.</param>
public sealed record GoalList(
    Period Month, Formula Formula, Unit Unit, bool IsHigh, long Part, long One, decimal? Whole, decimal? Total, IReadOnlyList<ListCondition> Conditions, IReadOnlyList<Listed> People)
{
    /// <summary>How many months are looked ahead.</summary>
    public const int MonthsAhead = 3;

    private const int MinutesOfAWeek = 37 * 60;

    /// <summary>Whether it is a share, or events for each person, and not a count.</summary>
    public bool HasWhole => Formula is not (Formula.Persons or Formula.FullTime or Formula.Events);

    /// <summary>Whether it asks only how many hours somebody has worked: those of the running month are not there before it has ended.</summary>
    public bool AsksOnlyForHours => Reach.AsksOnlyForHours(Formula);

    /// <summary>Whether its whole is the persons themselves: they are for the goal or against it.</summary>
    public bool IsOfPersons => Formula is Formula.Share or Formula.EventShare or Formula.EventsEach;

    /// <summary>The figure at the end of the month as things are; null where there is none.</summary>
    public decimal? Value => At(Part);

    /// <summary>
    /// The smallest number of persons who would have to change sides for every condition to hold of which it can be said; null where it can be
    /// said of none, or all of them are not enough.
    /// </summary>
    public int? Needed => Conditions.Any(c => c.Why == NoNumber.NotEnough) ? null : Conditions.Max(c => c.Persons);

    /// <summary>The figure after so much has changed sides; null where there is none.</summary>
    public decimal? ValueAfter(long moves) => At(IsHigh ? Part + moves : Part - moves);

    private decimal? At(long part) => !HasWhole ? (decimal)part / One : Whole is null or 0 ? null : (Unit == Unit.Percent ? 100m : 1m) * part / (One * Whole.Value);

    /// <summary>Those who count against the goal now and would move it, those who move it most first.</summary>
    public IEnumerable<Listed> Movers => People.Where(p => p.Reason == ListReason.Missing && p.Moves > 0).OrderByDescending(p => p.Moves);

    /// <summary>
    /// What each step does: those who are somebody's task, those of the others with an interview this week, and as few of the rest as close
    /// what is left of the gap. Each begins at the figure that the one before ends at, so the steps add up to the gap exactly.
    /// </summary>
    /// <param name="assigned">Those who are somebody's task.</param>
    /// <param name="thisWeek">Those with an interview this week.</param>
    /// <param name="aside">Those who are not relevant: they take part in no step.</param>
    public IReadOnlyList<ListStep> Steps(IReadOnlySet<int> assigned, IReadOnlySet<int> thisWeek, IReadOnlySet<int> aside)
    {
        var steps = new List<ListStep>();
        if (Value is not { } figure || Needed is null or 0)
        {
            return steps;
        }

        var moved = 0L;
        void Take(StepKind kind, IReadOnlyCollection<Listed> some)
        {
            if (some.Count > 0)
            {
                moved += some.Sum(p => p.Moves);
                steps.Add(new ListStep(kind, some.Count, figure, figure = ValueAfter(moved)!.Value));
            }
        }

        var movers = Movers.Where(p => !aside.Contains(p.Person)).ToList();
        Take(StepKind.Assigned, [.. movers.Where(p => assigned.Contains(p.Person))]);
        Take(StepKind.ThisWeek, [.. movers.Where(p => thisWeek.Contains(p.Person) && !assigned.Contains(p.Person))]);
        var left = movers.Where(p => !assigned.Contains(p.Person) && !thisWeek.Contains(p.Person)).ToList();
        Take(StepKind.Rest, left.Take(Enough(left, moved) ?? left.Count).ToList());
        return steps;
    }

    private int? Enough(IReadOnlyList<Listed> some, long moved) =>
        Conditions.Where(c => c.Why is null).Select(c => Enough(c, some, moved)).Aggregate((int?)0, (most, n) => most is null || n is null ? null : Math.Max(most.Value, n.Value));

    // As few as it takes, of those who move it most first.
    private int? Enough(ListCondition condition, IReadOnlyList<Listed> movers, long moved)
    {
        for (var n = 0; n <= movers.Count; n++)
        {
            if (condition.Holds(ValueAfter(moved)!.Value))
            {
                return n;
            }

            moved += n < movers.Count ? movers[n].Moves : 0;
        }

        return null;
    }

    /// <summary>Makes the list; null where the histories cannot give the measure this month.</summary>
    /// <param name="own">The own figures.</param>
    /// <param name="snapshot">The histories that they are counted on.</param>
    /// <param name="municipalities">The municipalities of the goal's area.</param>
    /// <param name="rule">The goal.</param>
    /// <param name="standing">How it stands by the figures: what it is held against has a figure there.</param>
    /// <param name="today">The day.</param>
    public static GoalList? Of(OwnFigures own, Snapshot snapshot, IReadOnlyList<AreaId> municipalities, GoalRule rule, Standing standing, DateOnly today)
    {
        var month = MonthOf(own, rule, today);
        if (FormulaOf(own, rule, month) is not { } formula || own.Of(rule.Measure, rule.Area, rule.Group, month, month, month.LastDay) is not [var figure])
        {
            return null;
        }

        var isDays = formula is Formula.FullTime or Formula.OfPublished { Part: Formula.FullTime };
        var days = month.LastDay.DayNumber - month.FirstDay.DayNumber + 1;
        var list = new GoalList(
            month, formula, rule.Measure.Unit, rule.Measure.Direction != Direction.Low, 0, isDays ? (long)MinutesOfAWeek * days : 1, null, null, [], []);
        var people = new List<Listed>();
        var part = 0L;
        foreach (var municipality in municipalities)
        {
            foreach (var outlook in own.Ahead(formula, municipality, month, MonthsAhead))
            {
                part += outlook.Part;
                if (list.ListedOf(outlook, snapshot, municipality, today) is { } listed)
                {
                    people.Add(listed);
                }
            }
        }

        people.Sort(Soonest);
        return list.With(own, rule, standing, figure, part, people);
    }

    /// <summary>The list after some persons' histories have changed, without asking of the others again; null where it must be made anew.</summary>
    /// <param name="before">The own figures that this list was made of.</param>
    /// <param name="own">The own figures now.</param>
    /// <param name="snapshot">The histories now.</param>
    /// <param name="municipalities">The municipalities of the goal's area.</param>
    /// <param name="rule">The goal.</param>
    /// <param name="standing">How it stands now.</param>
    /// <param name="today">The day that the list was made on.</param>
    /// <param name="changed">Those whose histories have changed.</param>
    public GoalList? Follow(
        OwnFigures before, OwnFigures own, Snapshot snapshot, IReadOnlyList<AreaId> municipalities, GoalRule rule, Standing standing, DateOnly today, IReadOnlyCollection<int> changed)
    {
        if (FormulaOf(own, rule, Month) != Formula || own.Of(rule.Measure, rule.Area, rule.Group, Month, Month, Month.LastDay) is not [var figure])
        {
            return null;
        }

        var gone = changed.ToHashSet();
        var people = People.Where(p => !gone.Contains(p.Person)).ToList();
        var part = Part;
        foreach (var (person, municipality) in changed.SelectMany(p => municipalities.Select(m => (p, m))))
        {
            part -= before.AheadOf(Formula, municipality, Month, MonthsAhead, person)?.Part ?? 0;
            if (own.AheadOf(Formula, municipality, Month, MonthsAhead, person) is { } outlook)
            {
                part += outlook.Part;
                if (ListedOf(outlook, snapshot, municipality, today) is { } listed)
                {
                    people.Insert(~people.BinarySearch(listed, Comparer<Listed>.Create(Soonest)), listed);
                }
            }
        }

        return With(own, rule, standing, figure, part, people);
    }

    private static int Soonest(Listed a, Listed b) =>
        a.When != b.When ? a.When.CompareTo(b.When)
        : a.Reason != b.Reason ? a.Reason.CompareTo(b.Reason)
        : a.Person != b.Person ? a.Person.CompareTo(b.Person)
        : string.CompareOrdinal(a.Municipality.Value, b.Municipality.Value);

    private Listed? ListedOf(Outlook outlook, Snapshot snapshot, AreaId municipality, DateOnly today) => ReasonOf(outlook) is var (reason, when)
        ? new Listed(outlook.Person, municipality, reason, when, MovesOf(outlook), snapshot.GlanceAt(municipality, outlook.Person, today)!)
        : null;

    private GoalList With(OwnFigures own, GoalRule rule, Standing standing, OwnFigure figure, long part, IReadOnlyList<Listed> people)
    {
        decimal? Before() => own.Of(rule.Measure, rule.Area, rule.Group, Month.YearsBefore(1), Month.YearsBefore(1), Month.LastDay) is [var one] && one.Definition == figure.Definition ? one.Value : null;
        var list = this with
        {
            Part = part,
            Whole = HasWhole ? figure.Denominator ?? (IsOfPersons ? 0 : null) : null,
            Total = rule.Must == Must.InTotal ? TotalOf(own, rule, Month) : null,
            Conditions = [.. ListCondition.Singles(rule.Target).Select(t => ListCondition.Of(t, standing, Month, Before))],
            People = people,
        };
        return list with { Conditions = [.. list.Conditions.Select(c => list.Counted(c, rule.Must == Must.InTotal))] };
    }

    /// <summary>The month that a goal's list is of: the one that runs, and of a goal that asks only for hours of work the one before, whose hours have come.</summary>
    public static Period MonthOf(OwnFigures own, GoalRule rule, DateOnly today) =>
        Period.OfMonth(today) is var month && FormulaOf(own, rule, month) is { } formula && Reach.AsksOnlyForHours(formula) ? month.Previous()! : month;

    /// <summary>The formula that a goal is in a month; null where the histories cannot give it.</summary>
    public static Formula? FormulaOf(OwnFigures own, GoalRule rule, Period month) =>
        own.CanMeasure(rule.Measure, rule.Area) && OwnFigures.FormulaAt(rule.Measure, rule.Group, month) is { Formula: var formula } && own.Knows(formula, month) ? formula : null;

    private static decimal? TotalOf(OwnFigures own, GoalRule rule, Period month)
    {
        var months = own.Of(rule.Measure, rule.Area, rule.Group, Period.OfMonth(rule.Time.FirstDay), month, month.LastDay);
        return months.Count == 0 || months.Any(f => f.Value is null) ? null : months.Sum(f => f.Value);
    }

    // The condition with the number of persons that it takes, or why that cannot be said.
    private ListCondition Counted(ListCondition condition, bool isTotal)
    {
        if (condition.Bound is not { } bound || condition.Why is not null)
        {
            return condition;
        }

        if ((isTotal ? Total : Value) is not { } figure)
        {
            return condition with { Why = NoNumber.NotKnown };
        }

        if (condition.Holds(figure))
        {
            return condition with { Persons = 0 };
        }

        var asksForMore = condition.Comparison is Comparison.Over or Comparison.AtLeast;
        if (IsHigh && !IsOfPersons && asksForMore && Formula is not Formula.OfPublished)
        {
            // Those whom it takes are not on the list yet.
            var more = bound - figure;
            return condition with { Persons = (int)(condition.Comparison == Comparison.Over ? decimal.Floor(more) + 1 : decimal.Ceiling(more)) };
        }

        return HasHappened ? condition with { Why = NoNumber.Happened }
            : asksForMore == IsHigh && Enough(condition, [.. Movers], 0) is { } persons ? condition with { Persons = persons }
            : condition with { Why = NoNumber.NotEnough };
    }

    private bool HasHappened => Formula is Formula.Events or Formula.EventShare or Formula.EventsEach;

    // Who counts against a share of persons is a person of it. One who is out of a count takes as much away as they are of it.
    private long MovesOf(Outlook outlook) => HasHappened ? 0 : IsOfPersons ? 1 : outlook.Part;

    // Whom a low share counts falls out of nothing: they are on the list because it holds of them. Of hours of work nobody knows those of the
    // months to come, so nobody falls out for want of them.
    private (ListReason Reason, DateOnly When)? ReasonOf(Outlook outlook)
    {
        if (!IsOfPersons)
        {
            return outlook.IsCounted ? (IsHigh ? ListReason.Counted : ListReason.Missing, Month.LastDay)
                : !IsHigh && outlook.ComesIn is { } comes ? (ListReason.ComesWithout, comes)
                : null;
        }

        return outlook.IsCounted && outlook.Holds != IsHigh ? (ListReason.Missing, Month.LastDay)
            : !IsHigh || AsksOnlyForHours ? null
            : outlook is { IsCounted: true, FallsOut: { } falls } ? (ListReason.FallsOut, falls)
            : outlook is { IsCounted: false, FallsOut: { } without } ? (ListReason.ComesWithout, without)
            : null;
    }
}
