using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Data;

/// <summary>Facts on their way into a database that has no more room, from the first of them or in their midst.</summary>
public sealed class FullDiskTests
{
    private static readonly Written Why = new("tests", "tests", "full disk");

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 3_000)]
    [InlineData(DatabaseKind.PostgreSql, 1)]
    [InlineData(DatabaseKind.PostgreSql, 3_000)]
    public void Write_WhenTheDiskIsFull_SaysSoKeepsNothingAndGoesThroughAfterwards(DatabaseKind kind, int facts)
    {
        using var test = RegisterStoreTests.Open(kind);
        var vault = CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true);
        CprNumber.TryParse("6101901234", out var number).ShouldBeTrue();
        var person = test.Data.Write(Why, (db, write) => new PersonStore(vault).FindOrAdd(db, write, number));
        var before = test.Data.Revision();
        var (full, free) = Statements(kind);
        test.Data.Use(db => db.Run(full));

        var refused = Should.Throw<DataRefusedException>(() => Put(test.Data, person, facts));

        refused.Text.Da.ShouldMatch("^Disken med .* er fuld. Intet er skrevet. Gør plads, og prøv igen.$");
        refused.ForOthers!.Da.ShouldStartWith("Serverens disk er fuld");
        test.Data.Revision().ShouldBe(before);
        test.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, person, Knowledge.Now)).ShouldBeEmpty();

        test.Data.Use(db => db.Run(free));
        Put(test.Data, person, facts).Added.ShouldBe(facts);
    }

    // A file that may not grow; a server that says what it says when a table cannot. The connection goes back to the pool and is the next to be used.
    private static (string Full, string Free) Statements(DatabaseKind kind) => kind == DatabaseKind.Sqlite
        ? ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823")
        : (
            """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON interviews FOR EACH ROW WHEN (NEW.day >= '2022-01-01') EXECUTE FUNCTION no_room();
            """,
            "DROP TRIGGER no_room ON interviews");

    // The last of them is the first that there is no room for.
    private static FactWrite Put(DataDirectory data, int person, int facts) => data.Write(Why, (db, write) => RegisterStore.Put(
        db, write, AllRegisters.Interviews,
        [.. Enumerable.Range(0, facts).Select(i => Fact.Of(AllRegisters.Interviews, person, "x", new DateOnly(2022, 1, 1).AddDays(i + 1 - facts), "video", "held", null, null))]));
}
