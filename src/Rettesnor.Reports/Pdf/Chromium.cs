namespace Rettesnor.Reports.Pdf;

/// <summary>Finds the browser that prints.</summary>
public static class Chromium
{
    /// <summary>The environment setting that names the browser's file.</summary>
    public const string Setting = "RETTESNOR_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] WindowsPlaces =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary>
    /// The browser's file: the one that <see cref="Setting"/> names, or the first on PATH or in the usual places; null when there is none.
    /// A setting that names a missing file finds nothing, so that a mistake in it is seen.
    /// </summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable);

    /// <summary>The same with the environment given.</summary>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment(Setting) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var path = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = Names.SelectMany(n => path.Select(p => Path.Combine(p, n + suffix)));
        var usual = OperatingSystem.IsWindows()
            ? WindowsRoots
                .Select(environment)
                .OfType<string>()
                .SelectMany(root => WindowsPlaces.Select(p => Path.Combine(root, p)))
            : OperatingSystem.IsMacOS() ? MacPlaces : [];
        return onPath.Concat(usual).FirstOrDefault(File.Exists);
    }
}
