using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>Where an import is.</summary>
public enum ImportState
{
    /// <summary>The file is being read and checked; nothing is written.</summary>
    Reading,

    /// <summary>The file is checked, and a person has to say whether it is to be imported.</summary>
    Ready,

    /// <summary>The file is being read again and written.</summary>
    Writing,

    /// <summary>All of it is written.</summary>
    Done,

    /// <summary>Something in the file has to be mended; nothing was written.</summary>
    Refused,

    /// <summary>A person stopped it; nothing was written.</summary>
    Cancelled,

    /// <summary>The program stopped before it was done; nothing was written.</summary>
    Interrupted,
}

/// <summary>An import as the log has it.</summary>
public sealed record ImportEntry(
    long Id, string Source, string Register, string FileName, string Who, DateTime Began, DateTime? Ended, ImportState State, int RowsRead, int? RowsInAll, ImportOutcome? Outcome, LocalText? Why, long? Write)
{
    /// <summary>Whether it is being worked on.</summary>
    public bool IsRunning => State is ImportState.Reading or ImportState.Writing;

    /// <summary>Where it is, in words.</summary>
    public LocalText StateText => State switch
    {
        ImportState.Reading => new("Bliver tjekket", "Being checked"),
        ImportState.Ready => new("Klar til import", "Ready to import"),
        ImportState.Writing => new("Bliver importeret", "Being imported"),
        ImportState.Done => new("Importeret", "Imported"),
        ImportState.Refused => new("Afvist: skal rettes", "Refused: has to be mended"),
        ImportState.Cancelled => new("Afbrudt", "Cancelled"),
        ImportState.Interrupted => new("Standset, før den var færdig", "Stopped before it was done"),
        _ => throw new InvalidOperationException($"{State} has no name."),
    };
}

/// <summary>
/// The imports of a data directory. A row says how far an import is while it runs; that it is done is written in the transaction of its
/// facts, so the two cannot differ, and whoever cancels it cancels all of it or comes too late.
/// </summary>
public sealed class ImportLog(DataDirectory data, TimeProvider clock)
{
    private const string Columns = "id, source, register, file_name, who, began, ended, state, rows_read, rows_in_all, outcome, write_id";

    // Who runs an import says so every second; after this long without a word it has been killed. Another machine's clock may go a little wrong.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>How long a file waits for its person at the most.</summary>
    public static readonly TimeSpan FileKept = TimeSpan.FromDays(1);

    // Where its process can be looked for and is gone, a few missed seconds are enough.
    private static readonly TimeSpan SilenceOfTheGone = TimeSpan.FromSeconds(5);

    private static readonly string Runner = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>Why an import is interrupted.</summary>
    public static LocalText Stopped { get; } = new(
        "Programmet standsede, før importen var færdig. Intet er skrevet. Importér filen igen.", "The program stopped before the import was done. Nothing was written. Import the file again.");

    /// <summary>Why an import is interrupted that the database or the disk stopped.</summary>
    public static LocalText Refused(LocalText text) => new(
        $"Importen standsede, før den var færdig, med beskeden: {text.Da} Importér filen igen bagefter.", $"The import stopped before it was done, and the message was: {text.En} Import the file again afterwards.");

    /// <summary>Why an import is cancelled.</summary>
    public static LocalText Cancelled { get; } = new("Importen blev afbrudt. Intet er skrevet.", "The import was cancelled. Nothing was written.");

    /// <summary>Keeps the fault that an import ran into, and says in words why it is interrupted, with the number to tell those who run the server.</summary>
    public LocalText Broke(long id, Exception fault)
    {
        var number = FaultBook.NewNumber();
        FaultBook.TryKeep(data, number, string.Create(CultureInfo.InvariantCulture, $"import {id}"), fault);
        return new(
            $"Importen gik i stå på grund af en fejl i programmet. Intet er skrevet. Giv nummeret {number} til dem, der driver Rettesnor; de finder fejlen på siden »Drift«.",
            $"The import came to a stop because of a fault in the program. Nothing was written. Give the number {number} to those who run Rettesnor; they find the fault on the page ‘Operations’.");
    }

