using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Rettesnor.Reports.Pdf;

namespace Rettesnor.Reports.Tests;

public sealed class PdfPrinterTests
{
    [Fact]
    public async Task Print_Report_IsTaggedWithOutlineAndLanguage()
    {
        var pdf = Encoding.Latin1.GetString(await PrintAsync());

        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/Outlines");
        pdf.ShouldMatch(@"/Lang \((\xFE\xFF\x00d\x00a|da)\)");
        pdf.ShouldContain("/Marked true");
        Occurrences("/S /TH").ShouldBeGreaterThan(20);
        Occurrences("/S /Figure").ShouldBe(2);
        Occurrences("/Alt").ShouldBe(2);

        int Occurrences(string what) => Regex.Count(pdf, Regex.Escape(what) + @"\b");
    }

    [Fact]
    public async Task Print_Twice_GivesTheSameBytes()
    {
        var first = await PrintAsync();

        (await PrintAsync()).ShouldBe(first);
        Encoding.Latin1.GetString(first).ShouldContain("(D:20211004000000");
    }

    [Fact]
    public async Task Print_NoBrowser_IsRefusedWithWhatToInstallInBothLanguages()
    {
        var result = await new PdfPrinter(null, TimeProvider.System, PdfPrinter.UsualLimit).PrintAsync(SampleReport.Create(), TestContext.Current.CancellationToken);

        var why = result.ShouldBeOfType<PdfUnavailable>().Why;
        why.Da.ShouldContain("Installér Chromium");
        why.En.ShouldContain("Install Chromium");
        why.En.ShouldContain(Chromium.Setting);
    }

    [Fact]
    public async Task Print_BrowserThatIsNoProgram_FailsWithItsName()
    {
        var file = Path.GetTempFileName();
        try
        {
            var result = await new PdfPrinter(file, TimeProvider.System, PdfPrinter.UsualLimit).PrintAsync(SampleReport.Create(), TestContext.Current.CancellationToken);

            result.ShouldBeOfType<PdfFailed>().Why.Da.ShouldContain(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Print_BrowserThatHangs_IsStoppedAtTheLimit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for a hanging browser is a shell script.");
        var file = Path.GetTempFileName();
        var watch = Stopwatch.StartNew();
        try
        {
            await File.WriteAllTextAsync(file, "#!/bin/sh\nsleep 30\n", TestContext.Current.CancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var result = await new PdfPrinter(file, TimeProvider.System, TimeSpan.FromMilliseconds(300)).PrintAsync(SampleReport.Create(), TestContext.Current.CancellationToken);

            result.ShouldBeOfType<PdfFailed>().Why.En.ShouldContain("did not finish");
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Find_SettingThatNamesAMissingFile_FindsNothing() =>
        Chromium.Find(name => name == Chromium.Setting ? "/findes/ikke" : Environment.GetEnvironmentVariable(name)).ShouldBeNull();

    [Fact]
    public void Find_EmptyPath_FindsNothingOnThePath()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "The usual places of this system are looked at too.");
        Chromium.Find(_ => null).ShouldBeNull();
    }

    [Fact]
    public void Normalise_DatesAndIds_KeepTheirLength()
    {
        var pdf = "/CreationDate (D:20261122081500+00'00')\n/ModDate (D:20261122081500+00'00')\n(node00001234) (node00000077) (node00001234)";

        var normal = Encoding.Latin1.GetString(PdfNormaliser.Normalise(Encoding.Latin1.GetBytes(pdf), new DateOnly(2021, 10, 4)));

        normal.ShouldBe("/CreationDate (D:20211004000000+00'00')\n/ModDate (D:20211004000000+00'00')\n(node00000001) (node00000002) (node00000001)");
        normal.Length.ShouldBe(pdf.Length);
    }

    private static async Task<byte[]> PrintAsync()
    {
        var browser = Chromium.Find();
        Assert.SkipWhen(browser is null, $"There is no Chromium here; set {Chromium.Setting} or install it.");
        var result = await new PdfPrinter(browser, TimeProvider.System, PdfPrinter.UsualLimit).PrintAsync(SampleReport.Create(), TestContext.Current.CancellationToken);
        return result.ShouldBeOfType<PdfPrinted>().Bytes;
    }
}
