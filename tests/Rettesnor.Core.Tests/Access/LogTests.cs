using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Access;

public sealed class LogTests
{
    private readonly MovableClock clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Readings_OfAList_AreKeptForEveryPersonAndMoveNoRevision(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind, clock);
        var before = test.Data.Revision();

        ReadingLog.Keep(test.Data, "anne", "list", [3, 1, 2]);
        clock.Pass(TimeSpan.FromHours(1));
        ReadingLog.Keep(test.Data, "bo", "page", [2]);

        test.Data.Revision().ShouldBe(before);
        var book = new LogBook(test.Data, [.. AllRegisters.OfCitizens.Select(r => r.Id)], []);
        IEnumerable<string> Read(string? who, int? person, double? hours, int skip = 0, int most = 100) =>
            book.Readings(new LogQuestion(who, person, hours is { } h ? clock.Now.UtcDateTime.AddHours(-h) : null, hours is null ? null : clock.Now.UtcDateTime.AddSeconds(1)), skip, most)
                .Select(l => $"{l.Who} {l.Count}: {string.Join(' ', l.Persons)}");
        Read(null, null, 2).ShouldBe(["bo 1: 2", "anne 3: 1 2 3"]);
        Read(null, null, null).ShouldBe(["bo 1: 2", "anne 3: 1 2 3"], "no bound");
        Read(null, null, null, 1).ShouldBe(["anne 3: 1 2 3"]);
        Read(null, null, null, 0, 1).ShouldBe(["bo 1: 2"]);
        Read(null, 2, 2).ShouldBe(["bo 1: 2", "anne 1: 2"]);
        Read("anne", 2, 2).ShouldBe(["anne 1: 2"]);
        Read(null, null, 0.5).ShouldBe(["bo 1: 2"]);
        new LogBook(test.Data, [], ["bo"]).Readings(new LogQuestion(null, 2, null, null), 0, 100).Select(l => l.Who).ShouldBe(["anne"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Readings_OfManyCitizensAtOnce_AreOneRowThatNamesTheFirstHundred(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind, clock);
        ReadingLog.Keep(test.Data, "anne", "list", [.. Enumerable.Range(1, 312)]);

        var reading = new LogBook(test.Data, [], []).Readings(new LogQuestion(null, null, null, null), 0, 100).ShouldHaveSingleItem();

        reading.Count.ShouldBe(312);
        reading.Persons.ShouldBe(Enumerable.Range(1, LogBook.MostNamed));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Writes_AboutAPerson_AreThoseThatTouchedAFactOfThem(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind, clock);
        var persons = new PersonStore(CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true));
        CprNumber.TryParse("611390-0001", out var first).ShouldBeTrue();
        CprNumber.TryParse("611390-0002", out var second).ShouldBeTrue();
        var (one, two) = test.Data.Write(new Written("import", "import", "persons"), (db, write) => (persons.FindOrAdd(db, write, first), persons.FindOrAdd(db, write, second)));
        void Hours(int person, decimal hours, string who) => test.Data.Write(
            new Written(who, "page", "hours"), (db, write) => RegisterStore.Put(db, write, AllRegisters.Hours, [Fact.Of(AllRegisters.Hours, person, Fact.Own, new DateOnly(2023, 1, 1), hours)]));
        Hours(one, 10, "anne");
        Hours(two, 10, "bo");
        Hours(one, 12, "ib");

        var book = new LogBook(test.Data, [.. AllRegisters.OfCitizens.Select(r => r.Id)], []);
        var question = new LogQuestion(null, one, clock.Now.UtcDateTime.AddHours(-1), clock.Now.UtcDateTime.AddSeconds(1));

        book.Writes(question, 0, 100).Select(l => l.Who).ShouldBe(["ib", "anne", "import"]);
        book.Writes(question with { Person = null }, 0, 2).Select(l => l.Who).ShouldBe(["ib", "bo"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Place_OfAPerson_IsThatOfTheDay(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind, clock);
        var persons = new PersonStore(CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true));
        CprNumber.TryParse("611390-0001", out var cpr).ShouldBeTrue();
        var person = test.Data.Write(new Written("import", "import", "persons"), (db, write) => persons.FindOrAdd(db, write, cpr));
        DateOnly Day(int month) => new(2023, month, 1);
        test.Data.Write(new Written("import", "import", "facts"), (db, write) =>
            RegisterStore.Put(db, write, AllRegisters.Residences,
            [
                Fact.Of(AllRegisters.Residences, person, "x", "faxe", Day(1), Day(3).AddDays(-1)), Fact.Of(AllRegisters.Residences, person, "x", "stevns", Day(3), null),
            ]).Added
            + RegisterStore.Put(db, write, AllRegisters.States,
            [
                Fact.Of(AllRegisters.States, person, "x", "team", "Jobteamet", Day(3), Day(5)), Fact.Of(AllRegisters.States, person, "x", "caseworker", "anne", Day(4), null),
            ]).Added).ShouldBe(4);

        PersonPlace At(DateOnly day) => test.Data.Use(db => PersonPlaces.Of(db, person, day));
        At(Day(2)).ShouldBe(new PersonPlace("faxe", null, null));
        At(Day(3)).ShouldBe(new PersonPlace("stevns", "Jobteamet", null));
        At(Day(5)).ShouldBe(new PersonPlace("stevns", "Jobteamet", "anne"));
        At(Day(6)).ShouldBe(new PersonPlace("stevns", null, "anne"));
        At(new DateOnly(2022, 1, 1)).ShouldBe(new PersonPlace(null, null, null));
    }
}
