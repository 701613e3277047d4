using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Imports;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Import;

internal static class ImportTexts
{
    public static readonly LocalText Title = new("Import til registrene", "Import into the registers");
    public static readonly LocalText Lead = new(
        "Vælg et register og en fil fra kildesystemet. Du ser, hvad filen ville ændre, før noget bliver skrevet, og enten bliver alt skrevet eller intet.",
        "Choose a register and a file from the source system. You see what the file would change before anything is written, and either all of it is written or nothing.");
    public static readonly LocalText Register = new("Register", "Register");
    public static readonly LocalText Choose = new("Vælg", "Choose");
    public static readonly LocalText ChooseRegister = new("Vælg det register, som filen hører til.", "Choose the register that the file belongs to.");
    public static readonly LocalText ChooseFile = new("Vælg en fil, der ikke er tom.", "Choose a file that is not empty.");
    public static readonly LocalText File = new("Fil", "File");
    public static readonly LocalText FileHint = new(
        "CSV eller Excel-projektmappe (xlsx) på højst 500 MB. Filen slettes, når importen er slut, og senest efter et døgn.",
        "CSV or an Excel workbook (xlsx) of at most 500 MB. The file is deleted when the import has ended, and after a day at the latest.");
    public static readonly LocalText Next = new("Videre til kolonnerne", "On to the columns");
    public static readonly LocalText Newest = new("De seneste importer", "The newest imports");
    public static readonly LocalText NoneYet = new("Der er ingen endnu.", "There are none yet.");
    public static readonly LocalText When = new("Begyndt", "Began");
    public static readonly LocalText Source = new("Kilde", "Source");
    public static readonly LocalText FileName = new("Fil", "File");
    public static readonly LocalText RowCount = new("Rækker", "Rows");
    public static readonly LocalText State = new("Tilstand", "State");

    // The mapping
    public static readonly LocalText Mapping = new("Hvad kolonnerne er", "What the columns are");
    public static readonly LocalText MappingLead = new(
        "Rettesnor har gættet ud fra overskrifterne og indholdet. Ret det, der er forkert, og bekræft resten. Valgene gemmes til næste fil fra samme kilde.",
        "Rettesnor has guessed from the headings and the contents. Correct what is wrong and confirm the rest. The choices are kept for the next file of the same source.");
    public static readonly LocalText KnownLead = new(
        "Filen har de samme kolonner som sidst fra denne kilde, så valgene derfra er brugt.", "The file has the same columns as last time from this source, so the choices from then are used.");
    public static readonly LocalText SourceLabel = new("Kildesystemets navn", "The source system's name");
    public static readonly LocalText SourceHint = new("Små bogstaver a-z, tal og bindestreger, for eksempel kmd-momentum. Brug det samme navn hver gang.", "Small letters a-z, digits and hyphens, such as kmd-momentum. Use the same name each time.");
    public static readonly LocalText Cpr = new("CPR-nummer", "CPR number");
    public static readonly LocalText OwnId = new("Kildens eget id for rækken", "The source's own id for the row");
    public static readonly LocalText OwnIdHint = new("Lad den være tom, hvis filen ikke har et id, der er det samme næste gang.", "Leave it empty if the file has no id that is the same next time.");
    public static readonly LocalText Dates = new("Datoer skrives", "Days are written");
    public static readonly LocalText Decimals = new("Decimaltegn", "Decimal mark");
    public static readonly LocalText Field = new("Felt", "Field");
    public static readonly LocalText Column = new("Kolonne i filen", "Column in the file");
    public static readonly LocalText Constant = new("Eller samme værdi i alle rækker", "Or the same value in all rows");
    public static readonly LocalText Samples = new("Eksempler fra filen", "Examples from the file");
    public static readonly LocalText NoColumn = new("ikke i filen", "not in the file");
    public static readonly LocalText Required = new("skal udfyldes", "required");
    public static readonly LocalText CodesOf = new("Kildens ord", "The source's words");
    public static readonly LocalText Means = new("betyder", "means");
    public static readonly LocalText Nothing = new("ingen værdi", "no value");
    public static readonly LocalText ChooseCode = new("vælg, hvad det betyder", "choose what it means");
    public static readonly LocalText Show = new("Vis eksempler igen", "Show examples again");
    public static readonly LocalText CheckFile = new("Tjek filen", "Check the file");
    public static readonly LocalText Mend = new("Ret dette først:", "Mend this first:");
    public static readonly LocalText Gone = new("Filen er her ikke mere. Vælg den igen.", "The file is here no more. Choose it again.");

