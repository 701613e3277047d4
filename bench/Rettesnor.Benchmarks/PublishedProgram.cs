using System.Diagnostics;

namespace Rettesnor.Benchmarks;

/// <summary>The program as it is delivered. It is published from a copy of the source, so that the lock files here stay as they are.</summary>
internal static class PublishedProgram
{
    private static readonly string Work = Path.Combine(Source.Root, "artifacts", "bench");

    /// <summary>Publishes and returns the program's path.</summary>
    public static string Publish(bool readyToRun)
    {
        var source = Path.Combine(Work, "source");
        Copy(source);
        var target = Path.Combine(Work, readyToRun ? "ready-to-run" : "plain");
        string[] runtime = readyToRun ? ["--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true"] : [];
        Run("dotnet", source, ["publish", "src/Rettesnor.Cli", "-c", "Release", "-v", "q", "--nologo", "-o", target, .. runtime]);
        return Path.Combine(target, OperatingSystem.IsWindows() ? "rettesnor.exe" : "rettesnor");
    }

    /// <summary>A data directory with the five plans and their figures, made by the program itself.</summary>
    public static string Data(string program)
    {
        var data = Path.Combine(Work, "data");
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        Run(program, Source.Root, ["demo", "--data", data]);
        return data;
    }

    public static long Megabytes(string program) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) >> 20;

    private static void Copy(string to)
    {
        foreach (var file in Output("git", Source.Root, ["ls-files", "-z"]).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var from = Path.Combine(Source.Root, file);
            if (File.Exists(from))
            {
                var target = Path.Combine(to, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(from, target, overwrite: true);
            }
        }
    }

    private static void Run(string program, string folder, IEnumerable<string> arguments) => Output(program, folder, arguments);

    private static string Output(string program, string folder, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
    }
}
