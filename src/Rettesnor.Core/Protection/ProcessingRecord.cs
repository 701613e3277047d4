using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>
/// The record of processing (article 30 of the GDPR) of one municipality: what the program knows of itself, and what the municipality has
/// filled in. A field that is not filled in says so.
/// </summary>
public sealed class ProcessingRecord(DataDirectory data, ReferenceData reference, Language language)
{
    public PlainDocument Of(AreaId area) => data.Read(db =>
    {
        var filled = Statements.Of(db, area);
        var name = reference.NameOf(area, language);
        return new PlainDocument
        {
            Language = language,
            Title = Say("Fortegnelse over behandling af personoplysninger", "Record of processing of personal data"),
            Subtitle = Say("Opfølgning på beskæftigelsesplanen i Rettesnor (databeskyttelsesforordningens artikel 30)", "Following up on the employment plan in Rettesnor (article 30 of the GDPR)"),
            Municipality = Say($"{name} Kommune", $"{name} Municipality"),
            Made = DateOnly.FromDateTime(data.Clock.GetLocalNow().DateTime),
            Origin = Say("Programmets egne registre, regler og frister, og det, kommunen har udfyldt", "The program's own registers, rules and time limits, and what the municipality has filled in"),
            Sections =
            [
                Filled("ansvarlig", Say("Hvem der svarer for det", "Who answers for it"), filled, "controller", "privacy.contact", "dpo"),
                new("formaal", Say("Formål", "Purposes"), [
                    Say("At følge kommunens beskæftigelsesplan: at regne dens mål ud, finde de borgere, et mål handler om, og give dem den samtale eller det tilbud, planen lover.", "Following the municipality's employment plan: working out its goals, finding the citizens that a goal is about, and giving them the interview or offer that the plan promises."),
                    Say("At holde øje med lovens frister for samtaler og tilbud, finde stillinger til borgere og borgere til stillinger, og føre regnskab for puljer til uddannelse.", "Watching the law's time limits of interviews and offers, finding vacancies for citizens and citizens for vacancies, and keeping the accounts of pools for education."),
                    Say("At skrive afrapporteringer til det politiske udvalg, hvor ingen borger kan genkendes.", "Writing follow-ups for the political committee, in which no citizen can be recognised."),
                    FieldText(filled, "legal-basis"),
                ], []),
                new("personer", Say("Hvem der er oplysninger om", "Whom the data are about"), [
                    Say("Borgere, som kommunen hjælper eller har hjulpet, fra fagsystemerne. Oplysninger om ydelser og indsatser er almindelige oplysninger; en visitation, et støtteniveau eller en kompenserende ordning kan sige noget om helbred, og grundlaget for ophold og oprindelsen kan sige noget om etnisk oprindelse.",
                        "Citizens whom the municipality helps or has helped, from the case systems. Data about benefits and efforts are ordinary data; a readiness, a level of support or a compensating scheme can say something about health, and the basis of residence and the origin something about ethnic origin."),
                    Say("Virksomheder, hvoraf enkeltmandsvirksomheder er personer.", "Employers, of whom sole proprietors are persons."),
                    Say("Medarbejdere med en konto: navn, login, roller, eventuel e-mailadresse, og hvad de har læst og skrevet.", "Employees with an account: name, login, roles, any e-mail address, and what they have read and written."),
                ], []),
                Registers(),
                Recipients(filled),
                Sources(db),
                Retention(db),
                Security(filled),
                Filled("behandlere", Say("Databehandlere og overførsler", "Processors and transfers"), filled, "processing.processors", "processing.transfers"),
            ],
        };
    });

    private PlainSection Filled(string id, string heading, IReadOnlyDictionary<string, FilledField> filled, params IEnumerable<string> fields) => new(id, heading, [.. fields.Select(f => FieldText(filled, f))]);

    private string FieldText(IReadOnlyDictionary<string, FilledField> filled, string field) =>
        $"{StatementField.Find(field)!.Title.In(language)}: {filled.GetValueOrDefault(field)?.In(language) ?? Say("(ikke udfyldt af kommunen endnu)", "(not filled in by the municipality yet)")}";

    private PlainSection Registers() => new(
        "registre", Say("Hvad der registreres", "What is registered"),
        [Say("Hvert register med sine felter. CPR-numre gemmes krypteret for sig selv; alt andet er knyttet til et nummer, som kun Rettesnor bruger.", "Each register with its fields. CPR numbers are kept encrypted by themselves; all else belongs to a number that only Rettesnor uses.")],
        [new PlainTable(
            Say("Registrene", "The registers"), ["Register", Say("Om", "About"), Say("Hvad", "What"), Say("Felter", "Fields")],
            [.. AllRegisters.All.Select(r => (IReadOnlyList<string>)[r.Title.In(language), r.Of == Subject.Citizens ? Say("borgere", "citizens") : Say("virksomheder", "employers"), r.About.In(language), string.Join(", ", r.Fields.Select(f => f.Title.In(language)))])])]);

