using Rettesnor.Measurement;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Tests.Languages;

public sealed class PageRouteTests
{
    private static readonly PageRoute Route = new("/A/B/B", "planer/{plan}/rapport.{format}", "en/plans/{plan}/report.{format}");

    [Theory]
    [InlineData(Language.Danish, "/planer/stevns-2023/rapport.pdf")]
    [InlineData(Language.English, "/en/plans/stevns-2023/report.pdf")]
    public void Address_PartsFilled_IsTheTemplateOfTheLanguage(Language language, string expected) =>
        Route.Address(language, ("plan", "stevns-2023"), ("format", "pdf")).ShouldBe(expected);

    [Fact]
    public void Address_ValueWithASlash_IsEscaped() =>
        Route.Address(Language.Danish, ("plan", "a/b"), ("format", "pdf")).ShouldBe("/planer/a%2Fb/rapport.pdf");

    [Theory]
    [InlineData(Language.Danish, "/")]
    [InlineData(Language.English, "/en")]
    public void Address_FrontPage_IsTheRootOfTheLanguage(Language language, string expected) =>
        SiteMap.Plans.Address(language).ShouldBe(expected);

    [Fact]
    public void All_NoTwoPages_ShareAnAddress() =>
        SiteMap.All.SelectMany(r => new[] { r.Danish, r.English }).ShouldBeUnique();
}
