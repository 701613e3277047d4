using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

public sealed class ImportLogTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Entry_ThatGoesFromReadyToWriting_IsWorkedOnUntilItFallsSilent(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var log = new ImportLog(test.Data, TimeProvider.System);
        var id = log.Begin(Import.Profile(Import.Interviews), "010190-1234.csv", "0", "anne");
        log.Find(id)!.FileName.ShouldBe("010190-xxxx.csv");
        log.Move(id, ImportState.Reading, ImportState.Ready, new ImportOutcome { Rows = 7, Added = 7 }).ShouldBeTrue();
        log.Find(id)!.Outcome!.Added.ShouldBe(7);

        log.Move(id, ImportState.Ready, ImportState.Writing, log.Find(id)!.Outcome).ShouldBeTrue();

        log.Find(id)!.ShouldSatisfyAllConditions(e => e.State.ShouldBe(ImportState.Writing), e => e.RowsInAll.ShouldBe(7), e => e.RowsRead.ShouldBe(0));
        log.Move(id, ImportState.Ready, ImportState.Writing).ShouldBeFalse();
        log.Tell(id, 3, 7).ShouldBeTrue();

        // Another program that starts on this machine finds our number, which it takes for its own from before.
        log.Start(_ => true);
        log.Find(id)!.State.ShouldBe(ImportState.Interrupted);
        log.Tell(id, 4, 7).ShouldBeFalse();
        log.Cancel(id).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Entry_CancelledWhileItIsWritten_TakesItsFactsWithIt(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        Import.AddCitizens(test);
        File.WriteAllText(test.PathOf("f.csv"), "CPR;Dato;Form;Status;Vejledt\n010190-1234;03-02-2026;Fysisk;Afholdt;ja\n");
        var log = new ImportLog(test.Data, TimeProvider.System);
        var profile = Import.Profile(Import.Interviews);

        // Cancelled when the whole file is read, which is the last moment.
        Should.Throw<OperationCanceledException>(() => new LoggedImport(new RegisterImport(test.Data, FivePlans.Reference), log, ImportState.Cancelled, TimeSpan.Zero)
            .Run(new ImportFile(test.PathOf("f.csv"), false, new DateOnly(2030, 1, 1)), "f.csv", profile, Import.Why, p => log.Cancel(log.Newest()[0].Id), CancellationToken.None));

        log.Newest()[0].State.ShouldBe(ImportState.Cancelled);
        Import.Held(test.Data, Core.Registers.AllRegisters.Interviews).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "gone", ImportState.Reading)]
    [InlineData(10, "gone", ImportState.Interrupted)]
    [InlineData(100, "ours", ImportState.Reading)]
    [InlineData(100, "another machine's", ImportState.Reading)]
    [InlineData(130, "another machine's", ImportState.Interrupted)]
    public void Entry_OfASilentProgram_IsInterruptedWhenItCanBeKnown(int seconds, string whose, ImportState state)
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        var log = new ImportLog(test.Data, TimeProvider.System);
        var id = log.Begin(Import.Profile(Import.Interviews), "f.csv", "0", "anne");
        var runner = whose switch { "gone" => $"{Environment.MachineName}/{Ended()}", "ours" => $"{Environment.MachineName}/{Environment.ProcessId}", _ => "anden-maskine/1" };
        test.Data.Use(db => db.Run("UPDATE imports SET outcome = @beat WHERE id = @id", ("beat", string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-seconds):O} {runner}")), ("id", id)));

        log.Newest()[0].State.ShouldBe(state);
    }

    [Fact]
    public void Entry_ThatOthersHeardFallSilent_SaysWhyWhenItsProgramCanTell()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        var log = new ImportLog(test.Data, TimeProvider.System);
        var id = log.Begin(Import.Profile(Import.Interviews), "f.csv", "0", "anne");
        log.Fail(id, ImportState.Interrupted, ImportLog.Stopped);

        log.Fail(id, ImportState.Interrupted, new("Disken er fuld.", "The disk is full."));
        log.Find(id)!.Why!.Da.ShouldBe("Disken er fuld.");

        log.Fail(id, ImportState.Interrupted, ImportLog.Cancelled);
        log.Find(id)!.Why!.Da.ShouldBe("Disken er fuld.", "what is known stays");
    }

    [Fact]
    public void Import_ThatRunsIntoAFaultOfTheProgram_SaysANumberThatFindsIt()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        var log = new ImportLog(test.Data, TimeProvider.System);

        var said = log.Broke(7, new InvalidOperationException("Anne 0101901234")).Da;

        var fault = test.Data.Use(db => Core.Audit.FaultBook.Newest(db, 10)).ShouldHaveSingleItem();
        said.ShouldContain(fault.Number);
        (fault.Place, fault.Kind).ShouldBe(("import 7", "InvalidOperationException"));
        test.Data.Use(db => db.One<string>("SELECT number || place || kind || steps FROM faults"))!.ShouldNotContain("Anne");
    }

    [Fact]
    public async Task Import_WhoseDatabaseGoesAway_IsInterruptedWithTheReasonWhenItIsBack()
    {
        using var server = PostgreSqlServer.StartNew();
        Assert.SkipWhen(server is null, "PostgreSQL is not installed here.");
        using var folder = new TemporaryDirectory();
        var data = DataDirectory.Open(folder.Path, TimeProvider.System, server.NewDatabase());
        var (import, log) = (new RegisterImport(data, FivePlans.Reference), new ImportLog(data, TimeProvider.System));
        folder.Write("f.csv", "CPR;Navn;Født;Køn;Død\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"010190{i + 1000:0000};Anne;01-01-1990;Kvinde;\n"))));
        var back = Task.CompletedTask;

        Should.Throw<DataRefusedException>(() => new LoggedImport(import, log, ImportState.Interrupted, LoggedImport.Always).Run(
            new ImportFile(folder.PathOf("f.csv"), false, new DateOnly(2030, 1, 1)), "f.csv", Import.Profile(Import.Citizens), new Written("test", "test", "test"),
            p =>
            {
                if (p.Rows == 3000)
                {
                    server.Stop();
                    back = Task.Run(async () =>
                    {
                        await Task.Delay(1500, TestContext.Current.CancellationToken);
                        server.StartAgain();
                    });
                }
            },
            CancellationToken.None));

        // It could not be said before.
        await back.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var entry = log.Newest()[0];
        entry.State.ShouldBe(ImportState.Interrupted);
        entry.Why!.Da.ShouldMatch("^Importen standsede, før den var færdig, med beskeden: Databasen .* (svarer ikke|er ved at lukke eller starte)\\. Intet er skrevet\\.");
        data.Use(Core.Registers.PersonStore.Count).ShouldBe(0);
        data.Release();
    }

    [Fact]
    public void Import_ThatTheDatabaseWorksOnForLong_SaysThatItIsAliveAndHearsWhenItIsCancelled()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.PostgreSql, TimeProvider.System);
        Import.AddCitizens(test);
        File.WriteAllText(test.PathOf("f.csv"), "CPR;Dato;Form;Status;Vejledt\n010190-1234;03-02-2026;Fysisk;Afholdt;ja\n");
        var log = new ImportLog(test.Data, TimeProvider.System);
        var beats = new HashSet<string>();

        Should.Throw<OperationCanceledException>(() => new LoggedImport(new RegisterImport(test.Data, FivePlans.Reference), log, ImportState.Cancelled, TimeSpan.Zero).Run(
            new ImportFile(test.PathOf("f.csv"), false, new DateOnly(2030, 1, 1)), "f.csv", Import.Profile(Import.Interviews), Import.Why,
            p =>
            {
                // As long as this takes, the reading tells nothing.
                for (var i = 0; i < 30; i++)
                {
                    Thread.Sleep(100);
                    beats.Add(test.Data.Use(db => db.One<string>("SELECT outcome FROM imports"))!);
                }

                log.Cancel(log.Newest()[0].Id);
                Thread.Sleep(1500);
            },
            CancellationToken.None));

        beats.Count.ShouldBeGreaterThanOrEqualTo(3);
        log.Newest()[0].State.ShouldBe(ImportState.Cancelled);
    }

    private static int Ended()
    {
        using var process = System.Diagnostics.Process.Start("dotnet", "--version");
        process.WaitForExit();
        return process.Id;
    }
}
