using System.Diagnostics;
using System.Text;
using Rettesnor.Measurement;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Pdf;

/// <summary>
/// Prints a report's HTML with headless Chromium: tagged, with an outline, offline, in a profile that is thrown away. It never takes
/// longer than the limit that it is made with.
/// </summary>
/// <param name="chromium">The browser's file from <see cref="Chromium.Find()"/>; null when there is none.</param>
/// <param name="time">The clock of the time limit.</param>
/// <param name="limit">How long printing may take, at most a minute.</param>
public sealed class PdfPrinter(string? chromium, TimeProvider time, TimeSpan limit)
{
    /// <summary>The usual time limit.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(45);

    private static readonly LocalText NotFound = new(
        $"Der kan ikke laves pdf, fordi der ikke blev fundet nogen browser til at udskrive med. Installér Chromium (Debian og Ubuntu: apt install chromium) eller Google Chrome, eller sæt {Chromium.Setting} til browserens fil. Rapporten kan hentes som docx, xlsx og html imens.",
        $"No pdf can be made, because no browser to print with was found. Install Chromium (Debian and Ubuntu: apt install chromium) or Google Chrome, or set {Chromium.Setting} to the browser's file. The report can be had as docx, xlsx and html meanwhile.");

    /// <summary>Prints the report.</summary>
    public async Task<PdfResult> PrintAsync(Report report, CancellationToken cancellation) =>
        chromium is null ? new PdfUnavailable(NotFound) : await PrintAsync(HtmlWriter.Write(report), report.CutOff, cancellation);

    /// <summary>Prints a report that was written as HTML before.</summary>
    /// <param name="html">The page.</param>
    /// <param name="cutOff">The day of the report, which dates the file.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<PdfResult> PrintAsync(string html, DateOnly cutOff, CancellationToken cancellation)
    {
        if (chromium is null)
        {
            return new PdfUnavailable(NotFound);
        }

        var folder = Directory.CreateTempSubdirectory("rettesnor-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "report.html");
            var pdf = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancellation);
            return await RunAsync(page, pdf, folder.FullName, cancellation) is { } failure
                ? failure
                : new PdfPrinted(PdfNormaliser.Normalise(await File.ReadAllBytesAsync(pdf, cancellation), cutOff));
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task<PdfFailed?> RunAsync(string page, string pdf, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(chromium!) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in Arguments(page, pdf, folder))
        {
            start.ArgumentList.Add(argument);
        }

        // Chromium prints dates nowhere in the report, but its own metadata follow the zone.
        start.Environment["TZ"] = "UTC";
        Process? process = null;
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(either.Token);
            var output = process.StandardOutput.ReadToEndAsync(either.Token);
            await process.WaitForExitAsync(either.Token);
            await output;
            return process.ExitCode == 0 && File.Exists(pdf) ? null : Failed(process.ExitCode, await error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PdfFailed(new(
                $"Browseren {chromium} blev ikke færdig med at udskrive inden for {limit.TotalSeconds:0} sekunder og er standset. Prøv igen, eller hent rapporten som docx eller html.",
                $"The browser {chromium} did not finish printing within {limit.TotalSeconds:0} seconds and was stopped. Try again, or take the report as docx or html."));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new PdfFailed(new(
                $"Browseren {chromium} kunne ikke startes: {e.Message}. Ret {Chromium.Setting}, eller installér Chromium.",
                $"The browser {chromium} could not be started: {e.Message}. Correct {Chromium.Setting}, or install Chromium."));
        }
        finally
        {
            if (process is { HasExited: false })
            {
                process.Kill(entireProcessTree: true);
            }

            process?.Dispose();
        }
    }

    private PdfFailed Failed(int code, string error)
    {
        var last = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        return new PdfFailed(new(
            $"Browseren {chromium} lavede ingen pdf (kode {code}). Den skrev: {last}",
            $"The browser {chromium} made no pdf (code {code}). It wrote: {last}"));
    }

    private static IEnumerable<string> Arguments(string page, string pdf, string folder)
    {
        string[] always =
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-pdf-header-footer",
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            "--user-data-dir=" + Path.Combine(folder, "profile"),
            "--print-to-pdf=" + pdf,
        ];
        // The sandbox does not start for root, and only then is it left out.
        IEnumerable<string> root = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : [];
        return [.. always, .. root, new Uri(page).AbsoluteUri];
    }

    private static void Remove(DirectoryInfo folder)
    {
        // A browser that was just stopped may hold a file for a moment; a folder left in the temporary place harms nobody.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50 * (attempt + 1));
            }
        }
    }
}
