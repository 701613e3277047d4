using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.Pages.Plans.List;

namespace Rettesnor.Web.Pages.Drafts;

/// <summary>What the fields of a form say beside themselves.</summary>
internal static class FieldTexts
{
    public static LocalText? HintOf(ShapeField field) => field.Key switch
    {
        "measure" => DraftTexts.MeasureHint,
        "area" => DraftTexts.AreaHint,
        "compare" => DraftTexts.CompareHint,
        "time" => DraftTexts.TimeHint,
        "target" => DraftTexts.TargetHint,
        "decided" or "cut-off" => DraftTexts.DayHint,
        "adopted" => DraftTexts.DayHint,
        _ => null,
    };

    /// <summary>The list of suggestions of a field; null where there is none.</summary>
    public static string? ListOf(ShapeField field, string path) => field.Key switch
    {
        "measure" => "maalinger",
        "area" => "omraader",
        "group" => path + "-valg",
        "target" => "maalord-" + (path.StartsWith("parts.", StringComparison.Ordinal) ? path.Split('.')[1] : "0"),
        _ => null,
    };

    /// <summary>A word of a choice as people say it.</summary>
    public static LocalText WordOf(ShapeField field, string word) => field.Key switch
    {
        "kind" => GoalChanges.KindOf(PlanWords.Kinds[word]),
        "must" => GoalChanges.MustText(PlanWords.Musts[word]),
        "state" => ListTexts.State(PlanWords.States[word]),
        "outcome" => word switch
        {
            "true" => new("ja", "yes"),
            "false" => new("nej", "no"),
            _ => new("vides ikke", "not known"),
        },
        "language" => word == "da" ? new("dansk", "Danish") : new("engelsk", "English"),
        _ => new(word, word),
    };
}
