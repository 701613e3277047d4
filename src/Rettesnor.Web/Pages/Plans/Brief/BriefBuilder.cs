using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Web.Pages.Plans.Overview;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans.Brief;

/// <summary>Makes a plan short enough to be read on the way to a meeting.</summary>
/// <param name="desk">What is known.</param>
/// <param name="bundle">The plan.</param>
/// <param name="at">The day.</param>
/// <param name="followUp">The newest sealed follow-up by the day; null where there is none.</param>
/// <param name="comments">What it says of the goals, as it reads.</param>
/// <param name="language">The language.</param>
internal sealed class BriefBuilder(Desk desk, PlanBundle bundle, DateOnly at, PlanFollowUp? followUp, IReadOnlyDictionary<string, string> comments, Language language)
{
    // Without a follow-up to compare with, a committee has last heard of the plan a quarter ago.
    private const int UsualMonths = 3;

    private readonly Dictionary<string, string> said = [];

    public BriefView Build()
    {
        var standing = desk.Standing(bundle, at);
        var since = followUp?.Terms.CutOff is { } cutOff && cutOff < at ? cutOff : at.AddMonths(-UsualMonths);
        var changes = SinceLast.Between(StandingMark.Of(desk.Standing(bundle, since)), StandingMark.Of(standing)).GroupBy(c => c.Goal)
            .Where(g => standing.Row(g.Key) is not null).ToList();
        var turned = changes.Where(g => g.Any(c => c.Kind is ChangeKind.Standing or ChangeKind.Target or ChangeKind.Definition)).ToList();
        var groups = standing.Rows.GroupBy(r => r.Standing.Kind switch
        {
            StandingKind.Short or StandingKind.Missed => 0,
            StandingKind.Holding or StandingKind.Met => 1,
            StandingKind.Awaiting or StandingKind.Unmeasured => 2,
            _ => 3,
        }).OrderBy(g => g.Key);
        return new BriefView(
            OverviewBuilder.Counts(standing.Rows),
            since,
            [.. turned.Select(g => new ChangedGoal(g.Key, g.First().Title.In(language), string.Join(' ', g.Select(c => c.Text.In(language)))))],
            changes.Count - turned.Count,
            [.. groups.Select(g => new PromiseGroup((g.Key switch { 0 => BriefTexts.Failing, 1 => BriefTexts.Keeping, 2 => BriefTexts.Unsaid, _ => BriefTexts.Undecided }).In(language), g.Key == 0, [.. g.Select(Of)]))],
            followUp);
    }

    private Promise Of(GoalStanding row)
    {
        // A goal with parts is shown by the part that decides.
        var decisive = row.Decisive;
        var standing = row.Standing;
        // What is done about a theme is said once, at its first goal.
        var theme = bundle.Plan.Themes.FirstOrDefault(t => t.Id == row.Goal.Theme && t.Efforts.Count > 0);
        var isSaid = theme is not null && !said.TryAdd(theme.Id, row.Id);
        var target = row.Parts.Count == 0 ? row.TargetProse : OverviewTexts.Parts(row.Parts.Count, decisive.Title, decisive.TargetProse);
        return new Promise
        {
            Id = row.Id,
            Title = row.Title.In(language),
            Promised = BriefTexts.Promise(target, decisive.Rule!.Time).In(language),
            Badge = StandingWords.Badge(standing, decisive.Rule, language),
            Look = StandingWords.Look(standing.Kind),
            Sentence = (row.Parts.Count == 0 ? row.Sentence : decisive.Sentence).In(language),
            Line = standing.Judged is null || standing.Kind == StandingKind.Unmeasured ? null : GoalLines.Of(standing, decisive.Measure!.Unit, decisive.Sentence.In(language)),
            Comment = comments.GetValueOrDefault(row.Id),
            Efforts = isSaid ? [] : [.. theme?.Efforts.Select(e => e.In(language)) ?? []],
            EffortsAt = isSaid ? said[theme!.Id] : null,
        };
    }
}
