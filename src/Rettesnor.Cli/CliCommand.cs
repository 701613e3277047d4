using System.CommandLine;
using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli;

/// <summary>Input that a command refuses, in words that say what to do.</summary>
public sealed class RefusedException(LocalText text) : Exception(text.Da)
{
    public LocalText Text { get; } = text;
}

/// <summary>One command: its words, what it is for, and what it does.</summary>
internal abstract class CliCommand
{
    public static readonly Option<bool> Help = new("--help", "-h", "-?") { Recursive = true };

    public static readonly Option<string> Data = new("--data") { Recursive = true, HelpName = "MAPPE" };

    public static readonly Option<string> Lang = new("--lang") { Recursive = true, HelpName = "da|en" };

    public static readonly Option<string> Format = new("--format") { Recursive = true, HelpName = "table|json|csv" };

    public static readonly Option<string> As = new("--as") { Recursive = true, HelpName = "LOGIN" };

    /// <summary>For the commands that can answer as the database stood on an earlier day.</summary>
    public static readonly Option<string> KnownOn = new("--known-on") { HelpName = "DAG" };

    public static readonly LocalText KnownOnText = new(
        "svar, som det var kendt ved dagens slutning: det, der er registreret senere, ses ikke", "answer as it was known at the end of the day: what was recorded later is not seen");

    public static readonly IReadOnlyList<Option> Common = [Data, Lang, Format, As];

    /// <summary>The words that call it: <c>plan check</c>.</summary>
    public abstract string Name { get; }

    public abstract LocalText About { get; }

    /// <summary>What it asks of the one who calls it; asked before it begins.</summary>
    public abstract Right Right { get; }

    public abstract IReadOnlyList<string> Examples { get; }

    public virtual IReadOnlyList<Argument> Arguments => [];

    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>What --format can be, for the help.</summary>
    public virtual string Forms => "table|json|csv";

    public virtual IReadOnlyDictionary<string, LocalText> OptionTexts => new Dictionary<string, LocalText>();

    public abstract int Run(CommandCall call);
}

/// <summary>A command being carried out.</summary>
internal sealed class CommandCall(ParseResult parsed, Language language, TextReader input, TextWriter output, TextWriter errors, TimeProvider clock)
{
    private ReferenceData? reference;
    private TimeProvider? shown;

    public Language Language => language;

    /// <summary>Where an answer is read that must not stand in the call.</summary>
    public TextReader Input => input;

    public TextWriter Output => output;

    public TextWriter Errors => errors;

    /// <summary>Who is acting: <c>Acting.Who</c> is what the log keeps.</summary>
    public Acting Acting { get; private set; } = new Acting.Anonymous();

    /// <summary>The accounts of the data directory, which is made where it is missing.</summary>
    public AccountStore Accounts => AccountsOf(Open().Data);

    /// <summary>Whether the municipality shows its plans to anybody, or only to those who have signed in.</summary>
    public static bool PlansAreOpen => PlanAccess(Environment.GetEnvironmentVariable("RETTESNOR_PLANS"));

    /// <summary>Reads who may see the plans: <c>open</c> or <c>signed-in</c>.</summary>
    public static bool PlanAccess(string? word) => word switch
    {
        null or "" or "open" => true,
        "signed-in" => false,
        _ => throw Unknown(word, ["open", "signed-in"]),
    };

    /// <summary>Finds out who is acting, and refuses them what they may not.</summary>
    public void Enter(Right right)
    {
        // What anybody may needs no data directory, so a broken one does not stand in the way of it.
        if (right == Right.Open)
        {
            return;
        }

        var (user, login) = (Environment.UserName, parsed.GetValue(CliCommand.As));
        var (acting, refused) = !IsNew ? MachineUsers.Act(AccountsOf(DataDirectory.Open(Folder, clock, Connection)), user, login, PlansAreOpen)
            : login is null ? (new Acting.Owner(user), null)
            : (null, new AccountRefused.Unknown(login));
        Acting = acting ?? throw new RefusedException(refused!.Text);
        Demand(Acting.Refuse(right));
    }

    /// <summary>Refuses a right in an area: all its municipalities must be within it.</summary>
    public void Demand(Right right, Area area)
    {
        foreach (var municipality in Reference.Areas.Municipalities(area.Id))
        {
            Demand(Acting.Refuse(right, municipality.Id));
        }
    }

    /// <summary>Refuses a right that concerns every citizen of the registers: all municipalities that they cover must be within it.</summary>
    public void DemandOfAll(Right right, DataDirectory data) => Demand(data.Use(db => Coverage.Refuse(db, Acting, right)));

    private AccountStore AccountsOf(DataDirectory data) => new(data, DemonstrationNote.In(Folder) is not null);

    private static void Demand(AccessRefused? refused)
    {
        if (refused is not null)
        {
            throw new RefusedException(refused.Text);
        }
    }

