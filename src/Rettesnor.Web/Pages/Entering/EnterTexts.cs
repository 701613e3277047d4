using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.Entering;

/// <summary>What the page on which a figure is written in says.</summary>
internal static class EnterTexts
{
    public static readonly LocalText Title = new("Skriv et tal ind", "Write in a figure");
    public static readonly LocalText Link = new("Skriv et nyt tal ind", "Write in a new figure");
    public static readonly LocalText Lead = new(
        "Målet måles på tal, som ingen kilde og intet register giver. Det, du skriver, kan ses i målet og i rapporterne med det samme.",
        "The goal is measured on figures that no source and no register gives. What you write is seen in the goal and in the reports at once.");
    public static readonly LocalText None = new("Målet måles ikke på tal, der skrives ind: de kommer fra en kilde eller fra registrene.", "The goal is not measured on figures that are written in: they come from a source or from the registers.");
    public static readonly LocalText Measure = new("Måling", "Measure");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText Value = new("Tal", "Figure");
    public static readonly LocalText Place = new("Hvor tallet står", "Where the figure stands");
    public static readonly LocalText PlaceHint = new("For eksempel »LinkedIn, sidens statistik«", "Such as ‘LinkedIn, the page's statistics’");
    public static readonly LocalText Why = new("Hvorfor, hvis det retter et tal, der står", "Why, if it corrects a figure that stands");
    public static readonly LocalText Save = new("Gem tallet", "Save the figure");
    public static readonly LocalText Standing = new("De tal, der står", "The figures that stand");
    public static readonly LocalText NoneYet = new("Der er ingen tal endnu.", "There are no figures yet.");
    public static readonly LocalText Source = new("Kilde", "Source");
    public static readonly LocalText NeedsNumber = new("»Tal« skal være et tal, for eksempel 1.050 eller 58,6.", "‘Figure’ has to be a number, such as 1,050 or 58.6.");
    public static readonly LocalText NeedsPlace = new("Skriv, hvor tallet står, med højst 200 tegn, så andre kan finde det. Begynd ikke med =, +, - eller @.", "Write where the figure stands, in at most 200 characters, so that others can find it. Do not begin with =, +, - or @.");
    public static readonly LocalText NeedsMeasure = new("Vælg, hvilken måling tallet er af.", "Choose which measure the figure is of.");
    public static readonly LocalText Unchanged = new("Det tal står der allerede.", "That figure stands there already.");

    public static LocalText Saved(string value, Period period) => new(
        $"Gemt: {value} for {period.ToText(Language.Danish)}.", $"Saved: {value} for {period.ToText(Language.English)}.");

    public static LocalText StandsAlready(string value, Period period) => new(
        $"Der står {value} for {period.ToText(Language.Danish)}. Skriv hvorfor, hvis det skal være et andet tal.", $"{value} stands for {period.ToText(Language.English)}. Write why if it is to be another figure.");

    public static LocalText Published(LocalText source) => new(
        $"Periodens tal står i {source.Da} og rettes ikke her: det kommer med en ny fil.", $"The period's figure stands in {source.En} and is not corrected here: it comes with a new file.");

    /// <summary>What a period of a length is written like.</summary>
    public static LocalText Example(PeriodLength length) => length switch
    {
        PeriodLength.Week => new("en uge som 2023-W19", "a week such as 2023-W19"),
        PeriodLength.Month => new("en måned som 2023-04", "a month such as 2023-04"),
        PeriodLength.Quarter => new("et kvartal som 2023-Q1", "a quarter such as 2023-Q1"),
        PeriodLength.HalfYear => new("et halvår som 2023-H1", "a half-year such as 2023-H1"),
        PeriodLength.Year => new("et år som 2022", "a year such as 2022"),
        PeriodLength.RollingYear => new("tolv måneder som 2022-05..2023-04", "twelve months such as 2022-05..2023-04"),
        PeriodLength.YearToDate => new("året til dato som 2023-01..2023-04", "the year to date such as 2023-01..2023-04"),
        PeriodLength.Date => new("en dag som 2023-05-15", "a day such as 2023-05-15"),
        PeriodLength.Range => new("nogle dage som 2023-01-01..2023-03-15", "some days such as 2023-01-01..2023-03-15"),
    };
}
