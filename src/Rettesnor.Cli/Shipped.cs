using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Cli;

/// <summary>The plans that come with the program.</summary>
internal static class Shipped
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "plans");

    /// <summary>The ids of the plans, which are the names of their folders.</summary>
    public static IReadOnlyList<string> Plans => [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<PlanSaved> Load(PlanLibrary library, string who, string process)
    {
        var problems = new List<InputProblem>();
        var saved = library.LoadFolder(Folder, new Written(who, process, "De medfølgende planer"), problems);
        return problems.Count == 0 ? saved : throw new RefusedException(new LocalText(
            string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.Danish))),
            string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.English)))));
    }
}
