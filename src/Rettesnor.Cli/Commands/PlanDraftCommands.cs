using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands about plans' texts share: finding them, for those who may see them.</summary>
internal static class PlanTextsCall
{
    public static readonly LocalText Forms = new(
        "stevns-2023 er den udgave, der gælder; stevns-2023@1 den første; draft-7 udkast 7", "stevns-2023 is the version in force; stevns-2023@1 the first; draft-7 is draft 7");

    /// <summary>The files that a name means, and what they are called.</summary>
    public static (PlanTexts Texts, PlanReference Reference) Find(CommandCall call, PlanLibrary library, string name)
    {
        var reference = PlanReference.Read(name);
        if (reference.Draft is { } number)
        {
            return (Draft(call, library, number).Texts, reference);
        }

        return reference.Texts(library) is { } texts ? (texts, reference)
            : reference.Version is not null && library.Current().Find(reference.Plan) is { } plan
                ? throw new RefusedException(new LocalText(
                    $"Planen {plan.Plan.Id} har {library.Plans.Versions(plan.Plan.Id, Knowledge.Now).Count} udgaver, og ingen med det nummer.",
                    $"The plan {plan.Plan.Id} has {library.Plans.Versions(plan.Plan.Id, Knowledge.Now).Count} versions, and none of that number."))
                : throw CommandCall.Unknown(name, [.. library.Current().Plans.Select(p => p.Plan.Id)]);
    }

    public static Draft Draft(CommandCall call, PlanLibrary library, long number)
    {
        var draft = new DraftStore(library.Data).Find(number)
            ?? throw new RefusedException(new LocalText($"Der er intet udkast {number}. »rettesnor plan drafts« viser dem, der er.", $"There is no draft {number}. ‘rettesnor plan drafts’ shows those that there are."));
        return call.Acting.Refuse(Right.WritePlans, draft.Municipality) is { } refused ? throw new RefusedException(refused.Text) : draft;
    }

    public static Plan Read(PlanLibrary library, PlanTexts texts)
    {
        var problems = new List<InputProblem>();
        return PlanBundle.Read(texts, library.Reference, library.Words, problems)?.Plan ?? throw new RefusedException(new LocalText(
            string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.Danish))), string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.English)))));
    }
}

internal sealed class PlanCompareCommand : CliCommand
{
    private static readonly Argument<string> Before = new("PLAN");
    private static readonly Argument<string> After = new("ANDEN");

    public override string Name => "plan compare";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("hvad der er anderledes i en plan eller udgave end i en anden, i ord", "what is other in a plan or version than in another, in words");

    public override IReadOnlyList<string> Examples => ["plan compare stevns-2021 stevns-2023", "plan compare stevns-2023@1 stevns-2023", "plan compare stevns-2023 draft-7 --format json"];

    public override IReadOnlyList<Argument> Arguments => [Before, After];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var library = call.Open();
        var (one, other) = (PlanTextsCall.Find(call, library, call.Value(Before)).Texts, PlanTextsCall.Find(call, library, call.Value(After)).Texts);
        var changes = PlanChanges.Of(PlanTextsCall.Read(library, one), PlanTextsCall.Read(library, other), library.Reference);
        if (form == "table")
        {
            foreach (var group in changes.GroupBy(c => c.Kind))
            {
                call.Output.WriteLine(PlanShape.Find(group.Key)!.Title.In(call.Language));
                foreach (var change in group)
                {
                    call.Output.WriteLine("  " + change.Sentence.In(call.Language));
                }
            }

            if (changes.Count == 0)
            {
                call.Output.WriteLine(call.Pick("De to siger det samme.", "The two say the same."));
            }

            return CommandLine.Done;
        }

        Rows.Print(call, form, changes, [], c => new JsonObject { ["kind"] = c.Kind, ["id"] = c.Id, ["change"] = c.Sentence.In(call.Language) }, "");
        return CommandLine.Done;
    }
}

internal sealed class PlanExportCommand : CliCommand
{
    private static readonly Argument<string> PlanName = new("PLAN");
    private static readonly Option<string> Out = new("--out") { HelpName = "MAPPE" };

    public override string Name => "plan export";

    public override Right Right => Right.ReadPlans;

    public override LocalText About => new("skriver en plans fil, ord for ord; med --out alle tre filer i en mappe", "writes a plan's file, word for word; with --out all three files in a folder");

    public override IReadOnlyList<string> Examples => ["plan export stevns-2023", "plan export stevns-2023@1 --out gammel", "plan export draft-7 --out udkast"];

