using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Reference;

/// <summary>Reads one of the files in reference/measures; docs/measures-file.md describes them.</summary>
public static class MeasureFile
{
    private static readonly string[] Fields =
    [
        "id", "title", "unit", "numerator", "most", "direction", "intervals", "every", "figures", "basis", "source", "stopped", "stand-in", "groups", "versions", "remark",
    ];

    public static IReadOnlyList<Measure> Read(string file, string text, HistoryWords words, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var formulas = new Formulas(new FormulaReader(form, words), new EmployerFormulaReader(form));
        var measures = form.Open(text) is { } map
            ? new YamlFields(form, map, "measures").Each("measures", Fields, m => ReadMeasure(form, formulas, m))
            : [];
        problems.AddRange(form.Problems);
        return measures;
    }

    private static Measure ReadMeasure(YamlForm form, Formulas formulas, YamlFields fields)
    {
        var places = new List<Place>();
        var versions = fields.Each("versions", ["id", "from", "to", "text", "source", "formula", "employers", "pools"], f =>
        {
            places.Add(f.Place);
            return ReadVersion(formulas, f);
        });
        if (versions.Count == 0)
        {
            fields.Missing("versions", 0);
        }

        for (var i = 1; i < versions.Count; i++)
        {
            if (versions[i - 1].To is not { } to || versions[i].From is not { } from || from <= to)
            {
                form.Problem(places[i], versions[i].Id, new LocalText("en udgave, der begynder efter den forrige slutter", "a version that begins after the one before ends"));
            }
        }

        var lengths = fields.Words("intervals").Select(w =>
        {
            if (!MeasureWords.Lengths.TryGetValue(w.Text, out var length))
            {
                form.Problem(w.Place, w.Text, YamlFields.OneOf(MeasureWords.Lengths.Keys), Nearest.To(w.Text, MeasureWords.Lengths.Keys, 1).FirstOrDefault());
            }

            return length;
        }).ToList();
        if (lengths.Count == 0)
        {
            fields.Missing("intervals", 0);
        }

        var unit = fields.Word("unit", MeasureWords.Units);
        if (fields.Has("unit") && unit != Unit.Percent && versions.Any(v => v.Formula is Formula.Share or Formula.EventShare or Formula.OfPublished || v.Employers is EmployerFormula.Share or EmployerFormula.Part or EmployerFormula.HappeningShare))
        {
            form.Problem(fields.PlaceOf("unit"), MeasureWords.Units.Of(unit), new LocalText("»percent« til en andel", "‘percent’ for a share"), "percent");
        }

        return new Measure
        {
            Id = new MeasureId(fields.Required("id")),
            Title = fields.RequiredText("title"),
            Unit = unit,
            NumeratorUnit = fields.Has("numerator") ? fields.Word("numerator", MeasureWords.Units) : null,
            Most = fields.Value<decimal>("most", new LocalText("et helt tal, for eksempel 100", "a whole number, such as 100"), t => decimal.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null),
            Direction = fields.Word("direction", MeasureWords.Directions),
            Intervals = new(lengths),
            Every = fields.Word("every", MeasureWords.Steps),
            Accumulation = fields.Word("figures", MeasureWords.Accumulations),
            Basis = fields.Word("basis", MeasureWords.Bases),
            Source = fields.RequiredText("source"),
            Stopped = fields.Day("stopped"),
            StandIn = fields.Optional("stand-in") is { } other ? new MeasureId(other) : null,
            Groups = new(fields.Each("groups", ["id", "title", "where", "the-day-before", "formula", "employers"], g => ReadGroup(formulas, g))),
            Versions = new(versions),
            Remark = fields.OptionalText("remark"),
        };
    }

    private static MeasureGroup ReadGroup(Formulas formulas, YamlFields fields)
    {
        var (where, before) = formulas.Persons.Group(fields);
        return new MeasureGroup(fields.Required("id"), fields.RequiredText("title"), where, before, formulas.Persons.Read(fields, "formula")) { Employers = formulas.Employers.Read(fields, "employers") };
    }

    private static DefinitionVersion ReadVersion(Formulas formulas, YamlFields fields) => new(
        fields.Required("id"), fields.Day("from"), fields.Day("to"), fields.RequiredText("text"), fields.OptionalText("source"), formulas.Persons.Read(fields, "formula"))
    {
        Employers = formulas.Employers.Read(fields, "employers"),
        Pools = fields.Has("pools") ? fields.Word("pools", MeasureWords.Pools) : null,
    };

    private sealed record Formulas(FormulaReader Persons, EmployerFormulaReader Employers);
}
