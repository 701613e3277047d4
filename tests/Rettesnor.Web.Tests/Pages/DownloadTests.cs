using System.Net;
using System.Text.Json;

namespace Rettesnor.Web.Tests.Pages;

public sealed class DownloadTests(TestSite site)
{
    [Theory]
    [InlineData("/planer/stevns-2021/rapport.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "stevns-2021-2021-Q2.docx")]
    [InlineData("/en/plans/stevns-2023/report.xlsx?pr=2022-Q3", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "stevns-2023-2022-Q3.xlsx")]
    [InlineData("/planer/vordingborg-2019/rapport.html", "text/html", "vordingborg-2019-2018-12-31.html")]
    public async Task Report_OfAPlan_IsAFileToKeep(string address, string type, string name)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData("/planer/stevns-2024/plan.docx", "stevns-2024.docx")]
    [InlineData("/planer/stevns-2024/kort.html", "stevns-2024-kort.html")]
    [InlineData("/planer/stevns-2024/maal.xlsx", "stevns-2024-maal.xlsx")]
    [InlineData("/en/plans/slagelse-2023/goals.html", "slagelse-2023-goals.html")]
    [InlineData("/en/plans/vordingborg-2019/versions/1/plan.html", "vordingborg-2019-version-1.html")]
    public async Task Plan_AsADocument_IsAFileToKeep(string address, string name)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData("/planer/stevns-2021/plan.odt", HttpStatusCode.NotFound, "Vælg docx")]
    [InlineData("/planer/stevns-1921/maal.docx", HttpStatusCode.NotFound, "»stevns-1921«")]
    [InlineData("/planer/stevns-2021/udgaver/7/plan.docx", HttpStatusCode.NotFound, "7")]
    [InlineData("/planer/stevns-2021/hoering/plan.docx", HttpStatusCode.NotFound, "høring")]
    public async Task Plan_AskedForWrongly_IsRefusedInWords(string address, HttpStatusCode status, string words)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(status);
        (await TestSite.Parse(answer)).QuerySelector("main")!.TextContent.ShouldContain(words);
    }

    [Theory]
    [InlineData("/planer/stevns-2021/rapport.odt", HttpStatusCode.NotFound, "Vælg docx")]
    [InlineData("/planer/stevns-2021/rapport.docx?pr=igaar", HttpStatusCode.BadRequest, "»igaar«")]
    [InlineData("/en/plans/nowhere-2021/report.docx", HttpStatusCode.NotFound, "‘nowhere-2021’")]
    public async Task Report_AskedForWrongly_IsRefusedInWords(string address, HttpStatusCode status, string words)
    {
        using var answer = await site.Get(address);

        answer.StatusCode.ShouldBe(status);
        (await TestSite.Parse(answer)).QuerySelector("main")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task Figures_AsJson_AreThoseOfTheDocument()
    {
        using var answer = await site.Get("/planer/stevns-2021/maal/R21-6/tal.json");

        var figures = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ToList();
        var july = figures.Single(f => f.GetProperty("area").GetString() == "stevns" && f.GetProperty("period").GetString() == "2021-07");
        july.GetProperty("value").GetDecimal().ShouldBe(92.5m);
        july.GetProperty("unit").GetString().ShouldBe("percent");
    }

    [Theory]
    [InlineData("/planer/stevns-2021/maal/R21-6/tal.csv", ";2021-07;92,5;percent;")]
    [InlineData("/en/plans/stevns-2021/goals/R21-6/figures.csv", ",2021-07,92.5,percent,")]
    public async Task Figures_AsCsv_AreWrittenForASpreadsheetOfTheLanguage(string address, string part)
    {
        using var answer = await site.Get(address);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(part);
    }
}
