using Rettesnor.Core.Protection;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Protection;

public sealed class PersonTablesTests
{
    [Fact]
    public void Tables_WithACitizensNumberInTheModel_AreThoseOfTheListAndNoOthers()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);

        PersonTables.OfModel(test.Data).Order(StringComparer.Ordinal).ShouldBe(PersonTables.All.Select(t => t.Table).Order(StringComparer.Ordinal), "a new table is either in the citizen's file or named with why not");
    }

    [Fact]
    public void Tables_WithoutAPlaceInTheFile_SayWhy() => PersonTables.All.Where(t => t.NotInFile is not null).Select(t => t.Table).ShouldBe(["changed_persons"]);
}
