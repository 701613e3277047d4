using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Reference;

public class AreasTests
{
    private static readonly Areas Shipped = Areas.Load(Path.Combine(AppContext.BaseDirectory, "reference"));

    [Fact]
    public void Load_ShippedFiles_HasEveryMunicipalityAndRegionOnce()
    {
        Shipped.All.Count(a => a.Kind == AreaKind.Municipality).ShouldBe(98);
        Shipped.All.Count(a => a.Kind == AreaKind.Region).ShouldBe(5);
        Shipped.Municipalities(AreaId.Denmark).Count.ShouldBe(98);
        Shipped.All.Where(a => a.Kind == AreaKind.Region).Sum(a => Shipped.Municipalities(a.Id).Count).ShouldBe(98);
        Shipped.Municipalities(new AreaId("region-sjaelland")).Count.ShouldBe(17);
        Shipped.Municipalities(new AreaId("region-hovedstaden")).Count.ShouldBe(29);
        Shipped.Municipalities(new AreaId("region-hovedstaden")).ShouldContain(a => a.Id.Value == "bornholm");
        Shipped.TryFind("411", out _).ShouldBeFalse("Christiansø is not a municipality");
    }

    [Theory]
    [InlineData("stevns", "stevns")]
    [InlineData("Stevns", "stevns")]
    [InlineData("STEVNS KOMMUNE", "stevns")]
    [InlineData("336", "stevns")]
    [InlineData("0336", "stevns")]
    [InlineData("Hele landet", "denmark")]
    [InlineData("landet", "denmark")]
    [InlineData("landsgennemsnittet", "denmark")]
    [InlineData("Danmark", "denmark")]
    [InlineData("000", "denmark")]
    [InlineData("ÆRØ", "aeroe")]
    [InlineData("Køge", "koege")]
    [InlineData("København", "koebenhavn")]
    [InlineData("Københavns Kommune", "koebenhavn")]
    [InlineData("Copenhagen", "koebenhavn")]
    [InlineData("Århus", "aarhus")]
    [InlineData("Nordfyns", "nordfyns")]
    [InlineData("Høje-Taastrup", "hoeje-taastrup")]
    [InlineData("Region Sjælland", "region-sjaelland")]
    [InlineData("region zealand", "region-sjaelland")]
    [InlineData("1085", "region-sjaelland")]
    [InlineData("085", "region-sjaelland")]
    [InlineData("RAR Sjælland", "rar-sjaelland")]
    [InlineData("ReKB", "rekb")]
    [InlineData(" faxe ", "faxe")]
    public void TryFind_IdNameAliasOrCode_FindsTheArea(string text, string id)
    {
        Shipped.TryFind(text, out var area).ShouldBeTrue();
        area.Id.Value.ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Uoplyst område")]
    [InlineData("33")]
    public void TryFind_SomethingElse_FindsNothing(string? text) => Shipped.TryFind(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Stevnss", "stevns")]
    [InlineData("Slagelsse", "slagelse")]
    [InlineData("vordingbrog", "vordingborg")]
    [InlineData("danmrk", "denmark")]
    [InlineData("region-sjalland", "region-sjaelland")]
    public void Suggest_MistypedName_BeginsWithTheAreaMeant(string text, string id) => Shipped.Suggest(text)[0].ShouldBe(id);

    [Fact]
    public void Suggest_NothingNear_IsEmpty() => Shipped.Suggest("xqzwxqzwxqzw").ShouldBeEmpty();

    [Theory]
    [InlineData("stevns", "faxe koege")]
    [InlineData("slagelse", "kalundborg naestved soroe")]
    [InlineData("vordingborg", "faxe guldborgsund naestved")]
    [InlineData("koege", "faxe lejre ringsted roskilde solroed stevns")]
    [InlineData("lolland", "guldborgsund")]
    public void Neighbours_OfAMunicipality_AreThoseNextToIt(string id, string expected) =>
        string.Join(' ', Shipped.Neighbours(new AreaId(id)).Select(a => a.Id)).ShouldBe(expected);

    [Fact]
    public void Neighbours_OfEveryMunicipalityInRegionSjaelland_AreKnown() =>
        Shipped.Municipalities(new AreaId("region-sjaelland")).ShouldAllBe(a => Shipped.Neighbours(a.Id).Count > 0);

    [Fact]
    public void ExistsOn_HistoricArea_EndsOnItsLastDay()
    {
        var council = Shipped[new AreaId("rar-sjaelland")];
        council.ExistsOn(new DateOnly(2024, 12, 31)).ShouldBeTrue();
        council.ExistsOn(new DateOnly(2025, 1, 1)).ShouldBeFalse();
        council.ExistsThroughout(Period.OfYears(2024, 2025)).ShouldBeFalse();
        council.Remark.ShouldNotBeNull();
        Shipped.Municipalities(council.Id).Count.ShouldBe(17);
        Shipped[AreaId.Denmark].ExistsThroughout(Period.OfYears(1950, 2100)).ShouldBeTrue();
    }

    [Fact]
    public void Municipalities_OfCooperations_AreTheirMembers()
    {
        Shipped.Municipalities(new AreaId("rekb")).Select(a => a.Name.Da).ShouldBe(["Køge", "Stevns"]);
        Shipped.Municipalities(new AreaId("storstroemsbroen")).Select(a => a.Name.Da).ShouldBe(["Guldborgsund", "Vordingborg"]);
        Shipped.Municipalities(new AreaId("faxe")).Select(a => a.Name.Da).ShouldBe(["Faxe"]);
    }

    [Fact]
    public void TryFind_AreasOfJobindsats_AllResolve()
    {
        var file = RepositoryFolder.Shared("data/jobindsats.csv");
        Assert.SkipUnless(file is not null, "The official figures are not beside the repository.");
        var names = File.ReadLines(file!).Skip(1).Select(line => line.Split(';')[0]).Distinct().ToList();
        names.Count.ShouldBe(99);
        names.Where(name => !Shipped.TryFind(name, out _)).ShouldBeEmpty();
        names.ShouldAllBe(name => Shipped.All.Any(a => a.Name.Da == name));
    }
}
