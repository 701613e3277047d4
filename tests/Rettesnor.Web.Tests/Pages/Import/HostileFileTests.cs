using System.IO.Compression;
using System.Net;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages.Import;

/// <summary>Files that nobody means well with, at every place where one is taken: the registers, a municipality's logo, a plan.</summary>
public sealed class HostileFileTests(AccessSite site) : IClassFixture<AccessSite>
{
    private const string Secret = "this stands in a file of the server";

    private static readonly (string Name, Func<byte[]> Content)[] Files =
    [
        ("tom.csv", () => []),
        ("et.csv", () => [0]),
        ("nul.csv", () => [.. Encoding.UTF8.GetBytes("CPR;Navn\n"), .. new byte[5000], (byte)'\n']),
        ("formel.csv", () => Encoding.UTF8.GetBytes("CPR;Navn\n=cmd|' /C calc'!A0;@SUM(1)\n")),
        ("lang-linje.csv", () => Encoding.UTF8.GetBytes("CPR;Navn\n" + new string('a', 3_000_000))),
        ("mange-kolonner.csv", () => Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 100_000)) + "\n1")),
        ("html.csv", () => Encoding.UTF8.GetBytes("<script>alert(1)</script>;Navn\n1;2\n")),
        ("bombe.xlsx", () => Zip(("[Content_Types].xml", new string(' ', 1)), ("xl/worksheets/sheet1.xml", new string('0', 60_000_000)))),
        ("dyb.xlsx", () => Zip(("xl/workbook.xml", string.Concat(Enumerable.Repeat("<a>", 200_000))))),
        ("entitet.xlsx", () => Zip(("xl/workbook.xml", $"<!DOCTYPE x [<!ENTITY s SYSTEM \"file://{SecretFile}\">]><workbook><sheets><sheet name=\"&s;\" sheetId=\"1\"/></sheets></workbook>"))),
        ("latter.xlsx", () => Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><workbook>&c;</workbook>"))),
        ("ud-af-mappen.xlsx", () => Zip(($"../../../..{Outside}", "x"), ("xl/workbook.xml", "<workbook/>"))),
        ("halv.xlsx", () => Zip(("xl/workbook.xml", "<workbook/>"))[..40]),
        ("billede.png", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[100]]),
        ("stort.png", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 8, 6, 0, 0, 0, 0, 0, 0, 0]),
        ("tegning.svg", () => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
        ("plan.yaml", () => Encoding.UTF8.GetBytes("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n")),
        ("dyb.yaml", () => Encoding.UTF8.GetBytes(new string('[', 100_000))),
        ("type.yaml", () => Encoding.UTF8.GetBytes("plan: !!System.Diagnostics.Process { start: calc }\n")),
        ("../../../etc/passwd", () => Encoding.UTF8.GetBytes("CPR;Navn\n1;2\n")),
        ("\u202Evsc.exe", () => Encoding.UTF8.GetBytes("CPR;Navn\n1;2\n")),
        ("<img src=x onerror=alert(1)>.csv", () => Encoding.UTF8.GetBytes("CPR;Navn\n1;2\n")),
        (new string('n', 4000) + ".csv", () => Encoding.UTF8.GetBytes("CPR;Navn\n1;2\n")),
    ];

    private static string Outside { get; } = Path.Combine(Path.GetTempPath(), "rettesnor-ud-" + Guid.NewGuid().ToString("N"));

    private static string SecretFile { get; } = MakeSecret();

    [Theory]
    [InlineData(Role.Analyst, "/import", "/import", "file")]
    [InlineData(Role.Leader, "/kommuner/stevns/udseende", "/kommuner/stevns/udseende", "logo")]
    [InlineData(Role.Leader, "/udkast", "/udkast?handler=File", "files")]
    public async Task File_ThatNobodyMeansWellWith_IsRefusedAndLeavesNothing(Role role, string page, string action, string field)
    {
        using var visitor = await site.InScope(role);
        var before = Beside();
        var read = 0;
        foreach (var (name, content) in Files)
        {
            using var form = new MultipartFormDataContent { { new StringContent("person_details"), "register" }, { new StringContent("file"), "form" }, { new StringContent("#0059B3"), "accent" }, { new StringContent(""), "sender" } };
            var file = new ByteArrayContent(content());
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
            form.Add(file);

            using var answer = await visitor.Upload(page, action, form);

            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{name}: {text}");
            text.ShouldNotContain("<script>alert");
            text.ShouldNotContain("<img src=x");
            text.ShouldNotContain(Secret);
            if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/fil/", StringComparison.Ordinal))
            {
                // It is a file that can be read; its page must not run what stands in it either.
                read++;
                using var shown = await visitor.Get(answer.Headers.Location!.ToString());
                var mapping = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                ((int)shown.StatusCode).ShouldBeLessThan(500, name);
                mapping.ShouldNotContain("<script>alert");
                mapping.ShouldNotContain("<img src=x");
                mapping.ShouldNotContain(Secret);
            }
        }

        (read > 0).ShouldBe(page == "/import", "some are plain files of a strange name, which are read");
        Beside().ShouldBe(before, "no file has found its way out of the data directory");
        File.Exists(Outside).ShouldBeFalse();
        using var after = await visitor.Get(page);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private List<string> Beside() => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(site.Library.Data.Path)!, "*passwd*").Order(StringComparer.Ordinal)];

    private static string MakeSecret()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Secret);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var all = new MemoryStream();
        using (var zip = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                part.Write(text);
            }
        }

        return all.ToArray();
    }
}
