using System.Globalization;
using Rettesnor.Benchmarks.Engine;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Benchmarks;

/// <summary>The measures of persons against SQL that is tuned for DuckDB, on the same rows, with every number compared.</summary>
internal static class EngineBenchmark
{
    private const int Rounds = 7;

    private static readonly Size Whole = new(1);

    public static void Run()
    {
        var report = new Report("engine", "Measures of persons");
        CheckTheTuned(report);

        var building = new Race(("", () => Own.Build(new Size(0.02)))).Run(1, 1);
        GC.KeepAlive(building);
        Snapshot? made = null;
        var built = new Race(("", () => made = Own.Build(Whole))).Run(0, 1)[0];
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"rettesnor-{Environment.ProcessId}.snapshot"));
        try
        {
            SnapshotFile.Write(file, made!);
            made = null;
            var country = SnapshotFile.Read(file);
            Describe(report, country, built);
            var rows = new List<AimRow>();
            AgainstPeer(report, rows, country);
            rows.AddRange(EngineRows.OfGrids(report, country));
            rows.AddRange(EngineRows.OfAreas(country));
            rows.AddRange(EngineRows.OfChange(country));
            rows.AddRange(EngineRows.OfMemory(country, file));
            report.Say($"| | must | aim | measured | |");
            report.Say($"| --- | --- | --- | ---: | --- |");
            foreach (var row in rows)
            {
                report.Say($"| {row.What} | {row.Must} | {row.Aim} | {row.Measured} | {row.Remark} |");
            }

            EngineGrowth.Say(report);
            report.Say($"\nProcessors' time stands beside the clock's because the machine does other work as well: the ratios to DuckDB, to the sum and between grids are of medians of both, and the clock's is the one that the aims are about. Load as it ended: {EngineRows.LoadNow()}.");
            report.Keep();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void CheckTheTuned(Report report)
    {
        var small = new Size(0.02);
        using var peer = new Peer(small);
        var tuned = peer.RunTuned();
        var compared = tuned.Compare(peer.RunTextbook(), from: 1);
        report.Say($"The peer is DuckDB {DuckLibrary.Version} in the same process, its tables in memory and in the order of municipality and person, with the SQL in [duckdb-tuned.sql](../Rettesnor.Benchmarks/Engine/Sql/duckdb-tuned.sql). On a population of a fiftieth its {compared} numbers equal those of the plain SQL in [textbook.sql](../Rettesnor.Benchmarks/Engine/Sql/textbook.sql).\n");
    }

    private static void Describe(Report report, Snapshot country, Lap built)
    {
        var (persons, spells, interviews, offers, hours, movers) = (0, 0, 0, 0, 0, 0);
        Population.Make(Whole, person =>
        {
            persons++;
            spells += person.Spells.Count;
            interviews += person.Interviews.Count;
            offers += person.Offers.Count;
            hours += person.Hours.Count;
            movers += person.MovedTo >= 0 ? 1 : 0;
        });
        report.Say($"Seeded: {Country.Municipalities} municipalities, {Country.Benefits} benefits in 6 families, {Country.Months} months; {persons} persons with a history, {movers} of whom moved; {spells} spells, {interviews} interviews, {offers} offers of {Country.OfferKinds} kinds ({Country.QualifyingOffers} qualify), {hours} months with hours. No states. The snapshot has {country.Rows} rows and {country.Bytes / 1e6:0} MB; to make it took {built.WallMedian / 1000:0.0} s ({built.ProcessorMedian / 1000:0.0} s of processors), the population included.\n");
    }

    // Contestants of one group have the same number of threads.
    private static void AgainstPeer(Report report, List<AimRow> rows, Snapshot country)
    {
        using var peer = new Peer(Whole);
        var pass = new MeasurePass(country.Codebook, Own.SixtyMonths, Own.Questions);
        var counts = pass.Prepare(Own.Areas);
        var shared = new ParallelPass(country.Codebook, Own.SixtyMonths, Own.Questions, 2);
        var (theirs, compared) = (new Figures(), 0L);
        void Theirs(int threads)
        {
            peer.SetThreads(threads);
            theirs = peer.RunTuned();
        }

        void Compare() => compared += theirs.Compare(Own.FiguresOf(counts));
        var sum = 0UL;
        var laps = new Race(
            ("DuckDB, 1 thread", () => Theirs(1)),
            ("the pass, 1 thread", () => EngineRows.Count(pass, country, counts)),
            ("the same, at once again", () => EngineRows.Count(pass, country, counts)),
            ("(compare)", Compare),
            ("DuckDB, 2 threads", () => Theirs(2)),
            ("the pass, 2 threads", () => EngineRows.Count(shared, country, counts)),
            ("the same, at once again", () => EngineRows.Count(shared, country, counts)),
            ("(compare)", Compare),
            ("sum of the same bytes, 1 thread", () => sum = unchecked(sum + Bytes.Sum(country))))
        { Rests = true }.Run(1, Rounds);
        GC.KeepAlive(sum);
        report.Say($"M1 to M4, the whole country, {Rounds} rounds in turns after one that is not counted, half a second between the turns; {compared} numbers were compared, all equal.\n");
        EngineRows.Table(report, laps.Where(l => l.Name[0] != '('));
        foreach (var (threads, them, us) in new[] { (1, laps[0], laps[1]), (2, laps[4], laps[5]) })
        {
            rows.Add(new AimRow(
                FormattableString.Invariant($"M1-M4, whole country, 60 months, {threads} thread{(threads == 1 ? "" : "s")}, against tuned DuckDB"), "≥ 66 times", "≥ 100 times",
                FormattableString.Invariant($"{them.WallMedian / us.WallMedian:0.0} times"),
                FormattableString.Invariant($"{them.ProcessorMedian / us.ProcessorMedian:0.0} times by processors; {us.WallMedian:0.0} ms, DuckDB {them.WallMedian:0} ms")));
        }

        rows.Add(new AimRow(
            "against summing the same bytes", "≤ 20 times", "≤ 10 times",
            FormattableString.Invariant($"{laps[1].WallMedian / laps[8].WallMedian:0.0} times"),
            FormattableString.Invariant($"{laps[1].ProcessorMedian / laps[8].ProcessorMedian:0.0} times by processors; {Bytes.Count(country) / 1e6:0} MB in {laps[8].WallMedian:0.0} ms")));
    }
}