    public override IReadOnlyList<Argument> Arguments => [PlanName];

    public override IReadOnlyList<Option> Options => [Out];

    public override string Forms => "yaml";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText> { ["--out"] = new("mappen, som plan.yaml, tables.yaml og figures.csv skrives i; uden den skrives plan.yaml ud", "the folder that plan.yaml, tables.yaml and figures.csv are written in; without it plan.yaml is printed") };

    public override int Run(CommandCall call)
    {
        call.Form("yaml");
        var library = call.Open();
        var (texts, _) = PlanTextsCall.Find(call, library, call.Value(PlanName));
        if (call.Value(Out) is not { Length: > 0 } folder)
        {
            call.Output.Write(texts.PlanYaml);
            return CommandLine.Done;
        }

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "plan.yaml"), texts.PlanYaml);
            File.WriteAllText(Path.Combine(folder, "tables.yaml"), texts.TablesYaml);
            File.WriteAllBytes(Path.Combine(folder, "figures.csv"), texts.FiguresCsv);
        }
        catch (Exception e) when ((e is IOException or UnauthorizedAccessException) && !FullDisk.Caused(e))
        {
            throw new RefusedException(new LocalText($"Der kan ikke skrives i {folder}. Vælg en anden mappe med --out.", $"Nothing can be written in {folder}. Choose another folder with --out."));
        }

        call.Output.WriteLine(call.Pick($"Skrevet i {folder}: plan.yaml, tables.yaml, figures.csv.", $"Written in {folder}: plan.yaml, tables.yaml, figures.csv."));
        return CommandLine.Done;
    }
}

internal sealed class PlanImportCommand : CliCommand
{
    private static readonly Argument<string> FolderName = new("MAPPE");

    public override string Name => "plan import";

    public override Right Right => Right.WritePlans;

    public override LocalText About => new(
        "laver et udkast af en plans filer og siger alt, der er forkert i dem, med linje og kolonne", "makes a draft of a plan's files and says everything that is wrong with them, with line and column");

    public override IReadOnlyList<string> Examples => ["plan import min-plan", "plan import min-plan/plan.yaml"];

    public override IReadOnlyList<Argument> Arguments => [FolderName];

    public override string Forms => "table";

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var name = call.Value(FolderName);
        var folder = PlanPath.Find(name) ?? throw new RefusedException(new LocalText($"{name} har ingen plan.yaml.", $"{name} has no plan.yaml."));
        var texts = PlanTexts.FromFolder(folder);
        var problems = new List<InputProblem>();
        var words = new PlanWords(call.Reference);
        PlanBundle.Read(texts, call.Reference, words, problems);
        foreach (var problem in problems)
        {
            call.Errors.WriteLine(problem.ToText(call.Language));
        }

        if (DraftStart.FromFile(texts, words) is not { } start)
        {
            throw new RefusedException(new LocalText(
                "Filen kan ikke blive til et udkast: noget i den ville gå tabt, eller den siger ikke, hvilken plan og kommune den er. Intet er gemt.",
                "The file cannot become a draft: something in it would be lost, or it does not say which plan and municipality it is. Nothing was kept."));
        }

        if (call.Acting.Refuse(Right.WritePlans, start.Municipality) is { } outside)
        {
            throw new RefusedException(outside.Text);
        }

        var library = call.Open();
        var (id, refused) = new DraftStore(library.Data).Begin(new Written(call.Acting.Who, "rettesnor plan import", $"{start.Plan}: {Path.GetFileName(folder)}"), start, Guid.NewGuid().ToString());
        if (refused is not null)
        {
            throw new RefusedException(refused.Text);
        }

        call.Output.WriteLine(problems.Count == 0
            ? call.Pick($"Udkast {id} til {start.Plan} er lavet. Alt kan læses.", $"Draft {id} of {start.Plan} is made. Everything can be read.")
            : call.Pick($"Udkast {id} til {start.Plan} er lavet med {problems.Count} fejl, der skal rettes, før det kan vedtages.", $"Draft {id} of {start.Plan} is made with {problems.Count} faults to mend before it can be adopted."));
        return problems.Count == 0 ? CommandLine.Done : CommandLine.Findings;
    }
}

internal sealed class PlanDraftsCommand : CliCommand
{
    public override string Name => "plan drafts";

    public override Right Right => Right.WritePlans;

    public override LocalText About => new("planer, der skrives, og hvor de er på vejen", "plans that are being written, and where they are on their way");

    public override IReadOnlyList<string> Examples => ["plan drafts", "plan drafts --format json"];

