using System.Net;

namespace Rettesnor.Web.Tests.Pages;

public sealed class DemonstrationTests(DemonstrationSite demonstration, TestSite site) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("/", "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.")]
    [InlineData("/planer/stevns-2023", "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.")]
    [InlineData("/findes-ikke", "Demonstration: i dag er 15. maj 2023. Alle personer er opdigtede.")]
    [InlineData("/en/plans/stevns-2023/goals/S23-6", "Demonstration: today is 15 May 2023. All persons are fictitious.")]
    public async Task Page_OfADemonstration_SaysSoOnALine(string address, string line)
    {
        (await demonstration.Page(address)).QuerySelector(".demonstration")!.TextContent.Trim().ShouldBe(line);
        (await site.Page(address)).QuerySelector(".demonstration").ShouldBeNull();
    }

    [Fact]
    public async Task Report_OfADemonstration_SaysSo()
    {
        using var answer = await demonstration.Get("/planer/stevns-2023/rapport.html");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestSite.Parse(answer)).QuerySelector(".notice")!.TextContent.ShouldStartWith("Demonstration: i dag er 15. maj 2023.");
    }
}
