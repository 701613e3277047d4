using Microsoft.EntityFrameworkCore;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Tests.House;

public sealed class MigrationTests
{
    [Fact]
    public void Model_AndTheNewestMigrationForSqlite_AreTheSame() =>
        Check(o => o.UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly("Rettesnor.Migrations.Sqlite")));

    [Fact]
    public void Model_AndTheNewestMigrationForPostgreSql_AreTheSame() =>
        Check(o => o.UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsAssembly("Rettesnor.Migrations.PostgreSql")));

    private static void Check(Action<DbContextOptionsBuilder<RettesnorDb>> choose)
    {
        var options = new DbContextOptionsBuilder<RettesnorDb>();
        choose(options);
        using var context = new RettesnorDb(options.Options);
        context.Database.GetMigrations().ShouldNotBeEmpty();
        context.Database.HasPendingModelChanges().ShouldBeFalse("the model has changed: ./dev migration NAME");
    }
}
