using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Law;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Commands;

internal sealed class LawShowCommand : CliCommand
{
    private static readonly Option<string> At = new("--at") { HelpName = "DATO" };
    private static readonly Option<string> Group = new("--group") { HelpName = "GRUPPE" };

    public override string Name => "law show";

    public override Right Right => Right.Open;

    public override LocalText About => new(
        "hvad loven beder om på en dag, hvor det står, og hvad der ikke er fundet", "what the law asks for on a day, where it stands, and what was not found");

    public override IReadOnlyList<string> Examples => ["law show", "law show --at 2023-05-15 --group 2", "law show --at 2026-07-01 --format json"];

    public override IReadOnlyList<Option> Options => [At, Group];

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--at"] = new("en dato eller en periode, hvis sidste dag menes; ellers i dag", "a date, or a period whose last day is meant; otherwise today"),
        ["--group"] = new("kun for en målgruppe i lovens § 6, fra 1 til 13", "only for one target group of section 6 of the act, from 1 to 13"),
    };

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var book = call.Reference.Law;
        call.Check(Group, [.. book.Groups.Select(g => g.Group)]);
        var (at, group) = (call.Date(At), call.Value(Group));
        if (at is null)
        {
            call.TellOfDemonstration();
        }

        var day = at ?? call.Today;
        var entries = book.Rules.Concat<LawEntry>(book.Gaps).Where(e => e.IsInForce(day) && (group is null || e.Groups.Contains(group))).ToList();
        if (form != "table")
        {
            Rows.Print(call, form, entries, [], e => Json(call, e), "");
            return CommandLine.Done;
        }

        call.Output.WriteLine(call.Pick(
            $"Hvad loven beder om den {Period.OfDate(day).ToText(Language.Danish)}, som vi har fundet det.", $"What the law asks for on {Period.OfDate(day).ToText(Language.English)}, as far as it was found."));
        if (entries.Count == 0)
        {
            call.Output.WriteLine(call.Pick("Der er ingen regler for den dag.", "There are no rules for that day."));
        }

        foreach (var entry in entries)
        {
            Write(call, entry);
        }

        return CommandLine.Done;
    }

    private static void Write(CommandCall call, LawEntry entry)
    {
        var output = call.Output;
        var (rule, gap) = (entry as LawRule, entry as LawGap);
        output.WriteLine();
        output.WriteLine(rule is null ? LawText.Doubt(gap!.Mark, gap.Text).In(call.Language) : $"{rule.Title.In(call.Language)} ({rule.Id})");
        output.WriteLine("  " + call.Pick("Målgruppe: ", "Target group: ") + string.Join(", ", entry.Groups) + ". " + call.Pick("Gælder ", "In force ") + Days(call, entry) + ".");
        if (rule is null)
        {
            return;
        }

        IEnumerable<LocalText> lines =
        [
            LawText.Of(rule), LawText.Weight(rule), .. rule.Unseen is { } unseen ? (IEnumerable<LocalText>)[unseen] : [], LawText.Source(rule), .. rule.Doubts.Select(d => LawText.Doubt(d.Mark, d.Text)),
        ];
        foreach (var line in lines.Select(l => l.In(call.Language)))
        {
            output.WriteLine($"  {char.ToUpperInvariant(line[0])}{line[1..]}{(line.EndsWith('.') ? "" : ".")}");
        }
    }

    private static string Days(CommandCall call, LawEntry entry)
    {
        string Day(DateOnly day) => Period.OfDate(day).ToText(call.Language);
        return entry.To is { } to ? call.Pick($"fra {Day(entry.From)} til {Day(to)}", $"from {Day(entry.From)} to {Day(to)}") : call.Pick($"fra {Day(entry.From)}", $"from {Day(entry.From)}");
    }

    private static JsonObject Json(CommandCall call, LawEntry entry)
    {
        var (rule, gap) = (entry as LawRule, entry as LawGap);
        JsonNode? TermOf(Term? term) => term is { } t ? new JsonObject { [t.Unit == Step.Week ? "weeks" : "months"] = t.Count } : null;
        return new JsonObject
        {
            ["rule"] = entry.Id,
            ["title"] = rule?.Title.In(call.Language),
            ["from"] = entry.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = entry.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["groups"] = new JsonArray([.. entry.Groups.Select(g => (JsonNode)g)]),
            ["weight"] = rule is null ? null : LawWords.Weights.Of(rule.Weight),
            ["share"] = rule?.Share,
            ["asks"] = rule is null ? null : LawWords.Efforts.Of(rule.Asks),
            ["atLeast"] = rule?.AtLeast,
            ["after"] = TermOf(rule?.After),
            ["within"] = TermOf(rule?.Within),
            ["text"] = rule is null ? gap!.Text.In(call.Language) : LawText.Of(rule).In(call.Language),
            ["unseen"] = rule?.Unseen?.In(call.Language),
            ["act"] = rule?.Source.Act.In(call.Language),
            ["paragraph"] = rule?.Paragraph,
            ["found"] = rule?.Source.Found.In(call.Language),
            ["mark"] = LawWords.Marks.Of(entry.Mark),
            ["doubts"] = new JsonArray([.. (rule?.Doubts ?? ValueList<LawDoubt>.Empty).Select(d => (JsonNode)new JsonObject { ["mark"] = LawWords.Marks.Of(d.Mark), ["text"] = d.Text.In(call.Language) })]),
        };
    }
}
