using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>A fact with the CPR number of its person, whole or masked.</summary>
public sealed record ExportedFact(string Cpr, Fact Fact);

/// <summary>Gives a register out. Everybody in it has been read about, and that is logged; whole CPR numbers are a write in the log of their own.</summary>
public sealed class RegisterExport(DataDirectory data)
{
    public IReadOnlyList<ExportedFact> Read(Register register, bool wholeCpr, Knowledge knowledge, Written written)
    {
        var rows = data.Read(db =>
        {
            var facts = db.Rows(RegisterStore.Select(register, knowledge.Condition) + " ORDER BY person_id, id", row => RegisterStore.Read(register, row).Fact, knowledge.Parameter);
            if (facts.Count == 0)
            {
                return [];
            }

            var numbers = new PersonStore(CprVault.Of(data, db)).Numbers(db);
            return facts.ConvertAll(f => new ExportedFact(wholeCpr ? numbers[f.Person].Digits : numbers[f.Person].Masked, f));
        });

        // Logged before anything is shown.
        ReadingLog.Keep(data, written.Who, written.Process, [.. rows.Select(r => r.Fact.Person).Distinct()]);
        if (wholeCpr)
        {
            data.Write(written, (_, _) => 0);
        }

        return rows;
    }
}
