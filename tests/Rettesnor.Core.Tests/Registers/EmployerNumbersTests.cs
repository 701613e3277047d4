using Rettesnor.Core.Registers;

namespace Rettesnor.Core.Tests.Registers;

public sealed class EmployerNumbersTests
{
    public static PNumber P(string text) => PNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text, nameof(text));

    [Theory]
    [InlineData("13585628", "13585628")]
    [InlineData("DK 13 58 56 28", "13585628")]
    [InlineData("13585627", null)]
    [InlineData("03585628", null)]
    [InlineData("1358562", null)]
    [InlineData("1358562x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Cvr_IsReadWhereItsCheckDigitIsRight(string? text, string? digits) => (CvrNumber.TryParse(text, out var number) ? number.Digits : null).ShouldBe(digits);

    [Theory]
    [InlineData("1003456789", "1003456789")]
    [InlineData(" 1003 456 789 ", "1003456789")]
    [InlineData("0003456789", null)]
    [InlineData("100345678", null)]
    [InlineData("10034567890", null)]
    [InlineData("100345678a", null)]
    [InlineData(null, null)]
    public void PNumber_IsTenDigits(string? text, string? digits) => (PNumber.TryParse(text, out var number) ? number.Digits : null).ShouldBe(digits);
}
