using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Rettesnor.Core.Data;

/// <summary>Every table of the model with its columns, those that others refer to first.</summary>
internal static class TableList
{
    public static IReadOnlyList<BackupTable> Of(RettesnorDb context)
    {
        var left = context.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var sorted = new List<ITable>();
        while (left.Count > 0)
        {
            var ready = left.FindAll(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || sorted.Contains(k.PrincipalTable)));
            sorted.AddRange(ready);
            if (left.RemoveAll(ready.Contains) == 0)
            {
                throw new InvalidOperationException("Tables refer to each other in a ring: " + string.Join(", ", left.Select(t => t.Name)));
            }
        }

        return [.. sorted.Select(t => new BackupTable(t.Name, [.. t.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(ColumnOf)], 0))];
    }

    /// <summary>The columns that refer to a write, but for the revisions', of which each write has one. That a register's row was superseded is no foreign key.</summary>
    public static IReadOnlyList<(string Table, string Column)> OfWrites(RettesnorDb context) =>
    [
        .. context.Model.GetRelationalModel().Tables.Where(t => t.Name != "revisions").SelectMany(t => t.ForeignKeyConstraints.Where(k => k.PrincipalTable.Name == "writes").Select(k => k.Columns[0].Name)
            .Union(t.Columns.Select(c => c.Name).Where(c => c == "superseded_by")).Select(c => (t.Name, c))),
    ];

    private static BulkColumn ColumnOf(IColumn column)
    {
        var type = column.PropertyMappings[0].Property.ClrType;
        return new BulkColumn(column.Name, (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => ColumnType.Text,
            var t when t == typeof(long) => ColumnType.Integer,
            var t when t == typeof(int) => ColumnType.Small,
            var t when t == typeof(decimal) => ColumnType.Number,
            var t when t == typeof(bool) => ColumnType.Flag,
            var t when t == typeof(DateOnly) => ColumnType.Day,
            var t when t == typeof(DateTime) => ColumnType.Instant,
            var t when t == typeof(byte[]) => ColumnType.Bytes,
            var t => throw new InvalidOperationException($"A backup cannot hold a {t.Name} ({column.Table.Name}.{column.Name})."),
        });
    }
}
