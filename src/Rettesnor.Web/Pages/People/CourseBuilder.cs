using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.People;

/// <summary>A bar or a dot of a course.</summary>
/// <param name="X">Where it begins, in percent of the width.</param>
/// <param name="Width">How wide it is, in percent; null for a dot.</param>
/// <param name="HasRoom">Whether its text can stand in it.</param>
/// <param name="Text">What it is.</param>
/// <param name="When">When it was, is or will be.</param>
/// <param name="Look">How it looks.</param>
public sealed record CourseMark(string X, string? Width, bool HasRoom, string Text, string When, string Look);

/// <summary>A line of a course: benefits, interviews, offers, work, support.</summary>
public sealed record CourseLine(string Title, IReadOnlyList<CourseMark> Marks);

/// <summary>A person's history as lines over time.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Years">Where each year begins.</param>
/// <param name="Today">Where today is.</param>
public sealed record PersonCourse(IReadOnlyList<CourseLine> Lines, IReadOnlyList<(string X, int Year)> Years, string Today);

/// <summary>Draws a person's history: the last three years, or from the first fact if that is later, and half a year ahead.</summary>
internal sealed class CourseBuilder(ReferenceData reference, DateOnly today, Language language)
{
    private const int YearsBack = 3;
    private const int MonthsAhead = 6;
    private const decimal Least = 0.3m;
    private const decimal Room = 9;

    private readonly CodeLists codes = new(reference);
    private readonly DateOnly first = today.AddYears(-YearsBack);
    private readonly DateOnly last = today.AddMonths(MonthsAhead);

    public PersonCourse Of(PersonFile file) => new(
        [
            new(PersonTexts.Benefit.In(language), Bars(file.Of(AllRegisters.Benefits), f => codes.TitleOf(CodeLists.Benefits, f.Value<string>("benefit")!, language), "benefit")),
            new(PersonTexts.Interviews.In(language), [.. file.Of(AllRegisters.Interviews)
                .Where(f => f.Value<string>("status") is RegisterForm.Held or RegisterForm.Booked && IsIn(f.Day("day")!.Value))
                .OrderBy(f => f.Day("day"))
                .Select(f => Dot(f.Day("day")!.Value, codes.TitleOf(CodeLists.Interviews, f.Value<string>("kind")!, language), isHeld: f.Value<string>("status") == RegisterForm.Held))]),
            new(PersonTexts.Offers.In(language), Bars(file.Of(AllRegisters.Offers), f => codes.TitleOf(CodeLists.Offers, f.Value<string>("kind")!, language), "offer")),
            new(PersonTexts.Work.In(language), [.. file.Of(AllRegisters.Hours)
                .Where(f => IsIn(f.Day("month")!.Value))
                .OrderBy(f => f.Day("month"))
                .Select(f => Bar(
                    f.Day("month")!.Value, f.Day("month")!.Value.AddMonths(1).AddDays(-1), PersonTexts.HoursOf(NumberText.Of(f.Value<decimal>("hours"), NumberText.Decimals(f.Value<decimal>("hours")), language)).In(language),
                    Period.OfMonth(f.Day("month")!.Value).ToText(language), "work"))]),
            new(PersonTexts.Support.In(language), Levels(file)),
        ],
        [.. Enumerable.Range(first.Year + 1, last.Year - first.Year).Select(y => (X(new DateOnly(y, 1, 1)), y))],
        X(today));

    // A person has one level a day, and the drawing gives each day to the same one as the figures do.
    private IReadOnlyList<CourseMark> Levels(PersonFile file)
    {
        var words = codes.StatesOf("support-level") ?? [];
        var levels = file.Of(AllRegisters.States).Where(f => f.Value<string>("dimension") == "support-level").OrderBy(f => f.Value<string>("value"), StringComparer.Ordinal).ToList();
        return
        [
            .. OneAtATime.Of([.. levels.Select(f => DayRange.Closed(f.Day("first_day")!.Value, f.Day("last_day")))])
                .Where(l => (l.Days.LastDay ?? last) >= first && l.Days.From <= last)
                .Select(l => (Level: levels[l.Fact].Value<string>("value")!, l.Days))
                .Select(l => Bar(
                    l.Days.From, l.Days.LastDay ?? today, l.Level + " " + (words.FirstOrDefault(w => w.Id == l.Level)?.Title.In(language) ?? ""), When(l.Days.From, l.Days.LastDay), "support")),
        ];
    }

    private IReadOnlyList<CourseMark> Bars(IEnumerable<FiledFact> facts, Func<FiledFact, string> text, string look) =>
    [
        .. facts.Where(f => (f.Day("last_day") ?? last) >= first && f.Day("first_day") <= last).OrderBy(f => f.Day("first_day"))
            .Select(f => Bar(
                f.Day("first_day")!.Value, f.Day("last_day") ?? (f.Day("first_day") > today ? last : today), text(f), When(f.Day("first_day")!.Value, f.Day("last_day")), f.Day("first_day") > today ? look + "-ahead" : look)),
    ];

    private string When(DateOnly from, DateOnly? until) => PersonTexts.Days(DayText(from), until is { } day ? DayText(day) : null).In(language);

    private string DayText(DateOnly day) => Period.OfDate(day).ToShortText(language);

    private CourseMark Dot(DateOnly day, string text, bool isHeld) =>
        new(X(day), null, false, text, isHeld ? DayText(day) : PersonTexts.BookedOn(DayText(day)).In(language), isHeld ? "held" : "booked");

    private CourseMark Bar(DateOnly from, DateOnly until, string text, string when, string look)
    {
        var (begins, ends) = (Place(from < first ? first : from), Place(until > last ? last : until.AddDays(1)));
        return new CourseMark(Percent(begins), Percent(Math.Max(Least, ends - begins)), ends - begins >= Room && look != "work", text, when, look);
    }

    private bool IsIn(DateOnly day) => day >= first && day <= last;

    private string X(DateOnly day) => Percent(Place(day));

    private static string Percent(decimal share) => Svg.Number(share) + "%";

    private decimal Place(DateOnly day) => 100m * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);
}
