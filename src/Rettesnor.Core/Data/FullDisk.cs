namespace Rettesnor.Core.Data;

/// <summary>Tells a full disk from the other things that can be wrong with a file.</summary>
public static class FullDisk
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] Unix = [28, 122, 69];
    private static readonly int[] Windows = [unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>Whether it, or what it was caused by, is that there was no room on the disk.</summary>
    public static bool Caused(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is IOException && (OperatingSystem.IsWindows() ? Windows : Unix).Contains(e.HResult))
            {
                return true;
            }
        }

        return false;
    }
}
