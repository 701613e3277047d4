using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>The matrix: which of the minister's goals each theme and each goal serves, as boxes to tick.</summary>
public sealed class MatrixModel(DraftStore drafts, PlanLibrary library) : DraftPage(drafts, library)
{
    private const string Field = "ministers-goals";

    public override LocalText Title => DraftTexts.Matrix;

    public IReadOnlyList<PlanElement> Ministers => [.. Draft.Of(PlanShape.MinistersKind).Where(m => m.Id.Length > 0)];

    /// <summary>The themes, then the goals.</summary>
    public IReadOnlyList<(ShapeKind Kind, IReadOnlyList<PlanElement> Rows)> Groups =>
    [
        .. new[] { PlanShape.ThemeKind, PlanShape.GoalKind }.Select(k => (k, (IReadOnlyList<PlanElement>)[.. Draft.Of(k)])).Where(g => g.Item2.Count > 0),
    ];

    public static string BoxOf(PlanElement row) => "m." + row.Number.ToString(CultureInfo.InvariantCulture);

    public static string RevisionOf(PlanElement row) => "r." + row.Number.ToString(CultureInfo.InvariantCulture);

    public static bool Serves(PlanElement row, PlanElement minister) => row.Fields.Words(Field).Contains(minister.Id);

    public IActionResult OnGet(string draft) => Open(draft) ?? Page();

    public IActionResult OnPost(string draft)
    {
        if (Open(draft) is { } refused)
        {
            return refused;
        }

        var problems = new List<LocalText>();
        foreach (var row in Groups.SelectMany(g => g.Rows))
        {
            // A row that was not on the page is not emptied by it.
            if (!int.TryParse(Request.Form[RevisionOf(row)].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            {
                continue;
            }

            // Only what was ticked or unticked since the page was shown is changed.
            var was = Store.History(Draft.Id, row.Number).FirstOrDefault(h => h.Revision == seen)?.Fields ?? row.Fields;
            var chosen = Ministers.Select(m => m.Id).Where(id => Request.Form[BoxOf(row)].Contains(id)).ToList();
            var unknown = was.Words(Field).Except(Ministers.Select(m => m.Id));
            var ticked = string.Join(", ", chosen.Concat(unknown));
            if (chosen.Concat(unknown).ToHashSet().SetEquals(was.Words(Field)))
            {
                continue;
            }

            switch (Store.Save(Written("målmatrix"), Draft.Id, row.Number, row.Kind, seen, was.With(Field, ticked)))
            {
                case Saving.Conflict conflict:
                    problems.Add(new LocalText(
                        $"{row.Id}: {conflict.Who} har ændret krydserne imens. De står nu, som {conflict.Who} satte dem.", $"{row.Id}: {conflict.Who} changed the ticks meanwhile. They stand as {conflict.Who} set them."));
                    break;
                case Saving.Refused why:
                    problems.Add(why.Why.Text);
                    break;
            }
        }

        if (problems.Count == 0)
        {
            return LocalRedirect(Links.Draft(Draft.Id) + "?gemt=1");
        }

        Open(draft);
        return Again(problems, StatusCodes.Status409Conflict);
    }
}
