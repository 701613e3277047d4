using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>A fact with the CPR number of its person, whole or masked, or with the P-number of its employer.</summary>
public sealed record ExportedFact(string Number, Fact Fact);

/// <summary>Gives a register out. Everybody in it has been read about, and that is logged; whole CPR numbers are a write in the log of their own.</summary>
public sealed class RegisterExport(DataDirectory data)
{
    public IReadOnlyList<ExportedFact> Read(Register register, bool wholeCpr, Knowledge knowledge, Written written)
    {
        var rows = data.Read(db =>
        {
            var facts = db.Rows(RegisterStore.Select(register, knowledge.Condition) + $" ORDER BY {register.Of.Column}, id", row => RegisterStore.Read(register, row).Fact, knowledge.Parameter);
            if (facts.Count == 0)
            {
                return [];
            }

            if (register.Of == Subject.Employers)
            {
                var employers = EmployerStore.Numbers(db);
                return facts.ConvertAll(f => new ExportedFact(employers[f.Subject], f));
            }

            var numbers = new PersonStore(CprVault.Of(data, db)).Numbers(db);
            return facts.ConvertAll(f => new ExportedFact(wholeCpr ? numbers[f.Subject].Digits : numbers[f.Subject].Masked, f));
        });

        // Logged before anything is shown; of employers nobody keeps who has read.
        if (register.Of == Subject.Employers)
        {
            return rows;
        }

        ReadingLog.Keep(data, written.Who, written.Process, [.. rows.Select(r => r.Fact.Subject).Distinct()]);
        if (wholeCpr)
        {
            data.Write(written, (_, _) => 0);
        }

        return rows;
    }
}
