using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures.Evaluation;

namespace Rettesnor.Measurement.Measures;

/// <summary>Counts any number of questions in one pass over a snapshot. Made once, used as often as wanted; a pass allocates nothing.</summary>
/// <remarks>
/// <para>What is true of one person on up to 63 dates is one word of bits. A predicate narrows the words of some thousand persons at a time, a
/// question is a population and a condition, and the bits that are left are counted by area, group and date. Questions with the same
/// population share it.</para>
/// <para>Not for several threads at once; each thread takes a pass of its own, as in a <see cref="ParallelPass"/>.</para>
/// </remarks>
public sealed class MeasurePass
{
    private readonly Codebook codebook;
    private readonly Worker[] workers;
    private readonly Workspace space;

    /// <summary>Prepares a pass.</summary>
    /// <param name="codebook">The codebook of the snapshots that it will be run over.</param>
    /// <param name="grid">The dates.</param>
    /// <param name="questions">What to count.</param>
    /// <exception cref="ArgumentException">A formula has an id that the codebook has not, a window without a month, or a predicate that cannot be asked of one day; or something else than events is divided by a change.</exception>
    public MeasurePass(Codebook codebook, Grid grid, IEnumerable<Question> questions)
        : this(codebook, grid, questions, new Workspace(codebook))
    {
    }

    /// <summary>Prepares a pass that shares its workspace with others, of which one at a time may run.</summary>
    internal MeasurePass(Codebook codebook, Grid grid, IEnumerable<Question> questions, Workspace space)
    {
        this.codebook = codebook;
        this.space = space;
        Grid = grid;
        Questions = [.. questions];
        if (Questions.Any(q => q.By is GroupBy.Change && q.Counted is not (Formula.Events or Formula.EventShare)))
        {
            throw new ArgumentException("Only events are divided by which value replaced which.", nameof(questions));
        }

        workers = [.. grid.Words.Select(word => new Worker(codebook, word, Questions))];
    }

    /// <summary>The dates.</summary>
    public Grid Grid { get; }

    /// <summary>What is counted.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Counts of nothing yet, for the areas: one for each question.</summary>
    public IReadOnlyList<Counts> Prepare(IReadOnlyList<AreaId> areas) =>
        [.. Questions.Select(q => new Counts(q, Grid, areas, q.By.Ids(codebook)))];

    /// <summary>Counts a snapshot's rows of all the areas of the counts, and adds to what they hold.</summary>
    /// <exception cref="ArgumentException">The snapshot has another codebook.</exception>
    public void Run(Snapshot snapshot, IReadOnlyList<Counts> counts)
    {
        Check(snapshot);
        if (counts.Count == 0)
        {
            return;
        }

        for (var area = 0; area < counts[0].Areas.Count; area++)
        {
            foreach (var rows in snapshot.RunsOf(counts[0].Areas[area]))
            {
                Count(rows);
            }

            EmptyInto(counts, area, sign: 1);
        }
    }

    /// <summary>Counts one person in all the areas of the counts; with a sign of −1 takes them away.</summary>
    /// <exception cref="ArgumentException">The snapshot has another codebook.</exception>
    public void Run(Snapshot snapshot, int person, IReadOnlyList<Counts> counts, int sign)
    {
        Check(snapshot);
        for (var area = 0; counts.Count > 0 && area < counts[0].Areas.Count; area++)
        {
            if (snapshot.RowOf(counts[0].Areas[area], person) is { } row)
            {
                Run(row, counts, area, sign);
            }
        }
    }

    /// <exception cref="ArgumentException">The snapshot has another codebook.</exception>
    internal void Check(Snapshot snapshot)
    {
        if (!ReferenceEquals(snapshot.Codebook, codebook))
        {
            throw new ArgumentException("The snapshot has another codebook than the pass was made for.", nameof(snapshot));
        }
    }

