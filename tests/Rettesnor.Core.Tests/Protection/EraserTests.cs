using System.Text;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Protection;

public sealed class EraserTests
{
    private static readonly Written Why = new("leder", "rettesnor retention erase", "Fristen er udløbet");

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Run_OfWhatWasPreviewed_LeavesNothingOfTheErasedInAnyTableOrFile(DatabaseKind kind)
    {
        using var site = Open(kind);
        var histories = new LiveHistories(site.Data, FivePlans.Reference);
        var places = new LivePlaces(site.Data);
        histories.Follow().Snapshot!.Persons().ShouldBe([site.Old, site.Newer, site.Running]);
        places.On(new DateOnly(2015, 6, 1)).Of(site.Old).ShouldNotBeNull();
        Directory.CreateDirectory(Path.Combine(site.Folder, "uploads"));
        File.WriteAllText(Path.Combine(site.Folder, "uploads", "fil"), "CPR;Navn\n611380-0001;" + ErasingSite.OldName);
        var (cpr, hash, cipher) = ("6113800001", site.Vault.Hashes(ErasingSite.Cpr("6113800001"))[0], site.Data.Use(db => db.One<byte[]>("SELECT cpr_cipher FROM persons WHERE id = @id", ("id", site.Old)))!);
        Left(site, cipher).ShouldNotBeEmpty("what is looked for can be found");

        var preview = site.Reader.Preview();
        preview.Persons.ShouldBe([new DuePerson(site.Old, new DateOnly(2016, 4, 30))]);
        preview.Tables.Select(t => t.Table).Order(StringComparer.Ordinal).ShouldBe(PersonTables.All.Select(t => t.Table).Order(StringComparer.Ordinal), "the citizen has rows everywhere");
        var erasure = site.Data.Use(db => Erasures.Find(db, site.Eraser.Run(preview.Code, Why)))!;

        site.RowsOf(site.Old).ShouldBe(0);
        site.RowsOf(site.Newer).ShouldBeGreaterThan(20);
        foreach (var text in new[] { Encoding.UTF8.GetBytes(cpr), Encoding.UTF8.GetBytes("611380-0001"), Encoding.UTF8.GetBytes(ErasingSite.OldName), hash, cipher })
        {
            Left(site, text).ShouldBeEmpty();
        }

        erasure.Persons.ShouldBe(1);
        erasure.Proof!.Found.ShouldBeEmpty();
        erasure.Proof.IsClean.ShouldBeTrue();
        erasure.Proof.Tables.ShouldBeGreaterThan(50);
        foreach (var (table, rows) in preview.Tables)
        {
            erasure.Counts[table].ShouldBe(rows, table);
        }

        // What follows the registers goes on without the citizen, in memory and in its file.
        histories.Follow().Snapshot!.Persons().ShouldBe([site.Newer, site.Running]);
        places.On(new DateOnly(2015, 6, 1)).Of(site.Old).ShouldBeNull();
        new LiveHistories(site.Data, FivePlans.Reference).Follow().Snapshot!.Persons().ShouldBe([site.Newer, site.Running]);
        site.Data.Use(db => db.Rows("SELECT why FROM writes WHERE who = 'bo' ORDER BY id", row => row.GetString(0))).ShouldBe([Eraser.ErasedReason, "Vikar i sagen om Niels Nyere", "Vikar i sagen om Rita Rask"]);
        site.Add("6113800009", "En Ny", new DateOnly(2026, 1, 1), null).ShouldBeGreaterThan(site.Running, "no number is used again");
    }

