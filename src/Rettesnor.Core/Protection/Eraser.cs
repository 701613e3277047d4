using System.Globalization;
using System.Text.Json;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>
/// Erases citizens and what is older than the rules allow, so that it is gone from the tables, from the bytes of the database's files and
/// from the files beside it; looks for it afterwards, and keeps what was found as an erasure, in which nobody is named.
/// </summary>
/// <param name="data">The data directory.</param>
/// <param name="reference">The rules that come with the program.</param>
/// <param name="shown">The clock that the registers are read by.</param>
public sealed class Eraser(DataDirectory data, ReferenceData reference, TimeProvider shown)
{
    /// <summary>What stands in the place of a reason that was only about somebody who was erased.</summary>
    public const string ErasedReason = "(slettet sammen med borgeren)";

    // The parts of a name that tell somebody apart; »af« and »de« stand in reasons too.
    private const int LeastWord = 4;

    private static readonly TimeSpan BeingSent = TimeSpan.FromHours(1);

    private readonly RetentionReader reader = new(data, reference, shown);

    /// <summary>Erases what the rules say, if it is still what somebody has seen.</summary>
    /// <param name="code">The code of the preview.</param>
    /// <param name="written">Who, and why.</param>
    /// <returns>The erasure's number.</returns>
    /// <exception cref="DataRefusedException">Something has changed since the preview, there is nothing to erase, an import runs, or the reason names one who is erased.</exception>
    public long Run(string code, Written written)
    {
        RefuseNumber(written);
        RefuseUnlessReady();
        return Finish(data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            var preview = reader.Preview(db);
            if (!string.Equals(preview.Code, code.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                throw Refused(new LocalText(
                    "Noget er ændret, siden forhåndsvisningen blev lavet, så den slettede måske noget andet, end du har set. Intet er slettet. Se på en ny forhåndsvisning.",
                    "Something has changed since the preview was made, so it would perhaps erase other things than you have seen. Nothing was erased. Look at a new preview."));
            }

            if (preview.IsEmpty)
            {
                throw Refused(new LocalText("Intet er ældre, end fristerne tillader, så der er intet at slette.", "Nothing is older than the rules allow, so there is nothing to erase."));
            }

            IReadOnlyList<int> persons = [.. preview.Persons.Select(p => p.Person)];
            RefuseNames(db, persons, written.Why);
            var counts = new List<(string Table, long Rows)>();
            var traces = Erase(db, persons, counts);
            foreach (var due in preview.Due.Where(d => d.Count > 0 && d.Before is not null))
            {
                counts.AddRange(ByAge(db, due.Rule.Of, due.Before!.Value));
            }

            return Keep(db, write, "rules", traces, counts);
        }));
    }

    // A masked number still says the day of birth.
    private static void RefuseNumber(Written written)
    {
        if (written.IsMasked)
        {
            throw Refused(new LocalText(
                "Begrundelsen har et tal, der ligner et CPR-nummer, og den gemmes, når alt andet er slettet. Skriv den uden. Intet er slettet.",
                "The reason has a number that looks like a CPR number, and it is kept when all else is erased. Write it without. Nothing was erased."));
        }
    }

    // Of many, one part of somebody's name stands in most reasons, so it is the whole name.
    private static void RefuseNames(Session db, IReadOnlyList<int> persons, string why)
    {
        string Spaced(string text) => $" {string.Join(' ', Words(text))} ";
        var reason = Spaced(why);
        if (Traces.NamesOf(db, persons).Select(Spaced).Any(name => name.Trim().Length >= LeastWord && reason.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw Refused(new LocalText(
                "Begrundelsen har navnet på en borger, der slettes, og den gemmes, når alt andet er slettet. Skriv den uden navne. Intet er slettet.",
                "The reason has the name of a citizen who is erased, and it is kept when all else is erased. Write it without names. Nothing was erased."));
        }
    }

    /// <summary>Erases one citizen because somebody has ordered it.</summary>
    /// <exception cref="DataRefusedException">An import runs, or the reason names the citizen, or a pool has paid for them within the time that accounts are kept.</exception>
    public long One(int person, Written written) => Some(db =>
    {
        RefuseNumber(written);
        var words = Words(written.Why).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (Traces.NamesOf(db, [person]).SelectMany(Words).Any(w => w.Length >= LeastWord && words.Contains(w)))
        {
            throw Refused(new LocalText(
                "Begrundelsen har borgerens navn i sig, og den gemmes, når alt andet er slettet. Skriv den uden navn. Intet er slettet.",
                "The reason has the citizen's name in it, and it is kept when all else is erased. Write it without the name. Nothing was erased."));
        }

        RefuseAccounts(db, person);
        return [person];
    }, "ordered", written);

    // What a pool has paid is accounts: erased before its time, the pool would have spent less than it did.
    private void RefuseAccounts(Session db, int person)
    {
        DateOnly? before = RetentionStore.Of(db, reference)[RetentionOf.Citizens].Keep?.Before(DateOnly.FromDateTime(shown.GetLocalNow().DateTime));
        if (db.One<long>($"SELECT COUNT(*) FROM {PoolRegisters.Payments.Id} WHERE person_id = @person AND superseded_by IS NULL AND day >= @before", ("person", person), ("before", before ?? DateOnly.MinValue)) > 0)
        {
            throw Refused(new LocalText(
                "Borgeren har betalinger fra en pulje, og de er regnskab, som skal gemmes til fristen. Er de forkerte, så tag dem tilbage på borgerens side først. Intet er slettet.",
                "The citizen has payments from a pool, and those are accounts that are kept until the time limit. If they are wrong, take them back on the citizen's page first. Nothing was erased."));
        }
    }

    private static IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', ';', ':', '!', '?', '"', '(', ')'));

    /// <summary>Erases from a database that was put back those whom erasures of after it had erased.</summary>
    /// <returns>The numbers of the erasures that were made again; none where the database lacks none.</returns>
    public IReadOnlyList<long> Reapply(Written written)
    {
        var made = new List<long>();
        foreach (var lacking in ErasureFile.Lacking(data))
        {
            var marks = lacking.Marks.Select(ErasedPersons.Short).ToHashSet();
            made.Add(Some(db =>
            {
                var vault = CprVault.Of(data, db);
                return [.. new PersonStore(vault).Numbers(db).Where(p => ErasedPersons.IsMarked(marks, vault, p.Value)).Select(p => p.Key)];
            }, "restored", written, lacking));
        }

        return made;
    }

    private long Some(Func<Session, IReadOnlyList<int>> whom, string kind, Written written, KeptErasure? again = null)
    {
        RefuseUnlessReady();
        return Finish(data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            var counts = new List<(string Table, long Rows)>();
            var traces = Erase(db, whom(db), counts);
            return Keep(db, write, kind, again is null ? traces : traces with { Marks = again.Marks }, counts, again?.Code);
        }));
    }

    // Everything about the citizens in the tables, and in the texts that name them.
    private Traces Erase(Session db, IReadOnlyList<int> persons, List<(string Table, long Rows)> counts)
    {
        if (persons.Count == 0)
        {
            return new Traces([], [], [], []);
        }

        var traces = Traces.Of(db, CprVault.Of(data, db), persons);
        var writes = WritesOf(db, persons);
        foreach (var table in PersonTables.OfModel(data))
        {
            var column = table == "persons" ? "id" : "person_id";
            Count(counts, table, NumberLists.Of(persons).Sum(list => (long)db.Run($"DELETE FROM {table} WHERE {column} IN ({list})")));
        }

        Count(counts, "writes", BlankReasons(db, writes));
        Count(counts, "imports", ImportDetails.Forget(db, persons.ToHashSet(), traces.Names));
        return traces;
    }

    private IReadOnlyList<long> WritesOf(Session db, IReadOnlyList<int> persons)
    {
        var tables = PersonTables.OfModel(data).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. data.ColumnsOfWrites().Where(c => tables.Contains(c.Table))
                .SelectMany(c => NumberLists.Of(persons).SelectMany(list => db.Rows(
                    $"SELECT DISTINCT {c.Column} FROM {c.Table} WHERE {c.Column} IS NOT NULL AND {(c.Table == "persons" ? "id" : "person_id")} IN ({list})", row => row.GetInt64(0))))
                .Distinct(),
        ];
    }

    // A reason of a write that nothing refers to any more was about the citizen only, and may name them.
    private long BlankReasons(Session db, IReadOnlyList<long> writes)
    {
        var left = writes.ToHashSet();
        foreach (var (table, column) in data.ColumnsOfWrites())
        {
            foreach (var list in NumberLists.Of(left.ToList()))
            {
                left.ExceptWith(db.Rows($"SELECT DISTINCT {column} FROM {table} WHERE {column} IN ({list})", row => row.GetInt64(0)));
            }
        }

        return NumberLists.Of(left).Sum(list => (long)db.Run($"UPDATE writes SET why = @why WHERE id IN ({list})", ("why", ErasedReason)));
    }

    private IEnumerable<(string Table, long Rows)> ByAge(Session db, RetentionOf of, DateOnly before)
    {
        var start = reader.Start(before);
        if (of == RetentionOf.Imports)
        {
            return [("imports", ImportDetails.Forget(db, ImportDetails.Before(db, start)))];
        }

        var files = of switch { RetentionOf.Uploads => "uploads", RetentionOf.Messages => FileSender.FolderName, _ => null };
        IEnumerable<(string, long)> rows = [.. RetentionReader.Conditions(of).Select(c => (c.Table, (long)db.Run($"DELETE FROM {c.Table} WHERE {c.Condition}", ("before", start))))];
        return files is null ? rows : rows.Append((files, Delete(reader.FilesBefore(files, before))));
    }

    private static (long Id, Traces Traces) Keep(Session db, long write, string kind, Traces traces, List<(string Table, long Rows)> counts, string? code = null)
    {
        var together = counts.Where(c => c.Rows > 0).GroupBy(c => c.Table).ToDictionary(g => g.Key, g => g.Sum(c => c.Rows));
        var id = db.One<long>(
            "INSERT INTO erasures (code, kind, persons, counts, write_id) VALUES (@code, @kind, @persons, @counts, @write) RETURNING id",
            ("code", code ?? Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)), ("kind", kind), ("persons", traces.Persons.Count), ("counts", JsonSerializer.Serialize(together)), ("write", write));
        ErasedPersons.Put(db, id, traces.Marks);
        return (id, traces);
    }

    // What is outside the tables: waiting files, the histories, the bytes of the database; then everything is searched.
    private long Finish((long Id, Traces Traces) erased)
    {
        if (erased.Traces.Persons.Count > 0)
        {
            DropUploads();
            new HistoryCache(data).Forget();
        }

        ErasureFile.Update(data);
        data.Release();
        var rewritten = data.Scrub([.. data.Tables().Where(t => t.Name is not ("revisions" or "erasures")).Select(t => t.Name)]);
        var proof = ErasureProof.Search(data, erased.Traces, rewritten);
        data.Record(db => db.Run("UPDATE erasures SET proof = @proof WHERE id = @id", ("proof", proof.ToJson()), ("id", erased.Id)));
        return erased.Id;
    }

    // Nobody can search a file of another program's for one citizen, so those that wait are thrown away, and whoever sent them sends them again.
    private void DropUploads()
    {
        data.Use(db => db.Run("UPDATE imports SET state = 'cancelled', outcome = @why, ended = @now WHERE state = 'ready'", ("why", "da:" + DroppedUpload.Da + "\n" + DroppedUpload.En), ("now", data.Clock.GetUtcNow().UtcDateTime)));
        Delete(reader.FilesBefore("uploads", null));

        // What a crash left of a file that was being sent; one that is being sent now is younger.
        Delete([.. reader.FilesBefore("incoming", null).Where(f => TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(f) > BeingSent)]);
    }

    private static LocalText DroppedUpload { get; } = new(
        "En borger blev slettet, mens filen ventede, og den kan være om borgeren. Filen er slettet, og intet er skrevet. Hent en ny fil i fagsystemet, og importér den.",
        "A citizen was erased while the file waited, and it may be about the citizen. The file is deleted, and nothing was written. Fetch a new file from the case system and import it.");

    private void RefuseUnlessReady()
    {
        ErasureFile.Check(data);
        if (new ImportLog(data, data.Clock).Newest().Any(i => i.IsRunning))
        {
            throw Refused(new LocalText("En fil er ved at blive importeret. Vent, til den er færdig, og slet så. Intet er slettet.", "A file is being imported. Wait until it is done, and erase then. Nothing was erased."));
        }
    }

    private static long Delete(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            File.Delete(file);
        }

        return files.Count;
    }

    private static void Count(List<(string Table, long Rows)> counts, string table, long rows) => counts.Add((table, rows));

    private static DataRefusedException Refused(LocalText text) => new(text) { ForOthers = text };
}
