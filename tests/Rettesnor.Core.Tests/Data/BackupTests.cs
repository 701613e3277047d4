using System.IO.Compression;
using System.Text;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Data;

/// <summary>A backup holds all of the database as it stood, and goes back into either kind.</summary>
public sealed class BackupTests
{
    private static readonly Written Why = new("tests", "tests", "backup");

    public static TheoryData<DatabaseKind, DatabaseKind> Ways => new()
    {
        { DatabaseKind.Sqlite, DatabaseKind.Sqlite },
        { DatabaseKind.PostgreSql, DatabaseKind.PostgreSql },
        { DatabaseKind.Sqlite, DatabaseKind.PostgreSql },
        { DatabaseKind.PostgreSql, DatabaseKind.Sqlite },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Restore_OfABackup_GivesEveryRowOfEveryTableAgain(DatabaseKind from, DatabaseKind to)
    {
        using var one = Filled(from);
        using var other = RegisterStoreTests.Open(to);
        var file = one.PathOf("backup.zip");

        var made = Backup(one).Write(file, Nobody, CancellationToken.None);
        Backup(other).Restore(file, false, Why, Nobody, CancellationToken.None).Revision.ShouldBe(made.Revision);

        made.Tables.Single(t => t.Name == "interviews").Rows.ShouldBeGreaterThan(50);
        other.Data.Revision().ShouldBe(made.Revision + 1, "restoring is a write of its own");
        File.Copy(one.PathOf(CprVault.FileName), other.PathOf(CprVault.FileName));
        other.Data.Use(db => new PersonStore(Vault(other)).Find(db, Cpr(7))).ShouldBe(one.Data.Use(db => new PersonStore(Vault(one)).Find(db, Cpr(7))));
        new LiveHistories(other.Data, FivePlans.Reference).Follow().Snapshot!.Differences(new LiveHistories(one.Data, FivePlans.Reference).Follow().Snapshot!).ShouldBeEmpty();
        Backup(other).Write(other.PathOf("again.zip"), Nobody, CancellationToken.None).Tables.Where(t => t.Name is not ("writes" or "revisions"))
            .ShouldBe(made.Tables.Where(t => t.Name is not ("writes" or "revisions")), new TableComparer());

        // New rows get new numbers.
        other.Data.Write(Why, (db, write) => new PersonStore(Vault(other)).FindOrAdd(db, write, Cpr(9_999))).ShouldBe(made.Tables.Single(t => t.Name == "persons").Rows is var rows ? (int)rows + 1 : 0);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Restore_OverADatabaseThatWentOn_IsSeenByWhoeverHasItInMemory(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var file = test.PathOf("backup.zip");
        var live = new LiveHistories(test.Data, FivePlans.Reference);
        var before = live.Follow();
        Backup(test).Write(file, Nobody, CancellationToken.None);
        var person = before.Snapshot!.Persons().First();
        test.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, AllRegisters.Interviews, [Fact.Of(AllRegisters.Interviews, person, "x", new DateOnly(2017, 1, 4), "video", "held", null, null)]));
        live.Follow().Snapshot!.Differences(before.Snapshot!).ShouldBe([person]);

        Should.Throw<DataRefusedException>(() => Backup(test).Restore(file, false, Why, Nobody, CancellationToken.None)).Text.Da.ShouldContain("--replace");
        live.Follow().Snapshot!.Differences(before.Snapshot!).ShouldBe([person]);
        Backup(test).Restore(file, true, Why, Nobody, CancellationToken.None);

        live.Follow().Snapshot!.Differences(before.Snapshot!).ShouldBeEmpty();
        live.Check().Different.ShouldBeEmpty();
    }

