namespace Rettesnor.Testing;

/// <summary>Where this repository lies, and the folder that may lie beside it with official figures to try things on.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = Above("Rettesnor.slnx") ?? throw new InvalidOperationException($"No Rettesnor.slnx above {AppContext.BaseDirectory}.");

    /// <summary>The five plans.</summary>
    public static string Plans => PathOf("plans");

    public static string Reference => PathOf("reference");

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>A file of <c>shared/</c> beside the repository or above it; null where it is not there, and the test that asks is skipped.</summary>
    public static string? Shared(string file) => Above(Path.Combine("shared", file)) is { } folder ? Path.Combine(folder, "shared", file) : null;

    private static string? Above(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