    /// <summary>Notes an import that begins, and gives its number.</summary>
    public long Begin(ImportProfile profile, string fileName, string checksum, string who) => data.Use(db => db.One<long>(
        "INSERT INTO imports (source, register, file_name, checksum, who, began, state, rows_read, outcome) VALUES (@source, @register, @file, @checksum, @who, @began, 'reading', 0, @beat) RETURNING id",
        ("source", profile.Source), ("register", profile.Register), ("file", FieldReader.Masked(fileName.Length > 200 ? fileName[..200] : fileName)), ("checksum", checksum), ("who", who), ("began", Now), ("beat", Beat())));

    /// <summary>Says how far it is; false where somebody has cancelled it.</summary>
    public bool Tell(long id, int rows, int? rowsInAll) => data.Use(db => db.Run(
        "UPDATE imports SET rows_read = @rows, rows_in_all = @all, outcome = @beat WHERE id = @id AND state IN ('reading', 'writing')",
        ("rows", rows), ("all", rowsInAll), ("beat", Beat()), ("id", id))) > 0;

    /// <summary>Goes on to another state; false where somebody has cancelled it meanwhile.</summary>
    public bool Move(long id, ImportState from, ImportState to, ImportOutcome? outcome = null) => data.Use(db => db.Run(
        "UPDATE imports SET state = @to, rows_read = @rows, rows_in_all = @all, outcome = @outcome, ended = @ended WHERE id = @id AND state = @from",
        ("to", Word(to)), ("rows", IsWork(to) ? 0 : outcome?.Rows ?? 0), ("all", outcome?.Rows ?? RowsOf(db, id)), ("outcome", IsWork(to) ? Beat() : outcome?.ToJson()),
        ("ended", to == ImportState.Ready || IsWork(to) ? null : Now), ("id", id), ("from", Word(from)))) > 0;

    /// <summary>Ends it with nothing written, and says why in words. Somebody who only heard it fall silent has perhaps ended it before, and did not know why.</summary>
    public void Fail(long id, ImportState to, LocalText why) => data.Use(db => db.Run(
        "UPDATE imports SET state = @to, outcome = @outcome, ended = @ended WHERE id = @id AND (state IN ('reading', 'writing', 'ready') OR (state = 'interrupted' AND outcome = @unknown))",
        ("to", Word(to)), ("outcome", Words(why)), ("ended", Now), ("id", id), ("unknown", Words(Stopped))));

    /// <summary>Stops an import; false where it had ended already.</summary>
    public bool Cancel(long id) => data.Use(db => db.Run(
        "UPDATE imports SET state = 'cancelled', outcome = @outcome, ended = @ended WHERE id = @id AND state IN ('reading', 'writing', 'ready')",
        ("outcome", Words(Cancelled)), ("ended", Now), ("id", id))) > 0;

    /// <summary>Notes in the transaction of the facts that they are written.</summary>
    /// <exception cref="OperationCanceledException">Somebody has cancelled it.</exception>
    public void Done(Session db, long id, long write, ImportOutcome outcome)
    {
        if (db.Run(
            "UPDATE imports SET state = 'done', rows_read = @rows, rows_in_all = @rows, outcome = @outcome, ended = @ended, write_id = @write WHERE id = @id AND state <> 'cancelled'",
            ("rows", outcome.Rows), ("outcome", outcome.ToJson()), ("ended", Now), ("write", write), ("id", id)) == 0)
        {
            throw new OperationCanceledException("The import was cancelled.");
        }
    }

    /// <summary>Replaces what is known of an import that is done, in the transaction that changed it.</summary>
    public static void Amend(Session db, long id, ImportOutcome outcome) => db.Run("UPDATE imports SET outcome = @outcome WHERE id = @id AND state = 'done'", ("outcome", outcome.ToJson()), ("id", id));

    /// <summary>An import; null where there is none of that number. One whose program fell silent is interrupted by this.</summary>
    public ImportEntry? Find(long id) => data.Use(db =>
    {
        CloseSilent(db, starting: false);
        return db.Rows($"SELECT {Columns} FROM imports WHERE id = @id", Read, ("id", id)).FirstOrDefault();
    });

