namespace Rettesnor.Measurement.Pools;

/// <summary>How the state pays for a pool.</summary>
public enum PoolKind
{
    /// <summary>A commitment for a year, which the municipality's own part is added to: the two are the frame, and more cannot be spent.</summary>
    Frame,

    /// <summary>A right: whatever is spent is shared, and there is no frame.</summary>
    Right,
}

/// <summary>What an account of a pool is made by.</summary>
/// <param name="Pool">The pool's id.</param>
/// <param name="Kind">How the state pays.</param>
/// <param name="OwnShare">The municipality's own part in percent: of the commitment of a <see cref="PoolKind.Frame"/>, of what is spent of a <see cref="PoolKind.Right"/>.</param>
public sealed record PoolTerms(string Pool, PoolKind Kind, decimal OwnShare);

/// <summary>A commitment of the state's, or a change of one.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Day">The day that it holds from, in its year.</param>
/// <param name="Amount">In øre; below zero where a commitment is written down.</param>
public sealed record PoolGrant(string Pool, DateOnly Day, long Amount);

/// <summary>A course that a citizen is granted from a pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Person">The citizen.</param>
/// <param name="Course">The course, as payments name it.</param>
/// <param name="Granted">The day that it was granted; its year is the year that pays.</param>
/// <param name="Price">What it is expected to cost, in øre.</param>
/// <param name="Ended">The day from which nothing more is to be paid; null while more may be.</param>
public sealed record PoolCourse(string Pool, int Person, string Course, DateOnly Granted, long Price, DateOnly? Ended);

/// <summary>A payment for a citizen's course.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Person">The citizen.</param>
/// <param name="Course">The course.</param>
/// <param name="Day">The day of the payment; its year is the year that is charged.</param>
/// <param name="Amount">In øre; below zero where money comes back.</param>
public sealed record PoolPayment(string Pool, int Person, string Course, DateOnly Day, long Amount);

/// <summary>Everything that is known of a municipality's pools.</summary>
public sealed record PoolLedger(IReadOnlyList<PoolGrant> Grants, IReadOnlyList<PoolCourse> Courses, IReadOnlyList<PoolPayment> Payments)
{
    /// <summary>A ledger with nothing in it.</summary>
    public static readonly PoolLedger Empty = new([], [], []);

    /// <summary>The first day of anything that is known; null where nothing is.</summary>
    public DateOnly? First => Grants.Select(g => g.Day).Concat(Courses.Select(c => c.Granted)).Concat(Payments.Select(p => p.Day)).Cast<DateOnly?>().Min();
}
