using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;

namespace Rettesnor.Web.Pages.YearWheel;

/// <summary>A point of the drawing, as SVG reads it.</summary>
public sealed record WheelPoint(string X, string Y);

/// <summary>A line of the drawing.</summary>
public sealed record WheelLine(WheelPoint From, WheelPoint To);

/// <summary>A month's name where it stands.</summary>
public sealed record WheelLabel(WheelPoint At, string Text);

/// <summary>Something that is due where it stands; the point is the upper left corner of its shape.</summary>
public sealed record WheelMark(WheelPoint At, DueLook Look);

/// <summary>The wheel as it is drawn: the first day at the top, the year clockwise.</summary>
public sealed record WheelView(IReadOnlyList<WheelLine> Months, IReadOnlyList<WheelLabel> Labels, IReadOnlyList<WheelMark> Marks, WheelLine? Today, WheelPoint? TodayLabel)
{
    public const int Size = 540;
    public const int Outer = 216;
    public const int Inner = 84;
    public const int Shape = 16;
    private const int Outermost = 196;
    private const int Apart = 31;
    private const int Names = 240;

    // Where two lie so near on a ring that one would hide the other, the second steps inwards.
    private const double Near = 0.02;
    private const int Step = 14;

    // A piece of a month at either end of the year has no room for a name.
    private const int DaysForAName = 12;

    public static WheelView Of(YearAheadList list, DateOnly today, Language language)
    {
        var days = list.To.DayNumber - list.From.DayNumber + 1;
        double Turn(DateOnly day) => (double)(day.DayNumber - list.From.DayNumber) / days;
        var begins = new List<DateOnly> { list.From };
        for (var first = new DateOnly(list.From.Year, list.From.Month, 1).AddMonths(1); first <= list.To; first = first.AddMonths(1))
        {
            begins.Add(first);
        }

        var labels = begins.Select((first, i) => (First: first, Days: (i + 1 < begins.Count ? begins[i + 1] : list.To.AddDays(1)).DayNumber - first.DayNumber))
            .Where(m => m.Days >= DaysForAName)
            .Select(m => new WheelLabel(At(Turn(m.First) + ((double)m.Days / days / 2), Names), NameOf(m.First, language))).ToList();
        var isHere = list.From <= today && today <= list.To;
        return new WheelView(
            [.. begins.Select(b => new WheelLine(At(Turn(b), Inner), At(Turn(b), Outer)))],
            labels,
            MarksOf(list.Days, Turn),
            isHere ? new WheelLine(At(Turn(today), Inner - 10), At(Turn(today), Outer + 8)) : null,
            isHere ? At(Turn(today), Inner - 26) : null);
    }

    private static List<WheelMark> MarksOf(IReadOnlyList<DueDay> days, Func<DateOnly, double> turn)
    {
        var marks = new List<WheelMark>();
        var last = new Dictionary<int, (double Turn, bool IsIn)>();
        foreach (var due in days)
        {
            var (look, here) = (DueLook.Of(due.Kind), turn(due.Day));
            var isIn = last.TryGetValue(look.Ring, out var before) && here - before.Turn < Near && !before.IsIn;
            last[look.Ring] = (here, isIn);
            marks.Add(new WheelMark(At(here, Outermost - (look.Ring * Apart) - (isIn ? Step : 0), Shape / 2), look));
        }

        return marks;
    }

    // The name alone: the list says the year.
    private static string NameOf(DateOnly day, Language language)
    {
        var text = Period.OfMonth(day).ToShortText(language);
        return text[..text.LastIndexOf(' ')];
    }

    private static WheelPoint At(double turn, double radius, double corner = 0)
    {
        var angle = (turn - 0.25) * 2 * Math.PI;
        return new WheelPoint(
            Svg.Number((decimal)((Size / 2) + (radius * Math.Cos(angle)) - corner)), Svg.Number((decimal)((Size / 2) + (radius * Math.Sin(angle)) - corner)));
    }
}
