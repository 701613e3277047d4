using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Protection;

/// <summary>
/// Everything that is held about one citizen, in words that the citizen can read. Who has read is said by role and not by name, as
/// decision 31 explains; the citizen's own caseworker is named, for the citizen knows them.
/// </summary>
/// <param name="data">The data directory.</param>
/// <param name="reference">The words.</param>
/// <param name="accounts">The accounts, whose roles are said.</param>
/// <param name="language">The language of the file.</param>
public sealed class PersonDossier(DataDirectory data, ReferenceData reference, IReadOnlyList<Account> accounts, Language language)
{
    private readonly FactText words = new(new CodeLists(reference));
    private readonly Dictionary<string, Account> byLogin = accounts.DistinctBy(a => a.Login, StringComparer.OrdinalIgnoreCase).ToDictionary(a => a.Login, StringComparer.OrdinalIgnoreCase);

    /// <summary>The file. That it is made is kept first (<see cref="Insights.Keep"/>).</summary>
    public PlainDocument Of(int person, string? notice) => data.Read(db =>
    {
        var file = PersonFile.Of(db, data, person);

        // Who gives it: to one who has moved away, where they lived; one who never lived here may be of any that are covered.
        var places = PersonPlaces.ForInsight(db, person, Today);
        var home = places.Count <= 2 ? places[^1].Municipality : null;
        var municipality = home is null ? "" : reference.NameOf(new AreaId(home), language);
        return new PlainDocument
        {
            Language = language,
            Title = Say("Alt, vi har registreret om dig", "Everything that we have registered about you"),
            Subtitle = $"{file.Name ?? Say("Borger", "Citizen")}, {file.Cpr}",
            Municipality = municipality.Length == 0 ? "Rettesnor" : Say($"{municipality} Kommune", $"{municipality} Municipality"),
            Made = Today,
            Origin = Say("Alt, hvad kommunen har skrevet eller hentet ind om dig i Rettesnor", "Everything that the municipality has written or fetched about you in Rettesnor"),
            Notice = notice,
            Sections =
            [
                About(),
                .. AllRegisters.OfCitizens.Select(r => Register(db, r, file)).OfType<PlainSection>(),
                Marks(db, person), Sources(db, person), Readings(db, person), Openings(db, person), Files(db, person), Uses(db), LeftOut(),
            ],
        };
    });

    private DateOnly Today => DateOnly.FromDateTime(data.Clock.GetLocalNow().DateTime);

    private PlainSection About() => new(
        "om", Say("Om denne fil", "About this file"),
        Say("Filen har alt, hvad kommunen har om dig i Rettesnor: det, der gælder nu, det, der er rettet eller trukket tilbage, hvor det kommer fra, hvem der har set det, og hvad det bruges til. Kommunens fagsystemer kan have mere om dig; spørg om dem for sig.",
            "The file has everything that the municipality has about you in Rettesnor: what holds now, what was corrected or taken back, where it comes from, who has seen it and what it is used for. The municipality's case systems may have more about you; ask for those by themselves."),
        Say("Er noget forkert, så sig det til kommunen. Du kan bede om at få det rettet eller slettet, og du kan klage til Datatilsynet over den måde, kommunen bruger dine oplysninger på.",
            "If something is wrong, tell the municipality. You can ask for it to be corrected or erased, and you can complain to the Danish data protection agency about how the municipality uses your data."),
        Say("De sidste fire cifre af dit CPR-nummer er skjult, så filen kan sendes og gemmes. Kommunen har hele nummeret, krypteret.",
            "The last four digits of your CPR number are hidden, so that the file can be sent and kept. The municipality has the whole number, encrypted."));

    private PlainSection? Register(Session db, Register register, PersonFile file)
    {
        var (now, past) = (file.Of(register).ToList(), file.Past.Where(f => f.Register == register).ToList());
        if (now.Count + past.Count == 0)
        {
            return null;
        }

        var titles = register.Fields.Select(f => f.Title.In(language)).ToList();
        var tables = new List<PlainTable>();
        if (now.Count > 0)
        {
            tables.Add(new PlainTable(
                Say("Det, der gælder", "What holds"), [.. titles, Say("Kommer fra", "Comes from"), Say("Registreret", "Registered"), Say("Hvorfor", "Why")],
                [.. now.OrderBy(f => Order(f)).Select(f => (IReadOnlyList<string>)[.. Texts(register, f), SourceOf(f.Kept.Fact.Source), RecordedBy(f), f.Why])]).WithoutEmpty());
        }

        if (past.Count > 0)
        {
            tables.Add(new PlainTable(
                Say("Det, der er rettet eller trukket tilbage", "What was corrected or taken back"), [.. titles, Say("Kom fra", "Came from"), Say("Registreret", "Registered"), Say("Rettet", "Corrected"), Say("Hvorfor", "Why")],
                [.. past.Select(f => (IReadOnlyList<string>)[.. Texts(register, f), SourceOf(f.Kept.Fact.Source), RecordedBy(f), $"{At(f.SupersededBy!.Value.At)}, {RoleOf(f.SupersededBy.Value.Who)}", f.SupersededBy.Value.Why])]).WithoutEmpty());
        }

        return new PlainSection("register-" + register.Id.Replace('_', '-'), register == AllRegisters.Details ? Say("Hvem du er", "Who you are") : register.Title.In(language), [register.About.In(language)], tables);
    }

