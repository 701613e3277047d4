using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Rettesnor.Core.Access;
using Rettesnor.Core.Demonstration;

namespace Rettesnor.Benchmarks.Caseworkers;

/// <summary>What one person did in the browser: what it was, how long the answer took, and whether it was the right one.</summary>
internal readonly record struct Step(string What, double Milliseconds, string? Fault);

/// <summary>One member of staff with a browser of their own: reads, searches and registers, with pauses, until told to stop.</summary>
internal sealed partial class Visit(Uri address, Staff staff, int seed) : IDisposable
{
    public const string List = "list";
    public const string Person = "person's page";
    public const string Register = "register an interview";
    public const string FindByName = "search by name";
    public const string FindByCpr = "search by CPR number";
    public const string Start = "start page";

    private static readonly (string What, int Weight)[] Mix = [(List, 20), (Person, 40), (Register, 15), (FindByName, 8), (FindByCpr, 7), (Start, 10)];
    private static readonly string ListAddress = $"/planer/{Town.Plan}/maal/S23-7/borgere";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
    private readonly Random random = new(seed);
    private readonly Queue<int> unseen = new(staff.Unseen);
    private string token = "";

    /// <summary>What was done, in order.</summary>
    public List<Step> Steps { get; } = [];

    public async Task SignIn()
    {
        await Send("sign in", HttpMethod.Get, "/log-ind");
        await Send("sign in", HttpMethod.Post, "/log-ind", HttpStatusCode.Redirect, ("login", staff.Login), ("password", Town.Password));
        await Send("sign in", HttpMethod.Get, "/log-ind/kode");
        await Send("sign in", HttpMethod.Post, "/log-ind/kode", HttpStatusCode.Redirect, ("code", Totp.CodeOf(staff.CodeKey, Totp.StepOf(TimeProvider.System.GetUtcNow().UtcDateTime))));
        if (Steps.Find(s => s.Fault is not null) is { Fault: { } fault })
        {
            throw new InvalidOperationException($"{staff.Login} could not sign in: {fault}");
        }

        Steps.Clear();
    }

    public async Task Work(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause * random.NextDouble(), stop);
            while (!stop.IsCancellationRequested)
            {
                await Do(Choose());
                await Task.Delay(pause * (0.5 + random.NextDouble()), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is up.
        }
    }

    private string Choose()
    {
        var at = random.Next(Mix.Sum(m => m.Weight));
        return Mix.First(m => (at -= m.Weight) < 0).What;
    }

    private async Task Do(string what)
    {
        var person = staff.Cases[random.Next(staff.Cases.Count)];
        switch (what)
        {
            case List:
                await Send(what, HttpMethod.Get, ListAddress + (random.Next(2) == 0 ? "?vis=mangler" : ""));
                break;
            case Person:
                await Send(what, HttpMethod.Get, FormattableString.Invariant($"/borgere/{person}"));
                break;
            case Register:
                await RegisterOne();
                break;
            case Start:
                await Send(what, HttpMethod.Get, "/borgere");
                break;
            default:
                await Send(Start, HttpMethod.Get, "/borgere");
                await Send(what, HttpMethod.Post, "/borgere", HttpStatusCode.OK, ("who", what == FindByCpr ? FictitiousPerson.Cpr(person) : FictitiousPerson.Name(person)));
                break;
        }
    }

    /// <summary>Registers an interview of a citizen who had none, and reads the page that comes after.</summary>
    public async Task RegisterOne()
    {
        var page = FormattableString.Invariant($"/borgere/{unseen.Dequeue()}");
        var day = Town.Days.First.AddDays(random.Next(Town.Days.Last.DayNumber - Town.Days.First.DayNumber + 1));
        await Send(Person, HttpMethod.Get, page);
        await Send(Register, HttpMethod.Post, page, HttpStatusCode.OK,
            ("register", "interviews"), ("day", FormattableString.Invariant($"{day:yyyy-MM-dd}")), ("kind", random.Next(2) == 0 ? "phone" : "in-person"), ("status", "held"));
    }

    /// <summary>Asks for a page, and gives what it took and the page.</summary>
    public async Task<(Step Step, string Text)> Look(string page)
    {
        var text = await Send(page, HttpMethod.Get, page);
        return (Steps[^1], text);
    }

    private async Task<string> Send(string what, HttpMethod method, string page, HttpStatusCode expected = HttpStatusCode.OK, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, page);
        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        }

        var began = Stopwatch.GetTimestamp();
        using var first = await client.SendAsync(request);
        using var second = first.StatusCode == HttpStatusCode.SeeOther ? await client.GetAsync(first.Headers.Location) : null;
        var answer = second ?? first;
        var text = await answer.Content.ReadAsStringAsync();
        Steps.Add(new Step(what, Stopwatch.GetElapsedTime(began).TotalMilliseconds, answer.StatusCode == expected ? null : $"{method} {page} gave {(int)answer.StatusCode}: {Said().Match(text).Groups[1].Value.Trim()}"));
        if (Token().Match(text) is { Success: true } found)
        {
            token = found.Groups[1].Value;
        }

        return text;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("<h1[^>]*>([^<]*)")]
    private static partial Regex Said();
}
