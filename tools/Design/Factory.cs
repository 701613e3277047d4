using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Rettesnor.Core.Data;

namespace Rettesnor.Design;

/// <summary>Gives the migration tool a context. Its connection is never opened.</summary>
internal sealed class Factory : IDesignTimeDbContextFactory<RettesnorDb>
{
    public RettesnorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RettesnorDb>().UseSqlite("Data Source=design.db", o => o.MigrationsAssembly("Rettesnor.Migrations.Sqlite")).Options);
}

internal static class Program
{
    private static void Main()
    {
    }
}
