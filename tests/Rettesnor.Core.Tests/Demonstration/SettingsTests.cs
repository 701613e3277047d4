using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Reference;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Demonstration;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_OfTheRepository_HaveEveryMunicipality() =>
        StevnsDemonstration.Settings.Sizes.Count.ShouldBe(98);

    [Theory]
    [InlineData("municipality: stevns", "municipality: stevnss", "stevns")]
    [InlineData("starts: 0.9", "starts: mange", "12 or 0.8")]
    [InlineData("next: { work: 66,", "next: { worrk: 66,", "work")]
    [InlineData("period: 2021-Q2", "period: 2021-Q9", "2021-Q2")]
    public void Settings_WithAWrongWord_AreRefusedWithThePlaceAndTheNearestWord(string right, string wrong, string suggested)
    {
        using var folder = new TemporaryDirectory();
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Reference, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(RepositoryFolder.Reference, file), File.ReadAllText(file));
        }

        var text = File.ReadAllText(folder.PathOf("demonstration.yaml"));
        text.ShouldContain(right);
        folder.Write("demonstration.yaml", text.Replace(right, wrong, StringComparison.Ordinal));

        var refused = Should.Throw<DataRefusedException>(() => DemonstrationSettings.Load(ReferenceData.Load(folder.Path)));
        refused.Message.ShouldStartWith("demonstration.yaml, linje ");
        refused.Message.ShouldContain(suggested.Replace(" or ", " eller ", StringComparison.Ordinal));
    }
}
