using System.Data.Common;
using System.Globalization;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>Two facts of a file that have the same key: the places of both.</summary>
public readonly record struct TwiceStaged(int First, int Second);

/// <summary>
/// Facts in a temporary table beside their register, where the database compares the two: one or a million alike, so memory does not grow
/// with them, and nobody waits meanwhile.
/// </summary>
public sealed class StagedFacts : IDisposable
{
    /// <summary>A person who is not in the registers yet has a number below zero until <see cref="AddPersons"/>.</summary>
    private const string NewPersons = "incoming_persons";

    private const string NewEmployers = "incoming_employers";

    private readonly Session db;
    private readonly string fields;

    /// <summary>Begins with an empty table.</summary>
    public StagedFacts(Session db, Register register)
    {
        this.db = db;
        Register = register;
        fields = string.Join(", ", register.Fields.Select(f => f.Name));
        Clear();
        db.Run($"CREATE TEMP TABLE incoming AS SELECT id AS file_row, {register.Of.Column} AS subject_id, source, fact_key, {fields} FROM {register.Id} WHERE 1 = 0");
    }

    public Register Register { get; }

    public int Count { get; private set; }

    /// <summary>Takes the facts in, each with its place in the file that it is from, and indexes them.</summary>
    /// <returns>The facts whose key another has: how many, and some of them where there are many; none where all is well.</returns>
    public (int Count, IReadOnlyList<TwiceStaged> Some) Load(IEnumerable<(Fact Fact, int Place)> facts, int mostTwice)
    {
        Copy(facts);
        var twice = Index(mostTwice);
        db.Run("ANALYZE incoming");
        return twice;
    }

    /// <summary>Gives persons who are new their numbers: those whose facts were loaded with −1, −2 and so on.</summary>
    public void AddPersons(long write, IEnumerable<SealedCpr> persons)
    {
        db.Run($"DROP TABLE IF EXISTS {NewPersons}");
        db.Run($"CREATE TEMP TABLE {NewPersons} AS SELECT id AS place, cpr_key, cpr_hash, cpr_cipher FROM persons WHERE 1 = 0");
        var place = 0;
        using (var insert = db.Bulk(NewPersons, [new("place", ColumnType.Small), new("cpr_key", ColumnType.Text), new("cpr_hash", ColumnType.Bytes), new("cpr_cipher", ColumnType.Bytes)]))
        {
            foreach (var person in persons)
            {
                insert.Add([--place, person.Key, person.Hash, person.Cipher]);
            }

            insert.Complete();
        }

        if (place < 0)
        {
            db.Run($"INSERT INTO persons (cpr_key, cpr_hash, cpr_cipher, write_id) SELECT cpr_key, cpr_hash, cpr_cipher, @write FROM {NewPersons} ORDER BY place DESC", ("write", write));
            db.Run($"CREATE UNIQUE INDEX incoming_persons_place ON {NewPersons} (place)");
            db.Run($"UPDATE incoming SET subject_id = (SELECT p.id FROM {NewPersons} n JOIN persons p ON p.cpr_hash = n.cpr_hash WHERE n.place = incoming.subject_id) WHERE subject_id < 0");
        }
    }

    /// <summary>Gives employers who are new their numbers: those whose facts were loaded with −1, −2 and so on.</summary>
    public void AddEmployers(long write, IReadOnlyList<PNumber> employers)
    {
        if (employers.Count == 0)
        {
            return;
        }

        db.Run($"CREATE TEMP TABLE {NewEmployers} AS SELECT id AS place, p_number FROM employers WHERE 1 = 0");
        using (var insert = db.Bulk(NewEmployers, [new("place", ColumnType.Small), new("p_number", ColumnType.Text)]))
        {
            for (var i = 0; i < employers.Count; i++)
            {
                insert.Add([-1 - i, employers[i].Digits]);
            }

            insert.Complete();
        }

        db.Run($"INSERT INTO employers (p_number, write_id) SELECT p_number, @write FROM {NewEmployers} ORDER BY place DESC", ("write", write));
        db.Run($"CREATE UNIQUE INDEX incoming_employers_place ON {NewEmployers} (place)");
        db.Run($"UPDATE incoming SET subject_id = (SELECT e.id FROM {NewEmployers} n JOIN employers e ON e.p_number = n.p_number WHERE n.place = incoming.subject_id) WHERE subject_id < 0");
    }

    /// <summary>What putting them into the register would come to.</summary>
    public FactWrite Compare()
    {
        var known = db.One<long>($"SELECT COUNT(*) FROM incoming i JOIN {Register.Id} r ON {SameKey}");
        var changed = known == 0 ? 0 : db.One<long>($"SELECT COUNT(*) FROM incoming i JOIN {Register.Id} r ON {SameKey} WHERE {Differs}");
        return new FactWrite(Count - (int)known, (int)changed, (int)(known - changed));
    }

