using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Rettesnor.Measurement.Histories;

/// <summary>Why a file is not taken as a snapshot.</summary>
public enum SnapshotFault
{
    /// <summary>It is some other kind of file.</summary>
    NotASnapshot,

    /// <summary>A newer program wrote it.</summary>
    Newer,

    /// <summary>An older program wrote it.</summary>
    Older,

    /// <summary>It ends too early.</summary>
    CutShort,

    /// <summary>Its content does not match its checksums.</summary>
    Damaged,
}

/// <summary>A snapshot file that was refused, in words that say what to do.</summary>
public sealed class SnapshotRefusedException(SnapshotFault fault, LocalText text) : Exception(text.En)
{
    /// <summary>Why.</summary>
    public SnapshotFault Fault { get; } = fault;

    /// <summary>Why, for people.</summary>
    public LocalText Text { get; } = text;
}

/// <summary>A snapshot as one file: a head in words, then each column as it lies in memory, each with its checksum (CRC-32C).</summary>
/// <remarks>
/// The file is made new and then given its name, so that there is never half of one. A column is read straight into place, on several
/// threads, and checked on the way; numbers are little-endian.
/// </remarks>
public static class SnapshotFile
{
    /// <summary>The version of the form that this program writes, and the only one that it reads.</summary>
    public const int Version = 3;

    private const int Alignment = 64;
    private const int Piece = 1 << 18;
    private const int HeadAt = 20;

    private static ReadOnlySpan<byte> Magic => "RETTESNR"u8;

    /// <summary>Writes the snapshot.</summary>
    public static void Write(string path, Snapshot snapshot)
    {
        var columns = SnapshotColumns.Of(snapshot.Columns);
        var head = Encoding.UTF8.GetBytes(SnapshotHead.Write(snapshot.Codebook, snapshot.Segments, [.. columns.Select(c => new ColumnHead(c.Name, c.Items.Length, Checksum(0, c.Bytes)))]));
        var start = new byte[HeadAt];
        Magic.CopyTo(start);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(12), head.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(start.AsSpan(16), Checksum(0, head));
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(start);
            file.Write(head);
            foreach (var column in columns)
            {
                file.Position = Aligned(file.Position);
                file.Write(column.Bytes);
            }

            // An empty last column still has its place.
            file.SetLength(Math.Max(file.Position, file.Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="SnapshotRefusedException">The file is damaged, cut short, newer than the program or no snapshot.</exception>
    public static Snapshot Read(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        var start = new byte[HeadAt];
        var read = RandomAccess.Read(file, start, 0);
        if (!start.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw Refused(SnapshotFault.NotASnapshot, path);
        }

        if (read < HeadAt)
        {
            throw Refused(SnapshotFault.CutShort, path);
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(8)) is var version && version != Version)
        {
            throw Refused(version > Version ? SnapshotFault.Newer : version > 0 ? SnapshotFault.Older : SnapshotFault.Damaged, path);
        }

        var length = RandomAccess.GetLength(file);
        var headLength = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(12));
        if (headLength < 0 || headLength > length - HeadAt)
        {
            throw Refused(headLength < 0 ? SnapshotFault.Damaged : SnapshotFault.CutShort, path);
        }

        var bytes = new byte[headLength];
        RandomAccess.Read(file, bytes, HeadAt);
        if (Checksum(0, bytes) != BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(16)) || SnapshotHead.Read(Encoding.UTF8.GetString(bytes)) is not { } head)
        {
            throw Refused(SnapshotFault.Damaged, path);
        }

        var columns = SnapshotColumns.Empty(name => head.Columns.TryGetValue(name, out var column) ? column.Length : throw Refused(SnapshotFault.Damaged, path));
        ReadColumns(file, path, HeadAt + headLength, length, SnapshotColumns.Of(columns), head);
        return new Snapshot(head.Codebook, head.Segments, columns);
    }

    private static void ReadColumns(Microsoft.Win32.SafeHandles.SafeFileHandle file, string path, long position, long length, IReadOnlyList<ColumnBytes> columns, SnapshotHead head)
    {
        var places = new long[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            places[i] = Aligned(position);
            position = places[i] + columns[i].Length;
        }

        if (length != position)
        {
            throw Refused(length < position ? SnapshotFault.CutShort : SnapshotFault.Damaged, path);
        }

        // The largest first, so that the threads end together.
        var order = Enumerable.Range(0, columns.Count).OrderByDescending(i => columns[i].Length).ToArray();
        var isWhole = true;
        Parallel.ForEach(order, i =>
        {
            if (ReadColumn(file, places[i], columns[i].Bytes) != head.Columns[columns[i].Name].Checksum)
            {
                Volatile.Write(ref isWhole, false);
            }
        });
        if (!isWhole)
        {
            throw Refused(SnapshotFault.Damaged, path);
        }
    }

    // A piece is checked while it is still in the cache.
    private static uint ReadColumn(Microsoft.Win32.SafeHandles.SafeFileHandle file, long place, Span<byte> bytes)
    {
        var crc = 0u;
        while (bytes.Length > 0)
        {
            var piece = bytes[..Math.Min(Piece, bytes.Length)];
            for (var got = 0; got < piece.Length;)
            {
                var read = RandomAccess.Read(file, piece[got..], place + got);
                if (read == 0)
                {
                    return ~crc;
                }

                got += read;
            }

            crc = Checksum(crc, piece);
            place += piece.Length;
            bytes = bytes[piece.Length..];
        }

        return crc;
    }

    private static long Aligned(long position) => (position + Alignment - 1) / Alignment * Alignment;

    private static uint Checksum(uint crc, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var one in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return crc;
    }

    private static SnapshotRefusedException Refused(SnapshotFault fault, string path) => new(fault, fault switch
    {
        SnapshotFault.NotASnapshot => new(
            $"{path} er ikke en fil med forløb fra Rettesnor.", $"{path} is not a file of histories from Rettesnor."),
        SnapshotFault.Newer => new(
            $"{path} er skrevet af en nyere udgave af Rettesnor. Brug den udgave, eller lav filen igen.",
            $"{path} was written by a newer version of Rettesnor. Use that version, or make the file again."),
        SnapshotFault.Older => new(
            $"{path} er skrevet af en ældre udgave af Rettesnor. Lav filen igen.",
            $"{path} was written by an older version of Rettesnor. Make the file again."),
        SnapshotFault.CutShort => new(
            $"{path} slutter for tidligt; filen er ikke hel. Lav den igen, eller hent den fra en sikkerhedskopi.",
            $"{path} ends too early; the file is not whole. Make it again, or take it from a backup."),
        SnapshotFault.Damaged => new(
            $"{path} er beskadiget: indholdet passer ikke med kontrolsummerne. Lav filen igen, eller hent den fra en sikkerhedskopi.",
            $"{path} is damaged: its content does not match its checksums. Make it again, or take it from a backup."),
    });
}
