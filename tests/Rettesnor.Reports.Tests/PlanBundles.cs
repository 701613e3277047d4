using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Plans;

namespace Rettesnor.Reports.Tests;

/// <summary>The plans that are shipped, read once.</summary>
internal static class PlanBundles
{
    private static readonly Lazy<ReferenceData> LoadedReference = new(() => ReferenceData.Load(ReferenceData.ShippedFolder));
    private static readonly Lazy<IReadOnlyList<PlanBundle>> LoadedPlans = new(Load);
    private static readonly Lazy<FigureBook> LoadedFigures = new(() => new FigureBook(All.SelectMany(b => b.Figures), Reference));

    public static ReferenceData Reference => LoadedReference.Value;

    public static IReadOnlyList<PlanBundle> All => LoadedPlans.Value;

    public static FigureBook Figures => LoadedFigures.Value;

    public static string FolderOf(string plan) => Path.Combine(AppContext.BaseDirectory, "plans", plan);

    public static PlanBundle Of(string plan) => All.Single(b => b.Plan.Id == plan);

    public static Report ReportOf(string plan, string period, string cutOff, Language language) =>
        PlanReport.Of(Of(plan), Period.Parse(period), DateOnly.ParseExact(cutOff, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Figures, Reference, language);

    private static List<PlanBundle> Load()
    {
        var problems = new List<InputProblem>();
        var words = new PlanWords(Reference);
        var plans = Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "plans")).Order(StringComparer.Ordinal)
            .Select(d => PlanBundle.Read(PlanTexts.FromFolder(d), Reference, words, problems))
            .OfType<PlanBundle>()
            .ToList();
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return plans;
    }
}