    // The caseworker is kept by login, and the citizen knows them by name.
    private IEnumerable<string> Texts(Register register, FiledFact fact) =>
        words.Of(register, fact.Kept.Fact.Values, language).Select((text, i) => register == AllRegisters.States && register.Fields[i].Name == "value" && fact.Value<string>("dimension") == "caseworker" ? byLogin.GetValueOrDefault(text)?.Name ?? text : text);

    private static DateOnly Order(FiledFact fact) => fact.Kept.Fact.Values.OfType<DateOnly>().FirstOrDefault();

    private PlainSection Marks(Session db, int person) => Rows(
        "lister", Say("Opgaver og noter på lister", "Tasks and notes on lists"),
        Say("Kommunen følger sine mål med lister over de borgere, et mål handler om. Hvem der står på en liste, regnes ud af oplysningerne ovenfor, hver gang listen bliver vist, og gemmes ikke. Det, nogen har skrevet om dig på en liste, gemmes.",
            "The municipality follows its goals by lists of the citizens that a goal is about. Who is on a list is worked out from what stands above each time the list is shown, and is not kept. What somebody has written about you on a list is kept."),
        [Say("Hvornår", "When"), Say("Plan og mål", "Plan and goal"), Say("Hvad", "What"), Say("Tekst", "Text"), Say("Hvem", "Who"), Say("Gælder", "Holds")],
        db.Rows($"SELECT w.at, m.list, m.kind, m.text, w.who, m.superseded_by FROM {ListMarks.Table} m JOIN writes w ON w.id = m.write_id WHERE m.person_id = @person ORDER BY m.id",
            row => (IReadOnlyList<string>)
            [
                At(row.GetFieldValue<DateTime>(0)), row.GetString(1),
                row.GetString(2) switch { "assigned" => Say("opgave", "task"), "note" => Say("note", "note"), _ => Say("sat til side", "set aside") },
                row.GetString(2) == "assigned" && row.GetString(3).Length > 0 ? RoleOf(row.GetString(3)) : row.GetString(3).Length == 0 ? Say("taget tilbage", "taken back") : row.GetString(3),
                RoleOf(row.GetString(4)), row.IsDBNull(5) ? Say("ja", "yes") : Say("nej", "no"),
            ], ("person", person)));

    private PlainSection Sources(Session db, int person)
    {
        var writes = AllRegisters.OfCitizens.SelectMany(r => db.Rows($"SELECT DISTINCT write_id FROM {r.Id} WHERE person_id = @person", row => row.GetInt64(0), ("person", person))).Distinct().Order().ToList();
        var rows = NumberLists.Of(writes).SelectMany(list => db.Rows(
            $"SELECT ended, source, register, file_name FROM imports WHERE write_id IN ({list}) ORDER BY id",
            row => (IReadOnlyList<string>)[row.IsDBNull(0) ? "" : At(row.GetFieldValue<DateTime>(0)), row.GetString(1), AllRegisters.Find(row.GetString(2))?.Title.In(language) ?? row.GetString(2), row.GetString(3)])).ToList();
        return Rows(
            "kilder", Say("Filer, oplysningerne kom med", "Files that it came by"), Say("Kommunen henter oplysninger fra sine fagsystemer som filer. Filerne selv gemmes ikke.", "The municipality fetches data from its case systems as files. The files themselves are not kept."),
            [Say("Hvornår", "When"), Say("Kilde", "Source"), "Register", Say("Fil", "File")], rows);
    }

    private PlainSection Readings(Session db, int person) => Rows(
        "laest", Say("Hvem der har set oplysninger om dig", "Who has seen data about you"),
        Say("Hver gang nogen i kommunen åbner din side, ser dig på en liste eller skriver dig ud, bliver det husket. Her står, hvornår, med hvilken rolle, hvor og til hvad. Medarbejdernes navne står her ikke: de har læst på kommunens vegne, og kommunen svarer for det.",
            "Each time that somebody in the municipality opens your page, sees you on a list or writes you out, it is kept. Here stands when, in what role, where and for what. The employees' names do not stand here: they have read on behalf of the municipality, and the municipality answers for it."),
        [Say("Hvornår", "When"), Say("Rolle", "Role"), Say("Hvor", "Where"), Say("Til hvad", "For what")],
        db.Rows("SELECT DISTINCT at, who, process FROM readings WHERE person_id = @person ORDER BY at, who, process", row => (IReadOnlyList<string>)
            [At(row.GetFieldValue<DateTime>(0)), RoleOf(row.GetString(1)), LogPlaces.Of(row.GetString(2)).In(language), LogPlaces.PurposeOf(row.GetString(2)).In(language)], ("person", person)));

