using System.Net;
using Rettesnor.Core.Access;
using Rettesnor.Core.Reference;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Access;

public sealed class SecretTests
{
    private static readonly PasswordRules Rules = PasswordRules.Load(ReferenceData.ShippedFolder);

    // RFC 6238, appendix B: the key is the twenty characters "12345678901234567890"; the last six of its eight digits.
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Code_OfTheStandardsExamples_IsTheirs(long seconds, string code)
    {
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;

        Totp.CodeOf(key, Totp.StepOf(at)).ShouldBe(code);
        Totp.Find(key, code, at.AddSeconds(30)).ShouldBe(Totp.StepOf(at));
        Totp.Find(key, code, at.AddSeconds(60)).ShouldBeNull();
    }

    [Theory]
    [InlineData("en hest i en hat", "")]
    [InlineData("Rugbrød, sild og snaps", "")]
    [InlineData("kort", "for kort")]
    [InlineData("elleve teg!", "for kort")]
    [InlineData("aaaaaaaaaaaaaa", "de samme få tegn")]
    [InlineData("ababababababab", "de samme få tegn")]
    [InlineData("abcdefghijklmnop", "i rækkefølge")]
    [InlineData("123456789012", "i rækkefølge")]
    [InlineData("qwertyuiopåas", "i rækkefølge")]
    [InlineData("Adgangskode2026!", "flest bruger")]
    [InlineData("P4ssw0rd!!!!!!", "flest bruger")]
    [InlineData("anneholm er sej", "anneholm")]
    [InlineData("jeg hedder Holmgren", "holmgren")]
    [InlineData("heja heja Stevns", "stevns")]
    [InlineData("min rettesnor er lige", "rettesnor")]
    public void Password_GoodOrBad_SaysWhy(string password, string why)
    {
        var problems = string.Join(' ', Rules.Problems(password, ["anneholm", "Anne Holmgren", "Stevns"]).Select(p => p.Da));

        (why.Length == 0).ShouldBe(problems.Length == 0, problems);
        problems.ShouldContain(why);
    }

    [Theory]
    [InlineData("kort", 1)]
    [InlineData("aaaa", 2)]
    public void Password_ThatIsShort_IsToldOfRepeatingOnlyWhereItDoes(string password, int problems) => Rules.Problems(password, []).Count.ShouldBe(problems);

    [Fact]
    public void Password_OfTwoHundredAndOneCharacters_IsTooLong() =>
        Rules.Problems(string.Concat(Enumerable.Repeat("hest og vogn ", 16)), []).ShouldHaveSingleItem().Da.ShouldContain("for lang");

    [Fact]
    public void Address_WithManyWrongTries_WaitsLongerAndLonger()
    {
        var clock = new MovableClock(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
        var throttle = new AddressThrottle(clock);
        var (guesser, other) = (IPAddress.Parse("10.1.2.3"), IPAddress.Parse("10.1.2.4"));
        void Try(int times)
        {
            for (var i = 0; i < times; i++)
            {
                throttle.Wrong(guesser);
            }
        }

        Try(AddressThrottle.FreeTries - 1);
        throttle.Wait(guesser).ShouldBeNull();
        Try(1);
        throttle.Wait(guesser).ShouldBe(TimeSpan.FromMinutes(1));
        throttle.Wait(IPAddress.Parse("::ffff:10.1.2.3")).ShouldBe(TimeSpan.FromMinutes(1));
        throttle.Wait(other).ShouldBeNull();
        clock.Pass(TimeSpan.FromMinutes(1));
        throttle.Wait(guesser).ShouldBeNull();
        Try(10);
        throttle.Wait(guesser).ShouldBe(TimeSpan.FromMinutes(2));
        clock.Pass(TimeSpan.FromHours(2));
        Try(1);
        throttle.Wait(guesser).ShouldBeNull("it is forgotten");
    }
}
