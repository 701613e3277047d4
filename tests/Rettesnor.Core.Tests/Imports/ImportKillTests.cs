using System.Diagnostics;
using System.Globalization;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Data;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

/// <summary>A program that is killed while it imports leaves all of the file or nothing, and the log says which.</summary>
public sealed class ImportKillTests
{
    private const int Rows = 40_000;

    private static readonly string[] Forms = ["Fysisk", "Video", "Telefon"];

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("RETTESNOR_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Kill_WhileImporting_LeavesAllOrNothingAndSaysWhich(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind, TimeProvider.System);
        Import.AddCitizens(test);
        File.WriteAllText(test.PathOf("profile.json"), Import.Profile(Import.Interviews).ToJson());
        var log = new ImportLog(test.Data, TimeProvider.System);
        var random = new Random(7);
        var (interrupted, held, before) = (0, 0L, 0L);
        for (var kill = 0; kill < Kills; kill++)
        {
            // A file is of a form that nothing is kept of yet, so that none of its facts is there already.
            var form = Forms[held / Rows];
            var first = new DateOnly(1900, 1, 1);
            File.WriteAllLines(test.PathOf("f.csv"), Enumerable.Range(0, Rows)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "0101901234" : "0202854321")};{first.AddDays(i / 2):dd-MM-yyyy};{form};Afholdt;ja")).Prepend("CPR;Dato;Form;Status;Vejledt"));

            Killed(test, random.Next(0, 1500));

            log.Start(_ => false);

            // One that came before the import was begun leaves none.
            var (id, state) = log.Newest() is [var newest, ..] && newest.Id > before ? (newest.Id, newest.State) : (before, ImportState.Interrupted);
            state.ShouldBeOneOf(ImportState.Done, ImportState.Interrupted);
            interrupted += id > before && state == ImportState.Interrupted ? 1 : 0;
            before = id;
            var now = test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM interviews"));
            now.ShouldBe(state == ImportState.Done ? held + Rows : held, $"{state}, the kill number {kill}");

            test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM writes w WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.write_id = w.id)")).ShouldBe(0);
            held = now;
            if (held == Forms.Length * Rows)
            {
                test.Data.Use(db => db.Run("DELETE FROM interviews"));
                held = 0;
            }
        }

        interrupted.ShouldBeGreaterThan(0, "a kill that never comes in time tests nothing");
    }

    private static void Killed(TestDatabase test, int milliseconds)
    {
        var start = new ProcessStartInfo(KillTests.Program) { RedirectStandardOutput = true };
        foreach (var word in new[] { test.Folder, "import", test.PathOf("f.csv"), test.PathOf("profile.json") })
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["RETTESNOR_DATABASE"] = test.Connection ?? "";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadLine().ShouldBe("begun");
        Thread.Sleep(milliseconds);
        process.Kill();
        process.WaitForExit();
    }
}
