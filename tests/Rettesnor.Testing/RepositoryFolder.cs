namespace Rettesnor.Testing;

/// <summary>The folder of the source that the tests were built from, and the real data that may lie beside it.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>A file of the real data that are not part of the repository; null where they are not there, and the test is to be skipped.</summary>
    public static string? Shared(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", file));
        return File.Exists(path) ? path : null;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rettesnor.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Rettesnor.slnx above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