    /// <summary>Puts them into the register: adds what is new, supersedes what differs and leaves the rest.</summary>
    public FactWrite Put(long write)
    {
        var changed = db.Run(
            $"UPDATE {Register.Id} SET superseded_by = @write WHERE id IN (SELECT r.id FROM incoming i JOIN {Register.Id} r ON {SameKey} WHERE {Differs})", ("write", write));
        var added = db.Run(
            $"INSERT INTO {Register.Id} ({Register.Of.Column}, source, fact_key, {fields}, write_id) SELECT i.subject_id, i.source, i.fact_key, {string.Join(", ", Register.Fields.Select(f => "i." + f.Name))}, @write FROM incoming i WHERE NOT EXISTS (SELECT 1 FROM {Register.Id} r WHERE {SameKey})",
            ("write", write));
        return new FactWrite(added - changed, changed, Count - added);
    }

    /// <summary>Takes back what a source has in the register and not among these.</summary>
    public int Withdraw(long write, string source) => db.Run(
        $"UPDATE {Register.Id} SET superseded_by = @write WHERE source = @source AND superseded_by IS NULL AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.subject_id = {Register.Id}.{Register.Of.Column} AND i.fact_key = {Register.Id}.fact_key)",
        ("write", write), ("source", source));

    /// <summary>The first and the last day of a field among the facts; null where there is none.</summary>
    public (DateOnly First, DateOnly Last)? Span(string field) =>
        db.Rows($"SELECT MIN({field}), MAX({field}) FROM incoming", row => row.IsDBNull(0) ? ((DateOnly, DateOnly)?)null : (row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1)))[0];

    /// <summary>Facts of a source that hold in the register and are not among these.</summary>
    /// <param name="source">The source.</param>
    /// <param name="field">The field whose days are looked at; null for facts of any day.</param>
    /// <param name="span">The days.</param>
    /// <param name="most">The most that are given; the count is of all.</param>
    public (int Count, IReadOnlyList<KeptFact> Some) Missing(string source, string? field, (DateOnly First, DateOnly Last) span, int most)
    {
        var condition = $"source = @source AND superseded_by IS NULL{(field is null ? "" : $" AND {field} BETWEEN @first AND @last")} AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.subject_id = {Register.Id}.{Register.Of.Column} AND i.fact_key = {Register.Id}.fact_key)";
        (string, object?)[] parameters = [("source", source), ("first", span.First), ("last", span.Last)];
        var count = (int)db.One<long>($"SELECT COUNT(*) FROM {Register.Id} WHERE {condition}", parameters);
        return (count, count == 0 ? [] : db.Rows(
            RegisterStore.Select(Register, condition) + string.Create(CultureInfo.InvariantCulture, $" ORDER BY id LIMIT {most}"), row => RegisterStore.Read(Register, row), parameters));
    }

    public void Dispose() => Clear();

    private string SameKey => $"r.{Register.Of.Column} = i.subject_id AND r.fact_key = i.fact_key AND r.superseded_by IS NULL";

    private string Differs => "(" + string.Join(" OR ", Register.Fields.Select(f => f.Name).Prepend("source").Select(n => $"i.{n} IS DISTINCT FROM r.{n}")) + ")";

    // A connection is used again by others, and one that failed before may have left its table.
    private void Clear()
    {
        db.Forget("DROP TABLE IF EXISTS incoming");
        db.Forget($"DROP TABLE IF EXISTS {NewPersons}");
        db.Forget($"DROP TABLE IF EXISTS {NewEmployers}");
    }

    private void Copy(IEnumerable<(Fact Fact, int Place)> facts)
    {
        using var insert = db.Bulk("incoming",
        [
            new("file_row", ColumnType.Integer), new("subject_id", ColumnType.Small), new("source", ColumnType.Text), new("fact_key", ColumnType.Text),
            .. Register.Fields.Select(f => new BulkColumn(f.Name, f.Column)),
        ]);
        var row = new object?[4 + Register.Fields.Count];
        foreach (var (fact, place) in facts)
        {
            if (fact.Values.Count != Register.Fields.Count)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A fact of {Register.Id} has {fact.Values.Count} values; the register has {Register.Fields.Count} fields."), nameof(facts));
            }

            (row[0], row[1], row[2], row[3]) = ((long)place, fact.Subject, fact.Source, fact.Key);
            for (var i = 0; i < fact.Values.Count; i++)
            {
                row[4 + i] = fact.Values[i];
            }

            insert.Add(row);
            Count++;
        }

        insert.Complete();
    }

    // The index is how both databases find the few or many; making it unique is the quickest way to see that no key comes twice.
    private (int Count, IReadOnlyList<TwiceStaged> Some) Index(int mostTwice)
    {
        db.Run("SAVEPOINT staged");
        try
        {
            db.Run("CREATE UNIQUE INDEX incoming_key ON incoming (subject_id, fact_key)");
            return (0, []);
        }
        catch (DbException)
        {
            db.Run("ROLLBACK TO SAVEPOINT staged");
            db.Run("CREATE INDEX incoming_key ON incoming (subject_id, fact_key)");
            const string Twice = "FROM (SELECT file_row, MIN(file_row) OVER (PARTITION BY subject_id, fact_key) AS earliest FROM incoming) t WHERE file_row > earliest";
            var some = db.Rows(
                string.Create(CultureInfo.InvariantCulture, $"SELECT earliest, file_row {Twice} ORDER BY file_row LIMIT {mostTwice}"), row => new TwiceStaged((int)row.GetInt64(0), (int)row.GetInt64(1)));
            if (some.Count == 0)
            {
                throw;
            }

            return ((int)db.One<long>($"SELECT COUNT(*) {Twice}"), some);
        }
    }
}
