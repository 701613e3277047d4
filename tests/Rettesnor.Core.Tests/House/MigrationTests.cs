using Microsoft.EntityFrameworkCore;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Tests.House;

public sealed class MigrationTests
{
    [Fact]
    public void Model_AndTheNewestMigration_AreTheSame()
    {
        using var context = new RettesnorDb(new DbContextOptionsBuilder<RettesnorDb>()
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly("Rettesnor.Migrations.Sqlite"))
            .Options);
        context.Database.GetMigrations().ShouldNotBeEmpty();
        context.Database.HasPendingModelChanges().ShouldBeFalse("the model has changed: ./dev migration NAME");
    }
}
