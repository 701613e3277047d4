using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>Which of a municipality's statements a field stands in.</summary>
[Flags]
public enum StatementPages
{
    None = 0,

    /// <summary>How accessible the pages are.</summary>
    Accessibility = 1,

    /// <summary>How the municipality uses what it knows about citizens.</summary>
    Privacy = 2,

    /// <summary>The record of processing.</summary>
    Processing = 4,
}

/// <summary>Something that only the municipality can say.</summary>
/// <param name="Id">Its name in the database.</param>
/// <param name="Pages">Where it is shown.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Hint">What to write.</param>
public sealed record StatementField(string Id, StatementPages Pages, LocalText Title, LocalText Hint)
{
    public static readonly IReadOnlyList<StatementField> All =
    [
        new("accessibility.standing", StatementPages.Accessibility, new("Hvor tilgængelige siderne er", "How accessible the pages are"),
            new("Helt, delvist eller ikke, og hvilket krav I måler mod.", "Wholly, partly or not, and against which requirement.")),
        new("accessibility.gaps", StatementPages.Accessibility, new("Det, der ikke er tilgængeligt", "What is not accessible"),
            new("Hver ting, hvem den rammer, hvorfor, og hvornår den bliver bedre.", "Each thing, whom it hinders, why, and when it gets better.")),
        new("accessibility.tested", StatementPages.Accessibility, new("Sådan er det undersøgt", "How it was looked into"),
            new("Hvem der har prøvet siderne, hvordan og hvornår.", "Who has tried the pages, how and when.")),
        new("accessibility.contact", StatementPages.Accessibility, new("Sig til, hvis der er noget, du ikke kan bruge", "Tell us if there is something that you cannot use"),
            new("Telefon og mail, og hvor hurtigt I svarer.", "Phone and mail, and how soon you answer.")),
        new("accessibility.complaint", StatementPages.Accessibility, new("Hvis svaret ikke hjælper", "If the answer does not help"),
            new("Hvilken myndighed der fører tilsyn, og hvordan man klager.", "Which authority supervises, and how to complain.")),
        new("controller", StatementPages.Privacy | StatementPages.Processing, new("Hvem der er dataansvarlig", "Who the controller is"),
            new("Kommunens navn, CVR-nummer og adresse.", "The municipality's name, CVR number and address.")),
        new("privacy.contact", StatementPages.Privacy | StatementPages.Processing, new("Hvem du kan spørge", "Whom to ask"),
            new("Den afdeling, der svarer på spørgsmål og anmodninger om indsigt, med telefon og sikker post.", "The department that answers questions and requests for access, with phone and secure mail.")),
        new("dpo", StatementPages.Privacy | StatementPages.Processing, new("Databeskyttelsesrådgiveren", "The data protection officer"),
            new("Navn eller funktion, telefon og sikker post.", "Name or function, phone and secure mail.")),
        new("legal-basis", StatementPages.Privacy | StatementPages.Processing, new("Formål og lovgrundlag", "Purpose and legal basis"),
            new("De love, som kommunen behandler oplysningerne efter, og til hvad.", "The acts by which the municipality processes the data, and for what.")),
        new("privacy.recipients", StatementPages.Privacy, new("Hvem oplysningerne gives videre til", "To whom the data are passed on"),
            new("Andre myndigheder, a-kasser og leverandører, eller at det ikke sker.", "Other authorities, unemployment funds and suppliers, or that it does not happen.")),
        new("privacy.complaint", StatementPages.Privacy, new("Hvis du vil klage", "If you want to complain"),
            new("Hvor i kommunen, og hos hvilken tilsynsmyndighed.", "Where in the municipality, and to which supervisory authority.")),
        new("processing.processors", StatementPages.Processing, new("Databehandlere", "Processors"),
            new("Hvem der driver serveren og sikkerhedskopierne, og aftalens nummer.", "Who runs the server and the backups, and the number of the agreement.")),
        new("processing.transfers", StatementPages.Processing, new("Overførsler ud af EU og EØS", "Transfers out of the EU and EEA"),
            new("Hvilke og på hvilket grundlag, eller ingen.", "Which and on what basis, or none.")),
        new("processing.security", StatementPages.Processing, new("Sikkerhed ud over programmets egen", "Security beyond the program's own"),
            new("Lokaler, netværk, instrukser, hvem der gennemgår loggen, og hvor nøglerne ligger.", "Rooms, network, instructions, who goes through the log, and where the keys lie.")),
    ];

    public static StatementField? Find(string? id) => All.FirstOrDefault(f => f.Id == id);