    /// <summary>The newest imports, the newest first.</summary>
    public IReadOnlyList<ImportEntry> Newest(int most = 50) => data.Use(db =>
    {
        CloseSilent(db, starting: false);
        return db.Rows(string.Create(CultureInfo.InvariantCulture, $"SELECT {Columns} FROM imports ORDER BY id DESC LIMIT {most}"), Read);
    });

    /// <summary>Whether the newest import of a source into a register that is done was of this file, or there is one at all.</summary>
    public bool Has(string source, string register, string? checksum = null) => data.Use(db => db.One<string>(
        "SELECT checksum FROM imports WHERE source = @source AND register = @register AND state = 'done' ORDER BY id DESC LIMIT 1", ("source", source), ("register", register))) is { } newest
        && (checksum is null || newest == checksum);

    /// <summary>What a file is told from others by.</summary>
    public static string ChecksumOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Marks what stood as being worked on by this machine as interrupted: the program starts, and nobody works on it any more.</summary>
    /// <param name="waiting">Whether a waiting import has its file still; others are interrupted too.</param>
    public void Start(Func<long, bool> waiting) => data.Use(db =>
    {
        CloseSilent(db, starting: true);

        // The file of another web server's import lies there, for a day at the most.
        var here = data.IsShared ? Now - FileKept : DateTime.MaxValue;
        foreach (var id in db.Rows("SELECT id FROM imports WHERE state = 'ready' AND began <= @here", row => row.GetInt64(0), ("here", here)).Where(id => !waiting(id)))
        {
            Interrupt(db, id, "ready");
        }

        return 0;
    });

    // While it is worked on, the row holds who works and when that was last heard of, and nothing else in the place of the outcome.
    private static bool IsWork(ImportState state) => state is ImportState.Reading or ImportState.Writing;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static int? RowsOf(Session db, long id) => db.One<int>("SELECT rows_in_all FROM imports WHERE id = @id", ("id", id)) is > 0 and var rows ? rows : null;

    // A program of this machine that no longer runs has stopped, and when we start also one of our own number, which is from before; of
    // another machine only the silence tells.
    private void CloseSilent(Session db, bool starting)
    {
        var here = Environment.MachineName + "/";
        foreach (var (id, state, beat) in db.Rows("SELECT id, state, outcome FROM imports WHERE state IN ('reading', 'writing')", row => (row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? "" : row.GetString(2))))
        {
            var parts = beat.Split(' ');
            var at = parts.Length == 2 && DateTime.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var told) ? told : DateTime.MinValue;
            var isGone = parts[^1].StartsWith(here, StringComparison.Ordinal) && (parts[^1] == Runner ? starting : !Runs(parts[^1][here.Length..]));
            if (Now - at > Silence || (isGone && (starting || Now - at > SilenceOfTheGone)))
            {
                Interrupt(db, id, state);
            }
        }
    }

    private void Interrupt(Session db, long id, string state) => db.Run(
        "UPDATE imports SET state = 'interrupted', outcome = @outcome, ended = @ended WHERE id = @id AND state = @state",
        ("outcome", Words(Stopped)), ("ended", Now), ("id", id), ("state", state));

    private static bool Runs(string process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(int.Parse(process, CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private string Beat() => string.Create(CultureInfo.InvariantCulture, $"{Now:O} {Runner}");

    private static string Words(LocalText why) => "da:" + why.Da + "\n" + why.En;

    private static string Word(ImportState state) => state.ToString().ToLowerInvariant();

    private static ImportEntry Read(DbDataReader row)
    {
        var text = row.IsDBNull(10) ? null : row.GetString(10);
        var why = text is ['d', 'a', ':', .. var words] && words.Split('\n') is [var da, var en] ? new LocalText(da, en) : null;
        return new ImportEntry(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetDateTime(5), row.IsDBNull(6) ? null : row.GetDateTime(6),
            Enum.Parse<ImportState>(row.GetString(7), ignoreCase: true), row.GetInt32(8), row.IsDBNull(9) ? null : row.GetInt32(9),
            text is ['{', ..] ? ImportOutcome.FromJson(text) : null, why, row.IsDBNull(11) ? null : row.GetInt64(11));
    }
}