    /// <summary>The clock that is read by: that of the data directory's demonstration, or the real one. What is written keeps the real one.</summary>
    public TimeProvider Clock => shown ??= DemonstrationClock.In(Folder, clock);

    /// <summary>Says, beside what is printed, that the data directory holds a demonstration and what day it is there.</summary>
    public void TellOfDemonstration()
    {
        if (DemonstrationClock.LineOf(Clock) is { } line)
        {
            errors.WriteLine(line.In(language));
        }
    }

    /// <summary>The data directory's own figures, as they were known when the call asks.</summary>
    public KnownShelf Own(PlanLibrary library) =>
        new OwnLibrary(library, new LiveHistories(library.Data, library.Reference), Clock, DemonstrationClock.FromOf(Clock)).At(Knowledge);

    /// <summary>Says beside what is printed that own figures leave somebody out.</summary>
    public void TellOfLeftOut(KnownShelf known)
    {
        var (isSome, count) = known.LeftOutFor(Acting);
        if (isSome)
        {
            errors.WriteLine(count is null ? OwnTexts.LeavesOutSome.In(language) : Pick(
                $"{count} af registrenes borgere er ikke regnet med i egne tal, fordi deres oplysninger ikke kan læses. »rettesnor registers check« siger hvem og hvorfor.",
                $"{count} of the registers' citizens are not counted in own figures, because their facts cannot be read. ‘rettesnor registers check’ says who and why."));
        }
    }

    /// <summary>The clock of this machine.</summary>
    public TimeProvider RealClock => clock;

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T Value<T>(Argument<T> argument) => parsed.GetValue(argument)!;

    private const int MostListed = 16;

    public string Pick(string danish, string english) => language == Language.Danish ? danish : english;

    /// <summary>How rows are printed; the first of the forms is what is meant when none is named.</summary>
    public string Form(params string[] forms)
    {
        Check(CliCommand.Lang, "da", "en");
        var form = parsed.GetValue(CliCommand.Format) ?? forms[0];
        return forms.Contains(form) ? form : throw Unknown(form, forms);
    }

    public void Check(Option<string> option, params string[] known)
    {
        if (parsed.GetValue(option) is { } value && !known.Contains(value))
        {
            throw Unknown(value, known);
        }
    }

    public static RefusedException Unknown(string word, IReadOnlyCollection<string> known)
    {
        var near = Nearest.To(word, known, 1).FirstOrDefault();

        // Hundreds of words help nobody; the nearest does.
        var list = known.Count > MostListed ? null : string.Join(", ", known.Where(k => k.Length > 0));
        return new RefusedException(new LocalText(
            $"»{word}« kendes ikke.{(list is null ? "" : $" Vælg mellem {list}.")}{(near is not null ? $" Mente du »{near}«?" : list is null ? $" Der er {known.Count} at vælge mellem." : "")}",
            $"‘{word}’ is not known.{(list is null ? "" : $" Choose one of {list}.")}{(near is not null ? $" Did you mean ‘{near}’?" : list is null ? $" There are {known.Count} to choose from." : "")}"));
    }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The day of the calendar, also in a demonstration.</summary>
    public DateOnly RealToday => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A date that was asked for: a period means its last day.</summary>
    public DateOnly? Date(Option<string> option) => Value(option) is { } text ? ReadPeriod(text).LastDay : null;

    /// <summary>A day to begin on: a period means its first day.</summary>
    public DateOnly? FirstDay(Option<string> option) => Value(option) is { } text ? ReadPeriod(text).FirstDay : null;

    /// <summary>As of when the call asks.</summary>
    public Knowledge Knowledge => Date(CliCommand.KnownOn) is not { } day ? Knowledge.Now
        : day <= RealToday ? Knowledge.On(day, clock)
        : throw new RefusedException(new LocalText(
            $"--known-on: {Measurement.Time.Period.OfDate(day).ToText(Language.Danish)} er ikke kommet endnu.", $"--known-on: {Measurement.Time.Period.OfDate(day).ToText(Language.English)} has not come yet."));

    private static Period ReadPeriod(string text) => Period.TryParse(text, out var period, out _) ? period
        : throw new RefusedException(new LocalText(
            $"»{text}« er ikke en dato. Skriv for eksempel 2022-Q3, 2022-09, 2022, »3. kvartal 2022« eller 2021-10-04. Et år er fra 1900 til 2199.",
            $"‘{text}’ is not a date. Write for example 2022-Q3, 2022-09, 2022, ‘Q3 2022’ or 2021-10-04. A year is from 1900 to 2199."));

    /// <summary>Areas and measures, which come with the program and need no data directory.</summary>
    public ReferenceData Reference => reference ??= ReferenceData.Load(ReferenceData.ShippedFolder);

