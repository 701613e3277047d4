using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Protection;

/// <summary>The files of everything that is held about a citizen that were made: each is a reading, and has its reason.</summary>
public static class Insights
{
    /// <summary>The table.</summary>
    public const string Table = "insights";

    /// <summary>What the log calls it.</summary>
    public const string Process = "Indsigt";

    /// <summary>Keeps that the file is made, before it is.</summary>
    public static void Keep(DataDirectory data, Written written, int person)
    {
        ReadingLog.Keep(data, written.Who, written.Process, [person]);
        data.Write(written, (db, write) => db.Run($"INSERT INTO {Table} (person_id, write_id) VALUES (@person, @write)", ("person", person), ("write", write)));
    }
}