    /// <summary>Those of a statement, in its order.</summary>
    public static IEnumerable<StatementField> Of(StatementPages page) => All.Where(f => f.Pages.HasFlag(page));
}

/// <summary>What a municipality has filled in, and who did it when.</summary>
/// <param name="Text">The text; one of the languages may be empty.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Who.</param>
/// <param name="Revision">Its number: another where somebody has filled the field in again.</param>
public sealed record FilledField(LocalText Text, DateTime At, string Who, long Revision)
{
    /// <summary>The text in a language; null where it is not filled in in that.</summary>
    public string? In(Language language) => Text.In(language) is { Length: > 0 } text ? text : null;
}

/// <summary>What somebody sends of a field.</summary>
/// <param name="Text">What stands in it now.</param>
/// <param name="Seen">The revision that they saw; 0 where nothing was filled in.</param>
public sealed record SentField(LocalText Text, long Seen);

/// <summary>What came of fields that were sent.</summary>
/// <param name="Saved">How many were saved.</param>
/// <param name="Overtaken">Those that somebody else had changed after they were seen, which were not.</param>
public sealed record StatementsSaved(int Saved, IReadOnlyList<string> Overtaken);

/// <summary>The statements of municipalities.</summary>
public static class Statements
{
    /// <summary>More than this is no field, but a document.</summary>
    public const int MostLetters = 4000;

    /// <summary>What a municipality has filled in, by field.</summary>
    public static IReadOnlyDictionary<string, FilledField> Of(Session db, AreaId area) => db.Rows(
            "SELECT s.field, s.text_da, s.text_en, w.at, w.who, s.id FROM statements s JOIN writes w ON w.id = s.write_id WHERE s.area = @area AND s.superseded_by IS NULL",
            row => (row.GetString(0), new FilledField(new LocalText(row.GetString(1), row.GetString(2)), DateTime.SpecifyKind(row.GetFieldValue<DateTime>(3), DateTimeKind.Utc), row.GetString(4), row.GetInt64(5))), ("area", area.Value))
        .ToDictionary(f => f.Item1, f => f.Item2);

    /// <summary>The municipalities that have statements here: those whose citizens are in the registers, and those that have filled anything in.</summary>
    public static IReadOnlyList<AreaId> Municipalities(Session db) =>
        [.. Coverage.Of(db).Union(db.Rows("SELECT DISTINCT area FROM statements WHERE superseded_by IS NULL", row => new AreaId(row.GetString(0)))).Order()];

    /// <summary>
    /// Saves the fields that somebody has changed, each against what they saw: one that says what they saw is left as it is, and one that
    /// somebody else has changed meanwhile is not overwritten.
    /// </summary>
    public static StatementsSaved Put(DataDirectory data, Written written, AreaId area, IReadOnlyDictionary<string, SentField> fields)
    {
        var (saved, overtaken) = (0, new List<string>());
        data.WriteIfNeeded(written, (db, write) =>
        {
            db.TakeTurn();
            var now = Of(db, area);
            foreach (var (field, sent) in fields)
            {
                var stands = now.GetValueOrDefault(field);
                if (sent.Text == (stands?.Text ?? Empty) || sent.Text == TextOf(db, area, field, sent.Seen))
                {
                    continue;
                }

                if ((stands?.Revision ?? 0) != sent.Seen)
                {
                    overtaken.Add(field);
                    continue;
                }

                Put(db, write, area, field, sent.Text);
                saved++;
            }

            return saved > 0;
        });
        return new StatementsSaved(saved, overtaken);
    }

    private static LocalText Empty { get; } = new("", "");

    private static LocalText TextOf(Session db, AreaId area, string field, long revision) => db.Rows(
            "SELECT text_da, text_en FROM statements WHERE id = @id AND area = @area AND field = @field", row => new LocalText(row.GetString(0), row.GetString(1)),
            ("id", revision), ("area", area.Value), ("field", field))
        .FirstOrDefault() ?? Empty;

    private static void Put(Session db, long write, AreaId area, string field, LocalText text)
    {
        db.Run("UPDATE statements SET superseded_by = @write WHERE area = @area AND field = @field AND superseded_by IS NULL", ("write", write), ("area", area.Value), ("field", field));
        if (text.Da.Length + text.En.Length > 0)
        {
            db.Run(
                "INSERT INTO statements (area, field, text_da, text_en, write_id) VALUES (@area, @field, @da, @en, @write)",
                ("area", area.Value), ("field", field), ("da", text.Da), ("en", text.En), ("write", write));
        }
    }
}
