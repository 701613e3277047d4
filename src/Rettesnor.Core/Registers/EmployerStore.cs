using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>Which employers the registers know, by P-number.</summary>
public static class EmployerStore
{
    /// <summary>The employer with a P-number; null where the registers have none.</summary>
    public static int? Find(Session db, PNumber number) => db.One<int>("SELECT id FROM employers WHERE p_number = @number", ("number", number.Digits)) is > 0 and var id ? id : null;

    /// <summary>The employer with a P-number, made where there was none.</summary>
    public static int FindOrAdd(Session db, long write, PNumber number) =>
        Find(db, number) ?? db.One<int>("INSERT INTO employers (p_number, write_id) VALUES (@number, @write) RETURNING id", ("number", number.Digits), ("write", write));

    /// <summary>An employer's P-number.</summary>
    public static string NumberOf(Session db, int employer) => db.One<string>("SELECT p_number FROM employers WHERE id = @id", ("id", employer))!;

    /// <summary>The P-numbers of all employers.</summary>
    public static IReadOnlyDictionary<int, string> Numbers(Session db) => db.Rows("SELECT id, p_number FROM employers", row => (row.GetInt32(0), row.GetString(1))).ToDictionary(e => e.Item1, e => e.Item2);

    /// <summary>How many employers there are.</summary>
    public static int Count(Session db) => (int)db.One<long>("SELECT COUNT(*) FROM employers");
}
