using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Demonstration;

public sealed class PopulationTests
{
    private static readonly ReferenceData Reference = ReferenceData.Load(ReferenceData.ShippedFolder);

    private static readonly DemonstrationSettings Settings = DemonstrationSettings.Load(Reference);

    [Fact]
    public void Municipality_MadeTwiceWithOneSeed_IsTheSameFile()
    {
        Bytes(Maker().Municipality(new AreaId("fanoe"), 5)).ShouldBe(Bytes(Maker().Municipality(new AreaId("fanoe"), 5)));
        Bytes(Maker().Municipality(new AreaId("fanoe"), 5)).ShouldNotBe(Bytes(Maker().Municipality(new AreaId("fanoe"), 6)));
    }

    [Fact]
    public void Country_OfAFewMunicipalities_HasPersonsWhoMoveBetweenThem()
    {
        AreaId[] few = [new("fanoe"), new("samsoe"), new("laesoe")];
        var parts = new List<double>();

        var snapshot = Maker().Country(few, 5, p => parts.Add(p.Part), CancellationToken.None);

        few.ShouldAllBe(a => snapshot.SegmentOf(a).Count > 100);
        snapshot.Segments.Count.ShouldBeGreaterThan(10);
        Enumerable.Range(0, snapshot.Rows).Select(snapshot.PersonOf).Distinct().Count().ShouldBeLessThan(snapshot.Rows);
        parts.ShouldBeInOrder();
        parts[^1].ShouldBe(1);
        Bytes(Maker().Country(few, 5, _ => { }, CancellationToken.None)).ShouldBe(Bytes(snapshot));
    }

    [Fact]
    public void Country_ThatIsStopped_Stops()
    {
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Maker().Country([new("fanoe"), new("samsoe")], 5, _ => stop.Cancel(), stop.Token));
    }

    private static DemonstrationMaker Maker() => new(Reference, Settings);

    private static byte[] Bytes(Snapshot snapshot)
    {
        using var folder = new TemporaryDirectory();
        SnapshotFile.Write(folder.PathOf("x"), snapshot);
        return File.ReadAllBytes(folder.PathOf("x"));
    }
}
