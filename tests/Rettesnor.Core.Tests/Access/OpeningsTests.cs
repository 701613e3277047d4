using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Access;

public sealed class OpeningsTests
{
    private readonly MovableClock clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Open_ACitizen_IsForThatAccountAndCitizenUntilTheDayIsOver(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind, clock);
        bool IsOpen(string who, int person) => Openings.IsOpen(test.Data, who, person);

        Openings.Open(test.Data, new Written("anne", "page", "afløser 010190-1234"), 7);
        clock.Pass(TimeSpan.FromSeconds(1));

        (IsOpen("anne", 7), IsOpen("anne", 8), IsOpen("bo", 7)).ShouldBe((true, false, false));
        var midnight = TimeZoneInfo.ConvertTimeToUtc(new DateTime(2026, 11, 27, 0, 0, 0, DateTimeKind.Unspecified), clock.LocalTimeZone);
        clock.Pass(midnight - clock.Now.UtcDateTime - TimeSpan.FromSeconds(1));
        IsOpen("anne", 7).ShouldBeTrue("a second before midnight");
        clock.Pass(TimeSpan.FromSeconds(1));
        IsOpen("anne", 7).ShouldBeFalse("at midnight");
        IReadOnlyList<LoggedOpening> Log(int? person, params string[] hidden) => new LogBook(test.Data, [], hidden).Openings(new LogQuestion(null, person, null, null), 10);
        Log(null).Select(o => (o.Who, o.Person, o.Why)).ShouldBe([("anne", 7, "afløser 010190-xxxx")]);
        Log(7).Count.ShouldBe(1);
        Log(8).ShouldBeEmpty();
        Log(null, "anne").ShouldBeEmpty();
        new LogBook(test.Data, [], []).Writes(new LogQuestion(null, 7, null, null), 0, 10).Select(w => w.Why).ShouldBe(["afløser 010190-xxxx"]);
    }

    [Theory]
    [InlineData("Afløser Hanne i dag", true)]
    [InlineData("Borgeren står i receptionen", true)]
    [InlineData(null, false)]
    [InlineData("fordi", false)]
    [InlineData("fordifordifordi", false)]
    [InlineData("x x x x x x x x", false)]
    [InlineData(". , . , . , . , . ,", false)]
    public void RefuseReason_OfAText_TakesSomeWords(string? why, bool isReason) => (Openings.RefuseReason(why) is null).ShouldBe(isReason);
}
