using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Measures;

/// <summary>A person whose facts cannot be made into a history, so that no own figure counts them; and why.</summary>
public sealed record LeftOut(int Person, LocalText Why);

/// <summary>The histories of the registers.</summary>
/// <param name="Snapshot">The histories; null where the registers have nobody.</param>
/// <param name="LeftOut">Those who are in the registers and not among the histories.</param>
public sealed record ReadHistories(Snapshot? Snapshot, ValueList<LeftOut> LeftOut);

/// <summary>The histories as they stood at a revision of the database.</summary>
/// <param name="Histories">The histories.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Written">When the revision was written: another database has another, and so has one that was restored and went on.</param>
public sealed record KnownHistories(ReadHistories Histories, long Revision, DateTime Written)
{
    public Snapshot? Snapshot => Histories.Snapshot;

    /// <summary>Those whose histories may be others than in earlier ones; null where that is not known, or they are more than so many.</summary>
    public IReadOnlyList<int>? ChangedSince(DataDirectory data, KnownHistories before, int most)
    {
        if (ReferenceEquals(before.Snapshot, Snapshot))
        {
            return [];
        }

        if (before.Revision == Revision || before.Snapshot is null || Snapshot is null || !before.Snapshot.Segments.Select(s => s.Area).SequenceEqual(Snapshot.Segments.Select(s => s.Area)))
        {
            return null;
        }

        var changed = data.Use(db => DataDirectory.WrittenAt(db, before.Revision) == before.Written && !ErasedPersons.AnyBetween(db, before.Revision, Revision) ? ChangedBetween(db, before.Revision, Revision) : null);
        return changed?.Count > most ? null : changed;
    }

    /// <summary>Those who the writes after one revision, up to another, say that they changed.</summary>
    internal static IReadOnlyList<int> ChangedBetween(Session db, long from, long to) => db.Rows(
        "SELECT DISTINCT c.person_id FROM revisions r JOIN changed_persons c ON c.write_id = r.write_id WHERE r.id > @from AND r.id <= @to ORDER BY c.person_id",
        row => row.GetInt32(0), ("from", from), ("to", to));
}

/// <summary>What the nightly count found.</summary>
/// <param name="Different">The persons whose histories in memory were not those of the registers.</param>
/// <param name="LeftOut">Those whom no history can be made of.</param>
public sealed record HistoryCheck(long Revision, int Rows, IReadOnlyList<int> Different, ValueList<LeftOut> LeftOut);

/// <summary>
/// The histories in memory, which follow the registers: filled from them at the start, and moved on by the persons that each write says it
/// changed. Any number of threads may ask; one at a time follows.
/// </summary>
public sealed class LiveHistories(DataDirectory data, ReferenceData reference)
{
    /// <summary>Above this many changed persons it is quicker to read everybody again.</summary>
    private const int MostFollowed = 2000;

    private readonly HistoryCache cache = new(data);
    private readonly HistoryFile file = new(data);
    private readonly Followed<KnownHistories> known = new();

    /// <summary>What is known; the registers are read when nothing is yet.</summary>
    public KnownHistories Known => known.Known ?? Follow();

    /// <summary>Moves on to the newest revision. Costs one small query when nothing has happened.</summary>
    public KnownHistories Follow() => known.Follow(_ => true, k => data.HasAllOf(k.Revision), before =>
    {
        var from = before ?? Kept();
        var (now, isWhole) = data.Read(db => Next(db, from));
        if (isWhole)
        {
            // A file of before may hold somebody who was erased since.
            cache.Forget();
            cache.Keep(now);
        }

        return now;
    });

    /// <summary>The histories as the registers knew them at another time.</summary>
    public ReadHistories At(Knowledge knowledge) => knowledge == Knowledge.Now ? Follow().Histories : data.Read(db => Coverage.Of(db).Count == 0 ? OfFile() : Whole(db, knowledge, CodebookOf(db)));

    /// <summary>Keeps what is known in a file, so that the next start is quick.</summary>
    public void Keep()
    {
        if (known.Known is { } now)
        {
            cache.Keep(now);
        }
    }

    /// <summary>Reads everybody again and compares every column with what the writes have made of it. What is read takes the other's place.</summary>
    public HistoryCheck Check()
    {
        HistoryCheck? check = null;
        known.Follow(before => data.Read(db =>
        {
            var (followed, _) = Next(db, before ?? Kept());
            if (Coverage.Of(db).Count == 0)
            {
                check = new HistoryCheck(followed.Revision, 0, [], ValueList<LeftOut>.Empty);
                return followed;
            }

            var fresh = Whole(db, Knowledge.Now, followed.Snapshot?.Codebook ?? CodebookOf(db));
            var different = followed.Snapshot?.Differences(fresh.Snapshot!) ?? [.. fresh.Snapshot!.Persons()];
            check = new HistoryCheck(followed.Revision, fresh.Snapshot!.Rows, different, fresh.LeftOut);
            return followed with { Histories = fresh };
        }));
        return check!;
    }

