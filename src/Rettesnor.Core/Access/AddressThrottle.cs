using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Rettesnor.Core.Access;

/// <summary>
/// Slows down an address that guesses at many accounts: after fifty wrong tries it waits a minute, and twice as long for every ten more, up to
/// an hour. Each web server counts for itself; a whole house may share an address, so it is patient.
/// </summary>
public sealed class AddressThrottle(TimeProvider clock)
{
    public const int FreeTries = 50;

    private const int MoreTries = 10;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Forgets = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Tries> tries = new();

    private sealed record Tries(int Wrong, DateTimeOffset Last, DateTimeOffset Until);

    /// <summary>How long an address has to wait; null where it may try.</summary>
    public TimeSpan? Wait(IPAddress? address) =>
        tries.TryGetValue(KeyOf(address), out var known) && known.Until > clock.GetUtcNow() ? known.Until - clock.GetUtcNow() : null;

    /// <summary>Counts a wrong try.</summary>
    public void Wrong(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        if (tries.Count >= MostAddresses)
        {
            foreach (var (key, known) in tries.Where(t => now - t.Value.Last > Forgets || tries.Count > 2 * MostAddresses))
            {
                tries.TryRemove(new(key, known));
            }
        }

        tries.AddOrUpdate(KeyOf(address), _ => new Tries(1, now, now), (_, known) => Next(now - known.Last > Forgets ? 1 : known.Wrong + 1, known, now));
    }

    private static Tries Next(int wrong, Tries known, DateTimeOffset now) => new(
        wrong, now, wrong >= FreeTries && (wrong - FreeTries) % MoreTries == 0
            ? now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Min((wrong - FreeTries) / MoreTries, 6))))
            : known.Until);

    // A household or a provider hands out the last half of an IPv6 address as it likes.
    private static string KeyOf(IPAddress? address) =>
        address is null ? "" : address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.MapToIPv4().ToString();
}
