namespace Rettesnor.Measurement.Histories;

/// <summary>A snapshot with some persons' histories replaced: the other rows stay where they lie, in long stretches.</summary>
internal static class SnapshotChange
{
    /// <summary>With more stretches than so many beside the municipalities' own, a pass would go over too many short ones: then all rows are copied into one set of columns.</summary>
    private const int MostRuns = 512;

    public static Snapshot Replace(Snapshot old, Codebook codebook, IEnumerable<int> persons, IEnumerable<PersonFacts> now)
    {
        var builder = new SnapshotBuilder(codebook, old.Segments.Select(s => s.Area));
        foreach (var person in now)
        {
            builder.Add(person);
        }

        var fresh = builder.Build();
        IReadOnlyList<int> numbers = [.. persons.Concat(fresh.Persons()).Distinct().Order()];
        var runs = old.Segments.Select(s => RunsOf(old.RunsOf(s.Area), fresh, s.Area, numbers)).ToList();
        var segments = new List<Segment>();
        var first = 0;
        foreach (var (segment, some) in old.Segments.Zip(runs))
        {
            var count = some.Sum(r => r.Count);
            segments.Add(new Segment(segment.Area, first, count));
            first += count;
        }

        return runs.Sum(r => r.Length) - runs.Count <= MostRuns
            ? new Snapshot(codebook, new(segments), runs)
            : new Snapshot(codebook, new(segments), Join([.. runs.SelectMany(r => r)]));
    }

    private static RowRun[] RunsOf(RowRun[] old, Snapshot fresh, AreaId area, IReadOnlyList<int> numbers)
    {
        var runs = new List<RowRun>();
        void Add(RowRun run)
        {
            if (run.Count > 0)
            {
                runs.Add(run);
            }
        }

        var next = 0;
        foreach (var run in old.Where(r => r.Count > 0))
        {
            var (persons, at, end) = (run.Columns.Person, run.First, run.First + run.Count);
            for (; next < numbers.Count && numbers[next] <= persons[end - 1]; next++)
            {
                var place = Array.BinarySearch(persons, at, end - at, numbers[next]);
                var before = place < 0 ? ~place : place;
                Add(new RowRun(run.Columns, at, before - at));
                Add(fresh.RowOf(area, numbers[next]) ?? default);
                at = place < 0 ? before : place + 1;
            }

            Add(new RowRun(run.Columns, at, end - at));
        }

        for (; next < numbers.Count; next++)
        {
            Add(fresh.RowOf(area, numbers[next]) ?? default);
        }

        return [.. runs];
    }

    /// <summary>Rows of several columns in one.</summary>
    public static Columns Join(List<RowRun> runs)
    {
        var partial = PartialSpells(runs);
        T[] Rows<T>(Func<Columns, T[]> of) => Gather(runs, of, r => (r.First, r.Count));
        T[] Facts<T>(Func<Columns, int[]> at, Func<Columns, T[]> of) => Gather(runs, of, r => (at(r.Columns)[r.First], at(r.Columns)[r.First + r.Count] - at(r.Columns)[r.First]));
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
    private static List<(int Spell, ushort Minutes)> PartialSpells(List<RowRun> runs)
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

    private static T[] Gather<T>(List<RowRun> runs, Func<Columns, T[]> of, Func<RowRun, (int First, int Count)> stretch)
    {
        var all = GC.AllocateUninitializedArray<T>(runs.Sum(r => stretch(r).Count));
        var at = 0;
        foreach (var run in runs)
        {
            var (first, count) = stretch(run);
            of(run.Columns).AsSpan(first, count).CopyTo(all.AsSpan(at));
            at += count;
        }

        return all;
    }

    private static int[] Offsets(List<RowRun> runs, Func<Columns, int[]> of)
    {
        var offsets = GC.AllocateUninitializedArray<int>(runs.Sum(r => r.Count) + 1);
        offsets[0] = 0;
        var at = 0;
        foreach (var run in runs)
        {
            var from = of(run.Columns);
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