    // The import
    public static readonly LocalText Cancel = new("Afbryd importen", "Cancel the import");
    public static readonly LocalText Refresh = new("Opdatér", "Refresh");
    public static readonly LocalText Do = new("Importér", "Import");
    public static readonly LocalText Why = new("Hvorfor importeres filen? (gemmes i loggen)", "Why is the file imported? (kept in the log)");
    public static readonly LocalText ChangeMapping = new("Ret kolonnerne", "Change the columns");
    public static readonly LocalText Discard = new("Slet filen nu", "Delete the file now");
    public static readonly LocalText Another = new("Importér en anden fil", "Import another file");
    public static readonly LocalText Closing = new("Du kan lukke siden. Importen går videre, og du kan følge den her fra enhver maskine.", "You can close the page. The import goes on, and you can follow it here from any machine.");
    public static readonly LocalText Added = new("nye", "new");
    public static readonly LocalText Changed = new("ændrede", "changed");
    public static readonly LocalText Unchanged = new("uændrede", "unchanged");
    public static readonly LocalText NewPersons = new("nye borgere", "new citizens");
    public static readonly LocalText NewEmployers = new("nye virksomheder", "new employers");
    public static readonly LocalText Vanished = new("forsvundet fra filen", "gone from the file");
    public static readonly LocalText Problems = new("Det skal rettes", "What has to be mended");
    public static readonly LocalText Row = new("Række", "Row");
    public static readonly LocalText ColumnShort = new("Kolonne", "Column");
    public static readonly LocalText Found = new("Fandt", "Found");
    public static readonly LocalText Expected = new("Forventede", "Expected");
    public static readonly LocalText DidYouMean = new("Mente du", "Did you mean");
    public static readonly LocalText Notices = new("Værd at vide", "Worth knowing");
    public static readonly LocalText VanishedTitle = new("Forsvundet fra filen", "Gone from the file");
    public static readonly LocalText Person = new("Borger", "Citizen");
    public static readonly LocalText WithdrawWhy = new("Hvorfor trækkes de tilbage? (gemmes i loggen)", "Why are they withdrawn? (kept in the log)");
    public static readonly LocalText Withdraw = new("Træk dem alle tilbage", "Withdraw them all");
    public static readonly LocalText WithdrawSure = new("Ja, de er også væk i kildesystemet", "Yes, they are gone in the source system too");
    public static readonly LocalText TooMany = new(
        "Der er så mange, at filen nok ikke er hel. De kan ikke trækkes tilbage på én gang.", "There are so many that the file is probably not whole. They cannot be withdrawn at once.");

    /// <summary>What has become of the facts that are gone from the file.</summary>
    /// <param name="state">Where the import is.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="standing">How many of those that can be withdrawn hold in the register still.</param>
    public static LocalText VanishedLead(ImportState state, ImportOutcome outcome, int standing)
    {
        var rest = outcome.VanishedIds.Count - standing;
        var now = outcome.Withdrawn switch
        {
            { } withdrawn when withdrawn >= outcome.Vanished => new("De er trukket tilbage fra registret.", "They have been withdrawn from the register."),
            { } withdrawn => new(
                $"{Facts(withdrawn).Da} er trukket tilbage fra registret; resten var ændret eller trukket tilbage i forvejen.",
                $"{Facts(withdrawn).En} have been withdrawn from the register; the rest had been changed or withdrawn before."),
            null when state == ImportState.Ready => new("Importen lader dem blive i registret.", "The import leaves them in the register."),
            null when outcome.VanishedIds.Count == 0 => new("Importen lod dem blive i registret.", "The import left them in the register."),
            null when standing == 0 => new("Ingen af dem gælder i registret mere: de er ændret eller trukket tilbage siden.", "None of them holds in the register any more: they have been changed or withdrawn since."),
            null when rest > 0 => new(
                $"{Facts(standing).Da} står stadig i registret; resten er ændret eller trukket tilbage siden.", $"{Facts(standing).En} still stand in the register; the rest have been changed or withdrawn since."),
            null => new LocalText("De står stadig i registret.", "They still stand in the register."),
        };
        return new($"Disse forhold kom fra kilden før og er ikke i filen mere. {now.Da}", $"These facts came from the source before and are in the file no more. {now.En}");
    }

    private static LocalText Facts(int count) => new($"{Number(count, Language.Danish)} forhold", count == 1 ? "1 fact" : $"{Number(count, Language.English)} facts");

