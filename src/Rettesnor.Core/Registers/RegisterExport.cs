using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>A fact with the CPR number of its person, whole or masked.</summary>
public sealed record ExportedFact(string Cpr, Fact Fact);

/// <summary>Gives a register out. Everybody in it has been read about, and that is logged; whole CPR numbers are a write in the log of their own.</summary>
public sealed class RegisterExport(DataDirectory data)
{
    public IReadOnlyList<ExportedFact> Read(Register register, bool wholeCpr, Written written, TimeProvider clock)
    {
        var rows = data.Read(db =>
        {
            var facts = db.Rows(RegisterStore.Select(register, Knowledge.Now.Condition) + " ORDER BY person_id, id", row => RegisterStore.Read(register, row).Fact);
            if (facts.Count == 0)
            {
                return [];
            }

            var vault = CprVault.Open(Path.Combine(data.Path, CprVault.FileName), mayMake: false);
            var numbers = db.Rows("SELECT id, cpr_key, cpr_cipher FROM persons", row => (Id: row.GetInt32(0), Number: vault.Unseal(row.GetString(1), row.GetFieldValue<byte[]>(2)))).ToDictionary(p => p.Id, p => p.Number);
            return facts.ConvertAll(f => new ExportedFact(wholeCpr ? numbers[f.Person].Digits : numbers[f.Person].Masked, f));
        });

        // Logged before anything is shown.
        data.Use(db => db.Run(
            $"INSERT INTO readings (at, who, process, person_id) SELECT @at, @who, @process, t.person_id FROM (SELECT DISTINCT person_id FROM {register.Id} WHERE superseded_by IS NULL) t WHERE 1 = 1",
            ("at", clock.GetUtcNow().UtcDateTime), ("who", written.Who), ("process", written.Process)));
        if (wholeCpr)
        {
            data.Write(written, (_, _) => 0);
        }

        return rows;
    }
}