    [Fact]
    public void Write_WhileOthersWrite_HoldsOneMoment()
    {
        using var test = Filled(DatabaseKind.Sqlite);
        var began = test.Data.Revision();

        var made = Backup(test).Write(
            test.PathOf("backup.zip"),
            (table, _) =>
            {
                if (table == "writes")
                {
                    test.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, AllRegisters.Exits, [Fact.Of(AllRegisters.Exits, 3, "x", new DateOnly(2022, 1, 1), "work")]));
                }
            },
            CancellationToken.None);

        made.Revision.ShouldBe(began);
        made.Tables.Single(t => t.Name == "revisions").Rows.ShouldBe(began);
        test.Data.Revision().ShouldBeGreaterThan(began);
    }

    [Fact]
    public void Write_ThatIsStopped_LeavesNoFile()
    {
        using var test = Filled(DatabaseKind.Sqlite);
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Backup(test).Write(test.PathOf("backup.zip"), (_, _) => stop.Cancel(), stop.Token));

        Directory.EnumerateFiles(test.Folder, "backup*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Restore_OfADamagedFile_ChangesNothing(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var file = test.PathOf("backup.zip");
        Backup(test).Write(file, Nobody, CancellationToken.None);
        var whole = File.ReadAllBytes(file);
        var revision = test.Data.Revision();
        byte[][] files = [whole[..(whole.Length / 2)], [], [1, 2, 3], [.. whole[..(whole.Length / 3)], .. whole[((whole.Length / 3) + 40)..]]];
        foreach (var bytes in files)
        {
            File.WriteAllBytes(file, bytes);
            Should.Throw<DataRefusedException>(() => Backup(test).Restore(file, true, Why, Nobody, CancellationToken.None)).Text.Da.ShouldContain("beskadiget");
        }

        var flipped = whole.ToArray();
        flipped[MiddleOfTheLargest(whole)] ^= 0x55;
        File.WriteAllBytes(file, flipped);
        Should.Throw<DataRefusedException>(() => Backup(test).Restore(file, true, Why, Nobody, CancellationToken.None));
        Should.Throw<DataRefusedException>(() => Backup(test).Restore(test.PathOf("none.zip"), true, Why, Nobody, CancellationToken.None)).Text.Da.ShouldContain("findes ikke");
        test.Data.Revision().ShouldBe(revision);
        test.Data.Use(PersonStore.Count).ShouldBe(60);
    }

    /// <summary>A byte of content: one of a header's times or spare fields could be changed without harm.</summary>
    private static int MiddleOfTheLargest(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var largest = archive.Entries.MaxBy(e => e.CompressedLength)!;
        var name = Encoding.UTF8.GetBytes(largest.FullName);
        return zip.AsSpan().IndexOf(name) + name.Length + (int)(largest.CompressedLength / 2);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Rehearse_ABackup_FindsEveryRowAgainAndTellsOfOneThatIsOther(DatabaseKind kind)
    {
        using var test = Filled(kind);
        var file = test.PathOf("backup.zip");
        Backup(test).Write(file, Nobody, CancellationToken.None);
        using var good = new TestDatabase(DatabaseKind.Sqlite);
        using var bad = new TestDatabase(DatabaseKind.Sqlite);
        bad.Data.Use(db => db.Run("CREATE TRIGGER bad AFTER INSERT ON interviews WHEN NEW.id = 2 BEGIN UPDATE interviews SET kind = 'video' || kind WHERE id = NEW.id; END"));

        new Rehearsal(FivePlans.Clock).Run(file, good.Data, Nobody, CancellationToken.None).Different.ShouldBe([]);
        new Rehearsal(FivePlans.Clock).Run(file, bad.Data, Nobody, CancellationToken.None).Different.ShouldBe(["interviews"]);

        File.Exists(bad.PathOf("again.zip")).ShouldBeFalse();
    }

    private static TestDatabase Filled(DatabaseKind kind)
    {
        var test = RegisterStoreTests.Open(kind);
        var book = FivePlans.Reference.Histories.Codebook([("team", "nord"), ("caseworker", "ane")]);
        test.Data.Write(Why, (db, write) =>
        {
            Coverage.Set(db, write, [new AreaId("stevns")]);
            return RegisterFiller.Fill(db, write, new PersonStore(Vault(test)), RandomFacts.Population(5, 60, book));
        });
        test.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, AllRegisters.Interviews, [Fact.WithId(2, "test", "0", [new DateOnly(2023, 1, 1), "phone", "not-met", true, false])]));
        return test;
    }

    private static Backup Backup(TestDatabase test) => new(test.Data, FivePlans.Clock);

    private static CprVault Vault(TestDatabase test) => CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true);

    private static CprNumber Cpr(int person) => CprNumber.TryParse(Core.Demonstration.FictitiousPerson.Cpr(person), out var number) ? number : throw new ArgumentException("cpr");

    private static void Nobody(string table, long rows)
    {
    }

    private sealed class TableComparer : IEqualityComparer<BackupTable>
    {
        public bool Equals(BackupTable? x, BackupTable? y) => x!.Name == y!.Name && x.Rows == y.Rows;

        public int GetHashCode(BackupTable obj) => obj.Name.GetHashCode(StringComparison.Ordinal);
    }
}
