using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using Rettesnor.Testing;

namespace Rettesnor.Trial;

/// <summary>Three PostgreSQL servers under patroni, with etcd to agree in; a write is acknowledged when two of them have it.</summary>
internal sealed class Cluster(Machine machine) : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly List<Member> members = [];

    private sealed class Member(string name, int port, int api)
    {
        public string Name => name;

        public int Port => port;

        public int Api => api;

        public Process? Patroni { get; set; }
    }

    /// <summary>How a program reaches whichever is the primary.</summary>
    public string Connection(string database) =>
        $"Host={string.Join(',', members.Select(m => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{m.Port}")))};Database={database};Username=rettesnor;Password=proeve;Timeout=5;Maximum Pool Size=40";

    public async Task Start()
    {
        var (etcd, peer) = (FreePort.Next(), FreePort.Next());
        machine.Start("etcd", "etcd",
        [
            "--data-dir", machine.PathOf("etcd"), "--listen-client-urls", $"http://127.0.0.1:{etcd}", "--advertise-client-urls", $"http://127.0.0.1:{etcd}",
            "--listen-peer-urls", $"http://127.0.0.1:{peer}", "--initial-advertise-peer-urls", $"http://127.0.0.1:{peer}", "--initial-cluster", $"default=http://127.0.0.1:{peer}",
        ]);
        await Machine.Until("etcd answers", TimeSpan.FromSeconds(30), () => Answers($"http://127.0.0.1:{etcd}/health"));
        foreach (var name in new[] { "a", "b", "c" })
        {
            var member = new Member(name, FreePort.Next(), FreePort.Next());
            members.Add(member);
            var folder = machine.NewFolder("pg-" + name);
            machine.Write($"pg-{name}/patroni.yaml", Settings(member, folder, etcd));
            if (Environment.IsPrivilegedProcess)
            {
                Machine.Good("chown", ["-R", "postgres", folder]);
            }

            Begin(member);
            await (members.Count == 1 ? Machine.Until("the first database server is primary", TimeSpan.FromSeconds(90), async () => await Primary() is not null) : Task.CompletedTask);
        }

        await Whole();
        await using var connection = await Open("postgres", "postgres");
        await using var role = new NpgsqlCommand("CREATE ROLE rettesnor LOGIN CREATEDB PASSWORD 'proeve'", connection);
        await role.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until all three run and one follows in step.</summary>
    public Task Whole() => Machine.Until("three database servers run, one of them in step", TimeSpan.FromSeconds(120), async () =>
    {
        var known = await Known();
        return known.Count(m => m.State is "running" or "streaming") == members.Count && known.Count(m => m.Role == "leader") == 1 && known.Any(m => m.Role == "sync_standby");
    });

    /// <summary>Kills the primary: the whole member with patroni, or only its server.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> KillPrimary(bool withPatroni)
    {
        var primary = await Primary() ?? throw new TrialException("There is no primary to kill.");
        var server = int.Parse((await File.ReadAllLinesAsync(machine.PathOf($"pg-{primary.Name}/data/postmaster.pid")))[0], CultureInfo.InvariantCulture);
        if (withPatroni)
        {
            Machine.Kill(primary.Patroni!);
        }

        Machine.Run("kill", ["-9", server.ToString(CultureInfo.InvariantCulture)]);
        return primary.Name;
    }

    /// <summary>Lets a member that was killed come back.</summary>
    public void Back(string name)
    {
        var member = members.Single(m => m.Name == name);
        if (member.Patroni!.HasExited)
        {
            Begin(member);
        }
    }

    /// <summary>Kills all of them.</summary>
    public void KillAll()
    {
        foreach (var member in members)
        {
            if (!member.Patroni!.HasExited)
            {
                Machine.Kill(member.Patroni);
            }

            var file = machine.PathOf($"pg-{member.Name}/data/postmaster.pid");
            if (File.Exists(file))
            {
                Machine.Run("kill", ["-9", File.ReadLines(file).First()]);
            }
        }
    }

    public void AllBack() => members.ForEach(Begin);

    /// <summary>An open connection to the primary.</summary>
    public async Task<NpgsqlConnection> Open(string database, string user = "rettesnor")
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection(database)) { Username = user, TargetSessionAttributes = "primary", Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public void Dispose()
    {
        KillAll();
        client.Dispose();
    }

    private void Begin(Member member)
    {
        var (program, arguments) = Machine.AsDatabaseUser("patroni", machine.PathOf($"pg-{member.Name}/patroni.yaml"));
        member.Patroni = machine.Start("patroni-" + member.Name, program, arguments);
    }

    private async Task<Member?> Primary()
    {
        foreach (var member in members)
        {
            if (await Answers($"http://127.0.0.1:{member.Api}/primary"))
            {
                return member;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<(string Name, string Role, string State)>> Known()
    {
        foreach (var member in members)
        {
            try
            {
                using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{member.Api}/cluster")));
                return [.. answer.RootElement.GetProperty("members").EnumerateArray().Select(m => (m.GetProperty("name").GetString()!, m.GetProperty("role").GetString()!, m.GetProperty("state").GetString()!))];
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
            }
        }

        return [];
    }

    private async Task<bool> Answers(string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static string Settings(Member member, string folder, int etcd) => $"""
        scope: rettesnor
        name: {member.Name}
        restapi:
          listen: 127.0.0.1:{member.Api}
          connect_address: 127.0.0.1:{member.Api}
        etcd3:
          host: 127.0.0.1:{etcd}
        bootstrap:
          dcs:
            ttl: 20
            loop_wait: 2
            retry_timeout: 5
            synchronous_mode: true
            master_start_timeout: 0
            postgresql:
              use_pg_rewind: true
              use_slots: true
              parameters:
                max_connections: 150
                synchronous_commit: 'on'
          initdb:
            - encoding: UTF8
            - locale: C.UTF-8
            - data-checksums
          pg_hba:
            - host all all 127.0.0.1/32 scram-sha-256
            - host replication replicator 127.0.0.1/32 scram-sha-256
        postgresql:
          listen: 127.0.0.1:{member.Port}
          connect_address: 127.0.0.1:{member.Port}
          data_dir: {folder}/data
          bin_dir: {Programs()}
          pgpass: {folder}/pgpass
          authentication:
            superuser: {Braces("username: postgres, password: proeve")}
            replication: {Braces("username: replicator, password: proeve")}
          parameters:
            unix_socket_directories: {folder}
        """;

    private static string Braces(string text) => "{ " + text + " }";

    private static string Programs() => Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).Last();
}