    private PlainSection Recipients(IReadOnlyDictionary<string, FilledField> filled) => new(
        "modtagere", Say("Hvem der kan se det", "Who can see it"),
        [Say("Hvad en rolle ikke står med her, er den nægtet.", "What does not stand with a role here is refused to it."), FieldText(filled, "privacy.recipients")],
        [new PlainTable(
            Say("Roller og hvad de må", "Roles and what they may"), [Say("Rolle", "Role"), Say("Må", "May"), Say("Hvor langt", "How far")],
            [.. from role in Enum.GetValues<Role>()
                from rights in Enum.GetValues<Right>().Where(r => AccessRules.Of(role, r) is not null).GroupBy(r => AccessRules.Of(role, r)!.Value).OrderBy(g => g.Key)
                select (IReadOnlyList<string>)[RoleWords.Title(role).In(language), string.Join("; ", rights.Select(r => RightWords.To(r).In(language))), ScopeText(rights.Key)]])]);

    private string ScopeText(Scope scope) => scope switch
    {
        Scope.OwnCases => Say("egne sager", "own cases"),
        Scope.Team => Say("eget team", "own team"),
        Scope.Municipality => Say("hele kommunen", "the whole municipality"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };

    private PlainSection Sources(Session db)
    {
        var sources = db.Rows("SELECT source, register FROM import_profiles WHERE superseded_by IS NULL ORDER BY source, register", row => (Source: row.GetString(0), Register: row.GetString(1)));
        var heading = Say("Hvor det kommer fra", "Where it comes from");
        return sources.Count == 0
            ? new PlainSection("kilder", heading, Say("Ingen kilder er sat op endnu. Det, medarbejdere skriver på siderne, kommer fra dem.", "No sources are set up yet. What employees write on the pages comes from them."))
            : new PlainSection("kilder", heading, [Say("Filer fra disse systemer, og det, medarbejdere skriver på siderne.", "Files from these systems, and what employees write on the pages.")],
                [new PlainTable(heading, [Say("Kilde", "Source"), Say("Registre", "Registers")], [.. sources.GroupBy(s => s.Source).Select(g => (IReadOnlyList<string>)[g.Key, string.Join(", ", g.Select(s => AllRegisters.Find(s.Register)?.Title.In(language) ?? s.Register))])])]);
    }

    private PlainSection Retention(Session db)
    {
        var rules = RetentionStore.Of(db, reference);
        return new PlainSection(
            "frister", Say("Hvor længe det gemmes", "How long it is kept"),
            [RetentionStore.HasOwn(db) ? Say("Kommunens egne frister.", "The municipality's own time limits.") : Say("De frister, der følger med programmet; kommunen har ikke sat sine egne.", "The time limits that come with the program; the municipality has not set its own.")],
            [RulesTable(rules, language)]);
    }

    /// <summary>The rules of how long things are kept, as a table.</summary>
    public static PlainTable RulesTable(RetentionRules rules, Language language)
    {
        string Say(string danish, string english) => language == Language.Danish ? danish : english;
        return new PlainTable(
            Say("Fristerne", "The time limits"), [Say("Hvad", "What"), Say("Gemmes", "Kept"), Say("Regnet fra", "Counted from"), Say("Kilde", "Source"), Say("Usikkert", "Uncertain")],
            [.. rules.All.Select(r => (IReadOnlyList<string>)[r.What.In(language), r.KeepText(language), r.After.In(language), r.Source.In(language), r.Uncertain?.In(language) ?? ""])]);
    }

    private PlainSection Security(IReadOnlyDictionary<string, FilledField> filled) => new(
        "sikkerhed", Say("Sikkerhed", "Security"),
        Say("CPR-numre er krypteret (AES-GCM) og slås op med en nøglet hash; nøglerne ligger i en fil for sig, som ingen sikkerhedskopi af databasen har. De står i ingen log, ingen adresse og, uden en begrundelse, i ingen fil.", "CPR numbers are encrypted (AES-GCM) and looked up by a keyed hash; the keys lie in a file by themselves, which no backup of the database has. They stand in no log, no address and, without a reason, in no file."),
        Say("Adgang er nægtet, medmindre en rolle giver den. De rettigheder, der handler om borgere, logge og konti, kræver mere end en adgangskode: ", "Access is refused unless a role gives it. The rights about citizens, logs and accounts need more than a password: ")
            + string.Join(", ", Enum.GetValues<Right>().Where(AccessRules.NeedsSecondFactor).Select(r => RightWords.To(r).In(language))) + ".",
        Say("Hver læsning om en borger bliver husket med hvem, hvornår og hvor; hver skrivning også med hvorfor. Intet rettes uden, at det, der stod, kan ses. Databeskyttelsesrådgiveren læser loggen.", "Each reading about a citizen is kept with who, when and where; each write with why as well. Nothing is corrected without what stood being there to see. The data protection officer reads the log."),
        Say("Sletning efter fristerne fjerner rækkerne, skriver databasens filer om og leder bagefter i alle tabeller og filer; hvad der blev fundet, gemmes.", "Erasure by the time limits removes the rows, writes the database's files anew and searches all tables and files afterwards; what was found is kept."),
        FieldText(filled, "processing.security"));

    private string Say(string danish, string english) => language == Language.Danish ? danish : english;
}
