using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rettesnor.Benchmarks;

/// <summary>A server in a process of its own, stopped when it is disposed.</summary>
internal sealed class Server : IDisposable
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromMinutes(10) };

    private readonly Process process;

    private Server(Process process, string address, TimeSpan firstPage, int bytes)
    {
        this.process = process;
        Address = address;
        FirstPage = firstPage;
        ProcessorTime = process.TotalProcessorTime;
        Bytes = bytes;
    }

    public string Address { get; }

    /// <summary>From the start of the process until the whole first page was read.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>What the processors worked until then, which says more than the clock on a busy machine.</summary>
    public TimeSpan ProcessorTime { get; }

    /// <summary>What the processors have worked for it by now.</summary>
    public TimeSpan ProcessorTimeNow
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The length of that page.</summary>
    public int Bytes { get; }

    /// <summary>Resident memory now, in megabytes.</summary>
    public long MemoryMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public static Server Start(string program, string address, string page, IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(10))
        {
            try
            {
                var content = Client.GetByteArrayAsync(address + page).GetAwaiter().GetResult();
                return new Server(process, address, Stopwatch.GetElapsedTime(start), content.Length);
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !process.HasExited)
            {
                Thread.Sleep(2);
            }
        }

        process.Kill();
        throw new TimeoutException($"{program} did not answer on {address}{page} within ten minutes.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
