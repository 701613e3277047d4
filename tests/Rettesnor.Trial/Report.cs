using System.Globalization;
using System.Text;

namespace Rettesnor.Trial;

/// <summary>What was tried and what it came to, for bench/results.</summary>
internal sealed class Report
{
    private readonly StringBuilder text = new();

    public void Did(string what, params string[] came)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {what}");
        foreach (var line in came)
        {
            text.AppendLine(line);
        }

        Console.Error.WriteLine($"{what}: {string.Join(' ', came)}");
    }

    public void Load(string what, LoadResult result) => Did(
        what,
        string.Create(CultureInfo.InvariantCulture, $"{result.Tried} writes were sent, {result.Acknowledged} acknowledged: each of those was in the database once afterwards, none was lost or there twice."),
        string.Create(CultureInfo.InvariantCulture, $"{result.Refused} were answered with a fault{(result.Faults.Length > 0 ? $" ({result.Faults})" : "")}, of which {result.WrittenAnyhow} were in the database, once. The longest time between two acknowledged writes was {result.Away.TotalSeconds:0.0} s."));

    public void Write(string file, TimeSpan took)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"""
            # Operating, tried

            {TimeProvider.System.GetLocalNow():yyyy-MM-dd}, `./dev trial`, {took.TotalSeconds:0} s, on {Environment.ProcessorCount} cores of {System.Runtime.InteropServices.RuntimeInformation.OSDescription}: nginx {Proxy.Version.Split('/')[^1]}, {Machine.Run("patroni", ["--version"]).Said},
            {Machine.Run("etcd", ["--version"]).Said.Split('\n')[0]}, {Machine.Run("psql", ["--version"]).Said}. Everything ran on this one machine, which has no systemd running: the units were read by
            `systemd-analyze verify`, and their commands were run as they stand there. Every write opens a citizen outside the writer's scope through the page, over TLS and nginx.

            """);
        File.WriteAllText(file, heading + text);
    }
}
