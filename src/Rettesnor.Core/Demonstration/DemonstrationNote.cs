using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Demonstration;

/// <summary>
/// What a data directory says about its demonstration: demonstration.yaml. A directory without it holds no fictitious persons and has the
/// day that it is.
/// </summary>
/// <param name="Area">The municipality that was made, or the country.</param>
/// <param name="Today">The day that it is.</param>
/// <param name="Seed">The seed.</param>
/// <param name="MadeWith">A mark of the reference data and the program that it was made with.</param>
/// <param name="From">The first day of the histories; null where an earlier version of the program made them and did not say.</param>
public sealed record DemonstrationNote(AreaId Area, DateOnly Today, int Seed, string MadeWith, DateOnly? From)
{
    /// <summary>The file of a data directory, whether it is there or not.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "demonstration.yaml");

    /// <summary>Reads the note of a data directory; null where it has none.</summary>
    /// <exception cref="DataRefusedException">The note cannot be read.</exception>
    public static DemonstrationNote? In(string folder)
    {
        var path = PathIn(folder);
        if (!File.Exists(path))
        {
            return null;
        }

        var form = new YamlForm(path);
        var map = form.Open(File.ReadAllText(path));
        if (map is not null)
        {
            var fields = new YamlFields(form, map, "area", "today", "seed", "made-with", "from");
            var note = new DemonstrationNote(
                new AreaId(fields.Required("area")),
                fields.Day("today") ?? fields.Missing("today", default(DateOnly)),
                (int)fields.Number("seed"),
                fields.Required("made-with"),
                fields.Day("from"));
            if (form.Problems.Count == 0)
            {
                return note;
            }
        }

        throw new DataRefusedException(new LocalText(
            string.Join(Environment.NewLine, form.Problems.Select(p => p.ToText(Language.Danish))),
            string.Join(Environment.NewLine, form.Problems.Select(p => p.ToText(Language.English)))));
    }

    /// <summary>Writes the note; there is never half of one.</summary>
    public void WriteTo(string folder)
    {
        var path = PathIn(folder);
        File.WriteAllText(path + ".new", string.Create(CultureInfo.InvariantCulture, $"""
            # Skrevet af »rettesnor demo«: alle personer er opdigtede, og programmet siger, at det er denne dag.
            # Written by `rettesnor demo`: all persons are fictitious, and the program says that it is this day.
            area: {Area}
            today: {Today:yyyy-MM-dd}
            seed: {Seed}
            made-with: {MadeWith}
            from: {From:yyyy-MM-dd}

            """).ReplaceLineEndings("\n"));
        File.Move(path + ".new", path, overwrite: true);
    }
}
