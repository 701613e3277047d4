using Rettesnor.Core.Data;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Registers;

/// <summary>A measure that is the number of facts of a register.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Register">The register.</param>
/// <param name="Day">The field with the day that a fact counts on.</param>
/// <param name="Where">What the fact's other fields must be.</param>
public sealed record RegisterCount(MeasureId Measure, Register Register, string Day, IReadOnlyList<(string Field, string Value)> Where)
{
    /// <summary>
    /// The facts on each day, of persons who lived in the area on it; null where the register has no fact of that kind at all, which is
    /// something else than a count of none.
    /// </summary>
    public IReadOnlyDictionary<DateOnly, int>? ByDay(Session db, AreaId area, Knowledge knowledge)
    {
        string Of(string alias) => knowledge.Condition.Replace("superseded_by", alias + ".superseded_by", StringComparison.Ordinal).Replace("write_id", alias + ".write_id", StringComparison.Ordinal);
        var where = string.Concat(Where.Select((w, i) => $" AND f.{w.Field} = @value{i}"));
        var days = db.Rows(
            $"SELECT f.{Day}, COUNT(*) FROM {Register.Id} f WHERE {Of("f")}{where} AND EXISTS (SELECT 1 FROM residences h WHERE h.person_id = f.person_id AND h.area = @area AND h.first_day <= f.{Day} AND (h.last_day IS NULL OR h.last_day >= f.{Day}) AND {Of("h")}) GROUP BY f.{Day}",
            row => (Day: row.GetFieldValue<DateOnly>(0), Count: row.GetInt32(1)),
            [("area", area.Value), knowledge.Parameter, .. Where.Select((w, i) => ($"value{i}", (object?)w.Value))]);
        return days.Count == 0 ? null : days.ToDictionary(d => d.Day, d => d.Count);
    }
}

/// <summary>The measures of reference/register-counts.yaml.</summary>
public static class RegisterCounts
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read; the message holds every problem.</exception>
    public static IReadOnlyList<RegisterCount> Load(ReferenceData reference)
    {
        var form = new YamlForm("register-counts.yaml");
        var counts = form.Open(File.ReadAllText(Path.Combine(reference.Folder, "register-counts.yaml"))) is { } map
            ? new YamlFields(form, map, "counts").Each("counts", ["measure", "register", "day", "where"], f => Read(form, f, reference))
            : [];
        return form.Problems.Count == 0
            ? [.. counts.OfType<RegisterCount>()]
            : throw new InvalidDataException(string.Join(Environment.NewLine, form.Problems.Select(p => p.ToText(Language.Danish))));
    }

    private static RegisterCount? Read(YamlForm form, YamlFields fields, ReferenceData reference)
    {
        T? Known<T>(string key, T? found, IEnumerable<string> words)
            where T : class
        {
            if (found is null)
            {
                form.Problem(fields.PlaceOf(key), fields.Required(key), YamlFields.OneOf(words), Nearest.To(fields.Required(key), words, 1).FirstOrDefault());
            }

            return found;
        }

        var measure = Known("measure", reference.Measures.Find(fields.Required("measure")), reference.Measures.All.Select(m => m.Id.Value));
        if (Known("register", AllRegisters.FindOfCitizens(fields.Required("register")), AllRegisters.OfCitizens.Select(r => r.Id)) is not { } register || measure is null)
        {
            return null;
        }

        var names = register.Fields.Select(f => f.Name).ToList();
        Known("day", register.Fields.FirstOrDefault(f => f.Name == fields.Required("day") && f is { Kind: FieldKind.Day, Required: true }), names);
        var where = new List<(string, string)>();
        foreach (var word in fields.Words("where"))
        {
            var parts = word.Text.Split('=');
            if (parts.Length == 2 && names.Contains(parts[0]))
            {
                where.Add((parts[0], parts[1]));
            }
            else
            {
                form.Problem(fields.PlaceOf("where"), word.Text, YamlFields.OneOf(names.Select(n => n + "=…")), Nearest.To(parts[0], names, 1).FirstOrDefault());
            }
        }

        return new RegisterCount(measure.Id, register, fields.Required("day"), where);
    }
}
