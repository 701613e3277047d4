using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Demonstration;

public sealed class ClockTests
{
    private static readonly TimeProvider Real = new FixedClock(2026, 11, 22);

    [Fact]
    public void Clock_WithoutANote_IsTheRealOne()
    {
        using var folder = new TemporaryDirectory();

        DemonstrationClock.In(folder.Path, Real).ShouldBeSameAs(Real);
    }

    [Fact]
    public void Clock_WithANote_SaysItsDayAtTheRealTimeOfDay()
    {
        using var folder = new TemporaryDirectory();
        var note = new DemonstrationNote(new AreaId("stevns"), new DateOnly(2023, 5, 15), 7, "abc", new DateOnly(2017, 1, 1));
        note.WriteTo(folder.Path);

        DemonstrationNote.In(folder.Path).ShouldBe(note);
        DemonstrationClock.In(folder.Path, Real).GetUtcNow().ShouldBe(new DateTimeOffset(2023, 5, 15, 12, 0, 0, TimeSpan.Zero));
        DateOnly.FromDateTime(DemonstrationClock.In(folder.Path, TimeProvider.System).GetLocalNow().DateTime).ShouldBe(note.Today);
    }

    [Fact]
    public void Note_ThatCannotBeRead_IsRefusedWithItsLine()
    {
        using var folder = new TemporaryDirectory();
        folder.Write("demonstration.yaml", "area: stevns\ntoday: i morgen\nseed: 1\nmade-with: x\n");

        Should.Throw<DataRefusedException>(() => DemonstrationNote.In(folder.Path)).Text.En.ShouldContain("2023-01-31");
    }
}
