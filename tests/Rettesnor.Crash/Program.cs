using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;

// Crash FOLDER FIRST: from the number FIRST on, write after write, each with facts in two registers, and say the number of each one that
// was acknowledged. RETTESNOR_DATABASE chooses the database.
var (folder, first) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var data = DataDirectory.Open(folder, TimeProvider.System, Environment.GetEnvironmentVariable("RETTESNOR_DATABASE"));
var written = new Written("crash", "crash", "to be killed");
for (var n = first; ; n++)
{
    var day = new DateOnly(2000, 1, 1).AddDays(n);
    data.Write(written, (db, write) =>
        RegisterStore.Put(db, write, AllRegisters.Interviews,
        [
            Fact.Of(AllRegisters.Interviews, 1, "crash", day, "phone", "held", null, null),
            Fact.Of(AllRegisters.Interviews, 1, "crash", day, "video", "held", null, null),
        ]).Added + RegisterStore.Put(db, write, AllRegisters.Hours, [Fact.Of(AllRegisters.Hours, 1, "crash", new DateOnly(2020, 1, 1), (decimal)n)]).Added);
    Console.WriteLine(n.ToString(CultureInfo.InvariantCulture));
}
