using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Demonstration;

public sealed class StoreTests : IDisposable
{
    private static readonly AreaId Laesoe = new("laesoe");

    private readonly TemporaryDirectory folder = new();
    private readonly PlanLibrary library;

    public StoreTests() => library = FivePlans.Open(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Make_TheSameAgain_ChangesNothing()
    {
        Make(Laesoe, 3).Rows.ShouldNotBeNull().ShouldBeGreaterThan(100);
        var (bytes, written, revision) = (File.ReadAllBytes(Snapshot), File.GetLastWriteTimeUtc(Snapshot), library.Data.Revision());

        Make(null, null).ShouldBe(new DemonstrationMade(DemonstrationNote.In(folder.Path)!, null));
        Make(Laesoe, 3).Rows.ShouldBeNull();

        File.ReadAllBytes(Snapshot).ShouldBe(bytes);
        File.GetLastWriteTimeUtc(Snapshot).ShouldBe(written);
        library.Data.Revision().ShouldBe(revision);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public void Make_WhereTheFileIsCutShort_MakesItAgain(double kept)
    {
        Make(Laesoe, 3);
        var bytes = File.ReadAllBytes(Snapshot);
        File.WriteAllBytes(Snapshot, bytes[..(int)(bytes.Length * kept)]);

        Make(null, null).Rows.ShouldNotBeNull();

        File.ReadAllBytes(Snapshot).ShouldBe(bytes);
    }

    [Fact]
    public void Make_AnotherSeed_MakesOthers()
    {
        Make(Laesoe, 3);
        var bytes = File.ReadAllBytes(Snapshot);

        Make(null, 4).Note.ShouldBe(DemonstrationNote.In(folder.Path));

        File.ReadAllBytes(Snapshot).ShouldNotBe(bytes);
        DemonstrationNote.In(folder.Path)!.Area.ShouldBe(Laesoe);
    }

    [Fact]
    public void Make_Stopped_LeavesWhatWasThere()
    {
        Make(Laesoe, 3);
        var (bytes, note) = (File.ReadAllBytes(Snapshot), DemonstrationNote.In(folder.Path));
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Store().Make(new AreaId("fanoe"), 9, FivePlans.Written, library.Current().Figures, _ => stop.Cancel(), stop.Token));

        File.ReadAllBytes(Snapshot).ShouldBe(bytes);
        DemonstrationNote.In(folder.Path).ShouldBe(note);
        Directory.EnumerateFiles(folder.Path, "*.new").ShouldBeEmpty();
    }

    [Fact]
    public void Make_CutOffWhileFilesWereWritten_IsMadeAgain()
    {
        Make(Laesoe, 3);
        (DemonstrationNote.In(folder.Path)! with { MadeWith = "under-way" }).WriteTo(folder.Path);

        Make(null, null).Rows.ShouldNotBeNull();
    }

    [Fact]
    public void Make_WhereHistoriesAreNoDemonstration_IsRefusedAndLeavesThem()
    {
        folder.Write("histories.snapshot", "somebody's own");

        Should.Throw<DataRefusedException>(() => Make(null, null)).Text.En.ShouldContain("not overwritten");

        File.ReadAllText(Snapshot).ShouldBe("somebody's own");
    }

    [Fact]
    public void Wholes_ThatAreNotPublished_AreThereAndSayThatTheyAreFictitious()
    {
        Make(Laesoe, 3);
        var figures = library.Current().Figures;
        var labour = figures.Series(new MeasureId("labour-force-16-66"), Laesoe, "");

        labour.Select(f => f.Key.Period).ShouldContain(Period.OfYear(2022));
        labour.ShouldAllBe(f => f.Source.Document == "Demonstration" && f.Remark!.En.Contains("Fictitious"));
        var own = new OwnFigures(new HistoryFile(library.Data).Current()!, library.Reference, figures);
        foreach (var (measure, period) in new[] { ("sick-listed-share", "2023-03"), ("temporary-benefits-share", "2023-Q1"), ("benefits-at-18-share", "2022") })
        {
            var share = own.Of(library.Reference.Measures.Find(measure)!, Laesoe, "", Period.Parse(period), Period.Parse(period), new DateOnly(2023, 5, 15)).ShouldHaveSingleItem();
            share.Value.ShouldNotBeNull(measure).ShouldBeLessThan(60);
        }
    }

    private string Snapshot => folder.PathOf("histories.snapshot");

    private DemonstrationStore Store() => new(library.Data, library.Reference, library.Figures);

    private DemonstrationMade Make(AreaId? area, int? seed) =>
        Store().Make(area, seed, FivePlans.Written, library.Current().Figures, _ => { }, CancellationToken.None);
}
