using System.Diagnostics;
using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Benchmarks;

/// <summary>A million interviews imported into their register, beside loading the same lines raw into the same table of the same database.</summary>
internal static class RegistersBenchmark
{
    private const int Persons = 5000;
    private const int Rows = 1_000_000;
    private const int Rounds = 3;

    private static readonly Written Why = new("bench", "registers", "benchmark");
    private static readonly string[] Kinds = ["in-person", "video", "phone"];

    public static void Run()
    {
        var reference = ReferenceData.Load(Path.Combine(Source.Root, "reference"));
        using var folder = new TemporaryDirectory();
        var (large, small) = (File(folder, Rows), File(folder, Rows / 10));
        var report = new Report("registers", "Importing a million interviews");
        report.Say($"{Rows} interviews of {Persons} citizens in a CSV file of {new FileInfo(large).Length >> 20} MB, each round into a database of its own. The raw load splits the lines and adds them to the register's own table, with its indexes and keys, in one transaction. Aim: at most 3 times the raw load, with memory that does not grow with the file.\n");
        foreach (var kind in Enum.GetValues<DatabaseKind>().Where(TestDatabase.Can))
        {
            Measure(kind, reference, large, small, report);
        }

        report.Keep();
    }

    private static void Measure(DatabaseKind kind, ReferenceData reference, string large, string small, Report report)
    {
        var (rawTimes, importTimes, againTimes) = (new List<double>(), new List<double>(), new List<double>());
        var (few, many) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            using (var test = Open(kind))
            {
                rawTimes.Add(Time(() => Raw(test.Data, large)));
            }

            using (var test = Open(kind))
            {
                few = Peak(() => Import(test.Data, reference, small));
            }

            using (var test = Open(kind))
            {
                many = Peak(() => importTimes.Add(Time(() => Import(test.Data, reference, large))));
                againTimes.Add(Time(() => Import(test.Data, reference, large)));
            }
        }

        report.Say($"\n## {kind}\n");
        report.Table([new("raw bulk load", rawTimes, 0), new("import: read, check, find the citizens, compare, write", importTimes, 0), new("the same file once more, which changes nothing", againTimes, 0)]);
        report.Say($"\nThe import takes {Median(importTimes) / Median(rawTimes):0.00} times the raw load (medians). The most managed memory in use, over what was in use before it: {few >> 20} MB for {Rows / 10} rows and {many >> 20} MB for {Rows}.");
    }

    private static TestDatabase Open(DatabaseKind kind)
    {
        var test = new TestDatabase(kind, TimeProvider.System);
        var store = new PersonStore(CprVault.Open(Path.Combine(test.Data.Path, CprVault.FileName), mayMake: true));
        test.Data.Write(Why, (db, write) => Enumerable.Range(1, Persons).Select(p => store.FindOrAdd(db, write, Cpr(p))).Count(id => id > 0));
        return test;
    }

    private static void Import(DataDirectory data, ReferenceData reference, string file)
    {
        var profile = new ImportProfile
        {
            Register = AllRegisters.Interviews.Id,
            Source = "bench",
            Cpr = "CPR",
            Fields = new Dictionary<string, FieldSource> { ["day"] = new() { Column = "Dato" }, ["kind"] = new() { Column = "Form" }, ["status"] = new() { Column = "Status" } },
        };
        var outcome = new RegisterImport(data, reference).Run(new ImportFile(file, Fictitious: true, new DateOnly(2030, 1, 1)), profile, Why, _ => { }, (_, _, _) => { }, CancellationToken.None);
        if (outcome.IsRefused)
        {
            throw new InvalidDataException(outcome.Problems[0].ToText(Measurement.Language.English));
        }
    }

    private static void Raw(DataDirectory data, string file) => data.Write(Why, (db, write) =>
    {
        var ids = Enumerable.Range(1, Persons).ToDictionary(FictitiousPerson.Cpr, p => p);
        using var insert = db.Bulk("interviews",
        [
            new("person_id", ColumnType.Small), new("source", ColumnType.Text), new("fact_key", ColumnType.Text), new("day", ColumnType.Day), new("kind", ColumnType.Text), new("status", ColumnType.Text), new("write_id", ColumnType.Integer),
        ]);
        foreach (var line in System.IO.File.ReadLines(file).Skip(1))
        {
            var fields = line.Split(';');
            var day = DateOnly.ParseExact(fields[1], "dd-MM-yyyy", CultureInfo.InvariantCulture);
            insert.Add([ids[fields[0]], "raw", fields[1] + fields[2], day, fields[2], fields[3], write]);
        }

        insert.Complete();
        return 0;
    });

    private static string File(TemporaryDirectory folder, int rows)
    {
        var path = folder.PathOf(string.Create(CultureInfo.InvariantCulture, $"{rows}.csv"));
        using var file = new StreamWriter(path);
        file.WriteLine("CPR;Dato;Form;Status");
        for (var i = 0; i < rows; i++)
        {
            // Day by day, as a source system gives them out, and not citizen by citizen.
            var (person, at) = (1 + (i % Persons), i / Persons);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{FictitiousPerson.Cpr(person)};{new DateOnly(2015, 1, 1).AddDays(at * 14):dd-MM-yyyy};{Kinds[(person + at) % 3]};held"));
        }

        return path;
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long Peak(Action work)
    {
        GC.Collect();
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(20);
            }
        });
        work();
        stop.Cancel();
        watch.Wait();
        return most - before;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static CprNumber Cpr(int person) => CprNumber.TryParse(FictitiousPerson.Cpr(person), out var number) ? number : throw new InvalidOperationException("A fictitious number is not one.");
}
