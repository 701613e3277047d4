using System.Globalization;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.People;

/// <summary>What is written about a citizen on a page: an interview, an offer, hours of work or a level of support.</summary>
public sealed record RegisterForm(ReferenceData Reference, DateOnly Today, Language Language)
{
    public const string InterviewForm = "interviews";
    public const string OfferForm = "offers";
    public const string HoursForm = "work_hours";
    public const string SupportForm = "support-level";

    /// <summary>What a form is called.</summary>
    public static LocalText TitleOf(string form) => form switch
    {
        InterviewForm => PersonTexts.Interview,
        OfferForm => PersonTexts.Offer,
        HoursForm => PersonTexts.Hours,
        SupportForm => PersonTexts.Support,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    private const decimal MostHours = 744;

    private readonly CodeLists codes = new(Reference);

    public string Register { get; init; } = "";

    public string? Day { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    public string? First { get; init; }

    public string? Last { get; init; }

    public string? Provider { get; init; }

    public string? Month { get; init; }

    public string? Hours { get; init; }

    public string? Level { get; init; }

    public string? Why { get; init; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public LocalText? Problem { get; private set; }

    public IReadOnlyList<HistoryWord> Interviews => codes[CodeLists.Interviews];

    public IReadOnlyList<HistoryWord> Statuses => codes[CodeLists.InterviewStatuses];

    public IReadOnlyList<HistoryWord> Offers => codes[CodeLists.Offers];

    public IReadOnlyList<HistoryWord> Levels => codes.StatesOf("support-level") ?? [];

    /// <summary>The fact that the form says, or what is wrong with it.</summary>
    public (Register? Into, Fact? Fact, LocalText? Problem) Read(int person)
    {
        Problem = null;
        var fact = Register switch
        {
            InterviewForm => ReadInterview(person),
            OfferForm => ReadOffer(person),
            HoursForm => ReadHours(person),
            SupportForm => ReadSupport(person),
            _ => null,
        };
        var into = Register == SupportForm ? AllRegisters.States : AllRegisters.Find(Register);
        Problem ??= fact is null ? PersonTexts.WrongChoice : null;
        return (into, fact, Problem);
    }

    private Fact? ReadInterview(int person)
    {
        if (DayOf(Day) is not { } day || !Known(Interviews, Kind) || !Known(Statuses, Status))
        {
            return null;
        }

        if (Status == "held" && day > Today)
        {
            Problem = PersonTexts.HeldAhead;
            return null;
        }

        return Fact.Of(AllRegisters.Interviews, person, Fact.Own, day, Kind, Status, null, null);
    }

    private Fact? ReadOffer(int person)
    {
        if (DayOf(First) is not { } first || !Known(Offers, Kind))
        {
            return null;
        }

        var last = string.IsNullOrWhiteSpace(Last) ? null : DayOf(Last);
        if (Problem is null && last < first)
        {
            Problem = PersonTexts.LastBeforeFirst;
        }

        return Problem is null ? Fact.Of(AllRegisters.Offers, person, Fact.Own, Kind, first, last, string.IsNullOrWhiteSpace(Provider) ? null : Provider.Trim(), null, null) : null;
    }

    private Fact? ReadHours(int person)
    {
        if (DayOf(Month is { Length: 7 } ? Month + "-01" : Month) is not { } day)
        {
            return null;
        }

        if (!decimal.TryParse(Hours?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) || hours <= 0 || hours > MostHours)
        {
            Problem = PersonTexts.WrongHours;
            return null;
        }

        return Fact.Of(AllRegisters.Hours, person, Fact.Own, new DateOnly(day.Year, day.Month, 1), decimal.Round(hours, 2));
    }

    private Fact? ReadSupport(int person)
    {
        if (string.IsNullOrWhiteSpace(Why))
        {
            Problem = PeopleTexts.NeedsReason;
            return null;
        }

        return DayOf(First) is { } first && Known(Levels, Level) ? Fact.Of(AllRegisters.States, person, Fact.Own, "support-level", Level, first, null) : null;
    }

    private bool Known(IReadOnlyList<HistoryWord> words, string? code)
    {
        var known = words.Any(w => w.Id == code);
        Problem ??= known ? null : PersonTexts.WrongChoice;
        return known;
    }

    // A browser sends a day as 2026-03-31; somebody may write it as Danes do.
    private DateOnly? DayOf(string? text)
    {
        if (DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy", "d/M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FieldReader.FirstDay && day <= FieldReader.LastDay)
        {
            return day;
        }

        Problem ??= PersonTexts.WrongDay;
        return null;
    }

    public string TodayText => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
