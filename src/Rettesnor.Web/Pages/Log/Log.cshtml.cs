using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Errors;

namespace Rettesnor.Web.Pages.Log;

/// <summary>Who read and who wrote. It is asked by a form that is posted, so that no CPR number and no login stands in an address.</summary>
public sealed class LogModel(AccountStore accounts) : FormPage
{
    public const int Most = 500;

    private const int UsualDays = 7;

    public override LocalText Title => LogTexts.Title;

    public override MenuEntry Menu => MenuEntry.Log;

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "to")]
    public string? To { get; set; }

    public IReadOnlyList<LogLine>? Readings { get; private set; }

    public IReadOnlyList<LogLine> Writes { get; private set; } = [];

    private TimeProvider Clock => accounts.Data.Clock;

    public void OnGet()
    {
        var today = DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
        (From, To) = (Text(today.AddDays(-UsualDays)), Text(today));
    }

    public IActionResult OnPost(string? cpr)
    {
        if (!TryDay(From, out var first) || !TryDay(To, out var last) || last < first)
        {
            return Again(LogTexts.WrongDay);
        }

        int? person = null;
        if (!string.IsNullOrWhiteSpace(cpr))
        {
            if (!CprNumber.TryParse(cpr, out var number))
            {
                return Again(LogTexts.WrongCpr);
            }

            person = Find(number);
            if (person is null)
            {
                return Again(LogTexts.Nobody);
            }

            var home = accounts.Data.Use(db => PersonPlaces.Of(db, person.Value, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime))).Municipality;
            if (home is not null && Acting.Refuse(Right.ReadLogs, new AreaId(home)) is { } refused)
            {
                return Again(refused.Text);
            }
        }

        var hidden = accounts.All().Where(a => a.Roles.Count > 0 && !a.Roles.Any(r => Acting.May(Right.ReadLogs, r.Municipality))).Select(a => a.Login).ToHashSet();
        var question = new LogQuestion(string.IsNullOrWhiteSpace(Login) ? null : Login.Trim().ToLowerInvariant(), person, Start(first), Start(last.AddDays(1)));
        var book = new LogBook(accounts.Data, [.. AllRegisters.All.Select(r => r.Id)], hidden);
        (Readings, Writes) = (book.Readings(question, Most), book.Writes(question, Most));
        return Page();
    }

    /// <summary>An instant as the clock on the wall shows it.</summary>
    public string Wall(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private int? Find(CprNumber number) =>
        accounts.Data.Use(db => PersonStore.Count(db) == 0 ? null : new PersonStore(CprVault.Of(accounts.Data, db)).Find(db, number));

    private DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Clock.LocalTimeZone);

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1900 and < 2200;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
