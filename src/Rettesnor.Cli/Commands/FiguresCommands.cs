using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Sources;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli.Commands;

internal sealed class FiguresImportCommand : CliCommand
{
    private const int MostShown = 50;

    private static readonly Argument<string> FileName = new("FIL");
    private static readonly Option<string> Why = new("--why") { HelpName = "TEKST" };

    public override string Name => "figures import";

    public override Right Right => Right.WriteFigures;

    public override LocalText About => new("indlæser en fil med offentliggjorte tal; alt eller intet", "imports a file of published figures; all or nothing");

    public override IReadOnlyList<string> Examples => ["figures import jobindsats.csv", "figures import tal.csv", "figures import jobindsats.csv --why \"Tal for juli\" --format json"];

    public override IReadOnlyList<Argument> Arguments => [FileName];

    public override string Forms => "table|json";

    public override IReadOnlyList<Option> Options => [Why];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--why"] = new("hvorfor der indlæses; gemmes sammen med tallene", "why it is imported; kept with the figures"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form("table", "json");
        var path = call.Value(FileName);
        if (!File.Exists(path))
        {
            throw new RefusedException(new LocalText($"Filen {path} findes ikke.", $"There is no file {path}."));
        }

        var problems = new List<InputProblem>();
        var figures = SeriesImport.Read(path, call.Reference, call.RealToday, problems);
        if (problems.Count > 0)
        {
            return Refuse(call, form, problems);
        }

        var library = call.Open();
        var write = library.Figures.Write(figures, new Written(call.Acting.Who, "rettesnor figures import", call.Value(Why) ?? Path.GetFileName(path)));
        if (form == "json")
        {
            call.Output.WriteLine(new JsonObject
            {
                ["read"] = figures.Count,
                ["added"] = write.Added,
                ["revised"] = write.Revised.Count,
                ["unchanged"] = write.Unchanged,
                ["revisions"] = new JsonArray([.. write.Revised.Select(r => (JsonNode)new JsonObject
                {
                    ["measure"] = r.Key.Measure.Value,
                    ["area"] = r.Key.Area.Value,
                    ["period"] = r.Key.Period.ToString(),
                    ["before"] = Rows.Number(r.Before),
                    ["after"] = Rows.Number(r.After),
                })]),
            }.ToJsonString());
            return CommandLine.Done;
        }

        call.Output.WriteLine(call.Pick(
            $"{Count(figures.Count, call)} tal læst: {Count(write.Added, call)} nye, {Count(write.Revised.Count, call)} ændrede, {Count(write.Unchanged, call)} uændrede.",
            $"{Count(figures.Count, call)} figures read: {Count(write.Added, call)} new, {Count(write.Revised.Count, call)} revised, {Count(write.Unchanged, call)} unchanged."));
        foreach (var r in write.Revised.Take(MostShown))
        {
            call.Output.WriteLine(call.Pick(
                $"  {library.Reference.NameOf(r.Key.Area, call.Language)}, {r.Key.Measure}, {r.Key.Period.ToText(call.Language)}: {Value(r.Before, call)} er nu {Value(r.After, call)}",
                $"  {library.Reference.NameOf(r.Key.Area, call.Language)}, {r.Key.Measure}, {r.Key.Period.ToText(call.Language)}: {Value(r.Before, call)} is now {Value(r.After, call)}"));
        }

        More(call.Output, call, write.Revised.Count);
        return CommandLine.Done;
    }

    private static int Refuse(CommandCall call, string form, List<InputProblem> problems)
    {
        if (form == "json")
        {
            call.Output.WriteLine(new JsonArray([.. problems.Select(p => (JsonNode)new JsonObject
            {
                ["file"] = p.File, ["line"] = p.Line, ["column"] = p.Column, ["found"] = p.Found.In(call.Language), ["expected"] = p.Expected.In(call.Language), ["suggestion"] = p.Suggestion,
            })]).ToJsonString());
        }

        foreach (var problem in problems.Take(MostShown))
        {
            call.Errors.WriteLine(problem.ToText(call.Language));
        }

        More(call.Errors, call, problems.Count);
        call.Errors.WriteLine(call.Pick(
            $"Intet er indlæst: {Count(problems.Count, call)} {(problems.Count == 1 ? "sted" : "steder")} skal rettes først.",
            $"Nothing was imported: {Count(problems.Count, call)} {(problems.Count == 1 ? "place" : "places")} must be mended first."));
        return CommandLine.Wrong;
    }

    private static void More(TextWriter output, CommandCall call, int count)
    {
        if (count > MostShown)
        {
            output.WriteLine(call.Pick($"  … og {Count(count - MostShown, call)} til", $"  … and {Count(count - MostShown, call)} more"));
        }
    }

    private static string Count(int n, CommandCall call) => NumberText.Of(n, 0, call.Language);

    private static string Value(decimal? value, CommandCall call) => value is { } v ? NumberText.Of(v, NumberText.Decimals(v), call.Language) : call.Pick("intet tal", "no figure");
}

