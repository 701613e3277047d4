namespace Rettesnor.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(TestSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/site.css")]
    [InlineData("/findes-ikke")]
    public async Task Get_AnyAddress_SaysWhatThePageMayDo(string address)
    {
        using var answer = await site.Get(address);

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }
}