    private KnownHistories? Kept() => cache.Newest(codebook => codebook.SameAs(reference.Histories.Codebook(OpenValuesOf(codebook))));

    private (KnownHistories Now, bool IsWhole) Next(Session db, KnownHistories? before)
    {
        var revision = DataDirectory.Revision(db);
        var written = DataDirectory.WrittenAt(db, revision) ?? DateTime.UnixEpoch;
        if (Coverage.Of(db).Count == 0)
        {
            // The demonstration's whole country lies in a file only: a million and a half persons that nobody works with.
            return (new KnownHistories(OfFile(), revision, written), false);
        }

        if (before is null || DataDirectory.WrittenAt(db, before.Revision) != before.Written)
        {
            return (new KnownHistories(Whole(db, Knowledge.Now, CodebookOf(db)), revision, written), true);
        }

        var changed = KnownHistories.ChangedBetween(db, before.Revision, revision);
        if (changed.Count > MostFollowed || HasNewCoverage(db, before.Revision, revision) || ErasedPersons.AnyBetween(db, before.Revision, revision) || (changed.Count > 0 && before.Snapshot is null))
        {
            return (new KnownHistories(Whole(db, Knowledge.Now, CodebookOf(db)), revision, written), true);
        }

        if (changed.Count == 0)
        {
            return (before with { Revision = revision, Written = written }, false);
        }

        // New teams and caseworkers get numbers after those that there are, so that the rows of the others stand as they are.
        var reader = new HistoryReader();
        var read = changed.Select(p => reader.One(db, Knowledge.Now, p)).OfType<PersonFacts>().ToList();
        var had = OpenValuesOf(before.Snapshot!.Codebook).ToList();
        var added = read.SelectMany(p => p.States).Where(s => Open.Contains(s.Dimension)).Select(s => (s.Dimension, s.Value)).Distinct().OrderBy(s => s.Value, StringComparer.Ordinal).Except(had).ToList();
        var codebook = added.Count == 0 ? before.Snapshot.Codebook : reference.Histories.Codebook(had.Concat(added));
        var refused = new List<LeftOut>();
        var trial = new SnapshotBuilder(codebook, []);
        var facts = read.Where(p => Add(trial, p, refused)).ToList();
        var snapshot = before.Snapshot.Replace(codebook, changed, facts);
        CountedSnapshots.CarryOver(before.Snapshot, snapshot, changed);
        return (new KnownHistories(new(snapshot, new([.. before.Histories.LeftOut.Where(o => !changed.Contains(o.Person)), .. refused])), revision, written), false);
    }

    private ReadHistories OfFile() => new(file.Current(), ValueList<LeftOut>.Empty);

    private static ReadHistories Whole(Session db, Knowledge knowledge, Codebook codebook)
    {
        var builder = new SnapshotBuilder(codebook, Coverage.Of(db));
        var refused = new List<LeftOut>();
        foreach (var person in new HistoryReader().All(db, knowledge))
        {
            Add(builder, person, refused);
        }

        return new ReadHistories(builder.Build(), new(refused));
    }

    // One person's facts that cannot be read must not take everybody's figures away.
    private static bool Add(SnapshotBuilder builder, PersonFacts person, List<LeftOut> refused)
    {
        try
        {
            builder.Add(person);
            return true;
        }
        catch (FactsRefusedException e)
        {
            refused.Add(new LeftOut(person.Person, e.Text));
            return false;
        }
    }

    private static bool HasNewCoverage(Session db, long from, long to) => db.One<long>(
        "SELECT COUNT(*) FROM revisions r JOIN coverage c ON c.write_id = r.write_id OR c.superseded_by = r.write_id WHERE r.id > @from AND r.id <= @to", ("from", from), ("to", to)) > 0;

    private Codebook CodebookOf(Session db) => reference.Histories.Codebook(OpenValues(db));

    private IReadOnlyList<(string Dimension, string Value)> OpenValues(Session db) => HistoryReader.OpenValues(db, Open);

    private IEnumerable<(string Dimension, string Value)> OpenValuesOf(Codebook codebook) =>
        codebook.States.Where(s => Open.Contains(s.Dimension)).Select(s => (s.Dimension, s.Value));

    private IEnumerable<string> Open => reference.Histories.Dimensions.Where(d => d.Open).Select(d => d.Id);
}
