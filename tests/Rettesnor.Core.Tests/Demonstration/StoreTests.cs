using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
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
        var (histories, revision) = (Histories(), library.Data.Revision());

        Make(null, null).ShouldBe(new DemonstrationMade(DemonstrationNote.In(folder.Path)!, null));
        Make(Laesoe, 3).Rows.ShouldBeNull();

        Histories().Differences(histories).ShouldBeEmpty();
        library.Data.Revision().ShouldBe(revision);
    }

    [Fact]
    public void Make_OfAMunicipality_GivesTheHistoriesOfItsPersonsThroughTheImport()
    {
        Make(Laesoe, 3);

        var settings = DemonstrationSettings.Load(FivePlans.Reference);
        var maker = new DemonstrationMaker(FivePlans.Reference, settings, library.Current().Figures);
        Histories().Rows.ShouldBe(maker.Municipality(Laesoe, 3, _ => { }, CancellationToken.None).Rows);
        File.Exists(folder.PathOf("histories.snapshot")).ShouldBeFalse();
    }

    [Fact]
    public void Make_AnotherSeed_MakesOthers()
    {
        Make(Laesoe, 3);
        var histories = Histories();

        Make(null, 4).Note.ShouldBe(DemonstrationNote.In(folder.Path));

        Histories().Differences(histories).Count.ShouldBeGreaterThan(100);
        DemonstrationNote.In(folder.Path)!.Area.ShouldBe(Laesoe);
    }

    [Fact]
    public void Make_AnotherMunicipalityAndBack_LeavesNothingOfTheOther()
    {
        Make(Laesoe, 3);
        var histories = Histories();

        Make(new AreaId("fanoe"), 5);
        Histories().Segments.Select(s => s.Area.Value).ShouldBe(["fanoe"]);
        Make(Laesoe, 3);

        Histories().Segments.Select(s => s.Area.Value).ShouldBe(["laesoe"]);
        Histories().Rows.ShouldBe(histories.Rows);
    }

    [Fact]
    public void Make_Stopped_LeavesWhatWasThere()
    {
        Make(Laesoe, 3);
        var (histories, note) = (Histories(), DemonstrationNote.In(folder.Path));
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => Store().Make(new AreaId("fanoe"), 9, FivePlans.Written, library.Current().Figures, _ => stop.Cancel(), _ => { }, stop.Token));

        Histories().Differences(histories).ShouldBeEmpty();
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

        File.ReadAllText(folder.PathOf("histories.snapshot")).ShouldBe("somebody's own");
    }

    [Fact]
    public void Wholes_ThatAreNotPublished_AreThereAndSayThatTheyAreFictitious()
    {
        Make(Laesoe, 3);
        var figures = library.Current().Figures;
        var labour = figures.Series(new MeasureId("labour-force-16-66"), Laesoe, "");

        labour.Select(f => f.Key.Period).ShouldContain(Period.OfYear(2022));
        labour.ShouldAllBe(f => f.Source.Document == "Demonstration" && f.Remark!.En.Contains("Fictitious"));
        var own = new OwnFigures(Histories(), library.Reference, figures);
        foreach (var (measure, period) in new[] { ("sick-listed-share", "2023-03"), ("temporary-benefits-share", "2023-Q1"), ("benefits-at-18-share", "2022") })
        {
            var share = own.Of(library.Reference.Measures.Find(measure)!, Laesoe, "", Period.Parse(period), Period.Parse(period), new DateOnly(2023, 5, 15)).ShouldHaveSingleItem();
            share.Value.ShouldNotBeNull(measure).ShouldBeLessThan(60);
        }
    }

    private Snapshot Histories() => new LiveHistories(library.Data, library.Reference).Follow().Snapshot!;

    private DemonstrationStore Store() => new(library.Data, library.Reference, library.Figures);

    private DemonstrationMade Make(AreaId? area, int? seed) =>
        Store().Make(area, seed, FivePlans.Written, library.Current().Figures, _ => { }, _ => { }, CancellationToken.None);
}