    [Fact]
    public void Alarm_WhereCitizensAreOlderThanTheRulesAllow_IsRaisedOnceAndNamesNobody()
    {
        using var site = Open(DatabaseKind.Sqlite);
        var alarm = new RetentionAlarm(site.Data, FivePlans.Reference, ErasingSite.Clock);
        long Writes() => site.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM writes"));
        alarm.Raise("rettesnor").ShouldBe(1);
        var writes = Writes();

        alarm.Raise("rettesnor").ShouldBe(1);

        Writes().ShouldBe(writes, "it stands already");
        var text = site.Data.Use(Alarms.Open).ShouldHaveSingleItem().Text;
        text.Da.ShouldStartWith("1 borger er ældre, end fristerne tillader.");
        text.En.ShouldStartWith("1 citizen is older than the time limits allow.");
        text.Da.ShouldNotContain("Gammelgaard");
        site.Eraser.Run(site.Reader.Preview().Code, Why);
        alarm.Raise("rettesnor").ShouldBe(0);
    }

    [Fact]
    public void Run_AfterSomethingHasChanged_IsRefusedAndErasesNothing()
    {
        using var site = Open(DatabaseKind.Sqlite);
        var code = site.Reader.Preview().Code;
        ReadingLog.Keep(site.Data, "sara", "Borger", [site.Old]);
        site.Reader.Preview().Code.ShouldBe(code, "that somebody reads changes nothing");
        site.Data.Write(ErasingSite.Test, (db, write) => RegisterStore.Put(db, write, AllRegisters.Exits, [Fact.Of(AllRegisters.Exits, site.Old, Fact.Own, new DateOnly(2016, 5, 1), "work")]));

        Should.Throw<DataRefusedException>(() => site.Eraser.Run(code, Why)).Text.Da.ShouldStartWith("Noget er ændret");
        site.RowsOf(site.Old).ShouldBeGreaterThan(20);
        site.Data.Use(Erasures.All).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Backup_OfBeforeAnErasure_IsPutBackWithoutTheErased(DatabaseKind kind)
    {
        using var site = Open(kind);
        var backup = Path.Combine(site.Folder, "..", Path.GetFileName(site.Folder) + ".zip");
        try
        {
            new Backup(site.Data, ErasingSite.Clock).Write(backup, (_, _) => { }, CancellationToken.None);
            site.Eraser.One(site.Old, new Written("leder", "Sletning", "Registreret ved en fejl"));
            site.Eraser.Reapply(Why).ShouldBeEmpty("the database lacks nothing");
            new Backup(site.Data, ErasingSite.Clock).Restore(backup, replace: true, Why, (_, _) => { }, CancellationToken.None);
            site.RowsOf(site.Old).ShouldBeGreaterThan(20, "the backup is from before");

            var again = site.Eraser.Reapply(Why).ShouldHaveSingleItem();

            site.RowsOf(site.Old).ShouldBe(0);
            site.RowsOf(site.Newer).ShouldBeGreaterThan(20);
            var erasure = site.Data.Use(db => Erasures.Find(db, again))!;
            (erasure.Kind, erasure.Persons, erasure.Proof!.IsClean).ShouldBe(("restored", 1, true));
            site.Eraser.Reapply(Why).ShouldBeEmpty();
            site.Data.Use(ErasedPersons.Marks).ShouldHaveSingleItem();
        }
        finally
        {
            File.Delete(backup);
        }
    }

    [Theory]
    [InlineData("Fristen er udløbet for GERDA GAMMELGAARD.", "navnet på en borger")]
    [InlineData("Fristen er udløbet for 611380-0001", "ligner et CPR-nummer")]
    [InlineData("Fristen er udløbet, sag 9999999999", "ligner et CPR-nummer")]
    public void Run_WithAReasonThatTellsWhoIsErased_IsRefused(string why, string said)
    {
        using var site = Open(DatabaseKind.Sqlite);
        var code = site.Reader.Preview().Code;

        Should.Throw<DataRefusedException>(() => site.Eraser.Run(code, new Written("leder", "Sletning", why))).Text.Da.ShouldContain(said);
        site.RowsOf(site.Old).ShouldBeGreaterThan(20);
        site.Eraser.Run(code, new Written("leder", "Sletning", "Fristen er udløbet; Gerda i arkivet er enig")).ShouldBe(1);
    }

    [Fact]
    public void One_WithAReasonThatNamesTheCitizen_IsRefused()
    {
        using var site = Open(DatabaseKind.Sqlite);

        Should.Throw<DataRefusedException>(() => site.Eraser.One(site.Old, new Written("leder", "Sletning", "gammelgaard, er flyttet"))).Text.Da.ShouldContain("borgerens navn");
        site.RowsOf(site.Old).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void One_WithPaymentsThatAreAccounts_WaitsUntilTheyAreTakenBack()
    {
        using var site = Open(DatabaseKind.Sqlite);
        var mistake = new Written("leder", "Sletning", "Registreret ved en fejl");

        Should.Throw<DataRefusedException>(() => site.Eraser.One(site.Newer, mistake)).Text.En.ShouldContain("payments from a pool");
        site.RowsOf(site.Newer).ShouldBeGreaterThan(20);
        site.Data.Write(mistake, (db, write) => RegisterStore.Withdraw(db, write, PoolRegisters.Payments, RegisterStore.Of(db, PoolRegisters.Payments, site.Newer, Knowledge.Now).Select(f => f.Id)));
        site.Eraser.One(site.Newer, mistake);

        site.RowsOf(site.Newer).ShouldBe(0);
    }

    [Fact]
    public void Search_WhereSomethingIsLeft_SaysWhatAndWhere()
    {
        using var site = Open(DatabaseKind.Sqlite);
        File.WriteAllText(Path.Combine(site.Folder, "glemt.txt"), new string('x', (1 << 20) - 4) + "611380-0001" + new string('y', 1 << 20) + ErasingSite.OldName);

        var proof = site.Data.Use(db => Erasures.Find(db, site.Eraser.One(site.Old, new Written("leder", "Sletning", "Registreret ved en fejl"))))!.Proof!;

        proof.IsClean.ShouldBeFalse();
        proof.Found.ShouldBe([new TraceFound(TraceKind.Cpr, "glemt.txt", 1), new TraceFound(TraceKind.Name, "glemt.txt", 1)]);
    }

    [Fact]
    public void Preview_OfCitizens_CountsWhatGoesOnAndWhatIsNewAsNotDue()
    {
        using var site = Open(DatabaseKind.Sqlite);
        var preview = site.Reader.Preview();

        preview.Years.ShouldBe([(2016, 1)]);
        preview.Due.Single(d => d.Rule.Of == RetentionOf.Citizens).Before.ShouldBe(new DateOnly(2021, 11, 28));
        preview.Due.Where(d => d.Count > 0).Select(d => d.Rule.Of).ShouldBe([RetentionOf.Citizens]);
    }

    private static ErasingSite Open(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        return new ErasingSite(kind);
    }

    // Raw: every byte of every file of the directory, and every row of the tables as text; PostgreSQL's own files are those of its server.
    private static List<string> Left(ErasingSite site, byte[] bytes)
    {
        site.Data.Release();
        var found = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(bytes) >= 0).Select(f => Path.GetFileName(f)).ToList();
        foreach (var table in site.Data.Tables())
        {
            var columns = string.Join(", ", table.Columns.Select(c => c.Name));
            site.Data.Use(db =>
            {
                db.Each($"SELECT {columns} FROM {table.Name}", row =>
                {
                    for (var i = 0; i < table.Columns.Count; i++)
                    {
                        var value = row.IsDBNull(i) ? [] : row.GetValue(i) is byte[] raw ? raw : Encoding.UTF8.GetBytes(row.GetValue(i).ToString()!);
                        if (value.AsSpan().IndexOf(bytes) >= 0)
                        {
                            found.Add($"{table.Name}.{table.Columns[i].Name}");
                        }
                    }
                });
                return 0;
            });
        }

        return found;
    }
}
