using System.CommandLine;
using Rettesnor.Core.Data;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands about measures have in common: the words of the call, and the histories that they are measured on.</summary>
internal static class MeasureCall
{
    public static readonly Argument<string> Name = new("MÅLING");
    public static readonly Option<string> AreaName = new("--area") { HelpName = "OMRÅDE" };
    public static readonly Option<string> Group = new("--group") { HelpName = "GRUPPE" };

    public static readonly IReadOnlyDictionary<string, LocalText> Texts = new Dictionary<string, LocalText>
    {
        ["--area"] = new("kommunen eller området, som »stevns«", "the municipality or area, such as ‘stevns’"),
        ["--known-on"] = CliCommand.KnownOnText,
        ["--group"] = new("en af målingens egne grupper, som »job-ready«", "one of the measure's own groups, such as ‘job-ready’"),
    };

    public static Measure Measure(CommandCall call)
    {
        var name = call.Value(Name);
        var measures = call.Reference.Measures;
        if (measures.Find(name) is { } measure)
        {
            return measure;
        }

        var near = measures.Suggest(name);
        throw new RefusedException(new LocalText(
            $"Målingen »{name}« findes ikke.{(near is null ? "" : $" Mente du »{near}«?")} »rettesnor measure explain« viser alle.",
            $"There is no measure ‘{name}’.{(near is null ? "" : $" Did you mean ‘{near}’?")} ‘rettesnor measure explain’ shows all."));
    }

    public static Area AreaOf(CommandCall call)
    {
        var areas = call.Reference.Areas;
        var name = call.Value(AreaName) ?? throw new RefusedException(new LocalText(
            "Skriv, hvor der skal måles: --area stevns.", "Say where to measure: --area stevns."));
        if (areas.TryFind(name, out var area))
        {
            return area;
        }

        var near = string.Join(", ", areas.Suggest(name));
        throw new RefusedException(new LocalText(
            $"Området »{name}« findes ikke.{(near.Length == 0 ? "" : $" Mente du {near}?")}",
            $"There is no area ‘{name}’.{(near.Length == 0 ? "" : $" Did you mean {near}?")}"));
    }

    public static Period Period(string text, string option) => Rettesnor.Measurement.Time.Period.TryParse(text, out var period, out var problem)
        ? period
        : throw new RefusedException(new LocalText($"{option}: {problem.Da}", $"{option}: {problem.En}"));

    /// <summary>The measure's group of the call; an empty text where none is asked for.</summary>
    public static string GroupOf(CommandCall call, Measure measure)
    {
        if (call.Value(Group) is not { } name)
        {
            return "";
        }

        return measure.Groups.Any(g => g.Id == name) ? name
            : measure.Groups.Count > 0 ? throw CommandCall.Unknown(name, [.. measure.Groups.Select(g => g.Id)])
            : throw new RefusedException(new LocalText($"{measure.Id} har ingen grupper.", $"{measure.Id} has no groups."));
    }

    /// <summary>The own figures of the data directory, as they were known when the call asks. Those of a demonstration say so, beside what is printed.</summary>
    public static KnownShelf Figures(CommandCall call, PlanLibrary library)
    {
        call.TellOfDemonstration();
        var known = call.Own(library);
        if (known.Municipalities.Count == 0)
        {
            throw new RefusedException(call.Knowledge == Knowledge.Now
                ? new LocalText(
                    $"Datamappen {library.Data.Path} har ingen forløb. »rettesnor demo« laver en opdigtet kommune.",
                    $"The data directory {library.Data.Path} has no histories. ‘rettesnor demo’ makes a fictitious municipality.")
                : new LocalText("Der var intet registreret den dag.", "Nothing had been recorded on that day."));
        }

        call.TellOfLeftOut(known);
        return known;
    }

    /// <summary>Refuses a measure that histories cannot give, and an area that they do not cover.</summary>
    public static void CanMeasure(KnownShelf known, Measure measure, Area area)
    {
        if (measure.Versions.All(v => v.Formula is null))
        {
            throw new RefusedException(new LocalText(
                $"{measure.Id} måles ikke på registrene med denne kommando ({measure.Source.Da}).",
                $"{measure.Id} is not measured on the registers by this command ({measure.Source.En})."));
        }

        if (!known.CanMeasure(measure, area.Id))
        {
            var covered = string.Join(", ", known.Municipalities);
            throw new RefusedException(new LocalText(
                $"Forløbene dækker ikke {area.Name.Da}. De dækker: {covered}.", $"The histories do not cover {area.Name.En}. They cover: {covered}."));
        }
    }
}
