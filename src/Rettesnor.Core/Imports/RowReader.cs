using System.Globalization;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>Reads the rows of a file as facts of a register, and says everything that is wrong with them.</summary>
internal sealed class RowReader
{
    private readonly RowFile file;
    private readonly FileHeading heading;
    private readonly ImportProfile profile;
    private readonly Register register;
    private readonly PersonIndex? persons;
    private readonly EmployerIndex? employers;
    private readonly ImportProblems problems;
    private readonly bool fictitious;
    private readonly DateOnly today;
    private readonly int subject;
    private readonly int? id;
    private readonly (Field Field, int Column, FieldReader Reader, Cell Constant)[] fields;
    private readonly (int First, int Last)[] ranges;

    public RowReader(RowFile file, FileHeading heading, ImportProfile profile, Register register, PersonIndex? persons, EmployerIndex? employers, CodeLists codes, bool fictitious, DateOnly today, ImportProblems problems)
    {
        (this.file, this.heading, this.profile, this.register) = (file, heading, profile, register);
        (this.persons, this.employers, this.problems, this.fictitious, this.today) = (persons, employers, problems, fictitious, today);
        subject = heading.IndexOf(profile.SubjectColumn);
        id = profile.Id is { } column ? heading.IndexOf(column) : null;
        fields =
        [
            .. register.Fields.Select(f => profile.Fields.GetValueOrDefault(f.Name) is { } source
                ? (f, source.Column is { Length: > 0 } c ? heading.IndexOf(c) : -1, new FieldReader(f, source, profile, codes), new Cell(source.Constant ?? "", CellKind.Text))
                : (f, -1, new FieldReader(f, new FieldSource(), profile, codes), Cell.Empty)),
        ];
        ranges = [.. new[] { ("first_day", "last_day"), ("day", "last_day"), ("born", "died") }.Select(r => (register.IndexOf(r.Item1), register.IndexOf(r.Item2))).Where(r => r.Item1 >= 0 && r.Item2 >= 0)];
    }

    /// <summary>Rows whose day of birth is another than the CPR number says, and the first of them.</summary>
    public (int Count, int First) OtherBirths { get; private set; }

    /// <summary>Rows about citizens who were erased, which are left out, and the first of them.</summary>
    public (int Count, int First) Erased { get; private set; }

    /// <summary>The fact of a row; null where something is wrong with it, or it is about somebody who was erased.</summary>
    public Fact? Read(FileRow row)
    {
        var before = problems.Count;
        if (row.Count > heading.Names.Count && file.Sheet is null && Beyond(row) is { } beyond)
        {
            problems.Add(() => new ImportProblem(row.Number, null, null,
                new(string.Create(CultureInfo.InvariantCulture, $"{beyond} felter"), string.Create(CultureInfo.InvariantCulture, $"{beyond} fields")),
                new(string.Create(CultureInfo.InvariantCulture, $"højst {heading.Names.Count} som i overskriften; sæt citationstegn om tekst med skilletegnet i"), string.Create(CultureInfo.InvariantCulture, $"at most {heading.Names.Count} as in the heading; put quotation marks around text with the separator in it")), null));
            return null;
        }

        var number = register.Of == Subject.Employers ? null : Number(row);
        var values = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            values[i] = Value(row, i, values);
        }

        foreach (var (first, last) in ranges)
        {
            if (values[first] is DateOnly from && values[last] is DateOnly to && to < from)
            {
                Add(row, fields[last].Column, row[Math.Max(fields[last].Column, 0)].Text, new FieldFault(new(
                    $"en dag, der ikke ligger før »{register.Fields[first].Title.Da}« {DayText.Write(from, profile.Dates)}",
                    $"a day that is not before ‘{register.Fields[first].Title.En}’ {DayText.Write(from, profile.Dates)}")));
            }
        }

        foreach (var rule in register.Broken(values, today))
        {
            var broken = fields[register.IndexOf(rule.Field)].Column;
            Add(row, broken, row[Math.Max(broken, 0)].Text, new FieldFault(rule.Expected));
        }

        var about = register.Of == Subject.Employers ? Employer(row) : number is { } known ? Person(row, known) : null;
        var own = id is { } column ? OwnId(row, column, number) : null;
        if (problems.Count > before || about is null)
        {
            return null;
        }

        if (number is { Born: { } says } && register == AllRegisters.Details && values[register.IndexOf("born")] is DateOnly born && born != says)
        {
            OtherBirths = (OtherBirths.Count + 1, OtherBirths.Count == 0 ? row.Number : OtherBirths.First);
        }

