using Microsoft.EntityFrameworkCore;

namespace Rettesnor.Core.Data;

/// <summary>
/// The model of the database, from which the migrations are generated. Bulk reading and writing go through plain commands on the same
/// tables: see docs/decisions.
/// </summary>
public sealed class RettesnorDb(DbContextOptions<RettesnorDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RettesnorDb).Assembly);
        foreach (var type in typeof(RettesnorDb).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ITables))).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            ((ITables)Activator.CreateInstance(type)!).AddTo(modelBuilder);
        }
    }
}
