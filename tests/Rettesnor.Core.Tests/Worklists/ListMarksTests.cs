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
}
