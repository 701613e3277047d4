using System.Text;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Tests.Measures;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Histories;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();
    private readonly byte[] bytes;

    public SnapshotFileTests() => bytes = Written(Comparison.SnapshotOf(RandomFacts.Population(1, 2)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_OfWhatWasRead_GivesTheSameBytes() => Written(SnapshotFile.Read(Put(bytes))).ShouldBe(bytes);

    [Fact]
    public void Read_OfASnapshotOfNobody_HasNoRows() => SnapshotFile.Read(Put(Written(Comparison.SnapshotOf([])))).Rows.ShouldBe(0);

    // Bytes of the head and of every column; what lies between the columns to fill up holds nothing.
    [Fact]
    public void Read_WithAByteDamaged_IsRefusedOrChangesNothing()
    {
        var filling = 0;
        for (var at = 0; at < bytes.Length; at += at < 24 ? 1 : 5)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            SnapshotFault[] expected = at switch
            {
                < 8 => [SnapshotFault.NotASnapshot],
                < 12 => [SnapshotFault.Newer, SnapshotFault.Older, SnapshotFault.Damaged],
                < 16 => [SnapshotFault.CutShort, SnapshotFault.Damaged],
                _ => [SnapshotFault.Damaged],
            };
            if (FaultOf(damaged) is { } fault)
            {
                expected.ShouldContain(fault, $"byte {at}");
            }
            else
            {
                bytes[at].ShouldBe((byte)0);
                Written(SnapshotFile.Read(Put(damaged))).ShouldBe(bytes);
                filling++;
            }
        }

        filling.ShouldBeLessThan(26 * 64);
    }

    [Fact]
    public void Read_OfAFileCutShort_IsRefused()
    {
        for (var length = 0; length < bytes.Length; length += length < 24 || length > bytes.Length - 8 ? 1 : 7)
        {
            FaultOf(bytes[..length]).ShouldBe(length < 8 ? SnapshotFault.NotASnapshot : SnapshotFault.CutShort, $"{length} bytes");
        }
    }

    [Theory]
    [InlineData(SnapshotFile.Version + 1, SnapshotFault.Newer)]
    [InlineData(3000, SnapshotFault.Newer)]
    [InlineData(SnapshotFile.Version - 1, SnapshotFault.Older)]
    [InlineData(1, SnapshotFault.Older)]
    [InlineData(0, SnapshotFault.Damaged)]
    [InlineData(-1, SnapshotFault.Damaged)]
    public void Read_OfAnotherVersion_IsRefused(int version, SnapshotFault fault)
    {
        var other = bytes.ToArray();
        BitConverter.TryWriteBytes(other.AsSpan(8), version).ShouldBeTrue();
        FaultOf(other).ShouldBe(fault);
    }

    [Fact]
    public void Read_OfAFileThatIsTooLong_IsRefused() => FaultOf([.. bytes, 0]).ShouldBe(SnapshotFault.Damaged);

    [Theory]
    [InlineData("")]
    [InlineData("municipality;person\nstevns;1\n")]
    public void Read_OfAnotherKindOfFile_IsRefused(string text) => FaultOf(Encoding.UTF8.GetBytes(text)).ShouldBe(SnapshotFault.NotASnapshot);

    [Fact]
    public void Read_OfADamagedFile_SaysSoInBothLanguages()
    {
        var refused = Should.Throw<SnapshotRefusedException>(() => SnapshotFile.Read(Put([.. bytes, 0])));
        refused.Text.Da.ShouldContain("beskadiget");
        refused.Text.En.ShouldContain("damaged");
    }

    private SnapshotFault? FaultOf(byte[] content)
    {
        try
        {
            SnapshotFile.Read(Put(content));
            return null;
        }
        catch (SnapshotRefusedException refused)
        {
            return refused.Fault;
        }
    }

    private string Put(byte[] content)
    {
        File.WriteAllBytes(folder.PathOf("file"), content);
        return folder.PathOf("file");
    }

    private byte[] Written(Snapshot snapshot)
    {
        SnapshotFile.Write(folder.PathOf("written"), snapshot);
        return File.ReadAllBytes(folder.PathOf("written"));
    }
}
