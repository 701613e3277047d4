using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Rettesnor.Core.Data;
using Rettesnor.Web.Pages.Import;

namespace Rettesnor.Web.Tests.Pages.Import;

/// <summary>The demonstration with a disk that has no room for what is sent.</summary>
public sealed class FullSite : DemonstrationSite
{
    protected override void Replace(IServiceCollection services) => services.AddSingleton(_ => new Uploads(Library.Data, path =>
    {
        // The system's own full disk, after the name has been taken as it is on any other.
        OwnFolder.Create(path).Dispose();
        return new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
    }));
}

/// <summary>What somebody is told who sends a file to a server whose disk is full.</summary>
public sealed class FullDiskTests(FullSite site) : IClassFixture<FullSite>
{
    [Theory]
    [InlineData("/import", "Serverens disk er fuld", "Intet er gemt.")]
    [InlineData("/en/import", "The server's disk is full", "Nothing was kept.")]
    public async Task Upload_ToAFullDisk_SaysSoInWordsAndKeepsNothing(string address, string title, string text)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        await site.SignIn();
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)(await site.Page(address)).QuerySelector("[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent("interviews"), "register" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("CPR;Dato\n611390-1234;03-02-2023\n")), "file", "f.csv" },
        };

        using var answer = await site.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        var page = await TestSite.Parse(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelector(".lead")!.TextContent.ShouldContain(text);
        Directory.EnumerateFiles(Path.Combine(site.Library.Data.Path, "uploads")).ShouldBeEmpty();
    }
}
