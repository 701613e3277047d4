using Microsoft.IdentityModel.Protocols;
using Rettesnor.Testing;
using Rettesnor.Web.Hosting.Provider;

namespace Rettesnor.Web.Tests.Access;

public sealed class ProviderConfigurationTests
{
    private const string Good = """{ "issuer": "https://login.example", "token_endpoint": "https://login.example/token" }""";

    private readonly MovableClock clock = new(new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<html>Fejl</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    public async Task Get_WhatIsNoProvider_IsAsGoodAsNobody(string said)
    {
        using var configuration = new ProviderConfiguration("https://login.example", new Documents { Said = said }, clock);

        await Should.ThrowAsync<InvalidOperationException>(() => configuration.GetConfigurationAsync(Stop));
    }

    [Fact]
    public async Task Get_AfterAKeyWasNotKnown_AsksAgainOnceASecondAndKeepsWhatItKnewOfOneThatIsDown()
    {
        var documents = new Documents { Said = Good };
        using var configuration = new ProviderConfiguration("https://login.example", documents, clock);
        await configuration.GetConfigurationAsync(Stop);
        await configuration.GetConfigurationAsync(Stop);
        documents.Asked.ShouldBe(1);

        configuration.RequestRefresh();
        await configuration.GetConfigurationAsync(Stop);
        documents.Asked.ShouldBe(1, "whoever sends wrong tokens makes no flood of this");
        clock.Pass(TimeSpan.FromSeconds(2));
        await configuration.GetConfigurationAsync(Stop);
        documents.Asked.ShouldBe(2);

        documents.Said = null;
        clock.Pass(TimeSpan.FromHours(2));
        (await configuration.GetConfigurationAsync(Stop)).Issuer.ShouldBe("https://login.example");
        documents.Asked.ShouldBe(3);
    }

    private sealed class Documents : IDocumentRetriever
    {
        public string? Said { get; set; }

        public int Asked { get; private set; }

        public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            Asked++;
            return Said is { } said ? Task.FromResult(said) : throw new IOException("down");
        }
    }
}
