using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;

namespace Rettesnor.Core.YearAhead;

/// <summary>What is due in a municipality in the twelve months from a day.</summary>
/// <param name="From">The day.</param>
/// <param name="To">The last day.</param>
/// <param name="Days">What is due, in the order of the days.</param>
/// <param name="Unknown">The publishers whose next figures nobody can say the day of.</param>
public sealed record YearAheadList(DateOnly From, DateOnly To, IReadOnlyList<DueDay> Days, IReadOnlyList<LocalText> Unknown)
{
    /// <summary>Why a list cannot begin on a day: periods of figures are reckoned from it, and know no more than two centuries. Null where it can.</summary>
    public static LocalText? RefuseFrom(DateOnly day) => day.Year is >= 2000 and <= 2150 ? null
        : new("De tolv måneder kan begynde fra 2000-01-01 til 2150-12-31.", "The twelve months can begin from 2000-01-01 to 2150-12-31.");

    public static DateOnly LastDay(DateOnly from) => from.AddYears(1).AddDays(-1);

    /// <summary>The list of what is known.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="calendar">The days of the calendar.</param>
    /// <param name="open">The follow-ups that are not approved.</param>
    /// <param name="hearings">The drafts that are in hearing.</param>
    /// <param name="plans">The municipality's plans.</param>
    /// <param name="releases">What is published when.</param>
    /// <param name="unknown">The publishers of whom that is not known.</param>
    public static YearAheadList Of(
        DateOnly from, IEnumerable<CalendarDay> calendar, IReadOnlyList<PlanFollowUp> open, IEnumerable<DraftInHearing> hearings, IReadOnlyList<Plan> plans,
        IEnumerable<DueDay> releases, IReadOnlyList<LocalText> unknown)
    {
        var to = LastDay(from);

        // A meeting that was taken out of the calendar is still the one that a follow-up goes to.
        var days = calendar.Concat(open.Select(f => f.Terms.Meeting).OfType<CalendarDay>()).DistinctBy(d => d.Id).Select(d => Of(d, open));
        var comments = open.Where(f => f.Terms.CommentsBy is not null).Select(f => Comments(f, plans));
        var answers = hearings.Select(h => new DueDay(
            Key($"draft-{h.Draft}/answers", h.Until), h.Until, DueKind.Answers, new($"Sidste dag for høringssvar til {h.Title.Da}", $"Last day for answers to the hearing of {h.Title.En}"), true)
        {
            Draft = h.Draft,
        });
        return new YearAheadList(
            from, to,
            [
                .. days.Concat(comments).Concat(answers).Concat(plans.Select(p => Ends(p, plans))).Concat(releases)
                    .Where(d => from <= d.Day && d.Day <= to).OrderBy(d => d.Day).ThenBy(d => d.Kind).ThenBy(d => d.Key, StringComparer.Ordinal),
            ],
            unknown);
    }

    // With the day in it: what is moved to another is due again.
    private static string Key(string what, DateOnly day) => what + "/" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DueDay Of(CalendarDay day, IEnumerable<PlanFollowUp> open)
    {
        var going = open.Where(f => f.Terms.Meeting?.Id == day.Id).ToList();
        return new DueDay($"day-{day.Id}", day.Day, DueKinds.Of(day.Kind), going.Count == 0 ? new(day.Text, day.Text) : new(
            $"{day.Text}: {string.Join(", ", going.Select(f => $"afrapportering nr. {f.Number} for {f.Terms.Period.ToText(Language.Danish)}"))}",
            $"{day.Text}: {string.Join(", ", going.Select(f => $"follow-up no. {f.Number} for {f.Terms.Period.ToText(Language.English)}"))}"), true)
        {
            Plan = going.FirstOrDefault()?.Plan,
            FollowUp = going.FirstOrDefault()?.Number,
        };
    }

    private static DueDay Comments(PlanFollowUp followUp, IReadOnlyList<Plan> plans)
    {
        var (title, period, by) = (plans.FirstOrDefault(p => p.Id == followUp.Plan)?.Title ?? new LocalText(followUp.Plan, followUp.Plan), followUp.Terms.Period, followUp.Terms.CommentsBy!.Value);
        return new DueDay(Key($"{followUp.Key}/comments", by), by, DueKind.Comments, new(
            $"Sidste dag for kommentarer i afrapportering nr. {followUp.Number} for {period.ToText(Language.Danish)} af {title.Da}",
            $"Last day for comments in follow-up no. {followUp.Number} for {period.ToText(Language.English)} of {title.En}"), true)
        {
            Plan = followUp.Plan,
            FollowUp = followUp.Number,
        };
    }

    private static DueDay Ends(Plan plan, IEnumerable<Plan> plans)
    {
        var last = plan.Years.LastDay;
        var next = plans.FirstOrDefault(p => p.Years.Contains(last.AddDays(1)));
        return new DueDay(Key($"{plan.Id}/ends", last), last, DueKind.PlanEnds, next is null
            ? new($"{plan.Title.Da} slutter, og der skal være en ny plan", $"{plan.Title.En} ends, and a new plan is due")
            : new($"{plan.Title.Da} slutter; {next.Title.Da} følger efter", $"{plan.Title.En} ends; {next.Title.En} follows"), true)
        {
            Plan = plan.Id,
        };
    }
}

/// <summary>Reads what is due from what is kept.</summary>
/// <param name="library">Plans and published figures.</param>
public sealed class YearAheadReader(PlanLibrary library)
{
    private readonly FollowUpStore followUps = new(library.Data);
    private readonly DraftDecisions drafts = new(library);
    private readonly Lazy<ReleaseDates> releases = new(() => ReleaseDates.Load(library.Reference));

    /// <summary>What is due in the twelve months from a day.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="from">The day.</param>
    /// <param name="withDrafts">Whether drafts are in it: only those who write plans know of them.</param>
    public YearAheadList Of(AreaId municipality, DateOnly from, bool withDrafts)
    {
        var shelf = library.Current();
        var plans = shelf.Plans.Select(p => p.Plan).Where(p => p.Municipality == municipality).ToList();
        var to = YearAheadList.LastDay(from);
        return YearAheadList.Of(
            from, library.Data.Use(db => MunicipalCalendar.Of(db, municipality)), [.. followUps.AllOpen().Where(f => f.Municipality == municipality)],
            withDrafts ? drafts.InHearing(municipality) : [], plans, releases.Value.Between(from, to, plans, shelf.Figures), releases.Value.Unknown(from, to, plans));
    }
}
