using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Plans;

/// <summary>What several pages about a plan say.</summary>
internal static class PlanPageTexts
{
    public static readonly LocalText Plans = new("Planer", "Plans");

    public static LocalText NoPlan(string id) => new($"Der er ingen plan, der hedder »{id}«.", $"There is no plan called ‘{id}’.");

    public static LocalText NoMunicipality(string id) => new($"Der er ingen kommune, der hedder »{id}«.", $"There is no municipality called ‘{id}’.");

    public static LocalText NoFormat(string format) => new(
        $"En rapport kan ikke hentes som »{format}«. Vælg docx, pdf, xlsx eller html.",
        $"A report cannot be downloaded as ‘{format}’. Choose docx, pdf, xlsx or html.");

    public static LocalText NoGoal(string id, LocalText plan) => new(
        $"{plan.Da} har intet mål, der hedder »{id}«.",
        $"{plan.En} has no goal called ‘{id}’.");

    public static LocalText UnreadableDate(string text, LocalText problem) => new(
        $"Datoen »{text}« kan ikke læses. {problem.Da}",
        $"The date ‘{text}’ cannot be read. {problem.En}");

    /// <summary>The plan's title with its municipality: several have a plan of the same name.</summary>
    public static LocalText Named(Plan plan, Desk desk) => new(
        $"{plan.Title.Da}, {desk.NameOf(plan.Municipality, Language.Danish)}",
        $"{plan.Title.En}, {desk.NameOf(plan.Municipality, Language.English)}");
}
