using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>A file to be imported.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Fictitious">Whether the data directory is a demonstration, whose persons are all fictitious.</param>
/// <param name="Today">The day of whoever imports, which a happening cannot lie after.</param>
/// <param name="ReplacesAll">Whether what the source had before and the file has not is taken back. Only a demonstration may, which is made anew as a whole.</param>
public sealed record ImportFile(string Path, bool Fictitious, DateOnly Today, bool ReplacesAll = false);

/// <summary>Reads a file into a register: everything that is wrong is said at once, and all of it is written or nothing.</summary>
public sealed class RegisterImport(DataDirectory data, ReferenceData reference)
{
    /// <summary>The most facts that a person can withdraw at once because a file has them no more. A file that lacks more is probably not whole.</summary>
    public const int MostWithdrawn = 10_000;

    private const int MostShown = 100;
    private const int RowsBetweenTellings = 1000;

    private readonly CodeLists codes = new(reference);

    /// <summary>What an import would come to; nothing is written.</summary>
    /// <exception cref="FileRefusedException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImportOutcome Preview(ImportFile file, ImportProfile profile, Action<ImportProgress> progress, CancellationToken stop) => data.Read(db =>
    {
        using var pass = new Pass(db, codes, CprVault.Of(data, db), file, profile, progress, stop);
        return pass.Refused ?? pass.Outcome(pass.Staged.Compare());
    });

    /// <summary>Imports a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="profile">How it is read.</param>
    /// <param name="written">Who imports, and why.</param>
    /// <param name="progress">Is told how far the reading is.</param>
    /// <param name="record">Keeps what it came to in the same transaction; may stop it all by an exception.</param>
    /// <param name="stop">Stops it; then nothing is written.</param>
    /// <exception cref="FileRefusedException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImportOutcome Run(ImportFile file, ImportProfile profile, Written written, Action<ImportProgress> progress, Action<Session, long, ImportOutcome> record, CancellationToken stop)
    {
        try
        {
            return Put(file, profile, written, progress, record, stop);
        }
        catch (PoolRefusedException refused)
        {
            return new ImportOutcome
            {
                ProblemCount = 1,
                Problems = [new ImportProblem(null, null, null, new("noget, en pulje ikke kan have: " + refused.Text.Da, "what a pool cannot have: " + refused.Text.En), new("kurser og betalinger, der passer til puljen", "courses and payments that fit the pool"), null)],
            };
        }
    }

    private ImportOutcome Put(ImportFile file, ImportProfile profile, Written written, Action<ImportProgress> progress, Action<Session, long, ImportOutcome> record, CancellationToken stop)
    {
        ImportOutcome? refused = null;
        return data.Write(
            written,
            db =>
            {
                var pass = new Pass(db, codes, CprVault.Of(data, db), file, profile, progress, stop);
                refused = pass.Refused;
                if (refused is null)
                {
                    return pass;
                }

                pass.Dispose();
                return null;
            },
            (db, write, pass) =>
            {
                pass.AddSubjects(write);
                if (file is { Fictitious: true, ReplacesAll: true })
                {
                    pass.Staged.Withdraw(write, profile.Source);
                }

                // What has vanished is looked for before the facts go in, as in the preview.
                // A demonstration that is made anew is whole only when all of its registers are.
                FactWrite Filled() => RegisterStore.Put(db, write, pass.Staged);
                var outcome = pass.Outcome(file.ReplacesAll ? Filled() : PoolGuard.Guarded(db, pass.Staged.Register, reference.Pools, Filled));
                stop.ThrowIfCancellationRequested();
                record(db, write, outcome);
                return outcome;
            }) ?? refused!;
    }

    /// <summary>Takes back the facts that an import found gone from its file; those that somebody has changed since stay.</summary>
    /// <exception cref="DataRefusedException">The import has none that can be withdrawn.</exception>
    public int Withdraw(ImportEntry entry, Written written)
    {
        if (entry is not { State: ImportState.Done, Outcome: { VanishedIds.Count: > 0 } outcome } || AllRegisters.Find(entry.Register) is not { } register)
        {
            var why = entry.Outcome is { Vanished: > MostWithdrawn } many
                ? new LocalText(
                    string.Create(CultureInfo.InvariantCulture, $"{many.Vanished} forhold mangler i filen; så mange trækkes ikke tilbage på én gang, for filen er nok ikke hel. Hent den igen i kildesystemet, og importér den."),
                    string.Create(CultureInfo.InvariantCulture, $"{many.Vanished} facts are missing from the file; so many are not withdrawn at once, for the file is probably not whole. Fetch it again from the source system and import it."))
                : new LocalText("Importen har ingen forhold, der kan trækkes tilbage.", "The import has no facts that can be withdrawn.");
            throw new DataRefusedException(why) { ForOthers = why };
        }

        return data.Write(written, (db, write) =>
        {
            var count = RegisterStore.Withdraw(db, write, register, outcome.VanishedIds);
            ImportLog.Amend(db, entry.Id, outcome with { VanishedIds = [], Withdrawn = count });
            return count;
        });
    }

    /// <summary>Facts that an import found gone, for somebody to look at. That they have read about each person is kept first.</summary>
    /// <param name="outcome">What the import came to.</param>
    /// <param name="who">Who is shown them.</param>
    /// <param name="process">The page or the command.</param>
    public IReadOnlyList<VanishedFact> Show(ImportOutcome outcome, string who, string process)
    {
        ReadingLog.Keep(data, who, process, [.. outcome.VanishedFacts.Where(f => f.IsCitizen).Select(f => f.PersonId).Distinct()]);
        return outcome.VanishedFacts;
    }

    /// <summary>How many of the facts that an import found gone, and that can be withdrawn, hold in the register still.</summary>
    public int Standing(ImportEntry entry) => entry.Outcome is { VanishedIds.Count: > 0 } outcome && AllRegisters.Find(entry.Register) is { } register
        ? data.Use(db => RegisterStore.Standing(db, register, outcome.VanishedIds)) : 0;

    /// <summary>One reading of the file: its facts staged, or what is wrong with it.</summary>
    private sealed class Pass : IDisposable
    {
        private readonly ImportProfile profile;
        private readonly Register register;
        private readonly Session db;
        private readonly CprVault vault;
        private readonly PersonIndex? persons;
        private readonly EmployerIndex? employers;
        private readonly ImportProblems problems = new();
        private readonly List<LocalText> notices = [];
        private readonly string? dayField;
        private readonly (DateOnly First, DateOnly Last)? span;
        private readonly (int Count, IReadOnlyList<KeptFact> Some) missing = (0, []);
        private readonly IReadOnlyList<VanishedFact> shown = [];
        private int rows;
        private int erasedRows;

        public Pass(Session db, CodeLists codes, CprVault vault, ImportFile file, ImportProfile profile, Action<ImportProgress> progress, CancellationToken stop)
        {
            (this.db, this.vault, this.profile) = (db, vault, profile);
            register = AllRegisters.Find(profile.Register) ?? throw new ArgumentException($"There is no register {profile.Register}.", nameof(profile));
            // Only those whom the file is about are looked up.
            persons = register.Of == Subject.Citizens ? new PersonIndex(db, vault) : null;
            employers = register.Of == Subject.Employers ? new EmployerIndex(db) : null;
            using var source = RowFile.Open(file.Path, profile.Sheet);
            Staged = new StagedFacts(db, register);
            Read(source, codes, file, progress, stop);
            progress(new ImportProgress(rows, 1));
            if (problems.Count > 0)
            {
                Refused = new ImportOutcome { Rows = rows, ProblemCount = problems.Count, Problems = problems.Some, Notices = notices };
                return;
            }

            stop.ThrowIfCancellationRequested();
            dayField = register.Key.FirstOrDefault(k => register.Fields[register.IndexOf(k)].Kind is FieldKind.Day or FieldKind.Month);
            span = dayField is null ? null : Staged.Span(dayField);
            missing = Staged.Missing(profile.Source, dayField, span ?? (FieldReader.FirstDay, FieldReader.LastDay), MostWithdrawn + 1);
            shown = [.. missing.Some.Take(MostShown).Select(Vanished)];
        }

        public StagedFacts Staged { get; }

        /// <summary>Keeps those who are new, so that their facts can be.</summary>
        public void AddSubjects(long write)
        {
            Staged.AddPersons(write, persons?.Added ?? []);
            Staged.AddEmployers(write, employers?.Added ?? []);
        }

        /// <summary>What the file came to where it is refused; null where all is well.</summary>
        public ImportOutcome? Refused { get; }

        public ImportOutcome Outcome(FactWrite write) => new()
        {
            Rows = rows,
            ErasedRows = erasedRows,
            Added = write.Added,
            Changed = write.Changed,
            Unchanged = write.Unchanged,
            NewPersons = persons?.Added.Count ?? 0,
            NewEmployers = employers?.Added.Count ?? 0,
            First = span?.First,
            Last = span?.Last,
            Vanished = missing.Count,
            VanishedFacts = shown,
            VanishedIds = missing.Count > MostWithdrawn ? [] : [.. missing.Some.Select(m => m.Id)],
            Notices = notices,
        };

        public void Dispose() => Staged.Dispose();

        private void Read(RowFile source, CodeLists codes, ImportFile file, Action<ImportProgress> progress, CancellationToken stop)
        {
            using var all = source.Rows().GetEnumerator();
            if (Heading(all) is not { } heading)
            {
                return;
            }

            var reader = new RowReader(source, heading, profile, register, persons, employers, codes, file.Fictitious, file.Today, problems);
            var twice = Staged.Load(Facts(all, reader, source, progress, stop), ImportProblems.Most);
            foreach (var pair in twice.Some)
            {
                problems.Add(() => reader.Twice(pair));
            }

            problems.AddUntold(twice.Count - twice.Some.Count);

            foreach (var (address, last) in source.Merged.Where(m => m.LastRow > heading.Row))
            {
                problems.Add(() => new ImportProblem(null, null, address, new("flettede celler", "merged cells"), new("celler, der ikke er flettet, for kun den første har en værdi. Ophæv fletningen, og udfyld cellerne", "cells that are not merged, for only the first has a value. Unmerge them and fill them in"), null));
            }

            if (rows == 0)
            {
                problems.Add(() => new ImportProblem(null, null, null, new("ingen rækker under overskriften", "no rows below the heading"), new("mindst én række", "at least one row"), null));
            }

            Notice(source, reader);
        }

        private void Notice(RowFile source, RowReader reader)
        {
            if (source.Formulas > 0)
            {
                notices.Add(new(
                    string.Create(CultureInfo.InvariantCulture, $"{source.Formulas} celler har formler, den første i {source.FirstFormula}. De værdier, der var gemt i filen, er brugt."),
                    string.Create(CultureInfo.InvariantCulture, $"{source.Formulas} cells have formulas, the first in {source.FirstFormula}. The values that were saved in the file are used.")));
            }

            if (source.Sheets.Count > 1)
            {
                notices.Add(new($"Projektmappen har flere ark ({string.Join(", ", source.Sheets)}); »{source.Sheet}« er læst.", $"The workbook has several sheets ({string.Join(", ", source.Sheets)}); ‘{source.Sheet}’ is read."));
            }

            if (reader.Erased is { Count: > 0 } erased)
            {
                erasedRows = erased.Count;
                notices.Add(new(
                    string.Create(CultureInfo.InvariantCulture, $"Rækker om slettede borgere er sprunget over: {erased.Count} om {persons!.Erased}, den første er række {erased.First}. Er en af dem borger her igen, kan en leder lukke borgeren ind igen på siden Sletning eller med »rettesnor retention readmit«."),
                    string.Create(CultureInfo.InvariantCulture, $"Rows about erased citizens are left out: {erased.Count} about {persons.Erased}, the first is row {erased.First}. If one of them is a citizen here again, a leader can let the citizen in again on the page Erasure or by ‘rettesnor retention readmit’.")));
            }

            if (reader.OtherBirths is { Count: > 0 } births)
            {
                notices.Add(new(
                    string.Create(CultureInfo.InvariantCulture, $"{births.Count} rækker, den første er række {births.First}, har en anden fødselsdag, end CPR-nummeret siger. Filens er brugt."),
                    string.Create(CultureInfo.InvariantCulture, $"{births.Count} rows, the first is row {births.First}, have another day of birth than the CPR number says. The file's is used.")));
            }
        }

        private IEnumerable<(Fact, int)> Facts(IEnumerator<FileRow> all, RowReader reader, RowFile source, Action<ImportProgress> progress, CancellationToken stop)
        {
            while (all.MoveNext())
            {
                if (++rows % RowsBetweenTellings == 0)
                {
                    stop.ThrowIfCancellationRequested();
                    progress(new ImportProgress(rows, source.Part));
                }

                if (reader.Read(all.Current) is { } fact)
                {
                    yield return (fact, all.Current.Number);
                }
            }
        }

        // The first row with all the columns of the profile; where none has, the one with the most of them says what is missing.
        private FileHeading? Heading(IEnumerator<FileRow> all)
        {
            FileHeading? best = null;
            var wanted = profile.Columns.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            for (var looked = 0; looked < FileHeading.MostAbove && all.MoveNext(); looked++)
            {
                var heading = FileHeading.Of(all.Current);
                if (wanted.TrueForAll(c => heading.IndexOf(c) >= 0))
                {
                    return heading;
                }

                best = best is null || wanted.Count(c => heading.IndexOf(c) >= 0) > wanted.Count(c => best.IndexOf(c) >= 0) ? heading : best;
            }

            foreach (var column in wanted.Where(c => best is null || best.IndexOf(c) < 0))
            {
                problems.Add(() => new ImportProblem(best?.Row, column, null, new("ingen sådan kolonne", "no such column"), new("kolonnerne i profilen; ret filens overskrifter eller profilen", "the columns of the profile; mend the headings of the file or the profile"),
                    best is null ? null : Nearest.To(column, best.Names, 1).FirstOrDefault()));
            }

            return null;
        }

        private VanishedFact Vanished(KeptFact kept) => new(
            kept.Fact.Subject, register.Of == Subject.Employers ? EmployerStore.NumberOf(db, kept.Fact.Subject) : new PersonStore(vault).CprOf(db, kept.Fact.Subject).Masked, [.. kept.Fact.Values.Select(v => FieldReader.Masked(FieldText.Canonical(v)))])
        {
            IsCitizen = register.Of == Subject.Citizens,
        };
    }
}
