using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;

// Crash FOLDER import FILE PROFILE: import a file, and say so when it is done.
//
// Crash FOLDER FIRST: from the number FIRST on, write after write, each with facts in two registers, and say the number of each one that
// was acknowledged. RETTESNOR_DATABASE chooses the database.
var data = DataDirectory.Open(args[0], TimeProvider.System, Environment.GetEnvironmentVariable("RETTESNOR_DATABASE"));
var written = new Written("crash", "crash", "to be killed");
if (args is [_, "import", var file, var profile])
{
    var reference = ReferenceData.Load(ReferenceData.ShippedFolder);
    var read = ImportProfile.Read(File.ReadAllText(profile), new CodeLists(reference), [])!;
    Console.WriteLine("begun");
    new LoggedImport(new RegisterImport(data, reference), new ImportLog(data, TimeProvider.System), ImportState.Cancelled, TimeSpan.Zero).Run(new ImportFile(file, false, new DateOnly(2030, 1, 1)), "f.csv", read, written, _ => { }, CancellationToken.None);
    Console.WriteLine("done");
    return;
}

var first = int.Parse(args[1], CultureInfo.InvariantCulture);
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
