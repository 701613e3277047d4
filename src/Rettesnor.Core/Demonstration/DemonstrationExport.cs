using System.Globalization;
using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Writes fictitious persons as the files that an imaginary source system gives out, with a profile to read them by. The same seed gives the same files.</summary>
public sealed class DemonstrationExport(ReferenceData reference, DateOnly today, AreaId area, int seed)
{
    public const string Source = "demo-fagsystem";

    private const string CprColumn = "CPR-nummer";
    private const string IdColumn = "Id";
    private const string PNumberColumn = "P-nummer";

    private readonly CodeLists codes = new(reference);
    private PoolMaker? pools;
    private PlacementMaker? placements;
    private readonly DemonstrationExtras extras = new(reference, today, area, seed);

    /// <summary>Writes a register's file.</summary>
    /// <returns>How it is read.</returns>
    public ImportProfile Write(string path, Register register, IReadOnlyList<PersonFacts> persons)
    {
        pools ??= new PoolMaker(persons, area, today, seed);
        placements ??= new PlacementMaker(reference, DemonstrationRegisters.HasEmployers(area) ? new EmployerMaker(today, seed).Make() : [], area, today, seed);
        using var file = new StreamWriter(OwnFolder.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        file.WriteLine(string.Join(';', register.Fields.Select(f => f.Title.Da).Prepend(CprColumn).Prepend(IdColumn)));
        foreach (var person in persons)
        {
            var number = 0;
            foreach (var row in RowsOf(register, person))
            {
                // The id must not change when a person gets one fact more, so it is counted in the person's own.
                var id = string.Create(CultureInfo.InvariantCulture, $"{person.Person}-{++number}");
                file.WriteLine(string.Join(';', register.Fields.Select((f, i) => Text(f, row[i], row)).Prepend(FictitiousPerson.Cpr(person.Person)).Prepend(id)));
            }
        }

        return new ImportProfile
        {
            Register = register.Id,
            Source = Source,
            Cpr = CprColumn,
            Id = IdColumn,
            Dates = DateForm.DayMonthYear,
            Decimal = DecimalMark.Comma,
            Fields = register.Fields.ToDictionary(f => f.Name, f => new FieldSource { Column = f.Title.Da }),
        };
    }

    /// <summary>Writes a register's file of employers.</summary>
    /// <returns>How it is read.</returns>
    internal ImportProfile Write(string path, Register register, IReadOnlyList<MadeEmployer> employers)
    {
        using var file = new StreamWriter(OwnFolder.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        file.WriteLine(string.Join(';', register.Fields.Select(f => f.Title.Da).Prepend(PNumberColumn)));
        foreach (var employer in employers)
        {
            foreach (var row in employer.Of(register))
            {
                file.WriteLine(string.Join(';', register.Fields.Select((f, i) => Text(f, row[i], row)).Prepend(employer.PNumber)));
            }
        }

        return new ImportProfile
        {
            Register = register.Id,
            Source = Source,
            PNumber = PNumberColumn,
            Dates = DateForm.DayMonthYear,
            Decimal = DecimalMark.Comma,
            Fields = register.Fields.ToDictionary(f => f.Name, f => new FieldSource { Column = f.Title.Da }),
        };
    }

    private IEnumerable<object?[]> RowsOf(Register register, PersonFacts p) => register.Id switch
    {
        "person_details" => [[FictitiousPerson.Name(p.Person), p.Born, p.Sex == Sex.Male ? "male" : "female", p.Origin, p.Basis, p.FirstResidence, p.Died]],
        "residences" => p.Residences.Select(r => new object?[] { r.Area.Value, r.Days.From, r.Days.LastDay }),
        "benefit_spells" => p.Benefits.Select(b => new object?[] { b.Kind, b.Days.From, b.Days.LastDay, b.HoursPerWeek }),
        "states" => p.States.Select(s => new object?[] { s.Dimension, s.Value, s.Days.From, s.Days.LastDay }),
        "interviews" => p.Interviews.Select(i => extras.Held(p, i)).Concat(extras.NotHeld(p)),
        "offers" => p.Offers.Select(o => extras.Offer(p, o)),
        "work_hours" => p.Hours.Select(h => new object?[] { new DateOnly(h.Month.Year, h.Month.Month, 1), h.Hours }),
        "exits" => p.Exits.Select(e => new object?[] { e.Day, e.Destination }),
        "compensations" => extras.Compensations(p),
        "prior_learning" => extras.PriorLearning(p),
        "fvu_tests" => extras.FvuTests(p),
        "apprenticeships" => extras.Apprenticeships(p),
        "job_wishes" => placements!.Wishes(p),
        "placements" => placements!.Placements(p),
        "pool_courses" => pools!.Courses(p.Person),
        "pool_payments" => pools!.Payments(p.Person),
        "reimbursements" => extras.Reimbursements(p),
        _ => throw new InvalidOperationException($"The demonstration has no rows of {register.Id}."),
    };

    private string Text(Field field, object? value, object?[] row) => (field.Kind, value) switch
    {
        (_, null or "") => "",
        (FieldKind.Code, string code) => field.Codes == CodeLists.States ? StateTitle((string)row[0]!, code) : codes.TitleOf(field.Codes!, code, Language.Danish),
        (FieldKind.Money, long amount) => (amount / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
        (_, DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        (_, decimal number) => FieldText.Canonical(number).Replace('.', ','),
        (_, bool flag) => flag ? "ja" : "nej",
        (_, string text) => text,
        _ => throw new InvalidOperationException($"The demonstration cannot write {field.Name}."),
    };

    private string StateTitle(string dimension, string value) => codes.StatesOf(dimension)?.FirstOrDefault(s => s.Id == value)?.Title.Da ?? value;
}
