using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Core.Pools;

/// <summary>A pool would be promised or charged more than it has, or be paid from for nothing that was granted. Nothing is written.</summary>
public sealed class PoolRefusedException(LocalText text) : Exception(text.En)
{
    public LocalText Text => text;
}

/// <summary>
/// Refuses what would overspend a pool, and payments of what nobody was granted, whether a page, a correction or a file puts it. It compares before
/// with after, so that a pool whose commitment was written down does not refuse what has nothing to do with it.
/// </summary>
public sealed class PoolGuard
{
    private readonly Session db;
    private readonly PoolRules rules;
    private readonly List<Left> before;
    private readonly (long Ungranted, long PaidBack) odd;

    private PoolGuard(Session db, PoolRules rules)
    {
        (this.db, this.rules) = (db, rules);
        (before, odd) = (Accounts(), Odd());
    }

    /// <summary>Does a write of a register's facts and looks at the pools before and after, where the register is one of theirs.</summary>
    /// <exception cref="PoolRefusedException">A pool has less than nothing left, and less than before: the write is to be given up.</exception>
    public static T Guarded<T>(Session db, Register register, PoolRules rules, Func<T> write)
    {
        if (register != PoolRegisters.Courses && register != PoolRegisters.Payments)
        {
            return write();
        }

        // Two who spend the last of a pool at once: the second sees what the first has spent.
        db.TakeTurn();
        var guard = new PoolGuard(db, rules);
        var written = write();
        if (register == PoolRegisters.Payments)
        {
            guard.CheckPayments();
        }

        guard.Check();
        return written;
    }

    // A course can be corrected before its payments are, so only a write of payments is refused.
    private void CheckPayments()
    {
        var (ungranted, paidBack) = Odd();
        if (ungranted > odd.Ungranted)
        {
            throw new PoolRefusedException(new(
                "En betaling skal være for et kursus, som borgeren er bevilget fra puljen senest den dag, og som hedder det samme. Intet er gemt.",
                "A payment has to be for a course that the citizen was granted from the pool by that day, and that is called the same. Nothing is saved."));
        }

        if (paidBack > odd.PaidBack)
        {
            throw new PoolRefusedException(new(
                "Der kan ikke komme mere tilbage for et kursus, end der er betalt for det. Intet er gemt.", "No more can come back for a course than was paid for it. Nothing is saved."));
        }
    }

    // Payments that no course is granted for, and courses that more has come back for than was paid.
    private (long Ungranted, long PaidBack) Odd() => (
        db.One<long>(
            $"""
            SELECT COUNT(*) FROM {PoolRegisters.Payments.Id} p WHERE p.superseded_by IS NULL AND NOT EXISTS (
                SELECT 1 FROM {PoolRegisters.Courses.Id} c WHERE c.superseded_by IS NULL AND c.person_id = p.person_id AND c.pool = p.pool AND c.course = p.course AND c.area = p.area AND c.granted <= p.day)
            """),
        db.One<long>($"SELECT COUNT(*) FROM (SELECT 1 FROM {PoolRegisters.Payments.Id} WHERE superseded_by IS NULL GROUP BY area, pool, person_id, course HAVING SUM(amount) < 0) AS paid_back"));

    private void Check()
    {
        var after = Accounts();
        var worse = after.Where(a => a.Free < 0 && !before.Exists(b => b.Area == a.Area && b.Pool == a.Pool && b.Year == a.Year && b.Free <= a.Free)).ToList();
        if (worse.Count == 0)
        {
            return;
        }

        string In(Language language) => string.Join(' ', worse.Select(w =>
        {
            var had = before.Where(b => b.Area == w.Area && b.Pool == w.Pool && b.Year == w.Year).Select(b => b.Free).DefaultIfEmpty(0).First();
            var (title, year) = (w.Pool.Title.In(language), w.Year.ToString(CultureInfo.InvariantCulture));
            return language == Language.Danish
                ? $"»{title}« har {Kroner(had, language)} i {year}, som hverken er brugt eller reserveret, og det her ville bruge {Kroner(had - w.Free, language)}"
                : $"‘{title}’ has {Kroner(had, language)} in {year} that is neither spent nor reserved, and this would use {Kroner(had - w.Free, language)}.";
        }));
        throw new PoolRefusedException(new(
            In(Language.Danish) + " Intet er gemt. Registrér et større tilsagn, afslut et kursus, der ikke bliver til noget, eller vælg en anden pulje.",
            In(Language.English) + " Nothing is saved. Register a larger commitment, end a course that comes to nothing, or choose another pool."));
    }

    /// <summary>An amount in øre as people read it.</summary>
    public static string Kroner(long oere, Language language) => NumberText.Of(oere / 100m, 2, language) + (language == Language.Danish ? " kr." : " DKK");

    private List<Left> Accounts() =>
    [
        .. PoolStore.Municipalities(db, Knowledge.Now).SelectMany(area =>
        {
            var ledger = PoolStore.Ledger(db, area, Knowledge.Now);
            var years = ledger.Grants.Select(g => g.Day.Year).Concat(ledger.Courses.Select(c => c.Granted.Year)).Concat(ledger.Payments.Select(p => p.Day.Year)).Distinct();
            return years.SelectMany(year => rules.WithFrame.Select(pool => new Left(area, pool, year, PoolAccount.At(pool.Terms, ledger, new DateOnly(year, 12, 31)).Free)));
        }),
    ];

    // What a year of a pool has that is neither spent nor reserved.
    private sealed record Left(AreaId Area, PoolRule Pool, int Year, long Free);
}
