namespace Rettesnor.Cli;

/// <summary>Finds a plan's folder from what was written: the folder or its plan.yaml.</summary>
internal static class PlanPath
{
    public static string? Find(string name) =>
        File.Exists(Path.Combine(name, "plan.yaml")) ? name
        : File.Exists(name) && Path.GetFileName(name) == "plan.yaml" ? Path.GetDirectoryName(Path.GetFullPath(name))
        : null;
}