    /// <summary>Opens the data directory. A new one is filled with the plans that the program ships with, and says so.</summary>
    public PlanLibrary Open()
    {
        var data = DataDirectory.Open(Folder, clock, Connection);
        var library = new PlanLibrary(data, Reference);
        if (data.Revision() == 0)
        {
            errors.WriteLine(Pick($"Ny datamappe: {data.Path}. De medfølgende planer indlæses.", $"New data directory: {data.Path}. Loading the plans that come with the program."));
            Shipped.Load(library, Acting is Acting.Anonymous ? Environment.UserName : Acting.Who, "rettesnor");
        }

        return Date(CliCommand.KnownOn) is { } day && day <= RealToday && Knowledge.RefuseBefore(day, data, clock) is { } refused ? throw new RefusedException(refused) : library;
    }

    /// <summary>Opens the data directory as it is: a new one stays empty.</summary>
    public DataDirectory OpenEmpty() => DataDirectory.Open(Folder, clock, Connection);

    /// <summary>
    /// Opens the data directory at a plan: one that it holds, by id, or one at the path of its folder or file. What is wrong with the
    /// call is found before a new directory is made; in that one only the plans that the program ships with will be.
    /// </summary>
    /// <param name="name">The plan as it was written.</param>
    /// <param name="check">Refuses what else of the call does not fit the plan.</param>
    public (PlanLibrary Library, PlanBundle Bundle) Open(string name, Action<Plan>? check = null)
    {
        var bundle = IsNew ? Shipped.Plans.FirstOrDefault(p => string.Equals(p, name, StringComparison.OrdinalIgnoreCase)) is { } shipped
            ? ReadPlan(Path.Combine(Shipped.Folder, shipped)) : ReadPlan(PlanPath.Find(name) ?? throw NoPlan(name, Shipped.Plans)) : null;
        if (bundle is not null)
        {
            check?.Invoke(bundle.Plan);
        }

        var library = Open();
        var shelf = library.At(Knowledge);
        bundle = shelf.Find(name) ?? ReadPlan(PlanPath.Find(name) ?? throw NoPlan(name, [.. shelf.Plans.Select(p => p.Plan.Id)]));
        check?.Invoke(bundle.Plan);
        return (library, bundle);
    }

    /// <summary>The files of a plan by its id in the data directory, which is not made where it is missing.</summary>
    public PlanTexts Texts(string id)
    {
        var plans = IsNew ? [] : Open().Current().Plans;
        return plans.FirstOrDefault(p => string.Equals(p.Plan.Id, id, StringComparison.OrdinalIgnoreCase))?.Texts
            ?? throw NoPlan(id, [.. Shipped.Plans.Union(plans.Select(p => p.Plan.Id)).Order(StringComparer.Ordinal)]);
    }

    private string Folder => (parsed.GetValue(CliCommand.Data) ?? Environment.GetEnvironmentVariable("RETTESNOR_DATA")) is not { } named ? "data"
        : !string.IsNullOrWhiteSpace(named) ? named
        : throw new RefusedException(new LocalText(
            "Datamappen er angivet som tom tekst. Skriv en mappe i --data eller RETTESNOR_DATA, eller lad begge være.",
            "The data directory is given as an empty text. Write a folder in --data or RETTESNOR_DATA, or leave out both."));

    // A connection string holds a password, so it is not an option that others on the machine can see.
    private static string? Connection => Environment.GetEnvironmentVariable("RETTESNOR_DATABASE");

    /// <summary>Whether there is no database yet.</summary>
    public bool IsNew => !DataDirectory.Exists(Folder, Connection);

    private PlanBundle ReadPlan(string folder)
    {
        var problems = new List<InputProblem>();
        return PlanBundle.Read(PlanTexts.FromFolder(folder), Reference, new PlanWords(Reference), problems)
            ?? throw new RefusedException(new LocalText(
                string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.Danish))),
                string.Join(Environment.NewLine, problems.Select(p => p.ToText(Language.English)))));
    }

    private static RefusedException NoPlan(string name, IReadOnlyList<string> known)
    {
        if (Directory.Exists(name))
        {
            return new RefusedException(new LocalText($"Mappen {name} har ingen plan.yaml.", $"The folder {name} has no plan.yaml."));
        }

        if (known.Count == 0)
        {
            return new RefusedException(new LocalText($"Planen »{name}« findes ikke: der var ingen planer endnu.", $"There is no plan ‘{name}’: there were no plans yet."));
        }

        var near = Nearest.To(name, known, 1).FirstOrDefault();
        var list = string.Join(", ", known);
        return new RefusedException(new LocalText(
            $"Planen »{name}« findes ikke.{(near is null ? "" : $" Mente du »{near}«?")} Der er: {list}.",
            $"There is no plan ‘{name}’.{(near is null ? "" : $" Did you mean ‘{near}’?")} There are: {list}."));
    }
}
