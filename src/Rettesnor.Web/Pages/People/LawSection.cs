using Rettesnor.Core.Law;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.People;

/// <summary>A rule as a citizen's page shows it.</summary>
/// <param name="Title">The rule.</param>
/// <param name="State">How far it is, and by when.</param>
/// <param name="IsLate">Whether it is owed and late.</param>
/// <param name="Whose">That it is asked of the municipality and not of each person; null where it is of each.</param>
/// <param name="More">What it asks for, where it stands and what is uncertain.</param>
public sealed record LawRow(string Title, string State, bool IsLate, string? Whose, IReadOnlyList<string> More);

/// <summary>A citizen to whom something is owed that is late.</summary>
/// <param name="Rule">What has been late the longest.</param>
/// <param name="Due">When it was due.</param>
public sealed record LateRow(int Person, string Name, string Rule, string Due);

/// <summary>What the law asks for a citizen now, in words.</summary>
/// <param name="Lead">The course and the target group, or why nothing can be said.</param>
/// <param name="Rows">The rules.</param>
/// <param name="NotKnown">What was not found about the target group.</param>
/// <param name="Next">What comes next by the law: what has been late the longest, or else the first that is due; null where nothing is.</param>
public sealed record LawSection(string Lead, IReadOnlyList<LawRow> Rows, IReadOnlyList<string> NotKnown, ComingRow? Next);

/// <summary>Says in words what the law asks for a citizen.</summary>
internal sealed class LawSectionBuilder(ReferenceData reference, DateOnly today, Language language)
{
    public LawSection Of(PersonLaw? law)
    {
        if (law is not { Group: { } group, Since: { } since })
        {
            return new LawSection((law is null ? LawTexts.NoCourse : LawTexts.NoGroup).In(language), [], [], null);
        }

        var now = law.Findings.Where(f => !f.IsOver(today)).ToList();
        var title = reference.Histories.Dimensions.First(d => d.Id == LawBook.Dimension).Values.First(v => v.Id == group.Group).Title;
        var lead = LawTexts.Course(Day(since), group.Group, title).In(language);
        return new LawSection(
            now.Count == 0 ? $"{lead} {LawTexts.Nothing.In(language)}" : lead,
            [.. now.Select(RowOf)],
            [.. law.Gaps.Select(g => LawText.Doubt(g.Mark, g.Text).In(language))],
            Next(now) is { } next ? NextOf(next) : null);
    }

    // Only what has a day: what has waited longest, or else the first day to come.
    private static LawFinding? Next(IReadOnlyList<LawFinding> now) =>
        now.Where(f => f.State is LawState.Late or LawState.Open && f.Progress.Due is not null).OrderBy(f => f.Progress.Due).FirstOrDefault();

    private ComingRow NextOf(LawFinding finding)
    {
        var due = Period.OfDate(finding.Progress.Due!.Value).ToShortText(language);
        return new ComingRow(
            (finding.Rule.Asks == Effort.Interview ? PersonTexts.Interview : PersonTexts.Offer).In(language),
            (finding.State == LawState.Late ? LawTexts.Since(due) : LawTexts.By(due)).In(language),
            (finding.Rule.Weight == LawWeight.Share ? LawTexts.ForTheMunicipality(finding.Rule.Title) : finding.Rule.Title).In(language),
            null, finding.State == LawState.Late);
    }

    private LawRow RowOf(LawFinding finding)
    {
        var rule = finding.Rule;
        var asks = LawText.Of(rule).In(language);
        string[] more = [$"{char.ToUpperInvariant(asks[0])}{asks[1..]}.", LawText.Weight(rule).In(language), LawText.Source(rule).In(language), .. rule.Doubts.Select(d => LawText.Doubt(d.Mark, d.Text).In(language))];
        return new LawRow(
            rule.Title.In(language),
            string.Join(" ", StateOf(finding).Select(s => s.In(language))),
            finding.State == LawState.Late,
            rule.Weight == LawWeight.Share ? LawText.Weight(rule).In(language) : null,
            more);
    }

    private IEnumerable<LocalText> StateOf(LawFinding finding)
    {
        var (rule, progress) = (finding.Rule, finding.Progress);
        return finding.State switch
        {
            LawState.Reached => [Reached(rule, progress)],
            LawState.Open =>
            [
                .. today < progress.From ? (IEnumerable<LocalText>)[LawTexts.CountsFrom(Day(progress.From))] : [SoFar(rule, progress)],
                .. progress.Due is { } due ? (IEnumerable<LocalText>)[LawTexts.DueOn(Day(due))] : [],
                .. finding.EndsFirst ? (IEnumerable<LocalText>)[LawTexts.Changed(Day(rule.To!.Value.AddDays(1)))] : [],
            ],
            LawState.Late => [SoFar(rule, progress), LawTexts.WasDue(Day(progress.Due!.Value))],
            LawState.Stands => [LawTexts.Stands],
            LawState.Unseen => [LawTexts.Unseen, rule.Unseen!, .. progress.Due is { } due ? (IEnumerable<LocalText>)[LawTexts.DueOn(Day(due))] : []],
            LawState.BeforeRegisters => [LawTexts.BeforeRegisters],
            LawState.ReachedLate or LawState.Passed => throw new InvalidOperationException("What is over is not shown."),
        };
    }

    private LocalText Reached(LawRule rule, Progress progress)
    {
        var day = Day(progress.Reached!.Value);
        return rule.Asks == Effort.Offer ? LawTexts.GivenFrom(day) : rule.AtLeast == 1 ? LawTexts.HeldOn(day) : LawTexts.AllHeld(rule.AtLeast, day);
    }

    private static LocalText SoFar(LawRule rule, Progress progress) =>
        rule.Asks == Effort.Offer ? LawTexts.NotGiven : rule.AtLeast == 1 ? LawTexts.NotHeld : LawTexts.SomeHeld(progress.Held, rule.AtLeast);

    private string Day(DateOnly day) => Period.OfDate(day).ToText(language);
}
