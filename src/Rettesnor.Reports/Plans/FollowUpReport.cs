using System.Globalization;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Reports.Model;
using static Rettesnor.Reports.Plans.ReportWords;

namespace Rettesnor.Reports.Plans;

/// <summary>Who approved a follow-up, and on what day.</summary>
public sealed record Approval(string Name, DateOnly Day);

/// <summary>
/// The report of a follow-up: the long one, which is the plan's report with the comments and what has changed, and the short one of two
/// pages for the committee. Both are of one view, so that they cannot differ.
/// </summary>
public sealed class FollowUpReport
{
    // Of the two pages of a short report, the table of the goals may take so much, and what has changed so much of the rest.
    private const double MostOfTheTable = 0.72;
    private const double MostOfTheChanges = 0.4;

    private readonly FollowUpView _view;
    private readonly FigureBook _figures;
    private readonly ReferenceData _reference;
    private readonly Language _language;
    private readonly Approval? _approval;

    private FollowUpReport(FollowUpView view, FigureBook figures, ReferenceData reference, Language language, Approval? approval) =>
        (_view, _figures, _reference, _language, _approval) = (view, figures, reference, language, approval);

    /// <summary>The whole report.</summary>
    /// <param name="view">The follow-up.</param>
    /// <param name="figures">The figures that it is made with.</param>
    /// <param name="reference">Areas and measures.</param>
    /// <param name="language">The language of the report.</param>
    /// <param name="approval">Who approved it; null for a draft, which says that it is one.</param>
    public static Report Long(FollowUpView view, FigureBook figures, ReferenceData reference, Language language, Approval? approval) =>
        new FollowUpReport(view, figures, reference, language, approval).Long();

    /// <summary>The short one.</summary>
    public static Report Brief(FollowUpView view, FigureBook figures, ReferenceData reference, Language language, Approval? approval) =>
        new FollowUpReport(view, figures, reference, language, approval).Brief();

    private Report Long() => Titled(PlanReport.Of(_view, [Changes(hasGoals: true)], _figures, _reference, _language));

    private Report Brief()
    {
        var whole = PlanReport.Of(_view, [], _figures, _reference, _language);
        var (status, left) = BriefStatus();
        var changes = BriefChanges(NotHolding().Count == 0 ? left : left * MostOfTheChanges);
        return Titled(whole with { IsBrief = true, Sections = [status, changes, .. Attention(left - TwoPages.Of(changes))] });
    }

    // Where there are more goals than two pages hold, the table has those that something can be said of.
    private (Section Status, double Left) BriefStatus()
    {
        var all = PlanReport.StatusOf(_view, _ => true, _figures, _reference, _language);
        if (TwoPages.Of(all) <= TwoPages.Lines * MostOfTheTable)
        {
            return (all, TwoPages.Lines - TwoPages.Of(all));
        }

        var decided = PlanReport.StatusOf(_view, r => !IsLeftOut(r), _figures, _reference, _language);
        var count = _view.Standing.Rows.Count(IsLeftOut).ToString(CultureInfo.InvariantCulture);
        var status = decided with
        {
            Blocks =
            [
                .. decided.Blocks,
                Paragraph.Of(Either(
                    _language,
                    $"{count} mål, som ikke er målt endnu, ikke er begyndt eller kun følges, står i den lange afrapportering.",
                    $"{count} goals that are not measured yet, have not begun or are only followed stand in the long report.")),
            ],
        };
        return (status, TwoPages.Lines - TwoPages.Of(status));
    }

    private static bool IsLeftOut(GoalStanding row) => row.Standing.Kind is StandingKind.Unmeasured or StandingKind.Awaiting or StandingKind.Ahead or StandingKind.Followed or StandingKind.Lapsed;

    private Section BriefChanges(double most)
    {
        var changes = Changes(hasGoals: false);
        return changes with { Blocks = TwoPages.Cut(changes.Blocks, most - TwoPages.Of(changes with { Blocks = [] }), Either(_language, "Resten står i den lange afrapportering.", "The rest stands in the long report.")) };
    }

    private Report Titled(Report report)
    {
        var (followUp, number) = (_view.FollowUp, _view.FollowUp.Number.ToString(CultureInfo.InvariantCulture));
        var meeting = followUp.Terms.Meeting is { } day
            ? Either(_language, $" til {day.Text}, {DayText.Of(day.Day, _language)}", $" for {day.Text}, {DayText.Of(day.Day, _language)}") : "";
        var corrects = followUp.Corrects is { } old
            ? Either(_language, $". Den retter afrapportering nr. {old.ToString(CultureInfo.InvariantCulture)}", $". It corrects follow-up no. {old.ToString(CultureInfo.InvariantCulture)}") : "";
        var approved = _approval is { } by
            ? Either(_language, $"godkendt {DayText.Of(by.Day, _language)} af {by.Name}", $"approved on {DayText.Of(by.Day, _language)} by {by.Name}") : Either(_language, "udkast, ikke godkendt", "a draft, not approved");
        return report with
        {
            Subtitle = Either(_language, $"Afrapportering nr. {number} for {report.Period}{meeting}{corrects}", $"Follow-up no. {number} for {report.Period}{meeting}{corrects}"),
            Origin = $"{report.Origin}; {approved}",
            Notice = _approval is null ? Either(_language, "Udkast", "Draft") : null,
        };
    }

