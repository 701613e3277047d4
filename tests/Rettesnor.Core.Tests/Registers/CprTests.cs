using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Registers;

public sealed class CprTests
{
    // Numbers that nobody has: days of birth with 60 added are replacement numbers.
    private static readonly CprNumber Somebody = Parse("6101901234");

    [Theory]
    [InlineData("6101901234", "1990-01-01")]
    [InlineData("610190-1234", "1990-01-01")]
    [InlineData(" 610190 1234 ", "1990-01-01")]
    [InlineData("6101104234", "2010-01-01")]
    [InlineData("6101404234", "1940-01-01")]
    [InlineData("6101575234", "2057-01-01")]
    [InlineData("6101585234", "1858-01-01")]
    [InlineData("9102009234", "2000-02-31", false)]
    [InlineData("8902009234", "2000-02-29")]
    [InlineData("101901234", "1990-01-01")]
    [InlineData("", "", false)]
    [InlineData("61019012345", "", false)]
    [InlineData("610190-123x", "", false)]
    [InlineData("610190+1234", "", false)]
    [InlineData("6014901234", "", false)]
    [InlineData("6013901234", "", false)]
    [InlineData("٠١٠١٩٠١٢٣٤", "", false)]
    public void Parse_Text_GivesTheDayOfBirth(string text, string born, bool valid = true)
    {
        CprNumber.TryParse(text, out var number).ShouldBe(valid);
        if (valid)
        {
            number.Born!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(born);
        }
    }

    [Fact]
    public void Parse_OfAFictitiousNumber_SaysThatItIsOne()
    {
        var number = Parse(Core.Demonstration.FictitiousPerson.Cpr(1042));

        number.IsFictitious.ShouldBeTrue();
        number.Born.ShouldBeNull();
        Somebody.IsFictitious.ShouldBeFalse();
    }

    [Fact]
    public void Text_OfANumber_IsMasked()
    {
        Somebody.ToString().ShouldBe("610190-xxxx");
        $"{Somebody}".ShouldNotContain("1234");
    }

    [Fact]
    public void CheckDigit_IsToldAndNotAskedFor()
    {
        Parse("0101900008").HasCheckDigit.ShouldBe(Weighted("0101900008"));
        Parse("0101900009").HasCheckDigit.ShouldBe(Weighted("0101900009"));
        Enumerable.Range(0, 10).Count(d => Parse($"010190000{d}").HasCheckDigit).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Seal_TheSameNumberTwice_GivesOneHashAndTwoCiphers()
    {
        using var folder = new TemporaryDirectory();
        var vault = CprVault.Open(folder.PathOf("keys"), mayMake: true);

        var (one, two) = (vault.Seal(Somebody), vault.Seal(Somebody));

        one.Hash.ShouldBe(two.Hash);
        one.Cipher.ShouldNotBe(two.Cipher);
        vault.Unseal(one.Key, one.Cipher).ShouldBe(Somebody);
        CprVault.Open(folder.PathOf("keys"), mayMake: false).Unseal(two.Key, two.Cipher).ShouldBe(Somebody);
        System.Text.Encoding.ASCII.GetString(one.Cipher).ShouldNotContain("6101901234");
    }

    [Fact]
    public void Unseal_ChangedBytesOrAnotherKey_IsRefused()
    {
        using var folder = new TemporaryDirectory();
        var vault = CprVault.Open(folder.PathOf("keys"), mayMake: true);
        var kept = vault.Seal(Somebody);
        var changed = kept.Cipher.ToArray();
        changed[^1] ^= 1;

        Should.Throw<DataRefusedException>(() => vault.Unseal(kept.Key, changed));
        Should.Throw<DataRefusedException>(() => vault.Unseal("k9", kept.Cipher));
        Should.Throw<DataRefusedException>(() => vault.Unseal(kept.Key, kept.Cipher.AsSpan(0, 5)));
        Should.Throw<DataRefusedException>(() => CprVault.Open(folder.PathOf("others"), mayMake: true).Unseal(kept.Key, kept.Cipher));
    }

    [Fact]
    public void Open_WithoutTheFile_IsRefusedWhereThereAreNumbers()
    {
        using var folder = new TemporaryDirectory();

        Should.Throw<DataRefusedException>(() => CprVault.Open(folder.PathOf("keys"), mayMake: false)).Text.Da.ShouldContain("Nøglefilen");
        folder.Write("keys", "[]");
        Should.Throw<DataRefusedException>(() => CprVault.Open(folder.PathOf("keys"), mayMake: true)).Text.Da.ShouldContain("kan ikke læses");
    }

    [Fact]
    public void AddKey_NumbersOfBefore_AreFoundAndReadUnderTheirOwn()
    {
        using var folder = new TemporaryDirectory();
        var before = CprVault.Open(folder.PathOf("keys"), mayMake: true).Seal(Somebody);

        var vault = CprVault.AddKey(folder.PathOf("keys"));

        vault.Keys.ShouldBe(["k1", "k2"]);
        vault.Unseal(before.Key, before.Cipher).ShouldBe(Somebody);
        vault.Hashes(Somebody).ShouldContain(h => h.SequenceEqual(before.Hash));
        vault.Seal(Somebody).Key.ShouldBe("k2");
    }

    private static CprNumber Parse(string text) => CprNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);

    private static bool Weighted(string digits) => digits.Zip([4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).Sum(p => (p.First - '0') * p.Second) % 11 == 0;
}
