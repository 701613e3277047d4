using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>What the program does with its surroundings while it serves.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Serve_WhileAFileComesIn_KeepsItAmongItsOwnAndNotAmongEverybodys()
    {
        using var rettesnor = new Rettesnor();
        var address = FreeAddress();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "rettesnor.exe" : "rettesnor")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { "serve", "--data", rettesnor.Folder.PathOf("data"), "--urls", address.ToString().TrimEnd('/') })
        {
            start.ArgumentList.Add(word);
        }

        using var program = Process.Start(start)!;
        try
        {
            (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain(address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var incoming = rettesnor.Folder.PathOf("data/incoming");
            Directory.EnumerateFiles(incoming).ShouldBeEmpty();
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(incoming).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            using var client = new HttpClient { BaseAddress = address };
            var sent = new TaskCompletionSource();
            using var form = new MultipartFormDataContent { { new Half(sent.Task), "file", "borgere.csv" } };
            var answer = client.PostAsync(new Uri("/log-ind", UriKind.Relative), form, TestContext.Current.CancellationToken);
            for (var tries = 0; tries < 200 && !Directory.EnumerateFiles(incoming).Any(); tries++)
            {
                await Task.Delay(25, TestContext.Current.CancellationToken);
            }

            Directory.EnumerateFiles(incoming).ShouldHaveSingleItem();
            sent.SetResult();
            (await answer).Dispose();
            for (var tries = 0; tries < 200 && Directory.EnumerateFiles(incoming).Any(); tries++)
            {
                await Task.Delay(25, TestContext.Current.CancellationToken);
            }

            Directory.EnumerateFiles(incoming).ShouldBeEmpty();
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Uri FreeAddress() => new(FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}"));

    /// <summary>A file that is sent in two halves, the second when it may.</summary>
    private sealed class Half(Task second) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[300_000]);
            await stream.FlushAsync();
            await second;
            await stream.WriteAsync(new byte[300_000]);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 600_000;
            return true;
        }
    }
}
