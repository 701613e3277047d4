using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Rettesnor.Core.Data;

namespace Rettesnor.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own: on 127.0.0.1, in a temporary folder, run by a user that is not root, gone with the test process.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer?> Started = new(StartNew);

    private static int databases;

    // Its tables are made once: a test begins with a copy, which takes a tenth of the time.
    private readonly Lazy<string> template;
    private readonly string text;
    private readonly Func<Process> begin;
    private readonly string folder;
    private Process process;

    private PostgreSqlServer(string text, Func<Process> begin, string folder)
    {
        this.text = text;
        this.begin = begin;
        this.folder = folder;
        process = begin();
        template = new(Template);
    }

    /// <summary>The server; null where PostgreSQL is not installed.</summary>
    public static PostgreSqlServer? Instance => Started.Value;

    /// <summary>How to reach a new database with nothing in its tables.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        Run($"CREATE DATABASE {name} TEMPLATE {template.Value}");
        return $"{text};Database={name}";
    }

    /// <summary>Removes a database, whoever is still connected.</summary>
    public void Drop(string connection)
    {
        using (var ended = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(ended);
        }

        Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Ends it at once, whatever it does; it mends itself when it is started again.</summary>
    public void Stop()
    {
        using var stopping = Unprivileged(Path.Combine(Programs()!, "pg_ctl"), "stop", "-m", "immediate", "-D", Path.Combine(folder, "data"));
        stopping.WaitForExit();
        process.WaitForExit();
    }

    /// <summary>Starts it again after it was stopped.</summary>
    public void StartAgain()
    {
        process = begin();
        Wait();
    }

    private string Template()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"empty{Environment.ProcessId}");
        Run($"CREATE DATABASE {name}");
        using var directory = new TemporaryDirectory();
        DataDirectory.Open(directory.Path, TimeProvider.System, $"{text};Database={name}").Release();
        return name;
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(text + ";Database=postgres");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>A server that nobody shares, for what is done to a server; null where PostgreSQL is not installed.</summary>
    public static PostgreSqlServer? StartNew()
    {
        if (Programs() is not { } programs)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("rettesnor-pg-").FullName;
        var port = FreePort.Next();
        AsOther("chown", "-R", "postgres", folder)?.WaitForExit();
        var data = Path.Combine(folder, "data");
        using (var made = Unprivileged(Path.Combine(programs, "initdb"), "-D", data, "-U", "rettesnor", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"))
        {
            made.WaitForExit();
        }

        Process Begin() => Unprivileged(
            Path.Combine(programs, "postgres"), "-D", data, "-k", folder, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "fsync=off", "-c", "full_page_writes=off");
        var started = new PostgreSqlServer($"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=rettesnor", Begin, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.Dispose();
        return started.Wait();
    }

    private PostgreSqlServer Wait()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Run("SELECT 1");
                return this;
            }
            catch (NpgsqlException) when (tries < 200 && !process.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));

    // The server refuses to be run by root; the package has made a user for it.
    private static Process Unprivileged(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? AsOther("runuser", ["-u", "postgres", "--", program, .. arguments])! : Begin(program, arguments);

    private static Process? AsOther(string program, params string[] arguments) => Environment.IsPrivilegedProcess ? Begin(program, arguments) : null;

    private static Process Begin(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
