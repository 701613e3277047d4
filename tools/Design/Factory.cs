using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Rettesnor.Core.Data;

return 0;

/// <summary>Gives the migration tool a context. Its connection is never opened.</summary>
public sealed class Factory : IDesignTimeDbContextFactory<RettesnorDb>
{
    public RettesnorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RettesnorDb>().UseSqlite("Data Source=design.db", o => o.MigrationsAssembly("Rettesnor.Migrations.Sqlite")).Options);
}
