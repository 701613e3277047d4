using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Rettesnor.Core.Data;

namespace Rettesnor.Design;

/// <summary>Gives the migration tool a context for the database that is named after "--". Its connection is never opened.</summary>
internal sealed class Factory : IDesignTimeDbContextFactory<RettesnorDb>
{
    public RettesnorDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<RettesnorDb>();
        return new RettesnorDb((args is ["PostgreSql", ..]
            ? options.UseNpgsql("Host=localhost", o => o.MigrationsAssembly("Rettesnor.Migrations.PostgreSql"))
            : options.UseSqlite("Data Source=design.db", o => o.MigrationsAssembly("Rettesnor.Migrations.Sqlite"))).Options);
    }
}

internal static class Program
{
    private static void Main()
    {
    }
}
