using Rettesnor.Core.Registers;

namespace Rettesnor.Core.Tests.Registers;

/// <summary>What has to hold of a fact's fields together, and on the day that it is written.</summary>
public sealed class FactRuleTests
{
    private static readonly DateOnly Today = new(2023, 5, 15);

    [Fact]
    public void Orders_ThatCanBe_BreakNothing()
    {
        Orders(new(2023, 5, 1), 5, 5, Today).ShouldBeEmpty();
        Orders(Today, 1, null, null).ShouldBeEmpty();
        Orders(new(2023, 5, 1), 1, 0, null).ShouldBeEmpty("nobody is hired yet");
    }

    [Fact]
    public void Orders_ThatCannotBe_SayWhichField()
    {
        Orders(new(2023, 5, 16), 1, null, null).ShouldBe(["day"]);
        Orders(new(2023, 5, 1), 1, null, new(2023, 5, 16)).ShouldBe(["closed"]);
        Orders(new(2023, 5, 2), 1, null, new(2023, 5, 1)).ShouldBe(["closed"]);
        Orders(new(2023, 5, 2), 1, 1, null).ShouldBe(["closed"]);
        Orders(new(2023, 5, 2), 1, 2, new(2023, 5, 3)).ShouldBe(["hired"]);
    }

    [Fact]
    public void Courses_EndedAheadOrBeforeTheGrant_AreRefused()
    {
        Courses(new(2023, 5, 1), null).ShouldBeEmpty();
        Courses(Today, Today).ShouldBeEmpty();
        Courses(new(2023, 5, 1), new(2023, 12, 1)).ShouldBe(["ended"]);
        Courses(new(2023, 5, 2), new(2023, 5, 1)).ShouldBe(["ended"]);
        Courses(new(2023, 12, 31), null).ShouldBe(["granted"]);
    }

    [Fact]
    public void MicroFlexjobs_AreBelowTenHours()
    {
        Placements("micro-flexjob", 9.99m).ShouldBeEmpty();
        Placements("micro-flexjob", null).ShouldBeEmpty();
        Placements("micro-flexjob", 10).ShouldBe(["hours_per_week"]);
        Placements("flexjob", 10).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_OfEveryRegister_AreAboutAFieldOfIt() =>
        AllRegisters.All.SelectMany(r => r.Rules.Select(rule => (r, rule.Field))).ShouldAllBe(p => p.r.IndexOf(p.Field) >= 0);

    private static IEnumerable<string> Orders(DateOnly day, decimal positions, decimal? hired, DateOnly? closed) =>
        EmployerRegisters.Orders.Broken([day, "Kok", "ordinary", positions, hired, closed], Today).Select(r => r.Field);

    private static IEnumerable<string> Courses(DateOnly granted, DateOnly? ended) =>
        PoolRegisters.Courses.Broken(["regional", "Truck", granted, 1_000_00L, "stevns", null, null, ended], Today).Select(r => r.Field);

    private static IEnumerable<string> Placements(string kind, decimal? hours) =>
        PlacementRegisters.Placements.Broken(["1003456789", kind, new DateOnly(2023, 5, 1), null, hours, null, null], Today).Select(r => r.Field);
}
