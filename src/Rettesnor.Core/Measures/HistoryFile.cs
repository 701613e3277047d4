namespace Rettesnor.Core.Measures;

/// <summary>Where a data directory keeps the histories of its persons.</summary>
public static class HistoryFile
{
    /// <summary>The file of a data directory, whether it is there or not.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "histories.snapshot");
}
