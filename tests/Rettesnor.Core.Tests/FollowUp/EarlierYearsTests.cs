using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class EarlierYearsTests
{
    private static readonly DateOnly Day = new(2024, 1, 15);

    [Fact]
    public void Years_BeforeAGoal_StandAsAGoalOfThatYearDoes()
    {
        using var five = new FivePlans();
        foreach (var row in five.Standing("stevns-2023", Day).Rows.Where(r => r.Rule is not null && r.Rule.Target is not (Target.Followed or Target.Milestone)))
        {
            foreach (var year in EarlierYears.Of(row.Rule!, Day, row.Figures!, 8))
            {
                year.Time.LastDay.ShouldBeLessThan(row.Rule!.Time.FirstDay);
                var alone = StandingRule.Of(row.Rule with { Time = year.Time, If = null }, year.Standing.At, row.Figures!);
                (year.Standing.Kind, year.Standing.Judged?.Value).ShouldBe((alone.Kind, alone.Judged?.Value));
                year.IsLevel.ShouldBe(alone.Worst is { Holds: not null, Distance: 0 });
            }
        }
    }

    [Fact]
    public void Years_OfAMainGoal_AreHeldAgainstItOnTheirNewestFigures()
    {
        using var five = new FivePlans();
        var row = five.Standing("stevns-2023", Day).Row("S23-7")!;
        IEnumerable<(string, StandingKind)> Against(string target) =>
            EarlierYears.Of(row.Rule! with { Target = new TargetReader(Measurement.Language.Danish, FivePlans.Words.TargetAreas).Read(target).Target! }, Day, row.Figures!, 8).Select(y => (y.Time.ToString(), y.Standing.Kind));

        Against("over 75 %").ShouldContain(("2022", StandingKind.Holding));
        Against("over 99 %").ShouldContain(("2022", StandingKind.Short));
    }

    // What counts as an offer was changed from 2023 on.
    [Theory]
    [InlineData(2022, false)]
    [InlineData(2023, true)]
    public void Years_UnderAnotherDefinitionThanTheTargets_AreSaidToBe(int year, bool isOther)
    {
        using var five = new FivePlans();
        var row = five.Standing("stevns-2023", Day).Row("S23-7")!;

        var years = EarlierYears.Of(row.Rule! with { Time = Period.OfYear(year) }, Day, row.Figures!, 8);

        years.Select(y => y.IsOtherDefinition).Distinct().ShouldBe([isOther]);
    }

    [Fact]
    public void Years_OfAGoalThatIsOnlyFollowed_AreNone()
    {
        using var five = new FivePlans();
        var row = five.Standing("stevns-2023", Day).Row("S23-7")!;

        EarlierYears.Of(row.Rule! with { Target = new Target.Followed() }, Day, row.Figures!, 8).ShouldBeEmpty();
    }
}
