using System.Data.Common;
using System.Globalization;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>Facts of citizens and employers in the database. Nothing is changed in place: a new fact with the same key supersedes the old one.</summary>
public static class RegisterStore
{
    /// <summary>
    /// Adds what is new, supersedes what differs and leaves the rest, for a million facts as for one: they go beside the register first
    /// and are compared there, so memory does not grow with them.
    /// </summary>
    /// <param name="db">The write's session.</param>
    /// <param name="write">The write.</param>
    /// <param name="register">The register.</param>
    /// <param name="facts">The facts, each key of a subject at most once.</param>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public static FactWrite Put(Session db, long write, Register register, IEnumerable<Fact> facts)
    {
        using var staged = new StagedFacts(db, register);
        return staged.Load(facts.Select((fact, i) => (fact, i + 1)), mostTwice: 1).Some is [var twice, ..]
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Facts {twice.First} and {twice.Second} of {register.Id} have the same key."), nameof(facts))
            : Put(db, write, staged);
    }

    /// <summary>Puts facts in that were staged beforehand.</summary>
    public static FactWrite Put(Session db, long write, StagedFacts staged)
    {
        var put = staged.Put(write);
        Tell(db, write, staged.Register);
        return put;
    }

    /// <summary>Facts that hold no more and nothing comes after: what somebody took back. Facts that are superseded already stay as they are.</summary>
    public static int Withdraw(Session db, long write, Register register, IEnumerable<long> ids)
    {
        using var command = db.Command($"UPDATE {register.Id} SET superseded_by = @write WHERE id = @id AND superseded_by IS NULL", ("write", write), ("id", 0L));
        var count = 0;
        foreach (var id in ids)
        {
            command.Parameters["id"].Value = id;
            count += command.ExecuteNonQuery();
        }

        Tell(db, write, register);
        return count;
    }

    /// <summary>Puts what a fact should have said in its place; false where somebody else has changed it or taken it back, and then nothing is put.</summary>
    public static bool Correct(Session db, long write, Register register, long id, Fact corrected)
    {
        if (Withdraw(db, write, register, [id]) == 0)
        {
            return false;
        }

        Put(db, write, register, [corrected]);
        return true;
    }

    /// <summary>How many of some facts hold still: nobody has changed them or taken them back.</summary>
    public static int Standing(Session db, Register register, IEnumerable<long> ids) => NumberLists.Of(ids).Sum(list =>
        (int)db.One<long>($"SELECT COUNT(*) FROM {register.Id} WHERE superseded_by IS NULL AND id IN ({list})"));

    /// <summary>The facts of one subject, as the registers knew them.</summary>
    public static IReadOnlyList<KeptFact> Of(Session db, Register register, int subject, Knowledge knowledge) => db.Rows(
        Select(register, $"{register.Of.Column} = @subject AND {knowledge.Condition}") + " ORDER BY id", row => Read(register, row), ("subject", subject), knowledge.Parameter);

    /// <summary>Everything that was ever recorded of a subject in a register, the newest first.</summary>
    public static IReadOnlyList<KeptFact> Trail(Session db, Register register, int subject)
    {
        // Asked one after the other, as those that hold and those that do not are found by an index each.
        IReadOnlyList<KeptFact> Of(string condition) => db.Rows(Select(register, $"{register.Of.Column} = @subject AND " + condition), row => Read(register, row), ("subject", subject));
        return [.. Of("superseded_by IS NULL").Concat(Of("superseded_by IS NOT NULL")).OrderByDescending(f => f.Id)];
    }

    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    internal static string Select(Register register, string condition) =>
        $"SELECT id, {register.Of.Column}, source, fact_key, write_id, superseded_by, {string.Join(", ", register.Fields.Select(f => f.Name))} FROM {register.Id} WHERE {condition}";

    internal static KeptFact Read(Register register, DbDataReader row)
    {
        var values = new object?[register.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(row, 6 + i, register.Fields[i].Column);
        }

        return new KeptFact(row.GetInt64(0), new Fact(row.GetInt32(1), values, row.GetString(2), row.GetString(3)), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetInt64(5));
    }

    private static object? Value(DbDataReader row, int at, ColumnType type) => row.IsDBNull(at) ? null : type switch
    {
        ColumnType.Text => row.GetString(at),
        ColumnType.Day => row.GetFieldValue<DateOnly>(at),
        ColumnType.Number => row.GetDecimal(at),
        ColumnType.Integer => row.GetInt64(at),
        ColumnType.Flag => row.GetBoolean(at),
        _ => throw new InvalidOperationException($"A field cannot be {type}."),
    };

    /// <summary>Says that persons are to be read again, whatever a write has done to them.</summary>
    internal static void Tell(Session db, long write, IEnumerable<int> persons)
    {
        using var rows = db.Bulk("changed_persons", [new("write_id", ColumnType.Integer), new("person_id", ColumnType.Small)]);
        foreach (var person in persons)
        {
            rows.Add([write, person]);
        }

        rows.Complete();
    }

    // Those whose figures may move: the ones that this write has touched in the register.
    private static void Tell(Session db, long write, Register register)
    {
        if (register.Measured)
        {
            var (changed, who) = (register.Of.Changed, register.Of.Column);
            db.Run(
                $"INSERT INTO {changed} (write_id, {who}) SELECT @write, t.{who} FROM (SELECT {who} FROM {register.Id} WHERE write_id = @write UNION SELECT {who} FROM {register.Id} WHERE superseded_by = @write) t WHERE 1 = 1 ON CONFLICT DO NOTHING",
                ("write", write));
        }
    }
}
