namespace Rettesnor.Benchmarks;

/// <summary>The source that is measured.</summary>
internal static class Source
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rettesnor.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Rettesnor.slnx above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
