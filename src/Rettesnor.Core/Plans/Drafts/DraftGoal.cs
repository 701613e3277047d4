using Rettesnor.Core.Reference;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>A goal of a draft read by itself, so that what it asks can be shown while the rest of the draft, or its own texts, are not written yet.</summary>
public static class DraftGoal
{
    /// <summary>A plan with this goal alone; null where what it measures, when or how much cannot be read.</summary>
    public static PlanBundle? Alone(Draft draft, ElementFields goal, ReferenceData reference, PlanWords words)
    {
        // Texts and places in documents change nothing of what is asked.
        static ElementFields Named(ElementFields fields, string under, string id) => fields
            .With(under + "id", fields[under + "id"] is { Length: > 0 } own ? own : id)
            .With(under + "title.da", fields[under + "title.da"] is { Length: > 0 } title ? title : id);

        var alone = Named(goal, "", "x").Without("ministers-goals").Without("theme").Without("found").With("found.document", "x").With("found.section", "x");
        alone = alone["kind"].Length == 0 ? alone.With("kind", "local") : alone;
        for (var i = 0; i < alone.Count("parts"); i++)
        {
            var under = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"parts.{i}.");
            alone = Named(alone, under, under[..^1].Replace('.', '-'));
        }

        var head = draft.Head.Fields;
        var (tables, figures) = PlanTexts.None;
        var text = ElementText.Of(
        [
            new(PlanElement.HeadNumber, "", 1, 0, new ElementFields(new Dictionary<string, string>
            {
                ["id"] = draft.Plan, ["document"] = "x", ["municipality"] = draft.Municipality.Value, ["title.da"] = "x", ["language"] = head["language"], ["years"] = head["years"], ["state"] = "proposal",
            })),
            new(1, "sources", 1, 1, new ElementFields(new Dictionary<string, string> { ["key"] = "x", ["title.da"] = "x", ["publisher.da"] = "x" })),
            new(2, "ministers-goals", 1, 2, new ElementFields(new Dictionary<string, string> { ["id"] = "x", ["title.da"] = "x" })),
            new(3, "goals", 1, 3, alone),
        ]).Text;
        return PlanBundle.Read(new PlanTexts(draft.Plan, text, tables, figures), reference, words, []);
    }
}