    public static LocalText Of(DateForm form) => form switch
    {
        DateForm.DayMonthYear => new("31-03-2026 (dag, måned, år)", "31-03-2026 (day, month, year)"),
        DateForm.YearMonthDay => new("2026-03-31 (år, måned, dag)", "2026-03-31 (year, month, day)"),
        DateForm.Compact => new("20260331", "20260331"),
        DateForm.MonthDayYear => new("03/31/2026 (måned, dag, år)", "03/31/2026 (month, day, year)"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    public static LocalText NoDayRead(FileColumn column) => new(
        $"Ingen af datoerne i kolonnen »{column.Name}« er skrevet sådan, for eksempel {column.Samples[0]}. Vælg, hvordan de er skrevet.",
        $"None of the days in the column ‘{column.Name}’ is written like that, such as {column.Samples[0]}. Choose how they are written.");

    public static LocalText Of(DecimalMark mark) => mark == DecimalMark.Comma ? new("komma: 7,5", "comma: 7.5 is 7,5") : new("punktum: 7.5", "point: 7.5");

    /// <summary>How far it is. While a file is read the first time, how many rows it has is reckoned from the part that is read, and is said to be.</summary>
    public static LocalText Rows(ImportEntry entry)
    {
        var (daRead, enRead) = (Number(entry.RowsRead, Language.Danish), Number(entry.RowsRead, Language.English));
        if (entry.RowsInAll is not { } all || all == 0)
        {
            return new($"{daRead} rækker læst", $"{enRead} rows read");
        }

        if (entry.RowsRead >= all)
        {
            return new($"Alle {daRead} rækker er læst og bliver holdt op mod registret", $"All {enRead} rows are read and are being compared with the register");
        }

        return entry.State == ImportState.Reading
            ? new($"{daRead} af cirka {Number(Rounded(all), Language.Danish)} rækker læst", $"{enRead} of about {Number(Rounded(all), Language.English)} rows read")
            : new($"{daRead} af {Number(all, Language.Danish)} rækker læst", $"{enRead} of {Number(all, Language.English)} rows read");
    }

    // Three digits of it say what is known.
    private static int Rounded(int number)
    {
        var step = (int)Math.Pow(10, Math.Max(0, number.ToString(CultureInfo.InvariantCulture).Length - 3));
        return (int)Math.Min(int.MaxValue, Math.Round((double)number / step) * step);
    }

    public static LocalText Left(TimeSpan left) => left.TotalSeconds < 90
        ? new($"cirka {Number((int)Math.Ceiling(left.TotalSeconds), Language.Danish)} sek. tilbage", $"about {Number((int)Math.Ceiling(left.TotalSeconds), Language.English)} s left")
        : new($"cirka {Number((int)Math.Ceiling(left.TotalMinutes), Language.Danish)} min. tilbage", $"about {Number((int)Math.Ceiling(left.TotalMinutes), Language.English)} min left");

    public static LocalText Intro(ImportEntry entry, ImportOutcome outcome) => entry.State == ImportState.Ready
        ? new($"Filen har {Count(outcome.Rows).Da} og kan importeres. Det ville give:", $"The file has {Count(outcome.Rows).En} and can be imported. That would give:")
        : new($"Filen har {Count(outcome.Rows).Da}. Den gav:", $"The file has {Count(outcome.Rows).En}. It gave:");

    private static LocalText Count(int rows) => rows == 1 ? new("1 række", "1 row") : new($"{Number(rows, Language.Danish)} rækker", $"{Number(rows, Language.English)} rows");

    public static LocalText More(int count) => new($"… og {Number(count, Language.Danish)} til.", $"… and {Number(count, Language.English)} more.");

    public static LocalText ProblemsLead(int count) => count == 1
        ? new("Intet er skrevet. Ét sted skal rettes i filen eller i valget af kolonner.", "Nothing was written. One place has to be mended in the file or in the choice of columns.")
        : new($"Intet er skrevet. {Number(count, Language.Danish)} steder skal rettes i filen eller i valget af kolonner.", $"Nothing was written. {Number(count, Language.English)} places have to be mended in the file or in the choice of columns.");

    public static LocalText Withdrawn(int count) => new($"{Number(count, Language.Danish)} forhold er trukket tilbage.", $"{Number(count, Language.English)} facts were withdrawn.");

    public static string Number(int number, Language language) => NumberText.Of(number, 0, language);

    public static string Time(DateTime utc, Language language) => WallClock.Text(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.Local, language);
}
