using System.Diagnostics;
using System.Globalization;
using Rettesnor.Benchmarks.Engine;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Benchmarks;

/// <summary>How long from a write to the registers until figures show it, how long a start takes, and what memory the program has, on both databases.</summary>
internal static class LiveBenchmark
{
    private const int Writes = 300;
    private const int Starts = 7;

    private static readonly Written Why = new("bench", "bench", "live");
    private static readonly ReferenceData Reference = ReferenceData.Load(ReferenceData.ShippedFolder);

    public static void Run(bool country)
    {
        var report = new Report(country ? "live-country" : "live", country ? "The whole country in the registers" : "A municipality in the registers");
        report.Say($"A write is one changed spell on a benefit; it is visible when a figure that is counted on the histories in memory is another. They follow as the pages' do: asked for news every quarter of a second, so half of that is waiting. A start without a file reads everybody from the registers.\n");
        report.Say($"| database | persons | facts | filled in s | write ms, p50 | visible ms, p50 | p99 | start from registers ms | start from the file ms | resident MB of `serve` |");
        report.Say($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.PostgreSql }.Where(TestDatabase.Can))
        {
            using var test = new TestDatabase(kind, TimeProvider.System);
            Measure(report, kind, test, country);

            // The whole country takes long on each database; what was measured is kept though the other is stopped.
            report.Keep();
        }
    }

    private static void Measure(Report report, DatabaseKind kind, TestDatabase test, bool country)
    {
        var began = Stopwatch.GetTimestamp();
        var (area, person) = country ? FillCountry(test.Data) : FillMunicipality(test.Data);
        var filled = Stopwatch.GetElapsedTime(began);
        Console.Error.WriteLine($"{kind}: filled in {filled.TotalSeconds:0} s");
        var (persons, facts) = test.Data.Use(db => (PersonStore.Count(db), AllRegisters.All.Sum(r => db.One<long>($"SELECT COUNT(*) FROM {r.Id}"))));

        var fromRegisters = Enumerable.Range(0, country ? 1 : Starts).Select(_ => Start(test, keepFile: false)).ToList();
        var fromFile = Enumerable.Range(0, Starts).Select(_ => Start(test, keepFile: true)).ToList();
        var (written, visible) = Follow(test.Data, area, person, country ? 40 : Writes);
        report.Say($"| {kind} | {persons} | {facts} | {filled.TotalSeconds:0} | {At(written, 0.5):0.0} | {At(visible, 0.5):0} | {At(visible, 0.99):0} | {At(fromRegisters, 0.5):0} | {At(fromFile, 0.5):0} | {Resident(test)} |");
    }

    private static double Start(TestDatabase test, bool keepFile)
    {
        if (!keepFile)
        {
            foreach (var file in Directory.EnumerateFiles(test.Folder, "*.snapshot"))
            {
                File.Delete(file);
            }
        }

        var began = Stopwatch.GetTimestamp();
        GC.KeepAlive(new LiveHistories(test.Data, Reference).Follow());
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    // One thread writes, another follows; the writer waits until the figure has moved.
    private static (List<double> Written, List<double> Visible) Follow(DataDirectory data, AreaId area, int person, int writes)
    {
        var live = new LiveHistories(data, Reference);
        live.Follow();
        using var stop = new CancellationTokenSource();
        var follower = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                live.Follow();
                stop.Token.WaitHandle.WaitOne(250);
            }
        });
        var (written, visible) = (new List<double>(), new List<double>());
        var measure = Reference.Measures.Find("benefit-recipients")!;
        var month = Period.OfMonth(2023, 3);
        decimal? Figure() => new OwnFigures(live.Known.Snapshot!, Reference, new FigureBook([], Reference)).Of(measure, area, "", month, month, month.LastDay)[0].Value;
        for (var i = 0; i < writes; i++)
        {
            var (before, last) = (Figure(), new DateOnly(2023, 3, i % 2 == 0 ? 19 : 11));
            var began = Stopwatch.GetTimestamp();
            data.Write(Why, (db, write) => RegisterStore.Put(db, write, AllRegisters.Benefits, [Fact.WithId(person, "bench", "1", ["disability-pension", new DateOnly(2023, 3, 1), last, null])]));
            written.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            while (Figure() == before)
            {
                Thread.Sleep(1);
                if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(1))
                {
                    throw new TimeoutException("The figure did not move within a minute of the write.");
                }
            }

            visible.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Thread.Sleep((i * 37) % 250);
        }

        stop.Cancel();
        follower.Wait();
        return (written, visible);
    }

    private static string Resident(TestDatabase test)
    {
        var program = PublishedProgram.Publish(readyToRun: true);
        Environment.SetEnvironmentVariable("RETTESNOR_DATABASE", test.Connection);
        var address = Server.FreeAddress();
        using var server = Server.Start(program, address, "/", ["serve", "--data", test.Folder, "--urls", address]);
        Thread.Sleep(10_000);
        Environment.SetEnvironmentVariable("RETTESNOR_DATABASE", null);
        return server.MemoryMegabytes.ToString(CultureInfo.InvariantCulture);
    }

    private static (AreaId Area, int Person) FillMunicipality(DataDirectory data)
    {
        var settings = DemonstrationSettings.Load(Reference);
        var persons = new DemonstrationMaker(Reference, settings, new FigureBook([], Reference)).Persons(settings.Municipality, settings.Seed, _ => { }, CancellationToken.None);
        data.Write(Why, (db, write) => Coverage.Set(db, write, [settings.Municipality]));
        Fill(data, [.. persons]);
        return (settings.Municipality, SomebodyWithoutBenefits(data, settings.Municipality));
    }

    private static (AreaId Area, int Person) FillCountry(DataDirectory data)
    {
        var codebook = Reference.Histories.Codebook([]);

        // The made country has places of its own; figures are asked for by the real municipalities' names.
        var stevns = new AreaId("stevns");
        var real = Reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id).Where(a => a != stevns).ToList();
        real.Insert(Country.Stevns, stevns);
        var names = Own.Areas.Zip(real).ToDictionary(a => a.First, a => a.Second);
        data.Write(Why, (db, write) => Coverage.Set(db, write, real));
        var batch = new List<PersonFacts>();
        Population.Make(new Size(1), person =>
        {
            var facts = Own.FactsOf(person, codebook);
            batch.Add(facts with { Person = person.Id + 1, Residences = new(facts.Residences.Select(r => r with { Area = names[r.Area] })) });
            if (batch.Count == 20_000)
            {
                Fill(data, batch);
                batch.Clear();
            }
        });
        Fill(data, batch);
        return (stevns, SomebodyWithoutBenefits(data, stevns));
    }

    // Whose spell in March 2023 moves the figure: nothing else is paid then. Some of the area's are asked about one by one; asked in one, a database without statistics looks at the whole country for each.
    private static int SomebodyWithoutBenefits(DataDirectory data, AreaId area) => data.Use(db =>
    {
        var from = new DateOnly(2023, 1, 1);
        var residents = db.Rows("SELECT person_id FROM residences WHERE area = @area AND last_day IS NULL AND first_day < @from LIMIT 2000", row => row.GetInt32(0), ("area", area.Value), ("from", from));
        return residents.First(p => db.One<long>("SELECT COUNT(*) FROM person_details WHERE person_id = @person AND died IS NULL", ("person", p)) > 0
            && db.One<long>("SELECT COUNT(*) FROM benefit_spells WHERE person_id = @person AND (last_day IS NULL OR last_day >= @from)", ("person", p), ("from", from)) == 0);
    });

    // The CPR numbers here are their hashes' places only: a million and a half encryptions are not what is measured.
    private static void Fill(DataDirectory data, List<PersonFacts> persons) => data.Write(Why, (db, write) =>
    {
        using (var insert = db.Bulk("persons", [new("id", ColumnType.Small), new("cpr_key", ColumnType.Text), new("cpr_hash", ColumnType.Bytes), new("cpr_cipher", ColumnType.Bytes), new("write_id", ColumnType.Integer)]))
        {
            foreach (var person in persons)
            {
                insert.Add([person.Person, "bench", BitConverter.GetBytes((long)person.Person), new byte[38], write]);
            }

            insert.Complete();
        }

        RegisterFiller.Fill(db, write, persons, persons.ToDictionary(p => p.Person, p => p.Person));
        return 0;
    });

    private static double At(List<double> times, double part)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min((int)(sorted.Count * part), sorted.Count - 1)];
    }
}
