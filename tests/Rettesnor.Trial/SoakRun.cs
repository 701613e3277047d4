using System.Globalization;
using Rettesnor.Testing;

namespace Rettesnor.Trial;

/// <summary>The soak on each kind of database, and its page in docs.</summary>
internal static class SoakRun
{
    public static async Task Run(Machine machine, string published, string results, TimeSpan lasts)
    {
        var program = Path.Combine(published, "rettesnor");
        var began = TimeProvider.System.GetLocalNow();
        var parts = new List<string>();
        var file = machine.NewFolder("soak-SQLite");
        parts.Add(await new Soak(machine, program, "SQLite", "", new SoakFile(file), lasts / 2).Run());
        using var server = PostgreSqlServer.StartNew() ?? throw new TrialException("PostgreSQL is not installed.");
        var connection = server.NewDatabase();
        parts.Add(await new Soak(machine, program, "PostgreSQL", connection, new SoakServer(server, connection), lasts / 2).Run());
        await File.WriteAllTextAsync(results, string.Create(CultureInfo.InvariantCulture, $"""
            # Soak

            {began:yyyy-MM-dd}, `./dev soak`, {lasts.TotalMinutes:0} minutes on {System.Environment.ProcessorCount} cores of {System.Runtime.InteropServices.RuntimeInformation.OSDescription}: the published program on the
            demonstration of Stevns. Six people read what their roles read, two write without pause, figures are imported and backups restored beside, and the web server
            is killed about once a minute, on PostgreSQL in turn with the database's own server. Everything that was acknowledged is looked for in the database afterwards.
            Kills at random moments of a write and an import, two hundred of each, are another run: `./dev soak kills` ([its results](../bench/results/kills.md)).

            {string.Join('\n', parts)}
            """));
    }
}
