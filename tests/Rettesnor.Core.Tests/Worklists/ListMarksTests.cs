using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Worklists;

public sealed class ListMarksTests
{
    private static readonly Written Why = new("tests", "tests", "marks");

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Put_AgainAndBack_LeavesOneThatHoldsAndKeepsWhatWasSaid(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var vault = CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true);
        CprNumber.TryParse("6101901234", out var number).ShouldBeTrue();
        var person = test.Data.Write(Why, (db, write) => new PersonStore(vault).FindOrAdd(db, write, number));
        void Put(string list, MarkKind mark, string text) => test.Data.Write(Why, (db, write) =>
        {
            ListMarks.Put(db, write, list, person, mark, text);
            return 0;
        });

        Put("p/a", MarkKind.Assigned, "ane");
        Put("p/a", MarkKind.Assigned, "bo");
        Put("p/a", MarkKind.Note, "ringer tirsdag");
        Put("p/b", MarkKind.Aside, "på barsel");

        test.Data.Use(db => ListMarks.Of(db, "p/a"))[person].ShouldBe(new ListMarks("bo", "ringer tirsdag", null));
        test.Data.Use(db => ListMarks.Of(db, "p/b"))[person].ShouldBe(new ListMarks(null, null, "på barsel"));

        Put("p/a", MarkKind.Assigned, "");
        Put("p/a", MarkKind.Note, "");

        test.Data.Use(db => ListMarks.Of(db, "p/a")).ShouldBeEmpty();
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM list_marks WHERE list = 'p/a'")).ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Assign_TwiceAndByTwo_DoesNothingTwiceAndLeavesWhatSomebodyElseHasGivenSince(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var (day, vault) = (new DateOnly(2023, 5, 15), CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true));
        var store = new PersonStore(vault);
        var persons = test.Data.Write(Why, (db, write) => new[] { "6101901234", "6102901234" }.Select(c => CprNumber.TryParse(c, out var number) ? store.FindOrAdd(db, write, number) : 0).ToList());
        var live = new LivePlaces(test.Data);
        live.On(day).All.ShouldBeEmpty();
        IReadOnlyList<(int, string?)> Assign(string login, params (int, string?)[] shown) => test.Data.Write(Why, (db, write) =>
            ListMarks.Assign(db, write, "p/a", [.. shown.Select(s => (s.Item1, s.Item2, test.Data.Use(other => PersonPlaces.Of(other, s.Item1, day).Caseworker)))], login, day));
        long Rows(string table) => test.Data.Use(db => db.One<long>($"SELECT COUNT(*) FROM {table}"));

        Assign("ane", (persons[0], null), (persons[1], null)).ShouldBeEmpty();
        var (marks, states) = (Rows("list_marks"), Rows("states"));
        Assign("ane", (persons[0], null), (persons[1], "")).ShouldBeEmpty("the same again is no conflict");
        Rows("list_marks").ShouldBe(marks);
        Rows("states").ShouldBe(states);

        // Bo gives on a page that shows them as nobody's: Ane's stay hers. On a page that shows them as hers, they become Carl's, and then hers again.
        Assign("bo", (persons[0], null)).ShouldBe([(persons[0], "ane")]);
        test.Data.Use(db => ListMarks.Of(db, "p/a"))[persons[0]].Assigned.ShouldBe("ane");
        Assign("carl", (persons[0], "ane")).ShouldBeEmpty();
        live.On(day).Of(persons[0])!.Caseworker.ShouldBe("carl");
        Assign("ane", (persons[0], "carl")).ShouldBeEmpty();

        // Who has the task is the caseworker, also after three changes on one day; what is kept in memory is what the registers say.
        live.On(day).All.ShouldBe(test.Data.Use(db => PersonPlaces.OfAll(db, day)), ignoreOrder: true);
        live.On(day).All.ShouldAllBe(p => p.Value.Caseworker == "ane");
        live.On(day.AddDays(-1)).All.ShouldBeEmpty("it was given on the day");
    }
}
