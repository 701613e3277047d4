using Rettesnor.Core.Audit;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

public sealed class ErasedImportTests
{
    private const string Citizens = "CPR;Navn;Født;Køn;Død\n010190-1234;Anne;01-01-1990;Kvinde;\n020285-4321;Bo;02-02-1985;Mand;\n";
    private const string Interviews = "CPR;Dato;Form;Status;Vejledt\n0101901234;03-02-2026;Fysisk;Afholdt;ja\n020285-4321;03-02-2026;video;held;0\n";
    private static readonly Written Why = new("leder", "tests", "Registreret ved en fejl");

    [Fact]
    public void Import_OfAnOldFile_LeavesTheErasedOutAndSaysSoUntilTheyAreLetInAgain()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        Import.AddCitizens(test);
        Import.Run(test, Import.Interviews, Interviews).ShouldBeDone(2, 0, 0);
        CprNumber.TryParse("0101901234", out var anne).ShouldBeTrue();
        new Eraser(test.Data, FivePlans.Reference, FivePlans.Clock).One(PersonStore.Find(test.Data, anne)!.Value, Why);

        var preview = Import.Preview(test, Import.Citizens, Citizens).ShouldBeDone(0, 0, 1);
        (preview.ErasedRows, preview.NewPersons).ShouldBe((1, 0));
        preview.Notices.Single().Da.ShouldStartWith("Rækker om slettede borgere er sprunget over: 1 om 1, den første er række 2.");
        Import.Run(test, Import.Citizens, Citizens).ShouldBeDone(0, 0, 1);
        Import.Run(test, Import.Interviews, Interviews).ShouldBeDone(0, 0, 1).ErasedRows.ShouldBe(1, "it is no fault of the file");
        PersonStore.Find(test.Data, anne).ShouldBeNull();

        test.Data.Write(Why, (db, write) => ErasedPersons.Readmit(db, write, CprVault.Of(test.Data, db), anne)).ShouldBeTrue();
        test.Data.Write(Why, (db, write) => ErasedPersons.Readmit(db, write, CprVault.Of(test.Data, db), anne)).ShouldBeFalse();
        Import.Run(test, Import.Citizens, Citizens).ShouldBeDone(1, 0, 1).ErasedRows.ShouldBe(0);
        PersonStore.Find(test.Data, anne).ShouldBe(3, "a new number");
    }

    [Fact]
    public void Mark_OfAnErasedCitizen_IsFoundUnderANewKeyToo()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        Import.AddCitizens(test);
        CprNumber.TryParse("0101901234", out var anne).ShouldBeTrue();
        new Eraser(test.Data, FivePlans.Reference, FivePlans.Clock).One(PersonStore.Find(test.Data, anne)!.Value, Why);

        CprVault.AddKey(CprVault.PathIn(test.Data));

        Import.Preview(test, Import.Citizens, Citizens).ErasedRows.ShouldBe(1);
    }
}
