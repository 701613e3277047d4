using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Sources;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Sources;

/// <summary>The official figures that lie beside the repository, where they do.</summary>
public sealed class JobindsatsTests(JobindsatsTests.Imported imported) : IClassFixture<JobindsatsTests.Imported>
{
    private const int Rows = 73_758;

    private const string InsuredShare = "a-dagpenge, fuldtidsledige i pct. af arbejdsstyrken 16-66 år";

    [Fact]
    public void Import_OfTheOfficialSeries_ReadsBackEveryFigure()
    {
        var (library, figures) = imported.OrSkip();

        figures.Count.ShouldBe(Rows);
        imported.First!.Added.ShouldBe(Rows);
        library.Figures.Current().Where(f => f.Source.Document == "Jobindsats").ShouldBe(figures);
    }

    [Fact]
    public void Import_OfTheOfficialSeries_HasTheValuesOfTheFile()
    {
        var (library, _) = imported.OrSkip();
        var book = library.Current().Figures;

        foreach (var line in imported.Lines.Where((_, i) => i % 37 == 0))
        {
            FivePlans.Reference.Areas.TryFind(line[0], out var area).ShouldBeTrue(line[0]);
            var period = Period.Parse(line[1]);
            var found = FivePlans.Reference.Measures.All.SelectMany(m => book.Series(m.Id, area!.Id, "")).Where(f => f.Key.Period == period && f.Source == new FigureSource("Jobindsats", line[2]));
            found.ShouldContain(f => f.Value == Number(line[5]), string.Join(';', line));
        }
    }

    [Fact]
    public void Standing_OfInsuredUnemployedInSlagelse2023_IsDecidedByTheMeanOfTwelveMonths()
    {
        var (library, _) = imported.OrSkip();
        var own = MeanOf("Slagelse");
        var country = MeanOf("Hele landet");

        var row = PlanStanding.Of(library.Current().Find("slagelse-2023")!, new DateOnly(2024, 3, 31), library.Current().Figures, FivePlans.Reference).Row("L23-A1")!;

        row.Standing.Kind.ShouldBe(own <= country + 0.1m ? StandingKind.Met : StandingKind.Missed);
        row.Standing.Kind.ShouldBe(StandingKind.Met);
        row.Standing.Judged!.Value.ShouldBe(own);
        row.Standing.Judged.Period.ShouldBe(Period.OfYear(2023));
        row.Standing.Target.ShouldBe(country + 0.1m);

        // A mean of figures with one decimal is known to half a tenth to each side: closer than a tenth is level.
        var room = country + 0.1m - own;
        row.Standing.Distance!.Value.ShouldBe(Math.Max(0, room), 0.000_000_000_1m);
        row.Standing.Benchmarks.Single(b => b.Area == AreaId.Denmark).Value.ShouldBe(country);
        row.Standing.Decides.ShouldBeTrue();
    }

    [Fact]
    public void Standing_OfAYearThatIsHalfPublished_IsOnTheMonthsSoFar()
    {
        var (library, _) = imported.OrSkip();

        var row = PlanStanding.Of(library.Current().Find("slagelse-2023")!, new DateOnly(2023, 6, 30), library.Current().Figures, FivePlans.Reference).Row("L23-A1")!;

        row.Standing.Judged!.Value.ShouldBe(MeanOf("Slagelse", 6));
        row.Standing.Kind.ShouldBe(MeanOf("Slagelse", 6) <= MeanOf("Hele landet", 6) + 0.1m ? StandingKind.Holding : StandingKind.Short);
    }

    [Fact]
    public void Import_OfTheSameFileAgain_ChangesNothing()
    {
        var (library, figures) = imported.OrSkip();
        var before = library.Data.Revision();

        var again = library.Figures.Write(figures, FivePlans.Written);

        (again.Added, again.Revised.Count, again.Unchanged).ShouldBe((0, 0, Rows));
        library.Data.Revision().ShouldBe(before);
    }

    [Fact]
    public void Import_OfARevisedValue_SupersedesItSaysSoAndKeepsTheOldOne()
    {
        using var folder = new TemporaryDirectory();
        var library = FivePlans.Open(folder.PathOf("data"));
        const string header = "område;periode;tabel;måling;enhed;værdi\n";
        library.Figures.Write(Read(folder, header + $"Slagelse;2023M01;y25i01;{InsuredShare};pct;2,6\nFaxe;2023M01;y25i01;{InsuredShare};pct;2,1\n"), FivePlans.Written);

        var write = library.Figures.Write(Read(folder, header + $"Slagelse;2023M01;y25i01;{InsuredShare};pct;2,7\nFaxe;2023M01;y25i01;{InsuredShare};pct;2,1\n"), FivePlans.Written);

        (write.Added, write.Unchanged).ShouldBe((0, 1));
        var revision = write.Revised.ShouldHaveSingleItem();
        (revision.Key.Area.Value, revision.Key.Period.ToString(), revision.Before, revision.After).ShouldBe(("slagelse", "2023-01", 2.6m, 2.7m));
        library.Figures.Current().Single(f => f.Key.Area.Value == "slagelse").Value.ShouldBe(2.7m);
        var old = library.Data.Use(db => db.One<string>("SELECT value || ' superseded by ' || superseded_by FROM figures WHERE superseded_by IS NOT NULL"));
        old.ShouldBe("2.6 superseded by 2");
    }

    private decimal MeanOf(string area, int months = 12)
    {
        var values = Enumerable.Range(1, months)
            .Select(month => imported.Lines.Single(l => l[0] == area && l[1] == $"2023M{month:00}" && l[3] == InsuredShare))
            .Select(l => Number(l[5])!.Value).ToList();
        return values.Sum() / months;
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IReadOnlyList<Figure> Read(TemporaryDirectory folder, string text)
    {
        var problems = new List<InputProblem>();
        var figures = SeriesImport.Read(folder.Write("jobindsats.csv", text), FivePlans.Reference, DateOnly.MaxValue, problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return figures;
    }

    /// <summary>The five plans and the official figures in one database, imported once for all of these tests.</summary>
    public sealed class Imported : IDisposable
    {
        private readonly FivePlans? plans;
        private readonly IReadOnlyList<Figure> figures = [];

        public Imported()
        {
            if (RepositoryFolder.Shared("data/jobindsats.csv") is { } path)
            {
                plans = new FivePlans();
                var problems = new List<InputProblem>();
                figures = SeriesImport.Read(path, FivePlans.Reference, DateOnly.MaxValue, problems);
                problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
                First = plans.Library.Figures.Write(figures, FivePlans.Written);
                Lines = [.. File.ReadLines(path).Skip(1).Select(l => l.Split(';'))];
            }
        }

        public Core.Figures.FigureWrite? First { get; }

        public IReadOnlyList<string[]> Lines { get; } = [];

        public (PlanLibrary Library, IReadOnlyList<Figure> Figures) OrSkip()
        {
            Assert.SkipWhen(plans is null, "shared/data/jobindsats.csv does not lie beside the repository.");
            return (plans!.Library, figures);
        }

        public void Dispose() => plans?.Dispose();
    }
}
