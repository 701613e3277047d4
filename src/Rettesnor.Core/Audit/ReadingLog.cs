using Rettesnor.Core.Data;

namespace Rettesnor.Core.Audit;

/// <summary>Keeps that somebody read about persons: before they are shown, so that what was not kept was not shown.</summary>
public static class ReadingLog
{
    private static readonly BulkColumn[] Columns = [new("at", ColumnType.Instant), new("who", ColumnType.Text), new("process", ColumnType.Text), new("person_id", ColumnType.Small)];

    /// <summary>Keeps a reading of each person of a page or a list, all or nothing.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="process">The page or the command; nothing that tells who the persons are.</param>
    /// <param name="persons">The persons' numbers.</param>
    public static void Keep(DataDirectory data, string who, string process, IReadOnlyCollection<int> persons)
    {
        if (persons.Count == 0)
        {
            return;
        }

        var at = data.Clock.GetUtcNow().UtcDateTime;
        data.Record(db =>
        {
            // A citizen's page is one row, which needs no bulk.
            if (persons.Count == 1)
            {
                return db.Run("INSERT INTO readings (at, who, process, person_id) VALUES (@at, @who, @process, @person)", ("at", at), ("who", who), ("process", process), ("person", persons.First()));
            }

            using var rows = db.Bulk("readings", Columns);
            foreach (var person in persons)
            {
                rows.Add([at, who, process, person]);
            }

            rows.Complete();
            return persons.Count;
        });
    }
}
