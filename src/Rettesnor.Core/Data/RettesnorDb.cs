using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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

        // A column is called as its property, in the way that SQL is written; a mapping says only where it is called otherwise.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.FindAnnotation(RelationalAnnotationNames.ColumnName) is null))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
