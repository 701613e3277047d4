using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>The histories in memory are those of the registers, whatever was written and in whatever way they followed.</summary>
public sealed class LiveHistoriesTests
{
    private static readonly Written Why = new("tests", "tests", "histories");
    private static readonly AreaId Stevns = new("stevns");

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Follow_WritesOfEveryKind_GivesWhatReadingEverybodyAgainGives(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var live = new LiveHistories(test.Data, FivePlans.Reference);
        var random = new Random(11);
        live.Follow().Snapshot!.Rows.ShouldBeGreaterThan(100);
        for (var round = 0; round < 12; round++)
        {
            for (var write = 0; write < random.Next(1, 6); write++)
            {
                Change(test.Data, random, round);
            }

            var followed = live.Follow();
            followed.Revision.ShouldBe(test.Data.Revision());
            followed.Snapshot!.Differences(new LiveHistories(test.Data, FivePlans.Reference).At(Knowledge.Now).Snapshot!).ShouldBeEmpty();
            var whole = test.Data.Read(db => new HistoryReader().All(db, Knowledge.Now).ToList());
            var builder = new SnapshotBuilder(followed.Snapshot.Codebook, [Stevns, new AreaId("faxe")]);
            whole.ForEach(builder.Add);
            followed.Snapshot.Differences(builder.Build()).ShouldBeEmpty($"round {round}");
        }

        live.Check().Different.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Check_OfHistoriesThatMissedAWrite_NamesThePersonsAndMendsThem(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var live = new LiveHistories(test.Data, FivePlans.Reference);
        live.Follow();

        // A write that does not say whom it changed: what must never happen.
        test.Data.Write(Why, (db, _) => db.Run("UPDATE person_details SET born = @born WHERE person_id IN (3, 5)", ("born", new DateOnly(1961, 2, 3))));

        live.Follow().Snapshot!.Differences(new LiveHistories(test.Data, FivePlans.Reference).At(Knowledge.Now).Snapshot!).ShouldBeEmpty("the second was not yet wrong: it read the cache too");

        // Another node, and a start from the file, have it wrong as well until they hear of it.
        var other = new LiveHistories(test.Data, FivePlans.Reference);
        other.Follow();
        new NightlyCheck(test.Data, live, FivePlans.Clock).Run("tests").Different.ShouldBe([3, 5]);
        live.Check().Different.ShouldBeEmpty();
        other.Follow().Snapshot!.Differences(live.Known.Snapshot!).ShouldBeEmpty();
        other.Check().Different.ShouldBeEmpty();
        new LiveHistories(test.Data, FivePlans.Reference).Check().Different.ShouldBeEmpty();
        test.Data.Use(Alarms.Open).ShouldHaveSingleItem().Text.Da.ShouldContain("Borgernes numre: 3, 5.");
    }

    [Fact]
    public void Known_AtTheNextStart_ComesFromTheFileAndFollowsOn()
    {
        using var test = Filled(DatabaseKind.Sqlite);
        var first = new LiveHistories(test.Data, FivePlans.Reference).Follow();
        var file = Directory.EnumerateFiles(test.Folder, "histories-*.snapshot").ShouldHaveSingleItem();
        Change(test.Data, new Random(3), 1);

        var second = new LiveHistories(test.Data, FivePlans.Reference);
        second.Follow().Revision.ShouldBe(first.Revision + 1);
        second.Check().Different.ShouldBeEmpty();
        second.Keep();

        File.Exists(file).ShouldBeFalse();
        File.WriteAllText(Directory.EnumerateFiles(test.Folder, "histories-*.snapshot").ShouldHaveSingleItem(), "damaged");
        new LiveHistories(test.Data, FivePlans.Reference).Follow().Snapshot!.Differences(second.Known.Snapshot!).ShouldBeEmpty();
    }

    [Fact]
    public void Known_WithAFileOfAnotherDatabase_IsReadFromTheRegisters()
    {
        using var one = Filled(DatabaseKind.Sqlite);
        using var other = new TestDatabase(DatabaseKind.Sqlite, new FixedClock(2023, 1, 1));
        new LiveHistories(one.Data, FivePlans.Reference).Follow();
        var file = Directory.EnumerateFiles(one.Folder, "histories-*.snapshot").Single();
        other.Data.Write(Why, (_, _) => 0);
        File.Copy(file, other.PathOf(Path.GetFileName(file)));

        new LiveHistories(other.Data, FivePlans.Reference).Follow().Snapshot.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void At_AnEarlierDay_IsWhatWasKnownThen(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var before = new LiveHistories(test.Data, FivePlans.Reference).Follow().Snapshot!;
        test.Reopen(new FixedClock(2024, 6, 1));
        for (var i = 0; i < 10; i++)
        {
            Change(test.Data, new Random(i), i);
        }

        var live = new LiveHistories(test.Data, FivePlans.Reference);
        live.At(Knowledge.On(new DateOnly(2024, 5, 31), FivePlans.Clock)).Snapshot!.Differences(before).ShouldBeEmpty();
        live.At(Knowledge.On(new DateOnly(2024, 6, 1), FivePlans.Clock)).Snapshot!.Differences(live.Follow().Snapshot!).ShouldBeEmpty();
        live.At(Knowledge.On(new DateOnly(2024, 6, 1), FivePlans.Clock)).Snapshot!.Differences(before).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Follow_FactsThatCannotBeRead_LeavesThePersonOutAndTellsOnce(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var live = new LiveHistories(test.Data, FivePlans.Reference);
        var before = live.Follow().Snapshot!;
        var person = test.Data.Use(db => before.Persons().First(p => db.One<long>("SELECT COUNT(*) FROM person_details WHERE person_id = @p AND died IS NULL", ("p", p)) > 0));

        // A benefit that newer reference data no longer have: the import would not let it in.
        test.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, AllRegisters.Benefits, [Fact.Of(AllRegisters.Benefits, person, "x", "dole", new DateOnly(2022, 1, 1), null, null)]).Added).ShouldBe(1);

        var followed = live.Follow();
        followed.Histories.LeftOut.ShouldHaveSingleItem().Person.ShouldBe(person);
        followed.Histories.LeftOut[0].Why.Da.ShouldBe("Referencedata har ingen ydelse »dole«.");
        followed.Snapshot!.Differences(before).ShouldBe([person]);

        // Another start reads everybody, and comes to the same.
        var again = new LiveHistories(test.Data, FivePlans.Reference);
        again.Follow().Histories.LeftOut.ShouldBe(followed.Histories.LeftOut);
        again.Known.Snapshot!.Differences(followed.Snapshot).ShouldBeEmpty();
        again.Keep();
        new LiveHistories(test.Data, FivePlans.Reference).Follow().Histories.LeftOut.ShouldBe(followed.Histories.LeftOut);

        var nightly = new NightlyCheck(test.Data, live, FivePlans.Clock);
        nightly.TellOfLeftOut("tests", followed.Histories.LeftOut);
        nightly.Run("tests").Different.ShouldBeEmpty();
        test.Data.Use(Alarms.Open).ShouldHaveSingleItem().Text.Da.ShouldContain($"{person}: Referencedata har ingen ydelse »dole«.");

        test.Data.Write(Why, (db, write) => RegisterStore.Withdraw(db, write, AllRegisters.Benefits, RegisterStore.Of(db, AllRegisters.Benefits, person, Knowledge.Now).Where(f => f.Fact.Values[0] is "dole").Select(f => f.Id)));
        live.Follow().Histories.LeftOut.ShouldBeEmpty();
        live.Known.Snapshot!.Differences(before).ShouldBeEmpty();
    }

    // Two hundred persons with the reference data's own words.
    private static TestDatabase Filled(DatabaseKind kind)
    {
        var test = RegisterStoreTests.Open(kind);
        var book = FivePlans.Reference.Histories.Codebook([("team", "nord"), ("caseworker", "ane")]);
        test.Data.Write(Why, (db, write) =>
        {
            Coverage.Set(db, write, [Stevns, new AreaId("faxe")]);
            return RegisterFiller.Fill(db, write, new PersonStore(Vault(test.Data)), RandomFacts.Population(5, 200, book));
        });
        return test;
    }

    private static CprVault Vault(DataDirectory data) => CprVault.Open(Path.Combine(data.Path, CprVault.FileName), mayMake: true);

    private static void Change(DataDirectory data, Random random, int round)
    {
        var person = random.Next(1, 200);
        var day = new DateOnly(2022, 1, 1).AddDays(random.Next(700));
        data.Write(Why, (db, write) => random.Next(7) switch
        {
            0 => RegisterStore.Put(db, write, AllRegisters.Interviews, [Fact.Of(AllRegisters.Interviews, person, "x", day, "video", "held", null, null)]).Added,
            1 => RegisterStore.Put(db, write, AllRegisters.Benefits, [Fact.Of(AllRegisters.Benefits, person, "x", "cash-benefit", day, day.AddDays(random.Next(400)), null)]).Added,
            2 => RegisterStore.Put(db, write, AllRegisters.States, [Fact.Of(AllRegisters.States, person, "x", "caseworker", $"ny-{round}", day, null)]).Added,
            3 => RegisterStore.Put(db, write, AllRegisters.Residences, [Fact.Of(AllRegisters.Residences, person, "x", random.Next(2) == 0 ? "faxe" : "koege", day, null)]).Added,
            4 => RegisterStore.Withdraw(db, write, AllRegisters.Benefits, RegisterStore.Of(db, AllRegisters.Benefits, person, Knowledge.Now).Select(f => f.Id)),
            5 => RegisterStore.Withdraw(db, write, AllRegisters.Details, RegisterStore.Of(db, AllRegisters.Details, person, Knowledge.Now).Select(f => f.Id)),
            _ => RegisterStore.Put(db, write, AllRegisters.Benefits, [Fact.Of(AllRegisters.Benefits, person, "x", "sickness-benefit", day, null, 12.5m)]).Added,
        });
    }
}
