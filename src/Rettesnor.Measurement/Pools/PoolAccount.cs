namespace Rettesnor.Measurement.Pools;

/// <summary>
/// How a pool, or several together, stands on a day of its year. Amounts are in øre. The relations hold always: commitment + own part = frame, and
/// frame − spent = balance.
/// </summary>
/// <remarks>The columns of the table of pools in Stevns' results for 2021 (goal 2); the own part is in whole kroner, as there.</remarks>
public sealed record PoolAccount
{
    private const int OereOfAKrone = 100;

    /// <summary>The state's part.</summary>
    public required long Commitment { get; init; }

    /// <summary>The municipality's own part (egenfinansiering).</summary>
    public required long OwnPart { get; init; }

    /// <summary>What has been paid in the year.</summary>
    public required long Spent { get; init; }

    /// <summary>What courses that were granted in the year and have not ended are still expected to cost.</summary>
    public required long Reserved { get; init; }

    /// <summary>What the state's commitments were written down by in the year, as an amount above zero.</summary>
    public required long WrittenDown { get; init; }

    /// <summary>The courses that were granted in the year.</summary>
    public required int Courses { get; init; }

    /// <summary>The citizens who were granted a course or had one paid in the year.</summary>
    public required IReadOnlySet<int> Citizens { get; init; }

    /// <summary>The state's part and the own part together: what can be spent in the year.</summary>
    public long Frame => Commitment + OwnPart;

    /// <summary>What is not spent.</summary>
    public long Balance => Frame - Spent;

    /// <summary>What is neither spent nor reserved; below zero where more is promised than there is.</summary>
    public long Free => Balance - Reserved;

    /// <summary>What is spent in percent of the frame; null where there is no frame.</summary>
    public decimal? Utilisation => Frame == 0 ? null : 100m * Spent / Frame;

    /// <summary>The account of a pool on a day, of the day's year.</summary>
    /// <param name="terms">The pool.</param>
    /// <param name="ledger">What is known.</param>
    /// <param name="day">The day; what is dated later is not in it.</param>
    public static PoolAccount At(PoolTerms terms, PoolLedger ledger, DateOnly day)
    {
        bool IsIn(DateOnly d) => d.Year == day.Year && d <= day;
        var payments = ledger.Payments.Where(p => p.Pool == terms.Pool && IsIn(p.Day)).ToList();
        var courses = ledger.Courses.Where(c => c.Pool == terms.Pool && IsIn(c.Granted)).ToList();
        var paid = payments.ToLookup(p => (p.Person, p.Course), p => p.Amount);
        var spent = payments.Sum(p => p.Amount);
        var grants = ledger.Grants.Where(g => g.Pool == terms.Pool && IsIn(g.Day)).Select(g => g.Amount).ToList();
        var granted = grants.Sum();
        var own = Own(terms.Kind == PoolKind.Frame ? granted : spent, terms.OwnShare);
        return new PoolAccount
        {
            Commitment = terms.Kind == PoolKind.Frame ? granted : spent - own,
            OwnPart = own,
            Spent = spent,

            // A course that is granted twice is one course with the prices of both, and the payments are of both.
            Reserved = courses.Where(c => c.Ended is null || c.Ended > day).GroupBy(c => (c.Person, c.Course))
                .Sum(g => Math.Max(0, g.Sum(c => c.Price) - paid[g.Key].Sum())),
            WrittenDown = -grants.Where(a => a < 0).Sum(),
            Courses = courses.Count,
            Citizens = courses.Select(c => c.Person).Concat(payments.Select(p => p.Person)).ToHashSet(),
        };
    }

    /// <summary>Several accounts of one day as one: a citizen in two pools is one citizen.</summary>
    public static PoolAccount Together(IReadOnlyList<PoolAccount> accounts) => new()
    {
        Commitment = accounts.Sum(a => a.Commitment),
        OwnPart = accounts.Sum(a => a.OwnPart),
        Spent = accounts.Sum(a => a.Spent),
        Reserved = accounts.Sum(a => a.Reserved),
        WrittenDown = accounts.Sum(a => a.WrittenDown),
        Courses = accounts.Sum(a => a.Courses),
        Citizens = accounts.SelectMany(a => a.Citizens).ToHashSet(),
    };

    private static long Own(long amount, decimal percent) => (long)Math.Round(amount * percent / 100 / OereOfAKrone, 0, MidpointRounding.AwayFromZero) * OereOfAKrone;
}