    public override int Run(CommandCall call)
    {
        var form = call.Form(Rows.Forms);
        var library = call.Open();
        var store = new DraftStore(library.Data);
        var drafts = store.All().Where(d => call.Acting.May(Right.WritePlans, d.Municipality)).Select(d => (Head: d, Faults: store.Find(d.Id)!.Read(library.Reference, library.Words).Problems.Count)).ToList();
        Rows.Print(
            call, form, drafts,
            [
                new(call.Pick("Udkast", "Draft"), d => PlanReference.OfDraft(d.Head.Id)),
                new("Plan", d => d.Head.Plan),
                new(call.Pick("Titel", "Title"), d => d.Head.Title.In(call.Language)),
                new(call.Pick("Tilstand", "State"), d => StateOf(d.Head.State).In(call.Language)),
                new(call.Pick("Fejl", "Faults"), d => d.Faults.ToString(CultureInfo.InvariantCulture), Right: true),
                new(call.Pick("Sidst ændret", "Last changed"), d => $"{d.Head.Changed:yyyy-MM-dd} {d.Head.ChangedBy}"),
            ],
            d => new JsonObject
            {
                ["draft"] = d.Head.Id,
                ["plan"] = d.Head.Plan,
                ["municipality"] = d.Head.Municipality.Value,
                ["title"] = d.Head.Title.In(call.Language),
                ["state"] = d.Head.State.ToString().ToLowerInvariant(),
                ["madeFrom"] = d.Head.MadeFrom,
                ["faults"] = d.Faults,
                ["changed"] = d.Head.Changed.ToString("O", CultureInfo.InvariantCulture),
                ["changedBy"] = d.Head.ChangedBy,
            },
            call.Pick("Der er ingen udkast.", "There are no drafts."));
        return CommandLine.Done;
    }

    private static LocalText StateOf(DraftState state) => state switch
    {
        DraftState.Draft => new("under skrivning", "being written"),
        DraftState.Hearing => new("i høring", "in hearing"),
        DraftState.Adopted => new("vedtaget", "adopted"),
        DraftState.Closed => new("opgivet", "given up"),
    };
}

internal sealed class PlanAdoptCommand : CliCommand
{
    private static readonly Argument<string> DraftName = new("UDKAST");
    private static readonly Option<string> Case = new("--case") { HelpName = "TEKST" };
    private static readonly Option<string> Meeting = new("--meeting") { HelpName = "DATO" };

    public override string Name => "plan adopt";

    public override Right Right => Right.DecidePlans;

    public override LocalText About => new("gør et udkast til den udgave af planen, der gælder", "makes a draft the version of the plan that is in force");

    public override IReadOnlyList<string> Examples => ["plan adopt draft-7 --case 24/1234 --meeting 2024-12-17"];

    public override IReadOnlyList<Argument> Arguments => [DraftName];

    public override IReadOnlyList<Option> Options => [Case, Meeting];

    public override string Forms => "table";

    public override IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>
    {
        ["--case"] = new("sagsnummeret", "the case number"),
        ["--meeting"] = new("mødets dato", "the date of the meeting"),
    };

    public override int Run(CommandCall call)
    {
        call.Form("table");
        var day = call.Date(Meeting);
        var library = call.Open();
        var name = call.Value(DraftName);
        var number = PlanReference.Read(name).Draft ?? (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new RefusedException(new LocalText(
            $"»{name}« er intet udkast. Skriv draft- og nummeret; »rettesnor plan drafts« viser dem.", $"‘{name}’ is no draft. Write draft- and the number; ‘rettesnor plan drafts’ shows them.")));
        var draft = PlanTextsCall.Draft(call, library, number);
        if (call.Acting.Refuse(Right.DecidePlans, draft.Municipality) is { } outside)
        {
            throw new RefusedException(outside.Text);
        }

        var newest = library.Plans.Versions(draft.Plan, Knowledge.Now);
        var (made, refused) = new DraftDecisions(library).Adopt(
            new Written(call.Acting.Who, "rettesnor plan adopt", $"{draft.Plan}, udkast {number}: vedtaget, sag {call.Value(Case)}"), number, call.Value(Case) ?? "", day, newest.Count > 0 ? newest[0].Number : null, call.RealToday, seen: null);
        if (refused is not null)
        {
            throw new RefusedException(refused.Text);
        }

        call.Output.WriteLine(call.Pick($"{draft.Plan}, udgave {made} er vedtaget og gælder.", $"{draft.Plan}, version {made} is adopted and in force."));
        return CommandLine.Done;
    }
}
