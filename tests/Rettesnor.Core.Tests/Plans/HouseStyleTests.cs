using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

public sealed class HouseStyleTests
{
    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [InlineData("#7a1f2b", "7A1F2B")]
    [InlineData(" 1B4F9C ", "1B4F9C")]
    [InlineData("#000000", "000000")]
    [InlineData("#767676", "767676")]
    public void Colour_DarkEnoughForText_IsTaken(string text, string accent) => HouseStyle.ReadAccent(text).ShouldBe((accent, null));

    [Theory]
    [InlineData("#777777", "for lys", "4,5")]
    [InlineData("#FFFFFF", "for lys", "1,0")]
    [InlineData("rød", "»rød« er ikke en farve", "#1B4F9C")]
    [InlineData("#12345", "»#12345«", "")]
    [InlineData("", "»« er ikke en farve", "")]
    [InlineData(null, "er ikke en farve", "")]
    public void Colour_TooLightOrNone_IsRefusedWithWhatWasFound(string? text, string words, string more)
    {
        var (accent, problem) = HouseStyle.ReadAccent(text);

        accent.ShouldBeNull();
        problem!.Da.ShouldContain(words);
        problem.Da.ShouldContain(more);
    }

    [Fact]
    public void Logo_ThatIsAPicture_HasItsSize()
    {
        var (png, noProblem) = Logo.Read(TestPicture.Png(300, 100));
        noProblem.ShouldBeNull();
        (png!.IsPng, png.Width, png.Height).ShouldBe((true, 300, 100));
        png.Within(60, 12).ShouldBe((36, 12));
        png.Within(30, 12).ShouldBe((30, 10));

        // A jpeg of 32 by 16 pixels: its start, a comment, the frame header, and its end.
        var (jpeg, _) = Logo.Read([0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0, 0xFF, 0xD9]);
        (jpeg!.IsPng, jpeg.Width, jpeg.Height, jpeg.ContentType).ShouldBe((false, 32, 16, "image/jpeg"));
    }

    public static TheoryData<byte[]> NoPictures =>
    [
        Array.Empty<byte>(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
        TestPicture.Png(30, 10)[..60],
        TestPicture.Png(30, 10)[..^8],
        new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 },
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9, 0, 0, 0, 0, 0xFF, 0xD9 },
    ];

    [Theory]
    [MemberData(nameof(NoPictures))]
    public void Logo_ThatIsNoWholePicture_IsRefused(byte[] bytes)
    {
        var (logo, problem) = Logo.Read(bytes);

        logo.ShouldBeNull();
        problem!.Da.ShouldContain("png- eller jpg-fil");
    }

    [Fact]
    public void Logo_WhoseContentIsDamaged_IsRefused()
    {
        var damaged = TestPicture.Png(300, 100);
        damaged.AsSpan(45, 8).Fill(0xAA);

        Logo.Read(damaged).Problem!.Da.ShouldContain("ødelagt");
    }

    [Fact]
    public void Logo_TooLarge_IsRefusedWithItsSize()
    {
        Logo.Read(new byte[600_000]).Problem!.Da.ShouldContain("600 kB og må fylde 500 kB");
        Logo.Read(TestPicture.Png(4001, 1)).Problem!.Da.ShouldContain("4001 × 1 punkter");
    }

    [Fact]
    public void Sender_OfTooMuch_IsRefused()
    {
        HouseStyle.ReadSender("Stevns Kommune\r\n\r\n Rådhuspladsen 4 \n").Lines.ShouldBe(["Stevns Kommune", "Rådhuspladsen 4"]);
        HouseStyle.ReadSender("a\nb\nc\nd\ne").Problem!.Da.ShouldContain("5 linjer");
        HouseStyle.ReadSender(new string('x', 81)).Problem!.Da.ShouldContain("81 tegn");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Style_OfAMunicipality_IsTheNewest(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var styles = new HouseStyles(test.Data);
        var stevns = new AreaId("stevns");
        var written = new Written("ane", "test", "Dokumenternes udseende");
        styles.Of(stevns).ShouldBe(HouseStyle.Plain);

        styles.Save(written, stevns, new HouseStyle("7A1F2B", Logo.Read(TestPicture.Png(30, 10)).Logo, new(["Stevns Kommune", "Store Heddinge"])));

        var kept = styles.Of(stevns);
        (kept.Accent, kept.Logo!.Width, string.Join('|', kept.Sender)).ShouldBe(("7A1F2B", 30, "Stevns Kommune|Store Heddinge"));
        styles.Of(new AreaId("faxe")).ShouldBe(HouseStyle.Plain);
        styles.Save(written, stevns, new HouseStyle("000000", null, ValueList<string>.Empty));
        styles.Of(stevns).ShouldBe(new HouseStyle("000000", null, ValueList<string>.Empty));
    }
}
