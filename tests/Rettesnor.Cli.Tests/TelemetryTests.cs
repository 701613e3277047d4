using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>What a running service tells of itself, and that nobody of its registers is in any of it.</summary>
public sealed partial class TelemetryTests
{
    [Fact]
    public async Task Serve_WhileItIsUsedAndBreaks_TellsOfItAndOfNobody()
    {
        using var rettesnor = Rettesnor.OfDemonstration();
        using var collector = new Collector();
        var folder = rettesnor.Folder.PathOf("data");
        var (citizens, secrets) = Citizens(folder);
        var console = new StringBuilder();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        using var program = await Start(folder, collector.Address, address, console);
        string page, number;
        try
        {
            using var caseworker = await SignIn(address, "demo-leder");
            var (person, cpr, name) = citizens[0];
            foreach (var path in new[] { "/borgere", $"/borgere/{person}", $"/borgere/{cpr}", $"/soeg?q={Uri.EscapeDataString(name)}", $"/soeg?q={cpr}", "/planer/stevns-2023/maal/S23-7/borgere", $"/{Uri.EscapeDataString(name)}" })
            {
                (await caseworker.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Dispose();
            }

            (await Post(caseworker, "/borgere", "/borgere", ("search", cpr), ("q", name))).Dispose();
            using (var wrong = await SignIn(address, cpr, refused: true))
            {
                (await wrong.GetAsync(new Uri("/log", UriKind.Relative), TestContext.Current.CancellationToken)).Dispose();
            }

            using (var analyst = await SignIn(address, "demo-analytiker"))
            {
                await Upload(analyst, $"CPR;Navn\n{cpr};{name}\n");
            }

            // From here on whoever asks for a name runs into a fault.
            using (var database = new SqliteConnection($"Data Source={Path.Combine(folder, "rettesnor.db")};Pooling=False"))
            {
                database.Open();
                using var command = database.CreateCommand();
                command.CommandText = "ALTER TABLE person_details RENAME TO elsewhere";
                command.ExecuteNonQuery();
            }

            using var answer = await caseworker.GetAsync(new Uri($"/borgere/{person}", UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable);
            number = FaultNumber().Match(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value;
            using var administrator = await SignIn(address, "demo-administrator");
            page = await administrator.GetStringAsync(new Uri($"/drift?fejl={number}", UriKind.Relative), TestContext.Current.CancellationToken) + await administrator.GetStringAsync(new Uri("/drift", UriKind.Relative), TestContext.Current.CancellationToken);
            for (var tries = 0; tries < 100 && !(collector.Kinds.Count == 3 && collector.Text.Contains("rettesnor.faults", StringComparison.Ordinal) && collector.Text.Contains(number, StringComparison.Ordinal)); tries++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        collector.Kinds.ShouldBe(["/v1/logs", "/v1/metrics", "/v1/traces"]);
        foreach (var told in new[] { "borgere/{number}", "http.server.request.duration", "rettesnor.outbox.messages", "rettesnor.sign_ins", "rettesnor.faults", "process.cpu.time", $"Fault {number} at GET" })
        {
            collector.Text.ShouldContain(told);
        }

        page.ShouldContain(number);
        page.ShouldContain("GET /borgere/{number}");
        console.ToString().ShouldContain($"Fault {number} at GET");
        foreach (var (where, text) in new[] { ("OpenTelemetry", collector.Text), ("console", console.ToString()), ("page", page) })
        {
            secrets.Where(s => text.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty(where);
        }
    }

    // Each citizen's CPR number as it is written, and their name; a name that is also a word of the program would be found everywhere.
    private static (List<(int Person, string Cpr, string Name)> Citizens, List<string> Secrets) Citizens(string folder)
    {
        var data = DataDirectory.Open(folder, TimeProvider.System);
        try
        {
            var vault = CprVault.Open(CprVault.PathIn(data), mayMake: false);
            var found = data.Use(db => db.Rows(
                "SELECT p.id, p.cpr_key, p.cpr_cipher, d.name FROM persons p JOIN person_details d ON d.person_id = p.id WHERE d.superseded_by IS NULL ORDER BY p.id",
                row => (row.GetInt32(0), vault.Unseal(row.GetString(1), row.GetFieldValue<byte[]>(2)).Digits, row.GetString(3))));
            found.Count.ShouldBeGreaterThan(5000);
            return (found, [.. found.SelectMany(f => new[] { f.Item2, f.Item2[..6] + "-" + f.Item2[6..], f.Item3, Uri.EscapeDataString(f.Item3) }).Distinct()]);
        }
        finally
        {
            data.Release();
        }
    }

    private static async Task<Process> Start(string folder, string collector, Uri address, StringBuilder console)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "rettesnor.exe" : "rettesnor"), ["serve", "--data", folder, "--urls", address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in new[]
        {
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
        })
        {
            start.Environment[key] = value;
        }

        var program = Process.Start(start)!;
        var ready = new TaskCompletionSource();
        program.OutputDataReceived += (_, e) =>
        {
            Keep(console, e.Data);
            ready.TrySetResult();
        };
        program.ErrorDataReceived += (_, e) => Keep(console, e.Data);
        program.BeginErrorReadLine();
        program.BeginOutputReadLine();
        await ready.Task;
        return program;
    }

    private static async Task<HttpClient> SignIn(Uri address, string login, bool refused = false)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        using var answer = await Post(client, "/log-ind", "/log-ind", ("login", login), ("password", DemonstrationAccounts.Password));
        answer.StatusCode.ShouldBe(refused ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Redirect);
        return client;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", await Token(client, page))]);
        return await client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static async Task Upload(HttpClient client, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Token(client, "/import")), "__RequestVerificationToken" },
            { new StringContent("persons"), "register" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "borgere.csv" },
        };
        (await client.PostAsync(new Uri("/import", UriKind.Relative), form, TestContext.Current.CancellationToken)).Dispose();
    }

    private static async Task<string> Token(HttpClient client, string page) =>
        TokenField().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken)).Groups[1].Value;

    private static void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex FaultNumber();
}
