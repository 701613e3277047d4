using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Plans;

/// <summary>A goal's chart as the report draws it, for a page that is printed or read without scripts.</summary>
public static class GoalDrawing
{
    /// <summary>An svg element whose text is encoded and whose looks are its classes; null where the report has no chart.</summary>
    public static string? Of(GoalStanding row, DateOnly cutOff, ReferenceData reference, Language language)
    {
        if (GoalChart.Of(row, cutOff, reference, language) is not Chart chart)
        {
            return null;
        }

        var html = new HtmlText();
        SvgChart.Write(html, chart, language);
        return html.ToString();
    }
}