    private static bool IsForTheCommittee(GoalChange change) => change.Kind is not (ChangeKind.Figure or ChangeKind.Revised);

    private Section Changes(bool hasGoals)
    {
        var heading = Either(_language, "Siden sidst", "Since last time");
        if (_view.Before is not { } before)
        {
            return new Section { Id = "siden-sidst", Heading = heading, Blocks = [Paragraph.Of(SinceLast.NoneBefore(_view.HasLater).In(_language))] };
        }

        // The short one says what stands another way or is another goal; that figures are new is no news.
        var byGoal = _view.Changes.GroupBy(c => c.Goal).ToList();
        var told = hasGoals ? byGoal : byGoal.Where(g => g.Any(IsForTheCommittee)).ToList();
        var others = byGoal.Count - told.Count;
        var goals = told.Select(g => (IReadOnlyList<Run>)
        [
            hasGoals && References.Row(_view.Standing, g.Key) is { } row ? new LinkRun(g.Key, GoalSections.IdOf(row)) : new StrongRun(g.Key),
            new PlainRun($" {g.First().Title.In(_language)}: {string.Join(' ', g.Select(c => c.Text.In(_language)))}"),
        ]).ToList();
        var number = before.Number.ToString(CultureInfo.InvariantCulture);
        return new Section
        {
            Id = "siden-sidst",
            Heading = heading,
            Blocks =
            [
                Paragraph.Of(Either(
                    _language,
                    $"Sammenlignet med afrapportering nr. {number}, opgjort {DayText.Of(before.Terms.CutOff, _language)}.{(byGoal.Count == 0 ? " " + SinceLast.Nothing.Da : Others(others).Da)}",
                    $"Compared with follow-up no. {number}, taken at {DayText.Of(before.Terms.CutOff, _language)}.{(byGoal.Count == 0 ? " " + SinceLast.Nothing.En : Others(others).En)}")),
                .. goals.Count == 0 ? Array.Empty<Block>() : [new BulletList(goals)],
            ],
        };
    }

    private static LocalText Others(int count) => count switch
    {
        0 => new("", ""),
        1 => new(" 1 mål har et nyt tal og står som før.", " 1 goal has a new figure and stands as before."),
        _ => new($" {count} mål har nye tal og står som før.", $" {count} goals have new figures and stand as before."),
    };

    // What the committee has to talk about.
    private List<GoalStanding> NotHolding() => [.. _view.Standing.Rows.Where(r => r.Standing.Kind is StandingKind.Short or StandingKind.Missed)];

    // The goals that do not hold, with what is said of them, as far as two pages reach.
    private IEnumerable<Section> Attention(double left)
    {
        var rows = NotHolding();
        if (rows.Count == 0)
        {
            yield break;
        }

        var section = new Section { Id = "opmaerksomhed", Heading = Either(_language, "Mål, der ikke holder", "Goals that do not hold"), Blocks = [] };
        left -= TwoPages.Of(section);
        var said = new List<(GoalStanding Row, Block Sentence)>();
        foreach (var row in rows)
        {
            var sentence = new Paragraph([new StrongRun($"{row.Id} {row.Title.In(_language)}. "), new PlainRun(row.Sentence.In(_language))]);
            if (TwoPages.Of(sentence) > left - 2)
            {
                break;
            }

            left -= TwoPages.Of(sentence);
            said.Add((row, sentence));
        }

        var comments = new FollowUpComments(_view, _language, hasGoals: false);
        var lines = left / Math.Max(1, said.Count(s => _view.Comments.ContainsKey(s.Row.Id)));
        var others = (rows.Count - said.Count).ToString(CultureInfo.InvariantCulture);
        yield return section with
        {
            Blocks =
            [
                .. said.SelectMany(s => comments.Of(s.Row, lines).Prepend(s.Sentence)),
                .. said.Count == rows.Count ? Array.Empty<Block>() : [Paragraph.Of(Either(_language, $"Hvad der er at sige om {others} mål mere, står i den lange afrapportering.", $"What is to be said of {others} more goals stands in the long report."))],
            ],
        };
    }
}
