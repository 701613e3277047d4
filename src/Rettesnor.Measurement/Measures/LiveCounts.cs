using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures;

/// <summary>Counts that follow the histories: one person's change moves every figure by the difference, without another pass.</summary>
/// <remarks>
/// The person's history as it was is taken away and the new one is added, by the same pass that counted everybody, so what comes out equals
/// a full pass over the changed histories. Not for several threads at once.
/// </remarks>
public sealed class LiveCounts
{
    private readonly MeasurePass pass;
    private readonly Codebook codebook;

    /// <summary>Counts a snapshot once, for all its areas.</summary>
    public LiveCounts(Snapshot snapshot, Grid grid, IEnumerable<Question> questions)
    {
        codebook = snapshot.Codebook;
        pass = new MeasurePass(codebook, grid, questions);
        Counts = pass.Prepare([.. snapshot.Segments.Select(s => s.Area)]);
        pass.Run(snapshot, Counts);
    }

    /// <summary>The counts as they stand, one for each question.</summary>
    public IReadOnlyList<Counts> Counts { get; }

    /// <summary>Puts a person's history in the place of what it was.</summary>
    /// <param name="before">What was counted; null for a person who is new.</param>
    /// <param name="after">What it is now; null for a person who is to be forgotten.</param>
    /// <exception cref="ArgumentException">The two are not the same person, or a fact is wrong; nothing is changed.</exception>
    public void Replace(PersonFacts? before, PersonFacts? after)
    {
        if (before is not null && after is not null && before.Person != after.Person)
        {
            throw new ArgumentException($"Person {before.Person} cannot become person {after.Person}.", nameof(after));
        }

        var (was, now) = (Of(before), Of(after));
        Count(was, -1);
        Count(now, 1);
    }

    private Snapshot? Of(PersonFacts? facts)
    {
        if (facts is null)
        {
            return null;
        }

        var builder = new SnapshotBuilder(codebook);
        builder.Add(facts);
        return builder.Build();
    }

    // An area that was not there when everybody was counted is not followed.
    private void Count(Snapshot? one, int sign)
    {
        foreach (var segment in one?.Segments ?? ValueList<Segment>.Empty)
        {
            if (Counts.Count > 0 && Counts[0].IndexOf(segment.Area) is { } area)
            {
                pass.Run(one!, segment.First, segment.Count, Counts, area, sign);
            }
        }
    }
}
