using System.Runtime.InteropServices;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>A DuckDB in memory, with the columns as the tuned SQL wants them.</summary>
internal sealed unsafe class DuckDb : IDisposable
{
    private nint database;
    private nint connection;

    public DuckDb()
    {
        Check(DuckLibrary.Open(":memory:", out database), "open");
        Check(DuckLibrary.Connect(database, out connection), "connect");
    }

    /// <summary>Takes the rows of a result, whose columns are all whole numbers of 64 bits.</summary>
    public delegate void RowReader(ReadOnlySpan<nint> columns, int row);

    public void Run(string sql, RowReader? read = null)
    {
        var state = DuckLibrary.Query(connection, sql, out var result);
        try
        {
            if (state != 0)
            {
                throw new InvalidOperationException($"DuckDB: {Marshal.PtrToStringUTF8(DuckLibrary.ResultError(ref result))}\n{sql}");
            }

            while (read is not null && DuckLibrary.FetchChunk(result) is var chunk and not 0)
            {
                var columns = new nint[DuckLibrary.ColumnCount(chunk)];
                for (var c = 0; c < columns.Length; c++)
                {
                    columns[c] = (nint)DuckLibrary.Data(DuckLibrary.Vector(chunk, (ulong)c));
                }

                for (var row = 0; row < (int)DuckLibrary.ChunkSize(chunk); row++)
                {
                    read(columns, row);
                }

                DuckLibrary.DestroyChunk(ref chunk);
            }
        }
        finally
        {
            DuckLibrary.DestroyResult(ref result);
        }
    }

    public static long Number(ReadOnlySpan<nint> columns, int column, int row) => ((long*)columns[column])[row];

    /// <summary>Makes the four tables of a population.</summary>
    public void Fill(Size size)
    {
        using var spells = new DuckTable(connection, this, "spell", "pid integer, muni smallint, btype tinyint, fam tinyint, start_date date, end_date date, start_m smallint, start_cm smallint, end_m smallint, last_m smallint");
        using var interviews = new DuckTable(connection, this, "interview", "pid integer, d date, m smallint");
        using var offers = new DuckTable(connection, this, "offer", "pid integer, otype tinyint, start_date date, end_date date, start_m smallint, end_m smallint");
        using var hours = new DuckTable(connection, this, "emp", "pid integer, m smallint, hours smallint");
        Population.Make(size, person =>
        {
            foreach (var spell in person.Spells)
            {
                AddSpell(spells, person, spell);
            }

            foreach (var (_, day) in person.Interviews)
            {
                interviews.Add(person.Id, Date(day), Day.Month(day));
            }

            foreach (var (kind, start, end) in person.Offers)
            {
                offers.Add(person.Id, kind, Date(start), Date(end), Day.Month(start), Day.Month(end));
            }

            foreach (var (month, worked) in person.Hours)
            {
                hours.Add(person.Id, month, worked);
            }
        });
    }

    // The spell of somebody who moves is split at the move.
    private static void AddSpell(DuckTable spells, Person person, MadeSpell spell)
    {
        if (person.MovedTo < 0 || person.MovedOn > spell.End)
        {
            AddPart(spells, person.Id, person.Home, spell);
        }
        else if (person.MovedOn <= spell.Start)
        {
            AddPart(spells, person.Id, person.MovedTo, spell);
        }
        else
        {
            AddPart(spells, person.Id, person.Home, spell with { End = person.MovedOn - 1 });
            AddPart(spells, person.Id, person.MovedTo, spell with { Start = person.MovedOn });
        }
    }

    private static void AddPart(DuckTable spells, int id, int area, MadeSpell spell)
    {
        const int Running = 999;
        var isOpen = spell.End == Person.Open;
        var startMonth = Day.Month(spell.Start);
        var endMonth = isOpen ? Running : Day.Month(spell.End);
        spells.Add(
            id, area, spell.Benefit, Country.FamilyOf[spell.Benefit], Date(spell.Start), isOpen ? null : Date(spell.End),
            startMonth, Day.Date(spell.Start).Day == 1 ? startMonth : startMonth + 1,
            endMonth, isOpen ? Running : Day.Month(spell.End + 1) == endMonth ? endMonth - 1 : endMonth);
    }

    private static int Date(int day) => Day.Date(day).DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    private static void Check(int state, string what)
    {
        if (state != 0)
        {
            throw new InvalidOperationException($"DuckDB did not {what}.");
        }
    }

    public void Dispose()
    {
        DuckLibrary.Disconnect(ref connection);
        DuckLibrary.Close(ref database);
    }

    /// <summary>Appends rows a chunk at a time.</summary>
    private sealed class DuckTable : IDisposable
    {
        private const int Room = 2048;

        private readonly int[] types;
        private readonly nint[] vectors;
        private nint appender;
        private nint chunk;
        private int rows;

        public DuckTable(nint connection, DuckDb database, string name, string columns)
        {
            database.Run($"create table {name}({columns})");
            types = [.. columns.Split(", ").Select(c => c.Split(' ')[1] switch
            {
                "tinyint" => DuckLibrary.TinyInt,
                "smallint" => DuckLibrary.SmallInt,
                "integer" => DuckLibrary.Integer,
                _ => DuckLibrary.Date,
            })];
            var made = Array.ConvertAll(types, DuckLibrary.CreateType);
            fixed (nint* all = made)
            {
                chunk = DuckLibrary.CreateChunk(all, (ulong)made.Length);
            }

            vectors = [.. types.Select((_, c) => DuckLibrary.Vector(chunk, (ulong)c))];
            Check(DuckLibrary.CreateAppender(connection, null, name, out appender), "append to " + name);
        }

        public void Add(params ReadOnlySpan<int?> values)
        {
            for (var c = 0; c < types.Length; c++)
            {
                var data = DuckLibrary.Data(vectors[c]);
                switch (types[c])
                {
                    case DuckLibrary.TinyInt:
                        ((sbyte*)data)[rows] = (sbyte)values[c]!;
                        break;
                    case DuckLibrary.SmallInt:
                        ((short*)data)[rows] = (short)values[c]!;
                        break;
                    default:
                        ((int*)data)[rows] = values[c] ?? 0;
                        break;
                }

                if (values[c] is null)
                {
                    DuckLibrary.EnsureValidity(vectors[c]);
                    DuckLibrary.SetNull(DuckLibrary.Validity(vectors[c]), (ulong)rows);
                }
            }

            if (++rows == Room)
            {
                Flush();
            }
        }

        private void Flush()
        {
            DuckLibrary.SetChunkSize(chunk, (ulong)rows);
            Check(DuckLibrary.AppendChunk(appender, chunk), "append");
            DuckLibrary.ResetChunk(chunk);
            rows = 0;
        }

        public void Dispose()
        {
            Flush();
            Check(DuckLibrary.DestroyAppender(ref appender), "take what was appended");
            DuckLibrary.DestroyChunk(ref chunk);
        }
    }
}
