using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>What a profile must say before any file is read by it.</summary>
public static class ProfileRules
{
    /// <summary>Adds everything that is wrong with a profile.</summary>
    public static void Check(ImportProfile profile, CodeLists codes, List<LocalText> problems)
    {
        if (AllRegisters.Find(profile.Register) is not { } register)
        {
            problems.Add(Unknown("Registret", "The register", profile.Register, AllRegisters.All.Select(r => r.Id)));
            return;
        }

        if (Texts(profile).Any(FieldReader.LooksLikeCpr))
        {
            // It is kept and written out as it stands, so no part of it may be a number. The fault says no more, for the others would quote it.
            problems.Add(new(
                "Et ord, en kolonne eller en fast værdi i profilen ligner et CPR-nummer. Profiler må ikke have CPR-numre i sig: tag det ud, og ret det i filen.",
                "A word, a column or a fixed value of the profile looks like a CPR number. Profiles may have no CPR numbers in them: take it out, and mend it in the file."));
            return;
        }

        if (profile.Source.Length == 0)
        {
            problems.Add(new($"Skriv kilden: {ImportProfile.SourceRule.Da}.", $"Write the source: {ImportProfile.SourceRule.En}."));
        }
        else if (!ImportProfile.IsSource(profile.Source))
        {
            problems.Add(new($"Kilden »{profile.Source}« skal være {ImportProfile.SourceRule.Da}.", $"The source ‘{profile.Source}’ must be {ImportProfile.SourceRule.En}."));
        }

        var number = NumberOf(register);
        if (string.IsNullOrWhiteSpace(register.Of == Subject.Employers ? profile.PNumber : profile.Cpr))
        {
            problems.Add(new($"Vælg kolonnen med {number.Da}et.", $"Choose the column with the {number.En}."));
        }
        else if (profile is { Cpr: not null, PNumber: not null })
        {
            problems.Add(new($"Registret »{register.Title.Da}« har kun en kolonne med {number.Da}et. Tag den anden ud.", $"The register ‘{register.Title.En}’ has a column of the {number.En} only. Take the other out."));
        }

        foreach (var name in profile.Fields.Keys.Where(n => register.IndexOf(n) < 0))
        {
            problems.Add(Unknown("Feltet", "The field", name, register.Fields.Select(f => f.Name)));
        }

        foreach (var field in register.Fields)
        {
            Check(profile, register, field, codes, problems);
        }

        foreach (var column in profile.Columns.Where(c => c == profile.SubjectColumn).Skip(1).Take(1))
        {
            problems.Add(new($"Kolonnen »{column}« er valgt både som {number.Da} og som noget andet.", $"The column ‘{column}’ is chosen both as the {number.En} and as something else."));
        }
    }

    /// <summary>What the number is called that says whom a register's facts are about.</summary>
    public static LocalText NumberOf(Register register) => register.Of == Subject.Employers ? new("P-nummer", "P-number") : new("CPR-nummer", "CPR number");

    private static IEnumerable<string> Texts(ImportProfile profile) => new[] { profile.Source, profile.Cpr, profile.PNumber, profile.Id, profile.Sheet }
        .Concat(profile.Fields.SelectMany(f => f.Value.Codes.SelectMany(c => new[] { c.Key, c.Value }).Concat([f.Key, f.Value.Column, f.Value.Constant]))).OfType<string>();

    private static void Check(ImportProfile profile, Register register, Field field, CodeLists codes, List<LocalText> problems)
    {
        var (da, en) = (field.Title.Da, field.Title.En);
        if (!profile.Fields.TryGetValue(field.Name, out var source) || source is { Column: null or "", Constant: null or "" })
        {
            if (field.Required)
            {
                problems.Add(new($"»{da}« skal have en kolonne eller en fast værdi.", $"‘{en}’ must have a column or a fixed value."));
            }

            return;
        }

        if (source is { Column.Length: > 0, Constant.Length: > 0 })
        {
            problems.Add(new($"»{da}« har både en kolonne og en fast værdi. Vælg den ene.", $"‘{en}’ has both a column and a fixed value. Choose one."));
        }

        var reader = new FieldReader(field, source, profile, codes);
        var dimension = field.Codes == CodeLists.States ? profile.Fields.GetValueOrDefault(register.Fields[0].Name)?.Constant : null;
        foreach (var (text, code) in source.Codes.Where(c => c.Value.Length > 0 && field.Kind is FieldKind.Code or FieldKind.Flag))
        {
            if (!reader.TryRead(new Cell(code, CellKind.Text), dimension, out _, out var fault))
            {
                problems.Add(new($"»{da}«: »{text}« er sat til »{code}«, som ikke er {fault.Expected.Da}.", $"‘{en}’: ‘{text}’ is set to ‘{code}’, which is not {fault.Expected.En}."));
            }
        }

        if (source.Constant is { Length: > 0 } constant && !reader.TryRead(new Cell(constant, CellKind.Text), dimension, out _, out var wrong))
        {
            problems.Add(new($"»{da}« har den faste værdi »{constant}«, men skal være {wrong.Expected.Da}.", $"‘{en}’ has the fixed value ‘{constant}’, but must be {wrong.Expected.En}."));
        }
    }

    private static LocalText Unknown(string da, string en, string word, IEnumerable<string> known)
    {
        var list = known.ToList();
        var near = Nearest.To(word, list, 1).FirstOrDefault();
        return new(
            $"{da} »{word}« kendes ikke.{(near is null ? "" : $" Mente du »{near}«?")} Der er: {string.Join(", ", list)}.",
            $"{en} ‘{word}’ is not known.{(near is null ? "" : $" Did you mean ‘{near}’?")} There are: {string.Join(", ", list)}.");
    }
}
