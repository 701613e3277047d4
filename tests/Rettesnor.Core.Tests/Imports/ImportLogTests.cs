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
        Should.Throw<OperationCanceledException>(() => new LoggedImport(new RegisterImport(test.Data, FivePlans.Reference), log)
            .Run(new ImportFile(test.PathOf("f.csv"), false), "f.csv", profile, Import.Why, p => log.Cancel(log.Newest()[0].Id), CancellationToken.None));

        log.Newest()[0].State.ShouldBe(ImportState.Cancelled);
        Import.Held(test.Data, Core.Registers.AllRegisters.Interviews).ShouldBeEmpty();
    }
}