    /// <summary>Counts some rows of one area, so that several passes, each on its own thread, can share a large one; with a sign of −1 takes them away.</summary>
    internal void Run(RowRun rows, IReadOnlyList<Counts> counts, int area, int sign)
    {
        Count(rows);
        EmptyInto(counts, area, sign);
    }

    private void Count(RowRun rows)
    {
        for (var at = 0; at < rows.Count; at += Block.Most)
        {
            space.Block.Take(rows.Slice(at, Math.Min(Block.Most, rows.Count - at)));
            foreach (var worker in workers)
            {
                worker.Count(space);
            }
        }
    }

    private void EmptyInto(IReadOnlyList<Counts> counts, int area, int sign)
    {
        lock (counts)
        {
            foreach (var worker in workers)
            {
                worker.EmptyInto(counts, area, sign);
            }
        }
    }

    /// <summary>Whether <see cref="Dates"/> can be asked: only of counts of persons and shares of them, over dates of one word.</summary>
    internal bool SaysDates => workers is [{ IsOfPersons: true }];

    /// <summary>
    /// Says of each row on which dates the person is of the population that the first question counts, and on which what it asks
    /// holds too: a bit for each date. Rows of nobody who is counted are left out.
    /// </summary>
    internal void Dates(RowRun rows, Action<int, ulong, ulong> say)
    {
        for (var at = 0; at < rows.Count; at += Block.Most)
        {
            space.Block.Take(rows.Slice(at, Math.Min(Block.Most, rows.Count - at)));
            var (whole, part) = workers[0].DatesOf(space);
            for (var i = 0; i < space.Block.Count; i++)
            {
                if (whole.Span[i] != 0)
                {
                    say(space.Block.Columns.Person[space.Block.First + i], whole.Span[i], part.Span[i]);
                }
            }
        }
    }

    /// <summary>The jobs of one word of the grid.</summary>
    private sealed class Worker
    {
        private readonly ResidenceNarrowing residence;
        private readonly GridWord word;
        private readonly List<Job> jobs = [];

        public Worker(Codebook codebook, GridWord word, IReadOnlyList<Question> questions)
        {
            this.word = word;
            residence = new ResidenceNarrowing(word);
            var compiler = new Compiler(codebook, word);
            var asked = questions.Select((q, i) => (Number: i, Question: q with { Formula = q.Counted }))
                .Where(q => Job.Asked(q.Question, word) != 0).ToList();
            foreach (var same in asked.Where(q => PopulationJob.PopulationOf(q.Question.Formula) is not null)
                .GroupBy(q => (PopulationJob.PopulationOf(q.Question.Formula), q.Question.By, q.Question.From, q.Question.To)))
            {
                jobs.Add(new PopulationJob(compiler, codebook, word, [.. same]));
            }

            foreach (var (number, question) in asked)
            {
                switch (question.Formula)
                {
                    case Formula.FullTime fullTime:
                        jobs.Add(new FullTimeJob(compiler, codebook, word, number, question, fullTime));
                        break;
                    case Formula.Events or Formula.EventShare or Formula.EventsEach:
                        jobs.Add(new EventJob(compiler, codebook, word, number, question));
                        break;
                }
            }
        }

        /// <summary>Whether the first question is of persons.</summary>
        public bool IsOfPersons => jobs is [PopulationJob, ..];

        public void Count(Workspace space)
        {
            var residents = space.Residents(word, residence);
            foreach (var job in jobs)
            {
                job.Count(space.Block, residents, space.Scratch);
            }
        }

        public (ReadOnlyMemory<ulong> Whole, ReadOnlyMemory<ulong> Part) DatesOf(Workspace space) =>
            ((PopulationJob)jobs[0]).DatesOf(space.Block, space.Residents(word, residence), space.Scratch);

        public void EmptyInto(IReadOnlyList<Counts> counts, int area, int sign)
        {
            foreach (var job in jobs)
            {
                job.EmptyInto(counts, area, sign);
            }
        }
    }
}
