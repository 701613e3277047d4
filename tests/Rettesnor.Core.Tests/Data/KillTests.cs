using System.Diagnostics;
using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Data;

/// <summary>
/// A program that is killed while it writes loses nothing that was acknowledged and leaves no write half. <c>./dev soak</c> kills two
/// hundred times.
/// </summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("RETTESNOR_KILLS") ?? "5", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Kill_WhileWriting_KeepsEveryAcknowledgedWriteWhole(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind, TimeProvider.System);
        var vault = CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true);
        CprNumber.TryParse("6101901234", out var number).ShouldBeTrue();
        test.Data.Write(new Written("tests", "tests", "kill"), (db, write) => new PersonStore(vault).FindOrAdd(db, write, number)).ShouldBe(1);
        var random = new Random(5);
        var next = 1;
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = Killed(test, next, random.Next(1, 400));

            var kept = test.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, 1, Knowledge.Now)).GroupBy(f => (DateOnly)f.Fact.Values[0]!).ToList();
            kept.ShouldAllBe(day => day.Count() == 2 && day.Select(f => f.Write).Distinct().Count() == 1, "both facts of a write, or none");
            kept.Count.ShouldBeInRange(acknowledged, acknowledged + 1, "what was acknowledged, and at most one that could not say so");
            var hours = test.Data.Use(db => RegisterStore.Of(db, AllRegisters.Hours, 1, Knowledge.Now)).ShouldHaveSingleItem();
            hours.Fact.Values[1].ShouldBe((decimal)kept.Count, "the other register of the same write");
            test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM writes w WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.write_id = w.id)")).ShouldBe(0);
            next = kept.Count + 1;
        }
    }

    // The number of the last write that was acknowledged before the end.
    private static int Killed(TestDatabase test, int first, int milliseconds)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true };
        start.ArgumentList.Add(test.Folder);
        start.ArgumentList.Add(first.ToString(CultureInfo.InvariantCulture));
        start.Environment["RETTESNOR_DATABASE"] = test.Connection ?? "";
        using var process = Process.Start(start)!;

        // It is killed at a random moment after its first write.
        var last = int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        Thread.Sleep(milliseconds);
        process.Kill();
        while (process.StandardOutput.ReadLine() is { Length: > 0 } line && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            last = Math.Max(last, number);
        }

        process.WaitForExit();
        return last;
    }

    internal static string Program
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Rettesnor.Crash", here.Name, "Rettesnor.Crash" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        }
    }
}
