using System.Globalization;
using Npgsql;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Imports;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Data;

/// <summary>What several web servers, and several database servers, make possible.</summary>
public sealed class SeveralServersTests
{
    private const string NoServer = "PostgreSQL is not installed.";

    private static readonly Written Why = new("test", "test", "test");

    [Fact]
    public void Write_WhoseAnswerIsLost_IsNotSaidToBeUnwritten()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), NoServer);
        using var test = new TestDatabase(DatabaseKind.PostgreSql);

        var refused = Should.Throw<DataRefusedException>(() => test.Data.Record(Killed(test)));

        refused.Text.Da.ShouldContain("Det er måske gemt, måske ikke.");
        refused.Text.Da.ShouldNotContain("Intet er");
        refused.ForOthers!.En.ShouldContain("look before you do it once more");
        test.Data.Write(Why, (_, write) => write).ShouldBeGreaterThan(0, "the next write has a connection that works");
    }

    [Fact]
    public void Write_CutOffBeforeItsCommit_IsSaidToBeUnwritten()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), NoServer);
        using var test = new TestDatabase(DatabaseKind.PostgreSql);
        var killed = Killed(test);

        var refused = Should.Throw<DataRefusedException>(() => test.Data.Record(db => killed(db) + db.One<int>("SELECT 1")));

        refused.Text.Da.ShouldContain("Intet er skrevet.");
    }

    [Fact]
    public void Open_WithSeveralDatabaseServers_WritesToTheOneThatIsThere()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), NoServer);
        using var test = new TestDatabase(DatabaseKind.PostgreSql);
        var alone = new NpgsqlConnectionStringBuilder(test.Connection);

        // Nobody listens on port 1.
        var several = new NpgsqlConnectionStringBuilder(test.Connection) { Host = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:1,127.0.0.1:{alone.Port}") };
        var data = DataDirectory.Open(test.PathOf("other"), TimeProvider.System, several.ToString());

        data.Write(Why, (_, write) => write).ShouldBeGreaterThan(0);
        data.Revision().ShouldBe(test.Data.Revision());
        data.Release();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 0, ImportState.Interrupted)]
    [InlineData(DatabaseKind.PostgreSql, 0, ImportState.Ready)]
    [InlineData(DatabaseKind.PostgreSql, 25, ImportState.Interrupted)]
    public void Start_WhereAFileWaitsThatIsNotHere_LeavesItToTheServerThatHasIt(DatabaseKind kind, int hours, ImportState state)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), NoServer);
        var clock = new MovableClock(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
        using var test = new TestDatabase(kind, clock);
        var log = new ImportLog(test.Data, clock);
        var id = log.Begin(Import.Profile(Import.Interviews), "f.csv", "x", "test");
        log.Move(id, ImportState.Reading, ImportState.Ready, new ImportOutcome { Rows = 7 }).ShouldBeTrue();
        clock.Pass(TimeSpan.FromHours(hours));

        log.Start(_ => false);

        log.Find(id)!.State.ShouldBe(state);
    }

    [Fact]
    public void Numbers_OnAServerWithAnotherFileOfKeys_AreRefusedBeforeAnybodyIsAddedTwice()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), NoServer);
        using var test = new TestDatabase(DatabaseKind.PostgreSql);
        CprNumber.TryParse("6101901234", out var number).ShouldBeTrue();
        int Find(DataDirectory data) => data.Write(Why, (db, write) => new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, number));
        var person = Find(test.Data);
        var other = DataDirectory.Open(test.PathOf("other"), TimeProvider.System, test.Connection);
        CprVault.Open(CprVault.PathIn(other), mayMake: true);

        Should.Throw<DataRefusedException>(() => Find(other)).Text.En.ShouldContain("Copy the right file from another server");

        File.Copy(CprVault.PathIn(test.Data), CprVault.PathIn(other), overwrite: true);
        Find(other).ShouldBe(person);
    }

    [Fact]
    public async Task Alarm_ThatEveryServerRaisesAtOnce_IsRaisedOnce()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), NoServer);
        using var test = new TestDatabase(DatabaseKind.PostgreSql);
        ValueList<LeftOut> leftOut = new([new LeftOut(7, new LocalText("Kan ikke læses.", "Cannot be read."))]);
        using var together = new Barrier(4);
        void Tell()
        {
            var check = new NightlyCheck(test.Data, new LiveHistories(test.Data, FivePlans.Reference), FivePlans.Clock);
            together.SignalAndWait();
            check.TellOfLeftOut("test", leftOut);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(Tell, TaskCreationOptions.LongRunning)));

        test.Data.Use(Alarms.Open).ShouldHaveSingleItem().Text.En.ShouldContain("7: Cannot be read.");
    }

    // Work whose own connection is ended while it runs, so that it finds out with what it asks next.
    private static Func<Session, int> Killed(TestDatabase test) => db =>
    {
        var process = db.One<int>("SELECT pg_backend_pid()");
        db.Run("INSERT INTO alarms (at, text_da, text_en) VALUES (@at, 'a', 'a')", ("at", DateTime.UnixEpoch));
        using var other = new NpgsqlConnection(test.Connection);
        other.Open();
        using var kill = new NpgsqlCommand("SELECT pg_terminate_backend(@process, 5000)", other);
        kill.Parameters.AddWithValue("process", process);
        kill.ExecuteScalar().ShouldBe(true);
        return 0;
    };
}