internal sealed class FiguresExportCommand : CliCommand
{
    private static readonly Option<string> Measure = new("--measure") { HelpName = "MÅLING" };
    private static readonly Option<string> Area = new("--area") { HelpName = "OMRÅDE" };

    public override string Name => "figures export";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("skriver tallene ud; med --format csv som en fil, der kan indlæses igen", "writes the figures out; with --format csv as a file that can be imported again");

    public override IReadOnlyList<string> Examples => ["figures export --measure interviews-4-in-12-months --area stevns", "figures export --format csv > tal.csv"];

    public override IReadOnlyList<Option> Options => [Measure, Area];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--measure"] = new("kun denne måling", "only this measure"),
        ["--area"] = new("kun dette område", "only this area"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var measure = call.Value(Measure) is { } m ? call.Reference.Measures.Find(m) ?? throw CommandCall.Unknown(m, [.. call.Reference.Measures.All.Select(x => x.Id.Value)]) : null;
        var area = call.Value(Area) is { } a ? call.Reference.Areas.TryFind(a, out var found) ? found : throw UnknownArea(call.Reference, a) : null;
        var library = call.Open();
        var figures = library.Current().Figures.All
            .Where(f => (measure is null || f.Key.Measure == measure.Id) && (area is null || f.Key.Area == area.Id))
            .OrderBy(f => f.Key.Measure).ThenBy(f => f.Key.Area).ThenBy(f => f.Key.Group, StringComparer.Ordinal).ThenBy(f => f.Key.Period).ThenBy(f => f.Definition, StringComparer.Ordinal).ToList();

        // The file can be imported again, so it has the form that the import reads and not the keys of the JSON.
        if (form == "csv")
        {
            call.Output.Write(FiguresWriter.Write(figures));
            return CommandLine.Done;
        }

        Rows.Print(
            call, form, figures,
            [
                new(call.Pick("Måling", "Measure"), f => f.Key.Measure.Value),
                new(call.Pick("Område", "Area"), f => library.Reference.NameOf(f.Key.Area, call.Language)),
                new(call.Pick("Gruppe", "Group"), f => f.Key.Group),
                new(call.Pick("Periode", "Period"), f => f.Key.Period.ToText(call.Language)),
                new(call.Pick("Tal", "Figure"), f => f.Value is { } v ? NumberText.Of(v, f.Step, f.Unit, call.Language) : "–", Right: true),
                new(call.Pick("Kilde", "Source"), f => f.Source.Document),
            ],
            f => new JsonObject
            {
                ["measure"] = f.Key.Measure.Value,
                ["area"] = f.Key.Area.Value,
                ["group"] = f.Key.Group.Length == 0 ? "all" : f.Key.Group,
                ["period"] = f.Key.Period.ToString(),
                ["value"] = Rows.Number(f.Value),
                ["state"] = f.State switch { FigureState.Value => "value", FigureState.Suppressed => "suppressed", FigureState.NoData => "no-data", _ => throw new InvalidOperationException() },
                ["unit"] = MeasureWords.Units.Of(f.Unit),
                ["step"] = Rows.Number(f.Step),
                ["numerator"] = Rows.Number(f.Numerator),
                ["denominator"] = Rows.Number(f.Denominator),
                ["definition"] = f.Definition,
                ["document"] = f.Source.Document,
                ["place"] = f.Source.Place,
                ["approximate"] = f.Approximate,
                ["chance"] = Rows.Number(f.Chance),
                ["remark"] = f.Remark?.In(call.Language),
            },
            call.Pick("Der er ingen tal.", "There are no figures."));
        return CommandLine.Done;
    }

    private static RefusedException UnknownArea(ReferenceData reference, string word)
    {
        var near = reference.Areas.Suggest(word).FirstOrDefault();
        return new RefusedException(new LocalText(
            $"Området »{word}« kendes ikke.{(near is null ? "" : $" Mente du »{near}«?")}", $"The area ‘{word}’ is not known.{(near is null ? "" : $" Did you mean ‘{near}’?")}"));
    }
}
