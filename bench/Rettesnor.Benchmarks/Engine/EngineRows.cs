using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Benchmarks.Engine;

/// <summary>A row of the table of what was wanted and what was measured.</summary>
internal sealed record AimRow(string What, string Must, string Aim, string Measured, string Remark);

/// <summary>The rows of the table that need no peer.</summary>
internal static class EngineRows
{
    private const int Many = 51;

    public static void Count(MeasurePass pass, Snapshot snapshot, IReadOnlyList<Counts> counts)
    {
        Clear(counts);
        pass.Run(snapshot, counts);
    }

    public static void Count(ParallelPass pass, Snapshot snapshot, IReadOnlyList<Counts> counts)
    {
        Clear(counts);
        pass.Run(snapshot, counts);
    }

    public static void Table(Report report, IEnumerable<Lap> laps)
    {
        report.Say($"| what | rounds | min ms | median ms | median ms of processors |");
        report.Say($"| --- | ---: | ---: | ---: | ---: |");
        foreach (var lap in laps)
        {
            report.Say($"| {lap.Name} | {lap.Wall.Count} | {lap.WallMin:0.00} | {lap.WallMedian:0.00} | {lap.ProcessorMedian:0.00} |");
        }

        report.Say($"");
    }

    public static string LoadNow() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    /// <summary>A pass for one grid, over all of a snapshot's areas.</summary>
    public static (string Name, Action Work) Contestant(string name, Snapshot snapshot, Grid grid, IReadOnlyList<Question> questions)
    {
        var pass = new MeasurePass(snapshot.Codebook, grid, questions);
        var counts = pass.Prepare([.. snapshot.Segments.Select(s => s.Area)]);
        return (name, () => Count(pass, snapshot, counts));
    }

    public static IEnumerable<AimRow> OfGrids(Report report, Snapshot country)
    {
        var old = Own.Build(new Size(0.2, 2005));
        var laps = new Race(
            Contestant("60 months, 2020-2024", country, Own.SixtyMonths, Own.Questions),
            Contestant("240 months, 2005-2024", country, Own.GridOf(2005, 2024), Own.Questions),
            Contestant("histories of 20 years, a fifth of the persons: 60 months", old, Own.SixtyMonths, Own.Questions),
            Contestant("the same: 240 months", old, Own.GridOf(2005, 2024), Own.Questions)).Run(3, 9);
        report.Say($"Months.\n");
        Table(report, laps);
        yield return new AimRow(
            "240 months instead of 60", "≤ 4 times the time", "≤ 3 times",
            FormattableString.Invariant($"{laps[3].WallMedian / laps[2].WallMedian:0.0} times"),
            FormattableString.Invariant($"{laps[3].ProcessorMedian / laps[2].ProcessorMedian:0.0} times by processors, on histories of 20 years; {laps[1].WallMedian / laps[0].WallMedian:0.0} ({laps[1].ProcessorMedian / laps[0].ProcessorMedian:0.0}) times on the country's, which have 9"));
    }

    public static IEnumerable<AimRow> OfAreas(Snapshot country)
    {
        var pass = new MeasurePass(country.Codebook, Own.SixtyMonths, Own.Questions);
        var shared = new ParallelPass(country.Codebook, Own.SixtyMonths, Own.Questions, 2);
        var stevns = pass.Prepare([Own.Areas[Country.Stevns]]);
        var largest = pass.Prepare([Own.Areas[0]]);
        var laps = new Race(
            ("warm", () => Count(pass, country, stevns)),
            ("cold", () =>
            {
                var made = new MeasurePass(country.Codebook, Own.GridOf(2020, 2024), Own.Questions);
                made.Run(country, made.Prepare([Own.Areas[Country.Stevns]]));
            }
        ),
            ("largest", () => Count(shared, country, largest)),
            ("largest, one thread", () => Count(pass, country, largest))).Run(20, Many);
        yield return Milliseconds("a municipality like Stevns, M1-M4, warm", "< 1 ms", "< 0.2 ms", laps[0], FormattableString.Invariant($"{country.SegmentOf(Own.Areas[Country.Stevns]).Count} rows"));
        yield return Milliseconds("the same, cold", "< 2 ms", "< 0.5 ms", laps[1], "pass, grid and tables made anew");
        yield return Milliseconds("largest municipality, two threads", "< 15 ms", "< 5 ms", laps[2], FormattableString.Invariant($"{country.SegmentOf(Own.Areas[0]).Count} rows; {laps[3].WallMedian:0.0} ms on one"));
    }

