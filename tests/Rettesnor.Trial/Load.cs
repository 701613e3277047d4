using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;

namespace Rettesnor.Trial;

/// <summary>What a load came to.</summary>
/// <param name="Tried">How many writes were sent.</param>
/// <param name="Acknowledged">How many were answered as done; each was in the database once.</param>
/// <param name="Refused">How many were answered with a fault, or not at all.</param>
/// <param name="WrittenAnyhow">How many of the refused were in the database, once, because only the answer was lost.</param>
/// <param name="Away">The longest time from one acknowledged write to the next.</param>
/// <param name="Faults">What the refused were answered with.</param>
internal sealed record LoadResult(int Tried, int Acknowledged, int Refused, int WrittenAnyhow, TimeSpan Away, string Faults);

/// <summary>
/// People who write through the pages: each write opens a citizen outside the writer's scope, with a reason that no other has. What was acknowledged
/// is remembered here, and is looked for in the database afterwards.
/// </summary>
internal sealed class Load(Site site, Cluster cluster, string database, IReadOnlyList<int> persons)
{
    private const int Writers = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);
    private static readonly string[] Logins = ["demo-sagsbehandler", "demo-konsulent", "demo-teamleder"];

    // What the page says, of the program or of nginx, where nobody knows whether it was saved.
    private const string InDoubt = "måske gemt, måske ikke";
    private const string Doubtful = " in doubt";

    private int next;

    private sealed record Try(string Why, bool IsAcknowledged, string Answer, TimeSpan At);

    /// <summary>Writes while something is done, and looks for every write afterwards.</summary>
    public async Task<LoadResult> While(Func<Task> work)
    {
        using var stop = new CancellationTokenSource();
        var tries = new ConcurrentQueue<Try>();
        var watch = Stopwatch.StartNew();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Write(tries, watch, stop.Token))).ToList();
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            await work();
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        return await Look([.. tries]);
    }

    private async Task Write(ConcurrentQueue<Try> tries, Stopwatch watch, CancellationToken stop)
    {
        var browsers = new Dictionary<string, (HttpClient Client, string Token)>();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var number = Interlocked.Increment(ref next);
                var login = Logins[number / persons.Count % Logins.Length];
                var person = persons[number % persons.Count];
                if (!browsers.TryGetValue(login, out var browser))
                {
                    if (await SignIn(login) is not { } signedIn)
                    {
                        continue;
                    }

                    browser = browsers[login] = signedIn;
                }

                var why = string.Create(CultureInfo.InvariantCulture, $"Prøve af driften nr. {number}");
                var (isDone, answer) = await Post(browser.Client, browser.Token, person, why);

                // Whose own case it is, or who has opened it before, is shown it and writes nothing.
                if (answer != "200")
                {
                    tries.Enqueue(new Try(why, isDone, answer, watch.Elapsed));
                }

                await Task.Delay(isDone ? Pause : Pause * 4, CancellationToken.None);
            }
        }
        finally
        {
            foreach (var (client, _) in browsers.Values)
            {
                client.Dispose();
            }
        }
    }

    // Who cannot sign in while something is away tries again.
    private async Task<(HttpClient, string)?> SignIn(string login)
    {
        var client = site.Browser(new CookieContainer());
        try
        {
            return (client, await Site.SignIn(client, login));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or TrialException)
        {
            client.Dispose();
            await Task.Delay(Pause * 4, CancellationToken.None);
            return null;
        }
    }

    private static async Task<(bool IsDone, string Answer)> Post(HttpClient client, string token, int person, string why)
    {
        using var form = new FormUrlEncodedContent([new("why", why), new("__RequestVerificationToken", token)]);
        try
        {
            using var answer = await client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/borgere/{person}?handler=Open"), UriKind.Relative), form);
            var isDone = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/borgere/", StringComparison.Ordinal);
            var isInDoubt = !isDone && (await answer.Content.ReadAsStringAsync()).Contains(InDoubt, StringComparison.Ordinal);
            return (isDone, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture) + (isInDoubt ? Doubtful : ""));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return (false, e.GetType().Name);
        }
    }

    private async Task<LoadResult> Look(IReadOnlyList<Try> tries)
    {
        var held = await Questions.Openings(await cluster.Open(database));
        var (done, refused) = (tries.Where(t => t.IsAcknowledged).ToList(), tries.Where(t => !t.IsAcknowledged).ToList());
        var lost = done.Where(t => !held.ContainsKey(t.Why)).ToList();
        var doubled = tries.Where(t => held.GetValueOrDefault(t.Why) > 1).ToList();
        if (lost.Count + doubled.Count > 0 || done.Count == 0)
        {
            throw new TrialException($"Of {done.Count} acknowledged writes {lost.Count} were lost and {doubled.Count} were there more than once. Answers: {Faults(tries)}");
        }

        // Who was answered, and not told that it may have been saved, has reason to do it again.
        var untold = refused.Where(t => held.ContainsKey(t.Why) && char.IsAsciiDigit(t.Answer[0]) && !t.Answer.EndsWith(Doubtful, StringComparison.Ordinal)).ToList();
        if (untold.Count > 0)
        {
            throw new TrialException($"{untold.Count} writes were there whose page did not say that they might be. Answers: {Faults(untold)}");
        }

        var times = done.Select(t => t.At).Order().ToList();
        var away = times.Zip(times.Skip(1), (one, other) => other - one).DefaultIfEmpty().Max();
        return new LoadResult(tries.Count, done.Count, refused.Count, refused.Count(t => held.ContainsKey(t.Why)), away, Faults(refused));
    }

    private static string Faults(IEnumerable<Try> tries) => string.Join(", ", tries.GroupBy(t => t.Answer).Select(g => $"{g.Count()} × {g.Key}"));
}
