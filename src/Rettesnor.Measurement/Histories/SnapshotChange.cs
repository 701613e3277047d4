namespace Rettesnor.Measurement.Histories;

/// <summary>A snapshot with some persons' histories replaced: the other rows are copied as they lie, in long stretches.</summary>
internal static class SnapshotChange
{
    /// <summary>Rows that follow each other in one of the two sources.</summary>
    private readonly record struct Run(Columns From, int First, int Count);

    public static Snapshot Replace(Snapshot old, Codebook codebook, IEnumerable<int> persons, IEnumerable<PersonFacts> now)
    {
        var builder = new SnapshotBuilder(codebook, old.Segments.Select(s => s.Area));
        foreach (var person in now)
        {
            builder.Add(person);
        }

        var fresh = builder.Build();
        IReadOnlyList<int> numbers = [.. persons.Concat(fresh.Columns.Person).Distinct().Order()];
        var runs = new List<Run>();
        var segments = new List<Segment>();
        var first = 0;
        foreach (var segment in old.Segments)
        {
            var begun = runs.Count;
            AddRuns(runs, old, segment, fresh, fresh.SegmentOf(segment.Area), numbers);
            var count = runs.Skip(begun).Sum(r => r.Count);
            segments.Add(new Segment(segment.Area, first, count));
            first += count;
        }

        return new Snapshot(codebook, new(segments), Join(runs));
    }

    private static void AddRuns(List<Run> runs, Snapshot old, Segment segment, Snapshot fresh, Segment renewed, IReadOnlyList<int> numbers)
    {
        void Add(Columns from, int first, int count)
        {
            if (count > 0)
            {
                runs.Add(new Run(from, first, count));
            }
        }

        var (at, end) = (segment.First, segment.First + segment.Count);
        foreach (var person in numbers)
        {
            var place = Array.BinarySearch(old.Columns.Person, at, end - at, person);
            var (before, after) = place < 0 ? (~place, ~place) : (place, place + 1);
            Add(old.Columns, at, before - at);
            at = after;
            var row = Array.BinarySearch(fresh.Columns.Person, renewed.First, renewed.Count, person);
            Add(fresh.Columns, row, row < 0 ? 0 : 1);
        }

        Add(old.Columns, at, end - at);
    }

    private static Columns Join(List<Run> runs)
    {
        var partial = PartialSpells(runs);
        T[] Rows<T>(Func<Columns, T[]> of) => Gather(runs, of, r => (r.First, r.Count));
        T[] Facts<T>(Func<Columns, int[]> at, Func<Columns, T[]> of) => Gather(runs, of, r => (at(r.From)[r.First], at(r.From)[r.First + r.Count] - at(r.From)[r.First]));
        return new Columns
        {
            Person = Rows(c => c.Person),
            Born = Rows(c => c.Born),
            Traits = Rows(c => c.Traits),
            FirstResidence = Rows(c => c.FirstResidence),
            ResidentFrom = Rows(c => c.ResidentFrom),
            ResidentUntil = Rows(c => c.ResidentUntil),
            SpellAt = Offsets(runs, c => c.SpellAt),
            Spells = Facts(c => c.SpellAt, c => c.Spells),
            PartialSpells = [.. partial.Select(p => p.Spell)],
            Extent = [.. partial.Select(p => p.Minutes)],
            InterviewAt = Offsets(runs, c => c.InterviewAt),
            InterviewDays = Facts(c => c.InterviewAt, c => c.InterviewDays),
            InterviewKinds = Facts(c => c.InterviewAt, c => c.InterviewKinds),
            OfferAt = Offsets(runs, c => c.OfferAt),
            Offers = Facts(c => c.OfferAt, c => c.Offers),
            HoursAt = Offsets(runs, c => c.HoursAt),
            Hours = Facts(c => c.HoursAt, c => c.Hours),
            StateAt = Offsets(runs, c => c.StateAt),
            States = Facts(c => c.StateAt, c => c.States),
            ExitAt = Offsets(runs, c => c.ExitAt),
            Exits = Facts(c => c.ExitAt, c => c.Exits),
        };
    }

    // The partial spells of all runs under their new numbers.
    private static List<(int Spell, ushort Minutes)> PartialSpells(List<Run> runs)
    {
        var partial = new List<(int Spell, ushort Minutes)>();
        var spells = 0;
        foreach (var (from, first, count) in runs)
        {
            var (begin, end) = (from.SpellAt[first], from.SpellAt[first + count]);
            var at = Array.BinarySearch(from.PartialSpells, begin);
            for (at = at < 0 ? ~at : at; at < from.PartialSpells.Length && from.PartialSpells[at] < end; at++)
            {
                partial.Add((from.PartialSpells[at] - begin + spells, from.Extent[at]));
            }

            spells += end - begin;
        }

        return partial;
    }

    private static T[] Gather<T>(List<Run> runs, Func<Columns, T[]> of, Func<Run, (int First, int Count)> stretch)
    {
        var all = GC.AllocateUninitializedArray<T>(runs.Sum(r => stretch(r).Count));
        var at = 0;
        foreach (var run in runs)
        {
            var (first, count) = stretch(run);
            of(run.From).AsSpan(first, count).CopyTo(all.AsSpan(at));
            at += count;
        }

        return all;
    }

    private static int[] Offsets(List<Run> runs, Func<Columns, int[]> of)
    {
        var offsets = GC.AllocateUninitializedArray<int>(runs.Sum(r => r.Count) + 1);
        offsets[0] = 0;
        var at = 0;
        foreach (var run in runs)
        {
            var from = of(run.From);
            var shift = offsets[at] - from[run.First];
            for (var i = 1; i <= run.Count; i++)
            {
                offsets[at + i] = from[run.First + i] + shift;
            }

            at += run.Count;
        }

        return offsets;
    }
}