    private PlainSection Openings(Session db, int person) => Rows(
        "aabnet", Say("Åbnet af en, som ikke har din sag", "Opened by somebody who does not have your case"),
        Say("En medarbejder kan åbne en borger uden for sit eget område, når der er grund til det. Grunden skal skrives, og kommunens databeskyttelsesrådgiver ser den.",
            "An employee can open a citizen outside their own scope when there is reason to. The reason has to be written, and the municipality's data protection officer sees it."),
        [Say("Hvornår", "When"), Say("Rolle", "Role"), Say("Hvorfor", "Why")],
        Written(db, Access.Openings.Table, person));

    private PlainSection Files(Session db, int person) => Rows(
        "indsigter", Say("Filer som denne", "Files such as this one"), Say("Hver gang en fil som denne bliver lavet om dig.", "Each time a file such as this one was made about you."),
        [Say("Hvornår", "When"), Say("Rolle", "Role"), Say("Hvorfor", "Why")],
        Written(db, Insights.Table, person));

    private List<IReadOnlyList<string>> Written(Session db, string table, int person) => db.Rows(
        $"SELECT w.at, w.who, w.why FROM {table} t JOIN writes w ON w.id = t.write_id WHERE t.person_id = @person ORDER BY t.id",
        row => (IReadOnlyList<string>)[At(row.GetFieldValue<DateTime>(0)), RoleOf(row.GetString(1)), row.GetString(2)], ("person", person));

    private PlainSection Uses(Session db)
    {
        var rules = RetentionStore.Of(db, reference);
        var citizens = rules[RetentionOf.Citizens];
        return new PlainSection(
            "brug", Say("Hvad oplysningerne bruges til, og hvor længe de gemmes", "What the data are used for, and how long they are kept"),
            Say("Medarbejdere med din sag bruger dem til at hjælpe dig videre. Kommunen regner tal ud af dem, så den kan følge sine mål; i tallene kan ingen genkendes, og tal på færre end fem borgere gives ikke ud.",
                "Employees with your case use them to help you on. The municipality works figures out of them, so that it can follow its goals; nobody can be recognised in the figures, and no figure of fewer than five citizens is given out."),
            Say("Rettesnor afgør ingen sager og træffer ingen beslutninger om dig.", "Rettesnor decides no cases and makes no decisions about you."),
            citizens.Keep is null ? Say("Kommunen har besluttet, at der ikke er en frist for, hvor længe oplysninger om borgere gemmes.", "The municipality has decided that there is no time limit to how long data about citizens are kept.")
                : Say($"Alt om dig kan slettes, når der er gået {citizens.KeepText(Language.Danish)} efter {citizens.After.Da}. Intet slettes af sig selv: en leder beslutter det.",
                    $"Everything about you can be erased {citizens.KeepText(Language.English)} after {citizens.After.En}. Nothing is erased by itself: a leader decides it."),
            rules[RetentionOf.Readings].Keep is null ? Say("Hvem der har læst om dig, slettes sammen med dig.", "Who has read about you is erased together with you.")
                : Say($"Hvem der har læst om dig, kan slettes efter {rules[RetentionOf.Readings].KeepText(Language.Danish)}, og slettes senest sammen med dig.",
                    $"Who has read about you can be erased after {rules[RetentionOf.Readings].KeepText(Language.English)}, and is erased together with you at the latest."));
    }

    private PlainSection LeftOut() => new(
        "ikke-med", Say("Hvad der ikke står her", "What does not stand here"),
        [.. PersonTables.All.Where(t => t.NotInFile is not null).Select(t => $"{t.Title.In(language)}: {t.NotInFile!.In(language)}"),
            Say("Forløb i hukommelsen: Rettesnor samler oplysningerne ovenfor, så tallene kan regnes hurtigt. Der er intet i dem, som ikke står ovenfor.", "Histories in memory: Rettesnor gathers what stands above so that figures can be worked out quickly. There is nothing in them that does not stand above.")]);

    private PlainSection Rows(string id, string heading, string about, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) => rows.Count == 0
        ? new PlainSection(id, heading, about, Say("Der er intet.", "There is nothing."))
        : new PlainSection(id, heading, [about], [new PlainTable(heading, columns, rows)]);

    // What came by a file was written by nobody here.
    private string RecordedBy(FiledFact fact) => fact.IsOwn ? $"{At(fact.At)}, {RoleOf(fact.Who)}" : $"{At(fact.At)}, {Say("fra en fil", "from a file")}";

    private string SourceOf(string source) => source == Fact.Own ? Say("skrevet i Rettesnor", "written in Rettesnor") : source;

    private string RoleOf(string who) => byLogin.TryGetValue(who, out var account) && account.Roles.Count > 0
        ? string.Join(", ", account.Roles.Select(r => RoleWords.Title(r.Role).In(language).ToLowerInvariant()).Distinct())
        : Say("driften, eller en tidligere medarbejder", "operations, or a former employee");

    private string At(DateTime utc) => WallClock.Text(DateTime.SpecifyKind(utc, DateTimeKind.Utc), data.Clock.LocalTimeZone, language);

    private string Say(string danish, string english) => language == Language.Danish ? danish : english;
}
