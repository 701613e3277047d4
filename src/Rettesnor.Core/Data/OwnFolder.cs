namespace Rettesnor.Core.Data;

/// <summary>Folders and files that only the user who runs the program may read, for what is on its way into the database, keys and backups.</summary>
public static class OwnFolder
{
    private const int FullOnUnix = 28;
    private const int FullOnWindows = unchecked((int)0x80070070);

    /// <summary>Whether writing failed because the disk has no more room.</summary>
    public static bool IsFull(IOException failed) => failed.HResult is FullOnUnix or FullOnWindows;

    /// <summary>Makes the folder where it is missing.</summary>
    public static string Make(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            // Also one that was there and was open to others.
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    /// <summary>Lets only the user read and write a file that others made, if it is there.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>A new file to write to; one of before is written over.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
