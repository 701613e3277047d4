using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class SinceLastTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly StandingMark Mark = new()
    {
        Goal = "G-1",
        TitleDa = "Samtaler",
        TitleEn = "Interviews",
        Standing = StandingKind.Short,
        TargetDa = "over 85 %",
        TargetEn = "over 85%",
        Value = 84.1m,
        Unit = Unit.Percent,
        Step = 0.1m,
        Period = "2022-06",
        Measure = "interviews",
        Definition = "standard",
    };

    [Fact]
    public void Between_TheSame_IsNothing() => SinceLast.Between([Mark], [Mark]).ShouldBeEmpty();

    [Fact]
    public void Between_OthersInEveryWay_SaysEachInWords()
    {
        Texts(Mark, Mark with { Standing = StandingKind.Holding, Value = 86m, Period = "2022-09" }).ShouldBe(
            "Standing: Status er gået fra »Mangler« til »Holder«.|Figure: Tallet er steget fra 84,1 % (jun. 2022) til 86,0 % (sep. 2022).");
        Texts(Mark, Mark with { TargetDa = "over 75 %", TargetEn = "over 75%" }).ShouldBe("Target: Målet er ændret fra »over 85 %« til »over 75 %«.");
        Texts(Mark, Mark with { Value = 83.9m }).ShouldBe("Revised: Tallet er rettet fra 84,1 % (jun. 2022) til 83,9 % (jun. 2022).");
        Texts(Mark, Mark with { Definition = "fra-2023" }).ShouldBe("Definition: Det, der tæller med, er ændret: tallet er gjort op efter en anden definition end sidst, så de to kan ikke sammenlignes.");
        Texts(Mark, Mark with { Definition = "fra-2023", Value = 86m, Period = "2022-09" }).ShouldEndWith("|Figure: Tallet er nu 86,0 % (sep. 2022); sidst var det 84,1 % (jun. 2022).");
        Texts(Mark, Mark with { Value = 86m, Period = "2022-03" }).ShouldBe("Figure: Tallet er nu 86,0 % (mar. 2022); sidst var det 84,1 % (jun. 2022).");
        Texts(Mark, Mark with { Value = null, Period = null }).ShouldBe("Figure: Der er ikke længere et tal; sidst var det 84,1 % (jun. 2022).");
        Texts(Mark with { Value = null, Period = null }, Mark).ShouldBe("Figure: Der er kommet et tal: 84,1 % (jun. 2022).");
        Texts(Mark, Mark with { Period = "2022-09" }).ShouldBe("Figure: Tallet er det samme: fra 84,1 % (jun. 2022) til 84,1 % (sep. 2022).");
        string.Join('|', SinceLast.Between([Mark], [Mark with { Goal = "G-2" }]).Select(c => $"{c.Goal} {c.Kind}")).ShouldBe("G-2 Added|G-1 Removed");
    }

    [Fact]
    public void Marks_OfARealPlan_ComeBackFromTheirFileAndSayWhatChanged()
    {
        IReadOnlyList<StandingMark> then = StandingMark.Of(plans.Standing("stevns-2021", new DateOnly(2021, 6, 30)));
        var now = StandingMark.Of(plans.Standing("stevns-2021", new DateOnly(2021, 10, 4)));

        var kept = StandingMark.Read(StandingMark.Write(new Dictionary<Edition, IReadOnlyList<StandingMark>> { [Edition.Public] = then }))[Edition.Public];

        kept.ShouldBe(then);
        SinceLast.Between(kept, now).ShouldContain(c => c.Goal == "R21-5" && c.Text.Da == "Tallet er steget fra 44,3 % (uge 13, 2021) til 48,4 % (uge 33, 2021).");
        SinceLast.Between(kept, now).ShouldContain(c => c.Goal == "R21-5" && c.Text.En.Contains("has risen from 44.3%", StringComparison.Ordinal));
    }

    private static string Texts(StandingMark then, StandingMark now) => string.Join('|', SinceLast.Between([then], [now]).Select(c => $"{c.Kind}: {c.Text.In(Language.Danish)}"));
}
