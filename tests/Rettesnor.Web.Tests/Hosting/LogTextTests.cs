using Rettesnor.Core.Audit;
using Rettesnor.Web.Hosting.Telemetry;

namespace Rettesnor.Web.Tests.Hosting;

public sealed class LogTextTests
{
    private static readonly KeyValuePair<string, object?>[] Values = [new("Path", "/borgere/0101901234"), new("{OriginalFormat}", "Request for {Path} failed")];

    [Theory]
    [InlineData("Rettesnor.Web.Hosting.Health", "Import of 010190-1234 failed", "Import of 010190-xxxx failed")]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", "Request for /borgere/0101901234 failed", "Request for {Path} failed")]
    public void Of_ALine_KeepsOurWordsAndNothingThatOthersFilledIn(string category, string formatted, string text) =>
        LogText.Of(category, formatted, Values, null).ShouldBe(text);

    [Fact]
    public void Of_AFault_SaysItsKindsAndWhereAndNotItsMessage()
    {
        var fault = Caught(() => throw new InvalidOperationException("Karen Hansen 0101901234", new FormatException("0101901234")));

        var text = LogText.Of("Rettesnor.Web", "It broke", [], fault);

        text.ShouldStartWith("It broke: InvalidOperationException < FormatException\n");
        text.ShouldNotContain("Karen");
        text.ShouldNotContain("0101901234");
        FaultText.StepsOf(Caught(() => _ = int.Parse("0101901234x", System.Globalization.CultureInfo.InvariantCulture))).ShouldContain($"{typeof(LogTextTests).FullName}");
    }

    [Fact]
    public void NewNumber_OfAFault_HasNoLettersThatAreTakenForEachOther() =>
        Enumerable.Range(0, 200).Select(_ => FaultBook.NewNumber()).ShouldAllBe(n => System.Text.RegularExpressions.Regex.IsMatch(n, "^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$"));

    private static Exception Caught(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }
}
