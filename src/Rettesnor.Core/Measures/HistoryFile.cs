using Rettesnor.Core.Data;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Measures;

/// <summary>The histories of persons in the data directory: one snapshot file, read when it is first asked for and again when it has changed.</summary>
public sealed class HistoryFile(DataDirectory data)
{
    private readonly Lock gate = new();
    private (DateTime Written, Snapshot Snapshot)? read;

    public string Path { get; } = System.IO.Path.Combine(data.Path, "histories.snapshot");

    /// <summary>The histories; null where the data directory has none.</summary>
    /// <exception cref="DataRefusedException">The file is damaged, cut short, newer than the program or no snapshot.</exception>
    public Snapshot? Current()
    {
        lock (gate)
        {
            var file = new FileInfo(Path);
            if (!file.Exists)
            {
                return null;
            }

            if (read?.Written != file.LastWriteTimeUtc)
            {
                read = (file.LastWriteTimeUtc, Read());
            }

            return read.Value.Snapshot;
        }
    }

    private Snapshot Read()
    {
        try
        {
            return SnapshotFile.Read(Path);
        }
        catch (SnapshotRefusedException refused)
        {
            throw new DataRefusedException(refused.Text, refused);
        }
    }

    public void Write(Snapshot snapshot) => SnapshotFile.Write(Path, snapshot);
}