    public static IEnumerable<AimRow> OfChange(Snapshot country)
    {
        var pass = new MeasurePass(country.Codebook, Own.SixtyMonths, Own.Questions);
        var counts = pass.Prepare(Own.Areas);
        Count(pass, country, counts);
        var (before, after) = ChangedPerson();
        void Move(PersonFacts from, PersonFacts to)
        {
            pass.Run(Alone(country, from), from.Person, counts, -1);
            pass.Run(Alone(country, to), to.Person, counts, 1);
        }

        // There and back, so that every round does the same; so often before that all of it is compiled as in a server that has run for a while.
        var laps = new Race(("there", () => Move(before, after)), ("back", () => Move(after, before))).Run(10_000, 501);
        var moved = Own.FiguresOf(counts);
        Clear(counts);
        Count(pass, country, counts);
        var compared = moved.Compare(Own.FiguresOf(counts));
        yield return new AimRow(
            "one person's change to all figures", "< 100 µs", "< 50 µs",
            FormattableString.Invariant($"{laps[0].WallMedian * 1000:0} µs"),
            FormattableString.Invariant($"min {laps[0].WallMin * 1000:0} µs, from the facts of the person before and after, who has moved; after as many changes back {compared} numbers equal a full pass"));

        Count(pass, country, counts);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        pass.Run(country, counts);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        yield return new AimRow("bytes allocated in a pass", "0", "0", FormattableString.Invariant($"{allocated}"), "");
    }

    public static IEnumerable<AimRow> OfMemory(Snapshot country, string file)
    {
        yield return new AimRow(
            "memory with the whole country loaded, beyond an empty program", "≤ 300 MB", "≤ 200 MB",
            FormattableString.Invariant($"{MemoryChild.Megabytes(file, 3):0} MB"),
            FormattableString.Invariant($"resident, of which {country.Bytes / 1e6:0} MB of columns; no states in this population"));
        var lap = new Race(("read", () => GC.KeepAlive(SnapshotFile.Read(file)))).Run(3, 15)[0];
        yield return Milliseconds("snapshot file of the country read, page cache warm", "≤ 150 ms", "≤ 80 ms", lap, FormattableString.Invariant($"{new FileInfo(file).Length / 1e6:0} MB, every checksum checked, on the machine's threads"));
    }

    private static AimRow Milliseconds(string what, string must, string aim, Lap lap, string remark) => new(
        what, must, aim, FormattableString.Invariant($"{lap.WallMedian:0.00} ms"),
        FormattableString.Invariant($"min {lap.WallMin:0.00}, processors {lap.ProcessorMedian:0.00}; {remark}"));

    // Somebody who moved, with a long history; the change is a further interview and an offer.
    private static (PersonFacts Before, PersonFacts After) ChangedPerson()
    {
        PersonFacts? found = null;
        Population.Make(new Size(0.01), person =>
        {
            if (found is null && person.MovedTo >= 0 && person.Spells.Count >= 3 && person.Interviews.Count >= 10 && person.Hours.Count > 0)
            {
                found = Own.FactsOf(person, Own.Codebook);
            }
        });
        var day = new DateOnly(2022, 5, 16);
        return (found!, found! with
        {
            Interviews = new(found!.Interviews.Append(new InterviewFact("video", day))),
            Offers = new(found.Offers.Append(new OfferFact(Own.Codebook.Offers[0].Id, new(day, day.AddDays(60))))),
        });
    }

    private static Snapshot Alone(Snapshot country, PersonFacts person)
    {
        var builder = new SnapshotBuilder(country.Codebook);
        builder.Add(person);
        return builder.Build();
    }

    private static void Clear(IReadOnlyList<Counts> counts)
    {
        foreach (var count in counts)
        {
            count.Clear();
        }
    }
}
