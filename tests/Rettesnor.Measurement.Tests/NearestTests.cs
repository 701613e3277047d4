using Rettesnor.Measurement;

namespace Rettesnor.Measurement.Tests;

public class NearestTests
{
    private static readonly string[] Known = ["stevns", "slagelse", "soroe", "solroed", "region-sjaelland", "denmark", "faxe", "fanoe", "at-end", "at"];

    [Theory]
    [InlineData("stevsn", new[] { "stevns" })]
    [InlineData("Stevn", new[] { "stevns" })]
    [InlineData("slagelsse", new[] { "slagelse" })]
    [InlineData("danmark", new[] { "denmark" })]
    [InlineData("region", new[] { "region-sjaelland" })]
    [InlineData("faxee", new[] { "faxe" })]
    [InlineData("atend", new[] { "at-end" })]
    [InlineData("xyz", new string[0])]
    [InlineData("", new string[0])]
    [InlineData("qqqqqqqqqqqqqqqq", new string[0])]
    public void To_MistypedWord_IsTheWordMeant(string word, string[] expected) => Nearest.To(word, Known).ShouldBe(expected);

    [Fact]
    public void To_AWordWithOneMoreInTheMiddle_IsTheOneWithoutIt() =>
        Nearest.To("at-the-end", ["always", "at-end", "on-average", "in-total"], 1).ShouldBe(["at-end"]);

    [Fact]
    public void To_SeveralNear_AreOrderedByDistanceThenName() =>
        Nearest.To("abcdef", ["abcdxx", "abcdeg", "abcdea", "abcdef", "abcxxx"]).ShouldBe(["abcdef", "abcdea", "abcdeg"]);

    [Fact]
    public void To_SwappedNeighbours_CountAsOneEdit() => Nearest.To("abd", ["adb"]).ShouldBe(["adb"]);
}