        return own is null ? Fact.Of(register, about.Value, profile.Source, values) : Fact.WithId(about.Value, profile.Source, own, values);
    }

    /// <summary>What is wrong where two rows have the same key.</summary>
    public ImportProblem Twice(TwiceStaged twice) => new(twice.Second, null, null,
        new(string.Create(CultureInfo.InvariantCulture, $"det samme som i række {twice.First}"), string.Create(CultureInfo.InvariantCulture, $"the same as in row {twice.First}")),
        id is null
            ? new($"højst én række for hver {Whom.Da}{string.Concat(register.Key.Select(k => " og " + register.Fields[register.IndexOf(k)].Title.Da.ToLowerInvariant()))}; har filen et id for hver række, så vælg den kolonne i profilen", $"at most one row for each {Whom.En}{string.Concat(register.Key.Select(k => " and " + register.Fields[register.IndexOf(k)].Title.En.ToLowerInvariant()))}; if the file has an id for each row, choose that column in the profile")
            : new($"højst én række for hver {Whom.Da} og »{profile.Id}«", $"at most one row for each {Whom.En} and ‘{profile.Id}’"), null);

    private LocalText Whom => register.Of == Subject.Employers ? new("virksomhed", "employer") : new("borger", "citizen");

    private int? Employer(FileRow row)
    {
        if (!PNumber.TryParse(row[subject].Text, out var number))
        {
            problems.Add(() => Problem(row, subject, Shape(row[subject]), new("et P-nummer med ti cifre, som ikke begynder med 0", "a P-number of ten digits that does not begin with 0"), null));
            return null;
        }

        if (register == EmployerRegisters.Details)
        {
            return employers!.FindOrAdd(number);
        }

        if (employers!.Find(number) is { } employer)
        {
            return employer;
        }

        problems.Add(() => Problem(row, subject, ImportProblems.Quote(number.Digits), new(
            $"en virksomhed, som registret »{EmployerRegisters.Details.Title.Da}« kender; importér virksomheden dér først", $"an employer that the register ‘{EmployerRegisters.Details.Title.En}’ knows; import the employer there first"), null));
        return null;
    }

    private static int? Beyond(FileRow row)
    {
        var last = row.Count;
        while (last > 0 && row[last - 1].IsEmpty)
        {
            last--;
        }

        return last;
    }

    private object? Value(FileRow row, int at, object?[] values)
    {
        var (field, column, reader, constant) = fields[at];
        var cell = column >= 0 ? row[column] : constant;
        var dimension = field.Codes == CodeLists.States ? values[0] as string : null;
        if (field.Codes == CodeLists.States && dimension is null && !cell.IsEmpty)
        {
            // The circumstance itself is wrong, which is said already.
            return null;
        }

        if (!reader.TryRead(cell, dimension, out var value, out var fault))
        {
            Add(row, column, cell.Text, fault);
        }
        else if (value is null && field.Required)
        {
            Add(row, column, cell.Text, new FieldFault(new($"en værdi, for »{field.Title.Da}« skal udfyldes", $"a value, for ‘{field.Title.En}’ has to be filled in")));
        }

        return value;
    }

    private CprNumber? Number(FileRow row)
    {
        var cell = row[subject];
        if (!CprNumber.TryParse(cell.Kind == CellKind.Number ? cell.Text.PadLeft(10, '0') : cell.Text, out var number))
        {
            // What stands there may be a number with one wrong digit, so only its form is told.
            problems.Add(() => Problem(row, subject, Shape(cell), new("et CPR-nummer med ti cifre, som begynder med en fødselsdag", "a CPR number of ten digits that begins with a day of birth"), null));
            return null;
        }

        if (number.IsFictitious != fictitious)
        {
            problems.Add(() => Problem(row, subject, new($"»{number.Masked}«", $"‘{number.Masked}’"), fictitious
                ? new("et opdigtet CPR-nummer med måned 13, for datamappen er en demonstration", "a fictitious CPR number of month 13, for the data directory is a demonstration")
                : new("et rigtigt CPR-nummer; måned 13 bruges kun i demonstrationer", "a real CPR number; month 13 is used only in demonstrations"), null));
            return null;
        }

        return number;
    }

    private int? Person(FileRow row, CprNumber number)
    {
        if (persons!.IsErased(number))
        {
            Erased = (Erased.Count + 1, Erased.Count == 0 ? row.Number : Erased.First);
            return null;
        }

        if (register == AllRegisters.Details)
        {
            return persons.FindOrAdd(number);
        }

        if (persons.Find(number) is { } person)
        {
            return person;
        }

        problems.Add(() => Problem(row, subject, new($"»{number.Masked}«", $"‘{number.Masked}’"), new(
            $"en borger, som registret »{AllRegisters.Details.Title.Da}« kender; importér borgeren dér først", $"a citizen whom the register ‘{AllRegisters.Details.Title.En}’ knows; import the citizen there first"), null));
        return null;
    }

    private string? OwnId(FileRow row, int column, CprNumber? number)
    {
        var text = row[column].Text;
        if (text.Length is >= 1 and <= 100 && (number is null || !text.Replace("-", "", StringComparison.Ordinal).Contains(number.Value.Digits, StringComparison.Ordinal)))
        {
            return text;
        }

        Add(row, column, text, new FieldFault(text.Length is 0 or > 100
            ? new("rækkens id i kildesystemet, højst 100 tegn", "the row's id in the source system, at most 100 characters")
            : new("et id uden CPR-nummeret i; vælg en anden kolonne i profilen", "an id without the CPR number in it; choose another column in the profile")));
        return null;
    }

    private void Add(FileRow row, int column, string text, FieldFault fault) =>
        problems.Add(() => Problem(row, column, ImportProblems.Quote(text), fault.Expected, fault.Suggestion is null ? null : FieldReader.Masked(fault.Suggestion)));

    private ImportProblem Problem(FileRow row, int column, LocalText found, LocalText expected, string? suggestion) =>
        new(row.Number, column < 0 ? null : heading.Names[column], column < 0 ? null : file.AddressOf(row.Number, column), found, expected, suggestion);

    private static LocalText Shape(Cell cell)
    {
        var (length, digits) = (cell.Text.Length, cell.Text.Count(char.IsAsciiDigit));
        return length == 0 ? new("ingenting", "nothing") : new(
            string.Create(CultureInfo.InvariantCulture, $"{length} tegn, hvoraf {digits} er cifre"), string.Create(CultureInfo.InvariantCulture, $"{length} characters, {digits} of them digits"));
    }
}
