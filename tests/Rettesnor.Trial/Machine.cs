using System.Diagnostics;

namespace Rettesnor.Trial;

/// <summary>What did not hold.</summary>
internal sealed class TrialException(string text) : Exception(text);

/// <summary>A temporary folder, free ports of this machine, and the programs that were started; all of it is gone at the end.</summary>
internal sealed class Machine : IDisposable
{
    private readonly List<Process> started = [];
    private int ended;

    public Machine()
    {
        Folder = Directory.CreateTempSubdirectory("rettesnor-trial-").FullName;

        // Also where somebody stops it half way.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();

        // The database's servers refuse to be run by root and run as another user, who has to get through.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string NewFolder(string name) => Directory.CreateDirectory(PathOf(name)).FullName;

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Starts a program that goes on; what it says is in a file of its name.</summary>
    public Process Start(string name, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = Begin(program, arguments, environment);
        var log = TextWriter.Synchronized(new StreamWriter(PathOf(name + ".log"), append: true) { AutoFlush = true });
        process.OutputDataReceived += (_, e) => log.WriteLine(e.Data);
        process.ErrorDataReceived += (_, e) => log.WriteLine(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        lock (started)
        {
            started.Add(process);
        }

        return process;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit status, and everything that it said.</returns>
    public static (int Status, string Said) Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Begin(program, arguments, environment);
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, said.Trim());
    }

    /// <summary>Runs a program that has to succeed.</summary>
    public static string Good(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (status, said) = Run(program, arguments, environment);
        return status == 0 ? said : throw new TrialException($"{program} ended with {status}: {said}");
    }

    /// <summary>The words that start a program as the user of the database where this is root.</summary>
    public static (string Program, string[] Arguments) AsDatabaseUser(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? ("runuser", ["-u", "postgres", "--", program, .. arguments]) : (program, arguments);

    /// <summary>Waits until something holds.</summary>
    public static async Task Until(string what, TimeSpan atMost, Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); !await holds();)
        {
            if (watch.Elapsed > atMost)
            {
                throw new TrialException($"Waited {atMost.TotalSeconds:0} s in vain: {what}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends a program at once with all that it started, as a machine that loses its power.</summary>
    public static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);

        // What a grandchild that goes on says is not waited for.
        process.WaitForExit(TimeSpan.FromSeconds(10));
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref ended, 1) != 0)
        {
            return;
        }

        foreach (var process in Enumerable.Reverse(started))
        {
            if (!process.HasExited)
            {
                Kill(process);
            }
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static Process Begin(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What this was started with says nothing about what is tried.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("RETTESNOR_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new TrialException($"{program} did not start.");
    }
}
