using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Measurement.Tests.Figures;

public class NumberTextTests
{
    [Theory]
    [InlineData("1285000", 2, "1.285.000,00", "1,285,000.00")]
    [InlineData("58.64", 1, "58,6", "58.6")]
    [InlineData("58.65", 1, "58,7", "58.7")]
    [InlineData("-58.65", 1, "−58,7", "−58.7")]
    [InlineData("-0.04", 1, "0,0", "0.0")]
    [InlineData("0", 0, "0", "0")]
    [InlineData("-1234.5", 0, "−1.235", "−1,235")]
    [InlineData("999.95", 1, "1.000,0", "1,000.0")]
    public void Of_Decimals_AreRoundedAwayFromZero(string value, int decimals, string danish, string english)
    {
        NumberText.Of(D(value), decimals, Language.Danish).ShouldBe(danish);
        NumberText.Of(D(value), decimals, Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("58.6", "0.1", Unit.Percent, "58,6 %", "58.6%")]
    [InlineData("58", "0.1", Unit.Percent, "58,0 %", "58.0%")]
    [InlineData("58.60", null, Unit.Percent, "58,6 %", "58.6%")]
    [InlineData("1285000", "0.01", Unit.Dkk, "1.285.000,00 kr.", "DKK 1,285,000.00")]
    [InlineData("1285", "10", Unit.Persons, "1.285", "1,285")]
    [InlineData("3.25", "0.1", Unit.Score, "3,3", "3.3")]
    public void Of_StepAndUnit_HasThePrintedDecimalsAndTheSign(string value, string? step, Unit unit, string danish, string english)
    {
        NumberText.Of(D(value), step is null ? null : D(step), unit, Language.Danish).ShouldBe(danish);
        NumberText.Of(D(value), step is null ? null : D(step), unit, Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("3.1", "+3,1")]
    [InlineData("-3.1", "−3,1")]
    [InlineData("0.04", "0,0")]
    public void Signed_Change_HasASignUnlessZero(string value, string danish) => NumberText.Signed(D(value), 1, Language.Danish).ShouldBe(danish);

    [Fact]
    public void Kroner_Amount_HasOere() => NumberText.Kroner(1285000m, Language.Danish).ShouldBe("1.285.000,00");

    [Theory]
    [InlineData("1.285.000,00", Language.Danish, "1285000")]
    [InlineData("1285000,5", Language.Danish, "1285000.5")]
    [InlineData("1.285", Language.Danish, "1285")]
    [InlineData("1,285", Language.Danish, "1.285")]
    [InlineData("58,6", Language.Danish, "58.6")]
    [InlineData("−20", Language.Danish, "-20")]
    [InlineData("-0,4", Language.Danish, "-0.4")]
    [InlineData("+500", Language.Danish, "500")]
    [InlineData(" 7 ", Language.Danish, "7")]
    [InlineData("1,285,000.00", Language.English, "1285000")]
    [InlineData("58.6", Language.English, "58.6")]
    public void TryParse_NumberOfTheLanguage_IsRead(string text, Language language, string expected)
    {
        NumberText.TryParse(text, language, out var value).ShouldBeTrue();
        value.ShouldBe(D(expected));
    }

    [Theory]
    [InlineData("58.6", Language.Danish)]
    [InlineData("0.125", Language.Danish)]
    [InlineData("1,285.50", Language.Danish)]
    [InlineData("1285.000", Language.Danish)]
    [InlineData("1.285000", Language.Danish)]
    [InlineData("1.285.00", Language.Danish)]
    [InlineData("1.285,50", Language.English)]
    [InlineData("58,6", Language.English)]
    [InlineData("0,125", Language.English)]
    [InlineData("", Language.Danish)]
    [InlineData("-", Language.Danish)]
    [InlineData(",5", Language.Danish)]
    [InlineData("5,", Language.Danish)]
    [InlineData("58,6 %", Language.Danish)]
    [InlineData("1e3", Language.Danish)]
    [InlineData("--5", Language.Danish)]
    [InlineData("٣", Language.Danish)]
    [InlineData("99999999999999999999999999999999", Language.Danish)]
    public void TryParse_AnythingElse_IsRefused(string text, Language language) =>
        NumberText.TryParse(text, language, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_WhatOfWrote_IsTheSameNumber()
    {
        foreach (var value in new[] { 0m, 0.01m, -0.01m, 999.99m, -1000m, 123456789.12m, 1000000m })
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                NumberText.TryParse(NumberText.Of(value, 2, language), language, out var read).ShouldBeTrue();
                read.ShouldBe(value);
            }
        }
    }

    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
