using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Plans;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Protection;

namespace Rettesnor.Web.Pages.Log;

/// <summary>
/// Who read and who wrote. It is asked by a form that is posted, so that no CPR number and no login stands in an address. That somebody
/// looked a citizen up here is a reading about the citizen too.
/// </summary>
public sealed class LogModel(AccountStore accounts, ProtectionDesk desk) : FormPage
{
    /// <summary>How many rows a page has of each table.</summary>
    public const int Most = 100;

    private const string Process = "Log";
    private const int UsualDays = 7;

    public override LocalText Title => LogTexts.Title;

    public override MenuEntry Menu => MenuEntry.Log;

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "to")]
    public string? To { get; set; }

    /// <summary>The number of the citizen that is asked about; the pages after the first ask by it, so that no CPR number stands in one.</summary>
    [BindProperty(Name = "person")]
    public int? Person { get; set; }

    /// <summary>When the first page was asked for: the pages after it must not move because somebody reads meanwhile.</summary>
    [BindProperty(Name = "asked")]
    public long? Asked { get; set; }

    /// <summary>How many readings come before those of this page.</summary>
    [BindProperty(Name = "readings")]
    public int SkippedReadings { get; set; }

    /// <summary>How many writes come before those of this page.</summary>
    [BindProperty(Name = "writes")]
    public int SkippedWrites { get; set; }

    public IReadOnlyList<LoggedReading>? Readings { get; private set; }

    /// <summary>Citizens opened outside somebody's own scope: of what is asked for, and before anything is, of the last days.</summary>
    public IReadOnlyList<LoggedOpening> Openings { get; private set; } = [];

    public bool HasMoreOpenings { get; private set; }

    public IReadOnlyList<(LoggedWrite Write, int Times)> Writes { get; private set; } = [];

    public bool HasMoreReadings { get; private set; }

    public bool HasMoreWrites { get; private set; }

    private TimeProvider Clock => accounts.Data.Clock;

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public void OnGet()
    {
        (From, To) = (Text(Today.AddDays(-UsualDays)), Text(Today));
        ReadUsual();
    }

    private void ReadUsual() => ReadOpenings(Book(), new LogQuestion(null, null, Start(Today.AddDays(-UsualDays)), null));

    private IActionResult Wrong(LocalText problem)
    {
        ReadUsual();
        return Again(problem);
    }

    public IActionResult OnPost(string? cpr) => Ask(cpr, (question, asked) =>
    {
        Read(question);
        Asked = asked.Ticks;
        return Page();
    });

    /// <summary>All that is asked for as a file that can be read and printed.</summary>
    public IActionResult OnPostFile(string? cpr) => Ask(cpr, (question, _) =>
    {
        var document = new LogFile(Book(), Clock, Language).Of(question, desk.Sender(Language), desk.Notice(Language));
        return File(Encoding.UTF8.GetBytes(HtmlWriter.Write(PlainReport.Of(document))), "text/html; charset=utf-8", "log.html");
    });

    private IActionResult Ask(string? cpr, Func<LogQuestion, DateTime, IActionResult> answer)
    {
        if (!TryDay(From, out var first) || !TryDay(To, out var last) || last < first)
        {
            return Wrong(LogTexts.WrongDay);
        }

        if (!string.IsNullOrWhiteSpace(cpr))
        {
            var isCpr = CprNumber.TryParse(cpr, out var number);
            if (!isCpr && NumberInLog(cpr) is null)
            {
                return Wrong(LogTexts.WrongCpr);
            }

            Person = isCpr ? PersonStore.Find(accounts.Data, number) : NumberInLog(cpr) is { } known && accounts.Data.Use(db => PersonStore.Has(db, known)) ? known : null;
            if (Person is null)
            {
                return Wrong(LogTexts.Nobody);
            }
        }

        var asked = Asked is { } ticks and > 0 && ticks < Clock.GetUtcNow().UtcTicks ? new DateTime(ticks, DateTimeKind.Utc) : Clock.GetUtcNow().UtcDateTime;
        if (Person is { } person)
        {
            // Before anything is said of the citizen, be it that they live elsewhere.
            ReadingLog.Keep(accounts.Data, Acting.Who, Process, [person]);
            var home = accounts.Data.Use(db => PersonPlaces.Of(db, person, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime))).Municipality;
            if (home is not null && Acting.Refuse(Right.ReadLogs, new AreaId(home)) is { } refused)
            {
                Person = null;
                return Wrong(refused.Text);
            }
        }

        DateTime? until = last is { } to ? Start(to.AddDays(1)) : null;
        return answer(
            new LogQuestion(string.IsNullOrWhiteSpace(Login) ? null : Login.Trim().ToLowerInvariant(), Person, first is { } from ? Start(from) : null, until < asked ? until : asked), asked);
    }

    // The log calls a citizen "Borger nr. 34"; a whole CPR number is longer.
    private static int? NumberInLog(string text) =>
        int.TryParse(text.Trim() is var trimmed && trimmed.LastIndexOf(' ') is >= 0 and var at ? trimmed[(at + 1)..] : trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000 ? number : null;

    private void Read(LogQuestion question)
    {
        var book = Book();

        // One more than is shown tells whether there are more.
        (SkippedReadings, SkippedWrites) = (Math.Max(SkippedReadings, 0), Math.Max(SkippedWrites, 0));
        var (readings, writes) = (book.Readings(question, SkippedReadings, Most + 1), book.Writes(question, SkippedWrites, Most + 1));
        (HasMoreReadings, HasMoreWrites) = (readings.Count > Most, writes.Count > Most);
        (Readings, Writes) = ([.. readings.Take(Most)], Together(writes.Take(Most)));
        ReadOpenings(book, question);
    }

    private void ReadOpenings(LogBook book, LogQuestion question)
    {
        var openings = book.Openings(question, Most + 1);
        HasMoreOpenings = openings.Count > Most;
        Openings = [.. openings.Take(Most)];
    }

    // Without the accounts of other municipalities.
    private LogBook Book() => new(
        accounts.Data,
        [.. AllRegisters.OfCitizens.Select(r => r.Id), ListMarks.Table],
        accounts.All().Where(a => a.Roles.Count > 0 && !a.Roles.Any(r => Acting.May(Right.ReadLogs, r.Municipality))).Select(a => a.Login).ToHashSet());

    // What was written many times in a row within a minute, such as the plans of a folder, is one row that says how many.
    private List<(LoggedWrite Write, int Times)> Together(IEnumerable<LoggedWrite> writes)
    {
        var together = new List<(LoggedWrite Write, int Times)>();
        foreach (var write in writes)
        {
            if (together is [.., var (before, times)] && (before.Who, before.Process, before.Why, Wall(before.At)) == (write.Who, write.Process, write.Why, Wall(write.At)))
            {
                together[^1] = (before, times + 1);
            }
            else
            {
                together.Add((write, 1));
            }
        }

        return together;
    }

    private DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Clock.LocalTimeZone);

    // An empty one is no bound.
    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is >= 1900 and < 2200 ? read : null;
        return day is not null || string.IsNullOrWhiteSpace(text);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
